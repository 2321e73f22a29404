import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeToteFull } from '#domain/judge-answer'
import { zoneDrop } from '#domain/judge-pass'
import { judgePick } from '#domain/judge-pick'
import { judgeShort, judgeTwins } from '#domain/judge-short'
import { currentLine, type PickFact, type PickList, pickStep, unitsLeft, unitsMissing } from '#domain/pick'
import { floor, item, line, location, tote, walk } from '#domain/pick-sample'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'
import { seededRandom } from '#domain/seeded-random'

const [slot] = walk.slots
const at = (zone: string, nth = 1): string => `${zone}-0${nth}-10`
const lineIn = (zone: string, change: Parameters<typeof line>[1] = {}) =>
  line(`tea-${zone}`, { locationId: at(zone), quantity: 1, sequence: zone.charCodeAt(0), ...change })
/** One order of a tea in zone A and one in zone C, its tote in zone A. */
const tea: PickList = {
  ...walk,
  method: 'pickAndPass',
  zone: 'A',
  slots: slot === undefined ? [] : [{ ...slot, toteId: 'T-0001' }],
  lines: [lineIn('A'), lineIn('C')],
}
const leftA: PickList = {
  ...tea,
  slots: tea.slots.map((one) => ({ ...one, toteUnits: 1 })),
  lines: [lineIn('A', { picked: 1 }), lineIn('C')],
}
const sign = (zone: string): Named => ({ kind: 'zone', zone })
const bench: Named = { kind: 'place', place: 'PACK-1', repeated: true }
const factsOf = (list: PickList, named: Named): PickFact[] => {
  const verdict = judgePick(list, named, floor())
  if (!('facts' in verdict)) throw new Error(verdict.refusal)
  return verdict.facts
}
const passed = factsOf(leftA, sign('C')).reduce(applyPick, leftA)

test('with the lines of its zone done, the tote goes to the drop of the next zone with work', () => {
  expect(pickStep(leftA)).toMatchObject({ step: 'pass-on', toteIds: ['T-0001'], zone: 'C' })
  expect(passed).toMatchObject({ zone: 'C', toFetch: ['T-0001'], standingAt: null })
})

test.each<[string, Named, object]>([
  ['the sign of a zone without work for it', sign('B'), { refusal: 'wrong-drop', neededPlace: 'DROP-C' }],
  ['the sign of its own zone', sign('A'), { refusal: 'wrong-drop', place: 'DROP-A' }],
  ['a bench, however often', bench, { refusal: 'wrong-drop', place: 'PACK-1', zone: 'C' }],
  ['its own tote', tote('T-0001', 1), { refusal: 'not-asked-for' }],
])('at the end of a zone %s is refused', (_what, named, refusal) => {
  expect(judgePick(leftA, named, floor())).toMatchObject(refusal)
})

test('the next picker scans the tote before anything else', () => {
  expect(pickStep(passed)).toMatchObject({ step: 'fetch-tote', toteId: 'T-0001' })
  expect(judgePick(passed, location(at('C')), floor())).toMatchObject({ refusal: 'not-asked-for' })
  expect(judgePick(passed, tote('T-0002', 2), floor())).toEqual({
    refusal: 'wrong-tote',
    toteId: 'T-0002',
    neededToteId: 'T-0001',
    slot: 1,
  })
  const fetched = factsOf(passed, tote('T-0001', 1)).reduce(applyPick, passed)
  expect(pickStep(fetched)).toMatchObject({ step: 'scan-location', line: { locationId: at('C') } })
})

test('full totes travel along, and each is fetched', () => {
  const full = { toteId: 'T-0007', units: 3, unloaded: false }
  const two = { ...leftA, slots: leftA.slots.map((one) => ({ ...one, fullTotes: [full] })) }
  const gone = factsOf(two, sign('C')).reduce(applyPick, two)
  const one = factsOf(gone, tote('T-0001', 1)).reduce(applyPick, gone)
  expect([gone.toFetch, pickStep(one)]).toMatchObject([
    ['T-0007', 'T-0001'],
    { step: 'fetch-tote', toteId: 'T-0007' },
  ])
})

test('on hold the totes are still set down, and not fetched', () => {
  expect(judgePick({ ...leftA, held: true }, sign('C'), floor())).toMatchObject({
    facts: [{ fact: 'totes-passed' }],
  })
  expect(judgePick({ ...passed, held: true }, tote('T-0001', 1), floor())).toEqual({ refusal: 'list-held' })
})

test('a line put off is still taken before the tote leaves its zone', () => {
  const late = {
    ...tea,
    lines: [lineIn('A', { skipped: true, sequence: 99 }), lineIn('C')],
  }
  expect(pickStep(late)).toMatchObject({ step: 'scan-location', line: { locationId: at('A') } })
})

test('what is short and lies free in a zone the tote has left brings it back there', () => {
  const inC = { ...leftA, zone: 'C', standingAt: at('C') }
  const world = floor({
    freeElsewhere: () => [
      { locationId: at('A', 2), sku: 'tea', lot: null, expiresOn: null, quantity: 1, reserved: 0 },
    ],
  })
  const verdict = judgeShort(inC, 'tea-C', 0, 'notThere', world)
  const after = 'facts' in verdict ? verdict.facts.reduce(applyPick, inC) : inC
  expect([pickStep(after), unitsMissing(after)]).toMatchObject([{ step: 'pass-on', zone: 'A' }, 0])
})

