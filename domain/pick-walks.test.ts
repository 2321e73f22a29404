import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeSkip, judgeToteFull, judgeZeroCheck } from '#domain/judge-answer'
import { judgePick } from '#domain/judge-pick'
import { judgeShort, judgeTwins } from '#domain/judge-short'
import {
  currentLine,
  type PickFact,
  type PickList,
  type PickSlot,
  pickStep,
  totesToUnload,
  unitsLeft,
  unitsMissing,
} from '#domain/pick'
import { cart, floor, item, kopiAt, line, location, teaAt, tote, walk } from '#domain/pick-sample'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'

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
      cartonTypeId: null,
      toteUnits: 0,
      fullTotes: [],
      place: 'PACK-1',
      consolidation: 'none' as const,
      unloaded: false,
      rush: false,
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
  | { kind: 'twins'; short: boolean }
  | { kind: 'full' }
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
  fc.record({ kind: fc.constant('twins' as const), short: fc.boolean() }),
  fc.constant<Deed>({ kind: 'full' }),
)

/** One unit of each item lies free at a fourth location, until a line seeks it there. */
const lastPlace = 'C-01-01'
const floorOf = (list: PickList): PickFloor =>
  floor({
    newId: () => `line-${list.lines.length}`,
    freeElsewhere: (sku) =>
      list.lines.some(({ locationId }) => locationId === lastPlace)
        ? []
        : [{ locationId: lastPlace, sku, lot: null, expiresOn: null, quantity: 1 }],
  })

function judge(list: PickList, wanted: Deed): PickVerdict {
  const deed = wanted.kind === 'next' ? nextDeed(list) : wanted
  if (deed.kind === 'next') throw new Error('The next deed is always a real one')
  if (deed.kind === 'empty') return judgeZeroCheck(list, deed.empty)
  if (deed.kind === 'twins') return judgeTwins(list, deed.short, floorOf(list))
  if (deed.kind === 'full') return judgeToteFull(list)
  if (deed.kind === 'skip') return judgeSkip(list, list.lines[deed.nth]?.lineId ?? '')
  if (deed.kind === 'short') {
    const one = list.lines[deed.nth]
    return judgeShort(list, one?.lineId ?? '', one?.inHand ?? 0, 'notThere', floorOf(list))
  }
  if (deed.kind !== 'tote') return judgePick(list, deed, floor())
  const holder = list.slots.find((slot) => totesOf(slot).includes(deed.toteId))
  return judgePick(list, tote(deed.toteId, holder?.slot ?? null), floor())
}
const totesOf = ({ toteId, fullTotes }: PickSlot): string[] => [
  ...(toteId === null ? [] : [toteId]),
  ...fullTotes.map((one) => one.toteId),
]
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
      return tote(`T-new-${step.slot.slot}-${step.slot.fullTotes.length}`)
    case 'scan-location':
      return location(step.line.locationId)
    case 'scan-item':
      return item(step.line.sku)
    case 'scan-tote':
      return putInto(list, step.line.slot)
    case 'twin-check':
      return { kind: 'twins', short: false }
    case 'zero-check':
      return { kind: 'empty', empty: true }
    case 'unload':
      return { kind: 'place', place: step.slot.place, repeated: false }
    default:
      return { kind: 'empty', empty: true }
  }
}

function putInto(list: PickList, number: number): Deed {
  const slot = list.slots.find((one) => one.slot === number)
  if (slot === undefined || slot.toteId !== null) return tote(slot?.toteId ?? '', number)
  return tote(`T-new-${number}-${slot.fullTotes.length}`)
}

const sum = (list: PickList, of: (line: PickList['lines'][number]) => number): number =>
  list.lines.reduce((units, one) => units + of(one), 0)

test('what was ordered is picked, in hand, still to do or missing, and nothing else', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      const end = all.reduce((list, deed) => after(list, factsOf(judge(list, deed))), start)
      const known =
        sum(end, ({ picked, inHand }) => picked + inHand) + sum(end, unitsLeft) + unitsMissing(end)
      expect(known).toBe(sum(start, ({ quantity }) => quantity))
    }),
    { numRuns: 400 },
  )
})

test('every picked unit lies in one of the totes of its order', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      const end = all.reduce((list, deed) => after(list, factsOf(judge(list, deed))), start)
      const inTotes = end.slots.map(({ slot, toteUnits, fullTotes }) => [
        slot,
        fullTotes.reduce((units, one) => units + one.units, toteUnits),
      ])
      const picked = end.slots.map(({ slot }) => [
        slot,
        sum(end, (one) => (one.slot === slot ? one.picked : 0)),
      ])
      expect(inTotes).toEqual(picked)
    }),
    { numRuns: 400 },
  )
})

test('a finished walk has brought every tote with goods to a place', () => {
  fc.assert(
    fc.property(walks, deedsOf, (start, all) => {
      let list = all.reduce((one, deed) => after(one, factsOf(judge(one, deed))), start)
      for (let tries = 0; tries < 160 && list.state !== 'done'; tries++)
        list = after(list, factsOf(judge(list, nextDeed(list))))
      expect(list.slots.flatMap(totesToUnload)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

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
      const totes = end.slots.flatMap(totesOf)
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
      for (let tries = 0; tries < 160 && list.state !== 'done'; tries++)
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
        if (next === null || list.state === 'done') return list
        const short = after(list, factsOf(judgeShort(list, next.lineId, 0, 'notThere', floor())))
        return after(short, factsOf(judgeTwins(short, true, floor())))
      }, start)
      expect(end.state).toBe('done')
    }),
  )
})
