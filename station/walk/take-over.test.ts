import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { atWorkMs } from '#domain/take-over'
import { type LeftWalk, leftAtB, leftCart, leftWalk, nurul } from '#sim/try/try-left'
import { allow, badge, next, pickUntil, signIn } from '#sim/try/try-work'

let t: LeftWalk
afterEach(() => t.close())

const ask = 'confirm-take-over'
const quiet = () => {
  t.clock.ms += atWorkMs
}
const signOutB = () => t.signOut('b')
const goHomeAtB = () => t.call('goHome', { seat: 'b' })
const lockB = () =>
  t.own().exec(`UPDATE seat SET locked_at = '${new Date(t.clock.ms).toISOString()}' WHERE seat = 'b'`)
const lockBAndWait = () => {
  lockB()
  quiet()
}

test.each([
  ['a picker', 'both', 'has signed out', signOutB, ask],
  ['a picker', 'both', 'is at work', () => {}, 'cart-in-use'],
  ['a picker', 'both', 'sits there quietly', quiet, 'cart-in-use'],
  ['a picker', 'both', 'sits there with nothing open', goHomeAtB, 'cart-in-use'],
  ['a picker', 'both', 'left a seat that just locked itself', lockB, 'cart-in-use'],
  ['a picker', 'both', 'left a seat that locked itself long ago', lockBAndWait, ask],
  ['a supervisor', 'all', 'has signed out', signOutB, ask],
  ['a supervisor', 'all', 'is at work', () => {}, 'cart-in-use'],
  ['a supervisor', 'all', 'sits there quietly', quiet, ask],
  ['a supervisor', 'all', 'sits there with nothing open', goHomeAtB, ask],
  ['a packer', 'packer', 'has signed out', signOutB, 'nothing-to-pack'],
] as const)('%s (%s) scans the cart of somebody who %s', async (_who, role, _how, leave, said) => {
  t = await leftAtB()
  await leave()
  await signIn(t, role)
  expect(t.refusalOf(leftCart)).toMatchObject({ refusal: said })
})

test('a cart in use is refused with the name of who has it', async () => {
  t = await leftAtB()
  t.scan(badge('both'))
  expect(t.refusalOf(leftCart)).toEqual({ refusal: 'cart-in-use', cartId: 'C-01', by: nurul })
})

test.each([
  ['right', 'TEA-01'],
  ['wrong', 'KOPI-01'],
])('the owner is at work as long as her scans come, %s ones too', async (_which, code) => {
  t = await leftAtB()
  t.clock.ms += atWorkMs - 1
  t.scanAtB(code)
  t.clock.ms += atWorkMs - 1
  await signIn(t, 'all')
  expect(t.refusalOf(leftCart)).toMatchObject({ refusal: 'cart-in-use' })
})

test('who insists on a cart in use asks for a supervisor, whose leave takes the walk over from its owner at work', async () => {
  t = await leftAtB()
  t.scan(badge('both'))
  t.scan(leftCart)
  t.scan(leftCart)
  expect([(await t.view()).question, t.lists()[0]?.owner]).toMatchObject([
    { ask: 'override', command: 'startList' },
    'P-1001',
  ])
  await allow(t, 'calledAway')
  expect([t.lists()[0]?.owner, (await t.seatB()).screen]).toMatchObject(['P-1013', { screen: 'home' }])
  expect(
    t.rows("SELECT actor, fence FROM event WHERE kind IN ('override-given', 'list-taken-over')"),
  ).toEqual([
    { actor: 'P-1022', fence: 2 },
    { actor: 'P-1013', fence: 2 },
  ])
})

test('the same cart once more takes the walk over, at the same stop with the same count', async () => {
  t = await leftWalk()
  t.scan(badge('both'))
  expect(t.refusalOf(leftCart)).toEqual({
    refusal: ask,
    number: 'L-0001-01',
    cartId: 'C-01',
    by: nurul,
  })
  expect(t.refusalOf(leftCart)).toBe('accepted')
  expect([(await t.screen('pick')).step, t.lists()]).toEqual([
    t.step,
    [{ number: 'L-0001-01', state: 'picking', owner: 'P-1013', fence: 2 }],
  ])
})

