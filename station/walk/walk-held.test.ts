import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { next, packUntil, pickUntil, release, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** A walk of two orders at this step, by somebody who may hold waves; then its wave is held. */
async function heldAt(step: 'unload' | 'scan-location' | 'scan-tote', kopi = 1): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1 }), order('o-2', { tea: 1, kopi })])
  const waveId = await release(t)
  await signIn(t, 'all')
  t.scan(next)
  await pickUntil(t, step)
  expect(await t.call('holdWave', { waveId })).toMatchObject({ ok: true })
}
const unload = async () => {
  const { step } = await t.screen('pick')
  return t.scan(ownCode('place', step.step === 'unload' ? step.place : ''))
}

test('a walk that is picked is unloaded on hold, its cart is free and its orders can be packed', async () => {
  await heldAt('unload')
  expect([(await unload())?.kind, (await unload())?.kind]).toEqual(['accepted', 'accepted'])
  expect([
    (await t.screen('pick')).step.step,
    t.rows('SELECT 1 FROM cart WHERE list_id IS NOT NULL'),
    t.rows('SELECT DISTINCT floor_stage FROM customer_order'),
    t.rows('SELECT state FROM wave'),
  ]).toEqual(['done', [], [{ floor_stage: 'picked' }], [{ state: 'held' }]])
  await t.call('goHome', { seat: 'a' })
  t.scan(tote(1))
  await packUntil(t, 'home')
  expect(t.rows('SELECT 1 FROM customer_order WHERE shipped_at IS NOT NULL')).toHaveLength(1)
})
test('also by somebody who had left the screen before the hold was seen', async () => {
  await heldAt('unload')
  await t.call('goHome', { seat: 'a' })
  t.scan(next)
  expect((await unload())?.kind).toBe('accepted')
})
test('nothing else is done on it: a location is refused and changes nothing', async () => {
  await heldAt('scan-location')
  const line = (await t.screen('pick')).line?.locationId ?? ''
  const before = t.rows('SELECT * FROM list')
  expect(t.scan(ownCode('location', line))).toMatchObject({ refusal: { refusal: 'list-held' } })
  expect(t.rows('SELECT * FROM list')).toEqual(before)
})
test('half picked, it says where the cart is left: where its totes are for', async () => {
  await heldAt('scan-tote')
  expect((await t.screen('pick')).parkAt).toBe(null)
  const { step } = await t.screen('pick')
  t.scan(ownCode('tote', step.step === 'scan-tote' ? step.toteId : ''))
  expect(await t.screen('pick')).toMatchObject({ parkAt: 'PACK-1', cartId: 'C-01' })
})
