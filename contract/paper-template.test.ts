import { describe, expect, it } from 'vitest'
import { builtInPapers } from '#domain/paper-template/built-in'
import { newBlock, withBlock, withBlockChange } from '#domain/paper-template/edit'
import { blockKindsOf, type PaperTemplate, paperKinds } from '#domain/paper-template/template'
import { paperTemplate } from './paper-template.ts'

const { packingSlip, giftCard, manifest } = builtInPapers
const taken = (template: PaperTemplate): boolean => paperTemplate.safeParse(template).success

describe('a template of a paper at the door', () => {
  it.each(paperKinds)('of a %s may hold every block that is offered for it, as it is put on', (kind) => {
    const template = builtInPapers[kind]
    expect(taken(template)).toBe(true)
    for (const block of blockKindsOf(kind))
      expect([block, taken(withBlock(template, newBlock(template, block), null))]).toEqual([block, true])
  })

  const goods = packingSlip.blocks.find(({ blockId }) => blockId === 'goods')
  it.each<[what: string, template: PaperTemplate]>([
    [
      'two blocks of one id',
      withBlock(packingSlip, { ...newBlock(packingSlip, 'line'), blockId: 'goods' }, null),
    ],
    ['a bow on a slip', withBlock(packingSlip, newBlock(giftCard, 'bow'), null)],
    ['a table on a card', withBlock(giftCard, newBlock(packingSlip, 'table'), null)],
    ['a receiver on a manifest', withBlock(manifest, newBlock(packingSlip, 'receiver'), null)],
    ['a list in half of the page', withBlockChange(packingSlip, 'goods', { place: 'left' })],
    [
      'a column of another list',
      withBlockChange(packingSlip, 'goods', { columns: [{ column: 'cash', head: '', widthUm: null }] }),
    ],
    [
      'a column twice',
      withBlockChange(packingSlip, 'goods', {
        columns: [
          ...(goods?.kind === 'table' ? goods.columns : []),
          { column: 'sku', head: '', widthUm: null },
        ],
      }),
    ],
  ])('is not taken with %s', (_what, template) => {
    expect(taken(template)).toBe(false)
  })
})
