import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFramer, feedFramer } from '#native/scanner/framing'
import { readingFromReply, replyFromLine } from './mt-sics.ts'

const at = '2026-01-05T08:00:00.000Z'
/** devices.md 3.2, with the weight, whether it stands still, and the problem. */
const vectors: [string, number | null, boolean, string | null][] = [
  ['S S     100.00 g', 100_000, true, null],
  ['S D     129.07 g', 129_070, false, null],
  ['S S    -100.00 g', -100_000, true, null],
  ['S S      1.234 kg', 1_234_000, true, null],
  ['S S       0.00 g', 0, true, null],
  ['S S      0.400 g', 400, true, null],
  ['S S      2.000 lb', 907_185, true, null],
  ['S S          7 PCS', null, false, 'error'],
  ['S I', null, false, 'not-executable'],
  ['S +', null, false, 'overload'],
  ['S -', null, false, 'underload'],
  ['ES', null, false, 'error'],
  ['ET', null, false, 'error'],
  ['EL', null, false, 'error'],
]

function readingsOf(chunks: Uint8Array[]): unknown[] {
  let state = emptyFramer
  return chunks.flatMap((chunk) => {
    const fed = feedFramer('lf', state, chunk)
    state = fed.state
    return fed.frames.map(({ bytes }) => {
      const reply = replyFromLine(Buffer.from(bytes).toString('latin1'))
      return reply === null ? 'unreadable' : readingFromReply(reply, 'scale', at)
    })
  })
}

describe('an MT-SICS scale', () => {
  it.each(vectors)('%s: %s mg, stable %s, problem %s', (line, weightMg, stable, problem) => {
    const bytes = Buffer.from(`${line}\r\n`, 'latin1')
    for (let split = 0; split <= bytes.length; split++) {
      const readings = readingsOf([bytes.subarray(0, split), bytes.subarray(split)])
      expect(readings).toEqual([
        expect.objectContaining({ deviceId: 'scale', at, weightMg, stable, problem }),
      ])
    }
  })

  it('sends its decimal text and unit through unchanged', () => {
    const reply = replyFromLine('S S    -100.00 g')
    expect(reply).toMatchObject({ text: '-100.00', unit: 'g' })
  })

  it('is read the same in any chunks, in the order it spoke', () => {
    const bytes = Buffer.from(vectors.map(([line]) => `${line}\r\n`).join(''), 'latin1')
    const expected = vectors.map(([, weightMg]) => expect.objectContaining({ weightMg }))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 20 }), (lengths) => {
        let from = 0
        const chunks = lengths.map((length) => {
          from += length
          return bytes.subarray(from - length, from)
        })
        expect(readingsOf([...chunks, bytes.subarray(from)])).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('says when zero and tare were done, and when not', () => {
    expect(replyFromLine('Z A')).toMatchObject({ reply: 'zero', ok: true })
    expect(replyFromLine('Z I')).toMatchObject({ reply: 'zero', ok: false })
    expect(replyFromLine('T S     100.00 g')).toMatchObject({ reply: 'tare', ok: true })
    expect(replyFromLine('T +')).toMatchObject({ reply: 'tare', ok: false })
    expect(replyFromLine('I4 A "B021002593"')).toMatchObject({ reply: 'other' })
  })

  it('never gives another weight when a byte of the weight was lost on the way', () => {
    const line = 'S S    1234.56 g'
    for (let lost = 4; lost < 14; lost++) {
      expect(replyFromLine(line.slice(0, lost) + line.slice(lost + 1))).toBeNull()
    }
  })

  it('never reads a half line, a joined line or noise as a weight', () => {
    const line = 'S S    1234.56 g'
    for (let end = 0; end < line.length; end++) {
      expect(replyFromLine(line.slice(0, end))).toBeNull()
      expect(replyFromLine(line.slice(0, end) + line)?.reply === 'weight').toBe(end === 0)
    }
  })

  it('survives 200,000 random bytes and takes none of them for a weight of zero', () => {
    const [noise = new Uint8Array()] = fc.sample(fc.uint8Array({ minLength: 200_000, maxLength: 200_000 }), {
      numRuns: 1,
      seed: 11,
    })
    const chunks = Array.from({ length: 1000 }, (_, index) => noise.subarray(index * 200, (index + 1) * 200))
    expect(readingsOf(chunks).every((reading) => reading === 'unreadable')).toBe(true)
  })
})
