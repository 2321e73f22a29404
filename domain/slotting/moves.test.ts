import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Location } from '#domain/order'
import { hallOf, shortestWalk } from '#domain/routing/hall'
import { type HallMap, madeMap } from '#domain/routing/hall-map'
import { heatOf } from '#domain/slotting/heat'
import { type Move, moveSteps, type SlotItem, type SlotStock, walkAfter } from '#domain/slotting/moves'
import { type PastWalk, stopsIn, walkLengths } from '#domain/slotting/past-walks'

const locations = ['A', 'B', 'C', 'D'].flatMap((aisle, row) =>
  Array.from({ length: 10 }, (_, bay): Location => {
    const locationId = `${aisle}-${String(bay + 1).padStart(2, '0')}`
    const zone = row < 2 ? 'near' : 'far'
    const walkOrder = row * 10 + bay
    return { locationId, zone, aisle, side: 'left', bay: bay + 1, level: 1, checkDigits: '042', walkOrder }
  }),
)
const skuAt = (locationId: string): string => `sku-${locationId}`
const hallWith = (map: HallMap | null) => hallOf(new Map(locations.map((one) => [one.locationId, one])), map)
const oneBlock = hallWith(null)
const made = madeMap(locations)
const twoBlocks = hallWith({
  ...made,
  aisles: made.aisles.map((aisle) => ({ ...aisle, passing: ['both', 'both'] })),
  crossAisles: [0, 5, 10].map((afterBay) => ({ afterBay, widthMm: 1_200 })),
})
const item = (sku: string, change: Partial<SlotItem> = {}): [string, SlotItem] => [
  sku,
  { sku, unitMm3: 1_000, hazmat: false, ...change },
]
const walk = (...stops: string[]): PastWalk => ({
  picks: stops.map((locationId) => ({ sku: skuAt(locationId), locationId, units: 1 })),
})
const here = (locationId: string, quantity = 5): SlotStock => ({
  locationId,
  sku: skuAt(locationId),
  quantity,
})

/** Moves for these walks, and what all walks measure, by another way than the moves were found. */
function moved(
  walks: readonly PastWalk[],
  stock: readonly SlotStock[],
  items = new Map(locations.map(({ locationId }) => item(skuAt(locationId)))),
  hall = oneBlock,
): { moves: Move[]; totalMm: (of: readonly PastWalk[]) => number; heatMm: number } {
  const lengths = walkLengths(
    hall,
    locations.map(({ locationId }) => locationId),
  )
  const { rows, walkMm } = heatOf(walks, lengths)
  const steps = moveSteps({ walks, heat: rows, locations, stock, items, lengths })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const totalMm = (of: readonly PastWalk[]): number =>
    of.reduce((sum, one) => sum + shortestWalk(hall, [...stopsIn(one)]).lengthMm, 0)
  return { moves: step.value, totalMm, heatMm: walkMm }
}

describe('what a location is walked for', () => {
  const lengths = walkLengths(
    oneBlock,
    locations.map(({ locationId }) => locationId),
  )

  it('is what the walks would be shorter without it', () => {
    const { rows, walkMm } = heatOf([walk('A-03', 'A-08')], lengths)
    const whole = shortestWalk(oneBlock, ['A-03', 'A-08']).lengthMm
    const near = shortestWalk(oneBlock, ['A-03']).lengthMm
    expect(walkMm).toBe(whole)
    expect(rows).toEqual([
      { sku: 'sku-A-08', locationId: 'A-08', picks: 1, units: 1, travelMm: whole - near },
      { sku: 'sku-A-03', locationId: 'A-03', picks: 1, units: 1, travelMm: 0 },
    ])
  })

  it('is shared by the items that lie there', () => {
    const both: PastWalk = {
      picks: ['tea', 'kopi'].map((sku) => ({ sku, locationId: 'A-08', units: 2 })),
    }
    const { rows, walkMm } = heatOf([both, both], lengths)
    expect(rows.map(({ picks, units, travelMm }) => [picks, units, travelMm])).toEqual([
      [2, 4, walkMm / 2],
      [2, 4, walkMm / 2],
    ])
  })
})

