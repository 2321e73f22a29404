import bwip from 'bwip-js/node'
import fc from 'fast-check'
import { readCode } from '#domain/barcode/code'
import { company, GS, type Sample } from '#domain/barcode/gs1-samples'
import { scanText } from '#native/scanner/framing'
import { decodeCodes } from '#printing/testing/render-label'
import { withCheckDigit } from '#sim/oracle/checks'

const today = '2026-11-22'

/** A symbol to print: how the label library calls it, what goes in, and what must come out of it. */
interface Printed {
  symbol: string
  text: string
  says: unknown
}

/** What came of many symbols, each drawn, decoded from its picture and read. */
export interface RoundTrip {
  symbols: number
  /** How many of each kind. */
  kinds: Record<string, number>
  /** What was read wrong, with what had been printed. */
  wrong: string[]
}

/** Prints and reads `count` symbols, as many of each kind; `seed` decides what is in them. */
export async function roundTrip(count: number, seed: number): Promise<RoundTrip> {
  const each = Math.ceil(count / arbitraries.length)
  const all = arbitraries.flatMap((one, at) => fc.sample(one, { numRuns: each, seed: seed + at }))
  const report: RoundTrip = { symbols: 0, kinds: {}, wrong: [] }
  for (const printed of all) {
    const read = await readBack(printed)
    report.symbols++
    report.kinds[printed.symbol] = (report.kinds[printed.symbol] ?? 0) + 1
    if (read !== JSON.stringify(printed.says))
      report.wrong.push(`${printed.symbol} ${JSON.stringify(printed.text)}: ${read}`)
  }
  return report
}

async function readBack({ symbol, text }: Printed): Promise<string> {
  const found = await decodeCodes(await draw(symbol, text))
  if (found.length !== 1) return `${found.length} symbols found`
  const [sent] = found.map((one) => Buffer.concat([Buffer.from(one.aim), one.bytes]))
  const { text: scanned, aim } = scanText(Uint8Array.from(sent ?? []))
  const code = readCode(scanned, aim, today)
  if (code.kind === 'gs1') return JSON.stringify(code.elements.map(({ ai, value }) => [ai, value]))
  if (code.kind === 'plain') return JSON.stringify(code.addOn === null ? code.text : [code.text, code.addOn])
  return `${aim} ${JSON.stringify(scanned)} is ${JSON.stringify(code)}`
}

/** The picture of a symbol. The library checks GS1 content too; that an SSCC is on another symbol it cannot know. */
async function draw(symbol: string, text: string): Promise<Buffer> {
  const options = { bcid: symbol, text, scale: 2, padding: 12, backgroundcolor: 'FFFFFF' }
  try {
    return await bwip.toBuffer(options)
  } catch (error) {
    if (!String(error).includes('GS1missingAIs')) throw error
    return bwip.toBuffer({ ...options, dontlint: true } as Parameters<typeof bwip.toBuffer>[0])
  }
}

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))
const checked = (length: number) => digits(length - 1).map(withCheckDigit)
const words = (most: number) =>
  fc
    .stringMatching(new RegExp(`^[!-~]([ -~]{0,${most - 2}}[!-~])?$`))
    .filter((text) => !/^(PB[A-Z]|00\d{18}|01\d{14}|https?:)|[\\^]/i.test(text))
const printed = (symbol: string, text: fc.Arbitrary<string>): fc.Arbitrary<Printed> =>
  text.map((one) => ({ symbol, text: one, says: one }))

/**
 * Messages a symbol has room for. To the library a bracket in a value begins an identifier; of coupons, unit types and the
 * padding of signatures it has its own ideas.
 */
const message = (most: number): fc.Arbitrary<Sample[]> =>
  company.filter(
    (all) =>
      all.every(({ ai, value }) => !/[()^]/.test(value) && !/^(811.|7041)$/.test(ai) && !/=$/.test(value)) &&
      all.reduce((sum, { ai, value }) => sum + ai.length + value.length + 1, 0) <= most,
  )
const gs1 = (symbol: string, most: number): fc.Arbitrary<Printed> =>
  message(most).map((all) => ({
    symbol,
    text: all.map(({ ai, value }) => `(${ai})${value}`).join(''),
    says: all.map(({ ai, value }) => [ai, value]),
  }))

/** A link with an item, its lot and its serial; signs that mean something in a link are escaped. */
const link: fc.Arbitrary<Printed> = fc
  .tuple(checked(14), fc.stringMatching(/^[!"%-?A-Z_a-z]{1,12}$/), fc.stringMatching(/^[0-9A-Za-z]{1,12}$/))
  .filter(([, lot]) => lot !== '.' && lot !== '..')
  .map(([gtin, lot, serial]) => ({
    symbol: 'qrcode',
    text: `https://id.example/a/01/${gtin}/10/${encodeURIComponent(lot)}/21/${serial}?17=280300`,
    says: [
      ['01', gtin],
      ['10', lot],
      ['21', serial],
      ['17', '280300'],
    ],
  }))

/** UPC-E as it is printed, in eight digits; it stands for twelve. Here only forms that end in 5 to 9. */
const upcE: fc.Arbitrary<Printed> = fc
  .tuple(digits(5), fc.integer({ min: 5, max: 9 }))
  .filter(([five]) => !five.endsWith('0'))
  .map(([five, last]) => {
    const whole = withCheckDigit(`0${five}0000${last}`)
    return { symbol: 'upce', text: `0${five}${last}${whole.slice(-1)}`, says: `0${whole}` }
  })
/**
 * The decoder leaves the doubled `%` of GS1 QR codes as it stands in the symbol, and DataBar has no `#`: those signs go
 * through the others.
 */
const arbitraries: readonly fc.Arbitrary<Printed>[] = [
  printed('code128', words(30)),
  printed('datamatrix', words(60)),
  printed('qrcode', words(60)),
  printed('pdf417', words(60)),
  printed('ean13', checked(13)),
  printed('ean8', checked(8)),
  printed('itf14', checked(14)),
  checked(12).map((text) => ({ symbol: 'upca', text, says: `0${text}` })),
  upcE,
  gs1('gs1-128', 44),
  gs1('gs1datamatrix', 180),
  gs1('gs1qrcode', 180).filter(({ text }) => !text.includes('%')),
  gs1('databarexpanded', 40).filter(({ text }) => !text.includes('#')),
  link,
]

/** Random texts from random symbols, some near to what is read; answers how many were read as anything, and throws never. */
export function randomTexts(count: number, seed: number): { texts: number; read: number } {
  const pieces = ['01', '10', '00', '17', '3103', GS, 'https://', '/01/', 'PBL', '%', '09551234567896', ']']
  const arbitrary = fc.tuple(
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 8,
    }),
    fc.constantFrom(
      null,
      ']C0',
      ']C1',
      ']E0',
      ']E3',
      ']E4',
      ']I1',
      ']d2',
      ']Q1',
      ']Q3',
      ']Q4',
      ']d5',
      ']e0',
      ']e1',
      ']X0',
    ),
  )
  let read = 0
  for (let done = 0; done < count; done += 1000)
    for (const [parts, aim] of fc.sample(arbitrary, {
      numRuns: Math.min(1000, count - done),
      seed: seed + done,
    }))
      if (readCode(parts.join(''), aim, today).kind !== 'broken') read++
  return { texts: count, read }
}
