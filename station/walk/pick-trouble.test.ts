import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, openTote, packUntil, pickScan, pickUntil, release, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const full = ownCode('command', 'TOTE-FULL')
const kopiGtin = '09551234567889'
const kopiOf = (lot: string, expiry = '270131'): string => `01${kopiGtin}17${expiry}10${lot}`

async function atFirstItem(orders: Parameters<typeof tryStation>[0], also = ''): Promise<void> {
  t = await tryStation(orders)
  t.own().exec(`INSERT INTO item_code (code, sku, kind, quantity) VALUES ('${kopiGtin}', 'kopi', 'gtin', 1)`)
  t.own().exec(also)
  await release(t)
  await atFirstUnit(t)
}
const stockOf = (sku: string) =>
  t.rows<{ location_id: string; lot: string; quantity: number; reserved: number }>(
    `SELECT location_id, lot, quantity, reserved FROM stock WHERE sku = '${sku}' AND quantity > 0 ORDER BY location_id, lot`,
  )
const short = async (reason: 'notThere' | 'damaged' | 'other') => {
  const { line } = await t.screen('pick')
  return t.call('shortLine', {
    seat: 'a',
    lineId: line?.lineId ?? '',
    quantityFound: line?.inHand ?? 0,
    reason,
  })
}
const moreLots =
  "INSERT INTO stock (location_id, sku, lot, expires_on, quantity) VALUES ('A-02', 'kopi', 'L2', '2027-09-30', 2)"
const teaElsewhere = "INSERT INTO stock (location_id, sku, lot, quantity) VALUES ('B-01', 'tea', '', 5)"
const counts = () => t.rows('SELECT location_id, sku, reason FROM count_task ORDER BY 1, 2, 3')

test('an order picked into two totes is packed whole from any of them', async () => {
  await atFirstItem([order('o-1', { tea: 3 })])
  for (const scan of ['TEA-01', tote(1), full, tote(2), 'TEA-01', 'TEA-01', tote(2)]) t.scan(scan)
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  expect(t.rows("SELECT tote_id, place FROM tote WHERE order_ref = 'o-1' ORDER BY tote_id")).toEqual([
    { tote_id: 'T-0001', place: 'PACK-1' },
    { tote_id: 'T-0002', place: 'PACK-1' },
  ])
  openTote(t, 2)
  expect((await t.screen('pack')).needed).toBe(3)
  await packUntil(t, 'home')
  expect(t.rows("SELECT order_ref FROM tote WHERE tote_id IN ('T-0001', 'T-0002')")).toEqual([
    { order_ref: null },
    { order_ref: null },
  ])
})

test('when the first tote is full and no unit more is found, the line is shorted without another tote', async () => {
  await atFirstItem([order('o-1', { tea: 3 })])
  for (const scan of ['TEA-01', tote(1)]) t.scan(scan)
  expect(t.scan(full)).toMatchObject({ kind: 'accepted' })
  const asked = (await t.screen('pick')).step
  expect(await short('notThere')).toMatchObject({ ok: true })
  expect([
    asked,
    (await t.screen('pick')).step,
    t.rows('SELECT tote_id FROM tote WHERE order_ref IS NOT NULL'),
  ]).toMatchObject([
    { step: 'bind-tote', mayShort: true },
    { step: 'unload', toteId: 'T-0001' },
    [{ tote_id: 'T-0001' }],
  ])
})

test('after every step of a walk with a full tote the program can be killed: the picker stands where they were', async () => {
  await atFirstItem([order('o-1', { tea: 3 }), order('o-2', { kopi: 2 })])
  const steps = ['TEA-01', tote(1), full, tote(3), 'TEA-01', 'TEA-01', tote(3)]
  const seen: unknown[] = []
  const again: unknown[] = []
  const scanAndReopen = async (scan: string) => {
    expect([scan, t.scan(scan)]).toMatchObject([scan, { kind: 'accepted' }])
    seen.push((await t.view()).screen)
    await t.reopen()
    again.push((await t.view()).screen)
  }
  for (const scan of steps) await scanAndReopen(scan)
  for (let scans = 0; scans < 30; scans++) {
    const scan = await pickScan(t)
    if (scan === null) break
    await scanAndReopen(scan)
  }
  expect([again, (await t.screen('pick')).step]).toEqual([seen, { step: 'done' }])
  expect(stockOf('tea')).toEqual([{ location_id: 'A-01', lot: '', quantity: 17, reserved: 0 }])
})

test('another lot that lies here is taken, and its promise with it', async () => {
  await atFirstItem([order('o-1', { kopi: 3 })], moreLots)
  expect(t.scan('KOPI-01')).toMatchObject({ kind: 'refused', refusal: { refusal: 'lot-needed' } })
  expect(t.scan(kopiOf('L2'))).toMatchObject({ said: { saved: 'lot-swapped', lot: 'L2', inHand: 1 } })
  expect(stockOf('kopi')).toEqual([
    { location_id: 'A-02', lot: 'L1', quantity: 20, reserved: 2 },
    { location_id: 'A-02', lot: 'L2', quantity: 2, reserved: 1 },
  ])
  for (const scan of [kopiOf('L1'), kopiOf('L1'), tote(1)]) t.scan(scan)
  expect([stockOf('kopi'), counts()]).toEqual([
    [
      { location_id: 'A-02', lot: 'L1', quantity: 18, reserved: 0 },
      { location_id: 'A-02', lot: 'L2', quantity: 1, reserved: 0 },
    ],
    [],
  ])
})

