import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { SortGoods, SortHand, SortLine, SortSlot, SortWork } from '#domain/put-wall'

/** A tote with goods of a batch that nobody has ended. */
interface BatchTote {
  listId: string
  number: string
  /** The wall it stands at, or should; null until somebody has brought it away. */
  place: string | null
  /** Its wave is on hold. */
  held: boolean
}
export function batchTote(db: Database, toteId: string): BatchTote | null {
  const row = sql<[string], Omit<BatchTote, 'held'> & { held: number }>(
    db,
    `SELECT list_id AS listId, list.number, ${wallOfTote} AS place, wave.state = 'held' AS held ${batchTotes} AND tote.tote_id = ?`,
  ).get(toteId)
  return row === undefined ? null : { ...row, held: row.held === 1 }
}
/** Totes that hold goods of a batch, and the wall each is sorted at, wherever it was left. */
const batchTotes = `FROM tote JOIN list USING (list_id) JOIN list_slot USING (list_id) JOIN wave USING (wave_id)
  WHERE list.method = 'batch'`
const wallOfTote = `CASE WHEN EXISTS (SELECT 1 FROM tote AS cubby WHERE cubby.wall = tote.place)
  OR tote.place IS NULL THEN tote.place ELSE list_slot.place END`

/** Walls at which totes of batches stand that nobody sorts now, and how many. */
export function totesAtWalls(db: Database): { wall: string; totes: number }[] {
  return sql<[], { wall: string; totes: number }>(
    db,
    `SELECT ${wallOfTote} AS wall, count(*) AS totes ${batchTotes} AND tote.place IS NOT NULL AND wave.state <> 'held'
       AND NOT EXISTS (SELECT 1 FROM sort_work JOIN seat USING (person_id)
         WHERE sort_work.tote_id = tote.tote_id AND seat.screen = 'putWall' AND seat.locked_at IS NULL)
     GROUP BY 1 ORDER BY 1`,
  ).all()
}
interface SortList {
  sortId: string
  number: string
  state: string
  /** The walk of the batch is over. */
  isPicked: boolean
}
export function sortListOf(db: Database, batchId: string): SortList | null {
  const row = sql<[string], Omit<SortList, 'isPicked'> & { picked: number }>(
    db,
    `SELECT sort.list_id AS sortId, sort.number, sort.state, batch.state = 'done' AS picked
     FROM list AS sort JOIN list AS batch ON batch.list_id = sort.sorts WHERE sort.sorts = ?`,
  ).get(batchId)
  if (row === undefined) return null
  const { picked, ...list } = row
  return { ...list, isPicked: picked === 1 }
}

/** A tote of a batch at its wall; null when it is no such tote. */
export function sortWorkOf(db: Database, toteId: string): SortWork | null {
  const tote = batchTote(db, toteId)
  if (tote === null || tote.place === null) return null
  const { listId, number, place, held } = tote
  const sortId = sortListOf(db, listId)?.sortId ?? ''
  const goods = unsortedOf(db, listId)
  return {
    toteId,
    listId,
    number,
    wall: place,
    held,
    emptyCubbies: emptyCubbiesOf(db, place),
    slots: slotsOf(db, sortId),
    lines: linesOf(db, sortId),
    inTote: goods.flatMap(({ toteId: of, ...one }) => (of === toteId ? [one] : [])),
    elsewhere: goods.flatMap(({ toteId: of, ...one }) => (of === toteId ? [] : [one])),
    hand: handOf(db, toteId),
  }
}

/** What of a batch lies in its totes; what somebody has in the hand is the line's it goes to. */
const unsortedOf = (db: Database, batchId: string): (SortGoods & { toteId: string })[] =>
  sql<[string], Row<SortGoods> & { toteId: string }>(
    db,
    `SELECT picked_unit.tote_id AS toteId, picked_unit.sku, picked_unit.lot, serial, picked_unit.quantity, weight_g AS weightG
     FROM picked_unit JOIN pick_line USING (line_id) WHERE list_id = ? AND in_tote = 1 ORDER BY picked_unit_id`,
  )
    .all(batchId)
    .map(goodsOf)
