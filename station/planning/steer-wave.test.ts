import { afterEach, describe, expect, it } from 'vitest'
import type { CommandAnswer } from '#contract/commands'
import type { WaveRule } from '#domain/wave'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, pickUntil, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const refs = ['o-1', 'o-2', 'o-3', 'o-4']
async function opened(): Promise<void> {
  t = await tryStation(refs.map((orderRef) => order(orderRef, { tea: 1, kopi: 1 })))
  await signIn(t, 'supervisor')
}
type When = { people: number; bufferMinutes: number } | null
async function kept(
  rule: Partial<WaveRule> = {},
  when: When = null,
): Promise<{ waveId: string; number: string; releaseAt: string | null }> {
  const preview = await t.call('previewWave', { rule: { ...anyRule, ...rule } })
  if (!preview.ok) throw new Error(JSON.stringify(preview))
  const answer = await t.call('keepPlan', { planId: preview.value.planId, when })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
async function ordersOf(waveId: string): Promise<CommandAnswer<'waveOrders'>> {
  const answer = await t.call('waveOrders', { waveId })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const refsOf = async (waveId: string): Promise<string[]> =>
  (await ordersOf(waveId)).orders.map(({ orderRef }) => orderRef).sort()
const waves = () => t.rows('SELECT number, state FROM wave ORDER BY number')
const plan = (waveId: string) =>
  t.rows<{ lists: number; lines: number; units: number; walks: string }>(
    `SELECT lists, lines, units, walks FROM wave_plan WHERE wave_id = '${waveId}'`,
  )[0]
const events = (kind: string) => t.rows(`SELECT subject FROM event WHERE kind = '${kind}'`)
const split = (waveId: string, orderRefs: string[]) => t.call('splitWave', { waveId, orderRefs })

describe('a planned wave', () => {
  it('is split: the chosen orders are a wave of their own, each with its walks and figures', async () => {
    await opened()
    const { waveId } = await kept()
    const answer = await split(waveId, ['o-2', 'o-4'])
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    expect(answer.value).toMatchObject({ number: 'W-0002', orders: 2 })
    expect([await refsOf(waveId), await refsOf(answer.value.waveId)]).toEqual([
      ['o-1', 'o-3'],
      ['o-2', 'o-4'],
    ])
    for (const of of [waveId, answer.value.waveId])
      expect(plan(of)).toMatchObject({ lists: 1, lines: 4, units: 4 })
    for (const of of [waveId, answer.value.waveId])
      expect(await t.call('releaseKept', { waveId: of })).toMatchObject({
        value: { orders: 2, planned: 'asKept' },
      })
    expect(events('wave-split')).toHaveLength(1)
  })

  it('on hold is split into two on hold', async () => {
    await opened()
    const { waveId } = await kept()
    await t.call('holdWave', { waveId })
    await split(waveId, ['o-1'])
    expect(waves().map(({ state }) => state)).toEqual(['held', 'held'])
  })

  it.each([
    ['all of its orders', refs],
    ['an order that is elsewhere', ['o-1', 'o-9']],
  ])('is not split by %s, and nothing changes', async (_, orderRefs) => {
    await opened()
    const { waveId } = await kept()
    expect(await split(waveId, orderRefs)).toMatchObject({ ok: false })
    expect([await refsOf(waveId), waves().length]).toEqual([refs, 1])
  })

  it('of two supervisors who split the same orders off, the later one is told where they are', async () => {
    await opened()
    const { waveId } = await kept()
    const answers = await Promise.all([split(waveId, ['o-1', 'o-2']), split(waveId, ['o-2', 'o-3'])])
    expect(answers).toMatchObject([
      { ok: true, value: { number: 'W-0002' } },
      { ok: false, refusal: { refusal: 'order-moved', number: 'O-2', waveNumber: 'W-0002' } },
    ])
  })

  it('is merged into another one, whose number, earlier time and shorter walks it has then', async () => {
    await opened()
    const first = await kept({ onlyOrders: ['o-1', 'o-2'] })
    const second = await kept({ onlyOrders: ['o-3', 'o-4'] }, { people: 2, bufferMinutes: 30 })
    const merge = { waveId: second.waveId, intoWaveId: first.waveId }
    expect(await t.call('mergeWaves', merge)).toMatchObject({
      ok: true,
      value: { number: 'W-0001', orders: 4 },
    })
    expect(waves().map(({ state }) => state)).toEqual(['planned', 'cancelled'])
    expect(t.rows('SELECT release_at FROM wave_plan')).toEqual([{ release_at: second.releaseAt }])
    expect(plan(first.waveId)).toMatchObject({ lists: 1, lines: 8 })
    expect(await t.call('releaseKept', { waveId: first.waveId })).toMatchObject({
      value: { orders: 4, planned: 'asKept' },
    })
    expect(await t.call('mergeWaves', merge)).toMatchObject({ refusal: { refusal: 'wave-not-open' } })
  })

  it('is not merged into one that is picked another way', async () => {
    await opened()
    const { waveId: intoWaveId } = await kept({ onlyOrders: ['o-1'] })
    const { waveId } = await kept({ onlyOrders: ['o-2'], method: 'discrete' })
    expect(await t.call('mergeWaves', { waveId, intoWaveId })).toMatchObject({
      refusal: { refusal: 'waves-unlike', number: 'W-0002', into: 'W-0001' },
    })
    expect(await refsOf(waveId)).toEqual(['o-2'])
  })

  it('takes waiting orders that its rule did not ask for, and releases them too', async () => {
    await opened()
    const { waveId } = await kept({ onlyOrders: ['o-1'], mostOrders: 1 })
    expect((await ordersOf(waveId)).waiting.map(({ orderRef }) => orderRef)).toEqual(['o-2', 'o-3', 'o-4'])
    expect(await t.call('addToWave', { waveId, orderRefs: ['o-2', 'o-3'] })).toMatchObject({
      value: { number: 'W-0001', added: 2, left: [] },
    })
    expect(plan(waveId)).toMatchObject({ lists: 1, lines: 6 })
    expect(await t.call('addToWave', { waveId, orderRefs: ['o-4', 'o-2'] })).toMatchObject({
      refusal: { refusal: 'order-not-ready', reason: 'inPlannedWave' },
    })
    t.own().exec('UPDATE wave_plan SET walks = replace(walks, \'"A-01-11"\', \'"A-01-99"\')')
    expect(await t.call('releaseKept', { waveId })).toMatchObject({ ok: true, value: { orders: 3 } })
    expect(events('order-added-to-wave')).toHaveLength(2)
  })

  it('goes on without an order that is pulled out, and ends with the last one', async () => {
    await opened()
    const { waveId } = await kept({ onlyOrders: ['o-1', 'o-2'] })
    const pull = (orderRef: string) => t.call('pullOrder', { orderRef, reason: 'customer called' })
    expect(await pull('o-1')).toMatchObject({ value: { waveNumber: 'W-0001', units: 0 } })
    expect([await refsOf(waveId), plan(waveId)?.lines]).toEqual([['o-2'], 2])
    await pull('o-2')
    expect(waves()).toEqual([{ number: 'W-0001', state: 'cancelled' }])
    expect(await pull('o-2')).toMatchObject({ refusal: { refusal: 'order-moved', waveNumber: null } })
  })
})

describe('a wave on the floor', () => {
  const released = async (rule: Partial<WaveRule> = {}): Promise<string> => {
    const answer = await t.call('releaseWave', { rule: { ...anyRule, onlyOrders: ['o-1', 'o-2'], ...rule } })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value.waveId
  }

  it('takes orders into its open walks while there is room', async () => {
    await opened()
    const waveId = await released({ ordersPerWalk: 3 })
    expect(await t.call('addToWave', { waveId, orderRefs: ['o-3', 'o-4'] })).toMatchObject({
      value: { added: 1, left: ['O-4'] },
    })
    expect(await refsOf(waveId)).toEqual(['o-1', 'o-2', 'o-3'])
    expect(await t.call('addToWave', { waveId, orderRefs: ['o-4'] })).toMatchObject({
      refusal: { refusal: 'no-open-walk' },
    })
  })

  it('takes none where its rule allows no late ones, and is neither split nor merged', async () => {
    await opened()
    const waveId = await released({ lateJoining: false })
    expect(await t.call('addToWave', { waveId, orderRefs: ['o-3'] })).toMatchObject({
      refusal: { refusal: 'wave-takes-no-late', number: 'W-0001' },
    })
    expect(await split(waveId, ['o-1'])).toMatchObject({ refusal: { refusal: 'wave-not-open' } })
  })

  it('is handed out in the turn a supervisor gives it, and back in its own', async () => {
    await opened()
    await released()
    const late = await released({ onlyOrders: ['o-3'] })
    const offered = async (): Promise<unknown> => {
      await t.call('signOut', { seat: 'a' })
      t.scan(badge('picker'))
      await t.call('getWork', { seat: 'a' })
      const { screen } = await t.view()
      await t.call('signOut', { seat: 'a' })
      await signIn(t, 'supervisor')
      return screen.screen === 'home' ? JSON.stringify(screen).match(/L-\d{4}-\d\d/)?.[0] : screen.screen
    }
    expect(await offered()).toBe('L-0001-01')
    const set = (priority: number | null) =>
      t.call('prioritiseWave', { waveId: late, priority, reason: 'lorry comes early' })
    expect(await set(50)).toMatchObject({ ok: true })
    expect(await offered()).toBe('L-0002-01')
    await set(null)
    expect(await offered()).toBe('L-0001-01')
    await t.call('prioritiseOrder', { orderRef: 'o-3', priority: 40, reason: 'customer waits' })
    expect(await offered()).toBe('L-0002-01')
    expect([events('wave-prioritised').length, events('order-prioritised').length]).toEqual([2, 1])
  })

  it('keeps a supervisor’s word for an order whatever the OMS says later', async () => {
    await opened()
    await released()
    await t.call('prioritiseOrder', { orderRef: 'o-1', priority: 70, reason: 'customer waits' })
    await t.admin('/orders/o-1', { action: 'edit', change: { priority: 5 } })
    await t.call('tryOmsNow', {})
    await t.until(() => events('order-updated').length === 1)
    const now = () => t.rows("SELECT priority FROM customer_order WHERE order_ref = 'o-1'")
    expect([now(), t.rows('SELECT priority FROM list')]).toEqual([[{ priority: 70 }], [{ priority: 70 }]])
    await t.call('prioritiseOrder', { orderRef: 'o-1', priority: null, reason: 'no longer' })
    expect([now(), t.rows('SELECT priority FROM list')]).toEqual([[{ priority: 5 }], [{ priority: 5 }]])
  })
})

describe('an order pulled out of a walk', () => {
  const pulled = async (orderRef = 'o-1') => {
    await t.call('signOut', { seat: 'a' })
    await signIn(t, 'supervisor')
    const answer = await t.call('pullOrder', { orderRef, reason: 'customer called' })
    await t.call('signOut', { seat: 'a' })
    return answer
  }
  const began = async (step: Parameters<typeof pickUntil>[1]): Promise<void> => {
    t = await tryStation([order('o-1', { tea: 1, kopi: 1 }), order('o-2', { radio: 1 })])
    await signIn(t, 'supervisor')
    await t.call('releaseWave', { rule: anyRule })
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('picker'))
    t.scan(next)
    await pickUntil(t, step)
  }

  it('that nobody has begun leaves its list, and what it had promised is free', async () => {
    t = await tryStation([order('o-1', { tea: 1 }), order('o-2', { radio: 1 })])
    await signIn(t, 'supervisor')
    await t.call('releaseWave', { rule: anyRule })
    expect(await pulled()).toMatchObject({ value: { waveNumber: 'W-0001', units: 0 } })
    expect(t.rows('SELECT sku FROM stock WHERE reserved > 0')).toEqual([{ sku: 'radio' }])
    expect(t.rows("SELECT wave_id, floor_stage FROM customer_order WHERE order_ref = 'o-1'")).toEqual([
      { wave_id: null, floor_stage: 'waiting' },
    ])
  })

  it('begun: the picker gives its tote up and goes on with the others; its goods are put back', async () => {
    await began('unload')
    expect(await pulled()).toMatchObject({ value: { units: 2 } })
    t.scan(badge('picker'))
    t.scan(next)
    expect((await t.screen('pick')).step).toMatchObject({
      step: 'order-left',
      why: 'pulled',
      orderNumber: 'O-1',
    })
    await pickUntil(t)
    expect(t.rows("SELECT sum(quantity) AS units FROM put_back WHERE order_ref = 'o-1'")).toEqual([
      { units: 2 },
    ])
    expect(t.rows("SELECT kind, about FROM exception WHERE kind = 'put-back'")).toEqual([
      { kind: 'put-back', about: 'O-1' },
    ])
    expect(t.rows("SELECT floor_stage FROM customer_order WHERE order_ref = 'o-2'")).toEqual([
      { floor_stage: 'picked' },
    ])
  })

  it('with goods in a carton is refused, and nothing changes', async () => {
    await began('done')
    t.own().exec(
      "INSERT INTO carton (carton_id, order_ref, number, carton_type_id, state) SELECT 'c', 'o-1', 1, carton_type_id, 'open' FROM carton_type LIMIT 1",
    )
    expect(await pulled()).toMatchObject({ refusal: { refusal: 'order-too-far', orderNumber: 'O-1' } })
    expect(t.rows('SELECT 1 FROM put_back')).toEqual([])
  })
})
