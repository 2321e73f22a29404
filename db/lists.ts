import { freeFor } from '#db/assigned-lists'
import { chosenPlace, wholePlace } from '#db/consolidation'
import { skippedBy } from '#db/list-skips'
import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { listUrgency } from '#db/urgency'
import { stopsOf } from '#db/walk-stops'
import { inMyZones, waits } from '#db/zones'
import type { Consolidation } from '#domain/consolidation'
import { mayTakeCartons, type PickInto, type PickLine, type PickList, type PickMethod } from '#domain/pick'

interface ListRow {
  list_id: string
  number: string
  wave_id: string
  method: PickMethod
  zone: string | null
  state: PickList['state']
  owner: string | null
  fence: number
  cart_id: string | null
  standing_at: string | null
  zero_check_due: string | null
  twins_due: string | null
  started_at: string | null
  cut_off_at: string
  priority: number
  wave_number: string
  wave_state: string
  into: PickInto
}
interface LineRow {
  line_id: string
  sequence: number
  slot: number
  order_ref: string | null
  order_line_ref: string | null
  location_id: string
  zone: string | null
  sku: string
  lot: string | null
  quantity: number
  picked: number
  in_hand: number
  short_quantity: number
  short_reason: PickLine['shortReason']
  sent_quantity: number
  skipped: number
  replaces: string | null
}

/** A walk with what is around it. */
export interface HeldList {
  list: PickList
  /** Not the sorting of a batch at its wall. */
  isWalk: boolean
  waveId: string
  waveNumber: string
  owner: string | null
  /** Raised each time the walk gets another owner; what an earlier one decided is out of date by it. */
  fence: number
  startedAt: string | null
  cutOffAt: string
  priority: number
}

const listColumns = `list.*, wave.number AS wave_number, wave.state AS wave_state,
  coalesce(json_extract(wave.rule, '$.into'), 'totes') AS "into" FROM list JOIN wave USING (wave_id)`

/** Reads a walk from disk: the truth every step is judged by. What is sorted at a put wall is no walk. */
export function listById(db: Database, listId: string): HeldList | null {
  const held = workById(db, listId)
  return held?.isWalk === true ? held : null
}

/** A walk, or what is sorted of a batch at its wall. */
export function workById(db: Database, listId: string): HeldList | null {
  const row = sql<[string], ListRow>(db, `SELECT ${listColumns} WHERE list_id = ?`).get(listId)
  return row === undefined ? null : withParts(db, row)
}

/** The walk of a number on paper; null where this floor has none. */
export const listIdOf = (db: Database, number: string): string | null =>
  sql<[string], { listId: string }>(
    db,
    "SELECT list_id AS listId FROM list WHERE number = ? AND method <> 'sort' ORDER BY rowid DESC LIMIT 1",
  ).get(number)?.listId ?? null

/** The walks of a wave by their numbers, in the order they are planned in. */
export const listNumbers = (db: Database, waveId: string): string[] =>
  sql<[string], { number: string }>(
    db,
    "SELECT number FROM list WHERE wave_id = ? AND method <> 'sort' ORDER BY position",
  )
    .all(waveId)
    .map(({ number }) => number)

function withParts(db: Database, row: ListRow): HeldList {
  const slots = sql<
    [string],
    {
      slot: number
      order_ref: string | null
      number: string | null
      tote_id: string | null
      tote_units: number
      carton_type_id: string | null
      place: string
      unloaded: number
      rush: number
    }
  >(
    db,
    'SELECT list_slot.*, customer_order.number FROM list_slot LEFT JOIN customer_order USING (order_ref) WHERE list_id = ? ORDER BY slot',
  ).all(row.list_id)
  const full = sql<[string], { slot: number; toteId: string; units: number; unloaded: number }>(
    db,
    'SELECT slot, tote_id AS toteId, units, unloaded FROM full_tote WHERE list_id = ? ORDER BY slot, position',
  ).all(row.list_id)
  const lines = sql<[string], LineRow>(
    db,
    'SELECT pick_line.*, location.zone FROM pick_line LEFT JOIN location USING (location_id) WHERE list_id = ? ORDER BY sequence',
  ).all(row.list_id)
  return {
    isWalk: (row.method as string) !== 'sort',
    waveId: row.wave_id,
    waveNumber: row.wave_number,
    owner: row.owner,
    fence: row.fence,
    startedAt: row.started_at,
    cutOffAt: row.cut_off_at,
    priority: row.priority,
    list: {
      listId: row.list_id,
      number: row.number,
      method: row.method,
      into: mayTakeCartons(row.method) ? row.into : 'totes',
      zone: row.zone,
      state: row.state,
      held: row.wave_state === 'held',
      cartId: row.cart_id,
      standingAt: row.standing_at,
      zeroCheckDue: row.zero_check_due,
      twinsDue: row.twins_due,
      stops: stopsOf(db, row.list_id),
      slots: slots.map((slot) => ({
        slot: slot.slot,
        orderRef: slot.order_ref,
        orderNumber: slot.number ?? row.number,
        toteId: slot.tote_id,
        cartonTypeId: slot.carton_type_id,
        toteUnits: slot.tote_units,
        fullTotes: full
          .filter((one) => one.slot === slot.slot)
          .map(({ toteId, units, unloaded }) => ({ toteId, units, unloaded: unloaded === 1 })),
        ...placeOf(db, row, slot),
        unloaded: slot.unloaded === 1,
        rush: slot.rush === 1,
      })),
      toFetch: totesAtDrop(db, row),
      lines: lines.map(lineOf),
    },
  }
}

