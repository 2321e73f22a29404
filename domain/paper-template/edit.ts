import { columnsOf, type PaperList, paperFields, paperLists } from './fields.ts'
import { type BlockKind, type PaperBlock, type PaperTemplate, placesOf, type TableBlock } from './template.ts'

/** The block of an id; null when it is none of the paper. */
export const blockOf = ({ blocks }: PaperTemplate, blockId: string | null): PaperBlock | null =>
  blocks.find((one) => one.blockId === blockId) ?? null

/** Changes some of a block. */
export const withBlockChange = (
  template: PaperTemplate,
  blockId: string,
  change: Partial<PaperBlock>,
): PaperTemplate => ({
  ...template,
  blocks: template.blocks.map((one) =>
    one.blockId === blockId ? ({ ...one, ...change } as PaperBlock) : one,
  ),
})

/** Takes a block off the paper. */
export const withoutBlock = (template: PaperTemplate, blockId: string): PaperTemplate => ({
  ...template,
  blocks: template.blocks.filter((one) => one.blockId !== blockId),
})

/** Puts a block below another, or below all. */
export function withBlock(template: PaperTemplate, block: PaperBlock, belowId: string | null): PaperTemplate {
  const at = template.blocks.findIndex((one) => one.blockId === belowId)
  const blocks = [...template.blocks]
  blocks.splice(at < 0 ? blocks.length : at + 1, 0, block)
  return { ...template, blocks }
}

/** Moves a block one up (-1) or down (1). */
export function movedBlock(template: PaperTemplate, blockId: string, by: -1 | 1): PaperTemplate {
  const from = template.blocks.findIndex((one) => one.blockId === blockId)
  const to = from + by
  if (from < 0 || to < 0 || to >= template.blocks.length) return template
  const blocks = [...template.blocks]
  blocks.splice(to, 0, ...blocks.splice(from, 1))
  return { ...template, blocks }
}

/** An id that no block of the paper has. */
export function freeBlockId({ blocks }: PaperTemplate, kind: BlockKind): string {
  const taken = new Set(blocks.map(({ blockId }) => blockId))
  let number = 1
  while (taken.has(`${kind}-${number}`)) number++
  return `${kind}-${number}`
}

/** Columns of a list that a table does not have yet. */
export const freeColumns = (
  { kind }: PaperTemplate,
  { list, columns }: TableBlock,
): TableBlock['columns'][number]['column'][] =>
  columnsOf(kind, list).filter((name) => !columns.some(({ column }) => column === name))

/** The lists of a paper. */
export const listsOf = ({ kind }: Pick<PaperTemplate, 'kind'>): PaperList[] =>
  Object.keys(paperLists[kind]) as PaperList[]

/** A table of a list with its first columns, the name taking what the others leave. */
export function tableOfList(
  { kind }: Pick<PaperTemplate, 'kind'>,
  list: PaperList,
): Pick<TableBlock, 'list' | 'columns'> {
  const columns = columnsOf(kind, list).slice(0, 3)
  const free = columns[1] ?? columns[0]
  return {
    list,
    columns: columns.map((column) => ({ column, head: '', widthUm: column === free ? null : 30_000 })),
  }
}

/** A new block in the first place that a paper of this kind has. */
export function newBlock(template: PaperTemplate, kind: BlockKind): PaperBlock {
  const [place = 'whole'] = placesOf(template.kind)
  const standing = { blockId: freeBlockId(template, kind), place, aboveUm: 3_500, when: [] }
  switch (kind) {
    case 'text':
      return {
        kind,
        ...standing,
        text: 'ABC',
        sizeUm: 3_530,
        bold: false,
        tone: 'black',
        align: 'left',
        bar: false,
      }
    case 'code': {
      const code = Object.keys(paperFields[template.kind]).find((name) => /Code$|^trackingNumber$/.test(name))
      return {
        kind,
        ...standing,
        text: code === undefined ? 'ABC' : `{${code}}`,
        heightUm: 10_000,
        align: 'left',
        readable: true,
      }
    }
    case 'logo':
      return { kind, ...standing, widthUm: 53_000, heightUm: 15_000, align: 'left' }
    case 'sender':
      return { kind, ...standing, sizeUm: 4_590 }
    case 'receiver':
      return { kind, ...standing, caption: '', sizeUm: 4_940 }
    case 'facts':
      return { kind, ...standing, inRow: 1, rows: [{ name: 'ABC', value: 'ABC' }] }
    case 'table':
      return { kind, ...standing, ...tableOfList(template, listsOf(template)[0] ?? 'goods'), sums: false }
    case 'line':
      return { kind, ...standing, thickUm: 400 }
    case 'signatures':
      return { kind, ...standing, captions: ['ABC'] }
    case 'sums':
    case 'bow':
    case 'border':
      return { kind, ...standing }
  }
}
