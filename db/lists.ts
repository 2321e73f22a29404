import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { PickFact, PickLine, PickList } from '#domain/pick'

interface ListRow {
  list_id: string
  number: string
  wave_id: string
  method: 'discrete' | 'cluster'
  state: PickList['state']
  owner: string | null
  cart_id: string | null
  standing_at: string | null
  zero_check_due: string | null
  started_at: string | null
  cut_off_at: string
  priority: number
  wave_number: string
  wave_state: string
}
interface LineRow {
  line_id: string
  sequence: number
  slot: number
  order_ref: string
  order_line_ref: string
  location_id: string
  sku: string
  lot: string | null
  quantity: number
  picked: number
  in_hand: number
  short_quantity: number
  skipped: number
}

/** A walk with what is around it. */
export interface HeldList {
  list: PickList
  waveId: string
  waveNumber: string
  owner: string | null
  startedAt: string | null
  cutOffAt: string
  priority: number
}

const listColumns =
  'list.*, wave.number AS wave_number, wave.state AS wave_state FROM list JOIN wave USING (wave_id)'

/** Reads a walk from disk: the truth every step is judged by. */
export function listById(db: Database, listId: string): HeldList | null {
  const row = sql<[string], ListRow>(db, `SELECT ${listColumns} WHERE list_id = ?`).get(listId)
  return row === undefined ? null : withParts(db, row)
}

function withParts(db: Database, row: ListRow): HeldList {
  const slots = sql<
    [string],
    {
      slot: number
      order_ref: string
      number: string
      tote_id: string | null
      place: string
      unloaded: number
    }
  >(
    db,
    'SELECT list_slot.*, customer_order.number FROM list_slot JOIN customer_order USING (order_ref) WHERE list_id = ? ORDER BY slot',
  ).all(row.list_id)
  const lines = sql<[string], LineRow>(db, 'SELECT * FROM pick_line WHERE list_id = ? ORDER BY sequence').all(
    row.list_id,
  )
  return {
    waveId: row.wave_id,
    waveNumber: row.wave_number,
    owner: row.owner,
    startedAt: row.started_at,
    cutOffAt: row.cut_off_at,
    priority: row.priority,
    list: {
      listId: row.list_id,
      number: row.number,
      method: row.method,
      state: row.state,
      held: row.wave_state === 'held',
      cartId: row.cart_id,
      standingAt: row.standing_at,
      zeroCheckDue: row.zero_check_due,
      slots: slots.map((slot) => ({
        slot: slot.slot,
        orderRef: slot.order_ref,
        orderNumber: slot.number,
        toteId: slot.tote_id,
        place: slot.place,
        unloaded: slot.unloaded === 1,
      })),
      lines: lines.map(lineOf),
    },
  }
}

const lineOf = (row: LineRow): PickLine => ({
  lineId: row.line_id,
  sequence: row.sequence,
  slot: row.slot,
  orderRef: row.order_ref,
  orderLineRef: row.order_line_ref,
  locationId: row.location_id,
  sku: row.sku,
  lot: row.lot,
  quantity: row.quantity,
  picked: row.picked,
  inHand: row.in_hand,
  shortQuantity: row.short_quantity,
  skipped: row.skipped === 1,
})

/** The list a person left unfinished. */
export function listOf(db: Database, personId: string): HeldList | null {
  const row = sql<[string], ListRow>(
    db,
    `SELECT ${listColumns} WHERE list.state = 'picking' AND owner = ? ORDER BY started_at LIMIT 1`,
  ).get(personId)
  return row === undefined ? null : withParts(db, row)
}
/** The best list nobody has: priority, then cut-off, then the order it was planned in. */
export function bestOpenList(db: Database): HeldList | null {
  const row = sql<[], ListRow>(
    db,
    `SELECT ${listColumns} WHERE list.state = 'open' AND wave.state IN ('released', 'picking', 'packing')
     ORDER BY list.priority DESC, list.cut_off_at, list.position LIMIT 1`,
  ).get()
  return row === undefined ? null : withParts(db, row)
}
export function openListCount(db: Database): { lists: number; orders: number } {
  const row = sql<[], { lists: number; orders: number }>(
    db,
    `SELECT count(DISTINCT list.list_id) AS lists, count(list_slot.slot) AS orders
     FROM list JOIN wave USING (wave_id) LEFT JOIN list_slot USING (list_id)
     WHERE list.state = 'open' AND wave.state IN ('released', 'picking', 'packing')`,
  ).get()
  return row ?? { lists: 0, orders: 0 }
}
/** Gives a list to one person; false when somebody else was faster. The fence outdates an older owner. */
export function claimList(db: Database, listId: string, personId: string, at: string): boolean {
  return (
    sql(
      db,
      "UPDATE list SET state = 'picking', owner = ?, fence = fence + 1, started_at = ? WHERE list_id = ? AND state = 'open'",
    ).run(personId, at, listId).changes === 1
  )
}

