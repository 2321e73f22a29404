import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { settingsFor } from '#sim/try/try-warehouse'
import { badge, labelOnBench, next, pickAll, pickUntil, release, signIn, tote } from '#sim/try/try-work'
import { defaultSettings } from '#station/settings'

/** Two stations with databases of their own at one OMS that keeps claims. */
let one: TryStation
let seven: TryStation
afterEach(async () => {
  await seven.close()
  await one.close()
})

async function both(orders = [order('o-1', { tea: 2 }), order('o-2', { kopi: 1 })]): Promise<void> {
  one = await tryStation(orders)
  await one.admin('/claims', { on: true })
  const station = { ...defaultSettings.station, stationId: 'BENCH-7', name: 'Bench 7' }
  seven = await tryStation([], { settings: { ...settingsFor(one.oms.url), station } })
  await look(one)
}
/** The station reads its orders anew; what it has to say is said. */
async function look(t: TryStation): Promise<void> {
  await signIn(t, 'supervisor')
  t.news.splice(0)
  await t.call('tryOmsNow', {})
  await t.until(() => t.news.some((news) => news.tell === 'changed' && news.tables.includes('exception')))
  await told(t)
  await t.call('signOut', { seat: 'a' })
}
const told = (t: TryStation) =>
  t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
const open = (t: TryStation) => t.rows('SELECT kind, about, detail FROM exception WHERE resolved_at IS NULL')
const inWave = (t: TryStation, ref = 'o-1') =>
  t.rows(`SELECT wave_id IS NOT NULL AS inWave, floor_stage AS stage, newer_content IS NOT NULL AS newer
    FROM customer_order WHERE order_ref = '${ref}'`)[0]
const claims = async () => {
  const { claims: standing } = (await one.admin('/claims', null)) as {
    claims: { orderRef: string; stationName: string }[]
  }
  return standing.map(({ orderRef, stationName }) => `${orderRef} ${stationName}`)
}
async function lookedUp(t: TryStation) {
  await signIn(t, 'supervisor')
  const answer = await t.call('lookUpOrder', { text: 'O-1' })
  await t.call('signOut', { seat: 'a' })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const { heldBy, timeline } = answer.value
  const about = timeline.filter(({ what }) => what.startsWith('order-claim'))
  return { heldBy, history: about.map(({ what, who }) => `${what} ${who}`) }
}
async function pulledOut(t: TryStation): Promise<void> {
  await signIn(t, 'supervisor')
  expect(await t.call('pullOrder', { orderRef: 'o-1', reason: 'goes to bench 7' })).toMatchObject({
    ok: true,
  })
  await t.call('signOut', { seat: 'a' })
  await told(t)
}
/** Both release the same order while the OMS is away; station one is heard first when it is back. */
async function raced(before: (t: TryStation) => Promise<void>): Promise<void> {
  await both([order('o-1', { tea: 2 })])
  await look(seven)
  await one.admin('/away', {})
  await release(one)
  await release(seven)
  await before(seven)
  await one.admin('/back', {})
  await look(one)
}

test('an order in a wave is its station’s; the other leaves it out and says whose it is, until it is pulled out', async () => {
  await both()
  await release(one)
  await told(one)
  expect(await claims()).toEqual(['o-1 Bench 1', 'o-2 Bench 1'])
  await look(seven)
  expect(await release(seven)).toContain('no-orders-match')
  expect(await lookedUp(seven)).toEqual({ heldBy: 'Bench 1', history: [] })
  expect(await lookedUp(one)).toEqual({ heldBy: 'Bench 1', history: ['order-claimed OMS'] })

  await pulledOut(one)
  expect(await claims()).toEqual(['o-2 Bench 1'])
  await look(seven)
  await release(seven)
  await told(seven)
  expect([inWave(seven)?.inWave, inWave(seven, 'o-2')?.inWave, await claims()]).toEqual([
    1,
    0,
    ['o-1 Bench 7', 'o-2 Bench 1'],
  ])
  expect(await lookedUp(one)).toMatchObject({
    heldBy: null,
    history: ['order-claimed OMS', 'order-claim-released OMS'],
  })
})

