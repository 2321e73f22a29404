import { createHash } from 'node:crypto'
import type { DeviceCondition, DeviceKind, DeviceNews, DeviceReason, DeviceState } from '#contract/devices'
import {
  bytesOf,
  isOnCarton,
  jobsIn,
  labelJobOf,
  movePrint,
  type PrintJob,
  printJob,
  queuePrint,
  saveBytes,
  setPrintState,
} from '#db/print-jobs'
import { inTransaction } from '#db/statements'
import { languageOf } from '#domain/label-printer'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { drawPackingSlip } from '#station/paper/papers'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type NewJob = Pick<
  PrintJob,
  'kind' | 'orderRef' | 'cartonId' | 'about' | 'copy' | 'requestedBy' | 'requestReason'
>

const takes = (kind: PrintJob['kind']): DeviceKind =>
  kind === 'packingSlip' || kind === 'codeSheet' ? 'document-printer' : 'label-printer'
/** The device of a paper that no printer at this station takes. */
const noDevice = 'none'

/** Journals a paper for the printer that takes its kind; only inside the transaction that makes it due. Nothing is sent before that commit. */
export function journal(floor: Floor, job: NewJob, bytes: Uint8Array | null): string {
  const printer = floor.settings.devices.find((device) => device.kind === takes(job.kind))
  return journalAt(floor, printer?.deviceId ?? noDevice, job, bytes)
}
/** Journals a paper for one certain printer. */
export function journalAt(floor: Floor, deviceId: string, job: NewJob, bytes: Uint8Array | null): string {
  const jobId = floor.newId()
  queuePrint(
    floor.db,
    { jobId, deviceId, ...job },
    bytes === null ? null : { bytes, hash: hashOf(bytes) },
    isoNow(floor),
  )
  return jobId
}

/** Same bytes again, counted, with who and why. The earlier job keeps its own state. */
export function journalReprint(floor: Floor, job: PrintJob, by: string, reason: string): string | null {
  const drawn = bytesOf(floor.db, job.jobId)
  if (drawn === null) return null
  const { kind, orderRef, cartonId, about } = job
  return journal(
    floor,
    { kind, orderRef, cartonId, about, copy: job.copy + 1, requestedBy: by, requestReason: reason },
    drawn.bytes,
  )
}

type Outcome = Extract<DeviceNews, { news: 'print' }>

/** A printer that refused a job is asked again after this, should it never say that it is ready. */
const retryMs = 5_000
/** What could not be written down is tried again after this. */
const fullMs = 1_000
/** What a printer is doing when it would only refuse; what is unknown is found out by asking. */
const notReady: ReadonlySet<DeviceCondition> = new Set(['missing', 'silent', 'garbled', 'attention'])

