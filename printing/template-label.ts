import type { LabelPrinter } from '#domain/label-printer'
import { allHold, filledIn, type TemplateValues } from '#domain/label-template/fields'
import {
  type AddressElement,
  type CodeElement,
  type GoodsElement,
  type LabelTemplate,
  type MarksElement,
  type PictureElement,
  rowsOnLabel,
  type TemplateElement,
  type TextElement,
} from '#domain/label-template/template'
import { addAddress } from './address-block.ts'
import { arrowIn } from './arrow.ts'
import { type Bitmap, blacken, emptyBitmap, isBlack, turned } from './bitmap.ts'
import { type Draft, draftLabel } from './label-draft.ts'
import { dotsOf, type Label, type LabelItem } from './label-model.ts'
import { pictureOfLabel } from './label-picture.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import type { Area } from './label-text.ts'
import { isBlank } from './text-runs.ts'

/** What became of one element of a template: things on the label, or why it cannot be drawn. */
export interface DrawnElement {
  element: TemplateElement
  items: LabelItem[]
  refusal: LabelRefusal | null
  /** Of one that is turned: as it was drawn before that. */
  upright: Label | null
}

/** The label that a template makes of these values for a printer, or why it makes none. */
export function labelFromTemplate(
  template: LabelTemplate,
  values: TemplateValues,
  printer: LabelPrinter,
): Label | LabelRefusal {
  const empty = emptyLabel(template, printer)
  if (isLabelRefusal(empty)) return empty
  const drawn = drawnElements(template, values, printer)
  const refused = drawn.find(({ refusal }) => refusal !== null)?.refusal
  return refused ?? { ...empty, items: drawn.flatMap(({ items }) => items) }
}

/** Each element of a template whose conditions hold, as it is drawn. */
export function drawnElements(
  template: LabelTemplate,
  values: TemplateValues,
  printer: LabelPrinter,
): DrawnElement[] {
  return template.elements
    .filter(({ when }) => allHold(when, values))
    .map((element) => drawnElement(element, template, values, printer))
}

/** A label of a template's size with nothing on it; refused where it is wider than the printer's head. */
export const emptyLabel = (
  { widthUm, heightUm }: Pick<LabelTemplate, 'widthUm' | 'heightUm'>,
  printer: LabelPrinter,
): Label | LabelRefusal => draftLabel(widthUm, heightUm, printer).finish()

function drawnElement(
  element: TemplateElement,
  { widthUm, heightUm }: LabelTemplate,
  values: TemplateValues,
  printer: LabelPrinter,
): DrawnElement {
  if (element.turn !== 0) return turnedElement(element, element.turn, values, printer)
  const wide = { ...printer, widthUm: Math.max(printer.widthUm, widthUm) }
  const draft = draftLabel(widthUm, heightUm, wide)
  draw(draft, element, values, printer)
  const label = draft.finish()
  return isLabelRefusal(label)
    ? { element, items: [], refusal: label, upright: null }
    : { element, items: label.items, refusal: null, upright: null }
}

/** What is turned is drawn upright first, and put on the label as a picture. */
function turnedElement(
  element: TemplateElement,
  turn: 90 | 180 | 270,
  values: TemplateValues,
  printer: LabelPrinter,
): DrawnElement {
  const lies = turn !== 180
  const widthUm = lies ? element.heightUm : element.widthUm
  const heightUm = lies ? element.widthUm : element.heightUm
  const upright = { ...element, xUm: 0, yUm: 0, widthUm, heightUm, turn: 0 as const }
  const plain = { ...printer, widthUm, offsetXUm: 0, offsetYUm: 0 }
  const template: LabelTemplate = { kind: 'shipping', widthUm, heightUm, elements: [upright] }
  const { items, refusal } = drawnElement(upright, template, values, plain)
  if (refusal !== null) return { element, items: [], refusal, upright: null }
  const label = { widthUm, heightUm, printer: plain, items }
  const { xUm, yUm } = element
  const bitmap = turned(pictureOfLabel(label), turn)
  return { element, items: [{ kind: 'picture', xUm, yUm, bitmap }], refusal: null, upright: label }
}

function draw(draft: Draft, element: TemplateElement, values: TemplateValues, printer: LabelPrinter): void {
  const area = areaOf(element)
  switch (element.kind) {
    case 'text':
      text(draft, element, area, values)
      break
    case 'code':
      code(draft, element, area, filledIn(element.text, values))
      break
    case 'line':
      draft.add({ kind: 'box', ...area, lineUm: Math.min(area.widthUm, area.heightUm) })
      break
    case 'frame':
      draft.add({ kind: 'box', ...area, lineUm: element.lineUm })
      break
    case 'picture':
      draft.add({ kind: 'picture', ...area, bitmap: scaled(element, printer) })
      break
    case 'arrow':
      arrow(draft, area, values.texts.arrow ?? '')
      break
    case 'address':
      if (values.address !== null) addAddress(draft, element, values.address)
      break
    case 'marks':
      marks(draft, element, values.marks)
      break
    case 'goods':
      goods(draft, element, values.goods ?? [])
      break
  }
}

