import { afterEach, expect, test } from 'vitest'
import { actionCode } from '#domain/action'
import type { Order } from '#domain/order'
import { bringDemoRates, freeShipping } from '#sim/try/try-rates'
import { order, type TryStation } from '#sim/try/try-station'
import { allow, atPackStep, packUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const at = '2026-11-22T02:00:00.000Z'

/** One order of two packs of tea at the bench, at this step; the site has the cards of the demo warehouse. */
async function bench(change: Partial<Order>, step: Parameters<typeof packUntil>[1] = 'weigh'): Promise<void> {
  t = await released([order('o-1', { tea: 2 }, change)])
  bringDemoRates(t.own(), at)
  await atPackStep(t, step)
}
const free = (change: Partial<typeof freeShipping> = {}) => ({ shipping: { ...freeShipping, ...change } })
const pack = () => t.screen('pack')
const chosen = () =>
  t.rows<{ courier: string; service: string | null }>(
    'SELECT courier_id AS courier, chosen_service AS service FROM customer_order',
  )[0]
const chosenEvents = () =>
  t
    .rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'service-chosen' ORDER BY seq")
    .map(({ payload }) => JSON.parse(payload).choice)
const shipped = async () => {
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  return (await t.ledger()).orders[0]?.shipments.at(-1)
}
/** Whom the order names itself. */
const own = { courierId: 'JT', service: 'EZ' }

test('the cheapest that may have it is shown before the label, taken with the weight, and told to the OMS with why and for how much', async () => {
  await bench(free())
  const { service, step } = await pack()
  expect([step.step, service]).toMatchObject([
    'weigh',
    { courierId: 'POSLAJU', why: 'cheapest', open: true, offer: { priceSen: 748, promisedOn: '2026-11-26' } },
  ])
  expect(service?.offers.slice(0, 2).map((one) => [one.courierId, one.priceSen])).toEqual([
    ['POSLAJU', 748],
    ['JT', 880],
  ])
  await packUntil(t, 'home')
  expect(chosenEvents()).toMatchObject([
    { courierId: 'POSLAJU', by: 'rates', why: 'cheapest', next: { courierId: 'JT' } },
  ])
  expect((await shipped())?.freight).toMatchObject({
    ...{
      courierId: 'POSLAJU',
      chosenBy: 'rates',
      why: 'cheapest',
      priceSen: 748,
      billableG: 864,
      billedBy: 'volume',
    },
    ...{ promisedOn: '2026-11-26', next: { courierId: 'JT', service: 'EZ', priceSen: 880 } },
  })
  expect((await t.ledger()).faults).toEqual([])
})

test('another courier than the order names gets it: its number on the label, its name in the confirmation', async () => {
  await bench({ ...free({ choice: 'level', level: 'express' }) })
  await packUntil(t, 'scan-label')
  expect(chosen()).toEqual({ courier: 'POSLAJU', service: 'Next Day' })
  const [number] = t.rows<{ number: string; courier: string }>(
    "SELECT number, courier_id AS courier FROM leased_number WHERE used_by IS NOT NULL AND kind = 'tracking'",
  )
  expect(number?.courier).toBe('POSLAJU')
  await packUntil(t, 'home')
  expect((await shipped())?.cartons).toMatchObject([
    { courierId: 'POSLAJU', service: 'Next Day', leased: true },
  ])
  expect((await t.ledger()).faults).toEqual([])
})

test('an order whose courier the OMS names keeps it though another is cheaper, and says so', async () => {
  await bench({ courierId: 'NINJA', service: 'Express' })
  expect((await pack()).service).toMatchObject({
    courierId: 'NINJA',
    why: 'named',
    open: false,
    offer: { priceSen: 1339 },
  })
  expect(t.scan(actionCode('COURIER'))).toMatchObject({ kind: 'refused' })
  await packUntil(t, 'home')
  expect((await shipped())?.freight).toMatchObject({ chosenBy: 'oms', why: 'named', priceSen: 1339 })
})

test('without cards nothing is asked and nothing is told', async () => {
  t = await released([order('o-1', { tea: 2 }, free())])
  await atPackStep(t, 'weigh')
  expect((await pack()).service).toBeNull()
  await packUntil(t, 'home')
  expect([chosenEvents(), (await shipped())?.freight]).toEqual([[], null])
})

test('the packer asks by code, no label is made before they chose, and a number takes the next best', async () => {
  await bench(free())
  t.scan(actionCode('COURIER'))
  await packUntil(t, 'choose-service')
  expect([(await pack()).step, t.rows('SELECT 1 FROM print_job')]).toEqual([
    { step: 'choose-service', doubt: 'wished' },
    [],
  ])
  expect(await t.call('takeService', { seat, courierId: 'NINJA', service: 'Standard' })).toMatchObject({
    ok: true,
  })
  expect([chosen(), chosenEvents()]).toMatchObject([
    { courier: 'NINJA', service: 'Standard' },
    [{ by: 'packer', why: 'chosen', next: { courierId: 'POSLAJU', priceSen: 748 } }],
  ])
  await packUntil(t, 'home')
  expect((await shipped())?.freight).toMatchObject({ chosenBy: 'packer', priceSen: 929 })
})

test('one that is dearer by too much takes a supervisor, who says why', async () => {
  await bench(free())
  t.scan(actionCode('COURIER'))
  await packUntil(t, 'choose-service')
  await t.call('takeService', { seat, courierId: 'NINJA', service: 'Express' })
  expect([(await t.view()).question, chosenEvents()]).toMatchObject([{ command: 'takeService' }, []])
  await allow(t, 'urgent')
  expect(chosenEvents()).toMatchObject([{ courierId: 'NINJA', by: 'supervisor', reason: 'urgent' }])
  expect((await pack()).step.step).toBe('scan-label')
})

test('CONFIRM takes what is proposed; a service that may not have the order is refused and changes nothing', async () => {
  await bench({ ...free(), codSen: 5_000 })
  t.scan(actionCode('COURIER'))
  await packUntil(t, 'choose-service')
  const refused = await t.call('takeService', { seat, courierId: 'POSLAJU', service: 'Standard' })
  expect([refused, chosenEvents()]).toMatchObject([{ ok: false, refusal: { refusal: 'not-found' } }, []])
  t.scan(actionCode('CONFIRM'))
  expect(chosenEvents()).toMatchObject([{ courierId: 'JT', offer: { priceSen: 1180 } }])
})

test('costs far over the estimate of the OMS stop the label', async () => {
  await bench(free({ estimateSen: 100 }))
  expect((await pack()).service?.overSen).toBe(648)
  await packUntil(t, 'choose-service')
  expect((await pack()).step).toMatchObject({ doubt: 'over-estimate' })
})

test('after the last label is void the choice is open again, and the order is its own courier’s', async () => {
  await bench(free({ choice: 'level', level: 'express' }), 'scan-label')
  for (const _said of ['asked', 'done']) t.scan(actionCode('VOID'))
  expect([(await pack()).step.step, chosen()]).toEqual(['weigh', { courier: own.courierId, service: null }])
})

test('power gone before the choice: the same question stands there again, and nothing was printed', async () => {
  await bench(free({ estimateSen: 100 }), 'choose-service')
  await t.reopen()
  await t.start()
  expect([(await pack()).step.step, t.rows('SELECT 1 FROM print_job'), chosenEvents()]).toEqual([
    'choose-service',
    [],
    [],
  ])
})

test('works from what is here while the OMS is away', async () => {
  await bench(free())
  await t.oms.goAway()
  await packUntil(t, 'scan-label')
  expect(chosen()).toEqual({ courier: 'POSLAJU', service: 'Standard' })
})

test('a courier that makes its own labels is asked only once it is chosen; where it gives none, another is chosen and its label comes', async () => {
  t = await released([order('o-1', { tea: 2 }, free())])
  bringDemoRates(t.own(), at)
  await t.admin('/labels', { courierId: 'POSLAJU', manner: 'none' })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.call('signOut', { seat })
  await t.until(() => t.rows("SELECT 1 FROM courier WHERE labels = 'courier'").length === 1)
  await atPackStep(t, 'weigh')
  const labels = () => t.rows<{ state: string }>('SELECT state FROM courier_label').map(({ state }) => state)
  expect(labels()).toEqual([])
  t.devices.weigh((await pack()).weight.expectedG ?? 0)
  await t.until(() => labels()[0] === 'refused')
  t.scan(actionCode('COURIER'))
  expect([(await pack()).step.step, labels(), chosen()?.service]).toEqual(['choose-service', ['void'], null])
  await t.call('takeService', { seat, courierId: 'JT', service: 'EZ' })
  expect([(await pack()).step.step, chosen()]).toEqual(['scan-label', { courier: 'JT', service: 'EZ' }])
})

test('a site that wants to be asked each time, and only supervisors to take another, says so in the settings', async () => {
  t = await released([order('o-1', { tea: 2 }, free())])
  bringDemoRates(t.own(), at)
  await signIn(t, 'admin')
  const rules = { ask: 'always', who: 'supervisor', dearerSen: 9_999, overSen: 0 } as const
  expect(await t.call('saveServiceRules', rules)).toMatchObject({ ok: true })
  await t.call('signOut', { seat })
  await atPackStep(t, 'choose-service')
  const { service, step } = await pack()
  expect([step, service?.offers.map(({ leave }) => leave)]).toEqual([
    { step: 'choose-service', doubt: 'always' },
    [false, true, true, true, true],
  ])
})
