import { expect, test } from 'vitest'
import { readCode } from '#domain/barcode/code'
import { netGramsOf } from '#domain/barcode/measured-code'
import { wireMaster } from '#oms/wire-master'
import { wireOrder } from '#oms/wire-order'
import { demoWarehouse } from '#sim/data/warehouse'
import { knowledgeOf } from '#sim/shift/knowledge'
import { forNewcomers } from './newcomer.ts'
import { weighedGoods, weighedOrders } from './weighed-goods.ts'
import { workedGoods, workedOrders } from './worked-goods.ts'

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

test('cheese and fish are weighed unit by unit: their codes say grams, and their orders pass the door', () => {
  const weighed = weighedGoods(master)
  const whole = {
    ...master,
    items: [...master.items, ...weighed.items],
    stock: [...master.stock, ...weighed.stock],
  }
  expect(wireMaster.safeParse(whole).error?.issues).toBeUndefined()
  const placed = weighedOrders(master, '2026-11-22T02:00:00.000Z')
  for (const order of placed) expect(wireOrder.safeParse(order).error?.issues).toBeUndefined()
  expect(placed.flatMap(({ lines }) => lines.map(({ weight }) => weight !== undefined))).toEqual([
    false,
    true,
    false,
    true,
  ])
  const { text, aim } = knowledgeOf(whole).unitCode('KEJ-0001', null, null, 2012)
  const code = readCode(text, aim, '2026-11-22')
  expect(code.kind === 'gs1' ? netGramsOf(code) : null).toBe(2012)
})

test('three orders have work before packing, one a gift set of goods that lie here; all pass the door', () => {
  const items = [...master.items, ...workedGoods.items]
  expect(wireMaster.safeParse({ ...master, items }).error?.issues).toBeUndefined()
  const worked = workedOrders(master, '2026-11-22T02:00:00.000Z')
  for (const order of worked) expect(wireOrder.safeParse(order).error?.issues).toBeUndefined()
  expect(worked.map(({ workStops }) => workStops?.map(({ kind }) => kind))).toEqual([
    ['kitting', 'other'],
    ['engraving'],
    ['check'],
  ])
  const lying = new Set(master.stock.map(({ sku }) => sku))
  for (const { sku } of worked[0]?.workStops?.[0]?.components ?? []) expect(lying).toContain(sku)
})
