import type { Database } from '#db/open'
import { orderByRef } from '#db/orders'
import { sql } from '#db/statements'
import type { CourierLabelFormat, CourierLabelState, CourierLabelTrouble } from '#domain/courier-label'
import type { Order } from '#domain/order'

/** What a courier makes for one carton of an order. */
export interface CourierLabel {
  /** The key under which it is asked for. */
  labelId: string
  orderRef: string
  cartonNumber: number
  state: CourierLabelState
  basisHash: string
  trackingNumber: string | null
  format: CourierLabelFormat | null
  dpi: number | null
  bytesHash: string | null
  trouble: CourierLabelTrouble | null
  cartonId: string | null
}
const columns = `courier_label_id AS labelId, courier_label.order_ref AS orderRef, carton_number AS cartonNumber, courier_label.state,
  basis_hash AS basisHash, courier_label.tracking_number AS trackingNumber, format, dpi, bytes_hash AS bytesHash, trouble,
  courier_label.carton_id AS cartonId`

type Row = Omit<CourierLabel, 'trouble'> & { trouble: string | null }
const fromRow = ({ trouble, ...row }: Row): CourierLabel => ({
  ...row,
  trouble: trouble === null ? null : (JSON.parse(trouble) as CourierLabelTrouble),
})

/** The label of a carton that counts; null where none was asked for. */
export function courierLabelOf(db: Database, orderRef: string, cartonNumber: number): CourierLabel | null {
  const row = sql<[string, number], Row>(
    db,
    `SELECT ${columns} FROM courier_label WHERE order_ref = ? AND carton_number = ? AND state <> 'void'`,
  ).get(orderRef, cartonNumber)
  return row === undefined ? null : fromRow(row)
}

/** A label by its key, whatever became of it. */
export function courierLabelById(db: Database, labelId: string): CourierLabel | null {
  const row = sql<[string], Row>(db, `SELECT ${columns} FROM courier_label WHERE courier_label_id = ?`).get(
    labelId,
  )
  return row === undefined ? null : fromRow(row)
}

/** The bytes that the courier gave; null where none came or they were erased. */
export function courierLabelBytes(db: Database, { bytesHash }: CourierLabel): Uint8Array | null {
  return bytesHash === null
    ? null
    : (sql<[string], { bytes: Buffer }>(db, 'SELECT bytes FROM courier_label_file WHERE bytes_hash = ?').get(
        bytesHash,
      )?.bytes ?? null)
}

/** A carton of a courier that makes its own labels, for which none was asked, or of an order that changed since. */
export interface CartonToLabel {
  order: Order
  cartonNumber: number
  label: CourierLabel | null
}

/**
 * Cartons whose label is due: the first one of every order that is being picked or packed, so that it is here before
 * anybody waits for it, and each further one from when it was begun. Not while it is open who carries the order.
 */
export function cartonsToLabel(db: Database): CartonToLabel[] {
  return sql<[], { orderRef: string; cartonNumber: number }>(
    db,
    `SELECT customer_order.order_ref AS orderRef, wanted.number AS cartonNumber FROM customer_order JOIN courier USING (courier_id) JOIN
       (SELECT order_ref, 1 AS number FROM customer_order WHERE floor_stage IN ('picking', 'picked', 'packing') AND shipped_at IS NULL
        UNION SELECT order_ref, number FROM carton WHERE state IN ('open', 'full', 'weighed')) AS wanted USING (order_ref)
     LEFT JOIN courier_label ON courier_label.order_ref = customer_order.order_ref
       AND carton_number = wanted.number AND courier_label.state <> 'void'
     WHERE courier.labels = 'courier' AND shipped_at IS NULL AND cancelled_at IS NULL AND newer_content IS NULL
       AND (chosen_service IS NOT NULL OR coalesce(content ->> '$.shipping.choice', 'fixed') = 'fixed'
         OR NOT EXISTS (SELECT 1 FROM courier_service))
       AND courier_label.carton_id IS NULL AND (courier_label_id IS NULL OR order_version <> customer_order.version)`,
  )
    .all()
    .flatMap(({ orderRef, cartonNumber }) => {
      const order = orderByRef(db, orderRef)?.order
      return order === undefined
        ? []
        : [{ order, cartonNumber, label: courierLabelOf(db, orderRef, cartonNumber) }]
    })
}

/** Labels that no carton will carry: of an order that left without them or is no more, or of a carton that was unpacked. */
export const courierLabelsLeft = (db: Database): CourierLabel[] =>
  sql<[], Row>(
    db,
    `SELECT ${columns} FROM courier_label JOIN customer_order USING (order_ref)
     WHERE courier_label.state <> 'void' AND CASE WHEN courier_label.carton_id IS NULL
       THEN shipped_at IS NOT NULL OR (cancelled_at IS NOT NULL AND floor_stage = 'waiting')
       ELSE NOT EXISTS (SELECT 1 FROM carton WHERE carton.carton_id = courier_label.carton_id
         AND carton.tracking_number = courier_label.tracking_number) END`,
  )
    .all()
    .map(fromRow)

/** Writes that a label is wanted, before anybody is asked for it. */
export function wantCourierLabel(
  db: Database,
  label: { labelId: string; orderRef: string; cartonNumber: number; basisHash: string; version: number },
  at: string,
): void {
  sql(
    db,
    `INSERT INTO courier_label (courier_label_id, order_ref, carton_number, state, basis_hash, order_version, ask_at)
     VALUES (?, ?, ?, 'wanted', ?, ?, ?)`,
  ).run(label.labelId, label.orderRef, label.cartonNumber, label.basisHash, label.version, at)
}

