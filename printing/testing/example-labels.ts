import { ownCode } from '#domain/barcode/own-code'
import type { LabelPrinter } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { cartonQr } from '../carton-qr.ts'
import { type Arrow, type CodeLabelFields, codeLabel } from '../code-label.ts'
import type { Label } from '../label-model.ts'
import { isLabelRefusal, type LabelRefusal } from '../label-refusal.ts'
import { shippingLabel } from '../shipping-label.ts'
import { testLabel } from '../test-label.ts'
import { tea, teaTo } from './example-label.ts'

/** A small label as most are. */
export const tote = {
  look: 'plain' as const,
  code: 'PBTT-0042K',
  kindWord: 'Tote',
  title: 'T-0042',
  subtitle: 'Blue, 40 l',
} satisfies CodeLabelFields

/** The label of a location. */
export const location = (name: string, arrow: Arrow): CodeLabelFields => ({
  look: 'location',
  code: ownCode('location', name),
  title: name,
  checkDigits: '417',
  levelText: 'Level 4',
  arrow,
})

/** One of each small label, by what it is for. */
export const smallLabels: [string, CodeLabelFields][] = [
  ['a tote', tote],
  ['a location', location('B-07-42', 'none')],
  ['a location above its beam', location('B-07-42', 'up')],
  [
    'a badge',
    {
      look: 'badge',
      code: ownCode('badge', 'B-1001'),
      siteName: 'Shah Alam',
      title: 'Nurul Aisyah binti Rahman',
      roles: 'Picker, Packer',
      number: 'B-1001',
    },
  ],
  [
    'units in quarantine',
    {
      look: 'apart',
      code: ownCode('apart', 'Q-0012'),
      kindWord: 'QUARANTINE',
      title: 'Kopi Tarik Kluang 3-in-1, 30 sachets 咖啡',
      detail: 'KTK-31-30  ·  L2609A',
      quantity: '× 12',
      reason: 'Damaged',
      who: 'Nurul Aisyah binti Rahman  ·  2026-11-22 14:32',
    },
  ],
  [
    'an item',
    {
      look: 'item',
      code: '9556012304417',
      title: 'Kopi Tarik Kluang 3-in-1, 30 sachets 咖啡',
      sku: 'KTK-31-30',
    },
  ],
  [
    'a licence plate',
    {
      look: 'lpn',
      code: '(00)395512340000000011',
      sscc: '395512340000000011',
      kindWord: 'CARTON',
      title: 'SO-2611-08417',
      carton: '1 / 2',
      weight: '3.412 kg',
    },
  ],
  ['a code for a Data Matrix', location('AISLE-12-BAY-34-LEVEL-5', 'none')],
  ['a code that is a trap', { ...tote, code: '>"\\!~^_5E' }],
]

const arabic = teaTo({ name: 'محمد عبد الرحمن', lines: ['شارع الملك فهد، مبنى 12'], country: 'السعودية' })
const chinese = teaTo({ name: '欧阳娜娜', lines: ['武吉免登路168号'], town: '吉隆坡' }, { codSen: 128_640 })

/** Every label we print that fits on a printer: what it is, the label, and what a scanner reads off it. */
export function labelsFor(printer: LabelPrinter): { name: string; label: Label; codes: string[] }[] {
  const size = labelSizes[printer.widthUm >= 100_000 ? '100x50' : '50x25']
  const small = smallLabels.flatMap(([name, fields]) =>
    made(name, codeLabel(fields, size, printer), [fields.code]),
  )
  const shipping = [
    tea,
    chinese,
    arabic,
    { ...tea, handling: ['fragile' as const, 'hazmat' as const] },
  ].flatMap((fields) =>
    made(`to ${fields.shipTo.name}`, shippingLabel(fields, printer), [
      cartonQr(fields),
      fields.trackingNumber,
      `(00)${fields.sscc}`,
    ]),
  )
  const test = testLabel(printer, 'Bench 2 标签', `${printer.language} ${printer.dpi}`)
  const codes = printer.widthUm >= 101_600 ? ['PACKBENCH TEST', 'PB-TEST'] : ['PB-TEST']
  return [...small, ...shipping, ...made('a test', test, codes)]
}

function made(name: string, label: Label | LabelRefusal, codes: string[]) {
  return isLabelRefusal(label) ? [] : [{ name, label, codes: codes.sort() }]
}
