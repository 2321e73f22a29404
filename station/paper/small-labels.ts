import type { DeviceConfig } from '#contract/devices'
import { itemBySku } from '#db/items'
import { personById } from '#db/people'
import { ownCode } from '#domain/barcode/own-code'
import { asDelivered, type LabelPrinter, labelPrinter, printerModels } from '#domain/label-printer'
import { type LabelSize, labelSizes } from '#domain/label-stock'
import type { Refusal } from '#domain/refusal'
import type { SetApart } from '#domain/set-apart'
import { type CodeLabelFields, codeLabelBytes } from '#printing/code-label'
import { testPagePdf } from '#printing/documents/test-page'
import { isLabelRefusal, type LabelRefusal } from '#printing/label-refusal'
import { testLabelBytes } from '#printing/test-label'
import { type Floor, isoNow, practiceOf } from '#station/context'
import { localText } from '#station/paper/papers'
import { siteOf } from '#station/site'
import { wordsOf } from '#words/say'

type Printer = Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>

/** A label printer as labels see it; where none is set up, what most likely will be. */
const printerFor = (device: DeviceConfig | undefined): LabelPrinter =>
  labelPrinter(device?.kind === 'label-printer' ? device : asDelivered('zebra-zd421'))

/** The printer that this station's labels are made for. */
export const stationPrinter = (floor: Floor): LabelPrinter =>
  printerFor(floor.settings.devices.find((device) => device.kind === 'label-printer'))

/** The refusal of a label that its printer's head does not reach over; null where something else is wrong with it. */
export function tooWide(floor: Floor, why: LabelRefusal): Refusal | null {
  if (why.refusal !== 'label-wider-than-printer') return null
  const { labelMm, printerMm } = why
  const printerName = floor.settings.devices.find((device) => device.kind === 'label-printer')?.name ?? '–'
  return { refusal: 'label-too-wide', labelMm, printerMm, printerName }
}

/** What stands on a small label that was made on a copy begins with that. */
const marked = (floor: Floor, text: string): string =>
  [practiceOf(floor)?.toUpperCase() ?? [], text].flat().join(': ')

/** What a printer prints to be tried; null when its model has no room for it. */
export async function drawTest(floor: Floor, device: Printer): Promise<Uint8Array | null> {
  const printerName = marked(floor, device.name)
  if (device.kind === 'document-printer') {
    const atText = localText(isoNow(floor), siteOf(floor).timeZone)
    return testPagePdf({ printerName, stationName: floor.settings.station.name, atText })
  }
  const printer = printerFor(device)
  const { dpi, widthMm, language } = printer
  const about = `${printerModels[device.model].name}, ${widthMm} mm, ${dpi} dpi, ${language.toUpperCase()}`
  const drawn = testLabelBytes(printer, printerName, about)
  return isLabelRefusal(drawn) ? null : drawn
}

/** A small label for whatever label printer there is, on the roll it most likely has; null when it has no room for it. */
function drawSmall(floor: Floor, fields: Extract<CodeLabelFields, { kindWord: string }>): Uint8Array | null {
  const printer = stationPrinter(floor)
  const kindWord = marked(floor, fields.kindWord)
  const drawn = codeLabelBytes({ ...fields, kindWord }, labelSizes[usualSize(printer)], printer)
  return isLabelRefusal(drawn) ? null : drawn
}
/** The roll that is most likely in a printer: the widest common one that goes in. */
export const usualSize = ({ widthMm }: LabelPrinter): LabelSize =>
  widthMm >= labelSizes['100x50'].widthMm ? '100x50' : '50x25'

/** The label of units nobody may sell: what, how many, why, who and when. */
export function drawApart(floor: Floor, units: SetApart, by: string | null): Uint8Array | null {
  const person = by === null ? null : personById(floor.db, by)
  const { codes } = wordsOf(person?.language ?? 'en')
  const at = localText(units.setAt, siteOf(floor).timeZone)
  return drawSmall(floor, {
    look: 'apart',
    code: ownCode('apart', units.number),
    kindWord: codes.codeKinds.apart,
    title: itemBySku(floor.db, units.sku)?.name ?? units.sku,
    detail: [units.sku, units.lot, units.serial].filter((one) => one !== null).join('  ·  '),
    quantity: `× ${units.quantity}`,
    reason: codes.shortReasons[units.reason].name,
    who: [person?.name ?? '–', at].join('  ·  '),
  })
}

/** What hangs on a tote whose goods go back: its own code, so that scanning it begins the work. */
export function drawPutBack(
  floor: Floor,
  toteId: string,
  orderNumber: string,
  by: string | null,
): Uint8Array | null {
  const person = by === null ? null : personById(floor.db, by)
  return drawSmall(floor, {
    look: 'plain',
    code: ownCode('tote', toteId),
    kindWord: wordsOf(person?.language ?? 'en').codes.codeKinds.putBack,
    title: toteId,
    subtitle: orderNumber,
  })
}
