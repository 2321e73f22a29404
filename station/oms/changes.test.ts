import { afterEach, expect, test } from 'vitest'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { order, type TryStation } from '#sim/try/try-station'
import {
  atFirstUnit,
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

let t: TryStation
afterEach(() => t.close())
const two = [order('o-1', { tea: 2 }), order('o-2', { kopi: 1 })]
const reason = 'customer called'
/** The OMS changes or cancels an order, the feed hears it, and a supervisor looks at the exceptions. */
async function atOms(orderRef: string, change: Partial<Order> | 'cancel') {
  await t.admin(`/orders/${orderRef}`, change === 'cancel' ? { action: change } : { action: 'edit', change })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM exception WHERE kind LIKE 'order-%'").length > 0)
}
/** The OMS cancels an order that is being picked: it leaves the walk by itself. */
async function cancelled(orderRef: string): Promise<void> {
  await t.admin(`/orders/${orderRef}`, { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-taken-off'").length > 0)
}
async function picked(orders = two): Promise<void> {
  t = await released(orders)
  await pickAll(t)
}
const held = (orderRef = 'o-1') =>
  t.rows(`SELECT floor_stage AS stage, wave_id IS NOT NULL AS inWave, newer_content IS NOT NULL AS newer
    FROM customer_order WHERE order_ref = '${orderRef}'`)[0]
const open = () => t.rows('SELECT kind, about, detail FROM exception WHERE resolved_at IS NULL')
const stock = (sku: string) => t.rows(`SELECT quantity, reserved FROM stock WHERE sku = '${sku}'`)[0]

test('a changed order says what differs and what may be decided', async () => {
  await picked()
  await atOms('o-1', { giftNote: 'for Ain' })
  expect(await t.call('exceptions', {})).toMatchObject({
    ok: true,
    value: [
      {
        kind: 'order-changed',
        orderRef: 'o-1',
        actions: ['acceptChange', 'takeOff'],
        differences: [{ field: 'gift', ours: '', theirs: 'for Ain' }],
      },
    ],
  })
})

test('an accepted change is packed and shipped as it is now', async () => {
  await picked([order('o-1', { tea: 2 })])
  await atOms('o-1', { giftNote: 'for Ain' })
  await t.call('acceptChange', { orderRef: 'o-1' })
  const decided = [held(), open()]
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect([decided, (await t.ledger()).faults]).toEqual([[{ stage: 'picked', inWave: 1, newer: 0 }, []], []])
})

test('who accepted a change is in the audit log', async () => {
  await picked()
  await atOms('o-1', { giftNote: 'for Ain' })
  await t.call('acceptChange', { orderRef: 'o-1' })
  expect(t.rows("SELECT actor, subject FROM event WHERE kind = 'change-accepted'")).toEqual([
    { actor: 'P-1022', subject: 'o-1' },
  ])
})

test('an order that wants fewer than were picked is not accepted', async () => {
  await picked()
  await atOms('o-1', { lines: order('o-1', { tea: 1 }).lines })
  expect([await t.call('acceptChange', { orderRef: 'o-1' }), held()]).toMatchObject([
    { refusal: { refusal: 'put-back-first' } },
    { newer: 1 },
  ])
})

test('an order that wants more than was picked is accepted and ships in part', async () => {
  await picked()
  await atOms('o-1', { lines: order('o-1', { tea: 3 }).lines })
  await t.call('acceptChange', { orderRef: 'o-1' })
  openTote(t, 1)
  expect((await t.screen('pack')).step).toEqual({ step: 'confirm-partial', left: 1, allowed: true })
})

test('an address is not changed under a label', async () => {
  await picked()
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  await atOms('o-1', { giftNote: 'for Ain' })
  expect(await t.call('acceptChange', { orderRef: 'o-1' })).toMatchObject({
    refusal: { refusal: 'label-exists' },
  })
})

test('with its label undone the change is accepted, and the order ships under another label', async () => {
  await picked([order('o-1', { tea: 2 })])
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  const label = (await t.screen('pack')).carton?.trackingNumber ?? ''
  await atOms('o-1', { giftNote: 'for Ain' })
  openTote(t, 1)
  t.scan(actionCode('VOID'))
  t.scan(actionCode('VOID'))
  await signIn(t, 'supervisor')
  expect(await t.call('acceptChange', { orderRef: 'o-1' })).toMatchObject({ ok: true })
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect([t.scan(label), (await t.ledger()).faults]).toMatchObject([
    { refusal: { refusal: 'label-void' } },
    [],
  ])
})

test('what is not changed cannot be accepted or taken off', async () => {
  await picked()
  await signIn(t, 'supervisor')
  const answers = [
    await t.call('acceptChange', { orderRef: 'o-1' }),
    await t.call('takeOff', { orderRef: 'o-1', reason }),
  ]
  expect(answers).toMatchObject([
    { refusal: { refusal: 'nothing-to-decide' } },
    { refusal: { refusal: 'nothing-to-decide' } },
  ])
})

test('a decision is taken, not settled with a word', async () => {
  await picked()
  await atOms('o-1', { giftNote: 'for Ain' })
  const [one] = t.rows<{ exception_id: string }>('SELECT exception_id FROM exception')
  const answer = await t.call('resolveException', { exceptionId: one?.exception_id ?? '', reason })
  expect([answer, open().length]).toMatchObject([{ refusal: { refusal: 'decide-first' } }, 1])
})

test('a cancelled order that was picked leaves its wave, and its goods must be put back', async () => {
  await picked()
  await atOms('o-1', 'cancel')
  await t.call('takeOff', { orderRef: 'o-1', reason })
  expect([held(), open(), t.rows("SELECT order_ref FROM tote WHERE tote_id = 'T-0001'")]).toEqual([
    { stage: 'waiting', inWave: 0, newer: 0 },
    [{ kind: 'put-back', about: 'O-1', detail: 'T-0001: 2 × tea -> A-01' }],
    [{ order_ref: 'o-1' }],
  ])
})

test('goods put back are counted in their place again and their tote is free', async () => {
  await picked()
  const before = stock('tea')
  await atOms('o-1', 'cancel')
  await t.call('takeOff', { orderRef: 'o-1', reason })
  const [one] = t.rows<{ exception_id: string }>("SELECT exception_id FROM exception WHERE kind = 'put-back'")
  await t.call('resolveException', { exceptionId: one?.exception_id ?? '', reason: 'all back in A-01' })
  expect([
    before,
    stock('tea'),
    t.rows("SELECT order_ref, place FROM tote WHERE tote_id = 'T-0001'"),
  ]).toEqual([
    { quantity: 18, reserved: 0 },
    { quantity: 20, reserved: 0 },
    [{ order_ref: null, place: null }],
  ])
})

test('a serial that was put back can be picked again', async () => {
  await picked([order('o-1', { radio: 1 })])
  await atOms('o-1', 'cancel')
  await t.call('takeOff', { orderRef: 'o-1', reason })
  expect(t.rows('SELECT * FROM picked_unit')).toEqual([])
})

test('a cancelled order leaves a walk under way, and the walk goes on with the rest', async () => {
  t = await released(two)
  await atFirstUnit(t)
  t.scan('TEA-01')
  await cancelled('o-1')
  const putBack = open()
  await pickUntil(t)
  expect([
    stock('tea'),
    putBack,
    open(),
    t.rows('SELECT state FROM list'),
    t.rows("SELECT tote_id FROM tote WHERE order_ref = 'o-1'"),
    held('o-2'),
  ]).toEqual([
    { quantity: 20, reserved: 0 },
    [{ kind: 'put-back', about: 'O-1', detail: 'in hand: 1 × tea -> A-01' }],
    [],
    [{ state: 'done' }],
    [],
    { stage: 'picked', inWave: 1, newer: 0 },
  ])
})

test('a walk that loses its last order is over, and its cart is free', async () => {
  t = await released([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
  await cancelled('o-1')
  expect([
    t.rows('SELECT state FROM list'),
    t.rows('SELECT DISTINCT list_id FROM cart'),
    t.rows('SELECT state FROM wave'),
  ]).toEqual([[{ state: 'cancelled' }], [{ list_id: null }], [{ state: 'cancelled' }]])
})

test('a walk whose last tote to unload is taken off is done', async () => {
  t = await released(two)
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'unload')
  const { step } = await t.screen('pick')
  t.scan(ownCode('place', step.step === 'unload' ? step.place : ''))
  await pickUntil(t, 'unload')
  const left =
    t.rows<{ order_ref: string }>('SELECT order_ref FROM list_slot WHERE unloaded = 0')[0]?.order_ref ?? ''
  await cancelled(left)
  await pickUntil(t)
  expect([t.rows('SELECT state FROM list'), t.rows('SELECT DISTINCT list_id FROM cart')]).toEqual([
    [{ state: 'done' }],
    [{ list_id: null }],
  ])
})

test('a labelled carton of a cancelled order leaves the bench, and its label is named as void', async () => {
  await picked()
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  const { step } = await t.screen('pack')
  await atOms('o-1', 'cancel')
  await t.call('takeOff', { orderRef: 'o-1', reason })
  const [putBack] = t.rows<{ detail: string }>("SELECT detail FROM exception WHERE kind = 'put-back'")
  expect([
    putBack?.detail.endsWith(`void label ${step.step === 'scan-label' ? step.trackingNumber : '?'}`),
    t.rows('SELECT * FROM carton'),
    t.rows('SELECT * FROM pack_session'),
    t.rows('SELECT order_ref FROM seat WHERE order_ref IS NOT NULL'),
  ]).toEqual([true, [], [], []])
})

test('a wave whose last open order is taken off is done', async () => {
  await picked()
  openTote(t, 2)
  await packUntil(t, 'home')
  await atOms('o-1', 'cancel')
  await t.call('takeOff', { orderRef: 'o-1', reason })
  expect(t.rows('SELECT state FROM wave')).toEqual([{ state: 'done' }])
})

test('a changed order taken off is released again as it is now', async () => {
  await picked([order('o-1', { tea: 2 })])
  await atOms('o-1', { lines: order('o-1', { tea: 1 }).lines })
  await t.call('takeOff', { orderRef: 'o-1', reason })
  await t.call('signOut', { seat: 'a' })
  await release(t)
  expect(
    t.rows("SELECT quantity FROM pick_line JOIN list USING (list_id) WHERE list.state = 'open'"),
  ).toEqual([{ quantity: 1 }])
})

test('the history of an order taken off still tells of its walk', async () => {
  await picked()
  await atOms('o-1', 'cancel')
  await t.call('takeOff', { orderRef: 'o-1', reason })
  const found = await t.call('lookUpOrder', { text: 'O-1' })
  const told = found.ok ? found.value.timeline.map(({ what }) => what) : []
  expect(told).toEqual(expect.arrayContaining(['unit-taken', 'units-put', 'order-taken-off']))
})