type Row<G extends SortGoods> = Omit<G, 'weightG'> & { weightG: number | null }
/** Of goods that weigh the same each nothing is said of weights. */
const goodsOf = <G extends object>({ weightG, ...goods }: G & { weightG: number | null }) =>
  weightG === null ? goods : { ...goods, weightG }

function handOf(db: Database, toteId: string): SortHand | null {
  const row = sql<[string], Row<SortHand>>(
    db,
    `SELECT line_id AS lineId, sku, max(lot) AS lot, max(serial) AS serial, sum(quantity) AS quantity, max(weight_g) AS weightG
     FROM picked_unit WHERE ${inHandOf} GROUP BY line_id`,
  ).get(toteId)
  return row === undefined ? null : goodsOf(row)
}
/** Whether somebody has taken a unit out of a tote that is in no cubby yet. */
export const isInHand = (db: Database, toteId: string): boolean => handOf(db, toteId) !== null
/** Units out of a tote that are in no cubby yet: their line is known, and they are not the order's. */
const inHandOf = 'tote_id = ? AND order_ref IS NULL AND walk_line_id IS NOT NULL'

function slotsOf(db: Database, sortId: string): SortSlot[] {
  const full = sql<[string], { slot: number; toteId: string }>(
    db,
    'SELECT slot, tote_id AS toteId FROM full_tote WHERE list_id = ? ORDER BY slot, position',
  ).all(sortId)
  return sql<[string], Omit<SortSlot, 'fullCubbies'>>(
    db,
    `SELECT slot, order_ref AS orderRef, customer_order.number AS orderNumber, tote_id AS cubbyId
     FROM list_slot JOIN customer_order USING (order_ref) WHERE list_id = ? ORDER BY slot`,
  )
    .all(sortId)
    .map((slot) => ({
      ...slot,
      fullCubbies: full.filter((one) => one.slot === slot.slot).map(({ toteId }) => toteId),
    }))
}
const linesOf = (db: Database, sortId: string): SortLine[] =>
  sql<[string], SortLine>(
    db,
    `SELECT line_id AS lineId, slot, sku, quantity, picked AS sorted, in_hand AS inHand, short_quantity AS shortQuantity
     FROM pick_line WHERE list_id = ? ORDER BY sequence`,
  ).all(sortId)

/** Whose totes of a batch, or orders, what is in the hand goes back to: it lies in its tote again. */
export function layBack(
  db: Database,
  which: 'pick_line.order_ref' | 'picked_unit.tote_id',
  value: string,
): void {
  const lines = sql<[string], { lineId: string; units: number }>(
    db,
    `SELECT line_id AS lineId, sum(picked_unit.quantity) AS units FROM picked_unit JOIN pick_line USING (line_id)
     WHERE ${which} = ? AND picked_unit.order_ref IS NULL AND walk_line_id IS NOT NULL GROUP BY line_id`,
  ).all(value)
  const give = sql(db, 'UPDATE pick_line SET in_hand = in_hand - ? WHERE line_id = ?')
  const lay = sql(
    db,
    `UPDATE picked_unit SET line_id = walk_line_id, walk_line_id = NULL
     WHERE line_id = ? AND order_ref IS NULL AND (? = 'pick_line.order_ref' OR tote_id = ?)`,
  )
  for (const { lineId, units } of lines) {
    give.run(units, lineId)
    lay.run(lineId, which, value)
  }
}

/** Who sorts a tote now; null when nobody does. */
export function sorterOf(db: Database, toteId: string): string | null {
  return (
    sql<[string], { personId: string }>(
      db,
      'SELECT person_id AS personId FROM sort_work WHERE tote_id = ?',
    ).get(toteId)?.personId ?? null
  )
}
/** The tote a person sorts; null when that is none. */
export function toteSortedBy(db: Database, personId: string): string | null {
  return (
    sql<[string], { toteId: string }>(db, 'SELECT tote_id AS toteId FROM sort_work WHERE person_id = ?').get(
      personId,
    )?.toteId ?? null
  )
}
/** Somebody takes a tote up; whoever had it before has it no more, and the person no other. */
export function takeUpSorting(db: Database, toteId: string, personId: string): void {
  sql(db, 'DELETE FROM sort_work WHERE person_id = ? OR tote_id = ?').run(personId, toteId)
  sql(db, 'INSERT INTO sort_work (tote_id, person_id) VALUES (?, ?)').run(toteId, personId)
}

