import { afterEach, expect, test } from 'vitest'
import { gs1CheckDigit } from '#domain/barcode/check-character'
import { ownCode } from '#domain/barcode/own-code'
import type { Order, OrderLine } from '#domain/order'
import { usualPickingRules } from '#domain/picking-rules'
import type { WaveRule } from '#domain/wave'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { cubby, sortUnit } from '#sim/try/try-wall'
import { allow, atFirstUnit, openTote, packUntil, pickUntil, release, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'

const gtin = `90955123456${'78'}`
const cheese = `${gtin}${gs1CheckDigit(gtin)}`
/** The code on a wheel that weighs so many grams. */
const wheel = (weightG: number): string => `01${cheese}3103${String(weightG).padStart(6, '0')}`

/** Tea is cheese here: two kilograms a wheel, three hundred grams less or more. */
async function shop(
  orders: readonly Order[],
  { rule = {}, change = {} }: { rule?: Partial<WaveRule>; change?: Partial<OrderLine> } = {},
): Promise<void> {
  const byWeight = (one: Order): Order => ({
    ...one,
    lines: one.lines.map((line) => (line.sku === 'tea' ? { ...line, ...change } : line)),
  })
  t = await tryStation(orders.map(byWeight))
  t.own().exec(`UPDATE item SET catch_nominal_g = 2000, catch_below_g = 300, catch_above_g = 300 WHERE sku = 'tea';
    INSERT INTO item_code (code, sku, kind, quantity) VALUES ('${cheese}', 'tea', 'gtin', 1), ('2112345', 'tea', 'alternate', 1)`)
  await release(t, rule)
}
async function rules(change: Partial<typeof usualPickingRules>): Promise<void> {
  await signIn(t, 'admin')
  await t.call('savePicking', { ...usualPickingRules, ...change })
  await t.call('signOut', { seat })
}
const caught = async () => (await t.screen('pick')).line?.caught
const weights = () =>
  t.rows<{ g: number }>('SELECT weight_g AS g FROM picked_unit ORDER BY rowid').map(({ g }) => g)
const refused = (of: string) => ({ kind: 'refused', refusal: { refusal: of } })
const confirmation = () =>
  JSON.parse(
    t.rows<{ body: string }>("SELECT body FROM outbox WHERE kind = 'shipmentConfirmation'")[0]?.body ?? '{}',
  )

test('each wheel is taken with its own weight, packed by it once, and confirmed in grams', async () => {
  await shop([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
  expect(t.scan('TEA-01')).toEqual({ kind: 'asked', sound: 'unit' })
  expect((await t.view()).question).toMatchObject({ ask: 'unit-weight', leastG: 1700, mostG: 2300 })
  expect(t.scan(wheel(2301))).toMatchObject(refused('unit-weight-off'))
  expect(t.scan(wheel(2012))).toMatchObject({ said: { saved: 'unit-weighed', weightG: 2012 } })
  t.scan('TEA-01')
  t.devices.weigh(1850)
  expect([await caught(), weights()]).toEqual([
    { leastG: 1700, mostG: 2300, pickedG: 3862, wanted: null },
    [2012, 1850],
  ])
  await pickUntil(t)
  await t.call('signOut', { seat })
  openTote(t, 1)
  t.scan(ownCode('cartonType', 'CT-3'))
  expect(t.scan(wheel(1990))).toMatchObject(refused('weight-not-picked'))
  expect(t.scan(wheel(2012))).toMatchObject({ said: { saved: 'unit-verified' } })
  expect(t.scan(wheel(2012))).toMatchObject(refused('weight-not-picked'))
  t.scan('TEA-01')
  t.devices.weigh(1853)
  const { weight } = await t.screen('pack')
  expect(weight.expectedG).toBe(120 + 3862)
  await packUntil(t, 'home')
  expect(confirmation().cartons[0].lines).toEqual([
    expect.objectContaining({ quantity: 2, weightG: 3862, unitWeightsG: [2012, 1850] }),
  ])
  expect(t.rows('SELECT 1 FROM weighed_unit')).toEqual([])
})

const planned = () => t.rows<{ quantity: number }>('SELECT quantity FROM pick_line')[0]?.quantity
const promised = () =>
  t.rows<{ reserved: number }>("SELECT reserved FROM stock WHERE sku = 'tea'")[0]?.reserved
/** A line of five kilograms, half a kilogram less or two hundred grams more, in three wheels as the order system reckons. */
const fiveKilos = { weight: { wantedG: 5000, leastG: 4500, mostG: 5200 } }

test('a line by weight ends where its sum lies in its band, and what was promised besides is free again', async () => {
  await shop([order('o-1', { tea: 3 })], { change: fiveKilos })
  await atFirstUnit(t)
  t.scan(wheel(2300))
  expect([await caught(), planned(), promised()]).toMatchObject([
    { pickedG: 2300, wanted: { wantedG: 5000 } },
    3,
    3,
  ])
  t.scan(wheel(2250))
  expect([(await t.screen('pick')).step.step, planned(), promised()]).toEqual(['scan-tote', 2, 2])
  await pickUntil(t)
  await t.call('signOut', { seat })
  openTote(t, 1)
  expect((await t.screen('pack')).step.step).toBe('choose-carton')
})

test('light wheels ask for one more, a heavy one is refused until a supervisor lets it pass', async () => {
  await shop([order('o-1', { tea: 2 })], { change: fiveKilos })
  await rules({ keyWeight: true, weightCodes: ['21IIIIIWWWWWC'] })
  await atFirstUnit(t)
  const own = `211234502100`
  expect(t.scan(own + gs1CheckDigit(own))).toMatchObject({ said: { weightG: 2100 } })
  t.scan('TEA-01')
  await t.call('keyUnitWeight', { seat, weightG: 1700 })
  expect([planned(), promised(), weights()]).toEqual([3, 3, [2100, 1700]])
  expect(t.scan(wheel(2000))).toMatchObject(refused('line-weight-over'))
  expect(await t.call('act', { seat, action: 'OVERRIDE' })).toMatchObject({ ok: false })
  await allow(t, 'other')
  expect([weights(), planned(), (await t.screen('pick')).step.step]).toEqual([
    [2100, 1700, 2000],
    3,
    'scan-tote',
  ])
  const told = t.rows<{ payload: string }>(
    "SELECT payload FROM event WHERE kind IN ('unit-taken', 'override-given') ORDER BY rowid",
  )
  expect(told.map(({ payload }) => JSON.parse(payload))).toMatchObject([
    { caught: { weightG: 2100, by: 'code' } },
    { caught: { weightG: 1700, by: 'keyed' } },
    { caught: { weightG: 2000, by: 'code', allowed: true } },
    { command: 'overrideUnitWeight' },
  ])
})

test('too little of a line by weight is a partial shipment, and the order system hears of a unit short', async () => {
  await shop([order('o-1', { tea: 3 })], { change: fiveKilos })
  await atFirstUnit(t)
  t.scan(wheel(2000))
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat, lineId: line?.lineId ?? '', quantityFound: 1, reason: 'other' })
  await pickUntil(t)
  await t.call('signOut', { seat })
  openTote(t, 1)
  expect((await t.screen('pack')).step).toMatchObject({ step: 'confirm-partial' })
})

test('at a put wall each wheel is known by its weight', async () => {
  await shop([order('o-1', { tea: 2 })], { rule: { method: 'batch' } })
  await atFirstUnit(t)
  t.scan(wheel(2100))
  t.scan(wheel(1900))
  await pickUntil(t)
  await t.call('goHome', { seat })
  t.scan(tote(1))
  expect(t.scan('TEA-01')).toEqual({ kind: 'asked', sound: 'unit' })
  t.devices.weigh(1903)
  t.scan(cubby(1))
  const sorted = () => t.rows("SELECT weight_g AS g FROM picked_unit WHERE order_ref = 'o-1' ORDER BY g")
  expect([sorted(), t.scan(wheel(1900))]).toMatchObject([[{ g: 1900 }], refused('weight-not-picked')])
  await sortUnit(t, wheel(2100))
  expect(sorted()).toEqual([{ g: 1900 }, { g: 2100 }])
})

test('what is ordered by weight joins no batch', async () => {
  await shop([order('o-1', { tea: 2 })], { rule: { method: 'batch', ordersPerWalk: 40 }, change: fiveKilos })
  expect(t.rows('SELECT 1 FROM list')).toEqual([])
})
