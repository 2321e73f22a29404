import type { Order } from '#domain/order'
import { type Prng, prngFromSeed } from '#sim/data/prng'
import { differenceOnDisk, isSame, saidOf, shownBy, shownIn } from './compare.ts'
import {
  type Expected,
  type Floor,
  floorOf,
  heapKey,
  inHand,
  isPickedYet,
  isStuck,
  type OrderState,
  untouched,
  type WalkLine,
} from './floor.ts'
import { makeHall, today } from './goods.ts'
import { bandG, benchStage, confirmPartial, expectedG, weigh } from './judge-bench.ts'
import { keyableOf } from './judge-keyed.ts'
import { judgeNumber, judgeScan, settleSeat, thingOf } from './judge-scan.ts'
import { reasonCodes, shortLine } from './judge-short.ts'
import { lineNow, lotsHere, walkStage } from './judge-walk.ts'
import { likelyScan, nearMiss, strayScan } from './make-scan.ts'
import { bytesOf, mutated } from './mutate.ts'
import { labelOf, makeOrders, nameSought, proposedFor, release, tellHall, tolerance } from './open-shift.ts'
import { readSymbol } from './read-symbol.ts'
import { type Heard, type StationUnderTest, stationUnderTest } from './station-under-test.ts'

export interface OracleOptions {
  scans: number
  seed: number
  /** Shows how it goes, now and then. */
  say: (line: string) => void
}
export interface OracleReport {
  wanted: number
  scans: number
  accepted: number
  /** How often each thing was said, of what was accepted and of what was refused. */
  said: Record<string, number>
  refused: Record<string, number>
  orders: number
  cartons: number
  halls: number
  /** The first disagreement: seed and scan, what was scanned, what each of the two says. */
  disagreement: string | null
}

export const emptyReport = (wanted: number): OracleReport => ({
  wanted,
  scans: 0,
  accepted: 0,
  said: {},
  refused: {},
  orders: 0,
  cartons: 0,
  halls: 0,
  disagreement: null,
})

const ordersAHall = 40
const wholeLookEvery = 400

/** Sends scans to a real station and to the oracle, until they disagree or enough were sent. */
export async function runOracle({ scans, seed, say }: OracleOptions): Promise<OracleReport> {
  const report = emptyReport(scans)
  while (report.scans < scans && report.disagreement === null) {
    const hallSeed = seed + report.halls++
    const run = await openRun(hallSeed)
    try {
      await releaseMore(run, ordersAHall)
      await work(run, report)
      if (report.disagreement !== null) report.disagreement = `seed ${hallSeed}, ${report.disagreement}`
    } finally {
      await run.station.close()
    }
    say(`${report.scans} scans in ${report.halls} halls, ${report.orders} orders packed`)
  }
  return report
}

/** A station and the oracle's floor beside it. */
export interface Run {
  prng: Prng
  floor: Floor
  station: StationUnderTest
  /** Orders told to the station for which no wave had stock yet. */
  waiting: Order[]
}

export async function openRun(seed: number, papers = false): Promise<Run> {
  const prng = prngFromSeed(seed)
  const hall = makeHall(prng)
  const station = await stationUnderTest(prng, hall.proving, papers)
  tellHall(station.db, hall, 2_000)
  const floor = { ...floorOf(hall, tolerance), proposed: (toteId: string) => proposedFor(station.db, toteId) }
  return { prng, floor, station, waiting: [] }
}

export async function releaseMore(run: Run, orders: number): Promise<void> {
  const { prng, floor, station } = run
  const method = prng.pick(['cluster', 'cluster', 'discrete'] as const)
  run.waiting.push(...makeOrders(prng, floor.hall, orders))
  await release(station, floor, run.waiting, method)
  run.waiting = run.waiting.filter(({ orderRef }) => !floor.orders.has(orderRef))
}

