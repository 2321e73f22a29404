import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { WholeLanguage } from '#domain/language'
import type { PaperKind } from '#domain/print-route'

export type PrintJobState = 'queued' | 'sending' | 'sent' | 'printed' | 'unknown' | 'failed' | 'cancelled'
export interface PrintJob {
  jobId: string
  kind: PaperKind | 'test'
  deviceId: string
  orderRef: string | null
  cartonId: string | null
  about: string
  state: PrintJobState
  reason: string | null
  detail: string | null
  copy: number
  /** How many come out of a label printer. */
  labels: number
  requestedBy: string | null
  requestReason: string | null
  /** What a paper is written in; null where that is settled by who asks. */
  language: WholeLanguage | null
  createdAt: string
  changedAt: string
}
const columns = `job_id AS jobId, kind, device_id AS deviceId, order_ref AS orderRef, carton_id AS cartonId, about, state, reason, detail, copy, labels,
  requested_by AS requestedBy, request_reason AS requestReason, language, created_at AS createdAt, changed_at AS changedAt`

/** The bytes of a paper, with what a label was made from (JSON) and the printer it was made for; both null for what any printer of its kind takes. */
export interface DrawnPaper {
  bytes: Uint8Array
  hash: string
  from: string | null
  madeFor: string | null
  /** The saved layout of its labels; null for one we bring, and for other papers. */
  templateId: string | null
}

