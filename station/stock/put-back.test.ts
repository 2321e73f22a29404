import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, badge, pickUntil, released, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const bin = (locationId: string) => ownCode('location', locationId)
const step = async () => (await t.screen('pick')).step
const openKinds = () => t.rows('SELECT kind FROM exception WHERE resolved_at IS NULL')
const stockOf = (sku: string) =>
  t.rows(`SELECT location_id, quantity, reserved FROM stock WHERE sku = '${sku}' AND quantity > 0 ORDER BY 1`)

async function atFirstItem(
  orders = [order('o-1', { tea: 2, kopi: 1 }), order('o-2', { kopi: 1 })],
): Promise<void> {
  t = await released(orders)
  await atFirstUnit(t)
}
async function cancel(orderRef: string): Promise<void> {
  await t.admin(`/orders/${orderRef}`, { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-taken-off'").length > 0)
}
const slotOf = async (orderNumber: string) =>
  (await t.screen('pick')).slots.find((slot) => slot.orderNumber === orderNumber)

/** Two teas of o-1 are in its tote when it is cancelled; tells the tote. */
async function cancelledWithTote(): Promise<string> {
  await atFirstItem()
  const toteId = (await slotOf('O-1'))?.toteId ?? ''
  for (const scan of ['TEA-01', 'TEA-01', ownCode('tote', toteId)]) t.scan(scan)
  await cancel('o-1')
  return toteId
}
async function atPutBack(): Promise<string> {
  const toteId = await cancelledWithTote()
  t.scan(ownCode('tote', toteId))
  await pickUntil(t)
  await t.call('goHome', { seat: 'a' })
  t.scan(ownCode('tote', toteId))
  return toteId
}

test('the next scan stops in red and names the cancelled order; nothing is counted', async () => {
  await cancelledWithTote()
  const before = t.rows('SELECT * FROM pick_line')
  expect(t.scan('KOPI-01')).toMatchObject({
    kind: 'refused',
    sound: 'blocked',
    refusal: { refusal: 'order-left', orderNumber: 'O-1', why: 'cancelled' },
  })
  expect(t.rows('SELECT * FROM pick_line')).toEqual(before)
})

test.each(['SHORT', 'SKIP', 'TOTE-FULL'])('no %s either while the tote is on the cart', async (act) => {
  await cancelledWithTote()
  const { line } = await t.screen('pick')
  const said =
    act === 'SHORT'
      ? await t.call('shortLine', {
          seat: 'a',
          lineId: line?.lineId ?? 'none',
          quantityFound: 0,
          reason: 'other',
        })
      : t.scan(ownCode('command', act))
  expect(said).toMatchObject({ refusal: expect.anything() })
  expect((await step()).step).toBe('order-left')
})

test('with its tote scanned off the cart the walk goes on without the order', async () => {
  const toteId = await cancelledWithTote()
  expect(t.scan(ownCode('tote', toteId))).toMatchObject({
    said: { saved: 'stop-cleared', orderNumber: 'O-1' },
  })
  expect((await t.screen('pick')).slots).toHaveLength(1)
  await pickUntil(t)
  expect(t.rows('SELECT state FROM list')).toEqual([{ state: 'done' }])
})

test('units in the hand go back to their location, and nothing else is asked of anybody', async () => {
  await atFirstItem()
  t.scan('TEA-01')
  await cancel('o-1')
  expect(await step()).toMatchObject({ step: 'order-left', locationId: 'A-01', quantity: 1, toteId: null })
  expect(t.scan(bin('A-02'))).toMatchObject({ refusal: { refusal: 'order-left' } })
  t.scan(bin('A-01'))
  expect([(await step()).step, openKinds(), stockOf('tea')]).toEqual([
    'scan-location',
    [],
    [{ location_id: 'A-01', quantity: 20, reserved: 0 }],
  ])
})

test('a walk that loses its only order ends when its tote is off the cart', async () => {
  await atFirstItem([order('o-1', { tea: 2 })])
  for (const scan of ['TEA-01', tote(1)]) t.scan(scan)
  await cancel('o-1')
  const stopped = t.rows('SELECT state FROM list')
  t.scan(tote(1))
  expect([
    stopped,
    t.rows('SELECT state FROM list'),
    t.rows('SELECT list_id FROM cart WHERE list_id IS NOT NULL'),
  ]).toEqual([[{ state: 'picking' }], [{ state: 'done' }], []])
})

test('an order cancelled before anything was taken leaves the walk without a stop', async () => {
  await atFirstItem()
  await cancel('o-2')
  expect([(await step()).step, openKinds()]).toEqual(['scan-item', []])
})

test('goods are put back by scans alone, and the exception settles by itself', async () => {
  const toteId = await atPutBack()
  expect((await t.screen('putBack')).left).toBe(1)
  t.scan('TEA-01')
  t.scan(bin('A-01'))
  expect([
    openKinds(),
    stockOf('tea'),
    t.rows(`SELECT order_ref, place FROM tote WHERE tote_id = '${toteId}'`),
    (await t.view()).screen.screen,
  ]).toEqual([
    [],
    [{ location_id: 'A-01', quantity: 20, reserved: 0 }],
    [{ order_ref: null, place: null }],
    'home',
  ])
})

test('a packer who finds the tote puts its goods back, too', async () => {
  const toteId = await cancelledWithTote()
  t.scan(ownCode('tote', toteId))
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  expect(t.scan(ownCode('tote', toteId))).toMatchObject({ said: { saved: 'put-back-begun' } })
  t.scan('TEA-01')
  t.scan(bin('A-01'))
  expect([openKinds(), stockOf('tea')]).toEqual([[], [{ location_id: 'A-01', quantity: 20, reserved: 0 }]])
})

test('a tote with goods to put back gets a label with its own code', async () => {
  const toteId = await cancelledWithTote()
  const [job] = t.rows<{ about: string; bytes: Buffer }>(
    "SELECT about, bytes FROM print_job WHERE kind = 'code'",
  )
  expect([job?.about, job?.bytes.toString('latin1').includes(ownCode('tote', toteId))]).toEqual([
    toteId,
    true,
  ])
})

test.each([
  ['a location before an item', () => bin('A-01'), 'item-first'],
  ['an item that is not in the tote', () => 'KOPI-01', 'not-in-tote'],
  ['rubbish', () => '???', 'unknown-code'],
])('%s is refused', async (_name, code, refusal) => {
  await atPutBack()
  expect(t.scan(code())).toMatchObject({ refusal: { refusal } })
})

test('another location takes the goods when it is scanned twice', async () => {
  await atPutBack()
  t.scan('TEA-01')
  expect(t.scan('TEA-01')).toMatchObject({ refusal: { refusal: 'store-in', locationId: 'A-01' } })
  expect(t.scan(bin('B-01'))).toMatchObject({ refusal: { refusal: 'confirm-location' } })
  t.scan(bin('B-01'))
  expect(stockOf('tea')).toEqual([
    { location_id: 'A-01', quantity: 18, reserved: 0 },
    { location_id: 'B-01', quantity: 2, reserved: 0 },
  ])
})

test('after every step the program can be killed: the person stands where they were', async () => {
  const toteId = await cancelledWithTote()
  const seen: unknown[] = []
  const again: unknown[] = []
  const look = async () => {
    seen.push((await t.view()).screen)
    await t.reopen()
    again.push((await t.view()).screen)
  }
  await look()
  for (const scan of [ownCode('tote', toteId)]) {
    t.scan(scan)
    await look()
  }
  await pickUntil(t)
  await t.call('goHome', { seat: 'a' })
  for (const scan of [ownCode('tote', toteId), 'TEA-01', bin('A-01')]) {
    expect(t.scan(scan)).toMatchObject({ kind: 'accepted' })
    await look()
  }
  expect([again, stockOf('tea'), openKinds()]).toEqual([
    seen,
    [{ location_id: 'A-01', quantity: 20, reserved: 0 }],
    [],
  ])
})

test('what a supervisor settles by hand is not put back a second time', async () => {
  const toteId = await atPutBack()
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const [one] = t.rows<{ id: string }>("SELECT exception_id AS id FROM exception WHERE kind = 'put-back'")
  await t.call('resolveException', { exceptionId: one?.id ?? '', reason: 'all back in A-01' })
  expect(t.scan(ownCode('tote', toteId))).toMatchObject({ kind: 'refused' })
  expect(stockOf('tea')).toEqual([{ location_id: 'A-01', quantity: 20, reserved: 0 }])
})