const ownerAway = 'owner NOT IN (SELECT seat.person_id FROM seat WHERE seat.person_id IS NOT NULL)'

/** The most urgent walk whose picker sits at no seat any more. */
export function abandonedList(db: Database): HeldList | null {
  const row = sql<[], ListRow>(
    db,
    `SELECT ${listColumns} WHERE list.state = 'picking' AND wave.state <> 'held' AND ${ownerAway}
     ORDER BY list.priority DESC, list.cut_off_at, list.position LIMIT 1`,
  ).get()
  return row === undefined ? null : withParts(db, row)
}
/** Gives an abandoned walk to another person, at the same stop with the same counts; the fence outdates the old owner. */
export function takeOverList(db: Database, listId: string, personId: string): boolean {
  return (
    sql(
      db,
      `UPDATE list SET owner = ?, fence = fence + 1 WHERE list_id = ? AND state = 'picking' AND ${ownerAway}`,
    ).run(personId, listId).changes === 1
  )
}

/** Writes one fact of a walk into its rows. Stock and orders are the workflow's to move. */
export function recordPickFact(
  db: Database,
  list: PickList,
  fact: PickFact,
  newId: () => string,
  at: string,
): void {
  const { listId } = list
  switch (fact.fact) {
    case 'cart-bound':
      sql(db, 'UPDATE list SET cart_id = ? WHERE list_id = ?').run(fact.cartId, listId)
      sql(db, 'UPDATE cart SET list_id = ? WHERE cart_id = ?').run(listId, fact.cartId)
      return
    case 'tote-bound':
      sql(db, 'UPDATE list_slot SET tote_id = ? WHERE list_id = ? AND slot = ?').run(
        fact.toteId,
        listId,
        fact.slot,
      )
      sql(db, 'UPDATE tote SET order_ref = ?, list_id = ?, place = NULL WHERE tote_id = ?').run(
        fact.orderRef,
        listId,
        fact.toteId,
      )
      return
    case 'location-reached':
      sql(db, 'UPDATE list SET standing_at = ? WHERE list_id = ?').run(fact.locationId, listId)
      return
    case 'unit-taken': {
      const line = list.lines.find((one) => one.lineId === fact.lineId)
      if (line === undefined) throw new Error(`No line ${fact.lineId}`)
      sql(db, 'UPDATE pick_line SET in_hand = in_hand + ? WHERE line_id = ?').run(fact.quantity, fact.lineId)
      sql(
        db,
        `INSERT INTO picked_unit (picked_unit_id, line_id, order_ref, order_line_ref, sku, quantity, lot, serial)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        newId(),
        fact.lineId,
        line.orderRef,
        line.orderLineRef,
        line.sku,
        fact.quantity,
        fact.lot,
        fact.serial,
      )
      return
    }
    case 'units-put':
      sql(db, 'UPDATE pick_line SET picked = picked + ?, in_hand = in_hand - ? WHERE line_id = ?').run(
        fact.quantity,
        fact.quantity,
        fact.lineId,
      )
      sql(db, 'UPDATE picked_unit SET in_tote = 1 WHERE line_id = ?').run(fact.lineId)
      return
    case 'zero-check-due':
      sql(db, 'UPDATE list SET zero_check_due = ? WHERE list_id = ?').run(fact.locationId, listId)
      return
    case 'zero-checked':
      sql(db, 'UPDATE list SET zero_check_due = NULL WHERE list_id = ?').run(listId)
      return
    case 'line-shorted':
      sql(
        db,
        'UPDATE pick_line SET short_quantity = short_quantity + ?, short_reason = ? WHERE line_id = ?',
      ).run(fact.quantity, fact.reason, fact.lineId)
      return
    case 'line-skipped':
      sql(
        db,
        `UPDATE pick_line SET skipped = 1, sequence = (SELECT max(sequence) + 1 FROM pick_line WHERE list_id = ?) WHERE line_id = ?`,
      ).run(listId, fact.lineId)
      sql(db, 'UPDATE list SET standing_at = NULL WHERE list_id = ?').run(listId)
      return
    case 'tote-unloaded':
      sql(db, 'UPDATE list_slot SET unloaded = 1, place = ? WHERE list_id = ? AND slot = ?').run(
        fact.place,
        listId,
        fact.slot,
      )
      sql(db, 'UPDATE tote SET place = ? WHERE tote_id = ?').run(fact.place, fact.toteId)
      return
    case 'list-finished':
      sql(db, "UPDATE list SET state = 'done', finished_at = ? WHERE list_id = ?").run(at, listId)
      sql(db, 'UPDATE cart SET list_id = NULL WHERE list_id = ?').run(listId)
      sql(
        db,
        `UPDATE tote SET order_ref = NULL, list_id = NULL WHERE list_id = ? AND order_ref NOT IN
           (SELECT order_ref FROM pick_line WHERE list_id = ? AND picked > 0)`,
      ).run(listId, listId)
      return
  }
}
