import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import type { Address, ShippingLabelFields } from '#domain/label'
import type { LabelPrinter } from '#domain/label-printer'
import type { PracticeMode } from '#domain/mode'
import { cartonQr } from './carton-qr.ts'
import { isCode128Text } from './code-128.ts'
import { bytesOfLabel } from './label-bytes.ts'
import { type Draft, draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import type { Paragraph } from './label-text.ts'
import { moneyText } from './money-text.ts'
import { directionOf, isBlank } from './text-runs.ts'

/** A 4 x 6 inch label; everything stands within 100 x 150 mm, so the metric roll works too. */
const size = { widthMm: 101.6, heightMm: 152.4 }
const left = 4
const wide = 92
/** Couriers abroad read these, whatever language the station works in. */
const handlingWords = { fragile: 'FRAGILE', hazmat: 'HAZMAT', gift: 'GIFT' }

/** Whoever finds such a label outside must see what it is without knowing this program. */
const practiceWords = { training: 'TRAINING – NOT A SHIPMENT', shadow: 'SHADOW – NOT A SHIPMENT' }

/** The bytes of a shipping label for a printer, or why there can be none. */
export function shippingLabelBytes(
  fields: ShippingLabelFields,
  printer: LabelPrinter,
): Uint8Array | LabelRefusal {
  const label = shippingLabel(fields, printer)
  return isLabelRefusal(label) ? label : bytesOfLabel(label)
}

/** Lays out a shipping label: courier, sender, receiver, what the driver must know, the two barcodes, top to bottom. */
export function shippingLabel(fields: ShippingLabelFields, printer: LabelPrinter): Label | LabelRefusal {
  const wrong = wrongNumbers(fields)
  if (wrong !== null) return wrong
  const draft = draftLabel(size.widthMm, size.heightMm, printer)
  const marks = [...new Set(fields.handling)]
  const receiverEnds = marks.length > 0 ? 68 : 77
  header(draft, fields)
  if (fields.practice === null) sender(draft, fields)
  else practiceBar(draft, fields.practice)
  receiver(draft, fields.shipTo, 28, receiverEnds)
  handling(draft, marks, receiverEnds)
  numbers(draft, fields)
  barcodes(draft, fields)
  return draft.finish()
}

function wrongNumbers({ trackingNumber, sscc }: ShippingLabelFields): LabelRefusal | null {
  if (isBlank(trackingNumber)) return { refusal: 'tracking-number-missing' }
  if (!isCode128Text(trackingNumber)) return { refusal: 'barcode-unprintable', text: trackingNumber }
  return sscc.length === 18 && hasGs1CheckDigit(sscc) ? null : { refusal: 'sscc-wrong', sscc }
}

function header(draft: Draft, { courierName, service }: ShippingLabelFields): void {
  const courierWide = isBlank(service) ? wide : 58
  draft.title(bold(courierName, 11.5), { xMm: left, yMm: 3.5, widthMm: courierWide, heightMm: 9.4 })
  if (!isBlank(service)) draft.blackBar(service, { xMm: 64, yMm: 3.5, widthMm: 32, heightMm: 10 }, 7.5)
  draft.rule(left, 15.5, wide, 0.4)
}

function sender(draft: Draft, { shipFrom, packedAtText }: ShippingLabelFields): void {
  const lines = [`FROM ${shipFrom.name}`, filled(shipFrom.lines).join(', '), shipFrom.phone]
  draft.paragraphs(plain(lines, 2.8), { xMm: left, yMm: 16.8, widthMm: 66, heightMm: 10 })
  const packed = { xMm: 72, yMm: 16.8, widthMm: 24, heightMm: 10 }
  draft.paragraphs(plain(['PACKED', packedAtText], 2.8), packed, 'right')
  draft.rule(left, 27.6, wide, 0.4)
}

/** Nobody sends it: where the sender stands, it says so. */
function practiceBar(draft: Draft, practice: PracticeMode): void {
  draft.blackBar(practiceWords[practice], { xMm: left, yMm: 16.6, widthMm: wide, heightMm: 10.2 }, 7)
  draft.rule(left, 27.6, wide, 0.4)
}

/** A long address takes room from the postcode, which stays the largest thing on the label. */
function receiver(draft: Draft, shipTo: Address, top: number, bottom: number): void {
  draft.line(plainLine('SHIP TO', 2.8), { xMm: left, yMm: top + 1.4, widthMm: 30, heightMm: 2.2 })
  const who = [...only(shipTo.name, 6.4, 700), ...only(shipTo.company ?? '', 4.8, 400)]
  const where = filled(shipTo.lines).map((text) => plainLine(text, 4.8))
  const written = [...who, ...where]
  const rowTall = written.map(({ text }) => text).join('').length > 130 ? 9.5 : 13.5
  const row = bottom - rowTall
  draft.paragraphs(written, { xMm: left, yMm: top + 4.6, widthMm: wide, heightMm: row - top - 4.9 })
  const hasPostcode = !isBlank(shipTo.postcode)
  const postcode = { xMm: left, yMm: row + 0.6, widthMm: 40, heightMm: rowTall - 2.2 }
  if (hasPostcode) draft.line(bold(shipTo.postcode, 15), postcode)
  const region = filled([shipTo.state, shipTo.country]).join(', ')
  const town = [...only(shipTo.town, 5.4, 700), ...only(region, 3.8, 400), ...only(shipTo.phone, 4.4, 700)]
  const townLeft = hasPostcode ? 47 : left
  const beside = { xMm: townLeft, yMm: row - 0.4, widthMm: left + wide - townLeft, heightMm: rowTall - 0.2 }
  draft.paragraphs(town, beside, directionOf(shipTo.town) === 'rtl' ? 'right' : 'left')
}

function handling(draft: Draft, marks: ShippingLabelFields['handling'], top: number): void {
  const each = (wide - 2 * (marks.length - 1)) / Math.max(1, marks.length)
  marks.forEach((mark, index) => {
    const place = { xMm: left + index * (each + 2), yMm: top + 0.8, widthMm: each, heightMm: 7.4 }
    draft.blackBar(handlingWords[mark], place, 7)
  })
}

function numbers(draft: Draft, fields: ShippingLabelFields): void {
  const top = 78
  if (fields.handling.length === 0) draft.rule(left, 77, wide, 0.4)
  draft.qr(cartonQr(fields), left - 2, top - 0.3, 20.8)
  const space = fields.codSen === null ? 70 : 34
  const caption = (text: string, xMm: number, yMm: number) =>
    draft.line(plainLine(text, 2.4), { xMm, yMm, widthMm: 20, heightMm: 2 })
  caption('ORDER', 26, top + 1.6)
  draft.line(bold(fields.orderNumber, space > 40 ? 6.4 : 5), {
    xMm: 26,
    yMm: top + 4.3,
    widthMm: space,
    heightMm: 5,
  })
  const carton =
    fields.cartonCount === null ? `${fields.cartonNumber}` : `${fields.cartonNumber} of ${fields.cartonCount}`
  const half = space / 2
  caption('CARTON', 26, top + 11.4)
  draft.line(bold(carton, 5.4), { xMm: 26, yMm: top + 14.1, widthMm: half - 1, heightMm: 5 })
  caption('WEIGHT', 26 + half, top + 11.4)
  const kilos = `${(fields.grossG / 1000).toFixed(3)} kg`
  draft.line(bold(kilos, 5.4), { xMm: 26 + half, yMm: top + 14.1, widthMm: half, heightMm: 5 })
  if (fields.codSen !== null) cashBox(draft, moneyText(fields.codSen, fields.currency), top)
}

function cashBox(draft: Draft, amount: string, top: number): void {
  draft.add({ kind: 'box', xMm: 62, yMm: top + 0.6, widthMm: 34, heightMm: 19.4, lineMm: 0.8 })
  draft.blackBar('CASH ON DELIVERY', { xMm: 62, yMm: top + 0.6, widthMm: 34, heightMm: 5.4 }, 4.2)
  draft.line(bold(amount, 10), { xMm: 64, yMm: top + 6, widthMm: 30, heightMm: 13.2 }, 'centre')
}

function barcodes(draft: Draft, { trackingNumber, sscc }: ShippingLabelFields): void {
  draft.rule(left, 98.8, wide, 0.4)
  const across = { xMm: 2, widthMm: 96 }
  draft.code128(trackingNumber, { ...across, yMm: 100.5, heightMm: 17 }, 0.5)
  draft.line(bold(trackingNumber, 5.4), { ...across, yMm: 119, heightMm: 4.2 }, 'centre')
  draft.rule(left, 125, wide, 0.4)
  draft.add({ kind: 'sscc', text: sscc, ...across, yMm: 126.8, heightMm: 16, moduleMm: 0.5 })
  draft.line(plainLine(`(00) ${sscc}`, 3.6), { ...across, yMm: 144, heightMm: 2.8 }, 'centre')
}

function bold(text: string, sizeMm: number): Paragraph {
  return { text, sizeMm, weight: 700 }
}

function plainLine(text: string, sizeMm: number): Paragraph {
  return { text, sizeMm, weight: 400 }
}

function plain(texts: string[], sizeMm: number): Paragraph[] {
  return filled(texts).map((text) => plainLine(text, sizeMm))
}

function only(text: string, sizeMm: number, weight: Paragraph['weight']): Paragraph[] {
  return isBlank(text) ? [] : [{ text, sizeMm, weight }]
}

function filled(texts: string[]): string[] {
  return texts.filter((text) => !isBlank(text))
}
