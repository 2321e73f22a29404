import { z } from 'zod'
import { paperTemplate } from '#contract/paper-template'
import { comparisons, type FieldName, templateFields } from '#domain/label-template/fields'
import {
  type LabelTemplate,
  symbologies,
  templateKinds,
  textFits,
  turns,
} from '#domain/label-template/template'
import { paperKinds } from '#domain/paper-template/template'

const fieldNames = Object.values(templateFields).flatMap(Object.keys) as [FieldName, ...FieldName[]]
const um = z.number().int().min(-100_000).max(400_000)
const lengthUm = z.number().int().min(100).max(400_000)
const sizeUm = z.number().int().min(1_000).max(100_000)
const said = z.string().max(500)

const placed = {
  elementId: z.string().min(1).max(80),
  xUm: um,
  yUm: um,
  widthUm: lengthUm,
  heightUm: lengthUm,
  turn: z.literal(turns),
  when: z
    .array(z.strictObject({ field: z.enum(fieldNames), is: z.enum(comparisons), text: z.string().max(80) }))
    .max(8),
}

/** A logo of four square inches at 203 dots fits; a photo does not. */
const mostDots = 800

const picture = z
  .strictObject({
    kind: z.literal('picture'),
    ...placed,
    widthDots: z.number().int().min(1).max(mostDots),
    heightDots: z.number().int().min(1).max(mostDots),
    rows: z.base64().max(110_000),
  })
  .refine(
    ({ widthDots, heightDots, rows }) => atob(rows).length === Math.ceil(widthDots / 8) * heightDots,
    'rows are not as long as width and height say',
  )

const element = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...placed,
    text: said,
    sizeUm,
    bold: z.boolean(),
    align: z.enum(['left', 'centre', 'right']),
    fit: z.enum(textFits),
    white: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('code'),
    ...placed,
    symbology: z.enum(symbologies),
    text: said,
    moduleUm: z.number().int().min(100).max(2_000),
  }),
  z.strictObject({ kind: z.literal('line'), ...placed }),
  z.strictObject({ kind: z.literal('frame'), ...placed, lineUm: z.number().int().min(50).max(20_000) }),
  picture,
  z.strictObject({ kind: z.literal('arrow'), ...placed }),
  z.strictObject({ kind: z.literal('address'), ...placed }),
  z.strictObject({ kind: z.literal('marks'), ...placed, sizeUm }),
  z.strictObject({ kind: z.literal('goods'), ...placed, sizeUm }),
])

/** A template as it comes from a window or a file. Paper from 15 x 15 mm to 170 x 300 mm; each element has its own id. */
export const labelTemplate: z.ZodType<LabelTemplate> = z
  .strictObject({
    kind: z.enum(templateKinds),
    widthUm: z.number().int().min(15_000).max(170_000),
    heightUm: z.number().int().min(15_000).max(300_000),
    elements: z.array(element).max(120),
  })
  .refine(
    ({ elements }) => new Set(elements.map(({ elementId }) => elementId)).size === elements.length,
    'two elements have the same id',
  )

/** How a label or an A4 paper is laid out. */
export const layout = z.union([labelTemplate, paperTemplate])
export type Layout = z.infer<typeof layout>
/** What a site may lay out itself. */
export const layoutKinds = [...templateKinds, ...paperKinds] as const
export type LayoutKind = (typeof layoutKinds)[number]

/** A template in a file, to be taken to another site. */
export const labelTemplateFile = z.strictObject({
  packbench: z.literal('label-template'),
  format: z.literal(1),
  template: layout,
})
