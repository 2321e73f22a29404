import { code128Modules, code128ModulesAtMost, isCode128Text, moduleDots } from './code-128.ts'
import { dotsOf, type Label, type LabelItem, type LabelText } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'
import { type Area, fitLine, fitText, type Paragraph } from './label-text.ts'
import type { PrinterModel } from './printer-models.ts'
import { qrModules } from './qr-size.ts'

/** A label while it is laid out: what does not fit becomes its refusal instead of a clipped line. */
export interface Draft {
  paragraphs(paragraphs: Paragraph[], area: Area, align?: LabelText['align']): void
  /** A number, code or amount in the middle of the height of its area: shrinks, and wraps only when unreadable. */
  line(paragraph: Paragraph, area: Area, align?: LabelText['align']): void
  /** A name in large letters, the same but wrapping before it gets small. */
  title(paragraph: Paragraph, area: Area, align?: LabelText['align']): void
  /** A title in white on black. */
  blackBar(text: string, area: Area, sizeMm: number): void
  code128(text: string, area: Area, moduleMm: number): void
  qr(text: string, xMm: number, yMm: number, sizeMm: number): void
  rule(xMm: number, yMm: number, widthMm: number, lineMm: number): void
  add(item: LabelItem): void
  finish(): Label | LabelRefusal
}

/** Starts an empty label of a size for a printer. */
export function draftLabel(widthMm: number, heightMm: number, model: PrinterModel): Draft {
  const items: LabelItem[] = []
  let refused: LabelRefusal | null =
    widthMm > model.widthMm
      ? { refusal: 'label-wider-than-printer', labelMm: widthMm, printerMm: model.widthMm }
      : null
  const refuse = (refusal: LabelRefusal) => {
    refused ??= refusal
  }
  const addText = (lines: LabelText[] | null, text: string, reverse = false) => {
    if (lines === null) return refuse({ refusal: 'text-too-long', text })
    items.push(...lines.map((line) => ({ ...line, reverse })))
  }
  return {
    paragraphs: (paragraphs, area, align = 'left') =>
      addText(fitText(paragraphs, area, align), paragraphs.map(({ text }) => text).join(' ')),
    line: (paragraph, area, align = 'left') =>
      addText(middle(fitLine(paragraph, area, align, 0), area), paragraph.text),
    title: (paragraph, area, align = 'left') =>
      addText(middle(fitLine(paragraph, area, align, 0.55), area), paragraph.text),
    blackBar: (text, area, sizeMm) => {
      items.push({ kind: 'box', ...area, lineMm: area.heightMm })
      const inside = {
        xMm: area.xMm + 1,
        yMm: area.yMm + 0.6,
        widthMm: area.widthMm - 2,
        heightMm: area.heightMm - 1.4,
      }
      addText(middle(fitLine({ text, sizeMm, weight: 700 }, inside, 'centre', 0.55), inside), text, true)
    },
    code128: (text, area, moduleMm) => {
      if (!isCode128Text(text)) return refuse({ refusal: 'barcode-unprintable', text })
      const escaped = text.includes('>')
      const modules = escaped ? code128ModulesAtMost(text) : code128Modules(text)
      const width = dotsOf(model, area.widthMm)
      const dots = moduleDots(modules, code128ModulesAtMost(text), width, model.dotsPerMm, moduleMm)
      if (dots === null) return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'code-128', text, ...area, moduleMm })
    },
    qr: (text, xMm, yMm, sizeMm) => {
      const modules = qrModules(text)
      const narrow = modules === null || Math.floor(dotsOf(model, sizeMm) / (modules + 8)) < 2
      if (narrow) return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'qr', text, xMm, yMm, sizeMm })
    },
    rule: (xMm, yMm, lengthMm, lineMm) => {
      items.push({ kind: 'box', xMm, yMm, widthMm: lengthMm, heightMm: lineMm, lineMm })
    },
    add: (item) => {
      items.push(item)
    },
    finish: () => refused ?? { widthMm, heightMm, model, items },
  }
}

/** Sets lines in the middle of the height of an area. */
function middle(lines: LabelText[] | null, area: Area): LabelText[] | null {
  const [first, last] = [lines?.[0], lines?.at(-1)]
  if (lines === null || first === undefined || last === undefined) return lines
  const tall = last.yMm + 0.75 * last.sizeMm - first.yMm
  const down = area.yMm + (area.heightMm - tall) / 2 - first.yMm
  return lines.map((line) => ({ ...line, yMm: line.yMm + down }))
}
