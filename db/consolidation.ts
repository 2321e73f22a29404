import { hospitalFor } from '#db/hospital'
import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { Consolidation, OrderPart } from '#domain/consolidation'

/** Orders of which a part stands at a consolidation place, or at a bench where none was free; the most urgent first. */
export function gatheringOrders(db: Database): { orderRef: string; place: string; since: string | null }[] {
  return sql<[], { orderRef: string; place: string; since: string | null }>(
    db,
    `SELECT order_ref AS orderRef, place, since FROM (
       SELECT order_ref, place, taken_at AS since FROM consolidation_place WHERE order_ref IS NOT NULL
       UNION ALL
       SELECT order_ref, min(place), NULL FROM tote
       WHERE place IS NOT NULL AND place <> 'put-back' AND place NOT IN (SELECT place FROM consolidation_place)
         AND EXISTS (SELECT 1 FROM list_slot JOIN list USING (list_id)
           WHERE list_slot.order_ref = tote.order_ref AND list.zone IS NOT NULL
             AND (list.method <> 'pickAndPass' OR list.state = 'picking'))
       GROUP BY order_ref
     ) JOIN customer_order USING (order_ref) WHERE shipped_at IS NULL ORDER BY priority DESC, cut_off_at, since, order_ref`,
  ).all()
}
/** Names of every consolidation place, for their labels. */
export function consolidationPlaces(db: Database): string[] {
  return sql<[], { place: string }>(db, 'SELECT place FROM consolidation_place ORDER BY place')
    .all()
    .map(({ place }) => place)
}

/** Whose parts come together at a place; null when it is no consolidation place. */
export function holderOf(
  db: Database,
  place: string,
): { orderRef: string | null; orderNumber: string | null } | null {
  return (
    sql<[string], { orderRef: string | null; orderNumber: string | null }>(
      db,
      `SELECT consolidation_place.order_ref AS orderRef, customer_order.number AS orderNumber
       FROM consolidation_place LEFT JOIN customer_order USING (order_ref) WHERE place = ? AND hospital = 0`,
    ).get(place) ?? null
  )
}

/** Where a part of an order stands already; a bench when no consolidation place was free for it. */
export function gatheredAt(db: Database, orderRef: string): string | null {
  return (
    sql<[string, string], { place: string }>(
      db,
      `SELECT place FROM consolidation_place WHERE order_ref = ? UNION ALL
       SELECT place FROM tote WHERE order_ref = ? AND place IS NOT NULL AND place <> 'put-back' LIMIT 1`,
    ).get(orderRef, orderRef)?.place ?? null
  )
}

/** Where a walk's part of an order goes; `bench`: the place planned for it where none has to be shared. */
export function chosenPlace(
  db: Database,
  { orderRef, listId, bench }: { orderRef: string; listId: string; bench: string },
): { consolidation: Consolidation; place: string } {
  if (!hasOtherParts(db, orderRef, listId)) return wholePlace(db, orderRef, bench)
  const fixed = gatheredAt(db, orderRef)
  if (fixed !== null) return { consolidation: 'fixed', place: fixed }
  const free = sql<[], { place: string }>(
    db,
    'SELECT place FROM consolidation_place WHERE order_ref IS NULL AND hospital = 0 ORDER BY place LIMIT 1',
  ).get()
  return free === undefined
    ? { consolidation: 'full', place: bench }
    : { consolidation: 'open', place: free.place }
}

/** Where an order goes that one walk brings whole: its bench, or the hospital while it lacks units. */
export function wholePlace(
  db: Database,
  orderRef: string,
  bench: string,
): { consolidation: Consolidation; place: string } {
  const hospital = hospitalFor(db, orderRef)
  return hospital === null
    ? { consolidation: 'none', place: bench }
    : { consolidation: 'hospital', place: hospital }
}

/** Lists of the order's wave, of which one that found nothing is no part any more. */
const otherParts = `FROM list_slot JOIN list USING (list_id) JOIN customer_order USING (order_ref)
  WHERE order_ref = ? AND list.state <> 'cancelled' AND list.wave_id = customer_order.wave_id`

