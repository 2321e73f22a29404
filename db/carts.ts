import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Carts on which nobody walks, those with the most places first. */
export function freeCarts(db: Database, most: number): string[] {
  return sql<[number], { cartId: string }>(
    db,
    `SELECT cart.cart_id AS cartId FROM cart LEFT JOIN list ON list.list_id = cart.list_id AND list.state = 'picking'
     WHERE list.list_id IS NULL ORDER BY cart.slots DESC, cart.cart_id LIMIT ?`,
  )
    .all(most)
    .map(({ cartId }) => cartId)
}
/** A cart, and the walk it is on with the name of whoever has that. */
export function cartById(
  db: Database,
  cartId: string,
): { cartId: string; slots: number; listId: string | null; usedBy: string | null } | null {
  return (
    sql<[string], { cartId: string; slots: number; listId: string | null; usedBy: string | null }>(
      db,
      `SELECT cart.cart_id AS cartId, cart.slots, list.list_id AS listId,
         CASE WHEN list.list_id IS NULL THEN NULL ELSE coalesce(person.name, list.number) END AS usedBy
       FROM cart LEFT JOIN list ON list.list_id = cart.list_id AND list.state = 'picking'
       LEFT JOIN person ON person.person_id = list.owner WHERE cart.cart_id = ?`,
    ).get(cartId) ?? null
  )
}
