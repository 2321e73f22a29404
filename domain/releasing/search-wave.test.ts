import { describe, expect, it } from 'vitest'
import { searchWave } from '#domain/releasing/search-wave'
import { linesOf, unitsPerAisle } from '#domain/releasing/wave-ask'
import { bestByTrying, brokenIn, countedPace, waveAfter } from '#domain/releasing/wave-sample'
import { prngFromSeed } from '#sim/data/prng'
import { type AisleFloor, aisleFloor, type FloorShape } from '#sim/data/wave-asks'

const tiny: FloorShape = { orders: 7, items: 6, aisles: 5, lines: 3, quantity: 4, held: 4, stock: 6 }
const shop: FloorShape = { orders: 400, items: 300, aisles: 40, lines: 4, quantity: 3, held: 60, stock: 9 }
const mixed: FloorShape = { ...shop, orders: 500, lines: 2 }
const singles: FloorShape = { ...shop, orders: 900, lines: 1 }
const large: FloorShape = { ...singles, orders: 6000, items: 3000, aisles: 150, held: 200 }

const ratioOf = (floor: AisleFloor, looks: number, seed: number): number | null => {
  const wave = waveAfter(floor, looks, seed)
  return wave === null ? null : unitsPerAisle(floor.ask, wave.units, wave.aisles.length)
}
const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed)

describe('which orders to release', () => {
  it.each([
    ['small floors', tiny],
    ['more orders', { ...tiny, orders: 11 }],
    ['orders of one line', { ...tiny, lines: 1, orders: 9 }],
    ['hardly any stock', { ...tiny, stock: 3, held: 3 }],
  ])('finds what trying everything finds, and nothing where there is nothing: %s', (_, shape) => {
    const other = seeds(150).filter((seed) => {
      const floor = aisleFloor(prngFromSeed(seed), shape)
      return ratioOf(floor, 6, seed) !== bestByTrying(floor)
    })
    expect(other).toEqual([])
  })

  it('rarely misses the best where there is too much to try', () => {
    const missed = seeds(12).filter((seed) => {
      const floor = aisleFloor(prngFromSeed(seed), { ...tiny, aisles: 11, orders: 7 })
      return ratioOf(floor, 30, seed) !== bestByTrying(floor)
    })
    expect(missed.length).toBeLessThanOrEqual(1)
  })

  it('finds it too where some aisles are gone to anyway', () => {
    const other = seeds(100).filter((seed) => {
      const floor = aisleFloor(prngFromSeed(seed), tiny)
      floor.ask.open = { aisles: [seed % 5], units: seed % 7 }
      return ratioOf(floor, 6, seed) !== bestByTrying(floor)
    })
    expect(other).toEqual([])
  })

  it.each([
    ['orders of several lines', shop],
    ['of one or two', mixed],
    ['of one', singles],
    ['many of one', large],
  ])('never hands on a wave that cannot be picked, nor a worse one than before: %s', (_, shape) => {
    for (const seed of seeds(3)) {
      const floor = aisleFloor(prngFromSeed(seed), shape)
      let before = 0
      for (const wave of searchWave(floor.ask, countedPace(20, seed))) {
        if (wave === null) continue
        const ratio = unitsPerAisle(floor.ask, wave.units, wave.aisles.length)
        expect(brokenIn(floor, wave)).toEqual([])
        expect(ratio).toBeGreaterThanOrEqual(before)
        before = ratio
      }
      expect(before).toBeGreaterThan(0)
    }
  })

  it('makes the same wave of the same seed', () => {
    for (const shape of [tiny, shop, mixed, singles]) {
      const floor = aisleFloor(prngFromSeed(5), shape)
      expect(waveAfter(floor, 12, 7)).toEqual(waveAfter(floor, 12, 7))
    }
  })

  it('hands on a wave of any time it is given, and a better one of more', () => {
    const floor = aisleFloor(prngFromSeed(11), { ...shop, orders: 900, aisles: 80 })
    const ratios = [0, 150].map((looks) => ratioOf(floor, looks, 1) ?? 0)
    expect(ratios[0]).toBeGreaterThan(0)
    expect(ratios[1]).toBeGreaterThan(ratios[0] ?? 0)
  })

  it.each([
    ['no orders', [], [[[0, 3]]], 0],
    ['no aisles', [[[0, 1]]], [], 0],
    ['goods that lie nowhere', [[[1, 1]]], [[[0, 3]]], 0],
    ['an order that wants nothing', [[]], [[[0, 3]]], 0],
    ['fewer units than the least', [[[0, 1]]], [[[0, 3]]], 2],
  ] as [string, AisleFloor['orders'], AisleFloor['aisles'], number][])(
    'finds no wave with %s',
    (_, orders, aisles, leastUnits) => {
      const open = { aisles: [], units: 0 }
      const ask = {
        itemCount: 2,
        orders: linesOf(orders),
        aisles: linesOf(aisles),
        leastUnits,
        mostUnits: 9,
        open,
      }
      expect(waveAfter({ orders, aisles, ask }, 5, 1)).toBeNull()
    },
  )

  it('reads an item that is named twice in one order as one line', () => {
    const ask = {
      itemCount: 1,
      orders: linesOf([
        [
          [0, 2],
          [0, 2],
        ],
      ]),
      aisles: linesOf([[[0, 3]], [[0, 1]]]),
      leastUnits: 1,
      mostUnits: 9,
      open: { aisles: [], units: 0 },
    }
    expect(waveAfter({ orders: [[[0, 4]]], aisles: [], ask }, 5, 1)).toEqual({
      orders: [0],
      aisles: [0, 1],
      units: 4,
    })
  })
})