/** Totes of pick and pass that stand at the drop of their zone: the full ones first. */
const totesAtDrop = (db: Database, { list_id: listId, method }: ListRow): string[] =>
  method !== 'pickAndPass'
    ? []
    : sql<[string, string], { toteId: string }>(
        db,
        `SELECT tote_id AS toteId FROM (
           SELECT tote_id, position FROM full_tote WHERE list_id = ? AND unloaded = 0
           UNION ALL SELECT tote_id, 1000 FROM list_slot WHERE list_id = ? AND unloaded = 0
         ) JOIN tote USING (tote_id) WHERE tote.place IS NOT NULL ORDER BY position`,
      )
        .all(listId, listId)
        .map(({ toteId }) => toteId)

/** A walk of one zone may bring a part only; what is unloaded stays where it was brought. */
const placeOf = (
  db: Database,
  { list_id: listId, zone }: ListRow,
  { order_ref: orderRef, place: bench }: { order_ref: string | null; place: string },
): { place: string; consolidation: Consolidation } =>
  orderRef === null
    ? { place: bench, consolidation: 'none' }
    : zone === null
      ? wholePlace(db, orderRef, bench)
      : chosenPlace(db, { orderRef, listId, bench })

const lineOf = (row: LineRow): PickLine => ({
  lineId: row.line_id,
  sequence: row.sequence,
  slot: row.slot,
  orderRef: row.order_ref,
  orderLineRef: row.order_line_ref,
  locationId: row.location_id,
  zone: row.zone ?? '',
  sku: row.sku,
  lot: row.lot,
  quantity: row.quantity,
  picked: row.picked,
  inHand: row.in_hand,
  shortQuantity: row.short_quantity,
  shortReason: row.short_reason,
  sentQuantity: row.sent_quantity,
  skipped: row.skipped === 1,
  replaces: row.replaces,
})

/** Whether nobody has a walk: not begun, or its totes stand at the drop of their zone. */
export const isFree = ({ list, owner }: HeldList): boolean =>
  list.state === 'open' || (list.method === 'pickAndPass' && list.state === 'picking' && owner === null)

/** The list a person left unfinished. */
export function listOf(db: Database, personId: string): HeldList | null {
  const row = sql<[string], ListRow>(
    db,
    `SELECT ${listColumns} WHERE list.state = 'picking' AND owner = ? ORDER BY started_at LIMIT 1`,
  ).get(personId)
  return row === undefined ? null : withParts(db, row)
}
/**
 * The best list nobody has where a person picks; those they put back come last. Else priority, then cut-off, then what orders wait for whose first part has
 * arrived, then the order it was planned in.
 */
export function bestOpenList(db: Database, personId: string): HeldList | null {
  const row = sql<[{ person: string }], ListRow>(
    db,
    `SELECT ${listColumns} WHERE ${waits} AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing')
       AND ${inMyZones} AND ${freeFor('$person')}
     ORDER BY ${skippedBy('$person')}, ${listUrgency} DESC, list.cut_off_at, ${ordersWaiting} DESC, list.position LIMIT 1`,
  ).get({ person: personId })
  return row === undefined ? null : withParts(db, row)
}
/** Orders of a list of which another part stands at its place already and takes it up. */
const ordersWaiting = `(SELECT count(DISTINCT list_slot.order_ref) FROM list_slot JOIN tote USING (order_ref)
  WHERE list_slot.list_id = list.list_id AND tote.place IS NOT NULL AND tote.place <> 'put-back')`
/** What waits for a person where they pick. */
export function openListCount(db: Database, personId: string): { lists: number; orders: number } {
  const row = sql<[{ person: string }], { lists: number; orders: number }>(
    db,
    `SELECT count(DISTINCT CASE WHEN list.method <> 'sort' THEN list.list_id END) AS lists, count(DISTINCT list_slot.order_ref) AS orders
     FROM list JOIN wave USING (wave_id) LEFT JOIN list_slot USING (list_id)
     WHERE ${waits} AND wave.state IN ('released', 'picking', 'packing') AND ${inMyZones} AND ${freeFor('$person')}`,
  ).get({ person: personId })
  return row ?? { lists: 0, orders: 0 }
}
/** The most urgent walk whose picker sits at no seat any more. */
export function abandonedList(db: Database): HeldList | null {
  const row = sql<[], ListRow>(
    db,
    `SELECT ${listColumns} WHERE list.state = 'picking' AND list.method <> 'sort' AND wave.state <> 'held'
       AND owner NOT IN (SELECT seat.person_id FROM seat WHERE seat.person_id IS NOT NULL)
     ORDER BY ${listUrgency} DESC, list.cut_off_at, list.position LIMIT 1`,
  ).get()
  return row === undefined ? null : withParts(db, row)
}
