import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeCounted, judgeQuantity, judgeStock, type StockFloor, type StockHere } from '#domain/judge-stock'
import type { Named } from '#domain/pick-scan'
import { applyStock, heldUnits, type StockFact, type StockWork, stockStep } from '#domain/stock-work'

const work = (change: Partial<StockWork>): StockWork => ({
  workId: 'w',
  kind: 'putAway',
  locationId: null,
  units: [],
  plates: [],
  countBefore: null,
  ...change,
})
const lying = (sku: string, quantity: number, more: Partial<StockHere> = {}): StockHere => ({
  sku,
  lot: null,
  expiresOn: null,
  quantity,
  promised: 0,
  ...more,
})
const floor = (here: StockHere[] = []): StockFloor => ({
  stockAt: (locationId) => (locationId === 'A-01' ? here : []),
  platesAt: () => [],
  isBlocked: (locationId) => locationId === 'X-99',
  tracking: (sku) => (sku === 'milk' ? 'lot' : 'none'),
  expires: (sku) => sku === 'milk',
  dateOfLot: (_sku, lot) => (lot === 'known' ? '2027-01-31' : null),
  today: '2026-11-22',
})
const item = (
  sku: string,
  quantity = 1,
  lot: string | null = null,
  expiresOn: string | null = null,
): Named => ({
  kind: 'item',
  sku,
  quantity,
  lot,
  serial: null,
  expiresOn,
})
const at = (locationId: string): Named => ({ kind: 'location', locationId })
const held = { sku: 'tea', lot: null, expiresOn: null, quantity: 2 }

