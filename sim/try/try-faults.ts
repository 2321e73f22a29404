import { faultsInLog } from '#sim/try/try-log-faults'
import type { TryStation } from '#sim/try/try-station'

/** What is left standing, promised, lost or told twice when nobody has anything to do any more. */
export async function faultsOf(t: TryStation): Promise<unknown[]> {
  const ledger = await t.ledger()
  const found = (what: string, query: string) => t.rows(query).map((row) => [what, row])
  return [
    ...t.logged,
    ...found(
      'order',
      "SELECT order_ref, floor_stage, wave_id FROM customer_order WHERE shipped_at IS NULL AND (wave_id IS NOT NULL OR floor_stage <> 'waiting')",
    ),
    ...found('list', "SELECT number, state, owner FROM list WHERE state IN ('open', 'picking')"),
    ...found('wave', "SELECT number, state FROM wave WHERE state NOT IN ('done', 'cancelled')"),
    ...found(
      'tote',
      'SELECT tote_id, order_ref, list_id, place FROM tote WHERE order_ref IS NOT NULL OR list_id IS NOT NULL OR place IS NOT NULL',
    ),
    ...found('place', 'SELECT * FROM consolidation_place WHERE order_ref IS NOT NULL'),
    ...found('in hand', 'SELECT list_id, line_id, in_hand FROM pick_line WHERE in_hand <> 0'),
    ...found(
      'lost and not written down',
      `SELECT lost, written FROM (SELECT (SELECT coalesce(sum(json_extract(goods.value, '$.quantity')), 0)
           FROM event, json_each(event.payload, '$.lost') AS goods WHERE kind = 'sort-tote-ended') AS lost,
         (SELECT coalesce(sum(quantity), 0) FROM lost_unit) AS written) WHERE lost <> written`,
    ),
    ...faultsInLog(t),
    ...found('cart', 'SELECT * FROM cart WHERE list_id IS NOT NULL'),
    ...found('sort work', 'SELECT * FROM sort_work'),
    ...found('promised', 'SELECT location_id, sku, reserved FROM stock WHERE reserved <> 0'),
    ...found('put back', 'SELECT * FROM put_back WHERE done_at IS NULL'),
    ...found(
      'exception',
      "SELECT kind, about, detail FROM exception WHERE resolved_at IS NULL AND kind NOT IN ('short', 'nothing-found', 'count') AND detail NOT LIKE '%void label%'",
    ),
    ...found(
      'units',
      `SELECT sku, at, out, lost FROM (
         SELECT sku, (SELECT coalesce(sum(quantity), 0) FROM stock WHERE stock.sku = item.sku) AS at,
           (SELECT coalesce(sum(quantity), 0) FROM carton_unit WHERE carton_unit.sku = item.sku) AS out,
           EXISTS (SELECT 1 FROM event WHERE kind IN ('line-shorted', 'sort-tote-ended') AND json_extract(payload, '$.lost') <> '[]' OR kind = 'line-shorted') AS lost
         FROM item WHERE sku IN ('tea', 'kopi', 'radio'))
       WHERE at + out > 20 OR (lost = 0 AND at + out <> 20)`,
    ),
    ...ledger.orders.flatMap(({ number, shipments }) => {
      const live = shipments.filter(({ cancelledAt }) => cancelledAt === null)
      return live.length > 1 ? [['shipped twice', number]] : []
    }),
    ...ledger.faults,
  ]
}