/** Both people work until nothing is left to do; now and then, and at the end, all that is on disk is compared. */
async function work(run: Run, report: OracleReport): Promise<void> {
  const { floor, station } = run
  const goesOn = progressWatch(floor)
  for (let sent = 1; report.disagreement === null && isWorkLeft(floor) && goesOn(sent); sent++) {
    const wrong =
      (await oneStep(run, report)) ??
      (sent % wholeLookEvery === 0 ? differenceOnDisk(station.db, floor) : null)
    if (wrong !== null) report.disagreement = `scan ${sent}: ${wrong}`
    if (sent % 50 === 0) await station.settle()
    if (report.scans >= report.wanted) break
  }
  await station.settle()
  report.disagreement ??= differenceOnDisk(station.db, floor)
  report.orders += [...floor.orders.values()].filter((order) => order.stage === 'shipped').length
  report.cartons += [...floor.orders.values()].reduce((sum, order) => sum + order.cartons.length, 0)
}

/** False when nothing moved for long: a shelf with nothing but expired goods holds a walk up for good. */
function progressWatch(floor: Floor): (sent: number) => boolean {
  let [moved, since] = [-1, 0]
  return (sent) => {
    if (sent % 100 !== 0) return true
    const picked = floor.walks
      .flatMap((walk) => walk.lines)
      .reduce((sum, line) => sum + line.picked + line.short, 0)
    const packed = [...floor.orders.values()].reduce((sum, { cartons }) => sum + cartons.length, 0)
    const units = [...floor.orders.values()].flatMap((order) =>
      order.cartons.flatMap((one) => one.units),
    ).length
    if (picked + packed + units !== moved) [moved, since] = [picked + packed + units, sent]
    return sent - since < 2_000
  }
}

/** One scan, weight or keyed number at either seat, judged twice; how the two disagree, or null. */
export async function oneStep(run: Run, report: OracleReport): Promise<string | null> {
  const { prng, floor } = run
  const seat = prng.chance(floor.walks.some((walk) => walk.state !== 'done') ? 0.5 : 0.9) ? 'a' : 'b'
  const step =
    seat === 'a' && wantsWeight(floor) && prng.chance(0.6)
      ? weighing(run)
      : wantsShort(run, seat)
        ? await shorting(run, seat)
        : wantsNumber(run, seat)
          ? await keying(run, seat)
          : scanning(run, seat)
  if (step === null) return null
  const sought = nameSought(run.station.db, floor)
  if (sought !== null) return `(${step.what}): ${sought}`
  count(report, step)
  const wrong = wrongWith(run, seat, step)
  return wrong === null ? null : `(${step.what}): ${wrong}`
}

interface Step {
  what: string
  expected: Expected
  heard: Heard
}

/** An order may be packed from a tote that its walk has still to set down. */
export const isWorkLeft = (floor: Floor): boolean =>
  [...floor.orders.values()].some((order) => !isOver(floor, order)) ||
  floor.walks.some((walk) => walk.state === 'picking' && walkStage(walk).stage !== 'over')

const isOver = (floor: Floor, order: OrderState): boolean =>
  order.stage === 'shipped' || order.stage === 'unfound' || (isStuck(order) && isPickedYet(floor, order))

function wantsWeight(floor: Floor): boolean {
  const { a } = floor.seats
  if (a.worker === null || a.screen !== 'bench' || a.order === null) return false
  return ['weigh', 'off'].includes(benchStage(floor, a.order).stage)
}

/** One scan: mostly what a willing hand would do, often something else, sometimes damaged. */
function scanning({ prng, floor, station }: Run, seat: 'a' | 'b'): Step | null {
  const by = prng.next()
  const asked = floor.seats[seat]
  const wanted =
    by < 0.58
      ? likelyScan(floor, prng, asked, seat)
      : by < 0.8
        ? nearMiss(floor, prng, asked, seat)
        : strayScan(floor, prng, seat)
  const text = prng.chance(0.22) ? mutated(prng, wanted) : wanted
  const bytes = bytesOf(prng, text)
  if (movesOthersPromises(floor, seat, bytes) || givesExtra(floor, seat, bytes)) return null
  const expected = judgeScan(floor, seat, bytes)
  return { what: `seat ${seat} ${JSON.stringify(text)}`, expected, heard: station.scan(seat, bytes) }
}

