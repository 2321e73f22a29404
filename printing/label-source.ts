import type { ShippingLabelFields } from '#domain/label'
import type { LabelPrinter } from '#domain/label-printer'
import { type LabelSize, labelSizes } from '#domain/label-stock'
import type { LabelTemplate } from '#domain/label-template/template'
import { type CodeLabelFields, codeLabel } from './code-label.ts'
import { type ContentSheet, contentLabel } from './content-label.ts'
import { printedLabel } from './label-bytes.ts'
import type { Label } from './label-model.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { shippingLabel } from './shipping-label.ts'

/** A layout of the site's own, as it was when a label was made. */
export interface OwnLayout {
  templateId: string
  template: LabelTemplate
}

/** All that a label was made from but its printer: enough to make the same label again for another one. */
export type LabelSource =
  | { label: 'shipping'; fields: ShippingLabelFields; layout: OwnLayout | null }
  | { label: 'content'; fields: ContentSheet; layout: OwnLayout | null }
  | { label: 'code'; fields: CodeLabelFields; size: LabelSize; layout: OwnLayout | null }

/** The bytes that make a printer print these labels, one after the other, or why one of them cannot be. */
export function bytesOfSources(
  sources: readonly LabelSource[],
  printer: LabelPrinter,
): Uint8Array | LabelRefusal {
  const made: Uint8Array[] = []
  for (const source of sources) {
    const bytes = printedLabel(labelOfSource(source, printer))
    if (isLabelRefusal(bytes)) return bytes
    made.push(bytes)
  }
  const [only] = made
  return made.length === 1 && only !== undefined ? only : Buffer.concat(made)
}

/** The label of a source as a printer is to print it, or why it cannot. */
export function labelOfSource(source: LabelSource, printer: LabelPrinter): Label | LabelRefusal {
  switch (source.label) {
    case 'shipping':
      return shippingLabel(source.fields, printer, source.layout?.template)
    case 'code':
      return codeLabel(source.fields, labelSizes[source.size], printer, source.layout?.template)
    case 'content':
      return contentLabel(source.fields, printer, source.layout?.template)
  }
}
