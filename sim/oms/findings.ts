import { wireItemProposal, wireMispick } from '#oms/wire-found'
import { once } from './keyed.ts'
import { findOrder } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, masterOf, type Store } from './store.ts'

/** POST /v1/mispicks: kept as told. */
export function mispick(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'mispick', body, (checkedKey) => {
    const read = readBody(wireMispick, body)
    if ('bad' in read) return read.bad
    const { sku, orderRef, toteId, picker, zone, foundAt, stationId } = read.good
    if (findOrder(store, orderRef) === null)
      return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    store.db
      .prepare('insert into mispick values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(checkedKey, sku, orderRef, toteId, picker, zone, foundAt, stationId, instantOf(store))
    return accepted(`MIS-${checkedKey}`.slice(0, 64), null)
  })
}

/** POST /v1/item-proposals: kept as told; the master changes only when somebody at the office says so. */
export function itemProposal(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'item-proposal', body, (checkedKey) => {
    const read = readBody(wireItemProposal, body)
    if ('bad' in read) return read.bad
    const { sku, masterWeightMg, weightMg, spreadMg, measured, decision, at, stationId } = read.good
    if (masterOf(store).items.every((item) => item.sku !== sku))
      return problem(422, 'unknown-sku', `no item ${sku}`, null)
    store.db
      .prepare('insert into item_proposal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        checkedKey,
        sku,
        masterWeightMg,
        weightMg,
        spreadMg,
        measured,
        decision,
        at,
        stationId,
        instantOf(store),
      )
    return accepted(`PRO-${checkedKey}`.slice(0, 64), null)
  })
}

/** GET /admin/findings: all of them, the newest last, and mispicks by picker. */
export const findingsOf = ({ db }: Store) => ({
  mispicks: db.prepare('select * from mispick order by rowid').all(),
  byPicker: db
    .prepare('select picker, count(*) as units from mispick group by picker order by units desc, picker')
    .all(),
  itemProposals: db.prepare('select * from item_proposal order by rowid').all(),
})
