import { saveMaster } from '#db/master'
import { saveMeta } from '#db/meta'
import { saveLease } from '#db/numbers'
import type { Database } from '#db/open'
import { saveOrder } from '#db/orders'
import { inTransaction } from '#db/statements'
import type { Item, Location, Order } from '#domain/order'
import { everyOrder } from '#domain/wave'
import { orderOf } from '#domain/wave-sample'
import { demoPeople, demoPins } from '#sim/data/people'
import { at, type Prng } from '#sim/data/prng'
import { code128 } from '#sim/shift/knowledge'
import { emptySeat, type Floor, heapKey, type OrderState, type WalkState } from './floor.ts'
import { customers, type Goods, type Hall } from './goods.ts'
import { sign } from './make-scan.ts'
import { type StationUnderTest, startOfDay } from './station-under-test.ts'

export const tolerance = { percent: 3, leastG: 15 }
const supervisorBadge = 'B-1022'

/** Tells the station what exists, as an OMS would, and gives it numbers for labels. */
export function tellHall(db: Database, hall: Hall, labels: number): void {
  const demo = demoPeople().find((one) => one.badge === supervisorBadge)
  inTransaction(db, () => {
    saveMaster(db, {
      items: hall.goods.map(itemOf),
      locations: hall.places.map(locationOf),
      stock: hall.heaps.map((heap) => ({ ...heap })),
      cartonTypes: hall.boxes.map(({ id, innerMm, tareG, mostG }) => ({
        cartonTypeId: id,
        name: id,
        innerLengthMm: innerMm[0],
        innerWidthMm: innerMm[1],
        innerHeightMm: innerMm[2],
        tareG,
        greatestGrossG: mostG,
      })),
      couriers: [{ courierId: 'JT', name: 'J&T', services: ['EZ'], cutOffLocal: '18:00' }],
      people: hall.workers.map(({ id, badge, role }) => ({
        personId: id,
        name: `${role} ${id}`,
        badge,
        roles: [role],
        language: 'en' as const,
        theme: 'light' as const,
        pinSalt: role === 'supervisor' ? (demo?.pinSalt ?? null) : null,
        pinHash: role === 'supervisor' ? (demo?.pinHash ?? null) : null,
      })),
      walls: [],
      totes: [...hall.totes],
      consolidationPlaces: [],
      carts: hall.carts.map(({ id, slots }) => ({ cartId: id, slots })),
    })
    saveMeta(db, 'site', JSON.stringify(site))
    const range = Array.from({ length: labels }, (_, n) => n)
    const lease = { key: 'oracle', count: labels }
    saveLease(
      db,
      { ...lease, kind: 'tracking', courierId: 'JT' },
      range.map((n) => `JT${String(n).padStart(9, '0')}L`),
    )
    saveLease(
      db,
      { ...lease, kind: 'sscc', courierId: null },
      range.map((n) => `9556000${String(n).padStart(10, '0')}`),
    )
  })
}

const site = {
  name: 'Oracle',
  timeZone: 'Asia/Kuala_Lumpur',
  currency: 'MYR',
  gs1CompanyPrefix: '9556000',
  shipFrom: { name: 'Oracle', lines: ['1, Jalan Contoh'], phone: '' },
  tolerancePercent: tolerance.percent,
  toleranceLeastG: tolerance.leastG,
}

function itemOf({ sku, tracking, weightMg, sizeMm, codes }: Goods): Item {
  const [lengthMm, widthMm, heightMm] = sizeMm
  const picture = { shape: 'bag', main: '#336633', accent: '#ffffff', mark: 'T' } as const
  const plain = {
    name: sku,
    unitWord: 'piece',
    expires: tracking === 'lot',
    fragile: false,
    hazmat: null,
    priceSen: 100,
  }
  return { sku, ...plain, weightMg, lengthMm, widthMm, heightMm, tracking, codes: [...codes], picture }
}

const locationOf = ({ locationId, checkDigits, walkOrder }: Hall['places'][number]): Location => ({
  locationId,
  zone: 'A',
  aisle: locationId.charAt(0),
  side: 'left',
  bay: Number(locationId.slice(2, 4)),
  level: 1,
  checkDigits,
  walkOrder,
})

