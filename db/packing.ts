import { freePlace } from '#db/consolidation'
import { recordGainFact } from '#db/gains'
import { endStays } from '#db/hospital'
import type { Database } from '#db/open'
import { pickedCartons } from '#db/picked-cartons'
import { dropLooseChoice, saveServiceChoice } from '#db/service-choice'
import { setPickedApart } from '#db/set-apart'
import { sql } from '#db/statements'
import { forgetMeasured } from '#db/weighed-units'
import { orderedByWeight } from '#domain/catch-weight'
import type { CartonType, Order, Tracking } from '#domain/order'
import type { Carton, CartonState, PackFact, PackLine, PackOrder } from '#domain/pack'
import { kitStop } from '#domain/work-stop'

/** Who has an order open, where. */
export interface PackSession {
  orderRef: string
  personId: string
  stationId: string
  partialConfirmed: boolean
  /** The digest of the instructions that were read last; null before. */
  instructionsRead: string | null
  /** `back`: the shipment was taken back and nobody has opened the order since. */
  state: 'open' | 'left' | 'done' | 'back'
}
export function packSession(db: Database, orderRef: string): PackSession | null {
  const row = sql<[string], Omit<PackSession, 'partialConfirmed'> & { partial: number }>(
    db,
    `SELECT order_ref AS orderRef, person_id AS personId, station_id AS stationId, partial_confirmed AS partial,
       instructions_read AS instructionsRead, state
     FROM pack_session WHERE order_ref = ?`,
  ).get(orderRef)
  if (row === undefined) return null
  const { partial, ...rest } = row
  return { ...rest, partialConfirmed: partial === 1 }
}
export function savePackSession(
  db: Database,
  session: Omit<PackSession, 'partialConfirmed' | 'instructionsRead'>,
  at: string,
): void {
  sql(
    db,
    `INSERT INTO pack_session (order_ref, person_id, station_id, state, opened_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (order_ref) DO UPDATE SET person_id = excluded.person_id, station_id = excluded.station_id, state = excluded.state`,
  ).run(session.orderRef, session.personId, session.stationId, session.state, at)
}

/** Reads the packing of an order from disk: what was picked for it and what lies in which carton. */
export function packOrder(db: Database, order: Order): PackOrder {
  const picked = sql<
    [string],
    {
      line_ref: string
      sku: string
      quantity: number
      lots: string | null
      serials: string | null
      weights: string
    }
  >(
    db,
    `SELECT order_line_ref AS line_ref, sku, sum(quantity) AS quantity, json_group_array(DISTINCT lot) AS lots, json_group_array(serial) AS serials,
       json_group_array(weight_g) AS weights
     FROM (SELECT order_ref, order_line_ref, sku, quantity, lot, serial, weight_g FROM picked_unit WHERE in_tote = 1
           UNION ALL SELECT order_ref, order_line_ref, sku, change, NULL, NULL, NULL FROM kit_unit)
     WHERE order_ref = ? GROUP BY order_line_ref, sku HAVING sum(quantity) > 0 ORDER BY sku`,
  ).all(order.orderRef)
  const tracking = sql<[string], { tracking: Tracking }>(db, 'SELECT tracking FROM item WHERE sku = ?')
  return {
    orderRef: order.orderRef,
    number: order.number,
    partialAllowed: order.partialAllowed,
    partialConfirmed: packSession(db, order.orderRef)?.partialConfirmed ?? false,
    lines: order.lines.flatMap(({ lineRef, sku: orderedSku, quantity, weight }) => {
      const taken = picked.filter((one) => one.line_ref === lineRef)
      const isKit = kitStop(order.workStops, lineRef) !== null
      const others = isKit ? [] : taken.filter(({ sku }) => sku !== orderedSku)
      const replaced = others.reduce((sum, one) => sum + one.quantity, 0)
      const lineOf = (sku: string, ordered: number): PackLine => {
        const own = taken.find((one) => one.sku === sku)
        const needed = own?.quantity ?? 0
        const weightsG = weightsIn(own?.weights)
        return {
          lineRef,
          sku,
          insteadOf: sku === orderedSku ? null : orderedSku,
          ordered: weight === undefined ? ordered : orderedByWeight(weight, { ordered, needed, weightsG }),
          needed,
          tracking: tracking.get(sku)?.tracking ?? 'none',
          lots: texts(own?.lots),
          serials: texts(own?.serials),
          ...(weightsG.length === 0 ? {} : { weightsG }),
        }
      }
      return [
        lineOf(orderedSku, quantity - replaced),
        ...others.map(({ sku, quantity: units }) => lineOf(sku, units)),
      ]
    }),
    cartons: cartonsOf(db, order.orderRef),
    pickedCartons: pickedCartons(db, order.orderRef),
  }
}
const weightsIn = (json: string | undefined): number[] =>
  json === undefined ? [] : (JSON.parse(json) as (number | null)[]).filter((one) => one !== null)
