import { recordGainFact } from '#db/gains'
import type { Database } from '#db/open'
import { dropLooseChoice, saveServiceChoice } from '#db/service-choice'
import { setPickedApart } from '#db/set-apart'
import { sql } from '#db/statements'
import { forgetMeasured } from '#db/weighed-units'
import type { PackFact } from '#domain/pack-fact'
import type { PackOrder } from '#domain/pack-order'

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
