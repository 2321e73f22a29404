import fc from 'fast-check'
import { expect, test } from 'vitest'
import { item, location, tote } from '#domain/pick-sample'
import type { Named } from '#domain/pick-scan'
import { applyPutBack, judgePutBack, type PutBack, type PutBackFact, putBackStep } from '#domain/put-back'

const line = (putBackId: string, sku: string, locationId: string, lot: string | null = null) => ({
  putBackId,
  sku,
  locationId,
  lot,
  quantity: 2,
  taken: false,
})
const work: PutBack = {
  toteId: 'T-0001',
  orderNumber: 'SO-1',
  lines: [line('1', 'tea', 'A-01'), line('2', 'kopi', 'A-02', 'L1'), line('3', 'kopi', 'A-03', 'L2')],
}
const holding = applyPutBack(work, { fact: 'put-back-taken', putBackId: '1' })

test.each<[string, PutBack, Named, boolean, unknown]>([
  ['an item', work, item('tea'), false, { facts: [{ fact: 'put-back-taken', putBackId: '1' }] }],
  ['a case of it', work, item('tea', { quantity: 24 }), false, { facts: [{ putBackId: '1' }] }],
  ['one of two lots', work, item('kopi', { lot: 'L2' }), false, { facts: [{ putBackId: '3' }] }],
  ['which lot is not said', work, item('kopi'), false, { refusal: 'lot-needed', lots: ['L1', 'L2'] }],
  ['a lot that was not picked', work, item('kopi', { lot: 'L9' }), false, { refusal: 'not-in-tote' }],
  ['what was not picked', work, item('radio'), false, { refusal: 'not-in-tote', toteId: 'T-0001' }],
  ['a location too early', work, location('A-01'), false, { refusal: 'item-first', sku: 'tea' }],
  [
    'the location it came from',
    holding,
    location('A-01'),
    false,
    { facts: [{ fact: 'put-back-stored', putBackId: '1', locationId: 'A-01', quantity: 2 }] },
  ],
  ['another location', holding, location('B-01'), false, { refusal: 'confirm-location' }],
  ['another location again', holding, location('B-01'), true, { facts: [{ locationId: 'B-01' }] }],
  ['an item with one in the hand', holding, item('kopi'), false, { refusal: 'store-in', locationId: 'A-01' }],
  ['a tote', holding, tote('T-0001'), false, { refusal: 'store-in' }],
  ['anything when all is back', { ...work, lines: [] }, item('tea'), false, { refusal: 'nothing-open' }],
])('scanning %s', (_name, state, named, repeated, expected) => {
  expect(judgePutBack(state, named, repeated)).toMatchObject(expected as object)
})

const scans = fc.oneof(
  fc.constantFrom('tea', 'kopi', 'radio').map((sku) => item(sku)),
  fc.constantFrom('L1', 'L2').map((lot) => item('kopi', { lot })),
  fc.constantFrom('A-01', 'A-02', 'B-01').map(location),
)

test('whatever is scanned, each unit is put back once or still waits', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scans, fc.boolean()), { maxLength: 30 }), (all) => {
      const stored: PutBackFact[] = []
      let now = work
      for (const [named, repeated] of all) {
        const verdict = judgePutBack(now, named, repeated)
        if (!('facts' in verdict)) continue
        stored.push(...verdict.facts.filter(({ fact }) => fact === 'put-back-stored'))
        now = verdict.facts.reduce(applyPutBack, now)
      }
      const ids = [...stored, ...now.lines].map(({ putBackId }) => putBackId)
      expect(ids.sort()).toEqual(['1', '2', '3'])
    }),
  )
})

test('the end is reached by taking and storing what the step names', () => {
  let now = work
  for (let scan = 0; scan < 6; scan++) {
    const step = putBackStep(now)
    if (step.step === 'done') break
    const named =
      step.step === 'scan-item' ? item(step.line.sku, { lot: step.line.lot }) : location(step.line.locationId)
    const verdict = judgePutBack(now, named, false)
    now = 'facts' in verdict ? verdict.facts.reduce(applyPutBack, now) : now
  }
  expect(putBackStep(now)).toEqual({ step: 'done' })
})
