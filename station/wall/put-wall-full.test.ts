import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { cubby, sortUnit } from '#sim/try/try-wall'
import { next, packUntil, pickUntil, release, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Orders of another cut-off share no walk with the later ones. */
const early = { cutOffAt: '2026-11-22T04:00:00.000Z' }

/** Two batches of two orders each stand at a wall of two cubbies; the urgent order of each wants only tea. */
async function twoBatchesAtASmallWall(): Promise<void> {
  t = await tryStation([
    order('o-1', { tea: 1 }, { priority: 4, ...early }),
    order('o-2', { kopi: 1, tea: 1 }, { priority: 3, ...early }),
    order('o-3', { tea: 1 }, { priority: 2 }),
    order('o-4', { kopi: 1, tea: 1 }, { priority: 1 }),
  ])
  t.own().exec("DELETE FROM tote WHERE wall = 'W1' AND tote_id > 'W1-02'")
  await release(t, { method: 'batch', ordersPerWalk: 2 })
  await signIn(t, 'all')
  for (const number of [1, 2]) {
    t.scan(next)
    await pickUntil(t, 'bind-tote')
    t.scan(tote(number))
    await pickUntil(t)
  }
  await t.call('goHome', { seat: 'a' })
}
const shipped = () =>
  t.rows<{ ref: string }>(
    'SELECT order_ref AS ref FROM customer_order WHERE shipped_at IS NOT NULL ORDER BY shipped_at, order_ref',
  )

test('a full wall fills the orders that stand in it first, so that each gets whole and makes room', async () => {
  await twoBatchesAtASmallWall()
  for (const number of [1, 2]) {
    t.scan(tote(number))
    await sortUnit(t, 'KOPI-01')
    await t.call('goHome', { seat: 'a' })
  }
  for (const number of [1, 1, 2, 2]) {
    t.scan(tote(number))
    const put = await sortUnit(t, 'TEA-01')
    await t.call('goHome', { seat: 'a' })
    const said = put?.kind === 'accepted' ? put.said : null
    t.scan(ownCode('tote', said?.saved === 'order-sorted' ? said.cubbyId : ''))
    t.pass(1000)
    await packUntil(t, 'home')
  }
  expect(shipped().map(({ ref }) => ref)).toEqual(['o-2', 'o-1', 'o-3', 'o-4'])
  expect(t.rows('SELECT 1 FROM tote WHERE order_ref IS NOT NULL OR list_id IS NOT NULL')).toEqual([])
})

test('with no cubby left the unit is laid back, and the wall says that it is full', async () => {
  await twoBatchesAtASmallWall()
  for (const [number, code] of [[1, 'TEA-01'] as const, [2, 'TEA-01'] as const]) {
    t.scan(tote(number))
    await sortUnit(t, code)
    await t.call('goHome', { seat: 'a' })
  }
  t.scan(tote(1))
  t.scan('KOPI-01')
  expect((await t.screen('putWall')).hand).toMatchObject({ orderNumber: 'O-2', cubbyId: null, emptyId: null })
  expect(t.scan(cubby(2))).toMatchObject({ kind: 'refused', refusal: { refusal: 'wrong-cubby' } })
  expect(t.scan(tote(1))).toMatchObject({ kind: 'accepted', said: { saved: 'sort-unit-laid-back' } })
})