test('a preview names the station that has an order', async () => {
  await both()
  await release(one)
  await told(one)
  await look(seven)
  await signIn(seven, 'supervisor')
  expect(await seven.call('previewWave', { rule: anyRule })).toMatchObject({
    value: {
      orders: 0,
      leftOut: [
        { number: 'O-1', reason: 'claimedElsewhere', detail: 'Bench 1' },
        { number: 'O-2', reason: 'claimedElsewhere', detail: 'Bench 1' },
      ],
    },
  })
})

test('released a moment later elsewhere: the OMS says no, and the order leaves its walk without another reading', async () => {
  await both([order('o-1', { tea: 2 })])
  await look(seven)
  await release(one)
  await told(one)
  expect(await release(seven)).not.toContain('refusal')
  await told(seven)
  expect([inWave(seven)?.inWave, open(seven), await claims()]).toEqual([
    0,
    [{ kind: 'claimed-elsewhere', about: 'O-1', detail: 'Bench 1' }],
    ['o-1 Bench 1'],
  ])
  expect(seven.rows("SELECT state FROM list WHERE state <> 'cancelled'")).toEqual([])
})

test('a planned wave goes without what another station took meanwhile; it joins no walk, and is no rush', async () => {
  await both()
  await look(seven)
  await signIn(seven, 'supervisor')
  const preview = await seven.call('previewWave', { rule: anyRule })
  const kept = await seven.call('keepPlan', { planId: preview.ok ? preview.value.planId : '', when: null })
  await seven.call('signOut', { seat: 'a' })
  await release(one, { onlyOrders: ['o-1'] })
  await told(one)
  await look(seven)
  await signIn(seven, 'supervisor')
  const waveId = kept.ok ? kept.value.waveId : ''
  expect(await seven.call('releaseKept', { waveId })).toMatchObject({ value: { orders: 1, planned: 'anew' } })
  for (const command of ['joinWave', 'rushOrder'] as const)
    expect(await seven.call(command, { orderRef: 'o-1' })).toMatchObject({
      refusal: { refusal: 'order-not-ready', number: 'O-1', reason: 'claimedElsewhere' },
    })
  await seven.call('signOut', { seat: 'a' })
  await told(seven)
  expect(await claims()).toEqual(['o-1 Bench 1', 'o-2 Bench 7'])
})

test('what joins a walk later or in a rush is claimed as well', async () => {
  await both([order('o-1', { tea: 2 })])
  await release(one)
  await one.admin('/orders', { orders: [order('o-2', { kopi: 1 }), order('o-3', { tea: 1 })] })
  await look(one)
  await signIn(one, 'supervisor')
  expect(await one.call('joinWave', { orderRef: 'o-2' })).toMatchObject({ ok: true })
  await one.call('signOut', { seat: 'a' })
  one.scan(badge('picker'))
  one.scan(next)
  await pickUntil(one, 'scan-location')
  await one.call('signOut', { seat: 'a' })
  await signIn(one, 'supervisor')
  expect(await one.call('rushOrder', { orderRef: 'o-3' })).toMatchObject({ ok: true })
  await told(one)
  expect(await claims()).toEqual(['o-1 Bench 1', 'o-2 Bench 1', 'o-3 Bench 1'])
})

test('a claim that finds no answer holds up no shipment', async () => {
  await both([order('o-1', { tea: 2 })])
  await one.admin('/trouble', { mode: '500', path: '/v1/claims', times: 1000 })
  await release(one)
  await labelOnBench(one)
  const { step } = await one.screen('pack')
  one.scan(step.step === 'scan-label' ? step.trackingNumber : '')
  await one.until(async () => (await one.ledger()).counts.liveShipments === 1)
  expect(one.rows("SELECT kind FROM outbox WHERE state = 'pending'")).toEqual([{ kind: 'claim' }])
  await one.admin('/trouble', { mode: 'none' })
  await look(one)
  expect([open(one), await claims()]).toEqual([[], []])
})

test('a shipment ends the claim; taken back, the order is its station’s again', async () => {
  await both([order('o-1', { tea: 2 })])
  await release(one)
  await labelOnBench(one)
  const { step } = await one.screen('pack')
  const label = step.step === 'scan-label' ? step.trackingNumber : ''
  one.scan(label)
  await told(one)
  expect(await claims()).toEqual([])
  one.scan(label)
  one.scan(ownCode('command', 'VOID'))
  await told(one)
  await told(one)
  expect([inWave(one)?.stage, await claims()]).toEqual(['packing', ['o-1 Bench 1']])
})

