import type { DeviceConfig } from '#contract/devices'
import { itemBySku } from '#db/items'
import { personById } from '#db/people'
import type { DrawnPaper } from '#db/print-jobs'
import { ownCode } from '#domain/barcode/own-code'
import { type LabelPrinter, printerModels } from '#domain/label-printer'
import { type LabelSize, labelSizes } from '#domain/label-stock'
import type { SetApart } from '#domain/set-apart'
import { type CodeLabelFields, templateOfLook } from '#printing/code-label'
import { testPagePdf } from '#printing/documents/test-page'
import { isLabelRefusal } from '#printing/label-refusal'
import { testLabelBytes } from '#printing/test-label'
import { type Floor, isoNow, practiceOf } from '#station/context'
import { drawnAs, drawnLabels, printerFor } from '#station/paper/drawn-papers'
import { homePrinter } from '#station/paper/journal'
import { layoutOf } from '#station/paper/layouts'
import { localText } from '#station/paper/paper-facts'
import { siteOf } from '#station/site'
import { wordsOf } from '#words/say'

type Printer = Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>

/** What stands on a small label that was made on a copy begins with that. */
const marked = (floor: Floor, text: string): string =>
  [practiceOf(floor)?.toUpperCase() ?? [], text].flat().join(': ')

/** What a printer prints to be tried; null when its model has no room for it. */
export async function drawTest(floor: Floor, device: Printer): Promise<DrawnPaper | null> {
  const printerName = marked(floor, device.name)
  if (device.kind === 'document-printer') {
    const atText = localText(isoNow(floor), siteOf(floor).timeZone)
    return drawnAs(await testPagePdf({ printerName, stationName: floor.settings.station.name, atText }))
  }
  const printer = printerFor(device)
  const { dpi, widthUm, language } = printer
  const about = `${printerModels[device.model].name}, ${widthUm / 1000} mm, ${dpi} dpi, ${language.toUpperCase()}`
  const drawn = testLabelBytes(printer, printerName, about)
  return isLabelRefusal(drawn) ? null : drawnAs(drawn)
}

/** A small label for the printer of such labels, on the roll it most likely has; null when it has no room for it. */
function drawSmall(floor: Floor, fields: Extract<CodeLabelFields, { kindWord: string }>): DrawnPaper | null {
  const device = homePrinter(floor, 'code', null)
  const kindWord = marked(floor, fields.kindWord)
  const size = usualSize(printerFor(device))
  const layout = layoutOf(floor, templateOfLook[fields.look], '')
  let said = { ...fields, kindWord }
  for (let tries = 0; tries < mostShorter; tries++) {
    const drawn = drawnLabels([{ label: 'code', fields: said, size, layout }], device)
    if (!isLabelRefusal(drawn)) return drawn
    const less = drawn.refusal === 'text-too-long' ? shorter(said, drawn.text) : null
    if (less === null) return null
    said = less
  }
  return null
}

/** From the longest texts there are down to a few signs, for each of three lines. */
const mostShorter = 40

/**
 * A label whose text does not fit says the beginning of it: its code says the rest, and no label at all says nothing.
 * Null where none of it is that text.
 */
function shorter<Fields extends object>(fields: Fields, text: string): Fields | null {
  if (!Object.values(fields).includes(text)) return null
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  const less = `${letters
    .slice(0, Math.floor(letters.length * 0.85) - 1)
    .join('')
    .trimEnd()}…`
  const said = Object.entries(fields).map(([name, value]) => [name, value === text ? less : value])
  return Object.fromEntries(said) as Fields
}
/** The roll that is most likely in a printer: the widest common one that goes in. */
export const usualSize = ({ widthUm }: LabelPrinter): LabelSize =>
  widthUm >= labelSizes['100x50'].widthUm ? '100x50' : '50x25'

/** The label of units nobody may sell: what, how many, why, who and when. */
export function drawApart(floor: Floor, units: SetApart, by: string | null): DrawnPaper | null {
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
): DrawnPaper | null {
  const person = by === null ? null : personById(floor.db, by)
  return drawSmall(floor, {
    look: 'plain',
    code: ownCode('tote', toteId),
    kindWord: wordsOf(person?.language ?? 'en').codes.codeKinds.putBack,
    title: toteId,
    subtitle: orderNumber,
  })
}
