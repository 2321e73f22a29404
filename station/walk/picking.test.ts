import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  allow,
  atFirstUnit,
  badge,
  next,
  pickAll,
  pickScan,
  pickUntil,
  release,
  released,
  shortLine,
  signIn,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const tea = order('o-1', { tea: 2 })
const kopi = order('o-2', { kopi: 3, tea: 1 })
const refusal = async (name: string) =>
  (
    await t.rows<{ n: number }>(
      `SELECT count(*) AS n FROM event WHERE kind = 'refused' AND payload LIKE '%${name}%'`,
    )
  )[0]?.n

test('a cluster of two orders is picked by scans to the end', async () => {
  t = await released([tea, kopi])
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t)
  expect(t.rows('SELECT order_ref, floor_stage FROM customer_order ORDER BY order_ref')).toEqual([
    { order_ref: 'o-1', floor_stage: 'picked' },
    { order_ref: 'o-2', floor_stage: 'picked' },
  ])
})

test('what was picked has left its place and its promise', async () => {
  t = await released([tea, kopi])
  await pickAll(t)
  expect(
    t.rows("SELECT sku, quantity, reserved FROM stock WHERE sku IN ('tea', 'kopi') ORDER BY sku"),
  ).toEqual([
    { sku: 'kopi', quantity: 17, reserved: 0 },
    { sku: 'tea', quantity: 17, reserved: 0 },
  ])
})

test('a wrong item changes nothing but the count of refusals', async () => {
  t = await released([tea])
  await atFirstUnit(t)
  const before = t.rows('SELECT * FROM pick_line')
  t.scan('KOPI-01')
  expect([t.rows('SELECT * FROM pick_line'), await refusal('wrong-item')]).toEqual([before, 1])
})

test('a wrong item is shown beside the right one', async () => {
  t = await released([tea])
  await atFirstUnit(t)
  expect(t.scan('KOPI-01')).toMatchObject({
    kind: 'refused',
    scanned: {
      scanned: { item: { sku: 'kopi' }, belongsAt: 'A-02' },
      needed: { item: { sku: 'tea' }, at: 'A-01' },
    },
  })
})

test('after close and reopen the picker stands at the same stop with the same count', async () => {
  t = await released([tea, kopi])
  await atFirstUnit(t)
  t.scan('TEA-01')
  const before = (await t.view()).screen
  await t.reopen()
  expect((await t.view()).screen).toEqual(before)
})

test('damaged units leave the rest of their place to others', async () => {
  t = await released([tea])
  await atFirstUnit(t)
  await shortLine(t, 0, 'damaged')
  expect(t.rows("SELECT location_id, quantity, reserved FROM stock WHERE sku = 'tea'")).toEqual([
    { location_id: 'A-01', quantity: 18, reserved: 2 },
    { location_id: 'QUARANTINE', quantity: 2, reserved: 0 },
  ])
})

test('a short with a reason closes the line and tells the supervisor', async () => {
  t = await released([tea, kopi])
  await atFirstUnit(t)
  await shortLine(t, 0, 'notThere')
  expect([
    t.rows('SELECT kind, about FROM exception'),
    t.rows('SELECT location_id, reason FROM count_task'),
  ]).toEqual([[{ kind: 'short', about: 'O-1' }], [{ location_id: 'A-01', reason: 'notThere' }]])
})

test('a short without anything in hand never asks for a tote', async () => {
  t = await released([tea])
  await atFirstUnit(t)
  await shortLine(t, 0, 'other')
  expect((await t.screen('pick')).step).toEqual({ step: 'done' })
})

test('an order of which nothing was found waits for another wave', async () => {
  t = await released([tea])
  await atFirstUnit(t)
  await shortLine(t, 0, 'other')
  expect(t.rows('SELECT floor_stage, wave_id FROM customer_order')).toEqual([
    { floor_stage: 'waiting', wave_id: null },
  ])
})

test('the last unit of a place asks whether it is empty', async () => {
  t = await released([order('o-1', { tea: 20 })])
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'zero-check')
  expect((await t.screen('pick')).step).toEqual({ step: 'zero-check', locationId: 'A-01' })
})

test('a place that is not empty after the last unit is counted', async () => {
  t = await released([order('o-1', { tea: 20 })])
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'zero-check')
  t.scan(ownCode('command', 'NOT-EMPTY'))
  expect(t.rows('SELECT location_id, reason FROM count_task')).toEqual([
    { location_id: 'A-01', reason: 'zeroCheck' },
  ])
})

test('a held wave takes no scan, no short and no skip', async () => {
  t = await tryStation([tea])
  const waveId = await release(t)
  await signIn(t, 'all')
  t.scan(next)
  await pickUntil(t, 'scan-location')
  const code = (await pickScan(t)) ?? ''
  const lineId = (await t.screen('pick')).line?.lineId ?? ''
  await t.call('holdWave', { waveId })
  const answers = [
    await t.call('typeCode', { seat: 'a', text: code }),
    await t.call('shortLine', { seat: 'a', lineId, quantityFound: 0, reason: 'other' }),
    await t.call('skipLine', { seat: 'a', lineId }),
  ]
  expect(answers).toEqual(Array(3).fill({ ok: false, refusal: { refusal: 'list-held' } }))
})

test('a wave put on hold lets its picker put down what is in hand', async () => {
  t = await tryStation([tea])
  const waveId = await release(t)
  await signIn(t, 'all')
  t.scan(next)
  await pickUntil(t, 'scan-item')
  t.scan('TEA-01')
  const slot = (await t.screen('pick')).slots[0]
  await t.call('holdWave', { waveId })
  t.scan(ownCode('tote', slot?.toteId ?? ''))
  expect(t.rows('SELECT picked, in_hand FROM pick_line')).toEqual([{ picked: 1, in_hand: 0 }])
})

test('a list somebody else was faster with is refused with the name', async () => {
  t = await released([tea])
  t.scan(badge('picker'))
  const listId = t.rows<{ list_id: string }>('SELECT list_id FROM list')[0]?.list_id ?? ''
  await t.call('startList', { seat: 'a', listId, fence: 0 })
  t.scan(badge('both'))
  const answer = await t.call('startList', { seat: 'a', listId, fence: 0 })
  expect(answer).toEqual({ ok: false, refusal: { refusal: 'list-taken', by: 'Nurul Aisyah binti Hamdan' } })
})

test('a list whose wave was taken back is no work', async () => {
  t = await tryStation([tea])
  const waveId = await release(t)
  const listId = t.rows<{ list_id: string }>('SELECT list_id FROM list')[0]?.list_id ?? ''
  await signIn(t, 'all')
  await t.call('cancelWave', { waveId, reason: 'not today' })
  await allow(t, null, 'all')
  expect(await t.call('startList', { seat: 'a', listId, fence: 0 })).toEqual({
    ok: false,
    refusal: { refusal: 'no-work' },
  })
})

test('a badge in the middle of a walk hands the seat over, the walk stays with its owner', async () => {
  t = await released([tea])
  await atFirstUnit(t)
  t.scan(badge('both'))
  t.scan(badge('picker'))
  expect((await t.screen('home')).myList).toMatchObject({ stopsLeft: 1 })
})

test('nothing to pick is said', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  expect(t.scan(next)).toMatchObject({ kind: 'refused', refusal: { refusal: 'no-work' } })
})
