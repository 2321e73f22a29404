import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContainerLabelFields, containerLabelZpl } from './container-label.ts'
import { moneyText } from './money-text.ts'
import { testLabelZpl } from './test-label.ts'
import { hostileText } from './testing/hostile-text.ts'
import { decodeCodes, renderZpl } from './testing/render-label.ts'
import { commandNames } from './testing/zpl-tokenizer.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 30_000 }

const tote: ContainerLabelFields = {
  kind: 'tote',
  code: 'PBTT-0042K',
  title: 'T-0042',
  subtitle: 'Blue, 40 l',
}

async function scanned(zpl: unknown, widthMm: number, heightMm: number): Promise<string[]> {
  if (!(zpl instanceof Uint8Array)) throw new Error(JSON.stringify(zpl))
  return (await decodeCodes(await renderZpl(zpl, { widthMm, heightMm, dotsPerMm: 8 }))).map(
    ({ text }) => text,
  )
}

describe('a small label', slow, () => {
  it('scans, on a four-inch and on a two-inch printer', async () => {
    expect(await scanned(containerLabelZpl(tote, 'zebra-zd421'), 101.6, 50.8)).toEqual([tote.code])
    expect(
      await scanned(containerLabelZpl({ ...tote, kind: 'put-back' }, 'zebra-zd411'), 50.8, 25.4),
    ).toEqual([tote.code])
  })

  it('scans to exactly its text, also where Code 128 has traps', async () => {
    const codes = fc.sample(fc.stringMatching(/^[!-~]{1,20}$/), { numRuns: 8, seed: 11 })
    for (const code of [...codes, '>', '>0>;12', '1234567', 'A123456B', '^XZ', 'a_5Eb'])
      expect(await scanned(containerLabelZpl({ ...tote, code }, 'zebra-zd421'), 101.6, 50.8)).toEqual([code])
  })

  it('is refused when its code cannot be scanned', () => {
    expect(containerLabelZpl({ ...tote, code: '' }, 'zebra-zd421')).toMatchObject({
      refusal: 'barcode-unprintable',
    })
    expect(containerLabelZpl({ ...tote, code: 'X'.repeat(30) }, 'zebra-zd411')).toMatchObject({
      refusal: 'barcode-too-long',
    })
  })

  it('holds no command but ours', () => {
    const ours =
      /^\^XA \^CI \^LH \^LR \^FW \^PW \^LL (\^FO (\^FR )?(\^A \^FH \^FD|\^GF|\^GB|\^BY \^BC \^FH \^FD) \^FS )*\^PQ \^XZ$/
    fc.assert(
      fc.property(hostileText(20), hostileText(20), (title, subtitle) => {
        const made = containerLabelZpl({ ...tote, title, subtitle }, 'zebra-zd421')
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
