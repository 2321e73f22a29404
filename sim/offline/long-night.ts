import { join } from 'node:path'
import type { SeatView } from '#contract/seat-view'
import type { Station } from '#contract/station'
import { type Database, openDatabase } from '#db/open'
import { orderByRef } from '#db/orders'
import { outboxCounts, post } from '#db/outbox'
import { inTransaction } from '#db/statements'
import { packedAs } from '#oms/connectors/contract/try-station'
import type { Heard } from '#sim/oms/admin-api'
import { orderMaker } from '#sim/oms/many-orders'
import { type OmsChild, startOmsChild } from '#sim/shift/oms-child'
import { until } from '#sim/shift/shift'
import { fakeDevices } from '#sim/try/try-devices'
import { noKeyring } from '#station/keyring'
import { openStation } from '#station/open'
import { defaultSettings, writeSettings } from '#station/settings'

/** How the night goes. */
export interface NightOptions {
  folder: string
  /** Confirmations made while the OMS is away. */
  confirmations: number
  /** Hours that go by meanwhile, by the station's clock. */
  hours: number
  /** Requests that the OMS takes in a second when it is back. */
  perSecond: number
  say: (line: string) => void
}

/** What was measured while the outbox drained. */
export interface Night {
  faults: string[]
  messages: number
  drainedInS: number
  arrived: number
  /** Bytes held after collecting, at each tenth of the drain. */
  heapBytes: number[]
}

/** Every so-manyth shipment is taken back and sent once more, so that the order of its messages matters. */
const takenBackEvery = 10
const drainWithinMs = 60 * 60_000
const newOrderEveryMs = 250

interface Sent {
  orderRef: string
  /** In the order in which they were made; the last one counts. */
  keys: string[]
}

/**
 * A station works on through hours without its OMS and drains its outbox afterwards, at the pace of the OMS, while new
 * orders come in. The clock of the station is the proof's; everything else is real.
 */
export async function longNight(options: NightOptions): Promise<Night> {
  const { folder, confirmations, perSecond, say } = options
  const oms = await startOmsChild({ file: join(folder, 'oms.sqlite'), seed: 1, orders: 1, csv: null })
  const started = performance.now()
  let jumpedMs = 0
  const upMs = () => performance.now() - started + jumpedMs
  let db: Database | null = null
  const station = await stationOn(folder, oms, { upMs, keep: (opened) => (db = opened) })
  const own = (): Database => db ?? never()
  try {
    const addOrders = await orderMaker(oms)
    await addOrders('night', confirmations)
    await station.start()
    await until(() => countOf(own(), 'night') === confirmations, drainWithinMs)
    say(`${confirmations} orders came in; now the OMS is away.`)
    await oms.admin('away', {})
    await until(async () => (await stateOf(station)) === 'away', 60_000)
    const sent: Sent[] = []
    for (let made = 0; made < confirmations; made += 1) {
      sent.push(ship(own(), `night-${made}`, made, new Date(Date.now() + jumpedMs).toISOString()))
      jumpedMs += (options.hours * 3_600_000) / confirmations
    }
    const messages = outboxCounts(own()).pending
    say(
      `${options.hours} hours later ${messages} messages wait; the OMS is back and takes ${perSecond} a second.`,
    )
    await oms.admin('trouble', { mode: 'limit', perSecond, retryAfterS: 1 })
    await oms.admin('back', {})
    const drain = await drained(own, messages, () => addOrders(`new-${Math.round(performance.now())}`, 1))
    await oms.admin('trouble', { mode: 'none' })
    await until(() => countOf(own(), 'new') === drain.arrived, 120_000)
    const faults = [
      ...(await faultsAtOms(oms, sent, perSecond)),
      ...(drain.left > 0 ? [`${drain.left} messages were not drained`] : []),
      ...(countOf(own(), 'new') < drain.arrived ? ['an order that came meanwhile is not here'] : []),
    ]
    return { ...drain, messages, faults }
  } finally {
    await station.close()
    await oms.stop()
  }
}

const stateOf = async (station: Station): Promise<string> => {
  const seen = await station.call('seatView', { seat: 'a' }, { seat: 'a' })
  return seen.ok ? (seen.value as SeatView).oms.state : ''
}

const never = (): never => {
  throw new Error('the station is not open')
}

