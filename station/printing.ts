import { createHash } from 'node:crypto'
import type { DeviceNews } from '#contract/devices'
import { bytesOf, isOnCarton, jobsIn, labelJobOf, movePrint, type PrintJob, printJob, queuePrint, saveBytes, setPrintState } from '#db/print-jobs'
import { inTransaction } from '#db/statements'
import { drawPackingSlip } from '#station/papers'
import { type Floor, isoNow } from '#station/context'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The printer that takes a kind of paper at this station; null when none is set up. */
export function printerFor(floor: Floor, kind: PrintJob['kind']): { deviceId: string; name: string } | null {
  const wanted = kind === 'packingSlip' ? 'document-printer' : 'label-printer'
  return floor.settings.devices.find((device) => device.kind === wanted) ?? null
}

/** Journals a paper; only inside the transaction that makes it due. Nothing is sent before that commit. */
export function journal(
  floor: Floor,
  job: Pick<PrintJob, 'kind' | 'orderRef' | 'cartonId' | 'about' | 'copy' | 'requestedBy' | 'requestReason'>,
  bytes: Uint8Array | null,
): string {
  const jobId = floor.newId()
  const deviceId = printerFor(floor, job.kind)?.deviceId ?? 'none'
  queuePrint(floor.db, { jobId, deviceId, ...job }, bytes === null ? null : { bytes, hash: hashOf(bytes) }, isoNow(floor))
  return jobId
}

/** Same bytes again, counted, with who and why. The earlier job keeps its own state. */
export function journalReprint(floor: Floor, job: PrintJob, by: string, reason: string): string | null {
  const drawn = bytesOf(floor.db, job.jobId)
  if (drawn === null) return null
  const { kind, orderRef, cartonId, about } = job
  return journal(floor, { kind, orderRef, cartonId, about, copy: job.copy + 1, requestedBy: by, requestReason: reason }, drawn.bytes)
}

/** A printer that is not there is asked again after this; doubled each time, and at once when it says it is ready. */
const firstWaitMs = 1_000
const longestWaitMs = 30_000

/** Sends what is journalled, one job at a time per printer, and follows what became of it. */
export function printQueue(floor: Floor): { pump: () => void; hear: (news: DeviceNews) => void; recover: () => void; stop: () => void } {
  const busy = new Map<string, string>()
  const drawing = new Set<string>()
  let retry: NodeJS.Timeout | null = null
  let stopped = false
  let waitMs = firstWaitMs

  /** Whatever was being sent when the program died may or may not be on paper: a person looks. */
  const recover = () => {
    for (const job of jobsIn(floor.db, 'sending')) change(job, 'unknown', null, 'restart')
  }

  const change = (job: PrintJob, told: PrintJob['state'], reason: string | null, detail: string | null) => {
    const state = told === 'unknown' && isOnCarton(floor.db, job) ? 'printed' : told
    inTransaction(floor.db, () => writeState(floor, job, state, reason, detail))
    floor.tell({ tell: 'changed', tables: ['printJob'] })
  }

  const pump = () => {
    if (stopped) return
    for (const job of jobsIn(floor.db, 'queued')) {
      const printer = printerOf(job)
      if (printer === null || busy.has(printer)) continue
      const drawn = bytesOf(floor.db, job.jobId)
      if (drawn === null) void draw(job)
      else {
        busy.set(printer, job.jobId)
        change(job, 'sending', null, null)
        const fileName = `${job.about.replaceAll(/[^A-Za-z0-9-]/g, '_')}-${job.jobId}`
        floor.devices.send({ ask: 'print', jobId: job.jobId, deviceId: printer, bytes: Buffer.from(drawn.bytes).toString('base64'), fileName })
      }
    }
  }

  /** The printer of a job; one that is not set up any more is replaced by the one that is. */
  const printerOf = (job: PrintJob): string | null => {
    if (floor.settings.devices.some((one) => one.deviceId === job.deviceId)) return job.deviceId
    const { deviceId } = printerFor(floor, job.kind) ?? { deviceId: null }
    if (deviceId !== null) inTransaction(floor.db, () => movePrint(floor.db, job.jobId, deviceId))
    return deviceId
  }

  const draw = async (job: PrintJob) => {
    if (drawing.has(job.jobId)) return
    drawing.add(job.jobId)
    try {
      const bytes = await drawPackingSlip(floor, job)
      if (stopped) return
      inTransaction(floor.db, () => saveBytes(floor.db, job.jobId, bytes, hashOf(bytes)))
    } catch (error) {
      floor.log.error({ jobId: job.jobId, error: String(error) }, 'a paper could not be drawn')
      if (!stopped) change(job, 'failed', null, String(error))
    } finally {
      drawing.delete(job.jobId)
    }
    pump()
  }

  const hear = (news: DeviceNews) => {
    if (news.news === 'state' && news.state.condition === 'ready') {
      waitMs = firstWaitMs
      pump()
    }
    if (news.news !== 'print') return
    const job = printJob(floor.db, news.jobId)
    if (job === null) return
    if (busy.get(job.deviceId) === job.jobId) busy.delete(job.deviceId)
    if (job.state === 'sending') {
      if (news.outcome === 'not-sent') {
        change(job, 'queued', news.reason, news.detail)
        retry ??= setTimeout(() => {
          retry = null
          pump()
        }, waitMs)
        waitMs = Math.min(longestWaitMs, waitMs * 2)
        return
      }
      waitMs = firstWaitMs
      change(job, news.outcome, news.reason, news.detail)
    }
    pump()
  }

  const stop = () => {
    stopped = true
    if (retry !== null) clearTimeout(retry)
  }
  return { pump, hear, recover, stop }
}

function writeState(floor: Floor, job: PrintJob, state: PrintJob['state'], reason: string | null, detail: string | null): void {
  setPrintState(floor.db, job.jobId, state, reason, detail, isoNow(floor))
  const payload = { jobId: job.jobId, kind: job.kind, copy: job.copy, state, reason }
  floor.record({ kind: 'print-job-changed', subject: job.orderRef ?? job.jobId, actor: null, payload })
}

/** A label scanned on its carton is on paper: nobody need be asked about it any more. Only inside the closing transaction. */
export function labelScanned(floor: Floor, cartonId: string): void {
  const job = labelJobOf(floor.db, cartonId)
  if (job?.state === 'unknown' || job?.state === 'failed') writeState(floor, job, 'printed', null, 'scanned')
}

/** The label job the bench waits for, with its printer's name. */
export function labelJob(floor: Floor, cartonId: string): { job: PrintJob; printerName: string } | null {
  const job = labelJobOf(floor.db, cartonId)
  if (job === null) return null
  return { job, printerName: floor.settings.devices.find((device) => device.deviceId === job.deviceId)?.name ?? job.deviceId }
}
