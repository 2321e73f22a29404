import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkCharacter, hasGs1CheckDigit } from '#domain/barcode/check-character'
import { wireMaster } from '#oms/wire-master'
import { wireOrder } from '#oms/wire-order'
import { demoPins } from './people.ts'
import { prngFromSeed } from './prng.ts'
import { availableBySku } from './stock.ts'
import { trackingNumber } from './tracking.ts'
import { demoWarehouse } from './warehouse.ts'

const now = '2026-11-22T02:00:00.000Z'
const { master, orders } = demoWarehouse({ seed: 1, now, orderCount: 300 })
const share = (part: number, whole: number) => part / whole

test('the same seed makes the same warehouse, another seed another one', () => {
  expect(demoWarehouse({ seed: 1, now, orderCount: 300 })).toEqual({ master, orders })
  expect(demoWarehouse({ seed: 2, now, orderCount: 300 }).orders).not.toEqual(orders)
})

test('everything passes the door of the station', () => {
  expect(wireMaster.safeParse(master).error?.issues).toBeUndefined()
  for (const order of orders) expect(wireOrder.safeParse(order).error?.issues).toBeUndefined()
})

test('it has the size of a real hall', () => {
  const { items, locations, people, totes, carts, cartonTypes, couriers } = master
  expect(
    [items, locations, people, totes, carts, cartonTypes, couriers, orders].map((list) => list.length),
  ).toEqual([2000, 3000, 26, 60, 6, 8, 4, 300])
  expect(share(items.filter(({ tracking }) => tracking === 'lot').length, 2000)).toBeCloseTo(0.08, 2)
  expect(share(items.filter(({ tracking }) => tracking === 'serial').length, 2000)).toBeCloseTo(0.03, 2)
  expect(new Set(items.map(({ name }) => name)).size).toBe(2000)
})

test('every GTIN has its right check digit and no code stands for two things', () => {
  const codes = master.items.flatMap((item) => item.codes)
  for (const { code, kind } of codes)
    if (kind !== 'alternate' || /^\d{12,}$/.test(code)) expect(hasGs1CheckDigit(code), code).toBe(true)
  for (const { code, kind } of codes) if (kind === 'gtin') expect(code).toMatch(/^955\d{10}$/)
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
})

test('check digits of neighbouring places differ', () => {
  const byWalk = [...master.locations].sort((one, other) => one.walkOrder - other.walkOrder)
  expect(byWalk.map(({ walkOrder }) => walkOrder)).toEqual(
    Array.from({ length: 3000 }, (_, index) => index + 1),
  )
  for (const [index, { checkDigits }] of byWalk.entries())
    expect(byWalk.slice(index + 1, index + 41).map((near) => near.checkDigits)).not.toContain(checkDigits)
})

test('the walk is a serpentine: the next aisle begins where the last one ended', () => {
  const bays = master.locations.filter(({ aisle }) => aisle === 'B').map(({ bay }) => bay)
  expect([bays[0], bays.at(-1)]).toEqual([25, 1])
})

test('every article stands in one to three places, a few of them with two lots', () => {
  const places = Map.groupBy(master.stock, ({ sku }) => sku)
  for (const item of master.items.filter(({ weightMg }) => weightMg !== 0)) {
    const at = new Set(places.get(item.sku)?.map(({ locationId }) => locationId))
    expect(at.size).toBeGreaterThanOrEqual(1)
    expect(at.size).toBeLessThanOrEqual(3)
  }
  const lots = Map.groupBy(master.stock, ({ sku, locationId }) => `${sku} ${locationId}`)
  expect([...lots.values()].filter((rows) => rows.length > 1).length).toBeGreaterThan(3)
})

test('orders never promise more than stands on the shelves unexpired', () => {
  const left = availableBySku(master.stock, now)
  for (const { kind, lines } of orders)
    if (kind !== 'digital')
      for (const { sku, quantity } of lines) left.set(sku, (left.get(sku) ?? 0) - quantity)
  expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0)
})

test('the day looks like a day: small orders, a long tail, the awkward ones', () => {
  const few = orders.filter(({ lines }) => lines.length <= 3)
  const singles = orders.filter(({ lines }) => lines.length === 1 && lines[0]?.quantity === 1)
  expect(share(few.length, 300)).toBeGreaterThan(0.55)
  expect(share(few.length, 300)).toBeLessThan(0.68)
  expect(singles.length).toBeGreaterThan(60)
  expect(Math.max(...orders.map(({ lines }) => lines.length))).toBeLessThanOrEqual(25)
  for (const script of [/\p{Script=Han}/u, /\p{Script=Tamil}/u, /\p{Script=Arabic}/u])
    expect(
      orders.some(({ shipTo }) => script.test(shipTo.name)),
      String(script),
    ).toBe(true)
  expect(orders.filter(({ hold }) => hold !== null).length).toBe(6)
  expect(orders.filter(({ kind }) => kind !== 'standard').length).toBeGreaterThan(4)
  expect(orders.filter(({ codSen }) => codSen !== null).length).toBeGreaterThan(5)
  expect(orders.filter(({ lines }) => lines.some((line) => line.allocated < line.quantity)).length).toBe(4)
  expect(orders.every(({ cutOffAt }) => cutOffAt > now)).toBe(true)
})

test('every article fits the largest carton', () => {
  const inner = master.cartonTypes.map((type) =>
    [type.innerLengthMm, type.innerWidthMm, type.innerHeightMm].sort((a, b) => b - a),
  )
  for (const { sku, lengthMm, widthMm, heightMm } of master.items) {
    const sizes = [lengthMm, widthMm, heightMm].sort((a, b) => b - a)
    expect(
      inner.some((carton) => sizes.every((size, axis) => size <= (carton[axis] ?? 0))),
      sku,
    ).toBe(true)
  }
})

test('the documented PINs open the hashes of supervisors and admins, and nobody else has one', () => {
  for (const { badge, roles, pinSalt, pinHash } of master.people) {
    const pin = demoPins[badge]
    expect(pin !== undefined).toBe(roles.includes('supervisor') || roles.includes('admin'))
    if (pin === undefined || pinSalt === null) continue
    const hash = scryptSync(pin, Buffer.from(pinSalt, 'hex'), 32, { N: 16_384, r: 8, p: 1 })
    expect(hash.toString('hex')).toBe(pinHash)
  }
})

test('a tracking number ends in its check character', () => {
  const number = trackingNumber('POSLAJU', 100_001)
  expect(number).toMatch(/^PL0000100001[0-9A-Z]$/)
  expect(checkCharacter(number.slice(0, -1))).toBe(number.at(-1))
})

test('chance is fair enough', () => {
  const prng = prngFromSeed(7)
  const drawn = Array.from({ length: 6000 }, () => prng.int(1, 6))
  for (const side of [1, 2, 3, 4, 5, 6])
    expect(Math.abs(drawn.filter((value) => value === side).length - 1000)).toBeLessThan(120)
})
