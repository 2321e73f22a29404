import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import type { ShippingLabelFields } from '#domain/label'
import type { LabelPrinter } from '#domain/label-printer'
import { builtInTemplates } from '#domain/label-template/built-in'
import type { LabelTemplate } from '#domain/label-template/template'
import { isCode128Text } from './code-128.ts'
import { printedLabel } from './label-bytes.ts'
import type { Label } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'
import { labelFromTemplate } from './template-label.ts'
import { shippingValues } from './template-values.ts'
import { isBlank } from './text-runs.ts'

/** The bytes of a shipping label for a printer, or why there can be none; laid out as we bring it, or by a site's own. */
export function shippingLabelBytes(
  fields: ShippingLabelFields,
  printer: LabelPrinter,
  template: LabelTemplate = builtInTemplates.shipping,
): Uint8Array | LabelRefusal {
  return printedLabel(shippingLabel(fields, printer, template))
}

/** Lays out a shipping label. Nothing is drawn for numbers that no scanner could give back. */
export function shippingLabel(
  fields: ShippingLabelFields,
  printer: LabelPrinter,
  template: LabelTemplate = builtInTemplates.shipping,
): Label | LabelRefusal {
  return wrongNumbers(fields) ?? labelFromTemplate(template, shippingValues(fields), printer)
}

function wrongNumbers({ trackingNumber, sscc }: ShippingLabelFields): LabelRefusal | null {
  if (isBlank(trackingNumber)) return { refusal: 'tracking-number-missing' }
  if (!isCode128Text(trackingNumber)) return { refusal: 'barcode-unprintable', text: trackingNumber }
  return sscc.length === 18 && hasGs1CheckDigit(sscc) ? null : { refusal: 'sscc-wrong', sscc }
}