const texts = (json: string | null | undefined): string[] =>
  json == null ? [] : (JSON.parse(json) as (string | null)[]).filter((one) => one !== null)

function cartonsOf(db: Database, orderRef: string): Carton[] {
  const cartons = sql<
    [string],
    {
      carton_id: string
      number: number
      carton_type_id: string
      lpn: string | null
      state: CartonState
      weighed_g: number | null
      overridden: number
      counted: number
      miscounts: number
      tracking_number: string | null
      sscc: string | null
    }
  >(db, 'SELECT * FROM carton WHERE order_ref = ? ORDER BY number').all(orderRef)
  const units = sql<
    [string],
    {
      line_ref: string
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      weight_g: number
    }
  >(db, 'SELECT * FROM carton_unit WHERE carton_id = ? ORDER BY rowid')
  return cartons.map((carton) => ({
    cartonId: carton.carton_id,
    number: carton.number,
    cartonTypeId: carton.carton_type_id,
    lpn: carton.lpn,
    state: carton.state,
    weighedG: carton.weighed_g,
    overridden: carton.overridden === 1,
    counted: carton.counted === 1,
    miscounts: carton.miscounts,
    trackingNumber: carton.tracking_number,
    sscc: carton.sscc,
    units: units.all(carton.carton_id).map((unit) => ({
      lineRef: unit.line_ref,
      sku: unit.sku,
      quantity: unit.quantity,
      lot: unit.lot,
      serial: unit.serial,
      ...(unit.weight_g === 0 ? {} : { weightG: unit.weight_g }),
    })),
  }))
}

/** Takes away cartons nobody put anything into. */
export function dropEmptyCartons(db: Database, orderRef: string): void {
  sql(
    db,
    `DELETE FROM carton WHERE order_ref = ? AND tracking_number IS NULL
       AND NOT EXISTS (SELECT 1 FROM carton_unit WHERE carton_unit.carton_id = carton.carton_id)`,
  ).run(orderRef)
}

