import type { DeviceCondition, DeviceConfig, DeviceNews, DeviceReason, DeviceState } from '#contract/devices'
import {
  drawnOf,
  isOnCarton,
  jobsIn,
  labelJobOf,
  type PrintJob,
  printJob,
  saveDrawn,
  setPrintState,
} from '#db/print-jobs'
import { inTransaction } from '#db/statements'
import { languageOf } from '#domain/label-printer'
import { isLabelRefusal } from '#printing/label-refusal'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { drawnFor, waitsFor } from '#station/paper/drawn-papers'
import { noDevice, ownPrinter } from '#station/paper/journal'
import { movePaper, placeOf } from '#station/paper/move-paper'
import { drawPaper } from '#station/paper/papers'

type Outcome = Extract<DeviceNews, { news: 'print' }>

/** A printer that refused a job is asked again after this, should it never say that it is ready. */
const retryMs = 5_000
/** What could not be written down is tried again after this. */
const fullMs = 1_000
/** A printer that cannot print for so long gives its papers to its stand-in: less is a lid opened and closed. */
const awayMs = 5_000
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
  /** What was being sent when the program died is not written down as unknown yet; nothing is sent before. */
  let inDoubt = true
  let stopped = false

  /** Whatever was being sent when the program died may or may not be on paper: a person looks. Nobody waits for a test. */
  const recover = () => unlessFull(settleDoubt)
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
    for (const queued of jobsIn(floor.db, 'queued')) {
      const { job, printer } = giveTo(queued)
      const state = printer === null ? undefined : states.get(printer.deviceId)
      if (printer === null) wait(job, 'not-set-up', null)
      else if (state !== undefined && notReady.has(state.condition))
        wait(job, state.reason ?? 'no-answer', state.detail)
      else if (!busy.has(printer.deviceId)) send(job, printer)
    }
  }

  const canPrint = ({ deviceId }: DeviceConfig): boolean =>
    !notReady.has(states.get(deviceId)?.condition ?? 'ready')

  /** Whether a printer has been away for so long that its stand-in prints for it; looked at again when it may be. */
  const isAway = (device: DeviceConfig): boolean => {
    if (canPrint(device)) return false
    const leftMs = Date.parse(states.get(device.deviceId)?.since ?? '') + awayMs - floor.now().getTime()
    if (leftMs > 0) later(Math.min(awayMs, leftMs))
    return !(leftMs > 0)
  }

  /** A waiting paper with the printer it is given to, which is its own unless that is away or gone. */
  const giveTo = (job: PrintJob): { job: PrintJob; printer: DeviceConfig | null } => {
    const place = placeOf(floor, job, isAway, canPrint)
    if (place === null || place.printer.deviceId === job.deviceId)
      return { job, printer: place?.printer ?? null }
    const refused = movePaper(floor, job, place.printer, null, place.why)
    return refused === null
      ? {
          job: { ...job, deviceId: place.printer.deviceId, reason: null, detail: null },
          printer: place.printer,
        }
      : { job, printer: place.own }
  }

  const send = (job: PrintJob, printer: DeviceConfig) => {
    const drawn = drawnOf(floor.db, job.jobId)
    if (drawn === null) return void draw(job)
    const fitting = drawnFor(drawn, printer)
    if (fitting === null) return void draw(job)
    if (isLabelRefusal(fitting)) return wait(job, waitsFor(fitting), JSON.stringify(fitting))
    if (fitting !== drawn) inTransaction(floor.db, () => saveDrawn(floor.db, job.jobId, fitting))
    if (job.reason === null || job.reason === 'not-set-up') change(job, 'sending', null, null)
    else setQuietly(job, 'sending')
    busy.set(printer.deviceId, job.jobId)
    const ending = printer.kind === 'document-printer' ? 'pdf' : (languageOf(fitting.bytes) ?? 'zpl')
    const fileName = `${job.about.replaceAll(/[^A-Za-z0-9-]/g, '_')}-${job.jobId}.${ending}`
    floor.devices.send({
      ask: 'print',
      jobId: job.jobId,
      deviceId: printer.deviceId,
      bytes: Buffer.from(fitting.bytes).toString('base64'),
      fileName,
    })
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

  const draw = async (job: PrintJob) => {
    if (drawing.has(job.jobId)) return
    drawing.add(job.jobId)
    try {
      const drawn = await drawPaper(floor, job, ownPrinter(floor, job))
      if (stopped) return
      if ('reason' in drawn) unlessFull(() => change(job, 'failed', drawn.reason, drawn.detail))
      else inTransaction(floor.db, () => saveDrawn(floor.db, job.jobId, drawn))
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
