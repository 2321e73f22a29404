import { z } from 'zod'
import { comparisons } from '#domain/label-template/fields'
import {
  columnsOf,
  fieldsOfPaper,
  type PaperColumn,
  type PaperField,
  type PaperList,
  paperLists,
} from '#domain/paper-template/fields'
import {
  blockKindsOf,
  type PaperTemplate,
  paperAligns,
  paperKinds,
  paperPlaces,
  paperTones,
  placesOf,
} from '#domain/paper-template/template'

const fieldNames = paperKinds.flatMap(fieldsOfPaper) as [PaperField, ...PaperField[]]
const listNames = Object.values(paperLists).flatMap(Object.keys) as [PaperList, ...PaperList[]]
const columnNames = paperKinds.flatMap((kind) => listNames.flatMap((list) => columnsOf(kind, list))) as [
  PaperColumn,
  ...PaperColumn[],
]

const said = z.string().max(500)
const sizeUm = z.number().int().min(1_800).max(30_000)
const edgeUm = z.number().int().min(5_000).max(60_000)

const standing = {
  blockId: z.string().min(1).max(80),
  place: z.enum(paperPlaces),
  aboveUm: z.number().int().min(0).max(150_000),
  when: z
    .array(z.strictObject({ field: z.enum(fieldNames), is: z.enum(comparisons), text: z.string().max(80) }))
    .max(8),
}

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...standing,
    text: said,
    sizeUm,
    bold: z.boolean(),
    tone: z.enum(paperTones),
    align: z.enum(paperAligns),
    bar: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('code'),
    ...standing,
    text: said,
    heightUm: z.number().int().min(5_000).max(40_000),
    align: z.enum(paperAligns),
    readable: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('logo'),
    ...standing,
    widthUm: z.number().int().min(5_000).max(180_000),
    heightUm: z.number().int().min(5_000).max(100_000),
    align: z.enum(paperAligns),
  }),
  z.strictObject({ kind: z.literal('sender'), ...standing, sizeUm }),
  z.strictObject({ kind: z.literal('receiver'), ...standing, caption: said, sizeUm }),
  z.strictObject({
    kind: z.literal('facts'),
    ...standing,
    inRow: z.literal([1, 2]),
    rows: z.array(z.strictObject({ name: said, value: said })).max(20),
  }),
  z.strictObject({
    kind: z.literal('table'),
    ...standing,
    list: z.enum(listNames),
    columns: z
      .array(
        z.strictObject({
          column: z.enum(columnNames),
          head: said,
          widthUm: z.number().int().min(5_000).max(180_000).nullable(),
        }),
      )
      .min(1)
      .max(10),
    sums: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('sums'), ...standing }),
  z.strictObject({ kind: z.literal('line'), ...standing, thickUm: z.number().int().min(100).max(5_000) }),
  z.strictObject({ kind: z.literal('signatures'), ...standing, captions: z.array(said).min(1).max(4) }),
  z.strictObject({ kind: z.literal('bow'), ...standing }),
  z.strictObject({ kind: z.literal('border'), ...standing }),
])

/** A template of an A4 paper as it comes from a window or a file: only what a paper of its kind has, each block with its own id. */
export const paperTemplate: z.ZodType<PaperTemplate> = z
  .strictObject({
    kind: z.enum(paperKinds),
    topUm: edgeUm,
    sideUm: edgeUm,
    bottomUm: edgeUm,
    running: z.strictObject({ left: said, right: said }),
    foot: said,
    blocks: z.array(block).max(60),
  })
  .refine(
    ({ blocks }) => new Set(blocks.map(({ blockId }) => blockId)).size === blocks.length,
    'two blocks have the same id',
  )
  .refine(({ kind, blocks }) => blocks.every((one) => blockKindsOf(kind).includes(one.kind)), {
    message: 'a block that this paper does not have',
  })
  .refine(({ kind, blocks }) => blocks.every(({ place }) => placesOf(kind).includes(place)), {
    message: 'a block in a place that this paper does not have',
  })
  .refine(
    ({ kind, blocks }) =>
      blocks.every(
        (one) =>
          one.kind !== 'table' ||
          (one.place === 'whole' &&
            new Set(one.columns.map(({ column }) => column)).size === one.columns.length &&
            one.columns.every(({ column }) => columnsOf(kind, one.list).includes(column))),
      ),
    { message: 'a list with columns that it does not have, twice, or in half of the page' },
  )
  .refine(
    ({ blocks }) =>
      blocks.every(({ kind, place }) => place === 'whole' || (kind !== 'sums' && kind !== 'signatures')),
    { message: 'sums and signatures take the whole width' },
  )
