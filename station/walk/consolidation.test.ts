import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order } from '#sim/try/try-station'
import { allow, badge, packUntil, signIn, tote } from '#sim/try/try-work'
import { place, radioCode, type TryZones, tryZones } from '#sim/try/try-zones'

let t: TryZones
afterEach(() => t.close())

const taken = () =>
  t.rows<{ place: string; order_ref: string | null }>(
    "SELECT place, order_ref FROM consolidation_place WHERE place IN ('KV-01', 'KV-02') ORDER BY place",
  )
const nobody = [
  { place: 'KV-01', order_ref: null },
  { place: 'KV-02', order_ref: null },
]
const both = async () => {
  await t.begin('a', 'A')
  await t.begin('b', 'B')
}
/** Both parts stand at KV-02. */
const gathered = async () => {
  await both()
  await t.pickTo('a', 'unload')
  t.scanAt('a', place('KV-02'))
  await t.pickTo('b')
}
const bench = async () => {
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
}

test('two pickers work on one order at the same time, and its bench opens when both parts are in', async () => {
  t = await tryZones()
  await both()
  await t.pickTo('a')
  const first = t.stage()
  await t.pickTo('b')
  expect([first, t.stage(), taken()]).toEqual([
    'picking',
    'picked',
    [{ place: 'KV-01', order_ref: 'o-1' }, nobody[1]],
  ])
})

test('the screen proposes a free place, and any other free one is taken by its first scan', async () => {
  t = await tryZones()
  await both()
  await t.pickTo('a', 'unload')
  expect((await t.walkAt('a')).step).toMatchObject({ place: 'KV-01', consolidation: 'open' })
  expect(t.refusedAt('a', place('KV-02'))).toBe('accepted')
  await t.pickTo('b', 'unload')
  expect((await t.walkAt('b')).step).toMatchObject({ place: 'KV-02', consolidation: 'fixed' })
})

test.each(['KV-01', 'PACK-1'])(
  'a later part is refused at %s, however often it is scanned',
  async (wrong) => {
    t = await tryZones()
    await both()
    await t.pickTo('a', 'unload')
    t.scanAt('a', place('KV-02'))
    await t.pickTo('b', 'unload')
    const refusal = {
      refusal: 'order-gathers-at',
      orderNumber: 'O-1',
      place: wrong,
      chosenPlace: 'KV-02',
      orFree: false,
    }
    expect([t.refusedAt('b', place(wrong)), t.refusedAt('b', place(wrong))]).toEqual([refusal, refusal])
    expect(t.rows("SELECT count(*) AS n FROM tote WHERE place = 'KV-02'")).toEqual([{ n: 1 }])
  },
)

test('a place that holds another order is refused with its number, a bench with the free place', async () => {
  t = await tryZones([order('o-1', { tea: 1, radio: 1 }), order('o-2', { tea: 1, radio: 1 })])
  await t.begin('a', 'A')
  await t.pickTo('a', 'unload')
  t.scanAt('a', place('KV-01'))
  expect([t.refusedAt('a', place('KV-01')), t.refusedAt('a', place('PACK-1'))]).toMatchObject([
    { refusal: 'place-taken', orderNumber: 'O-1', chosenPlace: 'KV-02' },
    { refusal: 'order-gathers-at', orderNumber: 'O-2', chosenPlace: 'KV-02' },
  ])
})

test('an order that lies in one zone goes to its bench, not to a consolidation place', async () => {
  t = await tryZones([order('o-1', { tea: 1, kopi: 1 })])
  await t.begin('a', 'A')
  await t.pickTo('a', 'unload')
  const { step } = await t.walkAt('a')
  expect([step, t.refusedAt('a', place('KV-01'))]).toMatchObject([
    { place: 'PACK-1', consolidation: 'none' },
    { refusal: 'order-comes-whole', place: 'KV-01', chosenPlace: 'PACK-1' },
  ])
})

test('with every place taken the parts come together at a bench, all at the same', async () => {
  t = await tryZones([1, 2, 3].map((n) => order(`o-${n}`, { tea: 1, radio: 1 })))
  t.own().exec("DELETE FROM consolidation_place WHERE place > 'KV-02'")
  await both()
  await t.pickTo('a')
  await t.pickTo('b')
  expect(
    t.rows(
      'SELECT order_ref, count(*) AS totes, group_concat(DISTINCT place) AS places FROM tote WHERE order_ref IS NOT NULL GROUP BY order_ref ORDER BY order_ref',
    ),
  ).toEqual([
    { order_ref: 'o-1', totes: 2, places: 'KV-01' },
    { order_ref: 'o-2', totes: 2, places: 'KV-02' },
    { order_ref: 'o-3', totes: 2, places: 'PACK-1' },
  ])
})

