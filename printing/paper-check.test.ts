import { describe, expect, it } from 'vitest'
import type { SampleName } from '#domain/label-template/samples'
import { builtInPapers } from '#domain/paper-template/built-in'
import { newBlock, withBlock, withBlockChange, withoutBlock } from '#domain/paper-template/edit'
import {
  type PaperKind,
  type PaperTemplate,
  paperKinds,
  type TableBlock,
  type TextBlock,
} from '#domain/paper-template/template'
import { checkPaperTemplate, lookAtPaperTemplate } from './paper-check.ts'
import { samplePaper } from './paper-samples.ts'
import { pdfText } from './testing/pdf-text.ts'

/** Pictures of many pages take their time on a shared machine. */
const slow = { timeout: 60_000 }
const { packingSlip, deliveryOrder, invoiceCopy, giftCard, pickList } = builtInPapers
const languages = ['en', 'ms', 'zh'] as const

const look = (template: PaperTemplate, sample: SampleName) =>
  lookAtPaperTemplate(template, samplePaper(template.kind, sample, 'en'))
const textOn = async (template: PaperTemplate, sample: SampleName) =>
  pdfText((await look(template, sample)).pdf)

const line = (template: PaperTemplate, text: string, more: Partial<TextBlock> = {}): PaperTemplate =>
  withBlock(template, { ...(newBlock(template, 'text') as TextBlock), text, ...more }, 'goods')
const columnsOf = (
  template: PaperTemplate,
  ...names: (readonly [string, number | null])[]
): PaperTemplate => {
  const columns = names.map(([column, widthUm]) => ({ column, head: '', widthUm })) as TableBlock['columns']
  return withBlockChange(template, 'goods', { columns })
}

it.each(paperKinds.map((kind, at) => [kind, languages[at % 3] ?? 'en'] as const))(
  'our own %s holds every sample, worded in %s, and each code of it scans',
  slow,
  async (kind, language) => {
    expect(await checkPaperTemplate(builtInPapers[kind], language)).toEqual([])
  },
)

describe('what is wrong with a layout of a paper is told with where it is', slow, () => {
  it.each<[fault: string, blockId: string | null, template: PaperTemplate, sample: SampleName]>([
    ['list-missing', null, withoutBlock(deliveryOrder, 'goods'), 'usual'],
    ['code-missing', null, withoutBlock(pickList, 'code'), 'usual'],
    ['text-missing', null, withoutBlock(giftCard, 'note'), 'usual'],
    ['columns-too-wide', 'goods', columnsOf(invoiceCopy, ['sku', 160_000], ['name', null]), 'usual'],
    ['text-too-long', 'goods', columnsOf(invoiceCopy, ['name', null], ['amount', 5_000]), 'usual'],
    [
      'text-too-long',
      'title',
      withBlockChange(packingSlip, 'title', { text: 'LONG '.repeat(99), sizeUm: 30_000 }),
      'usual',
    ],
    [
      'code-too-narrow',
      'code',
      withBlockChange(packingSlip, 'code', { text: '{orderCode}'.repeat(3) }),
      'usual',
    ],
  ])('%s of %s', async (fault, blockId, template, sample) => {
    const { faults } = await look(template, sample)
    expect(faults.map((one) => [one.what.fault, one.blockId])).toEqual([[fault, blockId]])
  })

  it('a field that is none and conditions that contradict one another are told, too', async () => {
    const wrong = line(giftCard, 'FOR {who}', {
      place: 'back',
      when: [
        { field: 'note', is: 'filled', text: '' },
        { field: 'note', is: 'blank', text: '' },
      ],
    })
    const faults = await checkPaperTemplate(wrong, 'en')
    expect(faults.map(({ blockId, what }) => [what.fault, blockId])).toEqual([
      ['unknown-field', 'text-1'],
      ['never-drawn', 'text-1'],
    ])
  })
})

describe('a site’s own layout', slow, () => {
  it.each<[PaperKind, SampleName, TextBlock['when'][number]]>([
    ['packingSlip', 'cod', { field: 'cod', is: 'filled', text: '' }],
    ['deliveryOrder', 'hazmat', { field: 'hazmat', is: 'filled', text: '' }],
    ['invoiceCopy', 'gift', { field: 'gift', is: 'equal', text: 'gift' }],
    ['packingSlip', 'arabic', { field: 'receiverScript', is: 'equal', text: 'arabic' }],
  ])('of a %s has a text of its own for %s, and for nothing else', async (kind, sample, condition) => {
    const template = line(builtInPapers[kind], 'ONLY THEN', { when: [condition] })
    expect(await textOn(template, sample)).toContain('ONLY THEN')
    expect(await textOn(template, 'usual')).not.toContain('ONLY THEN')
  })

  it('says in a column of its own what else stands under the name', async () => {
    expect(await textOn(packingSlip, 'usual')).toContain('Lot or serial number L2609A')
    const own = columnsOf(packingSlip, ['name', null], ['lot', 30_000], ['packed', 20_000])
    const text = await textOn(own, 'usual')
    expect(text).toContain('L2609A')
    expect(text).not.toContain('Lot or serial number')
    expect(text).not.toContain('KTK-31-30-1')
  })

  it('has its running head and foot on each page of a long list, and its edges', async () => {
    const own = {
      ...deliveryOrder,
      sideUm: 30_000,
      foot: 'OUR FOOT',
      running: { left: 'NEXT', right: '{courier}' },
    }
    const pages = (await textOn(own, 'long')).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map((page) => page.includes('OUR FOOT'))).toEqual(pages.map(() => true))
    expect(pages.map((page) => page.includes('NEXT'))).toEqual(pages.map((_, at) => at > 0))
    expect((await look(own, 'long')).faults).toEqual([])
  })

  it('never leaves out that it was made on a copy', async () => {
    const bare = { ...packingSlip, blocks: packingSlip.blocks.filter(({ kind }) => kind === 'table') }
    expect(await textOn(bare, 'practice')).toContain('TRAINING – NOT A SHIPMENT')
  })
})