/** The order is of another version and its label as good as before. */
export const keepCourierLabel = (db: Database, labelId: string, version: number): void =>
  void sql(db, 'UPDATE courier_label SET order_version = ? WHERE courier_label_id = ?').run(version, labelId)

/** The mark before the comma of a reference, as domain/source reads it. */
const sourceOfLabel = "substr(courier_label.order_ref, 1, max(0, instr(courier_label.order_ref, ',') - 1))"

/** The label to ask for now, those of cartons that stand and wait first; null when none is due but for those left out. */
export function nextCourierLabel(
  db: Database,
  source: string,
  at: string,
  leftOut: readonly string[],
): CourierLabel | null {
  const row = sql<[string, string, string], Row>(
    db,
    `SELECT ${columns} FROM courier_label JOIN customer_order USING (order_ref)
     LEFT JOIN carton ON carton.order_ref = courier_label.order_ref AND carton.number = carton_number
     WHERE courier_label.state IN ('wanted', 'awaited') AND ask_at <= ? AND ${sourceOfLabel} = ?
       AND courier_label_id NOT IN (SELECT value FROM json_each(?))
     ORDER BY carton.state IS 'weighed' DESC, ask_at, cut_off_at, courier_label_id LIMIT 1`,
  ).get(at, source, JSON.stringify(leftOut))
  return row === undefined ? null : fromRow(row)
}

/** When the next label of a source's orders that the courier makes later is asked for again; null when none is. */
export const nextCourierAsk = (db: Database, source: string): string | null =>
  sql<[string], { askAt: string | null }>(
    db,
    `SELECT min(ask_at) AS askAt FROM courier_label WHERE state IN ('wanted', 'awaited') AND ${sourceOfLabel} = ?`,
  ).get(source)?.askAt ?? null

/** The courier makes it later. */
export const awaitCourierLabel = (db: Database, labelId: string, askAt: string): void =>
  void sql(db, "UPDATE courier_label SET state = 'awaited', ask_at = ? WHERE courier_label_id = ?").run(
    askAt,
    labelId,
  )

/** All labels that are still to come may be asked for at once. */
export const hurryCourierLabels = (db: Database, orderRef: string, at: string): void =>
  void sql(
    db,
    "UPDATE courier_label SET ask_at = ? WHERE order_ref = ? AND state IN ('wanted', 'awaited')",
  ).run(at, orderRef)

/** Keeps the bytes of a label that was read back. */
export function keepCourierBytes(
  db: Database,
  labelId: string,
  given: {
    trackingNumber: string
    format: CourierLabelFormat
    dpi: number | null
    bytesHash: string
    bytes: Uint8Array
  },
): void {
  sql(db, 'INSERT OR IGNORE INTO courier_label_file (bytes_hash, bytes) VALUES (?, ?)').run(
    given.bytesHash,
    Buffer.from(given.bytes),
  )
  sql(
    db,
    `UPDATE courier_label SET state = 'ready', tracking_number = ?, format = ?, dpi = ?, bytes_hash = ?, trouble = NULL
     WHERE courier_label_id = ?`,
  ).run(given.trackingNumber, given.format, given.dpi, given.bytesHash, labelId)
}

/** What came cannot be printed. */
export const refuseCourierLabel = (db: Database, labelId: string, trouble: CourierLabelTrouble): void =>
  void sql(db, "UPDATE courier_label SET state = 'refused', trouble = ? WHERE courier_label_id = ?").run(
    JSON.stringify(trouble),
    labelId,
  )

/** This label is on this carton. */
export const bindCourierLabel = (db: Database, labelId: string, cartonId: string): void =>
  void sql(db, 'UPDATE courier_label SET carton_id = ? WHERE courier_label_id = ?').run(cartonId, labelId)

/** It must not leave the house. */
export const voidCourierLabel = (db: Database, labelId: string): void =>
  void sql(db, "UPDATE courier_label SET state = 'void' WHERE courier_label_id = ?").run(labelId)

/** The label on a carton; null where the station made it. */
export function courierLabelOn(db: Database, cartonId: string): CourierLabel | null {
  const row = sql<[string], Row>(
    db,
    `SELECT ${columns} FROM courier_label WHERE carton_id = ? AND state <> 'void'`,
  ).get(cartonId)
  return row === undefined ? null : fromRow(row)
}

/** Whether a tracking number is on a carton or on a label that counts. */
export const isNumberUsed = (db: Database, trackingNumber: string, labelId: string): boolean =>
  sql<[string, string, string], { n: number }>(
    db,
    `SELECT (SELECT count(*) FROM carton WHERE tracking_number = ?) + (SELECT count(*) FROM courier_label
       WHERE tracking_number = ? AND state <> 'void' AND courier_label_id <> ?) AS n`,
  ).get(trackingNumber, trackingNumber, labelId)?.n !== 0

/** Whether a courier gave this number for a label, be it void now. */
export const isCourierNumber = (db: Database, trackingNumber: string): boolean =>
  sql<[string, string], { n: number }>(
    db,
    `SELECT (SELECT count(*) FROM courier_label WHERE tracking_number = ? AND state <> 'void')
       + (SELECT count(*) FROM courier_label WHERE tracking_number = ? AND state = 'void') AS n`,
  ).get(trackingNumber, trackingNumber)?.n !== 0
