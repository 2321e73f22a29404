import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { withoutAddressee } from '#domain/erase'
import type { Order } from '#domain/order'
import { anyRule } from '#domain/wave-sample'
import {
  afterDamage,
  exceptionsOf,
  type MidShift,
  midShift,
  tearAtRest,
  tornIndex,
} from '#sim/try/try-damage'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, packUntil, pickAll, release, signIn, tote } from '#sim/try/try-work'

/** Each test copies a shift and starts a station and its OMS on it. */
vi.setConfig({ testTimeout: 20_000 })
let shift: MidShift
let t: TryStation
beforeAll(async () => {
  shift = await midShift()
}, 30_000)
afterEach(() => t.close())

/** The station after that shift, its database found damaged at the start; with the OMS unless `away`. */
async function damaged(damage: (bytes: Buffer) => void = tornIndex): Promise<void> {
  t = await afterDamage(shift, damage)
  await t.start()
  await t.until(() => t.rows('SELECT 1 FROM leased_number WHERE used_by IS NULL').length > 0)
}
const zeros = (bytes: Buffer): void => void bytes.fill(0)
const begun = async (orderRef: string) => {
  const row = (await exceptionsOf(t)).find((one) => one.begun.some((order) => order.orderRef === orderRef))
  if (row === undefined) throw new Error(`${orderRef} is not held`)
  return row
}
const decide = async (decision: 'goOnAsNew' | 'shippedByHand', ...orderRefs: string[]) =>
  t.call('decideBegun', {
    exceptionId: (await begun(orderRefs[0] ?? '')).exceptionId,
    orderRefs,
    reason: 'looked on the floor',
    ...(decision === 'goOnAsNew' ? { decision } : { decision, shipped: [] }),
  })
const wave = async () => {
  const answer = await t.call('previewWave', { rule: anyRule })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const releasable = async () => (await wave()).candidates.map(({ orderRef }) => orderRef).sort()
const labelOf = (orderRef: string) =>
  t.rows<{ label: string }>(`SELECT tracking_number AS label FROM carton WHERE order_ref = '${orderRef}'`)[0]
    ?.label

test('the exception of a begun order tells what could be read of it', async () => {
  await damaged()
  expect([(await begun('o-3')).begun, (await begun('o-4')).begun, (await begun('o-5')).begun]).toEqual([
    [
      {
        orderRef: 'o-3',
        number: 'O-3',
        picked: 2,
        ordered: 2,
        totes: ['T-0003'],
        cartons: 1,
        trackingNumbers: [labelOf('o-3')],
        confirmationLost: false,
        lines: [{ lineRef: '1', name: expect.any(String), quantity: 2 }],
      },
    ],
    [expect.objectContaining({ picked: 2, ordered: 2, totes: ['T-0004'], cartons: 0, trackingNumbers: [] })],
    [expect.objectContaining({ picked: 2, ordered: 2, totes: ['T-0001'] })],
  ])
})

test('a wave leaves begun orders out and says why', async () => {
  await damaged()
  await signIn(t, 'supervisor')
  const { leftOut } = await wave()
  expect([
    await releasable(),
    leftOut
      .filter(({ reason }) => reason === 'begunBefore')
      .map(({ number }) => number)
      .sort(),
  ]).toEqual([
    ['o-6', 'o-7'],
    ['O-3', 'O-4', 'O-5'],
  ])
})

test('the bench stops at the tote of a begun order', async () => {
  await damaged()
  t.scan(badge('packer'))
  expect(t.scan(tote(4))).toMatchObject({
    kind: 'refused',
    refusal: { refusal: 'order-begun-before', orderNumber: 'O-4' },
    sound: 'blocked',
  })
})

test('the exception cannot be settled without a decision', async () => {
  await damaged()
  const { exceptionId } = await begun('o-3')
  expect(await t.call('resolveException', { exceptionId, reason: 'done with it' })).toEqual({
    ok: false,
    refusal: { refusal: 'decide-first', orderNumber: 'O-3' },
  })
})

test('an order that goes on as new is picked and packed again, under a number never used before', async () => {
  await damaged()
  const before = labelOf('o-3')
  const answer = await decide('goOnAsNew', 'o-3')
  await decide('shippedByHand', 'o-5')
  await t.call('signOut', { seat: 'a' })
  await release(t, { mostOrders: 1 })
  await pickAll(t)
  t.scan(badge('packer'))
  t.scan(ownCode('order', 'O-3'))
  await packUntil(t, 'home')
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  const after = labelOf('o-3') ?? ''
  expect([answer.ok, after === before, shift.numbers.has(after), (await t.ledger()).faults]).toEqual([
    true,
    false,
    false,
    [],
  ])
})

test('what was begun of an order that goes on as new must be cleared away: goods back, label destroyed', async () => {
  await damaged()
  const label = labelOf('o-3')
  await decide('goOnAsNew', 'o-3')
  const putBack = (await exceptionsOf(t)).find(({ kind, about }) => kind === 'put-back' && about === 'O-3')
  expect([putBack?.detail, t.rows("SELECT * FROM carton WHERE order_ref = 'o-3'")]).toEqual([
    `T-0003: 2 × tea -> A-01; void label ${label}`,
    [],
  ])
})

test('goods that are put back are counted in their location again, from where the stock stood', async () => {
  const left = () =>
    t.rows<{ quantity: number }>("SELECT quantity FROM stock WHERE location_id = 'A-01'")[0]?.quantity ?? 0
  await damaged()
  const before = left()
  await decide('goOnAsNew', 'o-3')
  const putBack = (await exceptionsOf(t)).find(({ kind }) => kind === 'put-back')
  await t.call('resolveException', { exceptionId: putBack?.exceptionId ?? '', reason: 'put back' })
  expect([before, left()]).toEqual([14, 16])
})

test('an order shipped by hand is never offered again, with who said so and why', async () => {
  await damaged()
  await decide('shippedByHand', 'o-4')
  const told = t.rows(
    "SELECT actor, json_extract(personal, '$.fields.reason') AS reason FROM event WHERE kind = 'begun-order-shipped'",
  )
  expect([await releasable(), told, (await exceptionsOf(t)).some(({ about }) => about === 'O-4')]).toEqual([
    ['o-6', 'o-7'],
    [{ actor: 'P-1022', reason: 'looked on the floor' }],
    false,
  ])
})

const shipmentsOf = async (orderRef: string) =>
  (await t.ledger()).orders.find((one) => one.orderRef === orderRef)?.shipments ?? []
const byHand = async (orderRef: string, quantity: number, trackingNumber: string | null) =>
  t.call('decideBegun', {
    exceptionId: (await begun(orderRef)).exceptionId,
    orderRefs: [orderRef],
    reason: 'seen on the van',
    decision: 'shippedByHand',
    shipped: [{ orderRef, trackingNumber, lines: [{ lineRef: '1', quantity }] }],
  })
const settled = () => t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)

