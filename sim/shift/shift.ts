import { join } from 'node:path'
import type { SeatView } from '#contract/seat-view'
import { openDatabase } from '#db/open'
import type { PickInto, PickMethod } from '#domain/pick'
import { everyOrder, type WaveRule } from '#domain/wave'
import type { Prng } from '#sim/data/prng'
import { copiesAsked } from './copies-asked.ts'
import { type Crew, type CrewCounts, noCounts, type ScreenLink, startCrew } from './crew.ts'
import { decodeLabels } from './decode-labels.ts'
import type { Hall } from './hands.ts'
import { code128, type Knowledge, knowledgeOf, type ScanSymbol } from './knowledge.ts'
import { proveShift, readPictures, trackingOn } from './proof.ts'
import { type StationChild, startStationChild } from './station-child.ts'
import { emptyWall } from './wall-hands.ts'
import { noWork } from './work-hands.ts'
import { startWorld, type World } from './world.ts'

export interface ShiftOptions {
  folder: string
  seed: number
  orders: number
  method: PickMethod
  into: PickInto
  csv: string | null
  prng: Prng
  say: (line: string) => void
  decode: boolean
}

export const everything: WaveRule = everyOrder

/** The hall around one bench, with what its labels say kept up as they come out. */
export function hallOf(
  world: World,
  know: Knowledge,
  prng: Prng,
  wrong: Pick<Hall, 'slips' | 'shorts'> &
    Partial<Pick<Hall, 'fullTotes' | 'voids' | 'takeBacks' | 'undoes' | 'giveUps' | 'unmarked'>>,
): Hall {
  const out = new Set<string>()
  let read = 0
  const layOut = (label: { bytes: Uint8Array }): void => {
    const tracking = trackingOn(label.bytes)
    if (tracking === null) void readPictures([label]).then(() => out.add(trackingOn(label.bytes) ?? ''))
    else out.add(tracking)
  }
  const labelOut = (trackingNumber: string): ScanSymbol | null => {
    for (; read < world.bench.printer.labels.length; read++) {
      const label = world.bench.printer.labels[read]
      if (label !== undefined) layOut(label)
    }
    return out.has(trackingNumber) ? code128(trackingNumber) : null
  }
  return {
    know,
    prng,
    fullTotes: 0,
    voids: 0,
    takeBacks: 0,
    takeBack: null,
    lastLabel: '',
    keys: 0.7,
    undoes: 0,
    giveUps: 0,
    unmarked: 0,
    held: { picker: null, packer: null },
    ...wrong,
    atBench: [],
    opened: [],
    usedTotes: new Set(),
    cartons: new Set(),
    wall: emptyWall(),
    work: noWork(),
    nextCart: 0,
    packed: null,
    marks: new Map(),
    tried: new Map(),
    sealed: 0,
    toSplit: new Set(),
    labelOut,
  }
}

/** How often work before packing is undone or given up, and units have to be put on the scale. */
export const workedBack = { undoes: 0.08, giveUps: 0.15, unmarked: 0.4 }

/** Waits until something is true, looking again every so often; false when it took too long. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 50,
): Promise<boolean> {
  const end = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  return true
}

const bootsWithinMs = 60_000
/** A badge that was scanned before anybody listened is scanned again after so many looks. */
const looksPerScan = 60

/** A supervisor signs in, waits for the orders and releases them all. Returns the order numbers released. */
export async function releaseAll(
  station: StationChild,
  world: World,
  know: Knowledge,
  rule: WaveRule,
  leastOrders: number,
): Promise<{ numbers: string[]; leftOut: string[] }> {
  const badge = know.badgeOf('supervisor', 2)
  const sitting = async (): Promise<boolean> => {
    const seen = await station.call('seatView', { seat: 'a' }, 'a')
    return seen.ok && seen.value.oms.state === 'upToDate'
  }
  await until(sitting, bootsWithinMs, 50)
  let looks = 0
  const signedIn = await until(async () => {
    const seen = await station.call('seatView', { seat: 'a' }, 'a')
    if (seen.ok && seen.value.question?.ask === 'pin')
      await station.call('givePin', { seat: 'a', pin: know.pinOf(2) }, 'a')
    else if (looks++ % looksPerScan === 0)
      await world.bench.scanners.a.scan(badge.text, { aim: badge.aim, framing: 'cr' })
    return (await preview()) !== null
  }, bootsWithinMs)
  if (!signedIn) {
    const answer = await station.call('previewWave', { rule }, 'a')
    throw new Error(
      `The supervisor could not sign in or no orders came: ${JSON.stringify(answer).slice(0, 500)}`,
    )
  }
  const planned = await preview()
  const released = await station.call('releaseWave', { rule }, 'a')
  if (!released.ok) throw new Error(`The wave was not released: ${JSON.stringify(released)}`)
  return {
    numbers: planned?.candidates.map((one) => one.number) ?? [],
    leftOut: planned?.leftOut.map((one) => `${one.number} (${one.reason})`) ?? [],
  }

  async function preview() {
    const answer = await station.call('previewWave', { rule }, 'a')
    return answer.ok && answer.value.orders >= leastOrders ? answer.value : null
  }
}

