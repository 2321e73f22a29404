import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { gainCause, gainRefusal, stepForScan } from '#domain/judge-gain'
import { carton } from '#domain/pack-sample'
import type { CaptureReading } from '#domain/weight-capture'
import {
  explainsGain,
  firstGain,
  followGain,
  type GainAsked,
  type GainJudged,
  type GainMemory,
  gainWanted,
  type OpenGain,
} from '#domain/weight-gain'

const g = (weightG: number, atMs: number, change: Partial<CaptureReading> = {}): CaptureReading => ({
  weightMg: weightG * 1000,
  stable: true,
  load: null,
  problem: null,
  stepMg: 1000,
  atMs,
  heardMs: atMs,
  ...change,
})
const rule = { steadyMs: 500, waitMs: 6_000, leastG: null }
/** A unit scanned at `sinceMs` that should add so many grams. */
const scanned = (weightG: number, sinceMs = 0, off = false): OpenGain => ({
  expectedMg: weightG * 1000,
  bandMg: 5_000,
  off,
  sinceMs,
})
/** A carton of 300 g, empty until something is settled in it. */
const asked = (open: OpenGain[], change: Partial<GainAsked> = {}): GainAsked => ({
  settled: 'nothing',
  whole: 'all',
  isEmpty: true,
  start: { weightMg: 300_000, bandMg: 15_000 },
  open,
  ...change,
})

/** Lets each weight stand for a second, ten readings each; answers all that was judged, in order. */
function stand(weightsG: readonly number[], of: GainAsked, before: GainMemory = firstGain, fromMs = 0) {
  let [memory, atMs] = [before, fromMs]
  const judged: GainJudged[] = []
  for (const weightG of weightsG)
    for (let reading = 0; reading < 10; reading++) {
      atMs += 100
      const followed = followGain(memory, g(weightG, atMs), of, rule)
      memory = followed.memory
      if (followed.judged !== null) judged.push(followed.judged)
    }
  return { memory, judged, atMs }
}
/** The empty carton stands on the scale. */
const onScale = stand([310], asked([]))