/** A weight: right, at the edges of what passes, or off. */
function weighing({ prng, floor, station }: Run): Step | null {
  const { order } = floor.seats.a
  const carton = order?.cartons.find((one) => one.state !== 'closed')
  if (order == null || carton === undefined) return null
  const right = expectedG(floor, carton.boxId, carton.units)
  const band = bandG(floor, carton.boxId, right ?? 500)
  const weightG = Math.max(
    25,
    (right ?? 500) + prng.pick([0, 0, 0, band, -band, band + 1, -band - 1, 3 * band]),
  )
  const heard = station.weigh(weightG)
  const expected = weigh(floor, order, weightG, () => labelOf(station.db, order.orderRef))
  if (expected !== null) floor.seats.a.stray = null
  return { what: `${weightG} g, should be ${right} g`, expected: expected ?? 'silent', heard }
}

/** Who may key the rest mostly does, who has to count does; some key where nothing is asked. */
function wantsNumber({ prng, floor }: Run, seat: 'a' | 'b'): boolean {
  const { worker, walk, order, asksLeave } = floor.seats[seat]
  if (worker === null || asksLeave) return false
  const picks = worker.role === 'picker'
  if (picks && walk !== null) {
    const at = walkStage(walk)
    return prng.chance(at.stage === 'item' && inHand(at.line) > 0 ? 0.4 : 0.01)
  }
  if (picks || order === null) return prng.chance(0.005)
  if (benchStage(floor, order).stage === 'count') return prng.chance(0.7)
  return prng.chance(keyableOf(floor, order)?.may === true ? 0.3 : 0.02)
}

/** A picker with a screen says it with a number, now and then a wrong one; a packer lets less leave than was ordered. */
function wantsShort({ prng, floor }: Run, seat: 'a' | 'b'): boolean {
  const { worker, screen, walk, order } = floor.seats[seat]
  if (worker === null) return false
  if (worker.role === 'picker')
    return screen === 'walk' && walk !== null && 'line' in walkStage(walk) && prng.chance(0.01)
  return (
    screen === 'bench' &&
    order !== null &&
    prng.chance(benchStage(floor, order).stage === 'partial' ? 0.5 : 0.002)
  )
}

async function shorting({ prng, floor, station }: Run, seat: 'a' | 'b'): Promise<Step | null> {
  const { walk, worker } = floor.seats[seat]
  if (worker?.role !== 'picker') {
    const expected = confirmPartial(floor, floor.seats[seat])
    if (expected === 'asked') floor.seats[seat].asksLeave = true
    settleSeat(floor.seats[seat], expected)
    return {
      what: `seat ${seat} confirms`,
      expected,
      heard: await station.key(seat, 'confirmPartial', { seat }),
    }
  }
  const line = walk?.lines.find((one) => walk !== null && lineNow(walk)?.lineId === one.lineId)
  if (walk === null || line === undefined || walkStage(walk).stage === 'twin-check') return null
  const said = {
    lineId: prng.chance(0.9) ? line.lineId : prng.pick(walk.lines).lineId,
    found: Math.max(0, inHand(line) + prng.pick([0, 0, 0, 1, -1])),
    reason: prng.pick(Object.values(reasonCodes)),
  }
  const expected = shortLine(floor, walk, said)
  settleSeat(floor.seats[seat], expected)
  const { lineId, found: quantityFound, reason } = said
  const heard = await station.key(seat, 'shortLine', { seat, lineId, quantityFound, reason })
  return { what: `seat ${seat} is short: ${JSON.stringify(said)}`, expected, heard }
}

