import { afterEach, describe, expect, test } from 'vitest'
import type { TryStation } from '#sim/try/try-station'
import { allowLoss, batchAtWall, cubby, releasedBatch, sortAll, toteEmpty } from '#sim/try/try-wall'
import { badge, next, packUntil, pickUntil, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const onHold = { kind: 'refused', refusal: { refusal: 'list-held' } }
const threeOrders = ['TEA-01', 'TEA-01', 'TEA-01', 'TEA-01', 'TEA-01', 'KOPI-01', 'KOPI-01', 'KOPI-01']
const atWalls = async () => (await t.screen('home')).atWalls

describe('a wave on hold', () => {
  const hold = async (name: 'holdWave' | 'resumeWave') => {
    const [wave] = t.rows<{ waveId: string }>('SELECT wave_id AS waveId FROM wave')
    expect(await t.call(name, { waveId: wave?.waveId ?? '' })).toMatchObject({ ok: true })
  }
  /** Somebody who may hold waves has the tote open at the wall. */
  const atTheWall = async () => {
    t = await batchAtWall()
    await t.call('signOut', { seat: 'a' })
    await signIn(t, 'all')
    t.scan(tote(1))
  }
  const units = () =>
    t.rows('SELECT order_ref, tote_id, sum(quantity) AS units FROM picked_unit GROUP BY 1, 2')

  test('stops the sorting: no unit comes out of the tote, the tote does not end, and nothing changes', async () => {
    await atTheWall()
    await hold('holdWave')
    const before = units()
    expect(await t.screen('putWall')).toMatchObject({ held: true })
    expect([t.scan('TEA-01'), t.scan(toteEmpty), t.scan(cubby(1))]).toMatchObject([onHold, onHold, onHold])
    expect(units()).toEqual(before)
  })
  test.each([
    ['its cubby', cubby(1)],
    ['its tote', tote(1)],
  ])('lets the unit in the hand be put into %s, also by who went away with it', async (_where, code) => {
    await atTheWall()
    t.scan('TEA-01')
    await hold('holdWave')
    await t.call('goHome', { seat: 'a' })
    expect(t.scan(tote(1))?.kind).toBe('accepted')
    expect(t.scan(code)?.kind).toBe('accepted')
    expect(t.scan('TEA-01')).toMatchObject(onHold)
  })
  test('opens no tote, and none is said to wait', async () => {
    await atTheWall()
    await hold('holdWave')
    await t.call('goHome', { seat: 'a' })
    expect([t.scan(tote(1)), await atWalls()]).toMatchObject([onHold, []])
  })
  test('goes on where it stood', async () => {
    await atTheWall()
    await hold('holdWave')
    await hold('resumeWave')
    await sortAll(t, threeOrders.slice(0, 2))
    expect(await t.screen('putWall')).toMatchObject({ held: false, left: 7 })
  })
})

describe('a packer', () => {
  test('sorts a batch and packs what it made', async () => {
    t = await batchAtWall()
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    expect(t.scan(tote(1))).toMatchObject({ kind: 'accepted', said: { saved: 'sort-begun' } })
    await sortAll(t, threeOrders)
    expect(t.scan(toteEmpty)).toMatchObject({ kind: 'refused', refusal: { refusal: 'confirm-tote-empty' } })
    await allowLoss(t)
    t.scan(cubby(1))
    await packUntil(t, 'home')
    expect(t.rows('SELECT 1 FROM customer_order WHERE shipped_at IS NOT NULL')).toHaveLength(1)
  })
  test('says that a cubby is full', async () => {
    t = await batchAtWall()
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    for (const code of [tote(1), 'TEA-01', cubby(1), 'TEA-01']) t.scan(code)
    expect(await t.call('act', { seat: 'a', action: 'TOTE-FULL' })).toEqual({ ok: true, value: null })
    expect((await t.screen('putWall')).hand).toMatchObject({ cubbyId: null, emptyId: 'W1-02' })
  })
})

describe('the start screen', () => {
  test('says how many totes wait at which wall, until somebody sorts them', async () => {
    t = await releasedBatch()
    t.scan(badge('picker'))
    expect(await atWalls()).toEqual([])
    t.scan(next)
    await pickUntil(t)
    await t.call('goHome', { seat: 'a' })
    expect(await atWalls()).toEqual([{ wall: 'W1', totes: 1 }])
    t.scan(tote(1))
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    expect(await atWalls()).toEqual([{ wall: 'W1', totes: 1 }])
  })
})