describe('what a scan does', () => {
  it.each<[string, StockWork, Named, StockFloor, object]>([
    [
      'put away: an item comes into the hand',
      work({}),
      item('tea', 12),
      floor(),
      { sku: 'tea', quantity: 12, before: 0 },
    ],
    [
      'put away: more of it adds up',
      work({ units: [held] }),
      item('tea', 12),
      floor(),
      { quantity: 14, before: 2 },
    ],
    ['put away: a location without goods', work({}), at('A-01'), floor(), { refusal: 'item-wanted' }],
    ['put away: a lot is asked for', work({}), item('milk'), floor(), { refusal: 'lot-missing' }],
    [
      'put away: a date is asked for',
      work({}),
      item('milk', 1, 'new'),
      floor(),
      { refusal: 'expiry-needed', lot: 'new' },
    ],
    [
      'put away: a known lot has its date',
      work({}),
      item('milk', 1, 'known'),
      floor(),
      { expiresOn: '2027-01-31' },
    ],
    [
      'put away: what is out of date stays out',
      work({}),
      item('milk', 1, 'old', '2026-11-21'),
      floor(),
      { refusal: 'lot-expired' },
    ],
    [
      'put away: goods get their bin',
      work({ units: [held] }),
      at('B-02'),
      floor(),
      { fact: 'stock-stored', locationId: 'B-02', from: null, units: [held], plates: [] },
    ],
    [
      'put away: not into a blocked bin',
      work({ units: [held] }),
      at('X-99'),
      floor(),
      { refusal: 'location-blocked' },
    ],
    [
      'refill: first the bin',
      work({ kind: 'replenish' }),
      item('tea'),
      floor(),
      { refusal: 'location-wanted' },
    ],
    [
      'refill: the bin',
      work({ kind: 'replenish' }),
      at('A-01'),
      floor(),
      { fact: 'stock-location-reached', locationId: 'A-01' },
    ],
    [
      'refill: only what lies here',
      work({ kind: 'replenish', locationId: 'A-01' }),
      item('tea'),
      floor(),
      { refusal: 'not-here' },
    ],
    [
      'refill: not what walks were promised',
      work({ kind: 'replenish', locationId: 'A-01' }),
      item('tea', 3),
      floor([lying('tea', 5, { promised: 3 })]),
      { refusal: 'over-free', free: 2, promised: 3 },
    ],
    [
      'refill: what is free',
      work({ kind: 'replenish', locationId: 'A-01' }),
      item('tea', 2),
      floor([lying('tea', 5, { promised: 3 })]),
      { quantity: 2 },
    ],
    [
      'refill: the only lot here is meant',
      work({ kind: 'replenish', locationId: 'A-01' }),
      item('milk'),
      floor([lying('milk', 5, { lot: 'known' })]),
      { lot: 'known' },
    ],
    [
      'refill: not back into the same bin',
      work({ kind: 'replenish', locationId: 'A-01', units: [held] }),
      at('A-01'),
      floor(),
      { refusal: 'same-location' },
    ],
    ['count: first the bin', work({ kind: 'count' }), item('tea'), floor(), { refusal: 'location-wanted' }],
    [
      'count: anything may lie here',
      work({ kind: 'count', locationId: 'A-01' }),
      item('tea', 99),
      floor(),
      { quantity: 99 },
    ],
    [
      'count: another bin before the first is confirmed',
      work({ kind: 'count', locationId: 'A-01', units: [held] }),
      at('B-02'),
      floor(),
      { refusal: 'count-open', locationId: 'A-01' },
    ],
    [
      'anything: a tote',
      work({}),
      { kind: 'tote', toteId: 'T-1', orderNumber: null, orderRef: null, wall: null },
      floor(),
      { refusal: 'not-asked-for', scanned: 'tote' },
    ],
    [
      'anything: an unknown code',
      work({}),
      { kind: 'unknown', text: '?' },
      floor(),
      { refusal: 'unknown-code' },
    ],
  ])('%s', (_name, before, named, world, expected) => {
    const verdict = judgeStock(before, named, world)
    expect('facts' in verdict ? verdict.facts[0] : verdict).toMatchObject(expected)
  })

  it('takes off what was scanned by mistake, down to nothing', () => {
    const verdict = judgeQuantity(work({ units: [held] }), { ...held, quantity: 0 }, floor())
    const facts = 'facts' in verdict ? verdict.facts : []
    expect(facts.reduce(applyStock, work({ units: [held] })).units).toEqual([])
  })

  it('asks at a mistyped quantity, not at a later count', () => {
    expect(judgeQuantity(work({}), { ...held, quantity: 100_000 }, floor())).toMatchObject({
      refusal: 'wrong-quantity',
    })
  })
})

describe('a count', () => {
  const here = [lying('tea', 5), lying('milk', 3, { lot: 'known' })]
  const counting = (units: StockWork['units'], countBefore: StockWork['countBefore'] = null) =>
    work({ kind: 'count', locationId: 'A-01', units, countBefore })
  const tea = (quantity: number) => ({ sku: 'tea', lot: null, expiresOn: null, quantity })
  const milk = { sku: 'milk', lot: 'known', expiresOn: null, quantity: 3 }

  it.each<[string, StockWork, boolean, StockHere[], object]>([
    ['agrees', counting([milk, tea(5)]), false, here, { fact: 'stock-counted', corrections: [] }],
    [
      'disagrees once',
      counting([milk, tea(4)]),
      false,
      here,
      { fact: 'stock-count-differs', units: [milk, tea(4)] },
    ],
    [
      'disagrees twice alike',
      counting([tea(4), milk], [milk, tea(4)]),
      false,
      here,
      { fact: 'stock-counted', corrections: [{ sku: 'tea', believed: 5, counted: 4 }] },
    ],
    [
      'disagrees twice, each time otherwise',
      counting([milk, tea(3)], [milk, tea(4)]),
      false,
      here,
      { fact: 'stock-count-differs' },
    ],
    [
      'agrees the second time',
      counting([milk, tea(5)], [milk, tea(4)]),
      false,
      here,
      { fact: 'stock-counted', corrections: [] },
    ],
    [
      'finds what should not be here',
      counting([milk, tea(5), { ...tea(1), sku: 'salt' }], [{ ...tea(1), sku: 'salt' }, milk, tea(5)]),
      false,
      here,
      { corrections: [{ sku: 'salt', believed: 0, counted: 1 }] },
    ],
    [
      'finds nothing where nothing should be',
      counting([]),
      true,
      [],
      { fact: 'stock-counted', corrections: [] },
    ],
    [
      'finds nothing, twice',
      counting([], []),
      true,
      [lying('tea', 5)],
      { corrections: [{ believed: 5, counted: 0 }] },
    ],
    ['says nothing', counting([]), false, here, { refusal: 'nothing-counted' }],
    ['is empty and holds units', counting([tea(1)]), true, here, { refusal: 'not-empty-counted' }],
    ['has no bin', work({ kind: 'count' }), false, here, { refusal: 'location-wanted' }],
  ])('that %s', (_name, before, empty, stock, expected) => {
    const verdict = judgeCounted(before, empty, floor(stock))
    expect('facts' in verdict ? verdict.facts[0] : verdict).toMatchObject(expected)
  })
})

