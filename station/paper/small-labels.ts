import type { DeviceConfig } from '#contract/devices'
import { itemBySku } from '#db/items'
import { personById } from '#db/people'
import { ownCode } from '#domain/barcode/own-code'
import { type LabelSize, labelSizes } from '#domain/label-stock'
import type { SetApart } from '#domain/set-apart'
import { type CodeLabelFields, codeLabelZpl } from '#printing/code-label'
import { testPagePdf } from '#printing/documents/test-page'
import { isLabelRefusal } from '#printing/label-refusal'
import { type PrinterModelName, printerModels } from '#printing/printer-models'
import { testLabelZpl } from '#printing/test-label'
import { type Floor, isoNow, practiceOf } from '#station/context'
import { localText } from '#station/paper/papers'
import { siteOf } from '#station/site'
import { wordsOf } from '#words/say'

type Printer = Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>

/** The model of a label printer, or the most common one where nobody said. */
export const modelOf = (device: DeviceConfig | undefined): PrinterModelName =>
  device?.kind === 'label-printer' && Object.hasOwn(printerModels, device.model)
    ? (device.model as PrinterModelName)
    : 'zebra-zd421'

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
  const drawn = testLabelZpl(modelOf(device), printerName)
  return isLabelRefusal(drawn) ? null : drawn
}

/** A small label for whatever label printer there is, on the roll it most likely has; null when it has no room for it. */
function drawSmall(floor: Floor, fields: Extract<CodeLabelFields, { kindWord: string }>): Uint8Array | null {
  const model = modelOf(floor.settings.devices.find((device) => device.kind === 'label-printer'))
  const kindWord = marked(floor, fields.kindWord)
  const drawn = codeLabelZpl({ ...fields, kindWord }, labelSizes[usualSize(model)], model)
  return isLabelRefusal(drawn) ? null : drawn
}
/** The roll that is most likely in a printer: the widest common one that goes in. */
export const usualSize = (model: PrinterModelName): LabelSize =>
  printerModels[model].widthMm >= labelSizes['100x50'].widthMm ? '100x50' : '50x25'

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