test('the OMS is told of an order shipped by hand: all of it, unless somebody says otherwise', async () => {
  await damaged()
  await decide('shippedByHand', 'o-4')
  await settled()
  expect(await shipmentsOf('o-4')).toMatchObject([
    {
      personId: 'P-1022',
      shorts: [],
      cartons: [{ trackingNumber: null, sscc: null, weightG: null, lines: [{ lineRef: '1', quantity: 2 }] }],
    },
  ])
})

test('what did not leave is told as short, and the tracking number as it was given', async () => {
  await damaged()
  await byHand('o-4', 1, 'JT630091284417')
  await settled()
  expect(await shipmentsOf('o-4')).toMatchObject([
    {
      shorts: [{ lineRef: '1', quantity: 1, reason: 'other' }],
      cartons: [{ trackingNumber: 'JT630091284417', lines: [{ quantity: 1 }] }],
    },
  ])
})

test.each([
  [3, 'wrong-quantity'],
  [0, 'nothing-to-decide'],
])('%i units of 2 cannot have left: refused, and nothing is changed', async (quantity, refusal) => {
  await damaged()
  const before = t.rows('SELECT count(*) AS n FROM outbox')
  expect(await byHand('o-4', quantity, null)).toMatchObject({ ok: false, refusal: { refusal } })
  expect([t.rows('SELECT count(*) AS n FROM outbox'), (await begun('o-4')).begun.length]).toEqual([before, 1])
})

test('an answer that is lost, and a station that is closed and opened, make no second shipment', async () => {
  await damaged()
  await t.admin('/trouble', { mode: 'drop-after-accept', path: '/v1/confirmations', times: 1 })
  await decide('shippedByHand', 'o-4')
  await t.until(async () => (await shipmentsOf('o-4')).length === 1)
  await t.reopen()
  t.pass(3_600_000)
  await t.start()
  await settled()
  expect([(await shipmentsOf('o-4')).length, (await t.ledger()).faults]).toEqual([1, []])
})

test('a confirmation that is on its way already stays the only one', async () => {
  await damaged()
  t.own().exec(
    "INSERT INTO outbox (message_id, kind, order_ref, about, body, state, next_try_at, saved_at) VALUES ('m-1', 'shipmentConfirmation', 'o-4', 'O-4', '{}', 'done', '', '')",
  )
  await decide('shippedByHand', 'o-4')
  expect(
    t.rows("SELECT message_id FROM outbox WHERE kind = 'shipmentConfirmation' AND order_ref = 'o-4'"),
  ).toEqual([{ message_id: 'm-1' }])
})

test('a decision about an order that the exception does not hold changes nothing', async () => {
  await damaged()
  const answer = await decide('goOnAsNew', 'o-3', 'o-4')
  expect([
    answer,
    t.rows('SELECT order_ref FROM customer_order WHERE begun_exception IS NOT NULL ORDER BY 1'),
  ]).toEqual([
    { ok: false, refusal: { refusal: 'nothing-to-decide', orderNumber: 'o-4' } },
    [{ order_ref: 'o-3' }, { order_ref: 'o-4' }, { order_ref: 'o-5' }],
  ])
})