describe('what a scan adds to the carton on the scale', () => {
  it.each<[string, number[], OpenGain[], GainJudged['judged'] | undefined]>([
    ['the unit', [680], [scanned(370)], 'agreed'],
    ['the unit, a little light', [677], [scanned(370)], 'agreed'],
    ['two units for one scan', [1050], [scanned(370)], 'off'],
    ['another, lighter item', [400], [scanned(370)], 'off'],
    ['another, heavier item', [900], [scanned(370)], 'off'],
    ['nothing yet', [310], [scanned(370)], undefined],
    ['a carton that is lifted', [40], [scanned(370)], undefined],
    ['an empty pan', [0], [scanned(370)], undefined],
    ['both of two scans', [780], [scanned(370), scanned(100)], 'agreed'],
    ['the first of two scans', [680], [scanned(370), scanned(100)], undefined],
    ['the second of two scans', [410], [scanned(370), scanned(100)], undefined],
    ['what none of two scans explains', [560], [scanned(370), scanned(100)], 'off'],
    ['one more than two scans', [1150], [scanned(370), scanned(100)], 'off'],
  ])('%s', (_name, weightsG, open, judged) => {
    expect(stand(weightsG, asked(open), onScale.memory, onScale.atMs).judged[0]?.judged).toBe(judged)
  })

  it('is learned from where the carton was weighed before, and only agreed to where it was not', () => {
    const weighed = stand([680], asked([scanned(370)]), onScale.memory, onScale.atMs)
    expect(weighed.judged[0]).toEqual({ judged: 'agreed', gainMg: 370_000, exact: true })
    const unseen = stand([675], asked([scanned(370)]))
    expect(unseen.judged[0]).toEqual({ judged: 'agreed', gainMg: 375_000, exact: false })
  })

  it('goes on from what was agreed', () => {
    const first = stand([680], asked([scanned(370)]), onScale.memory, onScale.atMs)
    const next = asked([scanned(100)], { settled: 'all', whole: 'more', isEmpty: false })
    expect(stand([780], next, first.memory, first.atMs).judged[0]).toMatchObject({
      gainMg: 100_000,
      exact: true,
    })
  })

  it('may come before its scan', () => {
    const early = stand([680], asked([]), onScale.memory, onScale.atMs)
    expect(early.judged).toEqual([])
    expect(stand([680], asked([scanned(370)]), early.memory, early.atMs).judged[0]).toMatchObject({
      judged: 'agreed',
    })
  })

  it('is late once nothing came in time, and not while it is off', () => {
    const waits = stand(Array(7).fill(310), asked([scanned(370, 1_000)]), onScale.memory, onScale.atMs)
    expect(waits.judged[0]).toEqual({ judged: 'late' })
    const off = stand(Array(9).fill(310), asked([scanned(370, 0, true)]), onScale.memory, onScale.atMs)
    expect(off.judged).toEqual([])
  })

  it.each<[string, Partial<CaptureReading>]>([
    ['swings', { stable: false }],
    ['has a problem', { problem: 'overload' }],
    ['tells its tare', { load: 'tare' }],
    ['tells nothing', { weightMg: null }],
  ])('is not judged while the scale %s', (_name, change) => {
    let memory = onScale.memory
    for (let atMs = onScale.atMs; atMs < onScale.atMs + 3_000; atMs += 100) {
      const followed = followGain(memory, g(1050, atMs, change), asked([scanned(370, atMs)]), rule)
      memory = followed.memory
      expect(followed.judged).toBeNull()
    }
  })

  it('takes nothing for an empty carton that does not weigh like one', () => {
    expect(stand([900], asked([])).memory.agreed).toBeNull()
    expect(stand([900], asked([], { start: null })).memory.agreed).toMatchObject({ weightMg: 900_000 })
    const packed = asked([], { isEmpty: false, start: { weightMg: 2_000_000, bandMg: 60_000 } })
    expect(stand([1_900], packed).memory.agreed).toMatchObject({ weightMg: 1_900_000 })
    expect(stand([900], packed).memory.agreed).toBeNull()
  })

  it('whatever units come in any order, each moment of it is waited for and the end is agreed to', () => {
    const unit = fc.integer({ min: 30, max: 3_000 })
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (units, order) => {
          const arriving = units
            .map((weightG) => ({ weightG, at: order.next().value ?? 0 }))
            .toSorted((one, two) => one.at - two.at)
          const weights = arriving.map((_, last) =>
            arriving.slice(0, last + 1).reduce((sum, { weightG }) => sum + weightG, 310),
          )
          const open = units.map((weightG) => ({ ...scanned(weightG, 100_000) }))
          const { judged } = stand(weights, asked(open), onScale.memory, onScale.atMs)
          expect(judged.some((one) => one.judged === 'off')).toBe(false)
          expect(judged[0]?.judged).toBe('agreed')
        },
      ),
      { numRuns: 100 },
    )
  })

  it('one unit more than was scanned is never agreed to', () => {
    const unit = fc.integer({ min: 30, max: 3_000 })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), unit, (units, extra) => {
        const whole = units.reduce((sum, one) => sum + one, 310) + extra
        const few = units.length * 5 + 3
        const { judged } = stand(
          [whole],
          asked(units.map((one) => scanned(one))),
          onScale.memory,
          onScale.atMs,
        )
        if (extra > few) expect(judged[0]?.judged).toBe('off')
      }),
      { numRuns: 100 },
    )
  })
})

describe('what a scan should add', () => {
  it.each([
    ['a usual unit', 370_000, 1, { expectedMg: 370_000, bandMg: 11_100 }],
    ['a case of twelve', 370_000, 12, { expectedMg: 4_440_000, bandMg: 133_200 }],
    ['a light unit', 12_000, 1, { expectedMg: 12_000, bandMg: 5_000 }],
    ['one too light to be told', 9_000, 1, null],
    ['one of unknown weight', null, 1, null],
  ])('%s', (_name, weightMg, quantity, wanted) => {
    expect(gainWanted({ weightMg, blurMg: 0 }, quantity, 3)).toEqual(wanted)
  })
  it('is less sure where the weight was learned', () => {
    expect(gainWanted({ weightMg: 370_000, blurMg: 2_000 }, 2, 3)?.bandMg).toBe(22_200 + 4_000)
  })
})

const off = { gainMg: 741_000, expectedMg: 370_000, bandMg: 11_000, units: 1 }
test.each([
  ['double', off],
  ['more', { ...off, gainMg: 500_000 }],
  ['less', { ...off, gainMg: 100_000 }],
  ['nothing', { ...off, gainMg: null }],
] as const)('the cause of a gain is said: %s', (cause, one) => {
  expect(gainCause(one)).toBe(cause)
  expect(gainRefusal(one)).toMatchObject({ refusal: 'gain-off', cause, expectedG: 370, toleranceG: 11 })
})

test('a unit that lay in the carton before its scan explains the gain, another one does not', () => {
  const step = { step: 'gain-off', carton: carton(), off } as const
  const [its, another] = [
    { expectedMg: 370_000, bandMg: 11_000 },
    { expectedMg: 100_000, bandMg: 5_000 },
  ]
  expect(stepForScan(step, its).step).toBe('scan-unit')
  expect(stepForScan(step, another)).toBe(step)
  expect(stepForScan(step, null)).toBe(step)
  expect(explainsGain({ ...off, gainMg: null }, its)).toBe(false)
})