async function stationOn(
  folder: string,
  oms: OmsChild,
  { upMs, keep }: { upMs: () => number; keep: (db: Database) => void },
): Promise<Station> {
  const startMs = Date.now() - upMs()
  const address = { baseUrl: oms.url, token: oms.token, pollS: 5, timeoutS: 15 }
  writeSettings(folder, { ...defaultSettings, oms: address }, noKeyring)
  return await openStation({
    dataDir: folder,
    devices: fakeDevices(),
    log: { info: () => {}, warn: () => {}, error: (about, message) => console.error(message, about) },
    appVersion: '0',
    electronVersion: '0',
    now: () => new Date(startMs + upMs()),
    upMs,
    onMs: upMs,
    open: (file) => {
      const db = openDatabase(file)
      keep(db)
      return db
    },
  })
}

const countOf = (db: Database, name: string): number =>
  db
    .prepare<[string], { n: number }>('SELECT count(*) AS n FROM customer_order WHERE order_ref LIKE ?')
    .get(`${name}-%`)?.n ?? 0

/** One order leaves; some come back and leave again. Each message is in the outbox when this returns. */
function ship(db: Database, orderRef: string, place: number, at: string): Sent {
  const order = orderByRef(db, orderRef)?.order
  if (order === undefined) throw new Error(`${orderRef} is not here`)
  const packed = () => ({ ...packedAs(order, [order.lines.map(({ quantity }) => quantity)]), shippedAt: at })
  const send = (kind: 'shipmentConfirmation' | 'cancelConfirmation', key: string, body: unknown) =>
    inTransaction(db, () => post(db, { messageId: key, kind, orderRef, about: order.number }, body, at))
  const keys = [`${orderRef}-a`]
  send('shipmentConfirmation', `${orderRef}-a`, packed())
  if (place % takenBackEvery === 0) {
    keys.push(`${orderRef}-b`, `${orderRef}-c`)
    send('cancelConfirmation', `${orderRef}-b`, { key: `${orderRef}-a`, reason: 'wrong item' })
    // what was taken back made a newer version of the order there
    send('shipmentConfirmation', `${orderRef}-c`, { ...packed(), basedOn: order.version + 1 })
  }
  return { orderRef, keys }
}

/** Waits until nothing is pending; orders come in all the while. */
async function drained(own: () => Database, messages: number, newOrder: () => Promise<void>) {
  const begun = performance.now()
  const heapBytes: number[] = []
  let arrived = 0
  let left = messages
  while (left > 0 && performance.now() - begun < drainWithinMs) {
    await new Promise((resolve) => setTimeout(resolve, newOrderEveryMs))
    arrived += await newOrder().then(
      () => 1,
      () => 0,
    )
    const { pending, parked } = outboxCounts(own())
    left = pending
    if (parked > 0) break
    if (left <= messages * (1 - heapBytes.length / 10)) {
      globalThis.gc?.()
      heapBytes.push(process.memoryUsage().heapUsed)
    }
  }
  return { drainedInS: (performance.now() - begun) / 1000, arrived, heapBytes, left }
}

/** A connection that was kept open may end in the moment it is used. */
const again = <T>(read: () => Promise<T>): Promise<T> => read().catch(read)

/** What the OMS itself knows: each order once, its messages in their order, never more requests than it bears. */
async function faultsAtOms(oms: OmsChild, sent: readonly Sent[], perSecond: number): Promise<string[]> {
  const ledger = await again(() => oms.ledger())
  const { requests } = (await again(() => oms.admin('requests'))) as { requests: Heard[] }
  const acceptedAt = new Map<string, number>()
  const faults = [...ledger.faults]
  for (const [place, { key, status, method }] of requests.entries()) {
    if (method !== 'POST' || status !== 201 || key === null) continue
    if (acceptedAt.has(key)) faults.push(`${key} took effect twice`)
    acceptedAt.set(key, place)
  }
  const orders = new Map(ledger.orders.map((order) => [order.orderRef, order]))
  for (const { orderRef, keys } of sent) {
    const places = keys.map((key) => acceptedAt.get(key) ?? Number.NaN)
    if (places.some((at, place) => place > 0 && !(at > (places[place - 1] ?? 0))))
      faults.push(`${orderRef}: its messages took effect out of order`)
    const live = (orders.get(orderRef)?.shipments ?? []).filter(({ cancelledAt }) => cancelledAt === null)
    if (live.length !== 1 || orders.get(orderRef)?.status !== 'shipped')
      faults.push(`${orderRef} is ${orders.get(orderRef)?.status} with ${live.length} shipments`)
  }
  const taken = requests.filter(({ status }) => status !== null && status < 300)
  const seconds = Map.groupBy(taken, ({ at }) => at.slice(0, 19)).values()
  const busiest = Math.max(0, ...[...seconds].map((some) => some.length))
  if (busiest > 2 * perSecond) faults.push(`${busiest} requests in one second`)
  return faults
}
