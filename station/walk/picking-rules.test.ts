import { afterEach, describe, expect, it, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { type PickingRules, usualPickingRules } from '#domain/picking-rules'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, next, pickUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const strict: PickingRules = usualPickingRules

async function atStep(
  rules: Partial<PickingRules>,
  step: 'scan-location' | 'scan-item' | 'scan-tote',
  goods: Parameters<typeof order>[1] = { tea: 2 },
): Promise<void> {
  t = await released([order('o-1', goods)])
  await signIn(t, 'admin')
  await t.call('savePicking', { ...strict, ...rules })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, step)
}
/** As if the tea lay at a second location, too. */
const alsoAt = (locationId: string) =>
  t.own().exec(`INSERT INTO stock (location_id, sku, quantity) VALUES ('${locationId}', 'tea', 4)`)
/** As if nothing but what is picked lay there. */
const lastUnits = () => t.own().exec("UPDATE stock SET quantity = 2 WHERE sku = 'tea'")

test('the location comes first, unless somebody says otherwise', async () => {
  await atStep({}, 'scan-location')
  expect([(await t.screen('pick')).step, t.scan('TEA-01')]).toMatchObject([
    { step: 'scan-location', itemProves: false },
    { kind: 'refused', refusal: { refusal: 'location-first' } },
  ])
})

test('an item that lies nowhere else proves where the picker stands', async () => {
  await atStep({ locationFirst: false }, 'scan-location')
  expect([(await t.screen('pick')).step, t.scan('TEA-01')]).toMatchObject([
    { step: 'scan-location', itemProves: true },
    { kind: 'accepted', said: { saved: 'unit-taken', quantity: 1 } },
  ])
  expect((await t.screen('pick')).step).toMatchObject({ step: 'scan-item', taken: 1, needed: 2 })
  const [how] = t.rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'location-reached'")
  expect(JSON.parse(how?.payload ?? '{}')).toMatchObject({ by: 'item' })
})

test('one that lies at two locations does not', async () => {
  await atStep({ locationFirst: false }, 'scan-location')
  alsoAt('Z-99')
  expect(t.scan('TEA-01')).toMatchObject({ kind: 'refused', refusal: { refusal: 'location-first' } })
})

test('units in quarantine lie nowhere', async () => {
  await atStep({ locationFirst: false }, 'scan-location')
  alsoAt('QUARANTINE')
  expect(t.scan('TEA-01')).toMatchObject({ kind: 'accepted' })
})

test('another item is refused without moving the picker', async () => {
  await atStep({ locationFirst: false }, 'scan-location')
  expect([t.scan('KOPI-01')?.kind, (await t.screen('pick')).step.step]).toEqual(['refused', 'scan-location'])
})

test.each([
  [true, 'zero-check'],
  [false, 'unload'],
] as const)(
  'asked whether a location is empty: %s, then after its last unit comes %s',
  async (zeroCheck, then) => {
    await atStep({ zeroCheck }, 'scan-tote')
    lastUnits()
    t.scan(ownCode('tote', (await t.screen('pick')).slots[0]?.toteId ?? ''))
    expect((await t.screen('pick')).step.step).toBe(then)
  },
)

test('rules of picking are an event and outlive the program', async () => {
  await atStep({ locationFirst: false }, 'scan-location')
  await t.reopen()
  expect((await t.screen('pick')).step).toMatchObject({ itemProves: true })
  expect(
    t.rows("SELECT 1 FROM event WHERE kind = 'settings-changed' AND payload LIKE '%locationFirst%'"),
  ).toHaveLength(1)
})

describe('a quantity', () => {
  const key = async (quantity: number) => {
    const { line } = await t.screen('pick')
    return t.call('keyTaken', { seat: 'a', lineId: line?.lineId ?? '', quantity })
  }
  const inHand = () => t.rows('SELECT sum(in_hand) AS units FROM pick_line')

  it('is keyed after one unit was scanned, and the event says so', async () => {
    await atStep({ keyQuantity: true }, 'scan-item', { tea: 5 })
    expect((await t.screen('pick')).step).toMatchObject({ mayKey: false })
    t.scan('TEA-01')
    expect((await t.screen('pick')).step).toMatchObject({ mayKey: true })
    expect([await key(4), (await t.screen('pick')).step]).toMatchObject([
      { ok: true },
      { step: 'scan-item', taken: 4, needed: 5 },
    ])
    expect(await key(5)).toMatchObject({ ok: true })
    expect((await t.screen('pick')).step).toMatchObject({ step: 'scan-tote', inHand: 5 })
    expect(
      t
        .rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'unit-taken' ORDER BY seq")
        .map(({ payload }) => JSON.parse(payload))
        .map(({ quantity, keyed }) => [quantity, keyed ?? false]),
    ).toEqual([
      [1, false],
      [3, true],
      [1, true],
    ])
  })

  it('keyed carries the lot of the unit that was scanned', async () => {
    await atStep({ keyQuantity: true }, 'scan-item', { kopi: 3 })
    t.scan('KOPI-01')
    await key(3)
    expect(t.rows('SELECT DISTINCT lot, sum(quantity) AS units FROM picked_unit')).toEqual([
      { lot: (await t.screen('pick')).line?.lot, units: 3 },
    ])
  })

  it.each([
    ['more than asked', true, 1, 6, { refusal: 'over-pick', needed: 4, scanned: 5 }],
    ['what is scanned already', true, 2, 2, { refusal: 'already-in-hand', inHand: 2 }],
    ['before any unit was scanned', true, 0, 5, { refusal: 'scan-units', each: false }],
    ['where every unit is scanned', false, 1, 5, { refusal: 'scan-units', each: true }],
  ])('%s is refused and changes nothing', async (_, keyQuantity, scans, quantity, refusal) => {
    await atStep({ keyQuantity }, 'scan-item', { tea: 5 })
    for (let nth = 0; nth < scans; nth++) t.scan('TEA-01')
    expect(await key(quantity)).toMatchObject({ ok: false, refusal })
    expect(inHand()).toEqual([{ units: scans }])
  })

  it('of goods with serial numbers is scanned one by one', async () => {
    await atStep({ keyQuantity: true }, 'scan-item', { radio: 2 })
    t.scan('010955123456789621R901')
    expect((await t.screen('pick')).step).toMatchObject({ taken: 1, mayKey: false })
    expect(await key(2)).toMatchObject({ refusal: { refusal: 'scan-units', each: true } })
  })
})
