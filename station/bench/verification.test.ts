import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import {
  type PackingRules,
  usualPackingRules,
  type VerificationPolicy,
  type VerificationRule,
} from '#domain/verification'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const about = (policy: VerificationPolicy): VerificationRule => ({
  about: 'bench',
  stationId: 'BENCH-1',
  policy,
})
/** An order picked into tote 1 and opened at a bench with these rules. */
async function opened(
  rules: VerificationRule[],
  wanted: Record<string, number> = { tea: 4 },
  change: Partial<Order> = {},
): Promise<void> {
  const packing: PackingRules = { ...usualPackingRules, verification: rules, recountTries: 2 }
  t = await tryStation([order('o-1', wanted, change)], { settings: { packing } })
  await release(t)
  await pickAll(t)
  openTote(t, 1)
}
const key = (quantity: number) => t.call('keyPacked', { seat: 'a', quantity })
const events = (kind: string) =>
  t
    .rows<{ payload: string }>(`SELECT payload FROM event WHERE kind = '${kind}' ORDER BY seq`)
    .map(({ payload }) => JSON.parse(payload) as { quantity?: number })
const pack = () => t.screen('pack')
const shipped = async () => {
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  const { faults, orders } = await t.ledger()
  return { faults, cartons: orders[0]?.shipments[0]?.cartons }
}

test('one unit is scanned, the rest is keyed, and the OMS hears of all', async () => {
  await opened([about('scanOneKeyQuantity')])
  await packUntil(t, 'scan-unit')
  expect((await pack()).keyable).toBeNull()
  t.scan('TEA-01')
  expect(await pack()).toMatchObject({
    keyable: { item: { sku: 'tea' }, inCarton: 1, most: 4 },
    verification: { policy: 'scanOneKeyQuantity', why: 'bench' },
  })
  expect(await key(4)).toMatchObject({ ok: true })
  expect([events('unit-verified').length, events('units-keyed')]).toMatchObject([1, [{ quantity: 3 }]])
  await packUntil(t, 'home')
  expect(await shipped()).toMatchObject({ faults: [], cartons: [{ lines: [{ quantity: 4 }] }] })
})

test.each([
  ['before a scan', 'scanOneKeyQuantity', 0, 2, { refusal: 'scan-units', each: false }],
  ['of too many', 'scanOneKeyQuantity', 1, 5, { refusal: 'wrong-quantity', most: 4 }],
  ['where each unit is scanned', 'scanEach', 1, 4, { refusal: 'scan-units', each: true }],
] as const)('a number %s is refused and changes nothing', async (_, policy, scans, quantity, refusal) => {
  await opened([about(policy)])
  await packUntil(t, 'scan-unit')
  for (let nth = 0; nth < scans; nth++) t.scan('TEA-01')
  expect(await key(quantity)).toMatchObject({ ok: false, refusal })
  expect([(await pack()).verified, events('units-keyed')]).toEqual([scans, []])
})

test('a trusted pick goes from the carton to the scale, and is weighed and labelled as any', async () => {
  await opened([{ about: 'customer', customerRef: 'C-9', policy: 'trustPick' }], undefined, {
    customerRef: 'C-9',
  })
  expect(await pack()).toMatchObject({
    step: { step: 'choose-carton' },
    verification: { policy: 'trustPick', why: 'customer' },
  })
  await packUntil(t, 'weigh')
  expect([(await pack()).verified, events('unit-verified'), events('units-trusted')]).toMatchObject([
    4,
    [],
    [{ quantity: 4 }],
  ])
  t.devices.weigh(370)
  expect((await pack()).step.step).toBe('weight-off')
  t.devices.weigh(1120)
  await packUntil(t, 'home')
  expect(await shipped()).toMatchObject({ faults: [], cartons: [{ lines: [{ quantity: 4 }] }] })
})

test('serials are scanned although the pick is trusted, and the screen says why', async () => {
  await opened([about('trustPick')], { tea: 2, radio: 1 })
  await packUntil(t, 'scan-unit')
  expect(await pack()).toMatchObject({
    verified: 2,
    needed: 3,
    verification: { policy: 'scanEach', why: 'tracked' },
  })
})

