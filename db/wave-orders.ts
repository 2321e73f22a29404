import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { ListedOrder, OrderInWave } from '#domain/listed'

const columns = `customer_order.order_ref AS orderRef, customer_order.number, coalesce(courier.name, courier_id) AS courierName,
  customer_order.cut_off_at AS cutOffAt, customer_order.priority, customer_order.own_priority AS ownPriority,
  (SELECT coalesce(sum(json_extract(value, '$.quantity')), 0) FROM json_each(content, '$.lines')) AS units`
const from = 'FROM customer_order LEFT JOIN courier USING (courier_id)'
const byUrgency = 'customer_order.priority DESC, customer_order.cut_off_at, customer_order.number'

/** The orders of a wave, planned or on the floor, the most urgent first. */
export const ordersInWave = (db: Database, waveId: string): OrderInWave[] =>
  sql<[string, string], Omit<OrderInWave, 'shipped'> & { shipped: number }>(
    db,
    `SELECT ${columns}, floor_stage AS stage, shipped_at IS NOT NULL AS shipped,
       coalesce((SELECT group_concat(DISTINCT list.number) FROM list_slot JOIN list USING (list_id)
         WHERE list_slot.order_ref = customer_order.order_ref AND list.state <> 'cancelled'), '') AS lists
     ${from} WHERE customer_order.wave_id = ?
       OR customer_order.order_ref IN (SELECT order_ref FROM wave_plan_order WHERE wave_id = ?)
     ORDER BY ${byUrgency}`,
  )
    .all(waveId, waveId)
    .map((row) => ({ ...row, shipped: row.shipped === 1 }))

/** Orders that wait and that no wave has, the most urgent first. */
export const freeOrders = (db: Database, most: number): ListedOrder[] =>
  sql<[number], ListedOrder>(
    db,
    `SELECT ${columns} ${from}
     WHERE floor_stage = 'waiting' AND customer_order.wave_id IS NULL AND shipped_at IS NULL AND cancelled_at IS NULL
       AND customer_order.order_ref NOT IN (SELECT order_ref FROM wave_plan_order)
     ORDER BY ${byUrgency} LIMIT ?`,
  ).all(most)

/** Some orders as they are listed, the most urgent first. */
export const listedOrders = (db: Database, orderRefs: readonly string[]): ListedOrder[] =>
  sql<[string], ListedOrder>(
    db,
    `SELECT ${columns} ${from} WHERE customer_order.order_ref IN (SELECT value FROM json_each(?)) ORDER BY ${byUrgency}`,
  ).all(JSON.stringify(orderRefs))

/** Whether a bench has begun with an order: it has a carton, or somebody has it open. */
export const isAtBench = (db: Database, orderRef: string): boolean =>
  sql<[string, string], { is: number }>(
    db,
    'SELECT EXISTS (SELECT 1 FROM carton WHERE order_ref = ?) OR EXISTS (SELECT 1 FROM seat WHERE order_ref = ?) AS "is"',
  ).get(orderRef, orderRef)?.is === 1