test('an order of which a zone found nothing goes on without a tote', () => {
  const bare = { ...tea, slots: tea.slots.map((one) => ({ ...one, toteId: null })) }
  const verdict = judgeShort(bare, 'tea-A', 0, 'notThere', floor())
  const facts = 'facts' in verdict ? verdict.facts : []
  expect(facts.at(-1)).toEqual({ fact: 'totes-passed', toteIds: [], zone: 'C', place: null })
  expect(pickStep(facts.reduce(applyPick, bare))).toMatchObject({ step: 'bind-tote' })
})

/** Orders whose lines lie in these zones, and who picks where; a number chooses who does what next. */
const shifts = fc.record({
  orders: fc.array(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  }),
  pickers: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'AB', 'ABCD'), { maxLength: 4 }),
  seed: fc.nat(),
  free: fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 3 }),
})
interface Held {
  list: PickList
  by: number | null
}

const started = (zones: readonly string[], order: number): PickList => {
  const lines = [...zones].sort().map((zone, nth) =>
    line(`${order}-${nth}`, {
      locationId: at(zone, nth),
      zone,
      sequence: nth + 1,
      quantity: (nth % 2) + 1,
    }),
  )
  return {
    ...tea,
    listId: `l-${order}`,
    zone: lines[0]?.zone ?? '',
    slots: tea.slots.map((one) => ({ ...one, toteId: null })),
    lines,
  }
}
/** What the screen asks for. */
function asked(list: PickList, newTote: () => string): Named {
  const step = pickStep(list)
  switch (step.step) {
    case 'fetch-tote':
      return tote(step.toteId, 1)
    case 'pass-on':
      return sign(step.zone)
    case 'bind-tote':
      return tote(newTote())
    case 'scan-location':
      return location(step.line.locationId)
    case 'scan-item':
      return item('tea')
    case 'scan-tote': {
      const toteId = list.slots[0]?.toteId ?? null
      return toteId === null ? tote(newTote()) : tote(toteId, 1)
    }
    default:
      return bench
  }
}

/** Goes on as asked, and now and then finds nothing more or says that the tote is full. */
function judged(list: PickList, draw: number, world: PickFloor, newTote: () => string): PickVerdict {
  const here = currentLine(list)
  if (pickStep(list).step === 'twin-check') return judgeTwins(list, draw % 2 === 0, world)
  if (draw % 7 === 0 && here !== null && unitsLeft(here) > 0)
    return judgeShort(list, here.lineId, here.inHand, 'notThere', world)
  return draw % 11 === 0 ? judgeToteFull(list) : judgePick(list, asked(list, newTote), world)
}

test('whoever picks where, and whatever is short or full, every order arrives and nothing is lost or in two places', () => {
  fc.assert(
    fc.property(shifts, ({ orders, pickers, seed, free }) => {
      let ids = 0
      const random = seededRandom(seed)
      const shelf = free.map((zone, nth) => ({ locationId: at(zone, 8), sku: 'tea', quantity: nth + 1 }))
      const world = floor({
        newId: () => `new-${++ids}`,
        freeElsewhere: () =>
          shelf
            .map((one) => ({ ...one, lot: null, expiresOn: null, reserved: 0 }))
            .filter((one) => one.quantity > 0),
      })
      const zones = [...pickers, 'ABCD']
      const all: Held[] = orders.map((one, order) => ({ list: started(one, order), by: null }))
      const wanted = all.map(({ list }) => list.lines.reduce((sum, one) => sum + one.quantity, 0))
      const inTotes = (list: PickList): number =>
        list.slots.reduce(
          (sum, one) => sum + one.toteUnits + one.fullTotes.reduce((n, { units }) => n + units, 0),
          0,
        )
      const save = (held: Held, facts: readonly PickFact[]): void => {
        for (const fact of facts) {
          if (fact.fact === 'line-added') {
            const place = shelf.find(({ locationId }) => locationId === fact.line.locationId)
            if (place !== undefined) place.quantity -= fact.line.quantity
          }
          held.list = applyPick(held.list, fact)
          if (fact.fact === 'totes-passed') held.by = null
        }
      }
      for (let turn = 0; all.some(({ list }) => list.state !== 'done'); turn++) {
        if (turn > 3_000) throw new Error('The shift does not end')
        const draw = Math.floor(random() * 1_000)
        const picker = draw % zones.length
        const mine = all.find(({ by, list }) => by === picker && list.state !== 'done')
        if (mine === undefined) {
          const next = all.find(
            ({ by, list }) =>
              by === null && list.state !== 'done' && (zones[picker] ?? '').includes(list.zone ?? '?'),
          )
          if (next !== undefined) next.by = picker
          continue
        }
        const taken = mine.list.lines.filter(({ picked, inHand }) => picked + inHand > 0)
        const verdict = judged(mine.list, draw, world, () => `T-${++ids}`)
        if (!('facts' in verdict)) continue
        save(mine, verdict.facts)
        const { list } = mine
        for (const before of taken)
          expect(list.lines.find(({ lineId }) => lineId === before.lineId)?.picked).toBeGreaterThanOrEqual(
            before.picked,
          )
        expect(inTotes(list)).toBe(list.lines.reduce((sum, { picked }) => sum + picked, 0))
        expect(list.toFetch.length === 0 || list.zone !== null).toBe(true)
      }
      for (const [order, { list }] of all.entries()) {
        expect(inTotes(list) + unitsMissing(list)).toBe(wanted[order])
        const totes = list.slots.flatMap(({ toteId, fullTotes }) => [
          toteId,
          ...fullTotes.map((one) => one.toteId),
        ])
        expect(new Set(totes).size).toBe(totes.length)
        expect(list.toFetch).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

test('the drop of a zone is named after it', () => {
  expect(zoneDrop('B')).toBe('DROP-B')
})