/** A number keyed: what is wanted, or one beside it, or any. */
async function keying({ prng, floor, station }: Run, seat: 'a' | 'b'): Promise<Step | null> {
  const { walk, order, worker } = floor.seats[seat]
  const around = (right: number): number =>
    Math.max(0, right + prng.pick([0, 0, 0, 0, 0, 1, -1, -right, prng.int(-3, 9)]))
  if (worker?.role === 'picker') {
    const at = walk === null ? null : walkStage(walk)
    const line = at !== null && 'line' in at ? at.line : floor.walks[0]?.lines[0]
    if (line === undefined) return null
    const { lineId } = line
    const quantity = Math.max(1, around(prng.chance(0.8) ? inHand(line) + untouched(line) : inHand(line) + 1))
    if (movesLot(floor, line, line.hand[0]?.lot ?? null, quantity - inHand(line))) return null
    const expected = judgeNumber(floor, seat, lineId, quantity)
    const heard = await station.key(seat, 'keyTaken', { seat, lineId, quantity })
    return { what: `seat ${seat} keys ${quantity} of ${lineId}`, expected, heard }
  }
  const carton = order?.cartons.find((one) => one.state !== 'closed')
  const inside = carton?.units.reduce((sum, unit) => sum + unit.quantity, 0) ?? 0
  const keyable = order === null ? null : keyableOf(floor, order)
  const quantity = around(keyable?.most ?? inside)
  const expected = judgeNumber(floor, seat, null, quantity)
  const heard = await station.key(seat, 'keyPacked', { seat, quantity })
  return { what: `seat ${seat} keys ${quantity}`, expected, heard }
}

/** Taking a lot that others are promised moves their promises; which lines then change is the planner's, not a scan's. */
function movesOthersPromises(floor: Floor, seat: 'a' | 'b', bytes: Uint8Array): boolean {
  const { walk } = floor.seats[seat]
  const at = walk === null ? null : walkStage(walk)
  const thing = thingOf(floor, readSymbol(bytes, today))
  if (at === null || at.stage !== 'item' || thing.thing !== 'goods' || thing.goods.sku !== at.line.sku)
    return false
  const here = lotsHere(floor, at.line)
  const lot = thing.lot ?? (here.length === 1 ? here[0]?.lot : null) ?? null
  return movesLot(floor, at.line, lot, thing.quantity)
}

/** A unit that an order lacked, laid into its tote: from which place it is counted out is the program's guess. */
function givesExtra(floor: Floor, seat: 'a' | 'b', bytes: Uint8Array): boolean {
  return floor.seats[seat].extra !== null && thingOf(floor, readSymbol(bytes, today)).thing === 'tote'
}

function movesLot(floor: Floor, line: WalkLine, lot: string | null, quantity: number): boolean {
  if (floor.goods.get(line.sku)?.tracking !== 'lot' || lot === null || lot === line.lot) return false
  const heap = floor.stock.get(heapKey(line.locationId, line.sku, lot))
  return heap !== undefined && heap.reserved + quantity > heap.quantity
}

function wrongWith({ floor, station }: Run, seat: 'a' | 'b', { expected, heard }: Step): string | null {
  const said = saidOf(heard.verdict)
  if (!isSame(said, expected))
    return `the oracle says ${JSON.stringify(expected)}, the program ${JSON.stringify(said)}`
  if (station.logged[0] !== undefined) return `the station logged ${station.logged[0]}`
  if (heard.view === null) return null
  const [oracle, program] = [shownBy(floor, floor.seats[seat]), shownIn(heard.view)].map((one) =>
    JSON.stringify(one),
  )
  return oracle === program ? null : `the oracle shows ${oracle}, the program ${program}`
}

function count(report: OracleReport, { expected }: Step): void {
  report.scans++
  if (typeof expected === 'string') return
  const isAccepted = 'accept' in expected
  if (isAccepted) report.accepted++
  const [kinds, word] = isAccepted ? [report.said, expected.accept] : [report.refused, expected.refuse]
  kinds[word] = (kinds[word] ?? 0) + 1
}
