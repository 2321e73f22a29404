import type { DeviceAsk, DeviceNews, DeviceReason, PrintOutcome } from '#contract/devices'

/** What every device is given: the way to tell, the clock (UTC ISO) and the maker of ids. */
export interface DeviceDeps {
  tell: (news: DeviceNews) => void
  now: () => string
  newId: () => string
}

/** An ask that goes to one device. */
export type AskOfDevice = Exclude<DeviceAsk, { ask: 'configure' | 'ports' | 'plugged' }>

/** One configured device, from its opening to its closing; never throws, whatever happens to the hardware. */
export interface Device {
  ask(ask: AskOfDevice): void
  close(): Promise<void>
}

/** One job for a printer, with its bytes unpacked. */
export interface PrintJob {
  jobId: string
  bytes: Uint8Array
  fileName: string
}

/** How a job went, before it becomes news. */
export interface JobResult {
  outcome: PrintOutcome
  reason: DeviceReason | null
  detail: string | null
}

/** What wants somebody at a device, for the devices screen. */
export interface DeviceTrouble {
  reason: DeviceReason
  detail: string
}

/** Who waits for a job: `saw` gets what wants somebody meanwhile, null for nothing; aborting ends the waiting. */
export interface JobWatch {
  saw: (trouble: DeviceTrouble | null) => void
  signal: AbortSignal
}

/** A failure of the world near a device, thrown there and caught once by the device's own loop. */
export function deviceFault(reason: DeviceReason, detail: string): Error {
  return Object.assign(new Error(detail), { reason })
}

/** The reason and words of anything caught; `fault` where the thrower was not one of ours. */
export function faultOf(error: unknown): DeviceTrouble {
  const detail = error instanceof Error ? error.message : String(error)
  const known = error instanceof Error && 'reason' in error && typeof error.reason === 'string'
  return { reason: known ? (error.reason as DeviceReason) : 'fault', detail }
}

/** Waits, or stops waiting at once when the signal says so. */
export function pause(waitMs: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, waitMs)
    signal?.addEventListener('abort', done)
  })
}