/** What of a list that sorts is needed to see which orders can never be whole. */
export function sortStateOf(
  db: Database,
  { sortId, batchId }: { sortId: string; batchId: string },
): { slots: SortSlot[]; lines: SortLine[]; unsorted: SortGoods[] } {
  return { slots: slotsOf(db, sortId), lines: linesOf(db, sortId), unsorted: unsortedOf(db, batchId) }
}

/** Other totes of the batch of a tote that still hold goods to be sorted. */
export function othersOf(db: Database, { listId, toteId }: Pick<SortWork, 'listId' | 'toteId'>): string[] {
  return sql<[string, string], { toteId: string }>(
    db,
    'SELECT tote_id AS toteId FROM tote WHERE list_id = ? AND tote_id <> ? ORDER BY tote_id',
  )
    .all(listId, toteId)
    .map((one) => one.toteId)
}

/** Totes at a wall whose goods may be sorted now, those of the same batch first, but not the tote itself. */
export function sortableAt(
  db: Database,
  { wall, listId, toteId }: Pick<SortWork, 'wall' | 'listId' | 'toteId'>,
): string[] {
  return sql<[string, string, string], { toteId: string }>(
    db,
    `SELECT tote.tote_id AS toteId ${batchTotes} AND tote.place IS NOT NULL AND ${wallOfTote} = ? AND tote.tote_id <> ?
       AND wave.state <> 'held' ORDER BY tote.list_id <> ?, tote.tote_id`,
  )
    .all(wall, toteId, listId)
    .map((one) => one.toteId)
}

/** Totes of a batch that still hold goods of it, on a cart or at the wall. */
export function openTotesOf(db: Database, batchId: string): number {
  return (
    sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM tote WHERE list_id = ?').get(batchId)?.n ?? 0
  )
}

/** Totes of a batch at the wall that hold nothing any more, in nobody's hand either. */
export function emptiedTotes(db: Database, batchId: string): string[] {
  return sql<[string], { toteId: string }>(
    db,
    `SELECT tote_id AS toteId FROM tote WHERE list_id = ? AND place IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM picked_unit WHERE picked_unit.tote_id = tote.tote_id AND order_ref IS NULL)`,
  )
    .all(batchId)
    .map(({ toteId }) => toteId)
}

const emptyCubbiesOf = (db: Database, wall: string): number =>
  sql<[string], { n: number }>(
    db,
    'SELECT count(*) AS n FROM tote WHERE wall = ? AND order_ref IS NULL AND place IS NULL',
  ).get(wall)?.n ?? 0

/** One cubby of a wall and what lies in it. */
interface Cubby {
  cubbyId: string
  orderNumber: string | null
  /** How far its order is; null for an empty one. */
  stage: string | null
  inUse: boolean
  /** Its goods wait to be put back. */
  isAside: boolean
  /** Units its order will not get out of the batch. */
  short: number
}
export function cubbiesOf(db: Database, wall: string): Cubby[] {
  return sql<[string], Pick<Cubby, 'cubbyId' | 'orderNumber' | 'stage' | 'short'> & { place: string | null }>(
    db,
    `SELECT tote_id AS cubbyId, customer_order.number AS orderNumber, floor_stage AS stage, place,
       (SELECT coalesce(sum(short_quantity), 0) FROM pick_line
        WHERE pick_line.list_id = tote.list_id AND pick_line.order_ref = tote.order_ref) AS short
     FROM tote LEFT JOIN customer_order USING (order_ref) WHERE wall = ? ORDER BY tote_id`,
  )
    .all(wall)
    .map(({ place, ...cubby }) => ({
      ...cubby,
      inUse: cubby.orderNumber !== null || place !== null,
      isAside: place === 'put-back',
    }))
}
