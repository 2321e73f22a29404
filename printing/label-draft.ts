import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import { dataMatrix } from '#domain/barcode/data-matrix'
import { qrSide } from '#domain/barcode/qr-code'
import type { LabelPrinter } from '#domain/label-printer'
import {
  code128Modules,
  code128ModulesAtMost,
  isCode128Text,
  moduleDots,
  narrowestModuleMm,
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
  blackBar(text: string, area: Area, sizeMm: number): void
  code128(text: string, area: Area, moduleMm: number): void
  /** Bars where they are wide enough to be read, a Data Matrix in the middle of the area elsewhere. */
  code(text: string, area: Area, moduleMm: number): void
  /** A Data Matrix as large as fits, in the middle of the area. */
  matrix(text: string, area: Area): void
  /** The number of a carton as GS1-128. */
  sscc(text: string, area: Area, moduleMm: number): void
  qr(text: string, xMm: number, yMm: number, sizeMm: number): void
  rule(xMm: number, yMm: number, widthMm: number, lineMm: number): void
  add(item: LabelItem): void
  finish(): Label | LabelRefusal
}

/** Starts an empty label of a size for a printer. */
export function draftLabel(widthMm: number, heightMm: number, printer: LabelPrinter): Draft {
  const items: LabelItem[] = []
  let refused: LabelRefusal | null =
    widthMm > printer.widthMm
      ? { refusal: 'label-wider-than-printer', labelMm: widthMm, printerMm: printer.widthMm }
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
    const sizeMm = Math.min(area.widthMm, area.heightMm)
    const dots = matrix === null ? 0 : Math.floor(dotsOf(printer, sizeMm) / (matrix.length + 2))
    if (!isCode128Text(text)) return refuse({ refusal: 'barcode-unprintable', text })
    if (dots / printer.dotsPerMm < narrowestModuleMm - 0.01)
      return refuse({ refusal: 'barcode-too-long', text })
    const xMm = area.xMm + (area.widthMm - sizeMm) / 2
    items.push({ kind: 'data-matrix', text, xMm, yMm: area.yMm, sizeMm })
  }
  return {
    paragraphs: (paragraphs, area, align = 'left') =>
      addText(fitText(paragraphs, area, align, printer.font), paragraphs.map(({ text }) => text).join(' ')),
    line: (paragraph, area, align = 'left') =>
      addText(middle(fitLine(paragraph, area, align, 0, printer.font), area), paragraph.text),
    title: (paragraph, area, align = 'left') =>
      addText(middle(fitLine(paragraph, area, align, 0.55, printer.font), area), paragraph.text),
    blackBar: (text, area, sizeMm) => {
      items.push({ kind: 'box', ...area, lineMm: area.heightMm })
      const inside = {
        xMm: area.xMm + 1,
        yMm: area.yMm + 0.6,
        widthMm: area.widthMm - 2,
        heightMm: area.heightMm - 1.4,
      }
      addText(
        middle(fitLine({ text, sizeMm, weight: 700 }, inside, 'centre', 0.55, printer.font), inside),
        text,
        true,
      )
    },
    code128: (text, area, moduleMm) => {
      if (!isCode128Text(text)) return refuse({ refusal: 'barcode-unprintable', text })
      if (barDots(text, area, moduleMm, printer) === null)
        return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'code-128', text, ...area, moduleMm })
    },
    code: (text, area, moduleMm) => {
      if (barDots(text, area, moduleMm, printer) !== null)
        items.push({ kind: 'code-128', text, ...area, moduleMm })
      else addMatrix(text, area)
    },
    matrix: (text, area) => addMatrix(text, area),
    sscc: (text, area, moduleMm) => {
      const room = dotsOf(printer, area.widthMm)
      if (text.length !== 18 || !hasGs1CheckDigit(text)) return refuse({ refusal: 'sscc-wrong', sscc: text })
      if (moduleDots(ssccModules, ssccModules, room, printer.dotsPerMm, moduleMm) === null)
        return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'sscc', text, ...area, moduleMm })
    },
    qr: (text, xMm, yMm, sizeMm) => {
      if (!isPlain(text)) return refuse({ refusal: 'barcode-unprintable', text })
      const modules = qrSide(text)
      const narrow = modules === null || Math.floor(dotsOf(printer, sizeMm) / (modules + 8)) < 2
      if (narrow) return refuse({ refusal: 'barcode-too-long', text })
      items.push({ kind: 'qr', text, xMm, yMm, sizeMm })
    },
    rule: (xMm, yMm, lengthMm, lineMm) => {
      items.push({ kind: 'box', xMm, yMm, widthMm: lengthMm, heightMm: lineMm, lineMm })
    },
    add: (item) => {
      items.push(item)
    },
    finish: () => refused ?? { widthMm, heightMm, printer, items },
  }
}

/** Printers and scanners do not agree on the character set of anything else. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]+$/.test(text)

/** Printers take `~` and `_` in a Data Matrix for the start of an escape (ZPL II Programming Guide, ^BX). */
const isMatrixText = (text: string): boolean => /^[\x20-^`-}]+$/.test(text)

/** Dots of the narrowest bar of a text in an area; null where they would be too narrow to be read. */
function barDots(text: string, area: Area, moduleMm: number, printer: LabelPrinter): number | null {
  if (!isCode128Text(text)) return null
  const modules = text.includes('>') ? code128ModulesAtMost(text) : code128Modules(text)
  const width = dotsOf(printer, area.widthMm)
  return moduleDots(modules, code128ModulesAtMost(text), width, printer.dotsPerMm, moduleMm)
}

/** Sets lines in the middle of the height of an area. */
function middle(lines: LabelText[] | null, area: Area): LabelText[] | null {
  const [first, last] = [lines?.[0], lines?.at(-1)]
  if (lines === null || first === undefined || last === undefined) return lines
  const tall = last.yMm + 0.75 * last.sizeMm - first.yMm
  const down = area.yMm + (area.heightMm - tall) / 2 - first.yMm
  return lines.map((line) => ({ ...line, yMm: line.yMm + down }))
}