test('an order is found by the serial of a unit that left with it', async () => {
  await opened([about('trustPick')], { radio: 1 })
  const [unit] = t.rows<{ serial: string }>('SELECT serial FROM picked_unit')
  const number = async (text = '') => await t.call('lookUpOrder', { text })
  expect(await number(unit?.serial)).toMatchObject({ value: { number: 'O-1', floorStage: 'packing' } })
  await packUntil(t, 'scan-unit')
  t.scan(`010955123456789621${unit?.serial}`)
  await packUntil(t, 'home')
  expect(await number(unit?.serial)).toMatchObject({ value: { number: 'O-1', status: 'shipped' } })
  expect(await number('no-such')).toMatchObject({ refusal: { refusal: 'not-found' } })
})

test('what a carton does not take whole is not trusted', async () => {
  await opened([about('trustPick')], { tea: 9 })
  t.scan(ownCode('cartonType', 'CT-1'))
  expect(await pack()).toMatchObject({
    verified: 0,
    verification: { policy: 'scanOneKeyQuantity', why: 'cartons' },
  })
})

test('a unit taken out of a trusted carton is scanned in again, and the rest keyed', async () => {
  await opened([about('trustPick')])
  await packUntil(t, 'weigh')
  await t.call('takeOut', { seat: 'a', lineRef: '1', sku: 'tea', damaged: false })
  t.scan('TEA-01')
  expect(await key(4)).toMatchObject({ ok: true })
  expect((await pack()).step.step).toBe('weigh')
})

test('a carton is counted before it is weighed, and nothing gets a label before', async () => {
  await opened([about('recount')])
  await packUntil(t, 'recount')
  t.devices.weigh(1120)
  expect([(await pack()).step, t.rows('SELECT 1 FROM print_job')]).toEqual([
    { step: 'recount', triesLeft: 2 },
    [],
  ])
  expect(await key(4)).toMatchObject({ ok: true })
  await packUntil(t, 'home')
  expect(await shipped()).toMatchObject({ faults: [] })
})

test('a carton counted wrong too often is emptied, also over a power cut, and scanned again', async () => {
  await opened([about('recount')])
  await packUntil(t, 'recount')
  expect(await key(3)).toMatchObject({ refusal: { refusal: 'count-off', counted: 3, triesLeft: 1 } })
  await t.reopen()
  await t.start()
  expect((await pack()).step).toEqual({ step: 'recount', triesLeft: 1 })
  expect(await key(5)).toMatchObject({ refusal: { refusal: 'count-off', triesLeft: 0 } })
  expect(await pack()).toMatchObject({ verified: 0, step: { step: 'scan-unit' } })
  await packUntil(t, 'recount')
  await key(4)
  await packUntil(t, 'home')
  expect(events('carton-emptied')).toHaveLength(1)
})

test('rules are saved by an administrator, are an event, and hold at once', async () => {
  await opened([])
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'admin')
  const rules: PackingRules = { ...usualPackingRules, verification: [about('scanOneKeyQuantity')] }
  expect(await t.call('savePackingRules', rules)).toMatchObject({ ok: true })
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  expect(await key(4)).toMatchObject({ ok: true })
  expect(
    t.rows("SELECT 1 FROM event WHERE kind = 'settings-changed' AND payload LIKE '%scanOneKeyQuantity%'"),
  ).toHaveLength(1)
})

test.each<[string, VerificationRule]>([
  ['nobody-knows', { about: 'item', sku: 'nobody-knows', policy: 'recount' }],
  ['P-99', { about: 'person', personId: 'P-99', policy: 'recount' }],
])('a rule about %s is refused', async (what, rule) => {
  t = await tryStation()
  await signIn(t, 'admin')
  expect(await t.call('savePackingRules', { ...usualPackingRules, verification: [rule] })).toMatchObject({
    refusal: { refusal: 'not-found', what },
  })
  expect(t.rows("SELECT 1 FROM event WHERE kind = 'settings-changed'")).toEqual([])
})