test('what is taken over goes on after the power went, to its end', async () => {
  t = await leftWalk()
  t.scan(badge('both'))
  t.scan(leftCart)
  t.scan(leftCart)
  const before = (await t.view()).screen
  await t.reopen()
  expect((await t.view()).screen).toEqual(before)
  await pickUntil(t)
  expect(t.rows('SELECT DISTINCT floor_stage FROM customer_order')).toEqual([{ floor_stage: 'picked' }])
})

test('the walk on a cart is shown with its owner and what is left, and the button takes it over', async () => {
  t = await leftWalk()
  t.scan(badge('both'))
  t.scan(leftCart)
  const { offered } = await t.home()
  expect(offered).toMatchObject({ number: 'L-0001-01', owner: nurul, stops: 1, units: 4, fence: 1 })
  const { listId, fence } = offered ?? { listId: '', fence: 0 }
  await t.call('startList', { seat: 'a', listId, fence })
  expect(t.lists()).toMatchObject([{ owner: 'P-1013', fence: 2 }])
})

test('an offer is gone when its owner came back', async () => {
  t = await leftWalk()
  t.scan(badge('both'))
  t.scan(leftCart)
  t.scanAtB(badge('picker'))
  t.scanAtB(next)
  expect(t.refusalOf(leftCart)).toMatchObject({ refusal: 'cart-in-use', by: nurul })
})

test('who agreed to take over from one person does not take over from the next', async () => {
  t = await leftWalk()
  t.scan(badge('both'))
  t.scan(leftCart)
  const { listId, fence } = (await t.home()).offered ?? { listId: '', fence: 0 }
  t.scanAtB(ownCode('badge', 'B-1014'))
  t.scanAtB(leftCart)
  t.scanAtB(leftCart)
  await t.signOut('b')
  expect(await t.call('startList', { seat: 'a', listId, fence })).toEqual({
    ok: false,
    refusal: { refusal: 'list-taken', by: 'Rizal bin Datu Tambi' },
  })
  expect(t.refusalOf(leftCart)).toMatchObject({ refusal: ask, by: 'Rizal bin Datu Tambi' })
})

test('where a cart is asked for, one in use offers its walk; the list only claimed goes to the next who asks', async () => {
  t = await leftWalk(1)
  t.scan(badge('both'))
  t.scan(next)
  expect((await t.screen('pick')).step.step).toBe('scan-cart')
  t.scan(leftCart)
  expect((await t.screen('pick')).takeOver).toMatchObject({ number: 'L-0001-01', owner: nurul })
  t.scan(leftCart)
  expect([(await t.screen('pick')).step, t.lists()]).toEqual([
    t.step,
    [
      { number: 'L-0001-01', state: 'picking', owner: 'P-1013', fence: 2 },
      { number: 'L-0001-02', state: 'open', owner: null, fence: 1 },
    ],
  ])
  expect(t.rows("SELECT floor_stage FROM customer_order WHERE order_ref = 'o-2'")).toEqual([
    { floor_stage: 'waiting' },
  ])
})

test('where a cart is asked for, another free cart goes on with the own list', async () => {
  t = await leftWalk(1)
  t.scan(badge('both'))
  t.scan(next)
  t.scan(leftCart)
  t.scan(ownCode('cart', 'C-02'))
  const { step, cartId, takeOver } = await t.screen('pick')
  expect({ step: step.step, cartId, takeOver }).toEqual({
    step: 'bind-tote',
    cartId: 'C-02',
    takeOver: null,
  })
})

test('who has a walk of their own under way finishes it first', async () => {
  t = await leftWalk(1)
  t.scan(badge('both'))
  t.scan(next)
  t.scan(ownCode('cart', 'C-02'))
  await t.call('goHome', { seat: 'a' })
  expect(t.refusalOf(leftCart)).toEqual({ refusal: 'list-first', number: 'L-0001-02' })
})

test('nobody takes over a walk on hold', async () => {
  t = await leftWalk()
  await signIn(t, 'supervisor')
  await t.call('holdWave', {
    waveId: t.rows<{ wave_id: string }>('SELECT wave_id FROM wave')[0]?.wave_id ?? '',
  })
  t.scan(badge('both'))
  expect(t.refusalOf(leftCart)).toEqual({ refusal: 'list-held' })
})