test('what an order waits for is picked before what is as urgent', async () => {
  t = await tryZones([order('o-1', { tea: 1, radio: 1 }), order('o-2', { tea: 1, radio: 1 })], 1)
  await t.begin('a', 'A')
  t.scanAt('a', ownCode('command', 'HOME'))
  t.own().exec("UPDATE list SET state = 'done', owner = NULL WHERE number = 'L-0001-01'")
  t.own().exec("UPDATE tote SET order_ref = 'o-2', place = 'KV-01' WHERE tote_id = 'T-0009'")
  await t.begin('b', 'B')
  expect((await t.walkAt('b')).list.number).toBe('L-0001-04')
})

test.each([
  ['its tote', tote(1)],
  ['its number', ownCode('order', 'O-1')],
  ['its place', place('KV-02')],
])('%s does not open an order of which a part is missing', async (_what, code) => {
  t = await tryZones()
  await both()
  await t.pickTo('a', 'unload')
  t.scanAt('a', place('KV-02'))
  await bench()
  expect(t.refusedAt('a', code)).toEqual({
    refusal: 'order-incomplete',
    orderNumber: 'O-1',
    place: 'KV-02',
    partsIn: 1,
    parts: 2,
    missing: [{ zone: 'B', number: 'L-0001-02', by: 'Priya a/p Raman' }],
  })
})

test('a part nobody has yet is named without a picker', async () => {
  t = await tryZones()
  await t.begin('a', 'A')
  await t.pickTo('a')
  await bench()
  expect(t.refusedAt('a', place('KV-01'))).toMatchObject({
    missing: [{ zone: 'B', number: 'L-0001-02', by: null }],
  })
})

test('a part that is picked but still on its cart is missing', async () => {
  t = await tryZones()
  await both()
  await t.pickTo('b', 'unload')
  await t.pickTo('a')
  const stage = t.stage()
  await bench()
  expect([stage, t.refusedAt('a', place('KV-01'))]).toMatchObject([
    'picking',
    { refusal: 'order-incomplete', partsIn: 1 },
  ])
})

test('the place opens the whole order with all its totes, and is free once it shipped', async () => {
  t = await tryZones()
  await gathered()
  await bench()
  expect(t.refusedAt('a', place('KV-02'))).toBe('accepted')
  const { totes, lines } = await t.screen('pack')
  const held = taken()
  for (const code of [ownCode('cartonType', 'CT-3'), 'TEA-01', 'TEA-01', radioCode(1)]) t.scan(code)
  await packUntil(t, 'home')
  expect([totes, lines.length, held, taken()]).toEqual([
    ['T-0001', 'T-0002'],
    2,
    [nobody[0], { place: 'KV-02', order_ref: 'o-1' }],
    nobody,
  ])
})

test('an order cancelled between its parts leaves every list, frees its place and is put back', async () => {
  t = await tryZones()
  await both()
  await t.pickTo('a')
  await t.pickTo('b', 'scan-tote')
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(async () => t.stage() === 'waiting')
  await t.pickTo('b')
  expect([
    taken(),
    t.rows("SELECT kind FROM exception WHERE about = 'O-1' AND resolved_at IS NULL"),
    t.rows('SELECT sum(reserved) AS n FROM stock'),
    t.rows("SELECT state FROM list WHERE state IN ('open', 'picking')"),
  ]).toEqual([nobody, [{ kind: 'put-back' }], [{ n: 0 }], []])
})

test('a wave cancelled between the parts leaves the begun order whole and frees the others', async () => {
  t = await tryZones([order('o-1', { tea: 1, radio: 1 }), order('o-2', { radio: 1 })], 1)
  await t.begin('a', 'A')
  const waveId = t.rows<{ wave_id: string }>('SELECT wave_id FROM wave')[0]?.wave_id ?? ''
  await signIn(t, 'supervisor')
  await t.call('cancelWave', { waveId, reason: 'courier is late' })
  await allow(t, null)
  expect([
    t.rows('SELECT order_ref, floor_stage, wave_id IS NULL AS out FROM customer_order ORDER BY order_ref'),
    t.rows('SELECT sku, reserved FROM stock WHERE reserved > 0 ORDER BY sku'),
  ]).toEqual([
    [
      { order_ref: 'o-1', floor_stage: 'picking', out: 0 },
      { order_ref: 'o-2', floor_stage: 'waiting', out: 1 },
    ],
    [
      { sku: 'radio', reserved: 1 },
      { sku: 'tea', reserved: 1 },
    ],
  ])
  await t.call('signOut', { seat: 'a' })
  await t.begin('b', 'B')
  await t.pickTo('b')
  await t.begin('a', 'A')
  await t.pickTo('a')
  expect(t.stage()).toBe('picked')
})

