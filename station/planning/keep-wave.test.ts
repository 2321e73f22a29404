import { afterEach, expect, test } from 'vitest'
import type { WavePreview, WaveRow } from '#contract/wave-views'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { allow, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

async function restart(): Promise<void> {
  await t.reopen()
  await t.start()
}

const cutOffAt = '2026-11-22T10:00:00.000Z'
async function opened(): Promise<void> {
  t = await tryStation(
    ['o-1', 'o-2', 'o-3'].map((orderRef) => order(orderRef, { tea: 1, kopi: 1 }, { cutOffAt })),
  )
  await signIn(t, 'supervisor')
}
async function previewed(): Promise<WavePreview> {
  const answer = await t.call('previewWave', { rule: anyRule })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const timed = { people: 2, bufferMinutes: 30 }
async function kept(when: typeof timed | null): Promise<{ waveId: string; releaseAt: string | null }> {
  const { planId } = await previewed()
  const answer = await t.call('keepPlan', { planId, when })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
async function board(): Promise<WaveRow[]> {
  const answer = await t.call('waves', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.waves
}
const release = (waveId: string) => t.call('releaseKept', { waveId })
/** Lists with their orders and lines, as a picker meets them. */
const lists = () =>
  t.rows(
    `SELECT (SELECT group_concat(order_ref) FROM (SELECT order_ref FROM list_slot WHERE list_slot.list_id = list.list_id ORDER BY slot)) AS orders,
       (SELECT group_concat(location_id) FROM (SELECT location_id FROM pick_line WHERE pick_line.list_id = list.list_id ORDER BY sequence)) AS way
     FROM list WHERE state <> 'cancelled' ORDER BY position`,
  )
const walks = () =>
  t
    .rows<{ walks: string }>('SELECT walks FROM wave_plan')
    .flatMap(
      ({ walks: json }) => JSON.parse(json) as { orderRefs: string[]; lines: { locationId: string }[] }[],
    )
    .map(({ orderRefs, lines }) => ({
      orders: orderRefs.join(','),
      way: lines.map(({ locationId }) => locationId).join(','),
    }))
const releasedEvents = () => t.rows("SELECT 1 FROM event WHERE kind = 'wave-released'").length

test('a kept wave is on the board, on no floor, and in no other plan; a restart changes nothing', async () => {
  await opened()
  const { waveId } = await kept(null)
  await restart()
  await signIn(t, 'supervisor')
  expect(await board()).toMatchObject([
    {
      waveId,
      state: 'planned',
      orders: 3,
      lines: 6,
      units: 6,
      lists: 1,
      toDo: 3,
      isPlanned: true,
      releaseAt: null,
    },
  ])
  expect(lists()).toEqual([])
  const { orders, leftOut } = await previewed()
  expect([orders, leftOut.map(({ reason }) => reason)]).toEqual([
    0,
    ['inPlannedWave', 'inPlannedWave', 'inPlannedWave'],
  ])
})

test('released by hand it becomes exactly the walks that were kept, once', async () => {
  await opened()
  const { waveId } = await kept(null)
  const planned = walks()
  const answers = await Promise.all([release(waveId), release(waveId)])
  expect(answers.filter(({ ok }) => ok)).toMatchObject([{ value: { orders: 3, planned: 'asKept' } }])
  expect([lists(), walks(), releasedEvents()]).toEqual([planned, [], 1])
})

test('it is released so long before the cut-off that the work is done, and once, though the station was closed then', async () => {
  await opened()
  const { planId, minutes } = await previewed()
  const answer = await t.call('keepPlan', { planId, when: timed })
  const releaseAt = new Date(Date.parse(cutOffAt) - (Math.ceil(minutes / 2) + 30) * 60_000).toISOString()
  expect(answer).toMatchObject({ ok: true, value: { releaseAt } })
  t.clock.ms = Date.parse(releaseAt) + 3_600
  await restart()
  await t.until(() => lists().length > 0)
  await restart()
  await signIn(t, 'supervisor')
  expect([(await board()).map(({ state }) => state), releasedEvents()]).toEqual([['released'], 1])
})

test('a clock set back and forth releases it once; before its time it is not', async () => {
  await opened()
  const { releaseAt } = await kept(timed)
  const due = Date.parse(releaseAt ?? '')
  t.clock.ms = due - 60_000
  await restart()
  await signIn(t, 'supervisor')
  expect((await board()).map(({ state }) => state)).toEqual(['planned'])
  t.clock.ms = due
  await t.until(() => releasedEvents() === 1)
  t.clock.ms = due - 3_600_000
  await restart()
  t.clock.ms = due + 60_000
  await signIn(t, 'supervisor')
  expect([(await board()).map(({ state }) => state), releasedEvents()]).toEqual([['released'], 1])
})

test('without an order that was cancelled meanwhile the rest is planned anew', async () => {
  await opened()
  const { waveId } = await kept(null)
  t.own().exec(
    `UPDATE customer_order SET content = json_set(content, '$.cancelledAt', '2026-11-22T01:30:00.000Z') WHERE order_ref = 'o-2'`,
  )
  expect(await release(waveId)).toMatchObject({ ok: true, value: { waveId, orders: 2, planned: 'anew' } })
  expect(
    lists()
      .flatMap(({ orders }) => String(orders).split(','))
      .sort(),
  ).toEqual(['o-1', 'o-3'])
})

test('when nothing of it can be released at its time, it is held for a supervisor', async () => {
  await opened()
  const { releaseAt } = await kept(timed)
  t.own().exec('UPDATE stock SET quantity = 0, reserved = 0')
  t.clock.ms = Date.parse(releaseAt ?? '')
  await restart()
  await t.until(() => t.rows("SELECT 1 FROM wave WHERE state = 'held'").length === 1)
  expect([lists(), t.rows("SELECT 1 FROM event WHERE kind = 'wave-held'").length]).toEqual([[], 1])
})

test('a held one is not released at its time; let go on, it is planned again', async () => {
  await opened()
  const { waveId, releaseAt } = await kept(timed)
  expect(await t.call('holdWave', { waveId })).toMatchObject({ ok: true })
  t.clock.ms = Date.parse(releaseAt ?? '') + 1
  await restart()
  await signIn(t, 'supervisor')
  expect(await release(waveId)).toMatchObject({
    ok: false,
    refusal: { refusal: 'wave-not-open', state: 'held' },
  })
  expect(await t.call('resumeWave', { waveId })).toMatchObject({ ok: true })
  await t.until(() => releasedEvents() === 1)
  expect((await board()).map(({ state }) => state)).toEqual(['released'])
})

test('cancelled, its orders can be planned again', async () => {
  await opened()
  const { waveId } = await kept(null)
  await t.call('cancelWave', { waveId, reason: 'another plan' })
  await allow(t, null)
  expect([(await board()).map(({ state }) => state), (await previewed()).orders]).toEqual([['cancelled'], 3])
})

test('of two who keep or release the same orders at once, one gets each order', async () => {
  await opened()
  const { planId } = await previewed()
  const answers = await Promise.all([
    t.call('keepPlan', { planId, when: null }),
    t.call('keepPlan', { planId, when: null }),
    t.call('releasePlan', { planId }),
    t.call('releaseWave', { rule: anyRule }),
  ])
  const floor = t.rows('SELECT order_ref FROM customer_order WHERE wave_id IS NOT NULL')
  const plan = t.rows('SELECT order_ref FROM wave_plan_order')
  expect(floor.length + plan.length).toBe(3)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})
