import { expect, test } from 'vitest'
import { judgeLoad, judgeWeight } from '#domain/judge-carton'
import type { PackOrder } from '#domain/pack-order'
import { carton, everything, noAsks, packOrder, unit } from '#domain/pack-sample'
import { packStep } from '#domain/pack-step'

const expected = { expectedG: 1000, toleranceG: 30 }
const inCarton = (change: Parameters<typeof carton>[0]): PackOrder => ({
  ...packOrder,
  cartons: [carton(change)],
})
const full = packStep(inCarton({ units: everything }), () => expected, noAsks)

test.each([
  ['exactly right', 1000, true],
  ['at the upper edge', 1030, true],
  ['at the lower edge', 970, true],
  ['a gram over the edge', 1031, false],
  ['a gram under the edge', 969, false],
])('a carton that weighs %s', (_name, weightG, passed) => {
  const verdict = judgeWeight(full, weightG, expected, 30_000)
  expect(verdict).toEqual({
    facts: [{ fact: 'carton-weighed', cartonId: 'k-1', weightG, ...expected, passed }],
  })
})

test.each([
  ['a positive weight', 640, true],
  ['zero', 0, false],
  ['a negative weight', -5, false],
])('with no known weights %s', (_name, weightG, passed) => {
  const verdict = judgeWeight(full, weightG, null, 30_000)
  expect(verdict).toMatchObject({ facts: [{ passed, expectedG: null, toleranceG: null }] })
})

test.each([
  ['as heavy as its type may be', 2000, 'carton-weighed'],
  ['a gram heavier', 2001, 'carton-over-weight'],
])('a carton %s', (_name, weightG, said) => {
  const verdict = judgeWeight(full, weightG, null, 2000)
  expect('facts' in verdict ? verdict.facts[0]?.fact : verdict.refusal).toBe(said)
})

test.each([
  ['one unit into an empty carton', [], 1, 2001, null],
  ['a case into an empty carton', [], 6, 2001, 'carton-over-weight'],
  ['a case that the carton carries', [], 6, 2000, null],
  ['one more unit', [unit('tea', 1)], 1, 2001, 'carton-over-weight'],
])('%s', (_name, units, quantity, grossG, refusal) => {
  const step = packStep(inCarton({ units }), () => expected, noAsks)
  expect(judgeLoad(step, quantity, grossG, 2000)?.refusal ?? null).toBe(refusal)
})

test.each([
  ['before a carton is chosen', packOrder],
  ['while units are scanned', inCarton({ units: [unit('tea', 1)] })],
  ['after it was weighed', inCarton({ units: everything, state: 'weighed', weighedG: 1000 })],
  ['while its label is awaited', inCarton({ units: everything, state: 'labelled' })],
  ['when the carton is closed', inCarton({ units: everything, state: 'closed' })],
])('nobody wants a weight %s', (_name, order) => {
  const verdict = judgeWeight(
    packStep(order, () => expected, noAsks),
    1000,
    expected,
    30_000,
  )
  expect(verdict).toMatchObject({ refusal: 'not-asked-for' })
})