let orderCount = 0
/** Orders by chance: one to five lines, some of one item twice. */
export function makeOrders(prng: Prng, hall: Hall, count: number): Order[] {
  return Array.from({ length: count }, () => {
    const orderRef = `o-${String(++orderCount).padStart(6, '0')}`
    const lines = Array.from({ length: prng.int(1, 5) }, (_, line) => {
      const quantity = prng.int(1, 4)
      return { lineRef: String(line + 1), sku: prng.pick(hall.goods).sku, quantity, allocated: quantity }
    })
    const urgency = {
      priority: prng.pick([0, 0, 0, 1]),
      cutOffAt: `2026-11-22T1${prng.int(0, 3)}:00:00.000Z`,
    }
    const customerRef = prng.pick([undefined, ...customers])
    const partialAllowed = prng.chance(0.85)
    return orderOf(
      orderRef,
      {},
      { ...urgency, lines, customerRef, partialAllowed, valueSen: prng.int(100, 120_000) },
    )
  })
}

/** A supervisor releases these orders; the walks planned for them are what the oracle begins with. */
export async function release(
  station: StationUnderTest,
  floor: Floor,
  orders: readonly Order[],
  method: 'cluster' | 'discrete',
): Promise<void> {
  const { db } = station
  inTransaction(db, () => {
    for (const order of orders) saveOrder(db, order, order.orderRef, new Date(startOfDay).toISOString())
  })
  const badge = floor.hall.workers.find((one) => one.role === 'supervisor')?.badge ?? ''
  station.scan('a', Buffer.from(code128(sign('badge', badge)).text))
  await station.call('givePin', { seat: 'a', pin: demoPins[supervisorBadge] ?? '' }, 'a')
  const rule = { ...everyOrder, method, ordersPerWalk: method === 'cluster' ? 4 : 1 }
  const answer = (await station.call('releaseWave', { rule }, 'a')) as { ok: boolean }
  if (!answer.ok) throw new Error(`The wave was not released: ${JSON.stringify(answer)}`)
  await station.call('signOut', { seat: 'a' }, 'a')
  Object.assign(floor.seats.a, emptySeat())
  readPlan(db, floor, orders)
}

/** The plan is where the oracle begins: who takes what from where; nothing is read from the program after this. */
function readPlan(db: Database, floor: Floor, orders: readonly Order[]): void {
  const lists = db
    .prepare<
      [],
      { walkId: string; number: string; method: string; priority: number; cutOffAt: string; position: number }
    >(
      "SELECT list_id AS walkId, number, method, priority, cut_off_at AS cutOffAt, position FROM list WHERE state = 'open'",
    )
    .all()
  const walks = lists.map(({ method, ...list }) => {
    const cluster = method === 'cluster'
    return { ...list, cluster, ...freshWalk, ...partsOf(db, list.walkId) }
  })
  floor.walks.push(...walks)
  const released = new Set(
    db.prepare<[], string>('SELECT order_ref FROM customer_order WHERE wave_id IS NOT NULL').pluck().all(),
  )
  for (const order of orders)
    if (released.has(order.orderRef)) floor.orders.set(order.orderRef, stateOf(order))
  for (const order of floor.orders.values())
    if (order.stage === 'unfound' && released.has(order.orderRef)) order.stage = 'waiting'
  for (const line of walks.flatMap((one) => one.lines)) {
    const heap = floor.stock.get(heapKey(line.locationId, line.sku, line.lot))
    if (heap !== undefined) heap.reserved += line.quantity
  }
}

const freshWalk = {
  state: 'open',
  owner: null,
  fence: 0,
  cartId: null,
  standingAt: null,
  zeroCheckDue: null,
  twinsDue: null,
} as const

const freshLine = { picked: 0, hand: [], skipped: false, short: 0, shortReason: null, soughtFor: null }

