import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyFramer,
  type Frame,
  type Framing,
  feedFramer,
  idleGapMs,
  quietFramer,
  quietWaitMs,
  scanText,
  staleMs,
} from './framing.ts'

const sscc = ']C100395212340000000014'
const lot = '0109551234567896\x1d10AB-7'
/** What comes down the line, and the codes that are in it. */
const vectors: { framing: Framing; wire: string; codes: string[] }[] = [
  { framing: 'cr', wire: `${sscc}\r${lot}\r`, codes: [sscc, lot] },
  { framing: 'cr', wire: 'LOC-A1\r\nLOC-A2\r\n', codes: ['LOC-A1', 'LOC-A2'] },
  { framing: 'crlf', wire: `${sscc}\r\nTWO\rLINES\r\n`, codes: [sscc, 'TWO\rLINES'] },
  { framing: 'lf', wire: `${lot}\nLOC-A2\r\n`, codes: [lot, 'LOC-A2'] },
  { framing: 'etx', wire: '\x02LOC-A1\x03\r\n\x02WITH\r\nLINES\x03', codes: ['LOC-A1', 'WITH\r\nLINES'] },
  { framing: 'auto', wire: `${sscc}\r\nA\rB\nC\x03\x02D\x03`, codes: [sscc, 'A', 'B', 'C', 'D'] },
  { framing: 'auto', wire: '\x00\x00TOTE-7\x00\r', codes: ['TOTE-7'] },
  { framing: 'cr', wire: 'ciñón 茶\r', codes: ['ciñón 茶'] },
]

function framesOf(framing: Framing, chunks: Uint8Array[]): Frame[] {
  let state = emptyFramer
  return chunks.flatMap((chunk) => {
    const fed = feedFramer(framing, state, chunk)
    state = fed.state
    return fed.frames
  })
}

const textsOf = (frames: Frame[]) =>
  frames.map(({ frame, bytes }) => [frame, Buffer.from(bytes).toString('utf8')])
const whole = (codes: string[]) => codes.map((code) => ['whole', code])

/** Cuts bytes at the given places. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
}

describe.each(vectors)('a scanner with $framing sending $wire', ({ framing, wire, codes }) => {
  const bytes = Buffer.from(wire, 'utf8')

  it('gives the same codes wherever the bytes are split', () => {
    for (let at = 0; at <= bytes.length; at++) {
      expect(textsOf(framesOf(framing, cut(bytes, [at])))).toEqual(whole(codes))
    }
    expect(
      textsOf(
        framesOf(
          framing,
          [...bytes].map((byte) => Uint8Array.of(byte)),
        ),
      ),
    ).toEqual(whole(codes))
  })

  it('gives the same codes in any chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (places) => {
        expect(textsOf(framesOf(framing, cut(bytes, places)))).toEqual(whole(codes))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a code without an end', () => {
  it('is finished by a pause where the framing says so', () => {
    for (const framing of ['idle', 'auto'] as const) {
      const { state } = feedFramer(framing, emptyFramer, Buffer.from(lot))
      expect(quietWaitMs(framing, state)).toBe(idleGapMs)
      expect(textsOf(quietFramer(framing, state).frames)).toEqual(whole([lot]))
    }
  })

  it('loses the suffix nobody told us of in idle framing', () => {
    const { state, frames } = feedFramer('idle', emptyFramer, Buffer.from('\x02LOC-A1\x03\r\n'))
    expect([...textsOf(frames), ...textsOf(quietFramer('idle', state).frames)]).toEqual(whole(['LOC-A1']))
  })

  it('is given up after a while elsewhere, and never joins the next code', () => {
    const half = feedFramer('cr', emptyFramer, Buffer.from('0039521'))
    expect(quietWaitMs('cr', half.state)).toBe(staleMs)
    const quiet = quietFramer('cr', half.state)
    expect(textsOf(quiet.frames)).toEqual([['garbled', '0039521']])
    expect(textsOf(feedFramer('cr', quiet.state, Buffer.from('LOC-A1\r')).frames)).toEqual(whole(['LOC-A1']))
  })

  it('has nothing to wait for between codes', () => {
    expect(quietWaitMs('cr', feedFramer('cr', emptyFramer, Buffer.from('LOC-A1\r')).state)).toBeNull()
  })
})

describe('nonsense on the line', () => {
  it('reports one endless code once and reads the next one', () => {
    const bytes = Buffer.concat([Buffer.alloc(10_000, 'x'), Buffer.from('\rLOC-A1\r')])
    const frames = framesOf('cr', cut(bytes, [3000, 4096, 4097, 9000]))
    expect(frames.map(({ frame }) => frame)).toEqual(['garbled', 'whole'])
    expect(textsOf(frames)[1]).toEqual(['whole', 'LOC-A1'])
  })

  it('survives 200,000 random bytes in every framing', () => {
    const [noise = new Uint8Array()] = fc.sample(fc.uint8Array({ minLength: 200_000, maxLength: 200_000 }), {
      numRuns: 1,
      seed: 7,
    })
    for (const framing of ['cr', 'crlf', 'lf', 'etx', 'idle', 'auto'] as const) {
      const chunks = Array.from({ length: 400 }, (_, index) => noise.subarray(index * 500, (index + 1) * 500))
      for (const { bytes } of framesOf(framing, chunks)) {
        expect(bytes.length).toBeLessThanOrEqual(4097)
        expect(scanText(bytes).text).toBeTypeOf('string')
      }
    }
  })
})

describe('the text of a code', () => {
  const read = (text: string, encoding: BufferEncoding) => scanText(Buffer.from(text, encoding))

  it('comes without its AIM identifier and with its GS', () => {
    expect(read(']C1010955\x1d10AB', 'utf8')).toEqual({ aim: ']C1', text: '010955\x1d10AB' })
    expect(read(']d2X', 'utf8')).toEqual({ aim: ']d2', text: 'X' })
  })

  it('keeps a bracket that is no AIM identifier', () => {
    for (const text of [']', ']]C1X', '[C1X', ']1CX', 'A]C1'])
      expect(read(text, 'utf8')).toEqual({ aim: null, text })
  })

  it('is UTF-8 where it can be and Latin-1 where it cannot', () => {
    expect(read('ciñón', 'utf8').text).toBe('ciñón')
    expect(read('ciñón', 'latin1').text).toBe('ciñón')
  })
})
