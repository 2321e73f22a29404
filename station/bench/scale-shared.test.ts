import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, badge, next, release, tote } from '#sim/try/try-work'

let t: TryStation
/** Two packers, a carton each that wants to be weighed, one scale between them; a third order waits to be picked. */
beforeEach(async () => {
  t = await tryStation(['o-1', 'o-2', 'o-3'].map((orderRef) => order(orderRef, { tea: 1 })))
  await release(t, { ordersPerWalk: 2 })
  await atPackStep(t, 'weigh')
  for (const text of [badge('both'), tote(2), ownCode('cartonType', 'CT-3'), 'TEA-01']) atB(text)
})
afterEach(() => t.close())

const atB = (text: string) =>
  t.devices.tell({
    news: 'scan',
    scan: { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
  })
const steps = () =>
  Promise.all(
    (['a', 'b'] as const).map(async (seat) => {
      const answer = await t.call('seatView', { seat })
      if (!answer.ok || answer.value.screen.screen !== 'pack') throw new Error(JSON.stringify(answer))
      return answer.value.screen.step.step
    }),
  )
const heard = () =>
  t.news.flatMap((one) =>
    one.tell === 'seat' && one.verdict?.kind === 'refused'
      ? [[one.view.seat, one.verdict.refusal.refusal]]
      : [],
  )
const expectedG = async () => (await t.screen('pack')).weight.expectedG ?? 0

test('a weight that either carton may have goes to neither, and both are told', async () => {
  expect(await steps()).toEqual(['weigh', 'weigh'])
  t.devices.weigh(await expectedG())
  expect(await steps()).toEqual(['weigh', 'weigh'])
  expect(heard()).toEqual([
    ['a', 'scale-shared'],
    ['b', 'scale-shared'],
  ])
})

test('"weigh now" takes it for the seat that says so', async () => {
  const weightG = await expectedG()
  t.devices.weigh(weightG)
  await t.call('weighAgain', { seat: 'b' })
  t.devices.weigh(weightG)
  expect((await steps())[0]).toBe('weigh')
  expect((await steps())[1]).not.toBe('weigh')
})

test('a unit that is weighed by itself beside it is of the seat that says so, and its question stays until then', async () => {
  await t.call('signOut', { seat: 'b' })
  t.own().exec(
    "UPDATE item SET catch_nominal_g = 2000, catch_below_g = 300, catch_above_g = 300 WHERE sku = 'kopi'",
  )
  await t.admin('/orders', { orders: [order('o-3', { kopi: 1 })] })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-3'").length > 0)
})

test('"weigh now" holds for one weight; the next is for the other carton', async () => {
  const weightG = await expectedG()
  await t.call('weighAgain', { seat: 'b' })
  t.devices.weigh(weightG)
  expect((await steps())[0]).toBe('weigh')
  t.devices.weigh(weightG)
  expect((await steps())[0]).not.toBe('weigh')
})

test('a unit that a picker has to weigh is told from the carton beside it by the same words', async () => {
  t.own().exec(
    "UPDATE item SET catch_nominal_g = 2000, catch_below_g = 300, catch_above_g = 300 WHERE sku = 'tea'",
  )
  const asksAtB = async () => {
    const answer = await t.call('seatView', { seat: 'b' })
    return answer.ok && answer.value.question?.ask === 'unit-weight'
  }
  const walk = [badge('picker'), next, ownCode('cart', 'C-02'), tote(3), ownCode('location', 'A-01')]
  for (const text of [...walk, 'TEA-01']) atB(text)
  t.devices.weigh(1850)
  expect([await asksAtB(), heard()]).toEqual([
    true,
    [
      ['a', 'scale-shared'],
      ['b', 'scale-shared'],
    ],
  ])
  await t.call('weighAgain', { seat: 'b' })
  t.devices.weigh(1850)
  expect([await asksAtB(), (await t.screen('pack')).step.step]).toEqual([false, 'weigh'])
  expect(t.rows('SELECT weight_g AS g FROM picked_unit WHERE weight_g IS NOT NULL')).toEqual([{ g: 1850 }])
})
