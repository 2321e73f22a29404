import { afterEach, expect, test } from 'vitest'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, labelOnBench, openTote, packUntil, pickAll, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const say = (action: 'VOID' | 'CONFIRM' | 'LEAVE') => t.scan(actionCode(action))
const refused = (refusal: object) => ({ kind: 'refused', refusal })
const outbox = () =>
  t.rows<{ kind: string; state: string }>(
    "SELECT kind, state FROM outbox WHERE kind IN ('shipmentConfirmation', 'cancelConfirmation') ORDER BY seq",
  )
const states = () => outbox().map(({ kind, state }) => `${kind} ${state}`)
const isSent = (kind: string) => () =>
  t.rows(`SELECT 1 FROM outbox WHERE kind = '${kind}' AND state = 'done'`).length > 0
const isTried = (kind: string) => () =>
  t.rows(`SELECT 1 FROM outbox WHERE kind = '${kind}' AND tries > 0`).length > 0
const held = () =>
  t.rows<{ shipped: number; stage: string; wave: string }>(
    'SELECT shipped_at IS NOT NULL AS shipped, floor_stage AS stage, wave.state AS wave FROM customer_order JOIN wave USING (wave_id)',
  )[0]
const cartons = () => t.rows('SELECT state, tracking_number AS label, take_back_id AS asked FROM carton')
const atOms = async () => {
  const { orders, faults } = await t.ledger()
  const shipments = orders[0]?.shipments ?? []
  return {
    live: shipments.filter(({ cancelledAt }) => cancelledAt === null).length,
    cancelled: shipments.filter(({ cancelledAt }) => cancelledAt !== null).length,
    faults,
  }
}
const exceptions = () =>
  t.rows<{ kind: string }>('SELECT kind FROM exception WHERE resolved_at IS NULL').map(({ kind }) => kind)

/** A packed order by its label; `before` its last carton is closed. */
async function packed(before: () => Promise<unknown> = async () => {}): Promise<string> {
  t = await released([order('o-1', { tea: 1 })])
  await labelOnBench(t)
  await before()
  return closed()
}
function closed(): string {
  const [carton] = t.rows<{ label: string }>('SELECT tracking_number AS label FROM carton')
  t.scan(carton?.label ?? '')
  return carton?.label ?? ''
}
/** The OMS answers other messages, and of this one nobody knows whether it arrived. */
async function unsure(): Promise<string> {
  const label = await packed(() => t.admin('/trouble', { mode: '500', path: '/v1/confirmations' }))
  await t.until(isTried('shipmentConfirmation'))
  return label
}
async function answersAgain(): Promise<void> {
  await t.admin('/trouble', { mode: 'none' })
  t.pass(60_000)
  await t.call('tryOmsNow', {})
}
const told = async (): Promise<string> => {
  const label = await packed()
  await t.until(isSent('shipmentConfirmation'))
  return label
}

test('the label of a packed order says that it can be undone, and the screen offers it by touch', async () => {
  const label = await told()
  expect(t.scan(label)).toMatchObject(
    refused({ refusal: 'order-already-packed', orderNumber: 'O-1', trackingNumber: label }),
  )
  expect((await t.screen('home')).toTakeBack).toEqual({ orderNumber: 'O-1' })
})

test('nothing is taken back that no label named', async () => {
  await told()
  t.scan(ownCode('order', 'O-1'))
  expect(say('VOID')).toMatchObject(refused({ refusal: 'not-asked-for', text: 'VOID' }))
  expect([held()?.shipped, (await t.screen('home')).toTakeBack]).toEqual([1, null])
})

