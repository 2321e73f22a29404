import { createHash } from 'node:crypto'
import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { Order, Tracking } from '#domain/order'
import {
  type KitComponent,
  type KitPart,
  kitsOf,
  type StopNow,
  type StopWork,
  type WorkFact,
  type WorkStop,
  type WorkStopState,
} from '#domain/work-stop'

interface StopRow {
  stopRef: string
  digest: string
  state: Exclude<WorkStopState, 'open'>
  unitsDone: number
  workedBy: string
  workedAt: string
  exceptionId: string | null
}

/** What is on disk of the stops of an order, begun or settled. */
const stopRows = (db: Database, orderRef: string): StopRow[] =>
  sql<[string], StopRow>(
    db,
    `SELECT stop_ref AS stopRef, digest, state, units_done AS unitsDone, worked_by AS workedBy, worked_at AS workedAt,
       exception_id AS exceptionId FROM work_stop WHERE order_ref = ? ORDER BY worked_at, stop_ref`,
  ).all(orderRef)

/** One sign for what a stop says, its words left out of reach: work on another one does not count for it. */
export const digestOf = (order: Order, stop: WorkStop): string => {
  const line = order.lines.find(({ lineRef }) => lineRef === stop.lineRef)
  return createHash('sha256')
    .update(JSON.stringify([stop, line?.sku ?? null, line?.quantity ?? null]))
    .digest('hex')
}

/** The work of an order as it stands on disk. */
export function stopWork(db: Database, order: Order): StopWork {
  const toteIds = sql<[string], { toteId: string }>(
    db,
    'SELECT tote_id AS toteId FROM tote WHERE order_ref = ? ORDER BY tote_id',
  )
    .all(order.orderRef)
    .map(({ toteId }) => toteId)
  if (order.workStops === undefined) return { orderNumber: order.number, toteIds, stops: [] }
  const rows = new Map(stopRows(db, order.orderRef).map((row) => [row.stopRef, row]))
  const stops = order.workStops.map((stop) => {
    const row = rows.get(stop.stopRef)
    return stopNow(db, order, stop, row?.digest === digestOf(order, stop) ? row : undefined)
  })
  return { orderNumber: order.number, toteIds, stops }
}

function stopNow(db: Database, order: Order, stop: WorkStop, row: StopRow | undefined): StopNow {
  const line = order.lines.find(({ lineRef }) => lineRef === stop.lineRef)
  const unitsDone = row?.unitsDone ?? 0
  const parts = stop.components.map((one) => partOf(db, order.orderRef, stop, one, unitsDone + 1))
  const picked = new Map(
    parts.map(({ sku }) => [sku, pickedUnits(db, order.orderRef, stop.lineRef, sku)] as const),
  )
  const wanted = stop.kind === 'kitting' || stop.eachUnit ? (line?.quantity ?? 1) : 1
  const units = stop.kind === 'kitting' ? kitsOf(wanted, parts, (sku) => picked.get(sku) ?? 0) : wanted
  return { stop, state: row?.state ?? 'open', units, unitsDone, sku: line?.sku ?? null, parts }
}

function partOf(
  db: Database,
  orderRef: string,
  { stopRef, lineRef }: WorkStop,
  { sku, quantity }: KitComponent,
  kit: number,
): KitPart {
  const scanned =
    sql<[string, string, number, string], { n: number }>(
      db,
      'SELECT coalesce(sum(quantity), 0) AS n FROM kit_part WHERE order_ref = ? AND stop_ref = ? AND kit = ? AND sku = ?',
    ).get(orderRef, stopRef, kit, sku)?.n ?? 0
  const marks = sql<[string, string | null, string], { lot: string | null; serial: string | null }>(
    db,
    'SELECT lot, serial FROM picked_unit WHERE order_ref = ? AND order_line_ref = ? AND sku = ? AND in_tote = 1',
  ).all(orderRef, lineRef, sku)
  const used = sql<[string, string], { serial: string }>(
    db,
    'SELECT serial FROM kit_part WHERE order_ref = ? AND sku = ? AND serial IS NOT NULL',
  ).all(orderRef, sku)
  const tracking = sql<[string], { tracking: Tracking }>(db, 'SELECT tracking FROM item WHERE sku = ?').get(
    sku,
  )?.tracking
  return {
    sku,
    quantity,
    scanned,
    tracking: tracking ?? 'none',
    lots: [...new Set(marks.flatMap(({ lot }) => lot ?? []))],
    serials: marks.flatMap(({ serial }) => serial ?? []),
    used: used.map(({ serial }) => serial),
  }
}

const pickedUnits = (db: Database, orderRef: string, lineRef: string | null, sku: string): number =>
  sql<[string, string | null, string], { n: number }>(
    db,
    'SELECT coalesce(sum(quantity), 0) AS n FROM picked_unit WHERE order_ref = ? AND order_line_ref = ? AND sku = ? AND in_tote = 1',
  ).get(orderRef, lineRef, sku)?.n ?? 0

