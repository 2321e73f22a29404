import { afterEach, expect, test } from 'vitest'
import type { WhenEmpty } from '#domain/wave'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, badge, next, openTote, pickUntil, release, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** O-1 wants a tea and two packs of kopi; its tea is picked, the picker is at the kopi and finds none, here or elsewhere. */
async function atEmptyBin(
  whenEmpty: WhenEmpty,
  second: Parameters<typeof order>[1] = { radio: 1 },
): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1, kopi: 2 }), order('o-2', second)])
  await release(t, { whenEmpty })
  t.scan(badge('picker'))
  t.scan(next)
  for (let lines = 0; lines < 4; lines++) {
    await pickUntil(t, 'scan-item')
    if ((await t.screen('pick')).line?.item.sku === 'kopi') break
    await pickUntil(t, 'scan-tote')
    t.scan(tote((await t.screen('pick')).line?.slot ?? 0))
  }
  t.own().exec("UPDATE stock SET quantity = reserved WHERE sku = 'kopi'")
}
const short = async () => {
  const { line } = await t.screen('pick')
  return t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 0, reason: 'notThere' })
}
const stages = () =>
  t.rows('SELECT order_ref, floor_stage, wave_id IS NULL AS free FROM customer_order ORDER BY 1')
const exceptions = () =>
  t
    .rows<{ kind: string }>('SELECT kind FROM exception WHERE resolved_at IS NULL ORDER BY 1')
    .map(({ kind }) => kind)

test('where the rule says so the order leaves the wave: its tote is given up, its goods go back, the walk goes on', async () => {
  await atEmptyBin('leaves')
  expect(await short()).toMatchObject({ ok: true })
  expect((await t.screen('pick')).step).toMatchObject({
    step: 'order-left',
    why: 'pulled',
    orderNumber: 'O-1',
  })
  await pickUntil(t)
  expect(stages()).toEqual([
    { order_ref: 'o-1', floor_stage: 'waiting', free: 1 },
    { order_ref: 'o-2', floor_stage: 'picked', free: 0 },
  ])
  expect(exceptions()).toEqual(['put-back', 'short'])
  expect(t.rows("SELECT sum(quantity) AS units FROM put_back WHERE order_ref = 'o-1'")).toEqual([
    { units: 1 },
  ])
})

test('orders that want the same goods are asked about first, and leave together', async () => {
  await atEmptyBin('leaves', { kopi: 1 })
  await short()
  expect((await t.screen('pick')).step.step).toBe('twin-check')
  expect(stages().map(({ free }) => free)).toEqual([0, 0])
  await t.call('answerTwins', { seat: 'a', short: true })
  await pickUntil(t)
  expect(stages().map(({ free }) => free)).toEqual([1, 1])
})

test('an order of which nothing was found waits again, and the picker is done', async () => {
  t = await tryStation([order('o-1', { tea: 2 })])
  await release(t, { whenEmpty: 'leaves' })
  await atFirstUnit(t)
  t.own().exec("UPDATE stock SET quantity = reserved WHERE sku = 'tea'")
  await short()
  expect(stages()).toEqual([{ order_ref: 'o-1', floor_stage: 'waiting', free: 1 }])
  expect([exceptions(), t.rows('SELECT state FROM list')]).toEqual([
    ['nothing-found', 'short'],
    [{ state: 'done' }],
  ])
})

test('held, the rest of it is picked and the bench sends it to a supervisor until it is decided', async () => {
  await atEmptyBin('holds')
  await short()
  await pickUntil(t)
  expect(exceptions()).toEqual(['short', 'short-held'])
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  expect((await t.view()).screen.screen).toBe('home')
  expect(t.scan(tote(1))).toMatchObject({ refusal: { refusal: 'order-short-held', orderNumber: 'O-1' } })
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const [held] = t.rows<{ id: string }>("SELECT exception_id AS id FROM exception WHERE kind = 'short-held'")
  await t.call('resolveException', { exceptionId: held?.id ?? '', reason: 'customer takes it so' })
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  expect((await t.view()).screen.screen).toBe('pack')
})

test('as a rule it stays in the wave and goes on without the goods', async () => {
  await atEmptyBin('stays')
  await short()
  await pickUntil(t)
  expect(stages().map(({ floor_stage }) => floor_stage)).toEqual(['picked', 'picked'])
  expect(exceptions()).toEqual(['short'])
})
