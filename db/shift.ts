import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { listUrgency } from '#db/urgency'
import type { Location } from '#domain/order'
import type { PickMethod } from '#domain/pick'
import type { DoneOrder, ItemFact } from '#domain/simulation/shift-facts'

/** Lists that are walked or would be, in the order they were planned in; those of waves on hold are not. */
export const listsToWalk = (db: Database): string[] =>
  sql<[], { listId: string }>(
    db,
    `SELECT list_id AS listId FROM list JOIN wave USING (wave_id)
     WHERE list.state IN ('open', 'picking') AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing')
     ORDER BY wave.released_at, list.position`,
  )
    .all()
    .map(({ listId }) => listId)

/** Batches that were picked and wait for their wall. */
export const batchesToSort = (db: Database): string[] =>
  sql<[], { listId: string }>(
    db,
    `SELECT batch.list_id AS listId FROM list JOIN list AS batch ON batch.list_id = list.sorts JOIN wave ON wave.wave_id = list.wave_id
     WHERE list.method = 'sort' AND list.state IN ('open', 'picking') AND batch.state = 'done' AND wave.state <> 'held'
     ORDER BY batch.finished_at`,
  )
    .all()
    .map(({ listId }) => listId)

/** What is left of a list. */
export interface ListLeft {
  listId: string
  method: PickMethod
  state: 'open' | 'picking' | 'done'
  owner: string | null
  priority: number
  cutOffAt: string
  standingAt: string | null
  begun: boolean
  totes: number
  units: number
  /** A place for each line that is left, in walking order. */
  locationIds: string[]
  orderRefs: string[]
  skippedBy: string[]
}

interface ListRow extends Omit<ListLeft, 'locationIds' | 'orderRefs' | 'skippedBy' | 'begun'> {
  begun: number
  locationIds: string | null
  orderRefs: string | null
  skippedBy: string | null
}

/** Reads what is left of these lists; of a batch its orders stand on the list that sorts it. */
export function listsLeft(db: Database, listIds: readonly string[]): ListLeft[] {
  const line = '(quantity - picked - short_quantity)'
  const left = `FROM pick_line WHERE pick_line.list_id = list.list_id AND ${line} > 0`
  return sql<[string], ListRow>(
    db,
    `SELECT list.list_id AS listId, list.method, list.state, list.owner, ${listUrgency} AS priority, list.cut_off_at AS cutOffAt,
       list.standing_at AS standingAt, EXISTS (SELECT 1 FROM pick_line WHERE list_id = list.list_id AND picked + in_hand > 0) AS begun,
       (SELECT count(*) FROM list_slot WHERE list_id = list.list_id AND unloaded = 0) AS totes,
       (SELECT coalesce(sum(CASE list.state WHEN 'done' THEN picked ELSE ${line} END), 0) FROM pick_line WHERE list_id = list.list_id) AS units,
       (SELECT json_group_array(location_id) FROM (SELECT location_id ${left} ORDER BY sequence)) AS locationIds,
       (SELECT json_group_array(DISTINCT order_ref) FROM list_slot
        WHERE order_ref IS NOT NULL AND list_id = coalesce((SELECT list_id FROM list AS sorting WHERE sorting.sorts = list.list_id), list.list_id)) AS orderRefs,
       (SELECT json_group_array(person_id) FROM list_skip WHERE list_id = list.list_id) AS skippedBy
     FROM json_each(?) AS wanted JOIN list ON list.list_id = wanted.value JOIN wave USING (wave_id) ORDER BY wanted.key`,
  )
    .all(JSON.stringify(listIds))
    .map((row) => ({
      ...row,
      begun: row.begun === 1,
      locationIds: texts(row.locationIds),
      orderRefs: texts(row.orderRefs),
      skippedBy: texts(row.skippedBy),
    }))
}
const texts = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]))

/** Orders on the floor that want a carton; those of waves on hold do not now. */
export const ordersToFinish = (db: Database): string[] =>
  sql<[], { orderRef: string }>(
    db,
    `SELECT order_ref AS orderRef FROM customer_order JOIN wave USING (wave_id)
     WHERE floor_stage IN ('waiting', 'picking', 'picked', 'packing') AND shipped_at IS NULL AND cancelled_at IS NULL
       AND wave.state IN ('released', 'picking', 'packing')`,
  )
    .all()
    .map(({ orderRef }) => orderRef)

/** An order on the floor and its goods, as its lists hold them. */
export interface OrderLeft {
  orderRef: string
  courierId: string
  cutOffAt: string
  closed: number
  goods: { sku: string; quantity: number }[]
}

export function ordersLeft(db: Database, orderRefs: readonly string[]): OrderLeft[] {
  return sql<[string], Omit<OrderLeft, 'goods'> & { goods: string }>(
    db,
    `SELECT order_ref AS orderRef, courier_id AS courierId, cut_off_at AS cutOffAt,
       (SELECT count(*) FROM carton WHERE carton.order_ref = customer_order.order_ref AND state = 'closed') AS closed,
       (SELECT json_group_array(json_object('sku', sku, 'quantity', units)) FROM
         (SELECT sku, sum(quantity - short_quantity) AS units FROM pick_line
          WHERE pick_line.order_ref = customer_order.order_ref GROUP BY sku HAVING units > 0)) AS goods
     FROM json_each(?) AS wanted JOIN customer_order ON order_ref = wanted.value`,
  )
    .all(JSON.stringify(orderRefs))
    .map((row) => ({ ...row, goods: JSON.parse(row.goods) as OrderLeft['goods'] }))
}

