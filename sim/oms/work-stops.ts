import { wireWorkStopMessage } from '#oms/wire-work'
import { once } from './keyed.ts'
import { findOrder } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, type Store } from './store.ts'

/** POST /v1/work-stops: kept as told; what was told last of a stop stands. */
export function workStop(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'work-stop', body, (checkedKey) => {
    const read = readBody(wireWorkStopMessage, body)
    if ('bad' in read) return read.bad
    const { orderRef, stopRef, state, units, reason, at, stationId, personId } = read.good
    const order = findOrder(store, orderRef)
    if (order === null) return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    store.db
      .prepare('insert into work_stop values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(checkedKey, orderRef, stopRef, state, units, reason, at, stationId, personId, instantOf(store))
    return accepted(`WRK-${checkedKey}`.slice(0, 64), order.version)
  })
}

/** What stands of each stop of an order, or of all orders, with what its work is called. */
export const workStopsOf = (store: Store, orderRef: string | null) =>
  store.db
    .prepare<
      [string | null, string | null],
      { orderRef: string; stopRef: string; state: string; units: number; reason: string | null }
    >(
      `select order_ref as orderRef, stop_ref as stopRef, state, units, reason from work_stop as one
       where (? is null or order_ref = ?) and not exists (select 1 from work_stop as later
         where later.order_ref = one.order_ref and later.stop_ref = one.stop_ref and later.rowid > one.rowid)
       order by order_ref, stop_ref`,
    )
    .all(orderRef, orderRef)
    .map((row) => ({
      ...row,
      name:
        findOrder(store, row.orderRef)?.workStops?.find(({ stopRef }) => stopRef === row.stopRef)?.name ??
        null,
    }))

/** One thing that was told of a stop. */
export interface StopTold {
  stopRef: string
  state: string
  units: number
}

/** All that was ever told of the work before packing, by order, oldest first. */
export const stopsTold = ({ db }: Store): ReadonlyMap<string, StopTold[]> =>
  Map.groupBy(
    db
      .prepare<[], StopTold & { orderRef: string }>(
        'select order_ref as orderRef, stop_ref as stopRef, state, units from work_stop order by rowid',
      )
      .all(),
    ({ orderRef }) => orderRef,
  )
