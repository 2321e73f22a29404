import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Device, HIDAsync } from 'node-hid'
import type { DeviceConfig, HidFound } from '#contract/devices'
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

/** Point of sale scanners and scales; HID Usage Tables, pages 0x8C and 0x8D. */
const pages: Readonly<Record<number, HidFound['kind']>> = { 140: 'scanner', 141: 'scale' }

/** The scanners and scales on USB plugs without a driver; null where the system cannot list them. */
export async function hidsPlugged(): Promise<HidFound[] | null> {
  try {
    const listed = await (await library()).devicesAsync()
    return listed.flatMap(({ usagePage, vendorId, productId, serialNumber, manufacturer, product }) => {
      const kind = pages[usagePage ?? 0]
      if (kind === undefined) return []
      const usb = { vendorId, productId, serialNumber: serialNumber || null }
      return [{ kind, usb, maker: manufacturer || null, name: product || null }]
    })
  } catch {
    return null
  }
}

/** A plug that was opened, and what it says of its own reports; null where the system does not tell. */
interface HidOpened {
  vendorId: number
  productId: number
  descriptor: Uint8Array | null
}
interface HidEvents extends Omit<LineEvents, 'opened'> {
  opened(plug: HidOpened): void
}

/** The report descriptor, which Linux keeps beside each hidraw device; the library does not give it. */
const descriptorOf = (path: string): Promise<Uint8Array | null> =>
  readFile(`/sys/class/hidraw/${basename(path)}/device/report_descriptor`).catch(() => null)

/**
 * Keeps one HID device of a usage page open: looked for each second while it is away, since the library tells
 * nothing of plugs. Each chunk is one report, with its number in front where it has one.
 */
export function openHidLine(
  deviceId: string,
  usagePage: number,
  config: HidConfig,
  deps: DeviceDeps,
  events: HidEvents,
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
      const wanted = (await hid.devicesAsync()).filter(isWanted)
      const [first] = wanted
      if (first?.path === undefined)
        return lose(null, wasOpen ? 'unplugged' : 'no-such-port', 'it is not plugged in')
      const several = whySeveral(wanted)
      if (several !== null) return lose(null, 'alike', several)
      const opened = await hid.HIDAsync.open(first.path)
      if (closed) return await opened.close()
      device = opened
      opened.on('error', (error: unknown) => lose(opened, 'unplugged', String(error)))
      const { vendorId, productId, path } = first
      const plug = { vendorId, productId, descriptor: await descriptorOf(path) }
      if (device === opened && !closed) timer = setTimeout(listen, staleMs, opened, plug)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      lose(null, /cannot open device/.test(detail) ? 'port-busy' : 'fault', detail)
    }
  }

  function listen(opened: HIDAsync, plug: HidOpened): void {
    if (device !== opened) return
    wasOpen = true
    opened.on('data', (report: Buffer) => {
      if (device !== opened) return
      raw.saw('in', report)
      events.bytes(report)
    })
    events.opened(plug)
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

/**
 * What is plugged in where nothing tells which one is meant; null when it is one device. Windows lists a device once for
 * each part of it, all with its serial number.
 */
function whySeveral(wanted: readonly Device[]): string | null {
  const serials = new Set(wanted.map(({ serialNumber }) => serialNumber || null))
  const paths = new Set(wanted.map(({ path }) => path))
  if (paths.size < 2 || (serials.size === 1 && !serials.has(null))) return null
  const names = wanted.map(
    ({ product, serialNumber }) => `${product ?? 'USB'}, ${serialNumber || 'no serial number'}`,
  )
  return [...new Set(names)].join('; ')
}
