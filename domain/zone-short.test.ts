import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeShort } from '#domain/judge-short'
import { type PickList, unitsMissing } from '#domain/pick'
import { floor, line, teaAt, walk } from '#domain/pick-sample'
import { stockOf } from '#domain/wave-sample'

/** Zone A's walk, at three teas that are not there. */
const list: PickList = {
  ...walk,
  method: 'zone',
  zone: 'A',
  cartId: 'C-01',
  standingAt: teaAt,
  slots: walk.slots.map((slot) => ({ ...slot, toteId: `T-${slot.slot}` })),
  lines: [
    line('tea', { quantity: 3 }),
    line('kopi', { sequence: 2, slot: 2, sku: 'kopi', locationId: 'A-09' }),
  ],
}
const short = (of: PickList, free: readonly ReturnType<typeof stockOf>[]) => {
  let made = 0
  const world = floor({ freeElsewhere: () => [...free], newId: () => `new-${++made}` })
  const verdict = judgeShort(of, 'tea', 0, 'notThere', world)
  if (!('facts' in verdict)) throw new Error(JSON.stringify(verdict))
  return verdict.facts
}
const sought = (of: PickList, free: readonly ReturnType<typeof stockOf>[]) =>
  short(of, free).flatMap((fact) => {
    if (fact.fact === 'line-added') return [`here ${fact.line.quantity} at ${fact.line.locationId}`]
    return fact.fact === 'line-sent'
      ? [`zone ${fact.zone} ${fact.line.quantity} at ${fact.line.locationId}`]
      : []
  })
const whole = { ...list, zone: null }

test.each<[string, PickList, ReturnType<typeof stockOf>[], string[]]>([
  ['free in the same zone', list, [stockOf('tea', 'A-02', 9)], ['here 3 at A-02']],
  ['free in another zone', list, [stockOf('tea', 'B-01', 9)], ['zone B 3 at B-01']],
  [
    'free in both',
    list,
    [stockOf('tea', 'B-01', 9), stockOf('tea', 'A-02', 2)],
    ['here 2 at A-02', 'zone B 1 at B-01'],
  ],
  [
    'free in both, sooner expired in the other',
    list,
    [stockOf('tea', 'B-01', 9, 'L1', '2027-01-01'), stockOf('tea', 'A-02', 9, 'L2', '2027-02-01')],
    ['zone B 3 at B-01'],
  ],
  [
    'free elsewhere for a walk through the whole hall',
    whole,
    [stockOf('tea', 'B-01', 9)],
    ['here 3 at B-01'],
  ],
  ['free nowhere', list, [], []],
])('what is short and %s', (_what, of, free, where) => {
  expect(sought(of, free)).toEqual(where)
})

test('what another zone seeks is not missing, what nobody seeks is', () => {
  const facts = short(list, [stockOf('tea', 'B-01', 2)])
  expect(unitsMissing(facts.reduce(applyPick, list))).toBe(1)
})

test('a line that came from another zone counts for nothing here before it is short itself', () => {
  const sent = { ...list, lines: [line('tea', { quantity: 3, replaces: 'elsewhere' })] }
  expect(unitsMissing(sent)).toBe(0)
})
