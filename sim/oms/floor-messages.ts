import { wireProgress } from '#oms/wire-progress'
import { wireRangeRequest } from '#oms/wire-range'
import { trackingNumber } from '#sim/data/tracking'
import { once } from './keyed.ts'
import { findOrder, withStatus } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { masterOf, type Store } from './store.ts'

/** POST /v1/progress: picking and packing show at the OMS; it never goes backwards and never undoes a shipment. */
export function progress(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'progress', body, (checkedKey) => {
    const read = readBody(wireProgress, body)
    if ('bad' in read) return read.bad
    const { orderRef, stage, at, stationId } = read.good
    const order = findOrder(store, orderRef)
    if (order === null) return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    if (order.cancelledAt !== null)
      return problem(409, 'order-cancelled', `cancelled at ${order.cancelledAt}`, order)
    store.db
      .prepare('insert into progress values (?, ?, ?, ?, ?)')
      .run(checkedKey, orderRef, stage, at, stationId)
    const target = stage === 'picking' || stage === 'picked' ? 'picking' : 'packing'
    const forward =
      order.status === 'pending' ||
      order.status === 'confirmed' ||
      (order.status === 'picking' && target === 'packing')
    return accepted(
      `PRG-${checkedKey}`.slice(0, 64),
      forward ? withStatus(store, order, target).version : order.version,
    )
  })
}

const mostNumbers = 10_000

/** POST /v1/number-ranges: the same key gets the same numbers; no number is ever given out twice. */
export function leaseNumbers(store: Store, body: unknown): Reply {
  const read = readBody(wireRangeRequest, body)
  if ('bad' in read) return read.bad
  const { key, kind, courierId, count } = read.good
  if (count > mostNumbers) return problem(422, 'too-many', `at most ${mostNumbers} numbers at once`, null)
  return once(store, key, 'number-range', body, () => {
    const { couriers, site } = masterOf(store)
    if (kind === 'tracking' && couriers.every((courier) => courier.courierId !== courierId))
      return problem(422, 'unknown-courier', `no courier ${courierId ?? '(none given)'}`, null)
    const counter = kind === 'tracking' ? `tracking ${courierId}` : 'sscc'
    const numbers = nextNumbers(store, counter, count).map((serial) => {
      if (kind === 'tracking' && courierId !== null) return trackingNumber(courierId, serial)
      // extension digit, company prefix, serial: 17 digits; the station adds the check digit
      return `3${site.gs1CompanyPrefix}${String(serial).padStart(16 - site.gs1CompanyPrefix.length, '0')}`
    })
    const lease = store.db.prepare('insert into leased_number values (?, ?, ?, ?)')
    for (const number of numbers) lease.run(number, kind, courierId, key)
    return { status: 201, body: { numbers } }
  })
}

/** The next serials of a counter, for good; inside a transaction. */
export function nextNumbers({ db }: Store, counter: string, count: number): number[] {
  const row = db
    .prepare<[string], { next: number }>('select next from number_counter where name = ?')
    .get(counter)
  const first = row?.next ?? 100_001
  db.prepare(
    'insert into number_counter values (?, ?) on conflict (name) do update set next = excluded.next',
  ).run(counter, first + count)
  return Array.from({ length: count }, (_, index) => first + index)
}
