import type { ChildProcess } from 'node:child_process'
import type { DeviceLink } from '#contract/devices'
import { prngFromSeed } from '#sim/data/prng'
import { type HidTree, startHidTree } from '#sim/devices/hid-tree'
import { mockScale, mockScanner } from '#sim/devices/mock-usb'
import { createHidScale, createHidScanner, hidScale, hidScannerAt } from '#sim/devices/virtual-hid'
import { noCounts, startCrew } from '#sim/shift/crew'
import { knowledgeOf } from '#sim/shift/knowledge'
import { everything, hallOf, linkOf, releaseAll, until } from '#sim/shift/shift'
import { startWorld, type World } from '#sim/shift/world'
import { openInMode } from '#station/practice/open-in-mode'
import { utilityProcessLink } from '../../electron/device-process.ts'
import { deviceHost } from './device-host.ts'
import { type Held, heldBy, heldFaults } from './held.ts'
import { type UsbDevices, type WatchedBench, watchBench } from './watched-bench.ts'

export interface ReplugOptions {
  folder: string
  /** How often each device is pulled out and put back. */
  times: number
  /** How often the device process is killed. */
  kills: number
  orders: number
  /** How long a hand takes for a scan. */
  handMs: number
}
export interface ReplugReport {
  replugs: number
  kills: number
  scans: number
  /** The longest any device took from its plug, and all devices from the end of their process, to being ready. */
  backMs: { plug: number; process: number }
  /** What the device process held after the first round and after the last. */
  held: { first: Held; last: Held }
  faults: string[]
}

const mostBackMs = { plug: 3000, process: 2000 }
const goneWithinMs = 6000
/** A process that ran shorter is started again later and later, on purpose. */
const calmMs = 31_000

/** Two people work on while each device is pulled and put back, and the device process is killed. */
export async function runReplug(options: ReplugOptions): Promise<ReplugReport> {
  const { folder, orders, handMs } = options
  const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1, keepLabels: false, csv: null }
  const usb = await startHidTree(folder, [mockScanner, mockScale])
  const hid = usbDevices(usb)
  const world = await startWorld({
    folder,
    seed: 1,
    orders,
    ...quick,
    stationName: 'Bench 1',
    people: 'two',
    moreDevices: [hidScannerAt('b'), hidScale],
  })
  const started: { child: ChildProcess; atMs: number }[] = []
  const fork = () => deviceHost(usb.env, (child) => started.push({ child, atMs: performance.now() }))
  /** A listener too many is no more than a warning of Node: every word of the device process counts. */
  const complaints: string[] = []
  const complain = (about: Record<string, unknown>, message: string) =>
    void complaints.push(`${message}: ${JSON.stringify(about)}`)
  const log = { info: () => {}, warn: complain, error: () => {}, bug: () => '' }
  const link = utilityProcessLink({ fork, log })
  const watched = watchBench(world.bench, hid, link, handMs)
  const station = await openStation(world, link)
  try {
    await station.start()
    const report = await work(world, station, watched, plugsOf(world, usb, hid), started, options)
    return { ...report, faults: [...report.faults, ...complaints] }
  } finally {
    await station.close()
    await world.close()
    hid.scale.close()
    await usb.close()
  }
}

/** What hangs on the two plugs. */
function usbDevices({ plugs: [scanner, scale] }: HidTree): UsbDevices {
  if (scanner === undefined || scale === undefined) throw new Error('two plugs were asked for')
  return { scanner: createHidScanner(scanner), scale: createHidScale(scale, 1) }
}

type Station = Awaited<ReturnType<typeof openInMode>>

function openStation({ dataDir }: World, devices: DeviceLink): Promise<Station> {
  const complain = (about: Record<string, unknown>, message: string) =>
    console.error(message, JSON.stringify(about))
  return openInMode({
    dataDir,
    devices,
    log: { info: () => {}, warn: complain, error: complain },
    appVersion: 'headless',
    electronVersion: 'none',
  })
}

/** What the shift asks of a station that is a process, of one that is here. */
const asChild = (station: Station): Parameters<typeof linkOf>[0] => ({
  call: async (name, args, seat) => (await station.call(name, args, { seat })) as never,
  onSeat: (listener) => void station.onNews((news) => news.tell === 'seat' && listener(news)),
  gone: new Promise(() => {}),
  complaints: () => '',
  kill: async () => {},
  stop: async () => {},
})

