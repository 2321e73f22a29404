import type { DeviceConfig } from '#contract/devices'
import { type DrawnPaper, drawnOf, movePrint, newestJobOf, type PrintJob, saveDrawn } from '#db/print-jobs'
import { printerOf, standInOf } from '#domain/print-route'
import type { Refusal } from '#domain/refusal'
import { isLabelRefusal } from '#printing/label-refusal'
import { type Floor, isRefusal, step } from '#station/context'
import { drawnFor, misfitOf } from '#station/paper/drawn-papers'
import { ownPrinter, printerOfPaper, printsAsItCame } from '#station/paper/journal'

/** Why a paper went to another printer: its own could not print, was taken away, or a person said so. */
type MoveReason = 'stand-in' | 'not-set-up' | 'person'

/** Where a waiting paper goes now, and the printer that it would be printed on if all were well. */
export interface Place {
  own: DeviceConfig
  printer: DeviceConfig
  why: MoveReason
}

/**
 * The printer of a waiting paper: its own, its stand-in while that is away, the one where it belongs when its own is not
 * set up any more. Null: this station has none for it. A test stays with the printer that is tried.
 */
export function placeOf(
  floor: Floor,
  job: PrintJob,
  isAway: (device: DeviceConfig) => boolean,
  canPrint: (device: DeviceConfig) => boolean,
): Place | null {
  const given = ownPrinter(floor, job)
  if (job.kind === 'test') return given === null ? null : { own: given, printer: given, why: 'person' }
  const own = given ?? printerOfPaper(floor, { ...job, kind: job.kind, printer: null })
  if (own === null) return null
  const fits = printsAsItCame(floor, job.kind, job.cartonId)
  const standIn = isAway(own)
    ? standInOf(floor.settings.devices, own, (one) => fits(one) && canPrint(one))
    : null
  return { own, printer: standIn ?? own, why: standIn === null ? 'not-set-up' : 'stand-in' }
}

/**
 * Gives a waiting paper, of which no byte was sent, to another printer. A label that was made for a printer of another
 * language or resolution is made again from what it was made from, in the same transaction.
 */
export function movePaper(
  floor: Floor,
  job: PrintJob,
  device: DeviceConfig,
  by: string | null,
  why: MoveReason,
): null | Refusal {
  const fitting = fittingFor(floor, job, device)
  if (fitting !== null && isRefusal(fitting)) return fitting
  step(floor, () => {
    movePrint(floor.db, job.jobId, device.deviceId)
    if (fitting !== null) saveDrawn(floor.db, job.jobId, fitting)
    const payload = { jobId: job.jobId, from: job.deviceId, to: device.deviceId, reason: why }
    floor.record({ kind: 'print-job-moved', subject: job.orderRef ?? job.jobId, actor: by, payload })
  })
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return null
}

/** Why a printer cannot print this paper; null where it can. */
export function cannotPrint(floor: Floor, job: PrintJob, device: DeviceConfig): Refusal | null {
  const fitting = fittingFor(floor, job, device)
  return fitting !== null && isRefusal(fitting) ? fitting : null
}

/** A paper as a printer can print it; null for one that is not drawn yet. */
function fittingFor(floor: Floor, job: PrintJob, device: DeviceConfig): DrawnPaper | Refusal | null {
  const drawn = drawnOf(floor.db, job.jobId)
  const fitting = drawn === null ? null : drawnFor(drawn, device)
  if (fitting === null || !isLabelRefusal(fitting)) return fitting
  return misfitOf(fitting, device) ?? { refusal: 'bad-arguments', where: job.about, problem: fitting.refusal }
}

/** The printers that a paper may be given to: all of its kind but its own, while it waits or nobody knows of a copy of it. */
export function otherPrinters(floor: Floor, job: PrintJob): DeviceConfig[] {
  const { kind, state, cartonId, deviceId } = job
  if (kind === 'test' || !['queued', 'failed', 'unknown'].includes(state)) return []
  const newest = cartonId === null ? job : newestJobOf(floor.db, cartonId, kind)
  if (newest?.jobId !== job.jobId) return []
  return floor.settings.devices.filter((one) => one.kind === printerOf[kind] && one.deviceId !== deviceId)
}
