import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** What was released and is not done: orders that still want a carton, units that still lie on their shelves. */
export function floorLoad(db: Database): { cartonsOnFloor: number; unitsOnFloor: number } {
  const orders = sql<[], { n: number }>(
    db,
    `SELECT count(*) AS n FROM customer_order
     WHERE wave_id IS NOT NULL AND shipped_at IS NULL AND floor_stage IN ('waiting', 'picking', 'picked', 'packing')`,
  ).get()
  const units = sql<[], { n: number }>(
    db,
    `SELECT coalesce(sum(quantity - picked - in_hand - short_quantity), 0) AS n
     FROM pick_line JOIN list USING (list_id) WHERE list.state IN ('open', 'picking') AND list.method <> 'sort'`,
  ).get()
  return { cartonsOnFloor: orders?.n ?? 0, unitsOnFloor: units?.n ?? 0 }
}
