import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { moveStock } from '#db/stock'
import { raiseUrgency } from '#db/waves'
import type { Order } from '#domain/order'
import type { PickMethod } from '#domain/pick'
import type { PlannedLine, WaveRule } from '#domain/wave'

/** A walk of a cluster that an order can join, with its lines in the order they are walked. */
export interface OpenWalk {
  listId: string
  number: string
  waveId: string
  waveNumber: string
  rule: WaveRule
  orderRefs: string[]
  lines: (PlannedLine & { lineId: string })[]
}

type WalkRow = Omit<OpenWalk, 'rule' | 'orderRefs' | 'lines'> & { rule: string }
const walkColumns =
  'list.list_id AS listId, list.number, wave.wave_id AS waveId, wave.number AS waveNumber, rule'
const goesOn = "list.method = 'cluster' AND wave.state IN ('released', 'picking', 'packing')"

/** The walks that an order can still join: their wave goes on, and nobody has them in hand or is at them. */
export const openWalks = (db: Database): OpenWalk[] =>
  sql<[], WalkRow>(
    db,
    `SELECT ${walkColumns} FROM list JOIN wave USING (wave_id)
     WHERE list.state = 'open' AND owner IS NULL AND ${goesOn} ORDER BY position`,
  )
    .all()
    .map((row) => withLines(db, row, null))

/** The walks under way that are not over yet and whose cart has a slot free; as many orders fit as the cart has slots. */
export const walksAtWork = (db: Database): OpenWalk[] =>
  sql<[], WalkRow & { cartSlots: number }>(
    db,
    `SELECT ${walkColumns}, cart.slots AS cartSlots FROM list JOIN wave USING (wave_id) JOIN cart USING (cart_id)
     WHERE list.state = 'picking' AND ${goesOn}
       AND cart.slots > (SELECT count(*) FROM list_slot WHERE list_slot.list_id = list.list_id)
       AND EXISTS (SELECT 1 FROM pick_line WHERE pick_line.list_id = list.list_id AND picked + short_quantity < quantity)
     ORDER BY position`,
  )
    .all()
    .map(({ cartSlots, ...row }) => withLines(db, row, cartSlots))

function withLines(db: Database, row: WalkRow, ordersPerWalk: number | null): OpenWalk {
  const slots = sql<[string], { orderRef: string }>(
    db,
    'SELECT order_ref AS orderRef FROM list_slot WHERE list_id = ? AND order_ref IS NOT NULL ORDER BY slot',
  )
  const lines = sql<[string], OpenWalk['lines'][number]>(
    db,
    `SELECT line_id AS lineId, order_ref AS orderRef, order_line_ref AS orderLineRef, sku, location_id AS locationId, lot, quantity
     FROM pick_line WHERE list_id = ? ORDER BY sequence`,
  )
  const rule = JSON.parse(row.rule) as WaveRule
  return {
    ...row,
    rule: ordersPerWalk === null ? rule : { ...rule, ordersPerWalk },
    orderRefs: slots.all(row.listId).map(({ orderRef }) => orderRef),
    lines: lines.all(row.listId),
  }
}

/** An order joins a walk: a slot of its own, its lines on the way, and their stock promised. */
export function joinList(
  db: Database,
  walk: OpenWalk,
  order: Order,
  lines: readonly PlannedLine[],
  /** The locations of all lines in the order they are walked. */
  way: readonly string[],
  newId: () => string,
): void {
  const { listId, waveId } = walk
  sql<[string, string, string]>(
    db,
    `INSERT INTO list_slot (list_id, slot, order_ref, place)
     SELECT ?, 1 + max(slot), ?, min(place) FROM list_slot WHERE list_id = ?`,
  ).run(listId, order.orderRef, listId)
  const insert = sql(
    db,
    `INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, lot, quantity)
     SELECT ?, list_id, 0, slot, order_ref, ?, ?, ?, ?, ? FROM list_slot WHERE list_id = ? AND order_ref = ?`,
  )
  const added = lines.map((line) => {
    const lineId = newId()
    const { orderLineRef, locationId, sku, lot, quantity } = line
    insert.run(lineId, orderLineRef, locationId, sku, lot, quantity, listId, order.orderRef)
    moveStock(db, line, 0, quantity)
    return { ...line, lineId }
  })
  orderLines(db, [...walk.lines, ...added], way)
  raiseUrgency(db, listId, order)
  sql(db, "UPDATE customer_order SET wave_id = ?, floor_stage = 'waiting' WHERE order_ref = ?").run(
    waveId,
    order.orderRef,
  )
}

/** Puts the lines of a list in the order in which a way meets their locations; those it does not meet come last. */
function orderLines(
  db: Database,
  lines: readonly { lineId: string; locationId: string }[],
  way: readonly string[],
): void {
  const turn = new Map(way.map((locationId, index) => [locationId, index]))
  const turnOf = ({ locationId }: { locationId: string }): number => turn.get(locationId) ?? way.length
  const sequence = sql(db, 'UPDATE pick_line SET sequence = ? WHERE line_id = ?')
  ;[...lines]
    .sort((one, two) => turnOf(one) - turnOf(two))
    .forEach(({ lineId }, index) => void sequence.run(index + 1, lineId))
}

/** Leads every walk that nobody has begun anew, by the way that `wayOver` finds for its method over its locations; answers their numbers. */
export function replanOpenLists(
  db: Database,
  wayOver: (method: PickMethod, locationIds: readonly string[]) => readonly string[],
): string[] {
  const lists = sql<[], { listId: string; number: string; method: PickMethod }>(
    db,
    "SELECT list_id AS listId, number, method FROM list WHERE state = 'open' AND owner IS NULL AND method <> 'sort' ORDER BY position",
  ).all()
  const lines = sql<[string], { lineId: string; locationId: string }>(
    db,
    'SELECT line_id AS lineId, location_id AS locationId FROM pick_line WHERE list_id = ? ORDER BY sequence',
  )
  return lists.flatMap(({ listId, number, method }) => {
    const before = lines.all(listId)
    orderLines(
      db,
      before,
      wayOver(
        method,
        before.map(({ locationId }) => locationId),
      ),
    )
    const isSame = lines.all(listId).every(({ lineId }, at) => lineId === before[at]?.lineId)
    return isSame ? [] : [number]
  })
}