test('a confirmation of which nothing has left is withdrawn with its carton, and the order lies on the bench', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  await t.oms.goAway()
  openTote(t, 1)
  await t.until(isTried('progress'))
  await packUntil(t, 'scan-label')
  t.scan(closed())
  expect(say('VOID')).toMatchObject({ kind: 'accepted', said: { saved: 'carton-reopened' } })
  expect([states(), held(), cartons()]).toEqual([
    ['shipmentConfirmation withdrawn'],
    { shipped: 0, stage: 'packing', wave: 'packing' },
    [{ state: 'open', label: null, asked: null }],
  ])
  expect((await t.screen('pack')).step).toMatchObject({ step: 'weigh' })
  await t.oms.comeBack()
  await packUntil(t, 'home')
  await t.call('tryOmsNow', {})
  await t.until(isSent('shipmentConfirmation'))
  expect([await atOms(), states()]).toEqual([
    { live: 1, cancelled: 0, faults: [] },
    ['shipmentConfirmation withdrawn', 'shipmentConfirmation done'],
  ])
})

test('a shipment the OMS has is asked back under its key; when it agrees the carton opens and ships anew, once', async () => {
  const label = await told()
  t.scan(label)
  expect(say('VOID')).toMatchObject({
    kind: 'accepted',
    said: { saved: 'take-back-asked', orderNumber: 'O-1' },
  })
  await t.until(isSent('cancelConfirmation'))
  const [confirmed, asked] = t.rows<{ message_id: string; body: string }>(
    "SELECT message_id, body FROM outbox WHERE kind LIKE '%Confirmation' ORDER BY seq",
  )
  expect(JSON.parse(asked?.body ?? '')).toMatchObject({ key: confirmed?.message_id })
  expect([await atOms(), held()?.shipped]).toEqual([{ live: 0, cancelled: 1, faults: [] }, 0])
  expect((await t.screen('home')).myOrder).toEqual({ orderNumber: 'O-1' })
  say('CONFIRM')
  await packUntil(t, 'home')
  await t.until(() => states().length === 3 && outbox().every(({ state }) => state === 'done'))
  expect([await atOms(), held()]).toMatchObject([
    { live: 1, cancelled: 1, faults: [] },
    { shipped: 1, wave: 'done' },
  ])
})

/** The OMS gives the shipment back while nobody sits there. */
async function givenBackMeanwhile(): Promise<string> {
  const label = await unsure()
  t.scan(label)
  say('VOID')
  await t.call('signOut', { seat: 'a' })
  await answersAgain()
  await t.until(isSent('cancelConfirmation'))
  return label
}

test('who has left the seat meanwhile finds the order there when they come again', async () => {
  await givenBackMeanwhile()
  await signIn(t, 'packer')
  expect((await t.screen('home')).myOrder).toEqual({ orderNumber: 'O-1' })
  expect(say('CONFIRM')).toMatchObject({ kind: 'accepted', said: { saved: 'order-opened' } })
  expect((await t.screen('pack')).step).toMatchObject({ step: 'weigh' })
})

test('whoever stands there scans the void label on the carton and has the order, until somebody opened it', async () => {
  const label = await givenBackMeanwhile()
  await signIn(t, 'supervisor')
  expect((await t.screen('home')).myOrder).toBeNull()
  expect(t.scan(label)).toMatchObject({ said: { saved: 'order-opened', orderNumber: 'O-1' } })
  say('LEAVE')
  expect(t.scan(label)).toMatchObject(refused({ refusal: 'label-void', trackingNumber: label }))
})

test('without the OMS it is being taken back until both messages arrive, in their order', async () => {
  const label = await unsure()
  t.scan(label)
  say('VOID')
  expect([t.scan(label), states()]).toMatchObject([
    refused({ refusal: 'being-taken-back', orderNumber: 'O-1' }),
    ['shipmentConfirmation pending', 'cancelConfirmation pending'],
  ])
  expect([held()?.shipped, cartons()]).toMatchObject([1, [{ state: 'closed', label }]])
  await answersAgain()
  await t.until(isSent('cancelConfirmation'))
  expect([await atOms(), held()?.shipped]).toEqual([{ live: 0, cancelled: 1, faults: [] }, 0])
})

