import type { Heard } from '#domain/scanner-test'
import type { DeviceDeps } from '#native/device'

/** A scanner that is tried: what it sends is told as it came, and is no scan. */
export interface Hearing<Part> {
  isOn(): boolean
  begin(requestId: string): void
  take(part: Part): void
  /** Nobody listens any more, or the scanner is gone. */
  end(): void
}

/** So long nothing more comes after one code: longer than the slowest scanner's pause within one. */
export const burstGapMs = 150
/** Whoever began to try a scanner and went away must not leave it deaf to work. */
const longestMs = 300_000

/** The hearing of one scanner; `understand` says what the parts of one code may mean, null that they are none. */
export function createHearing<Part>(
  tell: DeviceDeps['tell'],
  understand: (parts: readonly Part[]) => Heard | null,
): Hearing<Part> {
  let requestId: string | null = null
  const parts: Part[] = []
  let quiet: NodeJS.Timeout | null = null
  let longest: NodeJS.Timeout | null = null

  function stop(timer: NodeJS.Timeout | null): null {
    if (timer !== null) clearTimeout(timer)
    return null
  }

  function tellBurst(): void {
    quiet = stop(quiet)
    const heard = parts.length === 0 ? null : understand(parts.splice(0))
    if (requestId !== null && heard !== null) tell({ news: 'heard', requestId, heard })
  }

  function end(): void {
    if (requestId === null) return
    tellBurst()
    longest = stop(longest)
    const ended = requestId
    requestId = null
    tell({ news: 'done', requestId: ended, ok: true, detail: null })
  }

  return {
    isOn: () => requestId !== null,
    begin(asked) {
      end()
      requestId = asked
      longest = setTimeout(end, longestMs)
    },
    take(part) {
      parts.push(part)
      stop(quiet)
      quiet = setTimeout(tellBurst, burstGapMs)
      stop(longest)
      longest = setTimeout(end, longestMs)
    },
    end,
  }
}
