import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isGarbled, lineText, nextLine, type SerialLine, withoutParity } from '#domain/serial-line'

const at = (baudRate: number, more: Partial<SerialLine> = {}): SerialLine => ({
  baudRate,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  ...more,
})

test('a line is written as people write it', () => {
  expect(lineText(at(2400, { dataBits: 7, parity: 'even' }))).toBe('2400 7E1')
})

describe('the lines that are listened at', () => {
  it('come one after the other, the likeliest first, each once, and end', () => {
    const tried: SerialLine[] = [at(38_400)]
    for (let next = nextLine(tried); next !== null; next = nextLine(tried)) tried.push(next)
    expect(tried.map(({ baudRate }) => baudRate)).toEqual([
      38_400, 9600, 115_200, 19_200, 57_600, 4800, 2400, 1200,
    ])
  })
  it('try a speed again with eight bits that was only tried with seven', () => {
    expect(nextLine([at(9600, { dataBits: 7, parity: 'even' })])).toEqual(at(9600))
  })
})

test.each([
  [']C1PackBench\r\n', false],
  ['\x02010955\x1d21S\x03', false],
  ['\x9aPack', true],
  ['Pa\x07ck', true],
])('%j is garbled: %s', (text, garbled) => {
  expect(isGarbled([...text])).toBe(garbled)
})

/** A text as a scanner of seven bits and a parity sends it, and a computer of eight bits hears it. */
const sent = (text: string, parity: 'even' | 'odd'): string[] =>
  [...text].map((sign) => {
    const ones = [...sign.charCodeAt(0).toString(2)].filter((bit) => bit === '1').length
    const odd = ones % 2 === 1
    return String.fromCharCode(sign.charCodeAt(0) | (odd === (parity === 'even') ? 0x80 : 0))
  })

test('a parity bit among the eight is found and taken off, whatever was sent', () => {
  const ascii = fc.stringMatching(/^[\x20-\x7e]{2,40}$/)
  fc.assert(
    fc.property(ascii, fc.constantFrom('even', 'odd'), (text, parity) => {
      const heard = sent(text, parity)
      const seen = withoutParity(heard)
      if (heard.join('') === text) expect(seen).toBeNull()
      else expect(seen).toEqual({ signs: [...text], parity })
    }),
  )
})

test('bytes of which some have an even and some an odd number of ones hold no parity bit', () => {
  expect(withoutParity(['\x81', '\x83'])).toBeNull()
})