function hasOtherParts(db: Database, orderRef: string, listId: string): boolean {
  return (
    sql<[string, string], { n: number }>(
      db,
      `SELECT count(*) AS n ${otherParts} AND list_id <> ? AND EXISTS (SELECT 1 FROM pick_line
         WHERE pick_line.list_id = list_slot.list_id AND pick_line.slot = list_slot.slot AND quantity > short_quantity)`,
    ).get(orderRef, listId)?.n !== 0
  )
}

/** The first part of an order fixes its place; a bench stays everybody's. */
export function takePlace(db: Database, place: string, orderRef: string, at: string): void {
  sql(
    db,
    `UPDATE consolidation_place SET order_ref = ?, taken_at = ? WHERE place = ? AND order_ref IS NULL AND hospital = 0
       AND NOT EXISTS (SELECT 1 FROM consolidation_place AS taken WHERE taken.order_ref = ?)`,
  ).run(orderRef, at, place, orderRef)
}
/** The order has left its consolidation place. */
export function freePlace(db: Database, orderRef: string): void {
  sql(db, 'UPDATE consolidation_place SET order_ref = NULL, taken_at = NULL WHERE order_ref = ?').run(
    orderRef,
  )
}

/** What each walk of its wave picks of an order, in the order of the lists; of pick and pass what each zone does. */
export function partsOf(db: Database, orderRef: string): OrderPart[] {
  return sql<[string], Omit<OrderPart, 'isIn'> & { isIn: number; isPassed: number }>(
    db,
    `SELECT list_id AS listId, list.number, list.zone, list.method = 'pickAndPass' AS isPassed,
       CASE list.state WHEN 'picking' THEN coalesce(person.name, list.owner) END AS "by",
       list.state = 'done' OR (
         (SELECT coalesce(sum(quantity - picked - short_quantity), 0) FROM pick_line
          WHERE pick_line.list_id = list_slot.list_id AND pick_line.slot = list_slot.slot) = 0
         AND (tote_units = 0 OR unloaded = 1)
         AND NOT EXISTS (SELECT 1 FROM full_tote
           WHERE full_tote.list_id = list_slot.list_id AND full_tote.slot = list_slot.slot AND full_tote.unloaded = 0)
       ) AS isIn
     FROM list_slot JOIN list USING (list_id) JOIN customer_order USING (order_ref)
     LEFT JOIN person ON person.person_id = list.owner
     WHERE order_ref = ? AND list.state <> 'cancelled' AND list.wave_id = customer_order.wave_id
     ORDER BY list.position`,
  )
    .all(orderRef)
    .flatMap(({ isIn, isPassed, ...part }) =>
      isPassed === 1 ? partsByZone(db, part, isIn === 1) : [{ ...part, isIn: isIn === 1 }],
    )
}

/** A part for each zone that totes go through; the zone they are in is done when they have left it. */
const partsByZone = (db: Database, list: Omit<OrderPart, 'isIn'>, isOver: boolean): OrderPart[] =>
  sql<[string], { zone: string; left: number }>(
    db,
    `SELECT location.zone, sum(pick_line.quantity - picked - short_quantity) AS left
     FROM pick_line JOIN location USING (location_id) WHERE list_id = ?
     GROUP BY location.zone ORDER BY min(sequence)`,
  )
    .all(list.listId)
    .map(({ zone, left }) => {
      const isHere = zone === list.zone
      return { ...list, zone, by: isHere ? list.by : null, isIn: isOver || (left === 0 && !isHere) }
    })

/** Whether somebody has begun any part of an order; `but`: except on this list. */
export function isBegunElsewhere(db: Database, orderRef: string, but: string): boolean {
  return (
    sql<[string, string], { n: number }>(
      db,
      `SELECT count(*) AS n ${otherParts} AND list_id <> ? AND list.state IN ('picking', 'done')`,
    ).get(orderRef, but)?.n !== 0
  )
}