test('released at two stations while the OMS is away: the second to be heard stops before anybody walks, and says so', async () => {
  await raced(async () => {})
  expect(inWave(seven)).toMatchObject({ inWave: 1 })
  await look(seven)
  expect([inWave(seven), open(seven), await claims()]).toEqual([
    { inWave: 0, stage: 'waiting', newer: 0 },
    [{ kind: 'claimed-elsewhere', about: 'O-1', detail: 'Bench 1' }],
    ['o-1 Bench 1'],
  ])
  expect(await lookedUp(seven)).toEqual({ heldBy: 'Bench 1', history: ['order-claimed-elsewhere Bench 1'] })
  expect([inWave(one)?.inWave, open(one)]).toEqual([1, []])
})

test('picked at both: the bench of the one that does not have it stops, and its supervisor takes it off', async () => {
  await raced((t) => pickAll(t))
  await look(seven)
  expect(inWave(seven)).toEqual({ inWave: 1, stage: 'picked', newer: 1 })
  seven.scan(badge('packer'))
  expect(seven.scan(tote(1))).toMatchObject({
    sound: 'blocked',
    refusal: { refusal: 'order-claimed-elsewhere', orderNumber: 'O-1', by: 'Bench 1' },
  })
  await seven.call('signOut', { seat: 'a' })
  await signIn(seven, 'supervisor')
  expect(await seven.call('acceptChange', { orderRef: 'o-1' })).toMatchObject({
    refusal: { refusal: 'order-claimed-elsewhere' },
  })
  expect(await seven.call('takeOff', { orderRef: 'o-1', reason: 'bench 1 has it' })).toMatchObject({
    ok: true,
  })
  expect([inWave(seven)?.inWave, open(seven).map(({ kind }) => kind)]).toEqual([0, ['put-back']])
})

test('picked at both, and the owner lets go: work goes on where it had stopped, under a claim of its own', async () => {
  await raced((t) => pickAll(t))
  await look(seven)
  await pulledOut(one)
  await look(seven)
  await told(seven)
  expect([inWave(seven), open(seven), await claims()]).toEqual([
    { inWave: 1, stage: 'picked', newer: 0 },
    [],
    ['o-1 Bench 7'],
  ])
})

test('let go by its owner and changed meanwhile: accepted, it is this station’s', async () => {
  await raced((t) => pickAll(t))
  await look(seven)
  await one.admin('/orders/o-1', { action: 'edit', change: { giftNote: 'for Ain' } })
  await look(one)
  await pulledOut(one)
  await look(seven)
  expect(open(seven).map(({ kind }) => kind)).toEqual(['order-changed'])
  await signIn(seven, 'supervisor')
  expect(await seven.call('acceptChange', { orderRef: 'o-1' })).toMatchObject({ ok: true })
  await told(seven)
  expect([inWave(seven), open(seven), await claims()]).toEqual([
    { inWave: 1, stage: 'picked', newer: 0 },
    [],
    ['o-1 Bench 7'],
  ])
})

test('an order that stays on the floor is claimed again after eight hours, and is still its station’s after a day', async () => {
  await both([order('o-1', { tea: 2 }, { cutOffAt: '2026-12-24T10:00:00.000Z' })])
  await release(one)
  await told(one)
  for (let rounds = 0; rounds < 3; rounds++) {
    one.pass(9 * 3_600_000)
    await look(one)
  }
  expect(one.rows("SELECT state, answer FROM outbox WHERE kind = 'claim' ORDER BY seq")).toEqual([
    { state: 'done', answer: 'applied' },
    { state: 'done', answer: 'already' },
    { state: 'done', answer: 'already' },
    { state: 'done', answer: 'already' },
  ])
  expect(await claims()).toEqual(['o-1 Bench 1'])
})

test('an OMS that keeps no claims hears of none', async () => {
  await both([order('o-1', { tea: 2 })])
  await one.admin('/claims', { on: false })
  await look(one)
  await release(one)
  await told(one)
  expect(one.rows("SELECT 1 FROM outbox WHERE kind = 'claim'")).toEqual([])
  expect((await lookedUp(one)).heldBy).toBeNull()
})
