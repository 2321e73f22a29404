import { draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import { isLabelRefusal, type LabelRefusal } from './label-refusal.ts'
import { zplFromLabel } from './languages/zpl.ts'
import { type PrinterModel, type PrinterModelName, printerModels } from './printer-models.ts'

/** What a small label stands on and says; `code` is the whole barcode text, prefix and check character included. */
export interface ContainerLabelFields {
  kind: 'tote' | 'location' | 'cart' | 'badge' | 'item' | 'put-back' | 'command' | 'cartonType' | 'place'
  code: string
  title: string
  subtitle: string
}

const kindWords = {
  tote: 'TOTE',
  location: 'LOCATION',
  cart: 'CART',
  badge: 'BADGE',
  item: 'ITEM',
  'put-back': 'PUT BACK',
  command: 'COMMAND',
  cartonType: 'CARTON',
  place: 'PLACE',
} satisfies Record<ContainerLabelFields['kind'], string>

/** The bytes of a small label, or why there can be none. */
export function containerLabelZpl(
  fields: ContainerLabelFields,
  modelName: PrinterModelName,
): Uint8Array | LabelRefusal {
  const label = containerLabel(fields, printerModels[modelName])
  return isLabelRefusal(label) ? label : zplFromLabel(label)
}

/** Lays out a small label: 4 x 2 inch, or 2 x 1 inch on a printer that is not as wide. */
function containerLabel(fields: ContainerLabelFields, model: PrinterModel): Label | LabelRefusal {
  const scale = model.widthMm >= 101.6 ? 1 : 0.5
  const draft = draftLabel(101.6 * scale, 50.8 * scale, model)
  const area = (xMm: number, yMm: number, widthMm: number, heightMm: number) => ({
    xMm: xMm * scale,
    yMm: yMm * scale,
    widthMm: widthMm * scale,
    heightMm: heightMm * scale,
  })
  draft.blackBar(kindWords[fields.kind], area(4, 3, 27, 7), 5.4 * scale)
  draft.title({ text: fields.subtitle, sizeMm: 5 * scale, weight: 400 }, area(34, 3, 62, 7), 'right')
  draft.title({ text: fields.title, sizeMm: 17 * scale, weight: 700 }, area(4, 11.5, 92, 13.2))
  draft.code128(fields.code, area(0, 26.4, 100, 15.6), 0.5)
  draft.line({ text: fields.code, sizeMm: 5 * scale, weight: 700 }, area(4, 43.4, 92, 4), 'centre')
  return draft.finish()
}
