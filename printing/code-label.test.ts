import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { type LabelSize, labelSizeNames, labelSizes } from '#domain/label-stock'
import { type Arrow, type CodeLabelFields, codeLabel, codeLabelBytes } from './code-label.ts'
import { drawingOf } from './label-drawing.ts'
import { isLabelRefusal } from './label-refusal.ts'
import { moneyText } from './money-text.ts'
import { testLabelBytes } from './test-label.ts'
import { location, smallLabels, tote } from './testing/example-labels.ts'
import { hostileText } from './testing/hostile-text.ts'
import { decodeCodes, renderZpl } from './testing/render-label.ts'
import { commandNames } from './testing/zpl-tokenizer.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 60_000 }

const zd421 = labelPrinter(asDelivered('zebra-zd421'))
const zd411 = labelPrinter(asDelivered('zebra-zd411'))
async function scanned(zpl: unknown, widthUm: number, heightUm: number): Promise<string[]> {
  if (!(zpl instanceof Uint8Array)) throw new Error(JSON.stringify(zpl))
  return (await decodeCodes(await renderZpl(zpl, { widthUm, heightUm, dotsPerMm: 8 }))).map(
    ({ text }) => text,
  )
}
const onSize = (fields: CodeLabelFields, size: LabelSize) =>
  scanned(
    codeLabelBytes(fields, labelSizes[size], zd421),
    labelSizes[size].widthUm,
    labelSizes[size].heightUm,
  )

describe('a small label', slow, () => {
  it.each(smallLabels.slice(0, 6))('of %s scans in every size', async (_, fields) => {
    for (const size of labelSizeNames) expect(await onSize(fields, size)).toEqual([fields.code])
  })

  it('scans on a two-inch printer', async () => {
    expect(await scanned(codeLabelBytes(tote, labelSizes['50x25'], zd411), 50_000, 25_000)).toEqual([
      tote.code,
    ])
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
    const made = (code: string) => codeLabelBytes({ ...tote, code }, labelSizes['50x25'], zd411)
    expect(made('')).toMatchObject({ refusal: 'barcode-unprintable' })
    expect(made('茶')).toMatchObject({ refusal: 'barcode-unprintable' })
    expect(made('X'.repeat(60))).toMatchObject({ refusal: 'barcode-too-long' })
    expect(codeLabelBytes(tote, labelSizes['100x50'], zd411)).toMatchObject({
      refusal: 'label-wider-than-printer',
    })
  })

  it('points its arrow where it is told', () => {
    const tipOf = (arrow: Arrow) => {
      const label = codeLabel(location('B-07-42', arrow), labelSizes['100x50'], zd421)
      const [corners = []] = isLabelRefusal(label) ? [] : drawingOf(label).shapes
      const [first = [0, 0]] = corners
      const middle = (at: 0 | 1) => corners.reduce((sum, corner) => sum + corner[at], 0) / corners.length
      const away = (at: 0 | 1) => Math.sign(Math.round((first[at] - middle(at)) / 1000)) + 0
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
      /^\^XA \^CI \^LH \^LR \^FW \^PO \^PM \^PW \^LL (\^FO (\^FR )?(\^A \^FH \^FD|\^GF|\^GB|\^BX \^FH \^FD|\^BY \^BC \^FH \^FD) \^FS )*\^PQ \^XZ$/
    fc.assert(
      fc.property(hostileText(20), hostileText(20), (title, subtitle) => {
        const made = codeLabelBytes({ ...tote, title, subtitle }, labelSizes['100x50'], zd421)
        if (made instanceof Uint8Array) expect(commandNames(made).join(' ')).toMatch(ours)
      }),
      { numRuns: 100 },
    )
  })
})

it('prints a test label on any printer of the list', slow, async () => {
  expect((await scanned(testLabelBytes(zd421, 'Bench 2 标签', 'ZD421'), 101_600, 152_400)).sort()).toEqual([
    'PACKBENCH TEST',
    'PB-TEST',
  ])
  expect(await scanned(testLabelBytes(zd411, 'Small', 'ZD411'), 50_800, 50_800)).toEqual(['PB-TEST'])
})

it('writes amounts as drivers read them', () => {
  expect([moneyText(128_640, 'MYR'), moneyText(5, 'SGD'), moneyText(1_500, 'JPY')]).toEqual([
    'RM 1,286.40',
    'SGD 0.05',
    'JPY 1,500',
  ])
})
