import type { DeviceConfig } from '#contract/devices'
import { courierLabelOn } from '#db/courier-labels'
import { courierOf } from '#db/orders'
import { personById } from '#db/people'
import { type DrawnPaper, drawnOf, type PrintJob, queuePrint } from '#db/print-jobs'
import { documentKinds } from '#domain/document'
import { type WholeLanguage, wholeLanguageOf } from '#domain/language'
import { homeOf, type PaperKind, printerOf } from '#domain/print-route'
import { type Floor, isoNow } from '#station/context'
import { isHeadFor, printerFor } from '#station/paper/drawn-papers'

type NewJob = Pick<
  PrintJob,
  'kind' | 'orderRef' | 'cartonId' | 'about' | 'copy' | 'requestedBy' | 'requestReason'
> & { labels?: number; language?: WholeLanguage | null }

/** The device of a paper that no printer at this station takes. */
export const noDevice = 'none'

/** What a rule says of a paper besides when and how many; null where it is settled as usual. */
export interface PaperWay {
  printer: string | null
  language: WholeLanguage | null
}
export const usualWay: PaperWay = { printer: null, language: null }

/** A paper that looks for its printer; `cartonId`: whose label it is, where it is one. */
type Homeless = { kind: PaperKind; orderRef: string | null; cartonId?: string | null } & PaperWay

/**
 * The printer where a paper belongs, by its kind, the courier of its order, its language and what a rule says; null where
 * this station has none. A courier's own ZPL belongs to one that prints it as it came, if there is any.
 */
export function printerOfPaper(floor: Floor, { cartonId = null, ...paper }: Homeless): DeviceConfig | null {
  const courierId = paper.orderRef === null ? null : courierOf(floor.db, paper.orderRef)
  const { devices } = floor.settings
  const able = devices.filter(printsAsItCame(floor, paper.kind, cartonId))
  return homeOf(able, { ...paper, courierId }) ?? homeOf(devices, { ...paper, courierId })
}

/** Which printers can print the label of a carton as its courier made it; of all else any printer can. */
export function printsAsItCame(
  { db }: Floor,
  kind: PrintJob['kind'],
  cartonId: string | null,
): (device: DeviceConfig) => boolean {
  const label = kind === 'shippingLabel' && cartonId !== null ? courierLabelOn(db, cartonId) : null
  return label?.format === 'zpl'
    ? (device) => device.kind === 'label-printer' && isHeadFor(label, printerFor(device))
    : () => true
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
  const { kind, orderRef, cartonId, requestedBy } = rest
  const asker = requestedBy === null ? null : personById(floor.db, requestedBy)
  const isPaper = documentKinds.some((one) => one === kind)
  const language = way.language ?? (isPaper ? wholeLanguageOf(asker?.language ?? 'en') : null)
  const printer = printerOfPaper(floor, { kind, orderRef, cartonId, printer: way.printer, language })
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
