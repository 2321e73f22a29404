import { access } from 'node:fs/promises'
import { SerialPort } from 'serialport'
import type { DeviceConfig, DeviceReason } from '#contract/devices'
import type { DeviceDeps } from '#native/device'
import { createRawTeller } from '#native/raw-teller'
import type { DeviceLine, LineEvents } from './line.ts'
import { placeOf } from './serial-ports.ts'

type SerialConfig = Extract<DeviceConfig['transport'], { kind: 'serial' }>

const retryMs = 1000
const closeWaitMs = 1000

/** Keeps one serial port open for a device: a new SerialPort for each try, one try a second while it is missing. */
export function openSerialLine(
  deviceId: string,
  config: SerialConfig,
  deps: DeviceDeps,
  events: LineEvents,
): DeviceLine {
  const raw = createRawTeller(deviceId, deps)
  let port: SerialPort | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false
  let wasOpen = false
  let openPath = config.path

  function lose(lost: SerialPort, reason: DeviceReason, detail: string): void {
    if (port !== lost) return
    port = null
    if (lost.isOpen) lost.close(() => {})
    if (closed) return
    events.lost(reason, detail)
    again(find)
  }

  function again(step: () => unknown): void {
    if (timer !== null) clearTimeout(timer)
    timer = closed ? null : setTimeout(() => void step(), retryMs)
  }

  async function find(): Promise<void> {
    const place = await placeOf(config)
    if (closed) return
    if ('path' in place) return open(place.path)
    events.lost(place.reason === 'alike' || !wasOpen ? place.reason : 'unplugged', place.detail)
    again(find)
  }

  function open(path: string): void {
    openPath = path
    const { baudRate, dataBits, parity, stopBits } = config
    try {
      const opening = new SerialPort({ path, baudRate, dataBits, parity, stopBits, autoOpen: false })
      port = opening
      opening.on('error', (error: Error) => lose(opening, 'unplugged', error.message))
      opening.on('close', (error?: Error) => lose(opening, 'unplugged', error?.message ?? 'the port closed'))
      opening.open((error) => {
        if (error !== null) lose(opening, reasonOf(error.message, wasOpen), error.message)
        else if (closed) opening.close(() => {})
        else listen(opening)
      })
    } catch (error) {
      events.lost('fault', String(error))
      again(find)
    }
  }

  function listen(opened: SerialPort): void {
    /** Many USB scanners stay mute without DTR; ptys and some adapters cannot set it, so this is best effort. */
    opened.set({ dtr: true, rts: true }, () => {})
    /** What waited in the line before we listened is no reading of now. */
    opened.flush(() => {
      if (port !== opened || closed) return
      wasOpen = true
      opened.on('data', (chunk: Buffer) => {
        if (port !== opened || closed) return
        raw.saw('in', chunk)
        events.bytes(chunk)
      })
      events.opened()
      again(() => look(opened))
    })
  }

  /** Some drivers keep a file handle alive after the cable is gone: the path tells. */
  async function look(opened: SerialPort): Promise<void> {
    const there = !openPath.startsWith('/') || (await isThere(openPath))
    if (port !== opened || closed) return
    if (there) again(() => look(opened))
    else lose(opened, 'unplugged', `${openPath} is gone`)
  }

  /** Not at once: whoever opens a line needs it in hand before the first event. */
  timer = setTimeout(() => void find(), 0)
  return {
    isOpen: () => port?.isOpen === true,
    /** serialport would deliver what was written to a closed port after its reopening (node-serialport#1361). */
    write(bytes) {
      if (port === null || !port.isOpen || port.writableLength > 0) return false
      port.write(Buffer.from(bytes))
      raw.saw('out', bytes)
      return true
    },
    async close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      raw.close()
      const last = port
      if (last === null) return
      await new Promise<void>((resolve) => {
        const patience = setTimeout(resolve, closeWaitMs)
        const done = () => {
          clearTimeout(patience)
          resolve()
        }
        last.once('close', done)
        if (last.isOpen) last.close(done)
        else if (!last.opening) done()
      })
    },
  }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** What the system's words mean; a path that vanished after it was open is a cable, not a wrong setting. */
export function reasonOf(message: string, wasOpen: boolean): DeviceReason {
  if (/lock port|temporarily unavailable|busy|access (is )?denied/i.test(message)) return 'port-busy'
  if (/no such|not found|cannot find/i.test(message)) return wasOpen ? 'unplugged' : 'no-such-port'
  return 'fault'
}