test('when the OMS says that a begun order has left, nobody is asked about it', async () => {
  await damaged()
  await t.admin('/orders/o-4', { action: 'edit', change: { status: 'shipped' } })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(
    () =>
      t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-4' AND shipped_at IS NOT NULL").length === 1,
  )
  expect((await exceptionsOf(t)).map(({ about }) => about)).not.toContain('O-4')
})

test('the shipment that the OMS had not heard of is sent once, under its own key', async () => {
  await damaged()
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  const { counts, faults } = await t.ledger()
  expect([
    counts.liveShipments,
    faults,
    t.rows(`SELECT state FROM outbox WHERE message_id = '${shift.unsent.message_id}'`),
  ]).toEqual([2, [], [{ state: 'done' }]])
})

test('a shipment whose message was lost is held, since the OMS still says open', async () => {
  const message = shift.pages.filter(({ name }) => name === 'outbox')
  await damaged((bytes) => {
    for (const { page } of message) bytes.fill(0, (page - 1) * 4096, page * 4096)
  })
  expect((await begun('o-2')).begun).toMatchObject([
    { confirmationLost: true, cartons: 1, trackingNumbers: [labelOf('o-2')] },
  ])
})

test('when nothing can be read, every order of before is held together, and one placed later is not', async () => {
  await damaged(zeros)
  await t.admin('/orders', { orders: [order('o-8', { tea: 1 }, { placedAt: '2026-11-22T02:30:00.000Z' })] })
  t.clock.ms += 3_600_000
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-8'").length === 1)
  const held = (await begun('o-3')).begun.map(({ orderRef }) => orderRef)
  expect([held, await releasable()]).toEqual([['o-2', 'o-3', 'o-4', 'o-5', 'o-6', 'o-7'], ['o-8']])
})

test('of orders held together some may go on as new while the others stay held', async () => {
  await damaged(zeros)
  const answer = await decide('goOnAsNew', 'o-6', 'o-7')
  expect([answer.ok, await releasable(), (await begun('o-3')).begun.map(({ orderRef }) => orderRef)]).toEqual(
    [true, ['o-6', 'o-7'], ['o-2', 'o-3', 'o-4', 'o-5']],
  )
})

test('a second damage before the decision leaves the orders held under the same exceptions', async () => {
  await damaged()
  const before = (await exceptionsOf(t)).filter((row) => row.begun.length > 0)
  await tearAtRest(t)
  const after = (await exceptionsOf(t)).filter((row) => row.begun.length > 0)
  expect([after, before.length]).toEqual([before, 3])
})

test('labels that were on their way are in doubt and do not come out by themselves', async () => {
  await damaged()
  const printed = t.devices.asks.filter(({ ask }) => ask === 'print')
  expect([printed, t.rows("SELECT state FROM print_job WHERE state IN ('queued', 'sending')")]).toEqual([
    [],
    [],
  ])
})

test('people keep what they chose, and waves are counted on from a new hundred', async () => {
  await damaged()
  await release(t)
  expect([
    t.rows("SELECT count(*) AS n FROM person WHERE badge = 'B-1001'"),
    t.rows('SELECT number FROM wave'),
  ]).toEqual([[{ n: 1 }], [{ number: 'W-0101' }]])
})

test('a program that ended while it mended begins again with the damaged database', async () => {
  t = await afterDamage(shift, tornIndex)
  const aside = readdirSync(t.folder).find((name) => name.includes('.damaged-')) ?? ''
  await t.reopen(() => {
    renameSync(join(t.folder, aside), join(t.folder, 'station.sqlite'))
    writeFileSync(join(t.folder, 'station.sqlite.mending'), 'half of a file')
  })
  expect((await exceptionsOf(t)).filter(({ kind }) => kind === 'begun-before-damage').length).toBe(3)
})

test('a program that ended before the mended database took its place finishes that', async () => {
  t = await afterDamage(shift, tornIndex)
  await t.reopen(() => renameSync(join(t.folder, 'station.sqlite'), join(t.folder, 'station.sqlite.mending')))
  expect((await exceptionsOf(t)).filter(({ kind }) => kind === 'begun-before-damage').length).toBe(3)
})

test('an order whose addressee was erased comes over as it is, and is no open question', async () => {
  await damaged()
  const [first] = t.rows<{ content: string }>("SELECT content FROM customer_order WHERE order_ref = 'o-1'")
  const erased = withoutAddressee(JSON.parse(first?.content ?? '') as Order)
  t.own()
    .prepare("UPDATE customer_order SET content = ?, erased_at = 'then' WHERE order_ref = 'o-1'")
    .run(JSON.stringify(erased))
  await tearAtRest(t)
  expect([
    t.rows("SELECT erased_at FROM customer_order WHERE order_ref = 'o-1'"),
    t.rows("SELECT value FROM meta WHERE name = 'doubtBefore'"),
  ]).toEqual([[{ erased_at: 'then' }], []])
})
