import type { Device, HIDAsync } from 'node-hid'
import type { DeviceConfig } from '#contract/devices'
import type { DeviceDeps } from '#native/device'
import { createRawTeller } from '#native/raw-teller'
import type { DeviceLine, LineEvents } from './line.ts'

type HidConfig = Extract<DeviceConfig['transport'], { kind: 'hid' }>

const retryMs = 1000
/** Many HID scales give one or more reports of long ago first. */
const staleMs = 250

/** The library, loaded when the first such device is: where a system library is missing, the other devices still work. */
async function library(): Promise<typeof import('node-hid')> {
  const { default: hid } = await import('node-hid')
  if (process.platform === 'linux') hid.setDriverType('hidraw')
  return hid
}

/**
 * Keeps one HID device of a usage page open: looked for each second while it is away, since the library tells
 * nothing of plugs. Each chunk is one report, with its number in front where it has one.
 */
export function openHidLine(
  deviceId: string,
  usagePage: number,
  config: HidConfig,
  deps: DeviceDeps,
  events: LineEvents,
): DeviceLine {
  const raw = createRawTeller(deviceId, deps)
  let device: HIDAsync | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false
  let wasOpen = false

  const isWanted = (one: Device): boolean =>
    one.usagePage === usagePage &&
    (config.vendorId ?? one.vendorId) === one.vendorId &&
    (config.productId ?? one.productId) === one.productId &&
    (config.serialNumber ?? one.serialNumber) === one.serialNumber

  async function open(): Promise<void> {
    try {
      const hid = await library()
      const path = (await hid.devicesAsync()).find(isWanted)?.path
      if (path === undefined)
        return lose(null, wasOpen ? 'unplugged' : 'no-such-port', 'it is not plugged in')
      const opened = await hid.HIDAsync.open(path)
      if (closed) return await opened.close()
      device = opened
      opened.on('error', (error: unknown) => lose(opened, 'unplugged', String(error)))
      timer = setTimeout(listen, staleMs, opened)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      lose(null, /cannot open device/.test(detail) ? 'port-busy' : 'fault', detail)
    }
  }

  function listen(opened: HIDAsync): void {
    if (device !== opened) return
    wasOpen = true
    opened.on('data', (report: Buffer) => {
      if (device !== opened) return
      raw.saw('in', report)
      events.bytes(report)
    })
    events.opened()
  }

  function lose(lost: HIDAsync | null, reason: Parameters<LineEvents['lost']>[0], detail: string): void {
    if (device !== lost || closed) return
    device = null
    if (timer !== null) clearTimeout(timer)
    lost?.close().catch(() => {})
    events.lost(reason, detail)
    timer = setTimeout(() => void open(), retryMs)
  }

  timer = setTimeout(() => void open(), 0)
  return {
    isOpen: () => device !== null,
    write(bytes) {
      const opened = device
      if (opened === null) return false
      opened.write(Buffer.from(bytes)).catch((error: unknown) => lose(opened, 'unplugged', String(error)))
      raw.saw('out', bytes)
      return true
    },
    async close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      raw.close()
      await device?.close().catch(() => {})
    },
  }
}