/** Sends what is journalled, one job at a time per printer, and follows what became of it. */
export function printQueue(floor: Floor): {
  pump: () => void
  hear: (news: DeviceNews) => void
  recover: () => void
  stop: () => void
} {
  const busy = new Map<string, string>()
  const drawing = new Set<string>()
  let retry: NodeJS.Timeout | null = null
  const states = new Map<string, DeviceState>()
  /** What printers said and is not on disk yet, in its order. */
  const outcomes: Outcome[] = []
  /** What was being sent when the program died is not written down as unknown yet. */
  let inDoubt = false
  let stopped = false

  /** Whatever was being sent when the program died may or may not be on paper: a person looks. Nobody waits for a test. */
  const recover = () => {
    inDoubt = true
    unlessFull(settleDoubt)
  }
  const settleDoubt = () => {
    for (const job of jobsIn(floor.db, 'sending')) change(job, 'unknown', null, 'restart')
    for (const job of jobsIn(floor.db, 'queued'))
      if (job.kind === 'test') change(job, 'cancelled', null, 'restart')
    inDoubt = false
  }

  const change = (job: PrintJob, told: PrintJob['state'], reason: string | null, detail: string | null) => {
    const state = told === 'unknown' && isOnCarton(floor.db, job) ? 'printed' : told
    inTransaction(floor.db, () => writeState(floor, job, state, reason, detail))
    floor.tell({ tell: 'changed', tables: ['printJob'] })
  }

  const later = (waitMs: number) => {
    retry ??= setTimeout(() => {
      retry = null
      work()
    }, waitMs)
  }
  /** A full disk stops printing, and nothing else: whoever made work for a printer has saved that already. */
  const unlessFull = (work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!isDiskFull(error)) throw error
      floor.log.error({ error: String(error) }, 'printing waits for room on the disk')
      floor.sayDiskFull()
      if (!stopped) later(fullMs)
    }
  }
  const work = () =>
    unlessFull(() => {
      if (inDoubt) settleDoubt()
      if (takeOutcomes()) sendAll()
    })
  const pump = () => unlessFull(sendAll)

  const sendAll = () => {
    if (stopped || inDoubt) return
    for (const job of jobsIn(floor.db, 'queued')) {
      const printer = printerOf(job)
      const state = printer === null ? undefined : states.get(printer)
      if (printer === null) wait(job, 'not-set-up', null)
      else if (state !== undefined && notReady.has(state.condition))
        wait(job, state.reason ?? 'no-answer', state.detail)
      else if (!busy.has(printer)) send(job, printer)
    }
  }

  const send = (job: PrintJob, printer: string) => {
    const drawn = bytesOf(floor.db, job.jobId)
    if (drawn === null) void draw(job)
    else {
      if (job.reason === null || job.reason === 'not-set-up') change(job, 'sending', null, null)
      else setQuietly(job, 'sending')
      busy.set(printer, job.jobId)
      const onPaper = floor.settings.devices.some(
        (one) => one.deviceId === printer && one.kind === 'document-printer',
      )
      const ending = onPaper ? 'pdf' : (languageOf(drawn.bytes) ?? 'zpl')
      const fileName = `${job.about.replaceAll(/[^A-Za-z0-9-]/g, '_')}-${job.jobId}.${ending}`
      floor.devices.send({
        ask: 'print',
        jobId: job.jobId,
        deviceId: printer,
        bytes: Buffer.from(drawn.bytes).toString('base64'),
        fileName,
      })
    }
  }

  /** Says once why a paper waits. A reason stays until the paper is out, so that trying again is no news. */
  const wait = (job: PrintJob, reason: DeviceReason, detail: string | null) => {
    if (job.reason !== reason) change(job, 'queued', reason, detail)
    else if (job.state !== 'queued') setQuietly(job, 'queued')
  }
  const setQuietly = (job: PrintJob, state: 'queued' | 'sending') =>
    inTransaction(floor.db, () =>
      setPrintState(floor.db, job.jobId, state, job.reason, job.detail, isoNow(floor)),
    )

  /** The printer of a job; one that does not take it any more is replaced by the one that does. */
  const printerOf = (job: PrintJob): string | null => {
    const able = floor.settings.devices.filter((one) =>
      job.kind === 'test' ? one.deviceId === job.deviceId : one.kind === takes(job.kind),
    )
    const [first] = able
    if (first === undefined || able.some((one) => one.deviceId === job.deviceId))
      return first === undefined ? null : job.deviceId
    inTransaction(floor.db, () => movePrint(floor.db, job.jobId, first.deviceId))
    return first.deviceId
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
      if (isDiskFull(error)) return stopped ? undefined : later(fullMs)
      if (!stopped) unlessFull(() => change(job, 'failed', null, String(error)))
    } finally {
      drawing.delete(job.jobId)
    }
    pump()
  }

  const hear = (news: DeviceNews) => {
    if (news.news === 'state') {
      states.set(news.state.deviceId, news.state)
      pump()
    }
    if (news.news !== 'print') return
    outcomes.push(news)
    work()
  }

  /** Writes down what printers said, each until it is on disk; false when one of them is not asked again at once. */
  const takeOutcomes = (): boolean => {
    let ready = true
    for (let [news] = outcomes; news !== undefined && !stopped; [news] = outcomes) {
      ready = takeOutcome(news) && ready
      outcomes.shift()
    }
    return ready
  }

  const takeOutcome = ({ jobId, outcome, reason, detail }: Outcome): boolean => {
    const job = printJob(floor.db, jobId)
    if (job === null) return true
    let ready = true
    if (job.state === 'sending') {
      ready = outcome !== 'not-sent'
      if (outcome === 'not-sent') wait(job, reason ?? 'no-answer', detail)
      else change(job, outcome, reason, detail)
    }
    if (busy.get(job.deviceId) === jobId) busy.delete(job.deviceId)
    if (!ready) later(retryMs)
    return ready
  }

  const stop = () => {
    stopped = true
    if (retry !== null) clearTimeout(retry)
  }
  return { pump, hear, recover, stop }
}

function writeState(
  floor: Floor,
  job: PrintJob,
  state: PrintJob['state'],
  reason: string | null,
  detail: string | null,
): void {
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
  return { job, printerName: printerName(floor, job.deviceId) }
}
/** A printer's name for people; one that is not set up any more is known by its id. */
export const printerName = (floor: Floor, deviceId: string): string =>
  floor.settings.devices.find((device) => device.deviceId === deviceId)?.name ??
  (deviceId === noDevice ? '–' : deviceId)
