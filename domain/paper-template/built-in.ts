import type { PaperList } from './fields.ts'
import type { PaperBlock, PaperKind, PaperPlace, PaperTemplate, TableColumn, TextBlock } from './template.ts'

/** Millimetres of A4 that all our papers keep free. */
const edges = { topUm: 15_500, sideUm: 16_900, bottomUm: 16_200 }

type Said = Omit<TextBlock, 'kind' | 'blockId' | 'text'>
const plain: Said = {
  place: 'whole',
  aboveUm: 0,
  when: [],
  sizeUm: 3_530,
  bold: false,
  tone: 'black',
  align: 'left',
  bar: false,
}
const caption = { sizeUm: 2_820, bold: true, tone: 'grey' } as const
const large = { place: 'right', bold: true, align: 'right' } as const

const text = (blockId: string, words: string, more: Partial<Said> = {}): TextBlock => ({
  ...plain,
  ...more,
  kind: 'text',
  blockId,
  text: words,
})
const at = (blockId: string, place: PaperPlace, aboveUm: number) => ({ blockId, place, aboveUm, when: [] })
type Column = readonly [column: TableColumn['column'], head: string, widthUm: number | null]
const table = (list: PaperList, aboveUm: number, sums: boolean, columns: readonly Column[]): PaperBlock => ({
  kind: 'table',
  ...at(list, 'whole', aboveUm),
  list,
  columns: columns.map(([column, head, widthUm]) => ({ column, head, widthUm })),
  sums,
})

/** Sender and logo on the left, on the right what this is, its number and its code; below both a rule. */
export const paperHead = (title: string, about: string, code: string): PaperBlock[] => [
  { kind: 'logo', ...at('logo', 'left', 0), widthUm: 52_900, heightUm: 14_800, align: 'left' },
  { kind: 'sender', ...at('sender', 'left', 1_400), sizeUm: 4_590 },
  text('title', title, { ...large, sizeUm: 7_060 }),
  text('about', about, { ...large, sizeUm: 4_230 }),
  {
    kind: 'code',
    ...at('code', 'right', 2_100),
    text: code,
    heightUm: 10_600,
    align: 'right',
    readable: true,
  },
  { kind: 'line', ...at('rule', 'whole', 3_500), thickUm: 400 },
]

/** Whom it is for, and beside it the facts, each a name and a value. */
export const receiverAndFacts = (
  words: string,
  facts: readonly (readonly [name: string, value: string])[],
): PaperBlock[] => [
  { kind: 'receiver', ...at('receiver', 'left', 4_200), caption: words, sizeUm: 4_940 },
  { kind: 'facts', ...at('facts', 'right', 4_200), inRow: 1, rows: factRows(facts) },
]
const factRows = (facts: readonly (readonly [name: string, value: string])[]) =>
  facts.map(([name, value]) => ({ name, value }))
const allFacts = (facts: readonly (readonly [name: string, value: string])[]): PaperBlock => ({
  kind: 'facts',
  ...at('facts', 'whole', 4_200),
  inRow: 2,
  rows: factRows(facts),
})
const signatures = (aboveUm: number, ...captions: string[]): PaperBlock => ({
  kind: 'signatures',
  ...at('signatures', 'whole', aboveUm),
  captions,
})

const packingSlip: PaperTemplate = {
  kind: 'packingSlip',
  ...edges,
  running: { left: '{sayOrder} {orderNumber}', right: '{receiverName}' },
  foot: '{sayOrder} {orderNumber}',
  blocks: [
    ...paperHead('{sayTitle}', '{sayOrder} {orderNumber}', '{orderCode}'),
    ...receiverAndFacts('{sayShipTo}', [
      ['{sayCourier}', '{courier}'],
      ['{sayTrackingNumber}', '{trackingNumber}'],
      ['{sayCarton}', '{carton}'],
      ['{sayWeight}', '{weight}'],
      ['{sayPackedBy}', '{packedBy}'],
      ['{sayPackedAt}', '{madeAt}'],
    ]),
    text('note-caption', '{sayGiftNote}', {
      ...caption,
      aboveUm: 7_800,
      bar: true,
      when: [{ field: 'giftNote', is: 'filled', text: '' }],
    }),
    text('note', '{giftNote}', { sizeUm: 4_060, bar: true }),
    table('goods', 7_800, true, [
      ['sku', '{sayItem}', 34_600],
      ['name', '', null],
      ['ordered', '{sayOrdered}', 18_300],
      ['packed', '{sayPacked}', 21_900],
    ]),
  ],
}

const deliveryOrder: PaperTemplate = {
  kind: 'deliveryOrder',
  ...edges,
  running: { left: '{orderNumber}', right: '{receiverName}' },
  foot: '{orderNumber}',
  blocks: [
    ...paperHead('{sayTitle}', '{orderNumber}', '{orderCode}'),
    ...receiverAndFacts('{sayShipTo}', [
      ['{sayOrder}', '{orderNumber}'],
      ['{sayCourier}', '{courier}'],
      ['{sayCartons}', '{cartons}'],
      ['{sayWeight}', '{weight}'],
      ['{sayMadeAt}', '{madeAt}'],
    ]),
    table('goods', 7_800, true, [
      ['sku', '{sayItem}', 34_600],
      ['name', '', null],
      ['ordered', '{sayOrdered}', 19_800],
      ['delivered', '{sayDelivered}', 21_900],
    ]),
    text('later', '{laterNote}', { ...caption, aboveUm: 1_400 }),
    table('cartons', 6_400, false, [
      ['carton', '{sayCarton}', 21_900],
      ['trackingNumber', '{sayTrackingNumber}', null],
      ['weight', '{sayWeight}', 28_200],
    ]),
    signatures(8_500, '{sayHandedOver}', '{sayReceived}'),
  ],
}