/** One whole shift: a world, a station, a crew; works every order that can be released and proves what happened. */
export async function startShift(
  options: ShiftOptions,
): Promise<{ run: () => Promise<boolean>; close: () => Promise<void> }> {
  const { say } = options
  const world = await startWorld({
    folder: options.folder,
    seed: options.seed,
    orders: options.orders,
    csv: options.csv,
    msPerLabel: 5,
    scaleSettleMs: 1,
    pollS: 5,
    stationName: 'Bench 1',
    keepLabels: false,
    people: 'two',
    rules: 'mixed',
    onProblem: say,
  })
  const know = knowledgeOf(await world.oms.master())
  const hall = hallOf(world, know, options.prng, {
    slips: 0.02,
    shorts: 0.01,
    fullTotes: 0.1,
    voids: 0.03,
    ...workedBack,
  })
  const station = await startStationChild(world.dataDir)

  const run = async (): Promise<boolean> => {
    const started = performance.now()
    const counts = noCounts()
    const known = (await world.oms.ledger()).orders.length
    if (known === 0) {
      say('There is no good order in the file, so there is nothing to work.')
      return false
    }
    const { numbers: released, leftOut } = await releaseAll(
      station,
      world,
      know,
      { ...everything, method: options.method, into: options.into },
      1,
    )
    const numbers = new Set(released)
    for (const order of leftOut) say(`Left out: ${order}`)
    say(`Known ${known} orders, released ${numbers.size}. Picking at seat b, packing at seat a.`)
    const crew = await seatedCrew(station, world, hall, counts)
    let done = 0
    let lastMove = performance.now()
    const finished = await until(
      async () => {
        const shipped = (await world.oms.ledger()).orders.filter(
          (order) => numbers.has(order.number) && order.status === 'shipped',
        ).length
        if (shipped !== done) lastMove = performance.now()
        done = shipped
        const idle = isIdle(crew.views.b?.screen, hall)
        return (
          done === numbers.size ||
          (idle && performance.now() - lastMove > 3_000) ||
          performance.now() - lastMove > 60_000
        )
      },
      6 * 3_600_000,
      250,
    )
    const seconds = (performance.now() - started) / 1000
    crew.leave()
    await station.stop()
    return finished && (await report(counts, numbers, seconds))
  }

  const report = async (counts: CrewCounts, numbers: Set<string>, seconds: number): Promise<boolean> => {
    const ledger = await world.oms.ledger()
    const back = returnedToWaiting(world.dataDir)
    for (const number of back) numbers.delete(number)
    await readPictures(world.bench.printer.labels)
    const proof = proveShift(ledger, numbers, world.bench, copiesAsked(world.dataDir))
    const decoded = options.decode
      ? await decodeLabels(world.bench.printer.labels.map((label) => label.bytes))
      : null
    const faults = [...proof.faults, ...(decoded?.faults ?? [])]
    say(
      `Orders shipped: ${proof.shippedOrders} of ${numbers.size}${back.length > 0 ? ` (${back.length} more found nothing and wait again)` : ''}`,
    )
    say(
      `Units shipped: ${proof.shippedUnits}, short: ${proof.shorts}; cartons: ${counts.cartons}; labels: ${proof.labels}`,
    )
    say(
      `Scans: ${counts.scans} (${Math.round(counts.scans / seconds)} a second), refused: ${JSON.stringify(counts.refused)}`,
    )
    say(`Quantities keyed and cartons counted: ${counts.keyed}; labels taken back: ${counts.voids}`)
    say(`Work undone: ${counts.undone}, given up: ${counts.givenUp}; units on the scale: ${counts.onScale}`)
    say(
      `Refused though nobody slipped: ${JSON.stringify(counts.unmeant)}; without an answer: ${counts.unanswered}`,
    )
    if (decoded !== null) say(`Labels decoded: ${decoded.read} of ${proof.labels}`)
    say(`Time: ${seconds.toFixed(1)} s, ${Math.round((proof.shippedOrders / seconds) * 3600)} orders an hour`)
    for (const fault of faults.slice(0, 20)) say(`NOT PROVED: ${fault}`)
    say(
      faults.length === 0 && counts.unanswered === 0
        ? 'Proved: each order shipped once, each unit accounted for, each label decodes.'
        : `${faults.length} faults`,
    )
    return faults.length === 0 && counts.unanswered === 0
  }

  return {
    run,
    close: async () => {
      await station.stop()
      await world.close()
    },
  }
}

/** The crew's way to a headless station. */
export const linkOf = (station: StationChild): ScreenLink => ({
  onSeat: station.onSeat,
  press: (seat, button, args) => station.call(button, args, seat),
})

/** Two virtual people at a station's two seats: whoever sat there leaves, and the packer has shown a badge at the first one. */
export async function seatedCrew(
  station: StationChild,
  { bench }: World,
  hall: Hall,
  counts: CrewCounts,
): Promise<Crew> {
  const badge = hall.know.badgeOf('packer', 4)
  await bench.scanners.a.scan(badge.text, { aim: badge.aim, framing: 'cr' })
  const crew = startCrew(linkOf(station), bench, hall, counts)
  await Promise.all([
    station.call('seatView', { seat: 'a' }, 'a'),
    station.call('signOut', { seat: 'b' }, 'b'),
    station.call('signOut', { seat: 'a' }, 'a'),
  ])
  return crew
}

/** Whether the picker has nothing left to pick, and nothing lies ready at the bench or the wall. */
function isIdle(screen: SeatView['screen'] | undefined, hall: Hall): boolean {
  const hasPicked =
    (screen?.screen === 'pick' && screen.step.step === 'done') ||
    (screen?.screen === 'home' && screen.openLists === 0)
  return hasPicked && hall.atBench.length + hall.wall.totes.length === 0
}

/** Orders of which nothing was found: they left their wave and wait for stock, by rule. */
function returnedToWaiting(dataDir: string): string[] {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    return db
      .prepare<[], { about: string }>("SELECT about FROM exception WHERE kind = 'nothing-found'")
      .all()
      .map((row) => row.about)
  } finally {
    db.close()
  }
}
