import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { atWorkMs } from '#domain/take-over'
import { type LeftWalk, leftAtB, leftCart, leftWalk, nurul } from '#sim/try/try-left'
import { badge, next, pickUntil, signIn } from '#sim/try/try-work'

let t: LeftWalk
afterEach(() => t.close())

test('one’s own cart brings one’s own walk back', async () => {
  t = await leftWalk()
  t.scan(badge('picker'))
  t.scan(leftCart)
  expect([(await t.screen('pick')).step, t.lists()[0]?.fence]).toEqual([t.step, 1])
})

test('a cart nobody uses is no work', async () => {
  t = await leftWalk()
  t.scan(badge('picker'))
  expect(t.refusalOf(ownCode('cart', 'C-02'))).toMatchObject({ refusal: 'not-asked-for', scanned: 'cart' })
})

test('a supervisor without other work is asked by NEXT and takes over by the next one', async () => {
  t = await leftWalk()
  await signIn(t, 'all')
  expect([t.refusalOf(next), t.lists()[0]?.owner]).toEqual([
    { refusal: 'confirm-take-over', number: 'L-0001-01', cartId: 'C-01', by: nurul },
    'P-1001',
  ])
  expect([t.refusalOf(next), t.lists()[0]?.owner, (await t.screen('pick')).step]).toEqual([
    'accepted',
    'P-1021',
    t.step,
  ])
})

test('NEXT forgets a walk whose owner came back to it', async () => {
  t = await leftWalk()
  await signIn(t, 'all')
  t.scan(next)
  t.scanAtB(badge('picker'))
  t.scanAtB(next)
  expect([(await t.home()).offered, t.refusalOf(next)]).toEqual([null, { refusal: 'no-work' }])
})

test('a picker’s NEXT never offers somebody else’s walk', async () => {
  t = await leftWalk()
  t.scan(badge('both'))
  expect(t.refusalOf(next)).toEqual({ refusal: 'no-work' })
})

test('who comes back is told who has the walk, gets the next one and is not told again', async () => {
  t = await leftWalk(1)
  t.scan(badge('both'))
  t.scan(leftCart)
  t.scan(leftCart)
  await t.signOut('a')
  t.scan(badge('picker'))
  expect(await t.home()).toMatchObject({
    takenOver: { number: 'L-0001-01', by: 'Priya a/p Raman' },
    myList: null,
  })
  t.scan(next)
  expect((await t.screen('pick')).list.number).toBe('L-0001-02')
  await t.call('goHome', { seat: 'a' })
  expect((await t.home()).takenOver).toBeNull()
})

test('who still sits there is sent home and told, and nothing of theirs counts any more', async () => {
  t = await leftAtB()
  t.clock.ms += atWorkMs
  await signIn(t, 'all')
  t.scan(leftCart)
  t.scan(leftCart)
  const before = t.rows('SELECT * FROM pick_line')
  t.scanAtB('TEA-01')
  expect([(await t.seatB()).screen, t.rows('SELECT * FROM pick_line')]).toMatchObject([
    { screen: 'home', takenOver: { number: 'L-0001-01', by: 'Chong Kok Wai 张国伟' } },
    before,
  ])
})

test('a step of somebody whose walk went to another behind their back is refused and changes nothing', async () => {
  t = await leftWalk()
  t.scan(badge('picker'))
  t.scan(next)
  t.own().exec("UPDATE list SET owner = 'P-1013', fence = fence + 1")
  const before = t.rows('SELECT * FROM pick_line')
  expect([t.refusalOf('TEA-01'), t.rows('SELECT * FROM pick_line')]).toEqual([
    { refusal: 'list-taken', by: 'Priya a/p Raman' },
    before,
  ])
})

test('every event of a walk carries the fence of its owner then', async () => {
  t = await leftWalk(1)
  t.scan(badge('both'))
  t.scan(next)
  t.scan(leftCart)
  t.scan(leftCart)
  t.scan('KOPI-01')
  await pickUntil(t)
  const told = t.rows<{ kind: string; actor: string; fence: number }>(
    'SELECT kind, actor, fence FROM event WHERE subject IN (SELECT list_id FROM list) ORDER BY seq',
  )
  const seen = told.map(({ kind, actor, fence }) => `${actor} ${fence} ${kind}`)
  expect(seen).toEqual([
    'P-1001 1 list-claimed',
    'P-1001 1 cart-bound',
    'P-1001 1 tote-bound',
    'P-1001 1 location-reached',
    'P-1001 1 unit-taken',
    'P-1013 1 list-claimed',
    'P-1013 1 refused',
    'P-1013 2 list-taken-over',
    'P-1013 1 list-returned',
    'P-1013 2 refused',
    'P-1013 2 unit-taken',
    'P-1013 2 units-put',
    'P-1013 2 tote-unloaded',
    'P-1013 2 list-finished',
  ])
})

test('an order taken off a walk leaves with the fence of that walk, which ends when its goods are given up', async () => {
  t = await leftWalk(1)
  await t.admin('/orders/o-1', { action: 'cancel' })
  t.scan(badge('picker'))
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-taken-off'").length > 0)
  t.scan(next)
  t.scan(ownCode('location', 'A-01'))
  const kinds = "('order-taken-off', 'stop-cleared', 'list-finished')"
  expect(t.rows(`SELECT kind, fence FROM event WHERE kind IN ${kinds} ORDER BY seq`)).toEqual([
    { kind: 'order-taken-off', fence: 1 },
    { kind: 'stop-cleared', fence: 1 },
    { kind: 'list-finished', fence: 1 },
  ])
})

test('after a walk the next list is shown to look at', async () => {
  t = await leftWalk(1)
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t)
  await t.call('getWork', { seat: 'a' })
  expect((await t.home()).offered).toMatchObject({ number: 'L-0001-02', owner: null, fence: 0 })
})