test('whoever was promised the lot taken gets the one that became free', async () => {
  const lots = `${moreLots}; UPDATE stock SET quantity = 3 WHERE lot = 'L1'`
  await atFirstItem([order('o-1', { kopi: 3 }), order('o-2', { kopi: 2 })], lots)
  for (let taken = 0; taken < 2; taken++) expect(t.scan(kopiOf('L2'))).toMatchObject({ kind: 'accepted' })
  expect([
    stockOf('kopi'),
    t.rows("SELECT lot, sum(quantity) AS quantity FROM pick_line WHERE order_ref = 'o-2' GROUP BY lot"),
  ]).toEqual([
    [
      { location_id: 'A-02', lot: 'L1', quantity: 3, reserved: 3 },
      { location_id: 'A-02', lot: 'L2', quantity: 2, reserved: 2 },
    ],
    [{ lot: 'L1', quantity: 2 }],
  ])
})

test('a lot nobody knew of here is believed, and the location gets counted', async () => {
  await atFirstItem([order('o-1', { kopi: 1 })])
  t.scan(kopiOf('L9'))
  t.scan(tote(1))
  expect([stockOf('kopi'), counts(), t.rows('SELECT lot, tote_id FROM picked_unit')]).toEqual([
    [{ location_id: 'A-02', lot: 'L1', quantity: 19, reserved: 0 }],
    [{ location_id: 'A-02', sku: 'kopi', reason: 'lotSwapped' }],
    [{ lot: 'L9', tote_id: 'T-0001' }],
  ])
})

test('an expired lot is refused with the one to take first', async () => {
  const old =
    "INSERT INTO stock (location_id, sku, lot, expires_on, quantity) VALUES ('A-02', 'kopi', 'OLD', '2026-01-31', 2)"
  await atFirstItem([order('o-1', { kopi: 1 })], old)
  expect(t.scan(kopiOf('OLD', '260131'))).toMatchObject({
    refusal: { refusal: 'lot-expired', lot: 'OLD', instead: { lot: 'L1', locationId: 'A-02' } },
  })
})

test('what is missing at one location is sought at another one, by the same picker', async () => {
  await atFirstItem([order('o-1', { tea: 2 })], teaElsewhere)
  t.scan('TEA-01')
  await short('notThere')
  expect((await t.screen('pick')).step).toMatchObject({ step: 'scan-tote' })
  await pickUntil(t, 'scan-location')
  expect((await t.screen('pick')).line).toMatchObject({ locationId: 'B-01', quantity: 1 })
  await pickUntil(t)
  expect([
    (await t.screen('pick')).totals,
    t.rows("SELECT kind FROM exception WHERE kind = 'short'"),
    counts(),
    stockOf('tea'),
  ]).toMatchObject([
    { units: 2, shorts: 0 },
    [],
    [{ location_id: 'A-01', sku: 'tea', reason: 'notThere' }],
    [{ location_id: 'B-01', quantity: 4, reserved: 0 }],
  ])
})

test('damaged units are set apart, and no unit is lost on the way', async () => {
  await atFirstItem([order('o-1', { tea: 2 })], teaElsewhere)
  t.scan('TEA-01')
  await short('damaged')
  await pickUntil(t)
  expect(stockOf('tea')).toEqual([
    { location_id: 'A-01', lot: '', quantity: 17, reserved: 0 },
    { location_id: 'B-01', lot: '', quantity: 5, reserved: 0 },
    { location_id: 'QUARANTINE', lot: '', quantity: 1, reserved: 0 },
  ])
})

test.each([
  ['EMPTY', ['short', 'short']],
  ['NOT-EMPTY', ['short']],
])('the other order that wants the same is asked about once: %s', async (answer, shorts) => {
  await atFirstItem([order('o-1', { tea: 2 }), order('o-2', { tea: 1 })])
  await short('other')
  const asked = (await t.screen('pick')).step
  await t.reopen()
  expect([asked, (await t.screen('pick')).step]).toMatchObject([
    { step: 'twin-check', locationId: 'A-01' },
    { step: 'twin-check', locationId: 'A-01' },
  ])
  t.scan(ownCode('command', answer))
  expect(t.rows("SELECT kind FROM exception WHERE kind = 'short'").map((row) => row.kind)).toEqual(shorts)
})

test('goods of two totes and two lots go back to where they came from when the order is cancelled', async () => {
  await atFirstItem([order('o-1', { kopi: 3 })], moreLots)
  for (const scan of [kopiOf('L2'), tote(1), full, tote(2), kopiOf('L1'), tote(2), kopiOf('L2')]) t.scan(scan)
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-taken-off'").length > 0)
  expect([
    t.rows('SELECT tote_id, lot, quantity FROM put_back ORDER BY tote_id'),
    stockOf('kopi'),
    t.rows("SELECT tote_id, order_ref, place FROM tote WHERE place = 'put-back' ORDER BY tote_id"),
  ]).toEqual([
    [
      { tote_id: 'T-0001', lot: 'L2', quantity: 1 },
      { tote_id: 'T-0002', lot: 'L1', quantity: 1 },
    ],
    [
      { location_id: 'A-02', lot: 'L1', quantity: 19, reserved: 0 },
      { location_id: 'A-02', lot: 'L2', quantity: 1, reserved: 0 },
    ],
    [
      { tote_id: 'T-0001', order_ref: 'o-1', place: 'put-back' },
      { tote_id: 'T-0002', order_ref: 'o-1', place: 'put-back' },
    ],
  ])
})
