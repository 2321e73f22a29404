import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tracking } from '#domain/order'
import {
  applySort,
  judgeCubbyFull,
  judgeSort,
  judgeToteEnd,
  type NamedAtWall,
  type SortFact,
  type SortGoods,
  type SortWork,
  sortStep,
} from '#domain/put-wall'
import { atWall, cubby, goods, plainTote, sortLine, sortSlot, teaInHand, unit } from '#domain/put-wall-sample'

const twoLots: SortWork = {
  ...atWall,
  inTote: [goods('kopi', 1, { lot: 'L1' })],
  elsewhere: [goods('kopi', 1, { lot: 'L2' })],
}
const radios: SortWork = {
  ...atWall,
  lines: [sortLine('1-radio', 1, 'radio', 2)],
  inTote: [goods('radio', 1, { serial: 'S1' }), goods('radio', 1, { serial: 'S2' })],
}
const teasGiven: SortWork = {
  ...atWall,
  lines: atWall.lines.map((line) => (line.sku === 'tea' ? { ...line, sorted: line.quantity } : line)),
}
const held = (lineId: string, quantity: number, change: Partial<SortGoods> = {}) => ({
  fact: 'sort-unit-held',
  lineId,
  quantity,
  ...change,
})

describe('an item out of the tote', () => {
  test.each<[string, SortWork, NamedAtWall, Tracking, object]>([
    ['goes to the most urgent order', atWall, unit('tea'), 'none', held('1-tea', 1)],
    [
      'two in a case to an order that wants both',
      atWall,
      unit('tea', { quantity: 2 }),
      'none',
      held('1-tea', 2),
    ],
    ['of the only lot, unsaid', atWall, unit('kopi'), 'lot', held('2-kopi', 1, { lot: 'L1' })],
    [
      'of a lot in another tote',
      twoLots,
      unit('kopi', { lot: 'L2' }),
      'lot',
      held('2-kopi', 1, { lot: 'L2' }),
    ],
    [
      'with its serial',
      radios,
      unit('radio', { serial: 'S2' }),
      'serial',
      held('1-radio', 1, { serial: 'S2' }),
    ],
    [
      'says a lot nobody asked for',
      atWall,
      unit('tea', { lot: 'X' }),
      'none',
      held('1-tea', 1, { lot: null }),
    ],
  ])('%s', (_name, work, named, tracking, fact) => {
    expect(judgeSort(work, named, tracking)).toMatchObject({ facts: [fact] })
  })

  test.each<[string, SortWork, NamedAtWall, Tracking, object]>([
    ['not of this batch', atWall, unit('radio'), 'none', { refusal: 'not-in-batch', number: 'L-0001-01' }],
    ['nobody wants any more', teasGiven, unit('tea'), 'none', { refusal: 'nobody-wants', sku: 'tea' }],
    [
      'a case to be split',
      atWall,
      unit('tea', { quantity: 3 }),
      'none',
      { refusal: 'case-splits', scanned: 3, wanted: 2 },
    ],
    ['of which lot?', twoLots, unit('kopi'), 'lot', { refusal: 'lot-needed', lots: ['L1', 'L2'] }],
    [
      'a lot not picked',
      atWall,
      unit('kopi', { lot: 'L9' }),
      'lot',
      { refusal: 'lot-not-picked', lot: 'L9' },
    ],
    ['without its serial', radios, unit('radio'), 'serial', { refusal: 'serial-needed' }],
    [
      'a serial not picked',
      radios,
      unit('radio', { serial: 'S9' }),
      'serial',
      { refusal: 'serial-not-picked', serial: 'S9' },
    ],
    [
      'two radios at once',
      radios,
      unit('radio', { serial: 'S1', quantity: 2 }),
      'serial',
      { refusal: 'serial-needed' },
    ],
    [
      'a cubby with nothing in hand',
      atWall,
      cubby('W1-02', 'SO-2'),
      'none',
      { refusal: 'nothing-for-cubby' },
    ],
    ['some tote', atWall, plainTote('T-0009'), 'none', { refusal: 'not-asked-for', scanned: 'tote' }],
  ])('is refused: %s', (_name, work, named, tracking, refusal) => {
    expect(judgeSort(work, named, tracking)).toMatchObject(refusal)
  })
})

describe('at a full wall', () => {
  const full = { ...atWall, emptyCubbies: 0 }
  test.each([
    ['goes to an order that has a cubby, though another is more urgent', full, '2-tea'],
    ['goes to the most urgent order while a cubby is empty', { ...full, emptyCubbies: 1 }, '1-tea'],
    [
      'goes to the most urgent order when none with a cubby wants it',
      { ...full, slots: [sortSlot(1), sortSlot(2)] },
      '1-tea',
    ],
  ])('a tea %s', (_what, work, lineId) => {
    expect(judgeSort(work, unit('tea'), 'none')).toMatchObject({
      facts: [{ fact: 'sort-unit-held', lineId }],
    })
  })
})

