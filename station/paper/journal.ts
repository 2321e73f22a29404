import type { DeviceConfig } from '#contract/devices'
import { courierOf } from '#db/orders'
import { personById } from '#db/people'
import { type DrawnPaper, drawnOf, type PrintJob, queuePrint } from '#db/print-jobs'
import { documentKinds } from '#domain/document'
import { homeOf, type PaperKind, type PaperLanguage, printerOf } from '#domain/print-route'
import { type Floor, isoNow } from '#station/context'

type NewJob = Pick<
  PrintJob,
  'kind' | 'orderRef' | 'cartonId' | 'about' | 'copy' | 'requestedBy' | 'requestReason'
> & { labels?: number; language?: PaperLanguage | null }

/** The device of a paper that no printer at this station takes. */
export const noDevice = 'none'

/** What a rule says of a paper besides when and how many; null where it is settled as usual. */
export interface PaperWay {
  printer: string | null
  language: PaperLanguage | null
}
export const usualWay: PaperWay = { printer: null, language: null }

/** The printer where a paper belongs, by its kind, the courier of its order, its language and what a rule says; null where this station has none. */
export function printerOfPaper(
  floor: Floor,
  { kind, orderRef, language, printer }: { kind: PaperKind; orderRef: string | null } & PaperWay,
): DeviceConfig | null {
  const courierId = orderRef === null ? null : courierOf(floor.db, orderRef)
  return homeOf(floor.settings.devices, { kind, courierId, language, printer })
}

/** The printer of labels of a kind, which are written in no language. */
export const homePrinter = (floor: Floor, kind: PaperKind, orderRef: string | null): DeviceConfig | null =>
  printerOfPaper(floor, { kind, orderRef, ...usualWay })

/** The printer a job was given, as long as it is set up and prints such papers. */
export const ownPrinter = (floor: Floor, { deviceId, kind }: PrintJob): DeviceConfig | null =>
  floor.settings.devices.find(
    (one) => one.deviceId === deviceId && (kind === 'test' || one.kind === printerOf[kind]),
  ) ?? null

/**
 * Journals a paper for the printer where it belongs; only inside the transaction that makes it due. Nothing is sent
 * before that commit. A paper is written in the language of whoever has it printed where no rule says another.
 */
export function journal(
  floor: Floor,
  job: NewJob & { kind: PaperKind; way?: PaperWay },
  drawn: DrawnPaper | null,
): string {
  const { way = usualWay, ...rest } = job
  const { kind, orderRef, requestedBy } = rest
  const asker = requestedBy === null ? null : personById(floor.db, requestedBy)
  const isPaper = documentKinds.some((one) => one === kind)
  const language = way.language ?? (isPaper ? (asker?.language ?? 'en') : null)
  const printer = printerOfPaper(floor, { kind, orderRef, printer: way.printer, language })
  return journalAt(floor, printer?.deviceId ?? noDevice, { ...rest, language }, drawn)
}
/** Journals a paper for one certain printer. */
export function journalAt(floor: Floor, deviceId: string, job: NewJob, drawn: DrawnPaper | null): string {
  const jobId = floor.newId()
  queuePrint(
    floor.db,
    { jobId, deviceId, ...job, labels: job.labels ?? 1, language: job.language ?? null },
    drawn,
    isoNow(floor),
  )
  return jobId
}

/**
 * The same once more, counted, with who and why, at the printer that printed it before; what was never drawn is drawn
 * then. The earlier job keeps its own state.
 */
export function journalAgain(floor: Floor, job: PrintJob, by: string, reason: string): string {
  const { kind, orderRef, cartonId, about, labels, language, deviceId } = job
  const again = {
    kind,
    orderRef,
    cartonId,
    about,
    labels,
    language,
    copy: job.copy + 1,
    requestedBy: by,
    requestReason: reason,
  }
  return journalAt(floor, deviceId, again, drawnOf(floor.db, job.jobId))
}
