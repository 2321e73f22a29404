import type { LabelPrinter } from '#domain/label-printer'
import { builtInTemplates } from '#domain/label-template/built-in'
import { type LabelTemplate, type TemplateKind, templateOn } from '#domain/label-template/template'
import { printedLabel } from './label-bytes.ts'
import type { Label } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'
import { labelFromTemplate } from './template-label.ts'
import { codeLabelValues } from './template-values.ts'

/** Which way the arrow of a location label points: to the level above or below the beam it is stuck on, or aside. */
export type Arrow = 'none' | 'up' | 'down' | 'left' | 'right'

/** What a small label stands on and says; `code` is the whole barcode text, prefix and check character included. */
export type CodeLabelFields =
  /** A tote, cart, place, carton size or command: what it is, its name, and a line beside it. */
  | { look: 'plain'; code: string; kindWord: string; title: string; subtitle: string }
  | { look: 'location'; code: string; title: string; checkDigits: string; levelText: string; arrow: Arrow }
  | { look: 'badge'; code: string; siteName: string; title: string; roles: string; number: string }
  | { look: 'item'; code: string; title: string; sku: string }
  /** A container's licence plate: `code` is its SSCC with the identifier in brackets, `title` the order in it. */
  | {
      look: 'lpn'
      code: string
      sscc: string
      kindWord: string
      title: string
      carton: string
      weight: string
    }
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

/** The template that lays out each look. */
export const templateOfLook: Record<CodeLabelFields['look'], Exclude<TemplateKind, 'shipping'>> = {
  plain: 'tote',
  location: 'location',
  badge: 'badge',
  item: 'item',
  apart: 'quarantine',
  lpn: 'lpn',
}

/** The bytes of a small label for a label printer, or why there can be none; laid out as we bring it, or by a site's own. */
export function codeLabelBytes(
  fields: CodeLabelFields,
  size: { widthUm: number; heightUm: number },
  printer: LabelPrinter,
  template: LabelTemplate = builtInTemplates[templateOfLook[fields.look]],
): Uint8Array | LabelRefusal {
  return printedLabel(codeLabel(fields, size, printer, template))
}

/** Lays out a small label. Everything grows with the label; what would be unreadable is refused, never clipped. */
export function codeLabel(
  fields: CodeLabelFields,
  { widthUm, heightUm }: { widthUm: number; heightUm: number },
  printer: LabelPrinter,
  template: LabelTemplate = builtInTemplates[templateOfLook[fields.look]],
): Label | LabelRefusal {
  const sized = templateOn(template, widthUm, heightUm)
  return labelFromTemplate(sized, codeLabelValues(fields), printer)
}
