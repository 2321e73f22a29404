import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import { dataMatrix } from '#domain/barcode/data-matrix'
import { qrSide } from '#domain/barcode/qr-code'
import type { LabelPrinter } from '#domain/label-printer'
import {
  code128Modules,
  code128ModulesAtMost,
  isCode128Text,
  moduleDots,
  narrowestDots,
  ssccModules,
} from './code-128.ts'
import { dotsOf, type Label, type LabelItem, type LabelText } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'
import { type Area, fitLine, fitText, type Paragraph } from './label-text.ts'

/** A label while it is laid out: what does not fit becomes its refusal instead of a clipped line. */
export interface Draft {
  paragraphs(paragraphs: Paragraph[], area: Area, align?: LabelText['align']): void
  /** A number, code or amount in the middle of the height of its area: shrinks, and wraps only when unreadable. */
  line(paragraph: Paragraph, area: Area, align?: LabelText['align']): void
  /** A name in large letters, the same but wrapping before it gets small. */
  title(paragraph: Paragraph, area: Area, align?: LabelText['align']): void
  /** A title in white on black. */
  blackBar(text: string, area: Area, sizeUm: number): void
  code128(text: string, area: Area, moduleUm: number): void
  /** Bars where they are wide enough to be read, a Data Matrix in the middle of the area elsewhere. */
  code(text: string, area: Area, moduleUm: number): void
  /** A Data Matrix as large as fits, in the middle of the area. */
  matrix(text: string, area: Area): void
  /** The number of a carton as GS1-128. */
  sscc(text: string, area: Area, moduleUm: number): void
  qr(text: string, xUm: number, yUm: number, sizeUm: number): void
  rule(xUm: number, yUm: number, widthUm: number, lineUm: number): void
  add(item: LabelItem): void
  finish(): Label | LabelRefusal
}

/** Starts an empty label of a size for a printer. */
export function draftLabel(widthUm: number, heightUm: number, printer: LabelPrinter): Draft {
  const items: LabelItem[] = []
  let refused: LabelRefusal | null =
    widthUm > printer.widthUm
      ? { refusal: 'label-wider-than-printer', labelUm: widthUm, printerUm: printer.widthUm }
      : null
  const refuse = (refusal: LabelRefusal) => {
    refused ??= refusal
  }
  const addText = (lines: LabelText[] | null, text: string, reverse = false) => {
    if (lines === null) return refuse({ refusal: 'text-too-long', text })
    items.push(...lines.map((line) => ({ ...line, reverse })))
  }
  const addMatrix = (text: string, area: Area) => {
    const matrix = isMatrixText(text) ? dataMatrix(text) : null
    const sizeUm = Math.min(area.widthUm, area.heightUm)
    const dots = matrix === null ? 0 : Math.floor(dotsOf(printer, sizeUm) / (matrix.length + 2))
    if (!isCode128Text(text)) return refuse({ refusal: 'barcode-unprintable', text })
    if (dots < narrowestDots(printer)) return refuse({ refusal: 'barcode-too-long', text })
    const xUm = area.xUm + Math.floor((area.widthUm - sizeUm) / 2)
    items.push({ kind: 'data-matrix', text, xUm, yUm: area.yUm, sizeUm })
  }
  return {
    paragraphs: (paragraphs, area, align = 'left') =>
      addText(fitText(paragraphs, area, align, printer.font), paragraphs.map(({ text }) => text).join(' ')),
    line: (paragraph, area, align = 'left') =>
      addText(middle(fitLine(paragraph, area, align, 0, printer.font), area), paragraph.text),
    title: (paragraph, area, align = 'left') =>
      addText(middle(fitLine(paragraph, area, align, 0.55, printer.font), area), paragraph.text),
    blackBar: (text, area, sizeUm) => {
      items.push({ kind: 'box', ...area, lineUm: area.heightUm })
      const inside = {
        xUm: area.xUm + 1_000,
        yUm: area.yUm + 600,
        widthUm: area.widthUm - 2_000,
        heightUm: area.heightUm - 1_400,
      }
      addText(
        middle(fitLine({ text, sizeUm, weight: 700 }, inside, 'centre', 0.55, printer.font), inside),
        text,
        true,
      )
    },
    code128: (text, area, moduleUm) => {
      if (!isCode128Text(text)) return refuse({ refusal: 'barcode-unprintable', text })
      if (barDots(text, area, moduleUm, printer) === null)
        return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'code-128', text, ...area, moduleUm })
    },
    code: (text, area, moduleUm) => {
      if (barDots(text, area, moduleUm, printer) !== null)
        items.push({ kind: 'code-128', text, ...area, moduleUm })
      else addMatrix(text, area)
    },
    matrix: (text, area) => addMatrix(text, area),
    sscc: (text, area, moduleUm) => {
      const room = dotsOf(printer, area.widthUm)
      if (text.length !== 18 || !hasGs1CheckDigit(text)) return refuse({ refusal: 'sscc-wrong', sscc: text })
      if (moduleDots(ssccModules, ssccModules, room, printer, moduleUm) === null)
        return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'sscc', text, ...area, moduleUm })
    },
    qr: (text, xUm, yUm, sizeUm) => {
      if (!isPlain(text)) return refuse({ refusal: 'barcode-unprintable', text })
      const modules = qrSide(text)
      const narrow = modules === null || Math.floor(dotsOf(printer, sizeUm) / (modules + 8)) < 2
      if (narrow) return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'qr', text, xUm, yUm, sizeUm })
    },
    rule: (xUm, yUm, lengthUm, lineUm) => {
      items.push({ kind: 'box', xUm, yUm, widthUm: lengthUm, heightUm: lineUm, lineUm })
    },
    add: (item) => {
      items.push(item)
    },
    finish: () => refused ?? { widthUm, heightUm, printer, items },
  }
}

/** Printers and scanners do not agree on the character set of anything else. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]+$/.test(text)

/** Printers take `~` and `_` in a Data Matrix for the start of an escape (ZPL II Programming Guide, ^BX). */
const isMatrixText = (text: string): boolean => /^[\x20-^`-}]+$/.test(text)

/** Dots of the narrowest bar of a text in an area; null where they would be too narrow to be read. */
function barDots(text: string, area: Area, moduleUm: number, printer: LabelPrinter): number | null {
  if (!isCode128Text(text)) return null
  const modules = text.includes('>') ? code128ModulesAtMost(text) : code128Modules(text)
  const width = dotsOf(printer, area.widthUm)
  return moduleDots(modules, code128ModulesAtMost(text), width, printer, moduleUm)
}

/** Sets lines in the middle of the height of an area. */
function middle(lines: LabelText[] | null, area: Area): LabelText[] | null {
  const [first, last] = [lines?.[0], lines?.at(-1)]
  if (lines === null || first === undefined || last === undefined) return lines
  const tall = last.yUm + 0.75 * last.sizeUm - first.yUm
  const down = Math.round(area.yUm + (area.heightUm - tall) / 2 - first.yUm)
  return lines.map((line) => ({ ...line, yUm: line.yUm + down }))
}
