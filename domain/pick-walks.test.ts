import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyPick,
  currentLine,
  judgePick,
  judgeShort,
  judgeSkip,
  judgeZeroCheck,
  type Named,
  type PickFact,
  type PickList,
  type PickVerdict,
  pickStep,
} from '#domain/pick'
import { cart, floor, item, kopiAt, line, location, teaAt, tote, walk } from '#domain/pick-sample'

/** Walks of one to four lines in one to three totes, from three places. */
const walks = fc
  .array(
    fc.record({
      slot: fc.integer({ min: 1, max: 3 }),
      place: fc.nat(2),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      method: fc.constantFrom('cluster' as const, 'discrete' as const),
    }),
  )
  .map(({ parts, method }): PickList => {
    const used = [...new Set(parts.map(({ slot }) => slot))]
    const places = [teaAt, kopiAt, 'B-01-01']
    const slots = used.map((slot) => ({
      slot,
      orderRef: `o-${slot}`,
      orderNumber: `SO-${slot}`,
      toteId: null,
      place: 'PACK-1',
      unloaded: false,
    }))
    const lines = parts.map(({ slot, place, quantity }, at) =>
      line(`line-${at}`, {
        sequence: at + 1,
        slot,
        quantity,
        locationId: places[place] ?? teaAt,
        sku: place === 0 ? 'tea' : 'kopi',
      }),
    )
    return { ...walk, method, slots, lines }
  })

type Deed =
  | Named
  | { kind: 'short'; nth: number }
  | { kind: 'skip'; nth: number }
  | { kind: 'empty'; empty: boolean }
  | { kind: 'next' }
/** Every other deed is the right one, or a random walk would never get anywhere. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: fc.constant<Deed>({ kind: 'next' }), weight: 8 },
  fc.constant(cart()),
  fc.integer({ min: 1, max: 5 }).map((n) => tote(`T-${n}`)),
  fc.constantFrom(teaAt, kopiAt, 'B-01-01').map(location),
  fc
    .tuple(fc.constantFrom('tea', 'kopi'), fc.integer({ min: 1, max: 3 }))
    .map(([sku, quantity]) => item(sku, { quantity })),
  fc.record({
    kind: fc.constant('place' as const),
    place: fc.constantFrom('PACK-1', 'PACK-2'),
    repeated: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('short' as const), nth: fc.nat(3) }),
  fc.record({ kind: fc.constant('skip' as const), nth: fc.nat(3) }),
  fc.record({ kind: fc.constant('empty' as const), empty: fc.boolean() }),
)

function judge(list: PickList, wanted: Deed): PickVerdict {
  const deed = wanted.kind === 'next' ? nextDeed(list) : wanted
  if (deed.kind === 'next') throw new Error('The next deed is always a real one')
  if (deed.kind === 'empty') return judgeZeroCheck(list, deed.empty)
  if (deed.kind === 'skip') return judgeSkip(list, list.lines[deed.nth]?.lineId ?? '')
  if (deed.kind === 'short') {
    const one = list.lines[deed.nth]
    return judgeShort(list, one?.lineId ?? '', (one?.picked ?? 0) + (one?.inHand ?? 0), 'notThere')
  }
  if (deed.kind !== 'tote') return judgePick(list, deed, floor())
  const holder = list.slots.find(({ toteId }) => toteId === deed.toteId)
  return judgePick(list, tote(deed.toteId, holder?.slot ?? null), floor())
}
const factsOf = (verdict: PickVerdict): PickFact[] => ('facts' in verdict ? verdict.facts : [])
const after = (list: PickList, facts: readonly PickFact[]): PickList => facts.reduce(applyPick, list)
const deedsOf = fc.array(deeds, { minLength: 10, maxLength: 60 })

/** The right thing to do at any step: what a willing picker does next. */
function nextDeed(list: PickList): Deed {
  const step = pickStep(list)
  switch (step.step) {
    case 'scan-cart':
      return cart()
    case 'bind-tote':
      return tote(`T-new-${step.slot.slot}`)
    case 'scan-location':
      return location(step.line.locationId)
    case 'scan-item':
      return item(step.line.sku)
    case 'scan-tote':
      return tote(list.slots.find(({ slot }) => slot === step.line.slot)?.toteId ?? 'T-new', step.line.slot)
    case 'zero-check':
      return { kind: 'empty', empty: true }
    default:
      return { kind: 'place', place: 'PACK-1', repeated: false }
  }
}

test('no scans in any sequence take more than was asked', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      const end = all.reduce((list, deed) => after(list, factsOf(judge(list, deed))), start)
      const over = end.lines.filter(
        (one) => one.picked + one.inHand + one.shortQuantity > one.quantity || one.inHand < 0,
      )
      expect(over).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('no tote ever holds two orders of a walk', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      const end = all.reduce((list, deed) => after(list, factsOf(judge(list, deed))), start)
      const totes = end.slots.flatMap(({ toteId }) => toteId ?? [])
      expect(new Set(totes).size).toBe(totes.length)
    }),
    { numRuns: 300 },
  )
})

test('judging changes nothing by itself', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      const end = all.reduce((list, deed) => after(list, factsOf(judge(list, deed))), start)
      const before = structuredClone(end)
      for (const deed of all) judge(end, deed)
      expect(end).toEqual(before)
    }),
    { numRuns: 100 },
  )
})

test('from wherever a walk stands a willing picker comes to its end', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      let list = all.reduce((one, deed) => after(one, factsOf(judge(one, deed))), start)
      for (let tries = 0; tries < 80 && list.state !== 'done'; tries++)
        list = after(list, factsOf(judge(list, nextDeed(list))))
      expect(list.state).toBe('done')
    }),
    { numRuns: 300 },
  )
})

test('a walk where everything is short comes to its end too', () => {
  fc.assert(
    fc.property(walks, (start) => {
      const end = start.lines.reduce((list) => {
        const next = currentLine(list)
        return next === null ? list : after(list, factsOf(judgeShort(list, next.lineId, 0, 'notThere')))
      }, start)
      expect(end.state).toBe('done')
    }),
  )
})
