import { overrideRoles } from '#contract/overrides'
import { reprintsOf } from '#db/papers'
import type { PersonRow } from '#db/people'
import { newestJobOf, type PrintJob, printJob, setPrintState } from '#db/print-jobs'
import { orderPapers } from '#domain/document'
import { type ReprintReason, reprintReasons } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import { onBench } from '#station/bench/bench'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { journalAgain } from '#station/paper/journal'
import { cannotPrint, movePaper, otherPrinters } from '#station/paper/move-paper'
import { labelJob } from '#station/paper/printing'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'
import { mayAct } from '#station/people/people'

/** Prints the same label again; from the second reprint on a supervisor is needed. */
export function reprintLabel(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  asked: ReprintReason | null,
  leave: Leave | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  const carton = bench?.step.step === 'scan-label' ? bench.step.carton : null
  const printed = carton === null ? null : labelJob(floor, carton.cartonId)
  if (printed === null) return refuse({ refusal: 'label-not-printed' })
  const { job } = printed
  if (job.state === 'queued' || job.state === 'sending') return refuse({ refusal: 'label-not-printed' })
  if (job.copy >= 2 && leave === null)
    return needOverride({ command: 'reprintLabel', args: { seat, reason: asked } })
  const reason = reprintReasons.find((one) => one === leave?.reason) ?? asked
  if (reason === null) return refuse({ refusal: 'reason-needed' })
  const by = leave?.by.personId ?? person.personId
  step(floor, () => {
    if (leave !== null) recordOverride(floor, leave, 'reprintLabel', orderRef, person.personId)
    journalAgain(floor, job, by, reason)
    floor.record({
      kind: 'label-reprinted',
      subject: orderRef,
      actor: by,
      payload: { jobId: job.jobId, copy: job.copy + 1, reason },
    })
  })
  floor.wake.printing()
  return accept({ saved: 'label-reprinted', copy: job.copy + 1 }, 'line', 'printJob')
}

/**
 * "Print it again": a waiting job is tried at once; a failed or unknown job gets a new copy of the same bytes, the old one
 * keeps its state. A paper of which two may be out already takes a supervisor, as any reprint does.
 */
export function retryLabel(floor: Floor, seat: Seat, jobId: string, person: PersonRow): Outcome {
  const job = printJob(floor.db, jobId)
  const newest = job?.cartonId == null ? job : newestJobOf(floor.db, job.cartonId, job.kind)
  if (job?.state === 'queued' || job?.state === 'sending') {
    floor.wake.printing()
    return accept({ saved: 'done' }, 'unit', 'printJob')
  }
  if (job === null || newest?.jobId !== jobId || (job.state !== 'unknown' && job.state !== 'failed'))
    return refuse({ refusal: 'not-found', what: jobId })
  if (job.kind === 'shippingLabel' && job.state === 'unknown' && job.copy >= 2)
    return needOverride({ command: 'reprintLabel', args: { seat, reason: 'notPrinted' } })
  const paper = orderPapers.find((one) => one === job.kind)
  if (paper !== undefined && job.state === 'unknown' && reprintsOf(floor.db, { ...job, kind: paper }) > 0)
    return needOverride({ command: 'reprintPaper', args: { seat, paper, reason: 'notPrinted' } })
  step(floor, () => printAgain(floor, job, job.deviceId, person.personId))
  floor.wake.printing()
  return accept({ saved: 'label-reprinted', copy: job.copy + 1 }, 'line', 'printJob')
}

/** One more copy of what may never have come out; only inside a transaction. */
function printAgain(floor: Floor, job: PrintJob, deviceId: string, by: string): void {
  journalAgain(floor, { ...job, deviceId }, by, 'notPrinted')
  floor.record({
    kind: 'label-reprinted',
    subject: job.orderRef ?? job.jobId,
    actor: by,
    payload: { jobId: job.jobId, copy: job.copy + 1, reason: 'notPrinted' },
  })
}

/**
 * Gives a paper to another printer: one that waits goes there, of one that failed or is in doubt a copy does. A copy is
 * for those who may print one more: the first may be out.
 */
export function movePrintJob(
  floor: Floor,
  jobId: string,
  deviceId: string,
  person: PersonRow,
): null | Refusal {
  const job = printJob(floor.db, jobId)
  const printer =
    job === null ? undefined : otherPrinters(floor, job).find((one) => one.deviceId === deviceId)
  if (job === null || printer === undefined) return { refusal: 'not-found', what: jobId }
  if (job.state === 'queued') {
    const refused = movePaper(floor, job, printer, person.personId, 'person')
    if (refused === null) floor.wake.printing()
    return refused
  }
  if (!mayAct(person, overrideRoles)) return { refusal: 'not-your-role', needed: overrideRoles.join(', ') }
  const refused = cannotPrint(floor, job, printer)
  if (refused !== null) return refused
  step(floor, () => printAgain(floor, job, printer.deviceId, person.personId))
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return null
}

/** Takes a paper back that never came out; not the label that the bench waits for. */
export function cancelPrintJob(
  floor: Floor,
  jobId: string,
  reason: string,
  person: PersonRow,
): null | Refusal {
  const job = printJob(floor.db, jobId)
  if (job === null || !['queued', 'failed', 'unknown'].includes(job.state))
    return { refusal: 'not-found', what: jobId }
  const waited = job.orderRef === null ? null : onBench(floor, job.orderRef)?.step
  if (
    job.kind === 'shippingLabel' &&
    waited?.step === 'scan-label' &&
    waited.carton.cartonId === job.cartonId
  )
    return { refusal: 'scan-label-first', trackingNumber: waited.carton.trackingNumber ?? '' }
  step(floor, () => {
    setPrintState(floor.db, jobId, 'cancelled', null, reason, isoNow(floor))
    floor.record({
      kind: 'print-job-cancelled',
      subject: job.orderRef ?? jobId,
      actor: person.personId,
      payload: { jobId, reason },
    })
  })
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return null
}
