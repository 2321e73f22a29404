import { afterEach, describe, expect, it } from 'vitest'
import type { PickStepView } from '#contract/pick-view'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, next, pickScan, pickUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** A picker at a step of a walk with one order of three teas and a kopi; a rush order of a radio and a tea comes in. */
async function under(
  step: PickStepView['step'],
  rush: Parameters<typeof order>[1] = { radio: 1, tea: 1 },
): Promise<void> {
  t = await released([order('o-1', { tea: 3, kopi: 1 })])
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, step)
  await t.admin('/orders', { orders: [order('o-rush', rush, { priority: 90 })] })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-rush'").length === 1)
}
/** By a supervisor at the same station; the picker sits down again. */
async function rushed() {
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const answer = await t.call('rushOrder', { orderRef: 'o-rush' })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  t.scan(next)
  return answer
}
const lines = () =>
  t.rows<{ order_ref: string; sku: string; quantity: number }>(
    'SELECT order_ref, sku, quantity FROM pick_line ORDER BY sequence',
  )
const reserved = () => t.rows('SELECT sku, reserved FROM stock WHERE reserved > 0 ORDER BY sku')

describe('a rush order', () => {
  it('joins a walk under way: its tote is asked for, its stops are marked, and both orders are picked', async () => {
    await under('scan-location')
    expect(await rushed()).toMatchObject({ ok: true, value: { waveNumber: expect.stringMatching(/^W/) } })
    expect((await t.screen('pick')).step).toMatchObject({ step: 'bind-tote', slot: 2, rush: true })
    expect(reserved()).toEqual([
      { sku: 'kopi', reserved: 1 },
      { sku: 'radio', reserved: 1 },
      { sku: 'tea', reserved: 4 },
    ])
    const marked = new Set<string>()
    for (let scans = 0; scans < 60; scans++) {
      const { line } = await t.screen('pick')
      if (line !== null) marked.add(`${line.orderNumber} ${line.rush}`)
      const code = await pickScan(t)
      if (code === null) break
      t.scan(code)
    }
    expect([...marked].sort()).toEqual(['O-1 false', 'O-RUSH true'])
    expect(t.rows('SELECT order_ref, floor_stage FROM customer_order ORDER BY 1')).toEqual([
      { order_ref: 'o-1', floor_stage: 'picked' },
      { order_ref: 'o-rush', floor_stage: 'picked' },
    ])
    expect(reserved()).toEqual([])
  })

  it('waits until what is in the hand is in its tote', async () => {
    await under('scan-item')
    t.scan('TEA-01')
    await rushed()
    expect((await t.screen('pick')).step).toMatchObject({ step: 'scan-item', taken: 1 })
    await pickUntil(t, 'scan-tote')
    t.scan((await pickScan(t)) ?? '')
    expect((await t.screen('pick')).step).toMatchObject({ step: 'bind-tote', rush: true })
  })

  it('is told with its own sound where the walk is on the screen', async () => {
    await under('scan-location')
    t.own().exec(
      'UPDATE person SET roles = \'["picker","supervisor"]\' WHERE person_id = (SELECT person_id FROM seat WHERE seat = \'a\')',
    )
    t.news.length = 0
    expect(await t.call('rushOrder', { orderRef: 'o-rush' })).toMatchObject({ ok: true })
    expect(t.news.filter((one) => one.tell === 'seat' && one.verdict !== null)).toMatchObject([
      { verdict: { kind: 'accepted', sound: 'rush', said: { saved: 'rush-added', lines: 2 } } },
    ])
  })

  it('survives the end of the program, marked as before', async () => {
    await under('scan-location')
    await rushed()
    const before = await t.screen('pick')
    await t.reopen()
    expect(await t.screen('pick')).toEqual(before)
  })

  it.each([
    ['no walk is under way', async (): Promise<unknown> => t.call('goHome', { seat: 'a' }), 'scan-cart'],
    [
      'the cart is full',
      async (): Promise<unknown> => t.own().exec('UPDATE cart SET slots = 1'),
      'scan-location',
    ],
    ['all is picked', async () => {}, 'unload'],
    [
      'the wave is on hold',
      async (): Promise<unknown> => t.own().exec("UPDATE wave SET state = 'held'"),
      'scan-location',
    ],
  ] as const)('finds no walk where %s, and nothing changes', async (_, change, step) => {
    await under(step)
    await change()
    const before = [lines(), reserved()]
    expect(await rushed()).toMatchObject({ ok: false, refusal: { refusal: 'no-walk-for-rush' } })
    expect([lines(), reserved()]).toEqual(before)
  })

  it('without stock stays where it is', async () => {
    await under('scan-location', { radio: 500 })
    expect(await rushed()).toMatchObject({ refusal: { refusal: 'order-not-ready', reason: 'noStock' } })
  })

  it('on the floor already is not put there twice', async () => {
    await under('scan-location')
    await rushed()
    const before = lines()
    expect(await rushed()).toMatchObject({
      refusal: { refusal: 'order-not-ready', reason: 'alreadyOnFloor' },
    })
    expect(lines()).toEqual(before)
  })

  it('whose tote is another order’s is refused', async () => {
    await under('scan-location')
    await rushed()
    const { slots } = await t.screen('pick')
    expect(t.scan(ownCode('tote', slots[0]?.toteId ?? ''))).toMatchObject({
      refusal: { refusal: 'tote-in-use' },
    })
  })
})
