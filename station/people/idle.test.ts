import { afterEach, expect, test } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { pinOf } from '#sim/try/try-warehouse'
import { atFirstUnit, atPackStep, badge, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const minutes = 60_000
const lockedAt = async () => (await t.view()).lockedAt
const events = () =>
  t.rows(
    "SELECT kind, actor, json_extract(payload, '$.afterMin') AS after FROM event WHERE kind LIKE 'seat-%' ORDER BY seq",
  )
const packing = async () => {
  t = await released([order('o-1', { tea: 2 })])
  await atPackStep(t, 'scan-unit')
  t.scan('TEA-01')
}
const walking = async () => {
  t = await released([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
}

test('a seat is locked after five minutes in which nobody did anything', async () => {
  await packing()
  t.pass(5 * minutes - 1)
  await t.call('tryOmsNow', {})
  expect(await lockedAt()).toBeNull()
  t.pass(1)
  await t.call('tryOmsNow', {})
  expect(await lockedAt()).toBe(new Date(t.clock.ms).toISOString())
  expect(events()).toEqual([{ kind: 'seat-locked', actor: null, after: 5 }])
})

test.each([
  ['an accepted scan', async () => void t.scan('TEA-01')],
  ['a refused scan', async () => void t.scan('KOPI-01')],
  ['a touch', () => t.call('touched', { seat })],
  ['a button', () => t.call('weighAgain', { seat })],
])('%s keeps it open for five minutes more', async (_what, act) => {
  await packing()
  t.pass(4 * minutes)
  await act()
  t.pass(5 * minutes - 1)
  await t.call('tryOmsNow', {})
  expect(await lockedAt()).toBeNull()
})

test('the desk reading by itself keeps nothing open', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  t.pass(4 * minutes)
  await t.call('waves', {})
  t.pass(1 * minutes)
  expect(await t.call('waves', {})).toEqual({
    ok: false,
    refusal: { refusal: 'seat-locked', by: 'Marcus de Souza' },
  })
})

test.each([
  ['forward', 3 * 3_600_000],
  ['back', -3 * 3_600_000],
])('a clock put %s neither locks a seat nor keeps it open', async (_way, ms) => {
  await packing()
  t.clock.ms += ms
  await t.call('tryOmsNow', {})
  expect(await lockedAt()).toBeNull()
  t.clock.upMs += 5 * minutes
  await t.call('tryOmsNow', {})
  expect(await lockedAt()).not.toBeNull()
})

test.each([
  [0, 24 * 60, false],
  [1, 1, true],
  [30, 29, false],
])('set to %i minutes, after %i minutes it is locked: %s', async (idleMin, after, isLocked) => {
  t = await tryStation()
  await signIn(t, 'admin')
  await t.call('saveSeats', { people: 'auto', idleMin })
  t.pass(after * minutes)
  await t.call('tryOmsNow', {})
  expect((await lockedAt()) !== null).toBe(isLocked)
})

test('goods scanned at a locked seat are refused and move nothing', async () => {
  await packing()
  await t.call('stepAway', { seat })
  const before = t.rows('SELECT * FROM carton_unit')
  expect(t.scan('TEA-01')).toEqual({
    kind: 'refused',
    refusal: { refusal: 'seat-locked', by: 'Ng Siew Lan 吴秀兰' },
    scanned: null,
    sound: 'refused',
  })
  expect(t.rows('SELECT * FROM carton_unit')).toEqual(before)
})

test('a carton put on the scale of a locked seat is weighed when the packer is back', async () => {
  await packing()
  t.scan('TEA-01')
  await t.call('stepAway', { seat })
  t.devices.weigh(620)
  expect(t.rows('SELECT weighed_g FROM carton')).toEqual([{ weighed_g: null }])
  t.scan(badge('packer'))
  for (const grams of [620, 620]) t.devices.reading(grams)
  expect(t.rows('SELECT weighed_g FROM carton')).toEqual([{ weighed_g: 620 }])
})

test.each([
  ['packing', packing, 'packer'],
  ['walking', walking, 'picker'],
] as const)('the same badge is back where it was: %s', async (_what, work, who) => {
  await work()
  const before = (await t.view()).screen
  await t.call('stepAway', { seat })
  expect((await t.view()).screen).toEqual(before)
  t.scan(badge(who))
  expect([(await t.view()).screen, await lockedAt()]).toEqual([before, null])
})

test('who needs a PIN to sign in needs it to come back, too', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await t.call('stepAway', { seat })
  t.scan(badge('supervisor'))
  expect([(await t.view()).question?.ask, await lockedAt()]).toMatchObject(['pin', expect.any(String)])
  await t.call('givePin', { seat, pin: pinOf('supervisor') })
  expect([await lockedAt(), events().map(({ kind }) => kind)]).toEqual([
    null,
    ['seat-locked', 'seat-unlocked'],
  ])
})

test('another badge at a locked seat takes it over, with the order on the bench', async () => {
  await packing()
  await t.call('stepAway', { seat })
  t.scan(badge('both'))
  const { person, lockedAt: locked, screen } = await t.view()
  expect([person?.personId, locked, screen.screen]).toEqual(['P-1013', null, 'pack'])
})

test('a locked seat is still locked when the program is opened again', async () => {
  await packing()
  await t.call('stepAway', { seat })
  await t.reopen()
  expect(t.scan('TEA-01')).toMatchObject({ refusal: { refusal: 'seat-locked' } })
})

test('an empty seat is not locked', async () => {
  t = await tryStation()
  t.pass(60 * minutes)
  expect([await lockedAt(), t.rows("SELECT 1 FROM event WHERE kind = 'seat-locked'")]).toEqual([null, []])
})