describe('with a unit in the hand', () => {
  const bound: SortWork = { ...teaInHand, slots: [sortSlot(1, 'W1-01'), sortSlot(2, 'W1-02')] }
  const full: SortWork = {
    ...teaInHand,
    slots: [{ ...sortSlot(1), fullCubbies: ['W1-01'] }, sortSlot(2, 'W1-02')],
  }
  test.each<[string, SortWork, NamedAtWall, object[]]>([
    [
      'an empty cubby becomes its order’s',
      teaInHand,
      cubby('W1-05'),
      [
        { fact: 'cubby-bound', slot: 1, orderRef: 'o-1', cubbyId: 'W1-05' },
        { fact: 'sort-unit-put', orderRef: 'o-1', cubbyId: 'W1-05', quantity: 1 },
      ],
    ],
    [
      'its order’s cubby takes it',
      bound,
      cubby('W1-01', 'SO-1'),
      [{ fact: 'sort-unit-put', cubbyId: 'W1-01' }],
    ],
    [
      'a cubby said to be full by mistake takes it',
      full,
      cubby('W1-01', 'SO-1'),
      [{ fact: 'cubby-bound', cubbyId: 'W1-01' }, { fact: 'sort-unit-put' }],
    ],
    ['the tote takes it back', teaInHand, plainTote('T-0001'), [{ fact: 'sort-unit-laid-back' }]],
  ])('%s', (_name, work, named, facts) => {
    expect(judgeSort(work, named, 'none')).toMatchObject({ facts })
  })

  test.each<[string, SortWork, NamedAtWall, object]>([
    [
      'another order’s cubby',
      bound,
      cubby('W1-02', 'SO-2'),
      { refusal: 'wrong-cubby', cubbyId: 'W1-02', neededCubbyId: 'W1-01', orderNumber: 'SO-1' },
    ],
    ['an empty one although it has its own', bound, cubby('W1-05'), { refusal: 'wrong-cubby' }],
    ['a cubby of another wall', teaInHand, cubby('W2-01', null, 'W2'), { refusal: 'wrong-cubby' }],
    ['a taken one', teaInHand, cubby('W1-02', 'SO-2'), { refusal: 'wrong-cubby', neededCubbyId: null }],
    ['another tote', teaInHand, plainTote('T-0002'), { refusal: 'wrong-cubby' }],
    ['the next item', bound, unit('kopi'), { refusal: 'cubby-first', orderNumber: 'SO-1', cubbyId: 'W1-01' }],
  ])('%s is refused', (_name, work, named, refusal) => {
    expect(judgeSort(work, named, 'none')).toMatchObject(refusal)
  })

  test('a full cubby makes room for another one of the same order', () => {
    const verdict = judgeCubbyFull(bound)
    expect(verdict).toEqual({
      facts: [{ fact: 'cubby-full', slot: 1, orderRef: 'o-1', cubbyId: 'W1-01' }],
    })
    const after = 'facts' in verdict ? verdict.facts.reduce(applySort, bound) : bound
    expect(after.slots[0]).toMatchObject({ cubbyId: null, fullCubbies: ['W1-01'] })
  })
  test.each([
    ['nothing is in hand', atWall],
    ['its order has no cubby yet', teaInHand],
  ])('no cubby is full when %s', (_name, work) => {
    expect(judgeCubbyFull(work)).toEqual({ refusal: 'nothing-open' })
  })

  test('the last unit completes its order, and the last of all ends the tote', () => {
    const last: SortWork = {
      ...bound,
      lines: [{ ...sortLine('1-tea', 1, 'tea', 1), inHand: 1 }],
      inTote: [],
    }
    expect(judgeSort(last, cubby('W1-01', 'SO-1'), 'none')).toMatchObject({
      facts: [
        { fact: 'sort-unit-put' },
        { fact: 'order-sorted', orderNumber: 'SO-1', cubbyId: 'W1-01' },
        { fact: 'sort-tote-ended', surplus: [], lost: [] },
      ],
    })
  })
})

