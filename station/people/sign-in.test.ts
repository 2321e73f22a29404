import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { pinOf } from '#sim/try/try-warehouse'
import { badge, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const person = async () => (await t.view()).person?.personId ?? null
const givePin = (pin: string) => t.call('givePin', { seat, pin })
const choosePin = (pin: string) => t.call('choosePin', { seat, pin })
const refused = (refusal: object) => ({ ok: false, refusal })
const events = (kind: string) =>
  t.rows(`SELECT subject, actor, json_extract(payload, '$.why') AS why FROM event WHERE kind = '${kind}'`)

test('a badge signs a picker in', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  expect((await t.view()).person).toMatchObject({ name: 'Nurul Aisyah binti Hamdan', roles: ['picker'] })
})

const rolesOf = { supervisor: ['supervisor'], admin: ['admin'], all: ['supervisor', 'picker'] }
test.each(['supervisor', 'admin', 'all'] as const)('the badge of %s asks for the PIN first', async (who) => {
  t = await tryStation()
  expect(t.scan(badge(who))).toEqual({ kind: 'asked', sound: 'line' })
  expect([await person(), (await t.view()).question?.ask]).toEqual([null, 'pin'])
  await givePin(pinOf(who))
  expect([(await t.view()).person?.roles, (await t.view()).question]).toEqual([rolesOf[who], null])
})

test('a PIN without a badge is no answer to anything', async () => {
  t = await tryStation()
  expect(await givePin(pinOf('supervisor'))).toEqual(refused({ refusal: 'nothing-open' }))
})

test('a name and a PIN are not enough for who may supervise', async () => {
  t = await tryStation()
  const answer = await t.call('signInByPin', { seat, personId: 'P-1022', pin: pinOf('supervisor') })
  expect([answer, await person()]).toEqual([refused({ refusal: 'badge-needed' }), null])
})

test('nobody has the PIN of somebody who has none', async () => {
  t = await tryStation()
  const answer = await t.call('signInByPin', { seat, personId: 'P-1001', pin: '402915' })
  expect(answer).toEqual(refused({ refusal: 'no-pin', name: 'Nurul Aisyah binti Hamdan' }))
})

test('whose badge comes next need not wait for the PIN of the one before', async () => {
  t = await tryStation()
  t.scan(badge('supervisor'))
  t.scan(badge('picker'))
  expect([await person(), (await t.view()).question]).toEqual(['P-1001', null])
})

test('who works on while a PIN is asked for beside them keeps the seat', async () => {
  t = await tryStation()
  t.scan(badge('packer'))
  t.scan(badge('supervisor'))
  t.scan('TEA-01')
  expect([await person(), (await t.view()).question]).toEqual(['P-1015', null])
  expect(await givePin(pinOf('supervisor'))).toEqual(refused({ refusal: 'nothing-open' }))
})

test('a question put away signs nobody in', async () => {
  t = await tryStation()
  t.scan(badge('supervisor'))
  const asked = givePin(pinOf('supervisor'))
  await t.call('dropQuestion', { seat })
  expect([await asked, await person()]).toEqual([refused({ refusal: 'nothing-open' }), null])
})

test.each([
  ['that nobody has', ownCode('badge', 'B-9999'), { refusal: 'unknown-badge', text: 'B-9999' }],
  [
    'that was misread',
    badge('picker').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    { refusal: 'broken-code', problem: 'check' },
  ],
])('a badge %s signs nobody in', async (_which, code, refusal) => {
  t = await tryStation()
  expect(t.scan(code)).toMatchObject({ kind: 'refused', refusal })
  expect(await person()).toBeNull()
})

test('one’s own badge once more changes nothing', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  const seats = t.rows('SELECT * FROM seat')
  expect(t.scan(badge('picker'))).toMatchObject({ kind: 'accepted' })
  expect(t.rows('SELECT * FROM seat')).toEqual(seats)
})

test('nobody is at two seats', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  t.devices.tell({
    news: 'scan',
    scan: { scanId: 's', deviceId: 'b', seat: 'b', text: badge('picker'), aim: null, bytesHex: '', at: '' },
  })
  expect(t.rows('SELECT seat, person_id FROM seat ORDER BY seat')).toEqual([
    { seat: 'a', person_id: null },
    { seat: 'b', person_id: 'P-1001' },
  ])
})

