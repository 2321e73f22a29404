import type { DeviceConfig } from '#contract/devices'
import { courierOf } from '#db/orders'
import { type DrawnPaper, drawnOf, type PrintJob, queuePrint } from '#db/print-jobs'
import { homeOf, type PaperKind, printerOf } from '#domain/print-route'
import { type Floor, isoNow } from '#station/context'

type NewJob = Pick<
  PrintJob,
  'kind' | 'orderRef' | 'cartonId' | 'about' | 'copy' | 'requestedBy' | 'requestReason'
>

/** The device of a paper that no printer at this station takes. */
export const noDevice = 'none'

/** The printer where papers of a kind, and of an order's courier, belong; null where this station has none. */
export function homePrinter(floor: Floor, kind: PaperKind, orderRef: string | null): DeviceConfig | null {
  const courierId = orderRef === null ? null : courierOf(floor.db, orderRef)
  return homeOf(floor.settings.devices, kind, courierId)
}

/** The printer a job was given, as long as it is set up and prints such papers. */
export const ownPrinter = (floor: Floor, { deviceId, kind }: PrintJob): DeviceConfig | null =>
  floor.settings.devices.find(
    (one) => one.deviceId === deviceId && (kind === 'test' || one.kind === printerOf[kind]),
  ) ?? null

/** Journals a paper for the printer where it belongs; only inside the transaction that makes it due. Nothing is sent before that commit. */
export function journal(floor: Floor, job: NewJob & { kind: PaperKind }, drawn: DrawnPaper | null): string {
  const printer = homePrinter(floor, job.kind, job.orderRef)
  return journalAt(floor, printer?.deviceId ?? noDevice, job, drawn)
}
/** Journals a paper for one certain printer. */
export function journalAt(floor: Floor, deviceId: string, job: NewJob, drawn: DrawnPaper | null): string {
  const jobId = floor.newId()
  queuePrint(floor.db, { jobId, deviceId, ...job }, drawn, isoNow(floor))
  return jobId
}

/**
 * The same once more, counted, with who and why, at the printer that printed it before; what was never drawn is drawn
 * then. The earlier job keeps its own state.
 */
export function journalAgain(floor: Floor, job: PrintJob, by: string, reason: string): string {
  const { kind, orderRef, cartonId, about, deviceId } = job
  const again = {
    kind,
    orderRef,
    cartonId,
    about,
    copy: job.copy + 1,
    requestedBy: by,
    requestReason: reason,
  }
  return journalAt(floor, deviceId, again, drawnOf(floor.db, job.jobId))
}
