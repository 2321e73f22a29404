import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveMaster } from '#db/master'
import { saveMeta } from '#db/meta'
import { openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'
import { everyOrder } from '#domain/wave'
import type { Left } from '#oms/connectors/contract/try-station'
import { type WireConfirmation, wireConfirmation } from '#oms/wire-confirmation'
import type { WireMaster } from '#oms/wire-master'
import { prngFromSeed } from '#sim/data/prng'
import { noCounts } from '#sim/shift/crew'
import { knowledgeOf } from '#sim/shift/knowledge'
import { readPictures, trackingOn } from '#sim/shift/proof'
import { hallOf, releaseAll, seatedCrew, until } from '#sim/shift/shift'
import { startStationChild } from '#sim/shift/station-child'
import { startWorld, type World } from '#sim/shift/world'
import type { Settings } from '#station/settings'
import { type Remote, remotes, skusSold } from './remotes.ts'

/** How a shift with a real order system goes. */
export interface RealShiftOptions {
  system: keyof typeof remotes
  orders: number
  seed: number
  folder: string
  say: (line: string) => void
}

/** An order as it was sold there. */
interface Sold {
  orderRef: string
  lines: Map<string, number>
}
const withinMs = 3 * 3_600_000
const quietMs = 120_000

/**
 * Orders are sold in a real order system by its own means, picked and packed by the virtual crew, and read back there:
 * answers everything that is not as it should be.
 */
export async function realShift({ system, orders, seed, folder, say }: RealShiftOptions): Promise<string[]> {
  const world = await startWorld({
    ...{ folder, seed, orders: 1, csv: null, msPerLabel: 5, scaleSettleMs: 1, pollS: 5 },
    ...{ stationName: 'Bench 1', keepLabels: false, people: 'two', rules: 'mixed' },
    onProblem: say,
  })
  const courierId = courierOf(await world.oms.master())
  const remote = await remotes[system](courierId)
  try {
    const master = await masterWith(world)
    workFor(world, master, remote, courierId)
    const begun = performance.now()
    const sold = await sell(remote, orders, seed)
    say(`${sold.length} orders sold in ${seconds(begun)} s.`)
    const prng = prngFromSeed(seed)
    const know = knowledgeOf(master)
    const hall = hallOf(world, know, prng, { slips: 0.02, shorts: 0.06, fullTotes: 0.1, voids: 0 })
    const station = await startStationChild(world.dataDir)
    const counts = noCounts()
    const started = performance.now()
    const { leftOut } = await releaseAll(
      station,
      world,
      know,
      { ...everyOrder, method: 'cluster' },
      sold.length,
    )
    for (const order of leftOut) say(`Left out: ${order}`)
    const crew = await seatedCrew(station, world, hall, counts)
    let [settled, movedAt] = [0, performance.now()]
    await until(
      () => {
        const now = settledIn(world.dataDir)
        if (now.settled !== settled) [settled, movedAt] = [now.settled, performance.now()]
        return now.settled >= sold.length || performance.now() - movedAt > quietMs
      },
      withinMs,
      1_000,
    )
    crew.leave()
    await station.stop()
    say(`${settled} of ${sold.length} settled in ${seconds(started)} s: ${counts.scans} scans.`)
    return await faultsOf(world, remote, sold, say)
  } finally {
    await remote.close()
    await world.close()
  }
}

const seconds = (sinceMs: number): string => ((performance.now() - sinceMs) / 1000).toFixed(0)

/** One who does not make its labels itself: a real order system here makes none. */
const courierOf = ({ couriers }: WireMaster): string =>
  couriers.find(({ labels }) => labels !== 'courier')?.courierId ?? ''

/** The demo hall with the items of the remote on its shelves. */
async function masterWith({ oms }: World): Promise<WireMaster> {
  const { items, stock } = await oms.master()
  const plain = items.filter(
    ({ tracking, expires, hazmat }) => tracking === 'none' && !expires && hazmat === null,
  )
  const twins = skusSold.flatMap((sku, place) => {
    const pattern = plain[place]
    const shelf = stock.find((row) => row.sku === pattern?.sku)
    if (pattern === undefined || shelf === undefined) return []
    const code = { code: `ALT-${sku}`, kind: 'alternate' as const, quantity: 1 }
    return [
      {
        item: { ...pattern, sku, name: `${pattern.name} (${sku})`, codes: [code], alternates: [] },
        stock: { ...shelf, sku, lot: null, expiresOn: null, quantity: 20_000 },
      },
    ]
  })
  await oms.admin('master', { items: twins.map(({ item }) => item), stock: twins.map((one) => one.stock) })
  return await oms.master()
}

/** A station that has the hall from before and works for the remote from now on. */
function workFor(world: World, master: WireMaster, remote: Remote, courierId: string): void {
  const db = openDatabase(join(world.dataDir, 'station.sqlite'))
  const { site, version, ...data } = master
  inTransaction(db, () => {
    saveMaster(db, data)
    saveMeta(db, 'site', JSON.stringify(site))
    saveMeta(db, 'masterVersion', version)
  })
  db.close()
  const file = join(world.dataDir, 'settings.json')
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings
  const tracking = { courierId, prefix: 'PK', digits: 10, first: 1, last: 9_999_999 }
  const sscc = { courierId: null, prefix: '39551234', digits: 9, first: 1, last: 9_999_999 }
  const change: Partial<Settings> = {
    oms: { ...settings.oms, baseUrl: remote.baseUrl, token: remote.token, timeoutS: 60 },
    connection: { connector: remote.connector, numbers: [tracking, sscc], perMinute: null },
  }
  writeFileSync(file, JSON.stringify({ ...settings, ...change }))
}

async function sell(remote: Remote, orders: number, seed: number): Promise<Sold[]> {
  const prng = prngFromSeed(seed + 1)
  const sold: Sold[] = []
  for (let made = 0; made < orders; made += 1) {
    const skus = prng.chance(0.4) ? [...skusSold] : [skusSold[prng.chance(0.5) ? 0 : 1]]
    const lines = skus.map((sku): [string, number] => [sku, 1 + prng.int(0, 3)])
    sold.push({ orderRef: await remote.sell(lines), lines: new Map(lines) })
  }
  return sold
}

/** Orders of which the remote was told all that is to be told, or that wait for stock again. */
function settledIn(dataDir: string): { settled: number } {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    const settled = db
      .prepare<[], { n: number }>(
        `SELECT (SELECT count(*) FROM outbox WHERE kind = 'shipmentConfirmation' AND state IN ('done', 'parked'))
           + (SELECT count(*) FROM exception WHERE kind = 'nothing-found') AS n`,
      )
      .get()
    return { settled: settled?.n ?? 0 }
  } finally {
    db.close()
  }
}