export const itemFacts = (db: Database, skus: readonly string[]): ItemFact[] =>
  sql<[string], ItemFact>(
    db,
    `SELECT sku, length_mm AS lengthMm, width_mm AS widthMm, height_mm AS heightMm, weight_mg AS weightMg
     FROM item WHERE sku IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(skus))

/** Places as a walk needs them, blocked ones too. */
export const placesOf = (
  db: Database,
  locationIds: readonly string[],
): Pick<Location, 'locationId' | 'aisle' | 'bay' | 'level' | 'zone'>[] =>
  sql<[string], Pick<Location, 'locationId' | 'aisle' | 'bay' | 'level' | 'zone'>>(
    db,
    `SELECT location_id AS locationId, aisle, bay, level, zone FROM location
     WHERE location_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(locationIds))

/** Who works here: at a seat, on a walk, or seen since an instant. `zones`: where they get lists. */
export function peopleHere(
  db: Database,
  since: string,
): { personId: string; roles: string; zones: string }[] {
  return sql<[string], { personId: string; roles: string; zones: string }>(
    db,
    `SELECT person_id AS personId, roles, (SELECT json_group_array(zone) FROM (
       SELECT zone FROM picker_zone WHERE picker_zone.person_id = person.person_id AND zone IN (SELECT zone FROM location)
       UNION SELECT zone_help.zone FROM zone_help JOIN picker_zone ON picker_zone.zone = helper
         WHERE picker_zone.person_id = person.person_id)) AS zones
     FROM person WHERE inactive IS NULL AND (last_seen_at >= ?
       OR person_id IN (SELECT owner FROM list WHERE state = 'picking' AND owner IS NOT NULL)
       OR person_id IN (SELECT person_id FROM seat WHERE person_id IS NOT NULL AND locked_at IS NULL))
     ORDER BY person_id`,
  ).all(since)
}

/** What there is to work with. */
export const placesToWork = (db: Database): { carts: number; walls: number; workplaces: number } =>
  sql<[], { carts: number; walls: number; workplaces: number }>(
    db,
    `SELECT (SELECT count(*) FROM cart) AS carts, (SELECT count(DISTINCT wall) FROM tote WHERE wall IS NOT NULL) AS walls,
       (SELECT count(*) FROM workplace) AS workplaces`,
  ).get() ?? { carts: 0, walls: 0, workplaces: 0 }

/** The lists that were finished last; those that waited at drops between two zones say nothing of how fast somebody is. */
export const listsDone = (db: Database, most: number): string[] =>
  sql<[number], { listId: string }>(
    db,
    `SELECT list_id AS listId FROM list WHERE state = 'done' AND method NOT IN ('sort', 'pickAndPass') AND owner IS NOT NULL
       AND started_at IS NOT NULL AND finished_at IS NOT NULL ORDER BY rowid DESC LIMIT ?`,
  )
    .all(most)
    .map(({ listId }) => listId)

/** How long finished lists took, with what was in them. */
export function walksDone(
  db: Database,
  listIds: readonly string[],
): {
  personId: string
  method: PickMethod
  tookMs: number
  totes: number
  items: number
  units: number
  locationIds: string[]
}[] {
  return sql<
    [string],
    {
      personId: string
      method: PickMethod
      startedAt: string
      finishedAt: string
      totes: number
      items: number
      units: number
      places: string
    }
  >(
    db,
    `SELECT owner AS personId, method, started_at AS startedAt, finished_at AS finishedAt,
       (SELECT count(*) FROM list_slot WHERE list_id = list.list_id) AS totes, count(*) AS items, sum(picked) AS units,
       json_group_array(location_id) AS places
     FROM json_each(?) AS wanted JOIN list ON list.list_id = wanted.value JOIN pick_line USING (list_id)
     WHERE picked > 0 GROUP BY list.list_id`,
  )
    .all(JSON.stringify(listIds))
    .map(({ startedAt, finishedAt, places, ...row }) => ({
      ...row,
      tookMs: Date.parse(finishedAt) - Date.parse(startedAt),
      locationIds: texts(places),
    }))
}

/** The orders that were packed last, with how long each lay open. */
export function ordersPacked(db: Database, most: number): DoneOrder[] {
  return sql<[number], Omit<DoneOrder, 'tookMs'> & { openedAt: string; closedAt: string }>(
    db,
    `SELECT person_id AS personId, opened_at AS openedAt, max(closed_at) AS closedAt, count(DISTINCT carton_id) AS cartons,
       sum(carton_unit.quantity) AS units
     FROM (SELECT order_ref, person_id, opened_at FROM pack_session WHERE state = 'done' ORDER BY rowid DESC LIMIT ?)
       JOIN carton USING (order_ref) JOIN carton_unit USING (carton_id)
     WHERE closed_at IS NOT NULL GROUP BY order_ref`,
  )
    .all(most)
    .map(({ openedAt, closedAt, ...row }) => ({
      ...row,
      tookMs: Date.parse(closedAt) - Date.parse(openedAt),
    }))
}