const invoiceCopy: PaperTemplate = {
  kind: 'invoiceCopy',
  ...edges,
  running: { left: '{invoiceNumber}', right: '{receiverName}' },
  foot: '{invoiceNumber}',
  blocks: [
    ...paperHead('{sayTitle}', '{invoiceNumber}', '{orderCode}'),
    ...receiverAndFacts('{sayBillTo}', [
      ['{sayNumber}', '{invoiceNumber}'],
      ['{sayIssuedOn}', '{issuedOn}'],
      ['{sayOrder}', '{orderNumber}'],
      ['{sayMadeAt}', '{madeAt}'],
    ]),
    table('goods', 7_800, false, [
      ['sku', '{sayItem}', 30_300],
      ['name', '', null],
      ['quantity', '{sayQuantity}', 16_200],
      ['unitPrice', '{sayUnitPrice}', 27_500],
      ['amount', '{sayAmount}', 29_600],
    ]),
    { kind: 'sums', ...at('sums', 'whole', 2_800) },
    text('prices', '{priceNote}', { ...caption, aboveUm: 3_500 }),
    text('made-by', '{sayMadeBy}', { ...caption, aboveUm: 3_500 }),
  ],
}

const pickList: PaperTemplate = {
  kind: 'pickList',
  ...edges,
  running: { left: '{number}', right: '{wave}' },
  foot: '{number}',
  blocks: [
    ...paperHead('{sayTitle}', '{number}', '{listCode}'),
    allFacts([
      ['{sayWave}', '{wave}'],
      ['{sayMethod}', '{method}'],
      ['{sayOrders}', '{orders}'],
      ['{sayUnits}', '{units}'],
      ['{sayCutOff}', '{cutOff}'],
      ['{sayMadeAt}', '{madeAt}'],
      ['{sayZone}', '{zone}'],
    ]),
    table('stops', 3_500, true, [
      ['location', '{sayLocation}', 59_300],
      ['name', '{sayItem}', null],
      ['quantity', '{sayQuantity}', 15_500],
      ['tick', '{sayDone}', 9_200],
    ]),
    signatures(7_100, '{sayPicked}'),
  ],
}

const manifest: PaperTemplate = {
  kind: 'manifest',
  ...edges,
  running: { left: '{number}', right: '{courier}' },
  foot: '{number}',
  blocks: [
    ...paperHead('{sayTitle} {courier}', '{number}', ''),
    allFacts([
      ['{sayCourier}', '{courier}'],
      ['{sayDate}', '{date}'],
      ['{sayCartons}', '{cartons}'],
      ['{sayWeight}', '{weight}'],
      ['{sayCash}', '{cash}'],
      ['{sayMadeAt}', '{madeAt}'],
    ]),
    table('cartons', 3_500, true, [
      ['nth', '', 7_100],
      ['trackingNumber', '{sayTrackingNumber}', 63_500],
      ['receiver', '{sayReceiver}', null],
      ['weight', '{sayWeight}', 20_500],
      ['cash', '{sayCash}', 21_900],
    ]),
    signatures(8_500, '{sayHandedOver}', '{sayTaken}'),
  ],
}

/** A card folded twice: outside below, inside above and upside down, so that one printed side is enough. */
const giftCard: PaperTemplate = {
  kind: 'giftCard',
  topUm: 12_000,
  sideUm: 12_000,
  bottomUm: 12_000,
  running: { left: '', right: '' },
  foot: '',
  blocks: [
    { kind: 'border', ...at('border', 'front', 0) },
    { kind: 'bow', ...at('bow', 'front', 12_700) },
    text('title', '{sayGift}', {
      place: 'front',
      aboveUm: 6_700,
      sizeUm: 8_470,
      bold: true,
      tone: 'accent',
      align: 'centre',
    }),
    text('to', '{toLine}', { place: 'front', sizeUm: 5_290, align: 'centre' }),
    text('note', '{note}', { place: 'inside', sizeUm: 5_290, align: 'centre' }),
    text('from', '{sayFrom}', { place: 'back', align: 'centre' }),
    text('from-name', '{fromName}', { place: 'back', align: 'centre' }),
    {
      kind: 'code',
      ...at('code', 'back', 14_500),
      text: '{orderCode}',
      heightUm: 7_800,
      align: 'left',
      readable: false,
    },
  ],
}

/** Our own papers; each is a template that a site may change. */
export const builtInPapers: Record<PaperKind, PaperTemplate> = {
  packingSlip,
  deliveryOrder,
  invoiceCopy,
  giftCard,
  pickList,
  manifest,
}
