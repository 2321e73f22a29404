import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { faultsMeanwhile, isQuiet, readDisk } from '#sim/chaos/disk'
import { faultsAtTheEnd } from '#sim/chaos/end-faults'
import { prngFromSeed } from '#sim/data/prng'
import { copiesAsked } from '#sim/shift/copies-asked'
import { type CrewCounts, noCounts, startCrew } from '#sim/shift/crew'
import { type Knowledge, knowledgeOf } from '#sim/shift/knowledge'
import { proveShift, readPictures, trackingOn } from '#sim/shift/proof'
import { everything, hallOf, linkOf, releaseAll, until } from '#sim/shift/shift'
import { type StationChild, startStationChild } from '#sim/shift/station-child'
import { startWorld, type World } from '#sim/shift/world'
import { noKeyring } from '#station/keyring'
import { readSettings, writeSettings } from '#station/settings'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

export interface FullReport {
  fills: number
  /** Scans and answers that were told of the full disk. */
  told: number
  orders: number
  labels: number
  faults: string[]
}

export interface FullOptions {
  folder: string
  seed: number
  orders: number
  /** How often the disk gets full. */
  fills: number
  say: (line: string) => void
}

interface FullShift {
  world: World
  disk: SmallDisk
  station: StationChild
  counts: CrewCounts
  told: { times: number }
  report: FullReport
}

const diskBytes = 96 * 1024 * 1024
const patienceMs = 20_000

/** Works a shift on a disk that gets full again and again, and proves that the station stops, loses nothing and goes on. */
export async function runFullShift(options: FullOptions): Promise<FullReport> {
  const { folder, seed, orders, say } = options
  const disk = mountSmallDisk(folder, diskBytes)
  for (const name of ['station', 'documents']) {
    mkdirSync(join(disk.path, name))
    symlinkSync(join(disk.path, name), join(folder, name))
  }
  const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1, keepLabels: false }
  const world = await startWorld({ folder, seed, orders, csv: null, ...quick, stationName: 'Bench 1' })
  await (await startStationChild(world.dataDir)).stop()
  copyInto(world, join(disk.path, 'copy'))
  const know = knowledgeOf(await world.oms.master())
  const station = await startStationChild(world.dataDir)
  const report: FullReport = { fills: 0, told: 0, orders: 0, labels: 0, faults: [] }
  const shift: FullShift = { world, disk, station, counts: noCounts(), told: { times: 0 }, report }
  try {
    const { numbers } = await releaseAll(station, world, know, everything, 1)
    const prng = prngFromSeed(seed)
    const hall = hallOf(world, know, prng, { slips: 0.02, shorts: 0.003 })
    const link = linkOf(station)
    const listening: typeof link.onSeat = (hear) =>
      link.onSeat((news) => {
        if (news.verdict?.kind === 'fault') notice(shift, news.view, news.verdict)
        hear(news)
      })
    const crew = startCrew({ ...link, onSeat: listening }, world.bench, hall, shift.counts)
    for (const seat of ['a', 'b'] as const) await station.call('signOut', { seat }, seat)
    for (let fill = 0; fill < options.fills && report.faults.length === 0; fill++) {
      const leftBytes = prng.int(0, 12) * 4096
      await fillOnce(shift, prng.int(2, 25), leftBytes)
      say(
        `The disk was full with ${leftBytes} bytes left: ${shift.told.times} times told, ${shift.counts.accepted} steps done`,
      )
    }
    await finish(shift, new Set(numbers))
    crew.leave()
    report.faults.push(...(await copyFaults(shift, know)))
    await station.stop()
    await prove(shift, new Set(numbers))
  } finally {
    await station.kill()
    await world.close()
    disk.close()
  }
  return report
}

/** The second copy is written into the same full disk; a station without a database would ask what to do with one. */
function copyInto({ dataDir }: World, folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'packbench-copy.json'), JSON.stringify({ key: 'ours', stationId: 'BENCH-1' }))
  const { settings } = readSettings(dataDir, new Date().toISOString(), noKeyring)
  writeSettings(dataDir, { ...settings, copy: { folder, key: 'ours', keepDays: 0 } }, noKeyring)
}

