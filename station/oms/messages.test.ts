import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { atPackStep, badge, packUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** A picked tea; then everything is packed to the scan of its label. */
async function onBench(): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'scan-label')
}
const confirmation = () =>
  t.rows<{ message_id: string; state: string; tries: number; reason: string }>(
    "SELECT message_id, state, tries, reason FROM outbox WHERE kind = 'shipmentConfirmation'",
  )
const settled = () => t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
const shipments = async () => (await t.ledger()).counts.liveShipments
const cancelAtOms = () => t.admin('/orders/o-1', { action: 'cancel' })
const parked = async () => {
  await onBench()
  await cancelAtOms()
  await packUntil(t, 'home')
  await t.until(() => confirmation()[0]?.state === 'parked')
  await signIn(t, 'supervisor')
  return confirmation()[0]?.message_id ?? ''
}

test('a shift without the OMS loses nothing and confirms once when it is back', async () => {
  await onBench()
  await t.oms.goAway()
  await packUntil(t, 'home')
  await t.until(() => t.rows('SELECT 1 FROM outbox WHERE tries > 0').length > 0)
  await t.oms.comeBack()
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  await t.call('tryOmsNow', {})
  await settled()
  expect([await shipments(), (await t.ledger()).faults]).toEqual([1, []])
})

test('while the OMS is away the screen says so and since when', async () => {
  await onBench()
  await t.oms.goAway()
  await t.call('tryOmsNow', {})
  await t.until(async () => (await t.view()).oms.state === 'away')
  expect((await t.view()).oms).toMatchObject({ state: 'away', awaySince: '2026-11-22T02:00:00.000Z' })
})

test('an answer lost after the OMS accepted gives one shipment', async () => {
  await onBench()
  await t.admin('/trouble', { mode: 'drop-after-accept', path: '/v1/confirmations', times: 1 })
  await packUntil(t, 'home')
  await t.until(() => (confirmation()[0]?.tries ?? 0) > 0)
  await t.call('tryOmsNow', {})
  await settled()
  expect([await shipments(), confirmation()[0]?.state]).toEqual([1, 'done'])
})

test('a confirmation unsent when the program ended is sent once after the start', async () => {
  await onBench()
  await t.oms.goAway()
  await packUntil(t, 'home')
  await t.reopen()
  await t.oms.comeBack()
  t.pass(3_600_000)
  await t.start()
  t.pass(60_000)
  await settled()
  expect(await shipments()).toBe(1)
})

test('a program that ends does not wait for the answer of a silent OMS, and sends again after the start', async () => {
  await onBench()
  await t.admin('/trouble', { mode: 'timeout', path: '/v1/confirmations' })
  await packUntil(t, 'home')
  const hits = async () => ((await t.admin('/trouble', null)) as { troubles: { hits: number }[] }).troubles
  await t.until(async () => ((await hits())[0]?.hits ?? 0) > 0)
  const ends = performance.now()
  await t.reopen()
  const tookMs = performance.now() - ends
  await t.admin('/trouble', { mode: 'none' })
  await t.start()
  t.pass(60_000)
  await settled()
  expect([tookMs < 5_000, await shipments(), (await t.ledger()).faults]).toEqual([true, 1, []])
})

test('five refusals by a busy OMS are retried until it takes the shipment', async () => {
  await onBench()
  await t.admin('/trouble', { mode: '500', path: '/v1/confirmations', times: 5 })
  await packUntil(t, 'home')
  for (let tries = 1; tries <= 5; tries++) {
    await t.until(() => (confirmation()[0]?.tries ?? 0) >= tries)
    t.pass(30_000)
    await t.call('tryOmsNow', {})
  }
  await settled()
  expect([await shipments(), confirmation()[0]?.tries]).toEqual([1, 6])
})

test('an order cancelled at the OMS unknown to the bench parks its confirmation and tells somebody', async () => {
  await parked()
  expect([
    confirmation()[0]?.state,
    t.rows("SELECT kind, about FROM exception WHERE kind = 'message'"),
  ]).toEqual(['parked', [{ kind: 'message', about: 'O-1' }]])
})

test('a parked confirmation is not sent again by itself', async () => {
  await parked()
  await t.call('tryOmsNow', {})
  t.pass(3_600_000)
  await t.reopen()
  await t.start()
  expect(confirmation()).toMatchObject([{ state: 'parked', tries: 1 }])
})

test('a parked confirmation goes under its own key when the supervisor says so', async () => {
  const messageId = await parked()
  await t.admin('/orders/o-1', { action: 'edit', change: { cancelledAt: null } })
  await t.call('retryMessage', { messageId })
  await t.until(() => confirmation()[0]?.state !== 'pending')
  expect([await shipments(), confirmation()[0]?.message_id]).toEqual([1, messageId])
})

test('a resolved confirmation is never sent and says who decided', async () => {
  const messageId = await parked()
  await t.call('resolveMessage', { messageId, reason: 'the customer cancelled' })
  const detail = await t.call('messageDetail', { messageId })
  expect(detail).toMatchObject({
    ok: true,
    value: { state: 'resolved', resolvedBy: 'Marcus de Souza', resolvedReason: 'the customer cancelled' },
  })
})

test('a message that is done is neither retried nor resolved', async () => {
  await onBench()
  await packUntil(t, 'home')
  await settled()
  await signIn(t, 'supervisor')
  const messageId = confirmation()[0]?.message_id ?? ''
  const answers = [
    await t.call('retryMessage', { messageId }),
    await t.call('resolveMessage', { messageId, reason: 'because' }),
  ]
  expect(answers).toEqual(Array(2).fill({ ok: false, refusal: { refusal: 'message-not-parked' } }))
})

test('a cancelled order stops in red at the bench', async () => {
  await onBench()
  await cancelAtOms()
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM exception WHERE kind = 'order-cancelled'").length === 1)
  const { step } = await t.screen('pack')
  expect(t.scan(step.step === 'scan-label' ? step.trackingNumber : '')).toMatchObject({
    kind: 'refused',
    refusal: { refusal: 'order-cancelled' },
    sound: 'blocked',
  })
})

test('a cancelled order gets no label by being weighed', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'weigh')
  await cancelAtOms()
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM exception WHERE kind = 'order-cancelled'").length === 1)
  t.devices.weigh(370)
  expect(t.rows('SELECT * FROM print_job')).toEqual([])
})
