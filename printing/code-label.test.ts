import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { type LabelSize, labelSizeNames, labelSizes } from '#domain/label-stock'
import { type Arrow, type CodeLabelFields, codeLabel, codeLabelZpl } from './code-label.ts'
import { drawingOf } from './label-drawing.ts'
import { isLabelRefusal } from './label-refusal.ts'
import { moneyText } from './money-text.ts'
import { printerModels } from './printer-models.ts'
import { testLabelZpl } from './test-label.ts'
import { hostileText } from './testing/hostile-text.ts'
import { decodeCodes, renderZpl } from './testing/render-label.ts'
import { commandNames } from './testing/zpl-tokenizer.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 60_000 }

const tote: CodeLabelFields = {
  look: 'plain',
  code: 'PBTT-0042K',
  kindWord: 'Tote',
  title: 'T-0042',
  subtitle: 'Blue, 40 l',
}
const location = (name: string, arrow: Arrow): CodeLabelFields => ({
  look: 'location',
  code: ownCode('location', name),
  title: name,
  checkDigits: '417',
  levelText: 'Level 4',
  arrow,
})
const looks: [string, CodeLabelFields][] = [
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
]

async function scanned(zpl: unknown, widthMm: number, heightMm: number): Promise<string[]> {
  if (!(zpl instanceof Uint8Array)) throw new Error(JSON.stringify(zpl))
  return (await decodeCodes(await renderZpl(zpl, { widthMm, heightMm, dotsPerMm: 8 }))).map(
    ({ text }) => text,
  )
}
const onSize = (fields: CodeLabelFields, size: LabelSize) =>
  scanned(
    codeLabelZpl(fields, labelSizes[size], 'zebra-zd421'),
    labelSizes[size].widthMm,
    labelSizes[size].heightMm,
  )

describe('a small label', slow, () => {
  it.each(looks)('of %s scans in every size', async (_, fields) => {
    for (const size of labelSizeNames) expect(await onSize(fields, size)).toEqual([fields.code])
  })

  it('scans on a two-inch printer', async () => {
    expect(await scanned(codeLabelZpl(tote, labelSizes['50x25'], 'zebra-zd411'), 50, 25)).toEqual([tote.code])
  })

  it('scans as a Data Matrix where bars would be too narrow', async () => {
    const long = location('AISLE-12-BAY-34-LEVEL-5', 'none')
    expect(await onSize(long, '50x25')).toEqual([long.code])
    expect(await onSize(long, '100x50')).toEqual([long.code])
  })

  it('scans to exactly its text, also where Code 128 has traps', async () => {
    const codes = fc.sample(fc.stringMatching(/^[!-~]{1,20}$/), { numRuns: 8, seed: 11 })
    for (const code of [...codes, '>', '>0>;12', '1234567', 'A123456B', '^XZ', 'a_5Eb'])
      expect(await onSize({ ...tote, code }, '100x50')).toEqual([code])
  })

  it('is refused when its code cannot be scanned', () => {
    const made = (code: string) => codeLabelZpl({ ...tote, code }, labelSizes['50x25'], 'zebra-zd411')
    expect(made('')).toMatchObject({ refusal: 'barcode-unprintable' })
    expect(made('茶')).toMatchObject({ refusal: 'barcode-unprintable' })
    expect(made('X'.repeat(60))).toMatchObject({ refusal: 'barcode-too-long' })
    expect(codeLabelZpl(tote, labelSizes['100x50'], 'zebra-zd411')).toMatchObject({
      refusal: 'label-wider-than-printer',
    })
  })

  it('points its arrow where it is told', () => {
    const tipOf = (arrow: Arrow) => {
      const label = codeLabel(location('B-07-42', arrow), labelSizes['100x50'], printerModels['zebra-zd421'])
      const [corners = []] = isLabelRefusal(label) ? [] : drawingOf(label).shapes
      const [first = [0, 0]] = corners
      const middle = (at: 0 | 1) => corners.reduce((sum, corner) => sum + corner[at], 0) / corners.length
      const away = (at: 0 | 1) => Math.sign(Math.round(first[at] - middle(at))) + 0
      return [away(0), away(1)]
    }
    expect([tipOf('up'), tipOf('down'), tipOf('left'), tipOf('right')]).toEqual([
      [0, -1],
      [0, 1],
      [-1, 0],
      [1, 0],
    ])
  })

  it('holds no command but ours', () => {
    const ours =
      /^\^XA \^CI \^LH \^LR \^FW \^PW \^LL (\^FO (\^FR )?(\^A \^FH \^FD|\^GF|\^GB|\^BX \^FH \^FD|\^BY \^BC \^FH \^FD) \^FS )*\^PQ \^XZ$/
    fc.assert(
      fc.property(hostileText(20), hostileText(20), (title, subtitle) => {
        const made = codeLabelZpl({ ...tote, title, subtitle }, labelSizes['100x50'], 'zebra-zd421')
        if (made instanceof Uint8Array) expect(commandNames(made).join(' ')).toMatch(ours)
      }),
      { numRuns: 100 },
    )
  })
})

it('prints a test label on any printer of the list', slow, async () => {
  expect((await scanned(testLabelZpl('zebra-zd421', 'Bench 2 标签'), 101.6, 152.4)).sort()).toEqual([
    'PACKBENCH TEST',
    'PB-TEST',
  ])
  expect(await scanned(testLabelZpl('zebra-zd411', 'Small'), 50.8, 50.8)).toEqual(['PB-TEST'])
})

it('writes amounts as drivers read them', () => {
  expect([moneyText(128_640, 'MYR'), moneyText(5, 'SGD'), moneyText(1_500, 'JPY')]).toEqual([
    'RM 1,286.40',
    'SGD 0.05',
    'JPY 1,500',
  ])
})
