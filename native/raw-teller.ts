import type { DeviceDeps } from './device.ts'

const gapMs = 250
const mostBytes = 256

/** Shows a device's last bytes on the devices screen, at most four times a second and direction. */
export interface RawTeller {
  saw(direction: 'in' | 'out', bytes: Uint8Array): void
  close(): void
}

/** The raw teller of one device: the first bytes at once, then the newest ones after each gap. */
export function createRawTeller(deviceId: string, deps: DeviceDeps): RawTeller {
  const timers = new Map<'in' | 'out', NodeJS.Timeout>()
  const newest = new Map<'in' | 'out', Uint8Array>()

  function show(direction: 'in' | 'out', bytes: Uint8Array): void {
    const bytesHex = Buffer.from(bytes.subarray(-mostBytes)).toString('hex')
    deps.tell({ news: 'raw', deviceId, direction, bytesHex, at: deps.now() })
    timers.set(direction, setTimeout(next, gapMs, direction))
  }

  function next(direction: 'in' | 'out'): void {
    const waiting = newest.get(direction)
    timers.delete(direction)
    newest.delete(direction)
    if (waiting !== undefined) show(direction, waiting)
  }

  return {
    saw(direction, bytes) {
      if (timers.has(direction)) newest.set(direction, Uint8Array.from(bytes.subarray(-mostBytes)))
      else show(direction, bytes)
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
