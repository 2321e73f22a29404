import type {
  DevicesView,
  DeviceView,
  PrintJobRow,
  ScaleSearchView,
  ScannerTestView,
} from '#contract/desk-views'
import type { DeviceConfig, DeviceNews, DeviceState, Scan, WeightReading } from '#contract/devices'
import { jobsOfDevice, recentJobs } from '#db/print-jobs'
import { readOwnCode } from '#domain/barcode/own-code'
import type { Floor } from '#station/context'
import { otherPrinters } from '#station/paper/move-paper'
import { printerName } from '#station/paper/printing'

const rawKept = 40
/** Bytes are told this long after they came, at the most. */
const toldWithinMs = 1000

/** What the station remembers of its devices while it runs; all of it can be seen again from the devices themselves. */
export interface DeviceMemory {
  states: Map<string, DeviceState>
  lastScan: Map<string, Scan>
  lastWeight: Map<string, WeightReading>
  raw: Map<string, DeviceView['raw']>
  /** Until when a scanner's bytes are not kept, because they were digits: perhaps somebody's PIN. */
  quietUntil: Map<string, number>
  searches: Map<string, ScaleSearchView>
  hostAlive: boolean
}
export const noDevices = (): DeviceMemory => ({
  states: new Map(),
  lastScan: new Map(),
  lastWeight: new Map(),
  raw: new Map(),
  quietUntil: new Map(),
  searches: new Map(),
  hostAlive: true,
})

/** Keeps what the device process told; says whether screens must know at once. */
export function rememberDevice(memory: DeviceMemory, news: DeviceNews): boolean {
  switch (news.news) {
    case 'state':
      memory.states.set(news.state.deviceId, news.state)
      return true
    case 'scan':
      keepScan(memory, news.scan)
      return false
    case 'weight':
      memory.lastWeight.set(news.reading.deviceId, news.reading)
      return false
    case 'raw': {
      const { deviceId, direction, bytesHex, at } = news
      if (Date.parse(at) < (memory.quietUntil.get(deviceId) ?? 0)) return false
      memory.raw.set(
        deviceId,
        [...(memory.raw.get(deviceId) ?? []), { direction, bytesHex, at }].slice(-rawKept),
      )
      return false
    }
    case 'host':
      memory.hostAlive = news.alive
      return true
    default:
      return false
  }
}

/** The last scan of each scanner is shown at the desk; digits of the command card are not, nor the bytes around them. */
function keepScan(memory: DeviceMemory, scan: Scan): void {
  const own = readOwnCode(scan.text)
  const secret = own !== null && 'kind' in own && own.kind === 'command' && /^\d$/.test(own.name)
  if (!secret) {
    memory.lastScan.set(scan.deviceId, scan)
    return
  }
  memory.lastScan.delete(scan.deviceId)
  memory.raw.delete(scan.deviceId)
  memory.quietUntil.set(scan.deviceId, Date.parse(scan.at) + toldWithinMs)
}

/** All devices as the desk shows them; `testOf` gives the test of a scanner. */
export function devicesView(
  floor: Floor,
  memory: DeviceMemory,
  testOf: (deviceId: string) => ScannerTestView | null,
  benchOpen: boolean,
): DevicesView {
  return {
    stationName: floor.settings.station.name,
    hostAlive: memory.hostAlive,
    benchOpen,
    devices: floor.settings.devices.map((device) => ({
      ...deviceView(floor, memory, device),
      test: testOf(device.deviceId),
    })),
  }
}

function deviceView(floor: Floor, memory: DeviceMemory, device: DeviceConfig): Omit<DeviceView, 'test'> {
  const state = memory.states.get(device.deviceId)
  const scan = memory.lastScan.get(device.deviceId)
  const jobs = jobsOfDevice(floor.db, device.deviceId, 50)
  return {
    deviceId: device.deviceId,
    kind: device.kind,
    name: device.name,
    connection: connectionText(device),
    condition: state?.condition ?? 'connecting',
    reason: state?.reason ?? null,
    detail: state?.detail ?? null,
    since: state?.since ?? null,
    lastScan: scan === undefined ? null : { text: scan.text, aim: scan.aim, at: scan.at },
    lastWeight: memory.lastWeight.get(device.deviceId) ?? null,
    lastJobs: jobs
      .slice(0, 6)
      .map((job) => ({ jobId: job.jobId, state: job.state, about: job.about, at: job.changedAt })),
    waitingJobs: jobs.filter((job) => job.state === 'queued').length,
    raw: memory.raw.get(device.deviceId) ?? [],
    search: memory.searches.get(device.deviceId) ?? null,
  }
}

const lastPart = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== '') ?? path

/** How a device is connected, in words that fit on a card; the settings hold the whole path. */
export function connectionText(device: DeviceConfig): string {
  const { transport } = device
  switch (transport.kind) {
    case 'serial':
      return `${lastPart(transport.path)}, ${transport.baudRate} ${transport.dataBits}${transport.parity.charAt(0).toUpperCase()}${transport.stopBits}`
    case 'hid':
      return ['USB', transport.serialNumber].filter((part) => part !== null).join(', ')
    case 'wedge':
      return transport.prefix === null ? '⌨' : `⌨ ${transport.prefix}`
    case 'tcp':
      return `${transport.host}:${transport.port}`
    case 'folder':
    case 'program':
      return lastPart(transport.path)
    case 'usb-printer':
      return `USB, ${lastPart(transport.path)}`
    case 'cups':
    case 'winspool':
      return transport.queue
  }
}

export function printJobRows(floor: Floor): PrintJobRow[] {
  return recentJobs(floor.db, 300).map((job) => ({
    jobId: job.jobId,
    about: job.about,
    kind: job.kind,
    printerName: printerName(floor, job.deviceId),
    state: job.state,
    reason: job.reason,
    detail: job.detail,
    copy: job.copy,
    at: job.changedAt,
    otherPrinters: otherPrinters(floor, job).map(({ deviceId, name }) => ({ deviceId, name })),
  }))
}