/** Stock by location, changed by facts as a person with pencil and paper would. */
const ledgerAfter = (stock: Record<string, number>, fact: StockFact): Record<string, number> => {
  if (fact.fact !== 'stock-stored') return stock
  const moved = heldUnits(work({ units: fact.units }))
  const left = fact.from === null ? {} : { [fact.from]: (stock[fact.from] ?? 0) - moved }
  return { ...stock, ...left, [fact.locationId]: (stock[fact.locationId] ?? 0) + moved }
}

it('refilling neither makes nor loses a unit, and takes no promised one, whatever is scanned', () => {
  const scans = fc.array(
    fc.oneof(
      fc.constantFrom('A-01', 'B-02', 'X-99').map(at),
      fc.nat({ max: 4 }).map((quantity) => item('tea', quantity + 1)),
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(scans, fc.nat({ max: 9 }), (scanned, promised) => {
      let state = work({ kind: 'replenish' })
      let stock: Record<string, number> = { 'A-01': 9 + promised, 'B-02': 4 }
      const total = () => Object.values(stock).reduce((sum, one) => sum + one, 0)
      const all = total()
      for (const scan of scanned) {
        const world: StockFloor = {
          ...floor(),
          stockAt: (locationId) => {
            const quantity =
              (stock[locationId] ?? 0) - (locationId === state.locationId ? heldUnits(state) : 0)
            return quantity > 0
              ? [lying('tea', quantity, { promised: locationId === 'A-01' ? promised : 0 })]
              : []
          },
        }
        const verdict = judgeStock(state, scan, world)
        if (!('facts' in verdict)) continue
        for (const fact of verdict.facts) {
          stock = ledgerAfter(stock, fact)
          state = applyStock(state, fact)
        }
        expect(total()).toBe(all)
        expect(
          (stock['A-01'] ?? 0) - (state.locationId === 'A-01' ? heldUnits(state) : 0),
        ).toBeGreaterThanOrEqual(promised)
        expect(Object.values(stock).every((one) => one >= 0)).toBe(true)
      }
    }),
  )
})

it('always knows one next step', () => {
  const kinds = fc.constantFrom('putAway' as const, 'replenish' as const, 'count' as const)
  fc.assert(
    fc.property(kinds, fc.option(fc.constant('A-01')), fc.boolean(), (kind, locationId, full) => {
      const { step } = stockStep(work({ kind, locationId, units: full ? [held] : [] }))
      const expected =
        kind === 'count'
          ? locationId === null
            ? 'scan-location'
            : 'count'
          : full
            ? 'store'
            : kind === 'replenish' && locationId === null
              ? 'scan-source'
              : 'scan-item'
      expect(step).toBe(expected)
    }),
  )
})
