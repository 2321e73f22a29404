import { afterEach, expect, test } from 'vitest'
import { anyRule } from '#domain/wave-sample'
import { fakeDevices } from '#sim/try/try-devices'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  allow,
  atPackStep,
  badge,
  next,
  openTote,
  packUntil,
  pickAll,
  pickUntil,
  release,
  released,
  signIn,
} from '#sim/try/try-work'
import { openStation } from '#station/open'

let t: TryStation
afterEach(() => t.close())
const two = [order('o-1', { tea: 2 }), order('o-2', { kopi: 1 })]
const wave = () => t.rows<{ state: string }>('SELECT state FROM wave')[0]?.state

test('a preview says what a wave would be and changes nothing', async () => {
  t = await tryStation([...two, order('o-3', { tea: 1 }, { hold: 'Payment' })])
  await signIn(t, 'supervisor')
  const answer = await t.call('previewWave', { rule: anyRule })
  expect([answer, t.rows('SELECT * FROM wave')]).toMatchObject([
    {
      ok: true,
      value: {
        orders: 2,
        lines: 2,
        units: 3,
        stops: 2,
        lists: 1,
        leftOut: [{ number: 'O-3', reason: 'onHold', detail: 'Payment' }],
        byCourier: [{ orders: 2 }],
      },
    },
    [],
  ])
})

test('a released wave promises its units', async () => {
  t = await released(two)
  expect(t.rows('SELECT sku, reserved FROM stock WHERE reserved > 0 ORDER BY sku')).toEqual([
    { sku: 'kopi', reserved: 1 },
    { sku: 'tea', reserved: 2 },
  ])
})

test('two stations on one floor that release the same orders put each into one wave', async () => {
  t = await tryStation(two)
  const other = await openStation({
    dataDir: t.folder,
    devices: fakeDevices(),
    log: { info() {}, warn() {}, error() {} },
    appVersion: '0',
    electronVersion: '0',
    now: () => new Date(t.clock.ms),
  })
  await signIn(t, 'supervisor')
  const answers = await Promise.all([
    t.call('releaseWave', { rule: anyRule }),
    other.call('releaseWave', { rule: anyRule }, { seat: 'a' }),
  ])
  await other.close()
  expect([
    answers.filter(({ ok }) => ok).length,
    t.rows('SELECT order_ref FROM list_slot ORDER BY order_ref'),
  ]).toEqual([1, [{ order_ref: 'o-1' }, { order_ref: 'o-2' }]])
})

test('releasing twice finds nothing the second time', async () => {
  t = await released(two)
  expect(await release(t)).toContain('no-orders-match')
})

test('a wave taken back frees orders and stock', async () => {
  t = await tryStation(two)
  const waveId = await release(t)
  await signIn(t, 'supervisor')
  await t.call('cancelWave', { waveId, reason: 'courier is late' })
  await allow(t, null)
  expect([
    wave(),
    t.rows('SELECT floor_stage, wave_id FROM customer_order'),
    t.rows('SELECT sum(reserved) AS n FROM stock'),
  ]).toEqual(['cancelled', Array(2).fill({ floor_stage: 'waiting', wave_id: null }), [{ n: 0 }]])
})

test('what a picker has begun stays on the floor', async () => {
  t = await tryStation(two)
  const waveId = await release(t, { ordersPerWalk: 1 })
  t.scan(badge('picker'))
  t.scan(next)
  await signIn(t, 'supervisor')
  await t.call('cancelWave', { waveId, reason: 'courier is late' })
  await allow(t, null)
  const cancelled = t.rows(
    "SELECT json_extract(payload, '$.ordersLeft') AS left FROM event WHERE kind = 'wave-cancelled'",
  )
  expect(cancelled).toEqual([{ left: 1 }])
})

test('a held wave gives out no list', async () => {
  t = await tryStation(two)
  const waveId = await release(t)
  await signIn(t, 'all')
  await t.call('holdWave', { waveId })
  expect(await t.call('getWork', { seat: 'a' })).toEqual({ ok: false, refusal: { refusal: 'no-work' } })
})

test('a held wave whose list somebody still sees is not started', async () => {
  t = await tryStation(two)
  const waveId = await release(t)
  const listId = t.rows<{ list_id: string }>('SELECT list_id FROM list')[0]?.list_id ?? ''
  await signIn(t, 'all')
  await t.call('holdWave', { waveId })
  expect(await t.call('startList', { seat: 'a', listId, fence: 0 })).toEqual({
    ok: false,
    refusal: { refusal: 'list-held' },
  })
})

test('a resumed wave stands where it was held', async () => {
  t = await tryStation(two)
  const waveId = await release(t)
  await signIn(t, 'all')
  t.scan(next)
  await t.call('holdWave', { waveId })
  await t.call('resumeWave', { waveId })
  expect(wave()).toBe('picking')
})

test('a wave is done with its last order', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'home')
  expect(wave()).toBe('done')
})

test('an order packed before its walk ended is not picked again', async () => {
  t = await released(two)
  t.scan(badge('both'))
  t.scan(next)
  await pickUntil(t, 'unload')
  await t.call('goHome', { seat: 'a' })
  t.scan(badge('packer'))
  openTote(t, 1)
  await packUntil(t, 'home')
  t.scan(badge('both'))
  t.scan(next)
  await pickUntil(t)
  expect(t.rows('SELECT floor_stage FROM customer_order WHERE shipped_at IS NOT NULL')).toEqual([
    { floor_stage: 'labelled' },
  ])
})

test('the board counts orders where they are', async () => {
  t = await tryStation(two)
  await release(t, { ordersPerWalk: 1 })
  await pickAll(t)
  await signIn(t, 'supervisor')
  expect(await t.call('waves', {})).toMatchObject({
    ok: true,
    value: {
      figures: { ordersToday: 2, done: 0, packing: 1, picking: 0 },
      waves: [{ orders: 2, lists: 2, toDo: 1, packing: 1 }],
    },
  })
})

test('an order is found by number, tote and tracking number', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  openTote(t, 1)
  const inTote = await t.call('lookUpOrder', { text: 'T-0001' })
  await packUntil(t, 'scan-label')
  const { step } = await t.screen('pack')
  const found = [
    inTote,
    await t.call('lookUpOrder', { text: 'o-1' }),
    await t.call('lookUpOrder', { text: step.step === 'scan-label' ? step.trackingNumber : '' }),
  ]
  expect(found.map((one) => (one.ok ? one.value.number : one))).toEqual(['O-1', 'O-1', 'O-1'])
})