/** Who does the work of a stop, and when. */
export interface Worked {
  by: string
  at: string
}

/** Writes one fact into its rows; the goods of a kit change with it. */
export function recordWork(db: Database, order: Order, at: StopNow, fact: WorkFact, worked: Worked): void {
  const { orderRef } = order
  if (fact.fact === 'kit-part-scanned') {
    const { stopRef, kit, sku, quantity, lot, serial } = fact
    saveStop(db, order, at, { state: 'begun', unitsDone: at.unitsDone, exceptionId: null }, worked)
    sql(
      db,
      'INSERT INTO kit_part (order_ref, stop_ref, kit, sku, quantity, lot, serial) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(orderRef, stopRef, kit, sku, quantity, lot, serial)
    return
  }
  if (fact.fact === 'work-stop-done') {
    saveStop(db, order, at, { state: 'done', unitsDone: fact.units, exceptionId: null }, worked)
    return
  }
  saveStop(db, order, at, { state: 'begun', unitsDone: fact.done, exceptionId: null }, worked)
  if (at.stop.kind === 'kitting') changeKits(db, orderRef, at, 1)
}

/** Kits made, or with a negative number taken apart again. */
function changeKits(db: Database, orderRef: string, { stop, sku, parts }: StopNow, kits: number): void {
  const change = sql(
    db,
    `INSERT INTO kit_unit (order_ref, order_line_ref, stop_ref, sku, change) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (order_ref, stop_ref, sku) DO UPDATE SET change = change + excluded.change`,
  )
  for (const one of goodsOfKits({ sku, parts }, kits))
    change.run(orderRef, stop.lineRef, stop.stopRef, one.sku, one.change)
}

/** What a number of kits changes: each kit more, its components less. */
export const goodsOfKits = (
  { sku, parts }: { sku: string | null; parts: readonly KitComponent[] },
  kits: number,
): { sku: string; change: number }[] => [
  ...(sku === null ? [] : [{ sku, change: kits }]),
  ...parts.map((part) => ({ sku: part.sku, change: -kits * part.quantity })),
]

/** Writes how a stop stands. */
export function saveStop(
  db: Database,
  order: Order,
  { stop }: StopNow,
  now: Pick<StopRow, 'state' | 'unitsDone' | 'exceptionId'>,
  { by, at }: Worked,
): void {
  sql(
    db,
    `INSERT INTO work_stop (order_ref, stop_ref, digest, state, units_done, worked_by, worked_at, exception_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_ref, stop_ref) DO UPDATE SET digest = excluded.digest, state = excluded.state,
       units_done = excluded.units_done, worked_by = excluded.worked_by, worked_at = excluded.worked_at,
       exception_id = excluded.exception_id`,
  ).run(
    order.orderRef,
    stop.stopRef,
    digestOf(order, stop),
    now.state,
    now.unitsDone,
    by,
    at,
    now.exceptionId,
  )
}

/** Takes the work of a stop back as if nobody had begun it. */
export function dropStop(db: Database, orderRef: string, stopRef: string): void {
  for (const table of ['kit_part', 'kit_unit', 'work_stop'])
    sql(db, `DELETE FROM ${table} WHERE order_ref = ? AND stop_ref = ?`).run(orderRef, stopRef)
}

/** Whose work an exception tells of; null when it is none of them. */
export function stopUnder(db: Database, exceptionId: string): { orderRef: string; stopRef: string } | null {
  return (
    sql<[string], { orderRef: string; stopRef: string }>(
      db,
      'SELECT order_ref AS orderRef, stop_ref AS stopRef FROM work_stop WHERE exception_id = ?',
    ).get(exceptionId) ?? null
  )
}

/** Exceptions about the work of one stop that may still be open. */
export const exceptionOf = (db: Database, orderRef: string, stopRef: string): string | null =>
  sql<[string, string], { exceptionId: string | null }>(
    db,
    'SELECT exception_id AS exceptionId FROM work_stop WHERE order_ref = ? AND stop_ref = ?',
  ).get(orderRef, stopRef)?.exceptionId ?? null

/** Whether an item is a kit that was made for the order. */
export const isMadeKit = (db: Database, orderRef: string, sku: string): boolean =>
  sql<[string, string], { n: number }>(
    db,
    'SELECT count(*) AS n FROM kit_unit WHERE order_ref = ? AND sku = ? AND change > 0',
  ).get(orderRef, sku)?.n !== 0

/** The last stop of the sequence on which work was done or tried; null when nothing of it can be undone. */
export const lastWorked = ({ stops }: StopWork): string | null =>
  stops.findLast(({ state }) => state === 'begun' || state === 'done' || state === 'notPossible')?.stop
    .stopRef ?? null

/** The work on an order that keeps it from nothing any more, in its sequence. */
export const settledWork = (db: Database, order: Order): { name: string; state: 'done' | 'waived' }[] =>
  stopWork(db, order).stops.flatMap(({ stop, state }) =>
    state === 'done' || state === 'waived' ? [{ name: stop.name, state }] : [],
  )
