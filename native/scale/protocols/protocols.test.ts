import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { falseReadings, type ParserName, parserNames, telegramsIn } from '#sim/scales/parse'
import { damagedTelegrams, randomBytes } from '#sim/scales/random-bytes'
import type { Vector } from '#sim/scales/vector'
import { vectors } from '#sim/scales/vectors'
import { nothingHeld, type ScaleFrame } from './protocol.ts'
import { protocols } from './protocols.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const weights = (frames: readonly ScaleFrame[]) =>
  frames.flatMap(({ said }) => (said.said === 'weight' ? [said.weight] : []))
const vectorsOf = (name: ParserName): readonly Vector[] => vectors[name]

/** What a vector says, as far as it says it. */
function expected({ read, load }: Vector): unknown[] {
  if (read === null) return []
  const [weightMg, how] = read
  const problem = how === 'steady' || how === 'moving' ? null : how
  const said = { weightMg, stable: how === 'steady', problem, ...(load === undefined ? {} : { load }) }
  return [expect.objectContaining(said)]
}

describe.each(parserNames)('a scale that speaks %s', (name) => {
  it.each(vectorsOf(name))('is read the same wherever its telegram is cut: $sent', (vector) => {
    const bytes = bytesOf(vector.sent)
    for (let cut = 0; cut <= bytes.length; cut++) {
      const frames = telegramsIn(name, [bytes.subarray(0, cut), bytes.subarray(cut)])
      expect(weights(frames)).toEqual(expected(vector))
      expect(falseReadings(name, frames)).toEqual([])
    }
  })

  it('is read the same in any chunks, in the order it spoke', () => {
    const all = vectorsOf(name)
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: all.length - 1 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
        (places, lengths) => {
          const said = places.flatMap((place) => all[place] ?? [])
          const bytes = bytesOf(said.map(({ sent }) => sent).join(''))
          let from = 0
          const chunks = lengths.map((length) => {
            from += length
            return bytes.subarray(from - length, from)
          })
          const frames = telegramsIn(name, [...chunks, bytes.subarray(from)])
          expect(weights(frames)).toEqual(said.flatMap(expected))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is never misread with noise around its telegrams', () => {
    const sent = fc.constantFrom(...vectorsOf(name)).map((vector) => bytesOf(vector.sent))
    /** Noise of the bytes telegrams are made of is the worst. */
    const near = fc.constantFrom(...new Set(vectorsOf(name).flatMap((vector) => [...bytesOf(vector.sent)])))
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(near, { maxLength: 12 }).map((bytes) => Uint8Array.from(bytes)),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(sent, noise), { maxLength: 12 }), (chunks) => {
        expect(falseReadings(name, telegramsIn(name, chunks))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('never lets a changed or lost byte past the grammar', () => {
    for (const { sent } of vectorsOf(name)) {
      const bytes = bytesOf(sent)
      for (let at = 0; at < bytes.length; at++) {
        const lost = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
        const turned = Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 0x80 : byte))
        for (const chunk of [lost, turned])
          expect(falseReadings(name, telegramsIn(name, [chunk, bytes]))).toEqual([])
      }
    }
  })

  it('bears 300,000 random bytes and as many of damaged telegrams, and reads nothing that is not there', () => {
    const sent = vectorsOf(name).map((vector) => vector.sent)
    const frames = [
      ...telegramsIn(name, randomBytes(11, 300_000, 300)),
      ...telegramsIn(name, damagedTelegrams(11, sent, 300_000)),
    ]
    expect(weights(frames).length).toBeGreaterThan(1_000)
    expect(falseReadings(name, frames)).toEqual([])
  })

  it('asks without anything that sets to zero, tares or switches', () => {
    const asked = Buffer.from(protocols[name]('kg').ask ?? []).toString('latin1')
    expect(asked).not.toMatch(/[ZTCUABEF@KM]/)
  })
})

it('keeps two scales on two lines apart, whatever they speak and however their chunks are mixed', () => {
  const line = fc.constantFrom(...parserNames).chain((name) =>
    fc.record({
      name: fc.constant(name),
      said: fc.array(fc.constantFrom(...vectorsOf(name)), { minLength: 1, maxLength: 5 }),
    }),
  )
  const turns = fc.array(fc.record({ nth: fc.nat({ max: 1 }), bytes: fc.integer({ min: 1, max: 12 }) }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(line, line, turns, (one, two, mixed) => {
      const lines = [one, two].map(({ name, said }) => {
        const { feed } = protocols[name]('kg')
        return { name, said, feed, held: nothingHeld, left: bytesOf(said.map(({ sent }) => sent).join('')) }
      })
      const frames: ScaleFrame[][] = [[], []]
      const rest = [0, 1].map((nth) => ({ nth, bytes: Number.POSITIVE_INFINITY }))
      for (const { nth, bytes } of [...mixed, ...rest]) {
        const at = lines[nth]
        if (at === undefined) continue
        const fed = at.feed(at.held, at.left.subarray(0, bytes))
        at.left = at.left.subarray(bytes)
        at.held = fed.held
        frames[nth]?.push(...fed.frames)
      }
      for (const [nth, { said }] of lines.entries())
        expect(weights(frames[nth] ?? [])).toEqual(said.flatMap(expected))
    }),
    { numRuns: 300 },
  )
})

describe('a scale that tells no unit', () => {
  it.each([
    ['kg', 1_234_000],
    ['lb', 559_733],
  ])('is read in the unit it is set up with: %s', (unit, weightMg) => {
    const { frames } = protocols['toledo-8217'](unit).feed('', bytesOf('\x0201.234\r'))
    expect(weights(frames)).toEqual([expect.objectContaining({ weightMg, unit, text: '01.234' })])
  })
})

describe('answers to commands', () => {
  it.each([
    ['mt-sics', 'Z A\r\n', { said: 'zero', ok: true }],
    ['mt-sics', 'Z I\r\n', { said: 'zero', ok: false }],
    ['mt-sics', 'T S     100.00 g\r\n', { said: 'tare', ok: true }],
    ['mt-sics', 'T +\r\n', { said: 'tare', ok: false }],
    ['mt-sics', 'ES\r\n', { said: 'refused' }],
    ['cas-pc', '\x06', { said: 'go-on', answer: Uint8Array.of(0x11) }],
    ['sma', '\n?\r', { said: 'refused' }],
    ['nci', '\n?\r\x03', { said: 'refused' }],
    ['nci', '\nS20\r\x03', { said: 'other' }],
  ] as const)('%s: %j', (name, sent, said) => {
    const [frame] = telegramsIn(name, [bytesOf(sent)])
    expect(frame?.said).toMatchObject(said)
  })
})
