import { afterEach, expect, test } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { followEveryMs } from '#station/oms/follow-shipped'

let t: TryStation
afterEach(() => t.close())

const found = async () => {
  const answer = await t.call('lookUpOrder', { text: 'o-1' })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const comesTo = async (status: string) => {
  await t.admin('/orders/o-1', { action: 'edit', change: { status } })
  t.pass(followEveryMs)
  await t.call('tryOmsNow', {})
}
const statusIs = (status: string) => t.until(async () => (await found()).status === status)

test('an order that left is followed to its end, with who said so; what came before shipping never comes back', async () => {
  t = await tryStation([order('o-1', { tea: 1 })], { settings: { seats: { people: 'auto', idleMin: 0 } } })
  await signIn(t, 'supervisor')
  t.own().exec(`UPDATE customer_order SET shipped_at = '2026-11-22T01:30:00.000Z', floor_stage = 'labelled'`)
  expect((await found()).status).toBe('shipped')
  for (const status of ['inTransit', 'failedDelivery', 'outForDelivery', 'delivered']) {
    await comesTo(status)
    await statusIs(status)
  }
  await comesTo('returned')
  const { timeline } = await found()
  expect(timeline.map(({ what, status, who }) => [what, status, who])).toEqual([
    ['order-taken', 'confirmed', 'OMS'],
    ...['inTransit', 'failedDelivery', 'outForDelivery', 'delivered'].map((status) => [
      'order-status-heard',
      status,
      'OMS',
    ]),
  ])
})

test('it is asked no more often than every ten minutes, and what is older than two weeks not at all', async () => {
  t = await tryStation([order('o-1', { tea: 1 })], { settings: { seats: { people: 'auto', idleMin: 0 } } })
  await signIn(t, 'supervisor')
  const asked = async () => {
    const { requests } = (await t.admin('/requests', null)) as { requests: { path?: string; url?: string }[] }
    return requests.filter((one) => JSON.stringify(one).includes('refs=')).length
  }
  const round = async (passMs: number) => {
    t.pass(passMs)
    const before = t.news.length
    await t.call('tryOmsNow', {})
    await t.until(() =>
      t.news
        .slice(before)
        .some((one) => one.tell === 'changed' && one.tables.length === 1 && one.tables[0] === 'exception'),
    )
    return asked()
  }
  t.own().exec(`UPDATE customer_order SET shipped_at = '2026-11-22T01:30:00.000Z', floor_stage = 'labelled'`)
  const counts = [await round(1000), await round(followEveryMs), await round(1000)]
  t.own().exec(`UPDATE customer_order SET shipped_at = '2026-10-22T01:30:00.000Z'`)
  expect([...counts, await round(followEveryMs)]).toEqual([0, 1, 1, 1])
})
