import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { ServiceChoice } from '#domain/rates/choose'

/** What was chosen for an order; null where nothing was. */
export function serviceChoiceOf(db: Database, orderRef: string): ServiceChoice | null {
  const row = sql<[string], { choice: string | null }>(
    db,
    'SELECT choice FROM service_choice WHERE order_ref = ?',
  ).get(orderRef)
  return row?.choice == null ? null : (JSON.parse(row.choice) as ServiceChoice)
}
/** Whether its packer wants to choose. */
export const isChoiceWished = (db: Database, orderRef: string): boolean =>
  sql<[string], { asked: number }>(db, 'SELECT asked FROM service_choice WHERE order_ref = ?').get(orderRef)
    ?.asked === 1
/** The packer wants to choose before this order's label is made. */
export function wishChoice(db: Database, orderRef: string, at: string): void {
  sql(
    db,
    `INSERT INTO service_choice (order_ref, asked, chosen_at) VALUES (?, 1, ?)
     ON CONFLICT (order_ref) DO UPDATE SET asked = 1`,
  ).run(orderRef, at)
}
/** What an order goes with from now on. */
export function saveServiceChoice(db: Database, orderRef: string, choice: ServiceChoice, at: string): void {
  sql(
    db,
    `INSERT INTO service_choice (order_ref, asked, choice, chosen_at) VALUES (?, 0, ?, ?)
     ON CONFLICT (order_ref) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at`,
  ).run(orderRef, JSON.stringify(choice), at)
  if (choice.why === 'named') return
  sql(db, 'UPDATE customer_order SET courier_id = ?, chosen_service = ? WHERE order_ref = ?').run(
    choice.courierId,
    choice.service,
    orderRef,
  )
}
/** Without any label of it an order goes with whom the OMS names, until it is chosen anew. */
export function dropLooseChoice(db: Database, orderRef: string): void {
  const left = sql(
    db,
    `UPDATE customer_order SET courier_id = json_extract(content, '$.courierId'), chosen_service = NULL
     WHERE order_ref = ? AND NOT EXISTS (SELECT 1 FROM carton
       WHERE carton.order_ref = customer_order.order_ref AND tracking_number IS NOT NULL)`,
  ).run(orderRef)
  if (left.changes > 0) sql(db, 'DELETE FROM service_choice WHERE order_ref = ?').run(orderRef)
}