function partsOf(db: Database, walkId: string): Pick<WalkState, 'slots' | 'lines'> {
  const slots = db
    .prepare<[string], { slot: number; orderRef: string; place: string }>(
      'SELECT slot, order_ref AS orderRef, place FROM list_slot WHERE list_id = ? ORDER BY slot',
    )
    .all(walkId)
  const lines = db
    .prepare<[string], Omit<WalkState['lines'][number], keyof typeof freshLine>>(
      `SELECT line_id AS lineId, sequence, slot, order_ref AS orderRef, order_line_ref AS lineRef, location_id AS locationId, sku, lot, quantity
       FROM pick_line WHERE list_id = ? ORDER BY sequence`,
    )
    .all(walkId)
  return {
    slots: slots.map((one) => ({ ...one, toteId: null, toteUnits: 0, full: [], unloaded: false })),
    lines: lines.map((one) => ({ ...one, ...freshLine, hand: [] })),
  }
}

const stateOf = ({
  orderRef,
  number,
  priority,
  cutOffAt,
  customerRef,
  valueSen,
  partialAllowed,
  lines,
}: Order): OrderState => ({
  orderRef,
  number,
  priority,
  cutOffAt,
  customer: customerRef ?? null,
  valueSen,
  packer: null,
  partial: partialAllowed ? 'allowed' : 'asks',
  stage: 'waiting',
  lines: lines.map(({ lineRef, sku, quantity }) => ({ lineRef, sku, quantity, units: [] })),
  cartons: [],
})

/**
 * Takes from the program how it names the further stops that a short brought, and where on the way they come: it is free
 * to. Which they are the oracle knows already, and the others keep their order. What is wrong about them in words, or null.
 */
export function nameSought(db: Database, floor: Floor): string | null {
  for (const walk of floor.walks.filter(({ lines }) =>
    lines.some((line) => line.lineId.startsWith('sought')),
  )) {
    const rows = db
      .prepare<[string], SoughtRow>(
        `SELECT line_id AS lineId, sequence, location_id AS locationId, lot, quantity, replaces
         FROM pick_line WHERE list_id = ?`,
      )
      .all(walk.walkId)
    const known = new Map(walk.lines.map((line) => [line.lineId, line]))
    const fresh = rows.filter(({ lineId }) => !known.has(lineId))
    const before = walk.lines.filter(({ lineId }) => !lineId.startsWith('sought'))
    for (const line of walk.lines) {
      if (!line.lineId.startsWith('sought')) continue
      const at = fresh.findIndex((row) => goodsOf(row) === goodsOf({ ...line, replaces: line.soughtFor }))
      const [row] = at < 0 ? [] : fresh.splice(at, 1)
      if (row === undefined)
        return `the oracle seeks ${goodsOf({ ...line, replaces: line.soughtFor })}, the program ${JSON.stringify(fresh)}`
      line.lineId = row.lineId
    }
    if (fresh.length > 0) return `the program seeks more: ${JSON.stringify(fresh)}`
    const order = wayOf(before)
    for (const line of walk.lines)
      line.sequence = rows.find(({ lineId }) => lineId === line.lineId)?.sequence ?? line.sequence
    if (wayOf(before) !== order) return `other stops of ${walk.number} changed their order`
  }
  return null
}

interface SoughtRow {
  lineId: string
  sequence: number
  locationId: string
  lot: string | null
  quantity: number
  replaces: string | null
}
const goodsOf = ({ replaces, locationId, lot, quantity }: Omit<SoughtRow, 'lineId' | 'sequence'>): string =>
  `${quantity} of ${locationId} ${lot ?? ''} for ${replaces}`
const wayOf = (lines: readonly { lineId: string; sequence: number }[]): string =>
  lines
    .toSorted((one, two) => one.sequence - two.sequence)
    .map(({ lineId }) => lineId)
    .join(' ')

/** The numbers the label of a carton got. */
export function labelOf(db: Database, orderRef: string): { trackingNumber: string; sscc: string } {
  const rows = db
    .prepare<[string], { trackingNumber: string; sscc: string }>(
      "SELECT tracking_number AS trackingNumber, sscc FROM carton WHERE order_ref = ? AND state = 'labelled'",
    )
    .all(orderRef)
  return at(rows, 0)
}

/** Where the units go that were taken out of a tote to be put back. */
export const proposedFor = (db: Database, toteId: string): string =>
  db
    .prepare<[string], string>(
      'SELECT location_id FROM put_back WHERE tote_id = ? AND taken = 1 AND done_at IS NULL',
    )
    .pluck()
    .get(toteId) ?? ''