/** What the station told, by order, what a person would have to look at, and which orders nothing was found of. */
function toldBy(dataDir: string): {
  told: Map<string, WireConfirmation>
  open: string[]
  empty: Set<string>
  stageOf: Map<string, string>
} {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    const rows = db
      .prepare<[], { state: string; reason: string | null; body: string }>(
        "SELECT state, reason, body FROM outbox WHERE kind = 'shipmentConfirmation' ORDER BY seq",
      )
      .all()
    const read = rows.map((row) => ({ ...row, body: wireConfirmation.parse(JSON.parse(row.body)) }))
    const orders = db
      .prepare<[], { orderRef: string; stage: string; isEmpty: number }>(
        `SELECT order_ref AS orderRef, floor_stage AS stage,
           EXISTS (SELECT 1 FROM exception WHERE kind = 'nothing-found' AND about = number) AS isEmpty FROM customer_order`,
      )
      .all()
    const bad = read.filter(({ state }) => state !== 'done')
    return {
      told: new Map(read.map(({ body }) => [body.orderRef, body])),
      open: bad.map(({ body, state, reason }) => `${body.orderRef} is ${state}: ${reason}`),
      empty: new Set(orders.flatMap(({ orderRef, isEmpty }) => (isEmpty === 1 ? [orderRef] : []))),
      stageOf: new Map(orders.map(({ orderRef, stage }) => [orderRef, stage])),
    }
  } finally {
    db.close()
  }
}

async function faultsOf(
  { dataDir, bench }: World,
  remote: Remote,
  sold: readonly Sold[],
  say: (line: string) => void,
): Promise<string[]> {
  const { told, open, empty, stageOf } = toldBy(dataDir)
  const faults = [...open, ...(await remote.faults())]
  await readPictures(bench.printer.labels)
  const printed = new Set(bench.printer.labels.map(({ bytes }) => trackingOn(bytes)))
  let [shipped, units, short, cartons, partial, nothing] = [0, 0, 0, 0, 0, 0]
  for (const { orderRef, lines } of sold) {
    const left = await remote.left(orderRef)
    const confirmation = told.get(orderRef)
    if (confirmation === undefined) {
      if (left.length > 0) faults.push(`${orderRef} left, and nobody here says so`)
      if (empty.has(orderRef)) nothing += 1
      else faults.push(`${orderRef} was never shipped: ${stageOf.get(orderRef) ?? 'it did not come in'}`)
      continue
    }
    shipped += 1
    cartons += left.length
    const missing = confirmation.shorts.reduce((sum, { quantity }) => sum + quantity, 0)
    const [there, ordered] = [unitsIn(left), [...lines.values()].reduce((sum, one) => sum + one, 0)]
    units += there
    short += missing
    if (missing > 0) partial += 1
    if (there + missing !== ordered)
      faults.push(`${orderRef}: ordered ${ordered}, left ${there}, short ${missing}`)
    for (const [sku, quantity] of bySku(left))
      if (quantity > (lines.get(sku) ?? 0)) faults.push(`${orderRef}: ${quantity} of ${sku} left`)
    faults.push(...cartonFaults(orderRef, left, confirmation, printed))
  }
  say(
    `Read back: ${shipped} orders in ${cartons} cartons, ${units} units, ${partial} of them partial with ${short} units short; ${nothing} found nothing.`,
  )
  return faults
}

const unitsIn = (left: readonly Left[]): number =>
  [...bySku(left).values()].reduce((sum, one) => sum + one, 0)

function bySku(left: readonly Left[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { units } of left)
    for (const [sku, quantity] of units) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return sums
}

/** Each carton there is one that was packed here, with as many units and with the number that is on its label. */
function cartonFaults(
  orderRef: string,
  left: readonly Left[],
  { cartons }: WireConfirmation,
  printed: ReadonlySet<string | null>,
): string[] {
  const packed = new Map(
    cartons.map(({ trackingNumber, lines }) => [
      trackingNumber,
      lines.reduce((sum, { quantity }) => sum + quantity, 0),
    ]),
  )
  return [
    ...(left.length === cartons.length ? [] : [`${orderRef}: ${left.length} cartons of ${cartons.length}`]),
    ...left
      .filter((one) => packed.get(one.trackingNumber) !== unitsIn([one]))
      .map(({ trackingNumber }) => `${orderRef}: ${trackingNumber} holds other units than were packed`),
    ...left
      .filter(({ trackingNumber }) => !printed.has(trackingNumber))
      .map(({ trackingNumber }) => `${orderRef}: no label ${trackingNumber} came out`),
  ]
}