/** Writes one fact of packing into its rows. */
export function recordPackFact(
  db: Database,
  order: PackOrder,
  fact: PackFact,
  newId: () => string,
  at: string,
): void {
  switch (fact.fact) {
    case 'partial-confirmed':
      sql(db, 'UPDATE pack_session SET partial_confirmed = 1 WHERE order_ref = ?').run(order.orderRef)
      return
    case 'instructions-read':
      sql(db, 'UPDATE pack_session SET instructions_read = ? WHERE order_ref = ?').run(
        fact.digest,
        order.orderRef,
      )
      return
    case 'carton-opened':
      sql(
        db,
        "INSERT INTO carton (carton_id, order_ref, number, carton_type_id, lpn, state) VALUES (?, ?, ?, ?, ?, 'open')",
      ).run(
        newId(),
        order.orderRef,
        Math.max(0, ...order.cartons.map(({ number }) => number)) + 1,
        fact.cartonTypeId,
        fact.lpn ?? null,
      )
      return
    case 'carton-changed':
      sql(db, 'UPDATE carton SET carton_type_id = ? WHERE carton_id = ?').run(
        fact.cartonTypeId,
        fact.cartonId,
      )
      return
    case 'unit-verified':
    case 'units-keyed':
    case 'units-trusted':
      sql(
        db,
        'INSERT INTO carton_unit (carton_unit_id, carton_id, line_ref, sku, quantity, lot, serial, weight_g) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ).run(
        newId(),
        fact.cartonId,
        fact.lineRef,
        fact.sku,
        fact.quantity,
        fact.lot,
        fact.serial,
        ('weightG' in fact ? fact.weightG : 0) ?? 0,
      )
      return
    case 'unit-taken-out':
      sql(
        db,
        `DELETE FROM carton_unit WHERE rowid = (SELECT max(rowid) FROM carton_unit WHERE carton_id = ? AND line_ref = ? AND sku = ?)`,
      ).run(fact.cartonId, fact.lineRef, fact.sku)
      openAgain(db, fact.cartonId)
      return
    case 'unit-set-apart':
      setPickedApart(db, order.orderRef, fact)
      return
    case 'gain-awaited':
    case 'gain-unchecked':
    case 'gain-agreed':
    case 'gain-off':
    case 'gain-accepted':
      recordGainFact(db, fact, at)
      return
    case 'service-chosen':
      saveServiceChoice(db, order.orderRef, fact.choice, at)
      return
    case 'carton-full':
      sql(db, "UPDATE carton SET state = 'full' WHERE carton_id = ?").run(fact.cartonId)
      return
    case 'carton-counted':
      sql(db, 'UPDATE carton SET counted = 1 WHERE carton_id = ?').run(fact.cartonId)
      return
    case 'carton-miscounted':
      sql(db, 'UPDATE carton SET miscounts = miscounts + 1 WHERE carton_id = ?').run(fact.cartonId)
      return
    case 'carton-emptied':
      sql(db, 'DELETE FROM carton_unit WHERE carton_id = ?').run(fact.cartonId)
      openAgain(db, fact.cartonId)
      sql(db, 'UPDATE carton SET miscounts = 0 WHERE carton_id = ?').run(fact.cartonId)
      return
    case 'carton-weighed':
      sql(
        db,
        'UPDATE carton SET weighed_g = ?, expected_g = ?, tolerance_g = ?, state = CASE WHEN ? THEN ? ELSE state END WHERE carton_id = ?',
      ).run(fact.weightG, fact.expectedG, fact.toleranceG, fact.passed ? 1 : 0, 'weighed', fact.cartonId)
      return
    case 'weight-overridden':
      sql(db, "UPDATE carton SET overridden = 1, state = 'weighed' WHERE carton_id = ?").run(fact.cartonId)
      return
    case 'label-made':
      sql(db, "UPDATE carton SET tracking_number = ?, sscc = ?, state = 'labelled' WHERE carton_id = ?").run(
        fact.trackingNumber,
        fact.sscc,
        fact.cartonId,
      )
      return
    case 'carton-closed':
      sql(db, "UPDATE carton SET state = 'closed', closed_at = ? WHERE carton_id = ?").run(at, fact.cartonId)
      return
    case 'carton-reopened':
      forgetMeasured(db, fact.cartonId)
      sql(
        db,
        `UPDATE carton SET state = 'open', weighed_g = NULL, expected_g = NULL, tolerance_g = NULL, overridden = 0,
           counted = 0, miscounts = 0, tracking_number = NULL, sscc = NULL, closed_at = NULL WHERE carton_id = ?`,
      ).run(fact.cartonId)
      dropLooseChoice(db, order.orderRef)
      return
  }
}

/** What it weighed and how many were counted in it is said of other contents. */
const openAgain = (db: Database, cartonId: string): void =>
  void sql(
    db,
    "UPDATE carton SET state = 'open', weighed_g = NULL, overridden = 0, counted = 0 WHERE carton_id = ?",
  ).run(cartonId)