async function work(
  world: World,
  station: Station,
  watched: WatchedBench,
  plugs: Record<string, Plug>,
  started: readonly { child: ChildProcess; atMs: number }[],
  { times, kills }: ReplugOptions,
): Promise<ReplugReport> {
  const know = knowledgeOf(await world.oms.master())
  const child = asChild(station)
  await until(() => Object.keys(plugs).every(watched.isReady), 60_000, 5)
  await releaseAll(child, { ...world, bench: watched.bench }, know, everything, 1)
  const counts = noCounts()
  const hall = hallOf(world, know, prngFromSeed(1), { slips: 0, shorts: 0 })
  const crew = startCrew(linkOf(child), watched.bench, hall, counts)
  const faults: string[] = []
  const held = () => heldBy(newest(started).child)
  const atStart = await held()
  const report: ReplugReport = {
    replugs: 0,
    kills: 0,
    scans: 0,
    backMs: { plug: 0, process: 0 },
    held: { first: atStart, last: atStart },
    faults,
  }
  for (let round = 1; round <= times; round++) {
    for (const [deviceId, plug] of Object.entries(plugs)) {
      const ms = await replug(watched, deviceId, plug, faults)
      report.replugs++
      report.backMs.plug = Math.max(report.backMs.plug, ms)
    }
    if (round === 1) report.held.first = await held()
  }
  report.held.last = await held()
  for (; report.kills < kills; report.kills++) {
    const ms = await killDevices(watched, Object.keys(plugs), started, faults)
    report.backMs.process = Math.max(report.backMs.process, ms)
  }
  const before = counts.accepted
  if (!(await until(() => counts.accepted > before + 3, 20_000)))
    faults.push('nobody could work on afterwards')
  crew.leave()
  faults.push(...(await watched.hold(Object.keys(plugs))), ...watched.scanFaults())
  const refused = Object.entries(counts.unmeant).map(([what, many]) => `${what} was refused ${many} times`)
  report.scans = watched.scans()
  faults.push(...refused, ...heldFaults(report.held))
  return report
}

interface Plug {
  pull: () => Promise<void>
  put: () => Promise<void>
}

/** Each device by its plug; a scanner is pulled in the middle of a code. */
function plugsOf(
  { bench: { cables, scanners, printer } }: World,
  { plugs: [usbScanner, usbScale] }: HidTree,
  hid: UsbDevices,
): Record<string, Plug> {
  const scanner = (seat: 'a' | 'b'): Plug => ({
    pull: async () => {
      await scanners[seat].scanHalf('HALF-')
      await cables[seat].unplug()
    },
    put: cables[seat].replug,
  })
  return {
    'scanner-a': scanner('a'),
    'scanner-b': scanner('b'),
    scale: { pull: cables.scale.unplug, put: cables.scale.replug },
    'hid-scanner': {
      pull: async () => {
        hid.scanner.scanHalf('HALF-')
        await usbScanner?.unplug()
      },
      put: async () => await usbScanner?.plug(),
    },
    'hid-scale': {
      pull: async () => await usbScale?.unplug(),
      put: async () => await usbScale?.plug(),
    },
    'label-printer': { pull: () => printer.power(false), put: () => printer.power(true) },
  }
}

async function replug(
  { hold, free, isReady }: WatchedBench,
  deviceId: string,
  { pull, put }: Plug,
  faults: string[],
): Promise<number> {
  faults.push(...(await hold([deviceId])))
  await pull()
  if (!(await until(() => !isReady(deviceId), goneWithinMs, 5)))
    faults.push(`${deviceId}: nobody noticed that it was pulled`)
  await put()
  const putMs = performance.now()
  await until(() => isReady(deviceId), 4 * mostBackMs.plug, 5)
  const backMs = Math.round(performance.now() - putMs)
  if (backMs > mostBackMs.plug) faults.push(`${deviceId}: back after ${backMs} ms`)
  free([deviceId])
  return backMs
}

function newest<T>(started: readonly T[]): T {
  const last = started.at(-1)
  if (last === undefined) throw new Error('There is no device process')
  return last
}

async function killDevices(
  { hold, free, isReady }: WatchedBench,
  deviceIds: readonly string[],
  started: readonly { child: ChildProcess; atMs: number }[],
  faults: string[],
): Promise<number> {
  const last = newest(started)
  const isFirst = started.length === 1
  if (!isFirst) await until(() => performance.now() - last.atMs > calmMs, 2 * calmMs, 100)
  faults.push(...(await hold(deviceIds)))
  const killedMs = performance.now()
  last.child.kill('SIGKILL')
  await until(() => started.length > 1 && started.at(-1) !== last, 4 * mostBackMs.process, 5)
  await until(() => deviceIds.every(isReady), 4 * mostBackMs.process, 5)
  const backMs = Math.round(performance.now() - killedMs)
  if (backMs > mostBackMs.process)
    faults.push(`devices were back ${backMs} ms after their process was killed`)
  free(deviceIds)
  return backMs
}