describe('a move', () => {
  const often = [walk('B-10'), walk('B-10', 'A-02'), walk('B-10'), walk('A-02')]

  it('brings what is picked often near the start, and names what is in the way', () => {
    const { moves } = moved(often, [here('B-10'), here('A-01'), here('A-02')])
    expect(moves[0]).toMatchObject({
      sku: 'sku-B-10',
      from: 'B-10',
      to: 'A-01',
      inTheWay: ['sku-A-01'],
      picks: 3,
    })
  })

  it('prefers an empty place where it saves as much', () => {
    const { moves } = moved(often, [here('B-10'), here('A-02')])
    expect(moves[0]).toMatchObject({ to: 'A-01', inTheWay: [] })
  })

  it('keeps to its zone', () => {
    const { moves } = moved([walk('D-10'), walk('D-10')], [here('D-10')])
    expect(moves[0]?.to).toMatch(/^C/)
  })

  it('of dangerous goods leads only to an aisle where such lie, be they moved or in the way', () => {
    const danger = new Map(
      locations.map(({ locationId }) => item(skuAt(locationId), { hazmat: locationId.startsWith('B') })),
    )
    const walks = [walk('B-10'), walk('B-10')]
    const shelves = [here('B-10'), here('B-09'), here('A-01')]
    const plain = [walk('A-10'), walk('A-10'), walk('A-10')]
    expect(moved(walks, shelves, danger).moves.map(({ to }) => to)).toEqual(['B-01'])
    expect(moved(plain, [here('A-10'), here('A-09'), here('B-01')], danger).moves[0]?.inTheWay).toEqual([])
  })

  it('never brings goods to where less room is known than they take', () => {
    const stock = [here('B-10', 500), here('A-01', 5)]
    const shelves = locations.map((one) => (one.aisle === 'A' ? { ...one, level: 2 } : one))
    const lengths = walkLengths(
      oneBlock,
      locations.map(({ locationId }) => locationId),
    )
    const walks = [walk('B-10'), walk('B-10')]
    const { rows } = heatOf(walks, lengths)
    const items = new Map(locations.map(({ locationId }) => item(skuAt(locationId))))
    const steps = moveSteps({ walks, heat: rows, locations: shelves, stock, items, lengths })
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(step.value.map(({ to }) => to[0])).toEqual(['B'])
  })

  it('is none where nothing was picked', () => {
    expect(moved([], [here('A-01')])).toMatchObject({ moves: [], heatMm: 0 })
  })
})

const anyPast = fc.record({
  walks: fc.array(fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  }),
  empty: fc.uniqueArray(fc.nat(39), { maxLength: 20 }),
})

describe.each([
  ['one block', oneBlock],
  ['two blocks', twoBlocks],
] as const)('in a hall of %s', (_, hall) => {
  it('each move saves exactly what the same picks walk less once it is done', () => {
    fc.assert(
      fc.property(anyPast, ({ walks, empty }) => {
        const nameOf = (at: number): string => locations[at]?.locationId ?? ''
        const past = walks.map((stops) => walk(...stops.map(nameOf)))
        const picked = new Set(past.flatMap(({ picks }) => picks.map(({ locationId }) => locationId)))
        const gone = new Set(empty.map(nameOf))
        const stock = locations
          .filter(({ locationId }) => picked.has(locationId) || !gone.has(locationId))
          .map(({ locationId }) => here(locationId))
        const { moves, totalMm, heatMm } = moved(past, stock, undefined, hall)
        expect(heatMm).toBe(totalMm(past))
        for (const move of moves)
          expect(totalMm(past) - totalMm(past.map((one) => walkAfter(one, move)))).toBe(move.savedMm)
        const touched = moves.flatMap(({ from, to }) => [from, to])
        expect(new Set(touched).size).toBe(touched.length)
      }),
      { numRuns: hall === oneBlock ? 60 : 8 },
    )
  }, 30_000)
})