/** Journals a job; `drawn` null means it is drawn from saved facts before it is sent. */
export function queuePrint(
  db: Database,
  job: Omit<PrintJob, 'state' | 'reason' | 'detail' | 'createdAt' | 'changedAt'>,
  drawn: DrawnPaper | null,
  at: string,
): void {
  sql(
    db,
    `INSERT INTO print_job (job_id, kind, device_id, order_ref, carton_id, about, bytes, bytes_hash, drawn_from, drawn_for, template_id, state, copy, labels, requested_by, request_reason, language, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    job.jobId,
    job.kind,
    job.deviceId,
    job.orderRef,
    job.cartonId,
    job.about,
    drawn === null ? null : Buffer.from(drawn.bytes),
    drawn?.hash ?? null,
    drawn?.from ?? null,
    drawn?.madeFor ?? null,
    drawn?.templateId ?? null,
    job.copy,
    job.labels,
    job.requestedBy,
    job.requestReason,
    job.language,
    at,
    at,
  )
}
export function printJob(db: Database, jobId: string): PrintJob | null {
  return sql<[string], PrintJob>(db, `SELECT ${columns} FROM print_job WHERE job_id = ?`).get(jobId) ?? null
}
/** What is drawn of a job; null until it is, and after its bytes were erased. */
export function drawnOf(db: Database, jobId: string): DrawnPaper | null {
  const row = sql<
    [string],
    { bytes: Buffer | null; hash: string | null } & Omit<DrawnPaper, 'bytes' | 'hash'>
  >(
    db,
    'SELECT bytes, bytes_hash AS hash, drawn_from AS "from", drawn_for AS madeFor, template_id AS templateId FROM print_job WHERE job_id = ?',
  ).get(jobId)
  return row?.bytes == null ? null : { ...row, bytes: row.bytes, hash: row.hash ?? '' }
}
export function saveDrawn(
  db: Database,
  jobId: string,
  { bytes, hash, from, madeFor, templateId }: DrawnPaper,
): void {
  sql(
    db,
    'UPDATE print_job SET bytes = ?, bytes_hash = ?, drawn_from = ?, drawn_for = ?, template_id = ? WHERE job_id = ?',
  ).run(Buffer.from(bytes), hash, from, madeFor, templateId, jobId)
}
export function setPrintState(
  db: Database,
  jobId: string,
  state: PrintJobState,
  reason: string | null,
  detail: string | null,
  at: string,
): void {
  sql(db, 'UPDATE print_job SET state = ?, reason = ?, detail = ?, changed_at = ? WHERE job_id = ?').run(
    state,
    reason,
    detail,
    at,
    jobId,
  )
}
/** Another printer takes a paper of which nothing was sent yet; what kept it waiting at the old one is over. */
export function movePrint(db: Database, jobId: string, deviceId: string): void {
  sql(
    db,
    "UPDATE print_job SET device_id = ?, reason = NULL, detail = NULL WHERE job_id = ? AND state = 'queued'",
  ).run(deviceId, jobId)
}
export function jobsIn(db: Database, state: PrintJobState): PrintJob[] {
  return sql<[string], PrintJob>(db, `SELECT ${columns} FROM print_job WHERE state = ? ORDER BY rowid`).all(
    state,
  )
}
/** The newest label job of a carton: what the bench waits for. */
export const labelJobOf = (db: Database, cartonId: string): PrintJob | null =>
  newestJobOf(db, cartonId, 'shippingLabel')
/** The newest copy of a carton's paper; older ones are history. */
export function newestJobOf(db: Database, cartonId: string, kind: PrintJob['kind']): PrintJob | null {
  return (
    sql<[string, string], PrintJob>(
      db,
      `SELECT ${columns} FROM print_job WHERE carton_id = ? AND kind = ? AND state <> 'cancelled' ORDER BY copy DESC, rowid DESC LIMIT 1`,
    ).get(cartonId, kind) ?? null
  )
}
/** The papers of a carton stand for it no more, and those that have not come out never will: it gets new ones when it is closed again. */
export function detachPapers(db: Database, cartonId: string, detail: string, at: string): void {
  sql(
    db,
    `UPDATE print_job SET state = 'cancelled', reason = NULL, detail = ?, changed_at = ?
     WHERE carton_id = ? AND state IN ('queued', 'failed', 'unknown')`,
  ).run(detail, at, cartonId)
  sql(db, 'UPDATE print_job SET carton_id = NULL WHERE carton_id = ?').run(cartonId)
}
/** Whether a label was scanned on its carton: then it is on paper, whatever its printer could tell. */
export function isOnCarton(db: Database, { jobId, kind, cartonId }: PrintJob): boolean {
  if (kind !== 'shippingLabel' || cartonId === null || labelJobOf(db, cartonId)?.jobId !== jobId) return false
  return (
    sql<[string], { n: number }>(
      db,
      "SELECT count(*) AS n FROM carton WHERE carton_id = ? AND state = 'closed'",
    ).get(cartonId)?.n === 1
  )
}
/** Papers of an order that are waiting, failed or in doubt. */
export function unsettledJobsOf(db: Database, orderRef: string): PrintJob[] {
  return sql<[string], PrintJob>(
    db,
    `SELECT ${columns} FROM print_job WHERE order_ref = ? AND state IN ('queued', 'unknown', 'failed') ORDER BY created_at, rowid`,
  ).all(orderRef)
}
export function jobsOfDevice(db: Database, deviceId: string, most: number): PrintJob[] {
  return sql<[string, number], PrintJob>(
    db,
    `SELECT ${columns} FROM print_job WHERE device_id = ? ORDER BY created_at DESC, rowid DESC LIMIT ?`,
  ).all(deviceId, most)
}
export function recentJobs(db: Database, most: number): PrintJob[] {
  return sql<[number], PrintJob>(
    db,
    `SELECT ${columns} FROM print_job
     ORDER BY CASE WHEN state IN ('unknown', 'failed') THEN 0 WHEN state IN ('queued', 'sending') THEN 1 ELSE 2 END, created_at DESC LIMIT ?`,
  ).all(most)
}
/** Cartons that wait for their label: nothing sent yet, or nobody knows whether it came out. */
export function labelsPending(db: Database): number {
  return (
    sql<[], { n: number }>(
      db,
      `SELECT count(*) AS n FROM carton WHERE state = 'labelled' AND
         (SELECT CASE WHEN print_job.state = 'sending' AND reason IS NOT NULL THEN 'refused' ELSE print_job.state END
          FROM print_job WHERE print_job.carton_id = carton.carton_id AND kind = 'shippingLabel' AND print_job.state <> 'cancelled'
          ORDER BY copy DESC, rowid DESC LIMIT 1) IN ('queued', 'refused', 'unknown', 'failed')`,
    ).get()?.n ?? 0
  )
}
