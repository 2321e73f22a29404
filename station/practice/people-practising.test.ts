import { afterEach, expect, test } from 'vitest'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { begin, end } from '#station/practice/try-practice'
import { defaultSettings } from '#station/settings'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const notHere = { ok: false, refusal: { refusal: 'not-while-practising', mode: 'training' } }
const person = async () => (await t.view()).person?.personId ?? null
const byName = (pin: string) => t.call('signInByPin', { seat, personId: 'P-1001', pin })

/** A training; the picker has a one-time PIN, given before. */
async function withOneTimePin(): Promise<string> {
  t = await tryStation()
  await signIn(t, 'admin')
  const answer = await t.call('resetPin', { personId: 'P-1001' })
  await t.call('signOut', { seat })
  await begin(t, 'training')
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.pin
}

test('a one-time PIN signs in on a copy as it is, and is used up at the live station', async () => {
  const once = await withOneTimePin()
  await byName(once)
  expect([await person(), (await t.view()).question]).toEqual(['P-1001', null])
  await t.call('signOut', { seat })
  expect([await byName(once), await person()]).toEqual([{ ok: true, value: null }, 'P-1001'])
  await end(t)
  await t.call('signOut', { seat })
  await byName(once)
  expect([await person(), (await t.view()).question]).toMatchObject([null, { ask: 'new-pin', why: 'once' }])
  expect(await t.call('choosePin', { seat, pin: '480213' })).toEqual({ ok: true, value: null })
})

test('nobody chooses a PIN, becomes the first administrator, or sets the sound on a copy', async () => {
  await withOneTimePin()
  await signIn(t, 'admin')
  const first = { name: 'Aminah', badge: null, pin: '480213', language: 'en', seat } as const
  expect([
    await t.call('choosePin', { seat, pin: '480213' }),
    await t.call('makeFirstAdmin', first),
    await t.call('saveSound', { profile: 'quiet', gainPercent: 20, pitchSteps: 1 }),
  ]).toEqual([notHere, notHere, notHere])
})

test('where nobody has a PIN, a badge on a copy asks for none to be chosen', async () => {
  t = await tryStation()
  await begin(t, 'training')
  t.own().prepare('UPDATE person SET pin = NULL').run()
  await signIn(t, 'supervisor')
  expect([(await t.view()).question, await person()]).toEqual([null, null])
})

test('where nobody administrates, a copy makes nobody administrator', async () => {
  t = await tryStation()
  await begin(t, 'training')
  t.own().prepare("UPDATE person SET roles = replace(roles, 'admin', 'supervisor')").run()
  await t.call('signOut', { seat })
  expect((await t.view()).screen.screen).toBe('sign-in')
})

test('PINs and sound of the live station are after a training what they were before', async () => {
  await withOneTimePin()
  const pins = () => t.rows('SELECT person_id, pin, pin_once FROM person ORDER BY person_id')
  const before = pins()
  await byName('482915')
  await signIn(t, 'admin')
  await t.call('choosePin', { seat, pin: '480213' })
  await t.call('saveSound', { profile: 'quiet', gainPercent: 20, pitchSteps: 1 })
  await end(t)
  expect([pins(), (await t.view()).station.sound]).toEqual([before, defaultSettings.sound])
})

test('a copy for training says that it has no line to the order system, and the live station has one again', async () => {
  t = await tryStation()
  await begin(t, 'training')
  const practising = (await t.view()).oms.state
  await t.call('tryOmsNow', {})
  const asked = (await t.view()).oms.state
  await end(t)
  await t.until(async () => (await t.view()).oms.state === 'upToDate')
  expect([practising, asked]).toEqual(['none', 'none'])
})

test('a live station without the address of an order system says so, and reads orders when it has one', async () => {
  t = await tryStation([], { settings: { oms: { ...defaultSettings.oms } } })
  const without = (await t.view()).oms.state
  await signIn(t, 'admin')
  await t.call('saveOms', { baseUrl: t.oms.url, token: 'secret', pollS: 3600 })
  await t.until(async () => (await t.view()).oms.state === 'upToDate')
  expect(without).toBe('none')
})