test('the seat is still taken after the program ended', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await t.reopen()
  expect(await person()).toBe('P-1022')
})

test('a scan by nobody is refused', async () => {
  t = await tryStation()
  expect(t.scan('TEA-01')).toMatchObject({ kind: 'refused', refusal: { refusal: 'sign-in-first' } })
})

test('language and theme are the person’s own on every seat', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  await t.call('choosePreferences', { seat, language: 'zh', theme: 'contrast' })
  await t.reopen()
  expect((await t.view()).person).toMatchObject({ language: 'zh', theme: 'contrast' })
})

/** An administrator gives the picker a one-time PIN and leaves. */
async function oneTimePin(): Promise<string> {
  t = await tryStation()
  await signIn(t, 'admin')
  const answer = await t.call('resetPin', { personId: 'P-1001' })
  await t.call('signOut', { seat })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.pin
}
const byName = (pin: string) => t.call('signInByPin', { seat, personId: 'P-1001', pin })

test('a one-time PIN opens nothing but the choice of one’s own', async () => {
  await byName(await oneTimePin())
  expect([await person(), (await t.view()).question]).toEqual([
    null,
    { ask: 'new-pin', name: 'Nurul Aisyah binti Hamdan', why: 'once' },
  ])
  expect(t.scan('TEA-01')).toMatchObject({ refusal: { refusal: 'sign-in-first' } })
  expect(await choosePin('123456')).toEqual(refused({ refusal: 'trivial-pin' }))
})

test('the one-time PIN itself is no PIN of one’s own', async () => {
  const once = await oneTimePin()
  await byName(once)
  expect(await choosePin(once)).toEqual(refused({ refusal: 'same-pin' }))
})

test('with the PIN of their own somebody is signed in, and the one-time PIN is worth nothing', async () => {
  const once = await oneTimePin()
  await byName(once)
  await choosePin('480213')
  expect([await person(), events('pin-changed')]).toEqual([
    'P-1001',
    [{ subject: 'P-1001', actor: 'P-1001', why: 'once' }],
  ])
  await t.call('signOut', { seat })
  expect(await byName(once)).toMatchObject(refused({ refusal: 'wrong-pin' }))
})

test('a PIN is changed with the old one, and wrong old ones count', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const change = (oldPin: string, pin: string) => t.call('changePin', { seat, oldPin, pin })
  expect(await change('111111', '480213')).toEqual(refused({ refusal: 'wrong-pin', triesLeft: 3 }))
  expect(await change(pinOf('supervisor'), '121212')).toEqual(refused({ refusal: 'trivial-pin' }))
  expect(await change(pinOf('supervisor'), '480213')).toMatchObject({ ok: true })
  await t.call('signOut', { seat })
  t.scan(badge('supervisor'))
  expect(await givePin('480213')).toMatchObject({ ok: true })
  expect(await person()).toBe('P-1022')
})

test('a PIN chosen here outlives new master data that says nothing new of it', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await t.call('changePin', { seat, oldPin: pinOf('supervisor'), pin: '480213' })
  await t.call('signOut', { seat })
  t.own().prepare("UPDATE meta SET value = '' WHERE name = 'masterVersion'").run()
  await t.reopen()
  await t.start()
  t.scan(badge('supervisor'))
  expect(await givePin('480213')).toMatchObject({ ok: true })
})

test('with administrators’ PINs about, nobody chooses a first one with a badge alone', async () => {
  t = await tryStation()
  t.own().prepare("UPDATE person SET pin = NULL WHERE person_id = 'P-1022'").run()
  expect(t.scan(badge('supervisor'))).toMatchObject({ refusal: { refusal: 'no-pin' } })
})

test('where nobody administrates with a PIN yet, the first who may supervise chooses one', async () => {
  t = await tryStation()
  t.own().prepare('UPDATE person SET pin = NULL').run()
  t.scan(badge('admin'))
  expect((await t.view()).question).toMatchObject({ ask: 'new-pin', why: 'first' })
  await choosePin('480213')
  expect([await person(), events('pin-changed')]).toEqual([
    'P-1024',
    [{ subject: 'P-1024', actor: 'P-1024', why: 'first' }],
  ])
  expect(t.scan(badge('supervisor'))).toMatchObject({ refusal: { refusal: 'no-pin' } })
})
