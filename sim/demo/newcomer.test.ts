import { expect, test } from 'vitest'
import { wireMaster } from '#oms/wire'
import { demoWarehouse } from '#sim/data/warehouse'
import { forNewcomers } from './newcomer.ts'

const { master, orders } = demoWarehouse({ seed: 1, now: '2026-11-22T02:00:00.000Z', orderCount: 40 })
const added = forNewcomers(master)
const bySku = new Map(master.items.map((item) => [item.sku, item]))

test('what the demo adds passes the door of the station, and keeps every other item as it was', () => {
  const items = new Map([...master.items, ...added.items].map((item) => [item.sku, item]))
  const whole = { ...master, ...added, items: [...items.values()] }
  expect(wireMaster.safeParse(whole).error?.issues).toBeUndefined()
  expect(items.size).toBe(master.items.length)
})

test('an alternate is of the same kind and never the item itself; goods with serial numbers have none', () => {
  expect(added.items.length).toBeGreaterThan(1500)
  for (const { sku, tracking, alternates } of added.items) {
    expect([tracking, alternates?.length]).not.toContain('serial')
    for (const other of alternates ?? []) {
      expect(other).not.toBe(sku)
      expect([other.split('-')[0], bySku.get(other)?.tracking]).toEqual([
        sku.split('-')[0],
        expect.not.stringMatching('serial'),
      ])
    }
  }
})

test('a place holds more than its plates, and each plate has a number of its own', () => {
  const lying = new Map(master.stock.map((row) => [`${row.locationId} ${row.sku} ${row.lot}`, row.quantity]))
  const onPlates = Map.groupBy(added.plates, (row) => `${row.locationId} ${row.sku} ${row.lot}`)
  expect(onPlates.size).toBeGreaterThan(200)
  for (const [place, plates] of onPlates)
    expect(plates.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThan(lying.get(place) ?? 0)
  expect(new Set(added.plates.map(({ plateId }) => plateId)).size).toBe(added.plates.length)
})

test('of its orders some take an alternate, some after a word, some none', () => {
  expect(new Set(orders.map(({ substitution }) => substitution))).toEqual(
    new Set(['allowed', 'approve', undefined]),
  )
})