describe('the end of a tote', () => {
  test('is asked about once more while orders want what should be in it', () => {
    expect(judgeToteEnd(atWall, false)).toEqual({
      refusal: 'confirm-tote-empty',
      toteId: 'T-0001',
      units: 4,
    })
  })
  test('makes wanted goods lost and gives the rest back', () => {
    expect(judgeToteEnd(atWall, true)).toEqual({
      facts: [
        {
          fact: 'sort-tote-ended',
          toteId: 'T-0001',
          lost: [goods('tea', 3), goods('kopi', 1, { lot: 'L1' })],
          surplus: [goods('kopi', 1, { lot: 'L1' })],
        },
      ],
    })
  })
  test('needs no second word when nobody wants what is left', () => {
    const left: SortWork = { ...teasGiven, inTote: [goods('tea', 2)] }
    expect(sortStep(left)).toEqual({ step: 'leftover', units: 2 })
    expect(judgeToteEnd(left, false)).toMatchObject({ facts: [{ surplus: [goods('tea', 2)], lost: [] }] })
  })
  test('waits for the unit in the hand', () => {
    expect(judgeToteEnd(teaInHand, true)).toMatchObject({ refusal: 'cubby-first', sku: 'tea' })
  })
})

const skus = ['tea', 'kopi', 'milo'] as const
/** A batch of up to six orders and what was picked for it, more or less than they want. */
const batch = fc
  .record({
    wants: fc.array(
      fc.array(fc.tuple(fc.constantFrom(...skus), fc.integer({ min: 1, max: 4 })), {
        minLength: 1,
        maxLength: 3,
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    picked: fc.tuple(...skus.map(() => fc.integer({ min: 0, max: 12 }))),
  })
  .map(
    ({ wants, picked }): SortWork => ({
      ...atWall,
      emptyCubbies: 40,
      slots: wants.map((_, at) => sortSlot(at + 1)),
      lines: wants.flatMap((lines, at) =>
        lines.map(([sku, quantity], index) => sortLine(`${at}-${index}`, at + 1, sku, quantity)),
      ),
      inTote: skus.flatMap((sku, at) => (picked[at] ? [goods(sku, picked[at])] : [])),
    }),
  )
const sum = (all: readonly { quantity: number }[]): number =>
  all.reduce((of, { quantity }) => of + quantity, 0)

/** Sorts a tote whole, taking its items as they come; answers the end and every fact on the way. */
function sortWhole(work: SortWork, order: readonly string[]): { end: SortWork; facts: SortFact[] } {
  const facts: SortFact[] = []
  let now = work
  const say = (verdict: ReturnType<typeof judgeSort>): boolean => {
    if (!('facts' in verdict)) return false
    facts.push(...verdict.facts)
    now = verdict.facts.reduce(applySort, now)
    return true
  }
  for (const sku of order) {
    if (!say(judgeSort(now, unit(sku), 'none'))) continue
    const step = sortStep(now)
    if (step.step === 'scan-cubby')
      say(judgeSort(now, cubby(step.slot.cubbyId ?? `W1-0${step.slot.slot}`), 'none'))
  }
  if (!facts.some(({ fact }) => fact === 'sort-tote-ended')) say(judgeToteEnd(now, true))
  return { end: now, facts }
}
const shuffled = (work: SortWork) => {
  const each = work.inTote.flatMap(({ sku, quantity }) => Array.from({ length: quantity }, () => sku))
  return fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length })
}
const inAnyOrder = batch.chain((work) => fc.tuple(fc.constant(work), shuffled(work), shuffled(work)))

test('every unit picked is sorted, or goes back; no order gets more than it wants', () => {
  fc.assert(
    fc.property(inAnyOrder, ([work, order]) => {
      const { end, facts } = sortWhole(work, order)
      const ended = facts.find((fact) => fact.fact === 'sort-tote-ended')
      const sorted = end.lines.reduce((all, line) => all + line.sorted, 0)
      expect(sorted + sum(ended?.surplus ?? [])).toBe(sum(work.inTote))
      expect(ended?.lost ?? []).toEqual([])
      for (const line of end.lines) expect(line.sorted).toBeLessThanOrEqual(line.quantity)
    }),
  )
})

test('each order gets the same in whatever order the items come', () => {
  fc.assert(
    fc.property(inAnyOrder, ([work, one, other]) => {
      const given = (order: readonly string[]) => sortWhole(work, order).end.lines
      expect(given(one)).toEqual(given(other))
    }),
  )
})

test('a tote ended early loses what was wanted and gives back the rest, and all of it is accounted for', () => {
  fc.assert(
    fc.property(inAnyOrder, fc.nat(40), ([work, order], few) => {
      const { end, facts } = sortWhole(work, order.slice(0, few))
      const ended = facts.find((fact) => fact.fact === 'sort-tote-ended')
      const sorted = end.lines.reduce((all, line) => all + line.sorted, 0)
      const missing = end.lines.reduce((all, line) => all + line.quantity - line.sorted, 0)
      expect(sorted + sum(ended?.surplus ?? []) + sum(ended?.lost ?? [])).toBe(sum(work.inTote))
      expect(sum(ended?.lost ?? [])).toBeLessThanOrEqual(missing)
    }),
  )
})
