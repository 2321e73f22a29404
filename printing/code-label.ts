import type { LabelPrinter } from '#domain/label-printer'
import { bytesOfLabel } from './label-bytes.ts'
import { type Draft, draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'

/** Which way the arrow of a location label points: to the level above or below the beam it is stuck on, or aside. */
export type Arrow = 'none' | 'up' | 'down' | 'left' | 'right'

/** What a small label stands on and says; `code` is the whole barcode text, prefix and check character included. */
export type CodeLabelFields =
  /** A tote, cart, place, carton size or command: what it is, its name, and a line beside it. */
  | { look: 'plain'; code: string; kindWord: string; title: string; subtitle: string }
  | { look: 'location'; code: string; title: string; checkDigits: string; levelText: string; arrow: Arrow }
  | { look: 'badge'; code: string; siteName: string; title: string; roles: string; number: string }
  | { look: 'item'; code: string; title: string; sku: string }
  /** Units nobody may sell: `detail` names them, `who` says who set them apart and when. */
  | {
      look: 'apart'
      code: string
      kindWord: string
      title: string
      detail: string
      quantity: string
      reason: string
      who: string
    }

/** The bytes of a small label for a label printer, or why there can be none. */
export function codeLabelBytes(
  fields: CodeLabelFields,
  size: { widthMm: number; heightMm: number },
  printer: LabelPrinter,
): Uint8Array | LabelRefusal {
  const label = codeLabel(fields, size, printer)
  return isLabelRefusal(label) ? label : bytesOfLabel(label)
}

/** Lays out a small label. Everything grows with the label; what would be unreadable is refused, never clipped. */
export function codeLabel(
  fields: CodeLabelFields,
  { widthMm, heightMm }: { widthMm: number; heightMm: number },
  printer: LabelPrinter,
): Label | LabelRefusal {
  const draft = draftLabel(widthMm, heightMm, printer)
  const sheet = measures(widthMm, heightMm)
  switch (fields.look) {
    case 'plain':
      plain(draft, sheet, fields)
      break
    case 'location':
      location(draft, sheet, fields)
      break
    case 'badge':
      badge(draft, sheet, fields)
      break
    case 'item':
      item(draft, sheet, fields)
      break
    case 'apart':
      apart(draft, sheet, fields)
      break
  }
  const code = fields.code.startsWith('PB') ? fields.code : spaced(fields.code)
  draft.line({ text: code, sizeMm: 10 * sheet.high, weight: 700 }, sheet.area(4, 88, 92, 8), 'centre')
  return draft.finish()
}

type Fields<Look extends CodeLabelFields['look']> = Extract<CodeLabelFields, { look: Look }>
type Sheet = ReturnType<typeof measures>

/** Areas in hundredths of the label. `high` is a hundredth of its height, for sizes of text. */
function measures(widthMm: number, heightMm: number) {
  return {
    high: heightMm / 100,
    area: (x: number, y: number, width: number, height: number) => ({
      xMm: (x * widthMm) / 100,
      yMm: (y * heightMm) / 100,
      widthMm: (width * widthMm) / 100,
      heightMm: (height * heightMm) / 100,
    }),
  }
}

/** Bars take the whole width, so that long names stay readable; their quiet zones lie inside it. */
const bars = (draft: Draft, { area }: Sheet, code: string, top: number): void =>
  draft.code(code, area(1, top, 98, 86 - top), 0.5)

function plain(draft: Draft, sheet: Sheet, fields: Fields<'plain'>): void {
  const { area, high } = sheet
  draft.blackBar(fields.kindWord, area(4, 5, 32, 14), 10.8 * high)
  draft.title({ text: fields.subtitle, sizeMm: 10 * high, weight: 400 }, area(39, 5, 57, 14), 'right')
  draft.title({ text: fields.title, sizeMm: 34 * high, weight: 700 }, area(4, 22, 92, 27))
  bars(draft, sheet, fields.code, 52)
}

function location(draft: Draft, sheet: Sheet, fields: Fields<'location'>): void {
  const { area, high } = sheet
  const pointed = fields.arrow !== 'none'
  draft.title(
    { text: fields.title, sizeMm: 44 * high, weight: 700 },
    area(pointed ? 19 : 4, 5, pointed ? 53 : 68, 38),
  )
  if (fields.arrow !== 'none')
    draft.add({ kind: 'shape', corners: arrowIn(area(3, 6, 14, 34), fields.arrow) })
  draft.blackBar(fields.checkDigits, area(75, 6, 21, 22), 19 * high)
  draft.line({ text: fields.levelText, sizeMm: 10 * high, weight: 400 }, area(75, 31, 21, 10), 'centre')
  bars(draft, sheet, fields.code, 47)
}

function badge(draft: Draft, sheet: Sheet, fields: Fields<'badge'>): void {
  const { area, high } = sheet
  draft.blackBar(fields.siteName, area(0, 0, 100, 15), 9 * high)
  draft.title({ text: fields.title, sizeMm: 20 * high, weight: 700 }, area(4, 19, 92, 24))
  draft.title({ text: fields.roles, sizeMm: 9 * high, weight: 400 }, area(4, 45, 62, 10))
  draft.line({ text: fields.number, sizeMm: 9 * high, weight: 400 }, area(68, 45, 28, 10), 'right')
  bars(draft, sheet, fields.code, 58)
}

function item(draft: Draft, sheet: Sheet, fields: Fields<'item'>): void {
  const { area, high } = sheet
  draft.paragraphs([{ text: fields.title, sizeMm: 14 * high, weight: 700 }], area(4, 5, 92, 29))
  draft.line({ text: fields.sku, sizeMm: 9 * high, weight: 400 }, area(4, 36, 92, 9))
  bars(draft, sheet, fields.code, 48)
}

function apart(draft: Draft, sheet: Sheet, fields: Fields<'apart'>): void {
  const { area, high } = sheet
  draft.blackBar(fields.kindWord, area(0, 0, 62, 16), 11 * high)
  draft.title({ text: fields.reason, sizeMm: 11 * high, weight: 700 }, area(64, 1, 32, 15), 'right')
  draft.title({ text: fields.title, sizeMm: 12 * high, weight: 700 }, area(4, 18, 68, 18))
  draft.line({ text: fields.quantity, sizeMm: 16 * high, weight: 700 }, area(77, 18, 19, 18), 'right')
  draft.line({ text: fields.detail, sizeMm: 8 * high, weight: 400 }, area(4, 37, 92, 9))
  draft.line({ text: fields.who, sizeMm: 8 * high, weight: 400 }, area(4, 47, 92, 9))
  bars(draft, sheet, fields.code, 59)
}

/** A GTIN in the groups that people read. */
function spaced(code: string): string {
  return /^\d{13}$/.test(code) ? `${code.charAt(0)} ${code.slice(1, 7)} ${code.slice(7)}` : code
}

const arrowUp = [
  [0.5, 0],
  [1, 0.45],
  [0.68, 0.45],
  [0.68, 1],
  [0.32, 1],
  [0.32, 0.45],
  [0, 0.45],
] as const

/** An arrow as large as fits into an area. */
function arrowIn(
  { xMm, yMm, widthMm, heightMm }: { xMm: number; yMm: number; widthMm: number; heightMm: number },
  arrow: Exclude<Arrow, 'none'>,
): [number, number][] {
  const side = Math.min(widthMm, heightMm)
  const [left, top] = [xMm + (widthMm - side) / 2, yMm + (heightMm - side) / 2]
  return arrowUp.map(([x, y]) => {
    const turned = { up: [x, y], down: [x, 1 - y], left: [y, x], right: [1 - y, x] } as const
    const [right, down] = turned[arrow]
    return [left + right * side, top + down * side]
  })
}