test('an answer lost after the OMS agreed is asked for again under the same key', async () => {
  const label = await told()
  await t.admin('/trouble', { mode: 'drop-after-accept', path: '/v1/confirmations', times: 1 })
  t.scan(label)
  say('VOID')
  await t.until(isTried('cancelConfirmation'))
  await t.call('tryOmsNow', {})
  await t.until(isSent('cancelConfirmation'))
  expect([await atOms(), cartons()]).toMatchObject([
    { live: 0, cancelled: 1 },
    [{ state: 'open', label: null }],
  ])
})

async function keptThere(): Promise<{ label: string; messageId: string }> {
  const label = await told()
  await t.admin('/orders/o-1', { action: 'edit', change: { status: 'inTransit' } })
  t.scan(label)
  say('VOID')
  await t.until(() => outbox()[1]?.state === 'parked')
  const [row] = t.rows<{ message_id: string }>(
    "SELECT message_id FROM outbox WHERE kind = 'cancelConfirmation'",
  )
  return { label, messageId: row?.message_id ?? '' }
}

test('where the OMS says no the shipment stays as it was, and a supervisor is told', async () => {
  const { label } = await keptThere()
  expect([exceptions(), held()?.shipped, await atOms()]).toMatchObject([
    ['not-taken-back'],
    1,
    { live: 1, cancelled: 0 },
  ])
  t.scan(label)
  expect([say('VOID'), cartons()]).toMatchObject([
    refused({ refusal: 'not-taken-back', why: 'refused-there' }),
    [{ state: 'closed', label }],
  ])
})

test('a supervisor has the OMS asked once more, and what it gives back then is open', async () => {
  const { messageId } = await keptThere()
  await t.admin('/orders/o-1', { action: 'edit', change: { status: 'shipped' } })
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('retryMessage', { messageId })
  await t.until(isSent('cancelConfirmation'))
  expect([exceptions(), held()?.shipped]).toEqual([[], 0])
})

test('settled by hand nobody is asked again by itself, and the shipment stays', async () => {
  const { messageId, label } = await keptThere()
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('resolveMessage', { messageId, reason: 'the courier has it' })
  expect([held()?.shipped, cartons(), states()]).toEqual([
    1,
    [{ state: 'closed', label, asked: null }],
    ['shipmentConfirmation done', 'cancelConfirmation resolved'],
  ])
})

test('a refused confirmation is withdrawn with its carton; the change it stumbled over shows up', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  await t.admin('/orders/o-1', { action: 'cancel' })
  await packUntil(t, 'home')
  await t.until(() => outbox()[0]?.state === 'parked')
  const [row] = t.rows<{ label: string }>('SELECT tracking_number AS label FROM carton')
  t.scan(row?.label ?? '')
  expect([say('VOID'), states()]).toMatchObject([
    { kind: 'accepted', said: { saved: 'carton-reopened' } },
    ['shipmentConfirmation withdrawn'],
  ])
  await t.call('tryOmsNow', {})
  await t.until(() => exceptions().includes('order-cancelled'))
  expect(exceptions()).toEqual(['order-cancelled'])
})

test('a confirmation refused while it is being taken back opens the carton too, and nothing is sent any more', async () => {
  const label = await unsure()
  t.scan(label)
  say('VOID')
  await t.admin('/orders/o-1', { action: 'cancel' })
  await answersAgain()
  await t.until(() => outbox().every(({ state }) => state === 'withdrawn'))
  expect([held()?.shipped, cartons(), await atOms()]).toMatchObject([
    0,
    [{ state: 'open', label: null }],
    { live: 0, cancelled: 0, faults: [] },
  ])
})

test('a person at another desk sees the order they asked for only where nothing else lies before them', async () => {
  const label = await told()
  t.scan(label)
  say('VOID')
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  await t.until(isSent('cancelConfirmation'))
  expect((await t.screen('home')).myOrder).toBeNull()
})