interface CartonTypeRow {
  carton_type_id: string
  name: string
  inner_length_mm: number
  inner_width_mm: number
  inner_height_mm: number
  tare_g: number
  greatest_gross_g: number
}
export function cartonTypes(db: Database): CartonType[] {
  return sql<[], CartonTypeRow>(
    db,
    'SELECT * FROM carton_type ORDER BY inner_length_mm * inner_width_mm * inner_height_mm',
  )
    .all()
    .map((row) => ({
      cartonTypeId: row.carton_type_id,
      name: row.name,
      innerLengthMm: row.inner_length_mm,
      innerWidthMm: row.inner_width_mm,
      innerHeightMm: row.inner_height_mm,
      tareG: row.tare_g,
      greatestGrossG: row.greatest_gross_g,
    }))
}
/** Why the lines of an order are short, by order line. */
export function shortReasonOf(db: Database, orderRef: string, lineRef: string): string {
  const row = sql<[string, string], { short_reason: string }>(
    db,
    'SELECT short_reason FROM pick_line WHERE order_ref = ? AND order_line_ref = ? AND short_reason IS NOT NULL LIMIT 1',
  ).get(orderRef, lineRef)
  return row?.short_reason ?? 'other'
}
/** How far an order's picking is: lines still open, units picked, walks not finished. */
export function pickProgress(db: Database, orderRef: string): { openUnits: number; pickedUnits: number } {
  return (
    sql<[string], { openUnits: number; pickedUnits: number }>(
      db,
      `SELECT coalesce(sum(quantity - picked - short_quantity), 0) AS openUnits, coalesce(sum(picked), 0) AS pickedUnits
       FROM pick_line JOIN list USING (list_id) WHERE order_ref = ? AND list.state <> 'cancelled'`,
    ).get(orderRef) ?? { openUnits: 0, pickedUnits: 0 }
  )
}
/** Totes that hold nothing and are nobody's; cubbies of a wall are none. */
export function emptyTotes(db: Database, most: number): string[] {
  return sql<[number], { toteId: string }>(
    db,
    `SELECT tote_id AS toteId FROM tote
     WHERE order_ref IS NULL AND list_id IS NULL AND place IS NULL AND wall IS NULL
       AND carton_type_id IS NULL ORDER BY tote_id LIMIT ?`,
  )
    .all(most)
    .map(({ toteId }) => toteId)
}
/** Empties the totes of an order and its consolidation place, so that they can be used again; not those whose goods must be put back. */
export function freeTotes(db: Database, orderRef: string): void {
  freePlace(db, orderRef)
  endStays(db, orderRef)
  sql(
    db,
    `UPDATE tote SET order_ref = NULL, list_id = NULL, place = CASE WHEN EXISTS
       (SELECT 1 FROM put_back WHERE put_back.tote_id = tote.tote_id AND done_at IS NULL) THEN 'put-back' END
     WHERE order_ref = ? AND place IS NOT 'put-back'`,
  ).run(orderRef)
}
/** The totes that hold goods of an order. */
export function totesOf(db: Database, orderRef: string): string[] {
  return sql<[string], { toteId: string }>(
    db,
    "SELECT tote_id AS toteId FROM tote WHERE order_ref = ? AND place IS NOT 'put-back' ORDER BY tote_id",
  )
    .all(orderRef)
    .map(({ toteId }) => toteId)
}
interface NamedTote {
  toteId: string
  orderRef: string | null
  orderNumber: string | null
  wall: string | null
  carton?: { cartonTypeId: string }
}
/** Which order, or batch, a tote or a picked carton holds goods of; of a carton that is packed, the order it left with. */
export function toteById(db: Database, toteId: string): NamedTote | null {
  const row = sql<[string], Omit<NamedTote, 'carton'> & { cartonTypeId: string | null }>(
    db,
    `SELECT tote_id AS toteId, customer_order.order_ref AS orderRef, wall, tote.carton_type_id AS cartonTypeId,
         coalesce(customer_order.number, list.number,
         (SELECT about FROM put_back JOIN exception USING (exception_id)
          WHERE put_back.tote_id = tote.tote_id AND done_at IS NULL)) AS orderNumber
       FROM tote LEFT JOIN carton ON carton.lpn = tote_id
       LEFT JOIN customer_order ON customer_order.order_ref = coalesce(tote.order_ref, carton.order_ref)
       LEFT JOIN list ON list.list_id = tote.list_id AND list.method = 'batch' WHERE tote_id = ?`,
  ).get(toteId)
  if (row === undefined) return null
  const { cartonTypeId, ...tote } = row
  return cartonTypeId === null ? tote : { ...tote, carton: { cartonTypeId } }
}