/** The second copy was given up while nothing could be written, and follows again. */
async function copyFaults({ world, station }: FullShift, know: Knowledge): Promise<string[]> {
  const { text, aim } = know.badgeOf('supervisor', 2)
  for (const seat of ['a', 'b'] as const) await station.call('signOut', { seat }, seat)
  await world.bench.scanners.a.scan(text, { aim, framing: 'cr' })
  let said = ''
  const follows = await until(async () => {
    const view = await station.call('seatView', { seat: 'a' }, 'a')
    if (view.ok && view.value.question?.ask === 'pin')
      await station.call('givePin', { seat: 'a', pin: know.pinOf(2) }, 'a')
    const safety = await station.call('safety', {}, 'a')
    said = JSON.stringify(safety)
    return safety.ok && safety.value.copy.state === 'following'
  }, patienceMs)
  return follows ? [] : [`the second copy does not follow: ${said}`]
}

/** Fills the disk after some steps in the middle of the work, waits until the seat says so, looks at everything, and makes room again. */
async function fillOnce(shift: FullShift, steps: number, leftBytes: number): Promise<void> {
  const { world, disk, station, counts, told, report } = shift
  const { accepted } = counts
  await until(() => counts.accepted >= accepted + steps, patienceMs, 5)
  const before = told.times
  disk.fillUpTo(leftBytes)
  report.fills++
  const said = await until(() => told.times > before, patienceMs, 5)
  if (!said) report.faults.push('the disk is full and no seat says so')
  const stood = counts.accepted
  const settings = readFileSync(join(world.dataDir, 'settings.json'), 'utf8')
  const answer = await Promise.race([
    station.call('saveSound', { profile: 'quiet', gainPercent: 20, pitchSteps: 1 }, 'a'),
    station.gone,
  ])
  if (answer === undefined) return void report.faults.push(`the station ended: ${station.complaints()}`)
  const refused = !answer.ok && 'fault' in answer && answer.fault.kind === 'disk-full'
  const kept = readFileSync(join(world.dataDir, 'settings.json'), 'utf8') === settings
  if (!refused && !answer.ok) report.faults.push(`settings were not saved, but: ${JSON.stringify(answer)}`)
  if (refused && !kept) report.faults.push('settings were refused and written all the same')
  report.faults.push(...meanwhile(shift))
  const wentOn = (): boolean => counts.accepted > stood + 3
  disk.makeRoom()
  if (!(await until(wentOn, patienceMs, 5))) report.faults.push('there is room again and nobody goes on')
}

function notice(
  { told, report }: FullShift,
  view: SeatView,
  verdict: Extract<Verdict, { kind: 'fault' }>,
): void {
  told.times++
  if (verdict.fault !== 'disk-full') report.faults.push(`seat ${view.seat} says ${verdict.fault}`)
}

/** No label is out that is not journalled; nothing is in the way. */
function meanwhile({ world }: FullShift): string[] {
  const asked = copiesAsked(world.dataDir)
  const out = new Map<string, number>()
  for (const { bytes } of world.bench.printer.labels) {
    const tracking = trackingOn(bytes) ?? '?'
    out.set(tracking, (out.get(tracking) ?? 0) + 1)
  }
  const tooMany = [...out].filter(([tracking, labels]) => labels > asked(tracking))
  return [
    ...tooMany.map(([tracking, labels]) => `${labels} labels ${tracking}, ${asked(tracking)} journalled`),
    ...readDisk(world.dataDir, faultsMeanwhile),
  ]
}

async function finish({ world, counts, report }: FullShift, numbers: ReadonlySet<string>): Promise<void> {
  const done = async (): Promise<boolean> =>
    (await world.oms.ledger()).orders.filter((one) => numbers.has(one.number) && one.status === 'shipped')
      .length === numbers.size && readDisk(world.dataDir, isQuiet)
  for (;;) {
    const { accepted } = counts
    if (await until(done, patienceMs, 200)) return
    if (counts.accepted === accepted) return void report.faults.push('the work stands still')
  }
}

async function prove({ world, station, told, report }: FullShift, numbers: Set<string>): Promise<void> {
  const ledger = await world.oms.ledger()
  const master = await world.oms.master()
  await readPictures(world.bench.printer.labels)
  const proof = proveShift(ledger, numbers, world.bench, copiesAsked(world.dataDir))
  const disk = readDisk(world.dataDir, (db) =>
    faultsAtTheEnd(db, ledger, master, world.bench.documentsFolder),
  )
  const bugs = station
    .complaints()
    .split('\n')
    .filter((line) => line.startsWith('error ') && !/disk|FULL|ENOSPC/.test(line))
  Object.assign(report, { told: told.times, orders: proof.shippedOrders, labels: proof.labels })
  report.faults.push(...new Set([...proof.faults, ...disk, ...bugs]))
}