/** The place of an element. */
const areaOf = ({ xUm, yUm, widthUm, heightUm }: Omit<AddressElement, 'kind'>): Area => ({
  xUm,
  yUm,
  widthUm,
  heightUm,
})

/** A line end of the template begins a paragraph; one in what is filled in is a space. */
function text(draft: Draft, element: TextElement, area: Area, values: TemplateValues): void {
  const { align, fit, sizeUm } = element
  const lines = element.text.split('\n').map((line) => filledIn(line, values))
  const set = { sizeUm, weight: element.bold ? 700 : 400 } as const
  const said = lines.filter((line) => !isBlank(line)).map((line) => ({ text: line, ...set }))
  if (element.white) draft.blackBar(lines.join(' '), area, sizeUm)
  else if (fit === 'wrap') draft.paragraphs(said, area, align)
  else draft[fit]({ text: lines.join(' '), ...set }, area, align)
}

function code(draft: Draft, { symbology, moduleUm }: CodeElement, area: Area, said: string): void {
  switch (symbology) {
    case 'code128':
      draft.code128(said, area, moduleUm)
      break
    case 'fitting':
      draft.code(said, area, moduleUm)
      break
    case 'dataMatrix':
      draft.matrix(said, area)
      break
    case 'sscc':
      draft.sscc(said, area, moduleUm)
      break
    case 'qr':
      draft.qr(said, area.xUm, area.yUm, Math.min(area.widthUm, area.heightUm))
      break
  }
}

function arrow(draft: Draft, area: Area, way: string): void {
  if (way === 'up' || way === 'down' || way === 'left' || way === 'right')
    draft.add({ kind: 'shape', corners: arrowIn(area, way) })
}

const gapUm = 2_000

/** One bar a mark, side by side. */
function marks(draft: Draft, element: MarksElement, said: readonly string[]): void {
  const each = Math.floor((element.widthUm - gapUm * (said.length - 1)) / Math.max(1, said.length))
  said.forEach((mark, at) => {
    const xUm = element.xUm + at * (each + gapUm)
    draft.blackBar(mark, areaOf({ ...element, xUm, widthUm: each }), element.sizeUm)
  })
}

/** Number and name one below the other, the quantity large beside them; every row as tall as on a full label. */
function goods(
  draft: Draft,
  { sizeUm, ...element }: GoodsElement,
  rows: NonNullable<TemplateValues['goods']>,
): void {
  const { xUm, yUm, widthUm, heightUm } = element
  const tall = Math.floor(heightUm / rowsOnLabel)
  const nameWide = Math.round(widthUm * 0.804)
  const besideUm = Math.round(widthUm * 0.815)
  for (const [at, { sku, name, quantity }] of rows.slice(0, rowsOnLabel).entries()) {
    const top = yUm + at * tall
    const lines = [
      { text: sku, sizeUm: Math.round(sizeUm * 0.94), weight: 700 },
      { text: name, sizeUm, weight: 400 },
    ] as const
    draft.paragraphs([...lines], { xUm, yUm: top, widthUm: nameWide, heightUm: Math.round(tall * 0.94) })
    draft.line(
      { text: `× ${quantity}`, sizeUm: Math.round(sizeUm * 1.69), weight: 700 },
      { xUm: xUm + besideUm, yUm: top, widthUm: widthUm - besideUm, heightUm: Math.round(tall * 0.83) },
      'right',
    )
  }
}

/** A picture in the dots of a printer, its sides in proportion; the dot in the middle of each decides. */
function scaled(
  { widthUm, heightUm, widthDots, heightDots, rows }: PictureElement,
  printer: LabelPrinter,
): Bitmap {
  const data = new Uint8Array(Buffer.from(rows, 'base64'))
  const from: Bitmap = { widthDots, heightDots, rowBytes: Math.ceil(widthDots / 8), data }
  const room = [dotsOf(printer, widthUm), dotsOf(printer, heightUm)] as const
  const scale = Math.min(room[0] / widthDots, room[1] / heightDots)
  const to = emptyBitmap(
    Math.max(1, Math.floor(widthDots * scale)),
    Math.max(1, Math.floor(heightDots * scale)),
  )
  for (let y = 0; y < to.heightDots; y++)
    for (let x = 0; x < to.widthDots; x++)
      if (isBlack(from, Math.floor((x + 0.5) / scale), Math.floor((y + 0.5) / scale))) blacken(to, x, y, 1, 1)
  return to
}