test('orders begun and not begun on one list part ways when their wave is cancelled', async () => {
  t = await tryZones([order('o-1', { tea: 1, radio: 1 }), order('o-2', { radio: 1 })])
  await t.begin('a', 'A')
  const waveId = t.rows<{ wave_id: string }>('SELECT wave_id FROM wave')[0]?.wave_id ?? ''
  await signIn(t, 'supervisor')
  await t.call('cancelWave', { waveId, reason: 'courier is late' })
  await allow(t, null)
  expect(t.rows("SELECT order_ref FROM list_slot JOIN list USING (list_id) WHERE state = 'open'")).toEqual([
    { order_ref: 'o-1' },
  ])
})

test('what is short and lies free in another zone opens a part there', async () => {
  t = await tryZones([order('o-1', { tea: 2 })])
  t.own().exec("INSERT INTO stock (location_id, sku, quantity) VALUES ('B-02', 'tea', 5)")
  await t.begin('a', 'A')
  await t.pickTo('a', 'scan-item')
  t.scanAt('a', 'TEA-01')
  const { line } = await t.walkAt('a')
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 1, reason: 'notThere' })
  await t.pickTo('a')
  const done = await t.walkAt('a')
  expect([done.totals.shorts, t.stage(), taken()[0]]).toEqual([
    0,
    'picking',
    { place: 'KV-01', order_ref: 'o-1' },
  ])
  await t.begin('b', 'B')
  expect((await t.walkAt('b')).list).toMatchObject({ number: 'L-0001-02', zone: 'B' })
  await t.pickTo('b')
  expect([t.stage(), t.rows("SELECT sum(picked) AS n FROM pick_line WHERE order_ref = 'o-1'")]).toEqual([
    'picked',
    [{ n: 2 }],
  ])
})

test('what is short joins the list that picks the same order in the other zone, when nobody has it yet', async () => {
  t = await tryZones()
  t.own().exec("INSERT INTO stock (location_id, sku, quantity) VALUES ('B-02', 'tea', 5)")
  await t.begin('a', 'A')
  await t.pickTo('a', 'scan-item')
  const { line } = await t.walkAt('a')
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 0, reason: 'notThere' })
  expect(
    t.rows(
      "SELECT location_id, sku FROM pick_line JOIN list USING (list_id) WHERE zone = 'B' ORDER BY sequence",
    ),
  ).toEqual([
    { location_id: 'B-01', sku: 'radio' },
    { location_id: 'B-02', sku: 'tea' },
  ])
  await t.begin('b', 'B')
  await t.pickTo('b', 'unload')
  expect((await t.walkAt('b')).step).toMatchObject({ consolidation: 'none' })
})

test('a list given back for a take-over leaves the order with the other zone', async () => {
  t = await tryZones()
  await both()
  await t.pickTo('a', 'scan-location')
  await t.call('signOut', { seat: 'a' })
  const cart = ownCode('cart', 'C-01')
  const said = [t.refusedAt('b', cart), t.refusedAt('b', cart)]
  expect([said, t.stage(), t.rows('SELECT number, state FROM list ORDER BY number')]).toMatchObject([
    [{ refusal: 'confirm-take-over' }, 'accepted'],
    'picking',
    [
      { number: 'L-0001-01', state: 'picking' },
      { number: 'L-0001-02', state: 'open' },
    ],
  ])
})

test('after a power cut at any scan of either part everything stands as it stood', async () => {
  t = await tryZones()
  await both()
  for (const seat of ['a', 'b'] as const)
    for (let scans = 0; scans < 30; scans++) {
      const { step } = await t.walkAt(seat)
      if (step.step === 'done') break
      const before = await t.walkAt(seat)
      await t.reopen()
      expect(await t.walkAt(seat)).toEqual(before)
      await t.stepAt(seat)
    }
  expect([t.stage(), taken()[0]]).toEqual(['picked', { place: 'KV-01', order_ref: 'o-1' }])
})

test('the desk sees where an order comes together and who is to bring the rest', async () => {
  t = await tryZones()
  await both()
  await t.pickTo('a')
  await signIn(t, 'supervisor')
  expect(await t.call('waves', {})).toMatchObject({
    ok: true,
    value: {
      consolidation: [
        {
          orderNumber: 'O-1',
          place: 'KV-01',
          partsIn: 1,
          parts: 2,
          missing: [{ zone: 'B', number: 'L-0001-02' }],
          since: '2026-11-22T02:00:00.000Z',
        },
      ],
    },
  })
})
