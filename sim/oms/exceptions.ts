import { wireException } from '#oms/wire-exception'
import { once } from './keyed.ts'
import { findOrder } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, type Store } from './store.ts'

/** POST /v1/exceptions: kept as told; of each exception the highest revision stands. */
export function exception(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'exception', body, (checkedKey) => {
    const read = readBody(wireException, body)
    if ('bad' in read) return read.bad
    const { orderRef, owner, resolved, ...told } = read.good
    if (orderRef !== null && findOrder(store, orderRef) === null)
      return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    store.db
      .prepare('insert into site_exception values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        checkedKey,
        told.exceptionId,
        told.revision,
        told.kind,
        orderRef,
        told.about,
        told.openedAt,
        told.escalatedAt,
        owner === null ? null : owner.name,
        resolved === null ? null : resolved.at,
        resolved === null ? null : resolved.reason,
        told.stationId,
        instantOf(store),
      )
    return accepted(`EXC-${checkedKey}`.slice(0, 64), null)
  })
}

const columns = `exception_id as exceptionId, kind, order_ref as orderRef, about, opened_at as openedAt,
  escalated_at as escalatedAt, owner, resolved_at as resolvedAt, reason, station_id as stationId`

/** GET /admin/exceptions: how each stands, the open ones first and of them the oldest; and all that was told, as it came. */
export const exceptionsOf = ({ db }: Store) => ({
  exceptions: db
    .prepare(
      `select ${columns} from site_exception as one where not exists (select 1 from site_exception as later
         where later.exception_id = one.exception_id and (later.revision, later.rowid) > (one.revision, one.rowid))
       order by resolved_at is not null, opened_at, exception_id`,
    )
    .all(),
  told: db.prepare(`select ${columns} from site_exception order by rowid`).all(),
})
