import { afterEach, expect, test } from 'vitest'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, pickUntil, release, signIn } from '#sim/try/try-work'
import type { Settings } from '#station/settings'

let t: TryStation
afterEach(() => t.close())

/** A picker on a walk whose wave takes rush orders by itself, or not; an order of this priority comes in. */
async function comes(
  priority: number,
  { rushJoining, settings = {} }: { rushJoining: boolean; settings?: Partial<Settings> },
): Promise<void> {
  t = await tryStation([order('o-1', { tea: 3, kopi: 1 })], { settings })
  await release(t, { rushJoining })
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-location')
  await t.admin('/orders', { orders: [order('o-rush', { tea: 1 }, { priority })] })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-rush'").length === 1)
}
const rushed = () => t.rows("SELECT actor FROM event WHERE kind = 'order-joined-walk'")
async function proposed(): Promise<string[]> {
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const answer = await t.call('waves', {})
  return answer.ok ? answer.value.rushes.map(({ number }) => number) : []
}

test('joins a walk under way by nobody’s hand where its wave allows that, and its picker is told', async () => {
  await comes(90, { rushJoining: true })
  await t.until(() => rushed().length === 1)
  expect(rushed()).toEqual([{ actor: null }])
  expect((await t.screen('pick')).step).toMatchObject({ step: 'bind-tote', rush: true })
  await t.until(() => t.news.some((one) => one.tell === 'seat' && one.verdict?.sound === 'rush'))
  expect(await proposed()).toEqual([])
})

test('elsewhere it is proposed on the board, and joins when a supervisor says so', async () => {
  await comes(90, { rushJoining: false })
  expect(await proposed()).toEqual(['O-RUSH'])
  expect(await t.call('rushOrder', { orderRef: 'o-rush' })).toMatchObject({ ok: true })
  expect(await proposed()).toEqual([])
})

test.each([
  ['less urgent than the setting', 79, {}],
  ['where the setting says that none is', 100, { waves: { rushFrom: null } }],
])('an order %s waits for a wave', async (_, priority, settings) => {
  await comes(priority, { rushJoining: true, settings })
  expect([await proposed(), rushed()]).toEqual([[], []])
})

test('an order of a planned wave is one only by a supervisor’s word, and leaves that wave', async () => {
  t = await tryStation([order('o-1', { tea: 3 }), order('o-2', { tea: 1 }, { priority: 90 })])
  await release(t, { onlyOrders: ['o-1'], rushJoining: true })
  await signIn(t, 'supervisor')
  const preview = await t.call('previewWave', { rule: { ...anyRule, onlyOrders: ['o-2'] } })
  await t.call('keepPlan', { planId: preview.ok ? preview.value.planId : '', when: null })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-location')
  expect(await proposed()).toEqual([])
  await t.call('prioritiseOrder', { orderRef: 'o-2', priority: 95, reason: 'customer waits' })
  await t.until(() => rushed().length === 1)
  expect(t.rows('SELECT state FROM wave ORDER BY number')).toEqual([
    { state: 'picking' },
    { state: 'cancelled' },
  ])
})
