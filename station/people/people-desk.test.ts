import { afterEach, expect, test } from 'vitest'
import type { PersonRowView } from '#contract/people-view'
import { ownCode } from '#domain/barcode/own-code'
import { demoPins } from '#sim/data/people'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { badge, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const nurul = 'P-1001'
const asAdmin = async () => {
  t = await tryStation()
  await signIn(t, 'admin')
}
const people = async (): Promise<PersonRowView[]> => {
  const answer = await t.call('people', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.people
}
const row = async (personId: string) => (await people()).find((one) => one.personId === personId)
const refused = (refusal: object) => ({ ok: false, refusal })
const facts = (kind: string) =>
  t.rows<{ subject: string; actor: string }>(`SELECT subject, actor FROM event WHERE kind = '${kind}'`)
const scanAtB = (text: string) =>
  t.devices.tell({
    news: 'scan',
    scan: { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
  })

test('everybody is there with roles, badge, PIN and seat', async () => {
  await asAdmin()
  expect(await row('P-1024')).toMatchObject({
    badge: 'B-1024',
    roles: ['admin'],
    pin: 'own',
    inactive: null,
    fromOms: true,
    lastSeenAt: '2026-11-22T02:00:00.000Z',
    seat: 'a',
  })
  expect(await row(nurul)).toMatchObject({ pin: 'none', lastSeenAt: null, seat: null })
})

test('somebody added here can work once they have a badge', async () => {
  await asAdmin()
  const added = await t.call('addPerson', { name: 'Zaid', roles: ['packer', 'picker'], language: 'ms' })
  if (!added.ok) throw new Error(JSON.stringify(added))
  const { personId } = added.value
  expect(await row(personId)).toMatchObject({
    name: 'Zaid',
    badge: null,
    roles: ['picker', 'packer'],
    fromOms: false,
  })
  const given = await t.call('newBadge', { personId })
  if (!given.ok) throw new Error(JSON.stringify(given))
  await t.call('signOut', { seat })
  t.scan(ownCode('badge', given.value.badge))
  expect((await t.view()).person).toMatchObject({ name: 'Zaid', language: 'ms' })
  expect(facts('person-added')).toEqual([{ subject: personId, actor: 'P-1024' }])
})

test('a new badge is printed, and the one before is void at once', async () => {
  await asAdmin()
  const given = await t.call('newBadge', { personId: nurul })
  if (!given.ok) throw new Error(JSON.stringify(given))
  expect(given.value.printed).toBe(true)
  await t.until(
    () => t.rows("SELECT 1 FROM print_job WHERE kind = 'code' AND state = 'printed'").length === 1,
  )
  scanAtB(badge('picker'))
  expect(t.news.findLast((one) => one.tell === 'seat' && one.view.seat === 'b')).toMatchObject({
    view: { person: null },
    verdict: { refusal: { refusal: 'badge-void', text: 'B-1001' } },
  })
  scanAtB(ownCode('badge', given.value.badge))
  expect(await row(nurul)).toMatchObject({ badge: given.value.badge, seat: 'b' })
})

test('a badge whose label cannot be drawn still counts, and it is said that it was not printed', async () => {
  await asAdmin()
  const added = await t.call('addPerson', { name: 'x'.repeat(120), roles: ['picker'], language: 'en' })
  const personId = added.ok ? added.value.personId : ''
  const given = await t.call('newBadge', { personId })
  expect(given).toMatchObject({ ok: true })
  expect((await row(personId))?.badge).toBe(given.ok ? given.value.badge : '')
})

test('roles changed count at once, also for who sits there', async () => {
  await asAdmin()
  scanAtB(badge('picker'))
  await t.call('changePerson', { personId: nurul, name: 'Nurul', roles: ['packer'], language: 'zh' })
  expect(await t.call('getWork', { seat: 'b' })).toMatchObject(refused({ refusal: 'not-your-role' }))
  expect(await row(nurul)).toMatchObject({ name: 'Nurul', roles: ['packer'], language: 'zh' })
})

test('who becomes a supervisor cannot come back with the badge alone', async () => {
  await asAdmin()
  await t.call('changePerson', { personId: nurul, name: 'Nurul', roles: ['supervisor'], language: 'ms' })
  scanAtB(badge('picker'))
  expect(t.news.findLast((one) => one.tell === 'seat' && one.view.seat === 'b')).toMatchObject({
    verdict: { refusal: { refusal: 'no-pin', name: 'Nurul' } },
  })
})

test('a reset PIN is told once and ends a wait', async () => {
  t = await tryStation()
  for (let one = 0; one < 4; one++) {
    t.scan(badge('supervisor'))
    await t.call('givePin', { seat, pin: '918273' })
  }
  await signIn(t, 'admin')
  expect(await row('P-1022')).toMatchObject({ pin: 'own', waitS: 30 })
  const reset = await t.call('resetPin', { personId: 'P-1022' })
  expect(await row('P-1022')).toMatchObject({ pin: 'once', waitS: 0 })
  await t.call('signOut', { seat })
  t.scan(badge('supervisor'))
  await t.call('givePin', { seat, pin: reset.ok ? reset.value.pin : '' })
  expect((await t.view()).question).toMatchObject({ ask: 'new-pin', why: 'once' })
})

test('who is put out of work has no badge, no PIN and no seat, and stays in the list', async () => {
  await asAdmin()
  scanAtB(badge('picker'))
  await t.call('stopPerson', { personId: nurul, reason: 'left the company' })
  scanAtB(badge('picker'))
  expect(await row(nurul)).toMatchObject({ inactive: 'admin', badge: null, pin: 'none', seat: null })
  expect([facts('person-stopped'), t.rows("SELECT person_id FROM seat WHERE seat = 'b'")]).toEqual([
    [{ subject: nurul, actor: 'P-1024' }],
    [{ person_id: null }],
  ])
})

test('who works here again needs a new badge', async () => {
  await asAdmin()
  await t.call('stopPerson', { personId: nurul, reason: 'left the company' })
  await t.call('readmitPerson', { personId: nurul })
  expect(await row(nurul)).toMatchObject({ inactive: null, badge: null })
  scanAtB(badge('picker'))
  expect((await row(nurul))?.seat).toBeNull()
})

test('nobody is deleted', async () => {
  await asAdmin()
  const before = (await people()).length
  await t.call('stopPerson', { personId: nurul, reason: 'left the company' })
  expect((await people()).length).toBe(before)
})

/** Devi and Ahmad administrate; only one of them is left. */
const lastAdmin = async () => {
  await asAdmin()
  await t.call('stopPerson', { personId: 'P-1023', reason: 'left the company' })
}

test.each([
  ['put out of work', () => t.call('stopPerson', { personId: 'P-1024', reason: 'a mistake' })],
  [
    'made a packer',
    () => t.call('changePerson', { personId: 'P-1024', name: 'Ahmad', roles: ['packer'], language: 'ms' }),
  ],
])('the last who administrates cannot be %s', async (_what, act) => {
  await lastAdmin()
  expect(await act()).toEqual(refused({ refusal: 'last-admin' }))
})

test('somebody put out of work gets no badge and no PIN', async () => {
  await lastAdmin()
  const inactive = refused({ refusal: 'person-inactive', name: 'Devi a/p Krishnan' })
  expect([
    await t.call('newBadge', { personId: 'P-1023' }),
    await t.call('resetPin', { personId: 'P-1023' }),
    await t.call('stopPerson', { personId: 'P-1023', reason: 'twice' }),
  ]).toEqual([inactive, inactive, inactive])
  expect(demoPins['B-1023']).toBeDefined()
})

test.each(['changePerson', 'newBadge', 'resetPin', 'stopPerson', 'readmitPerson'] as const)(
  '%s of nobody known is refused',
  async (name) => {
    await asAdmin()
    const args = { personId: 'none', name: 'No', roles: ['picker'], language: 'en', reason: 'none' }
    const { personId, reason } = args
    const of =
      name === 'changePerson'
        ? { ...args, reason: undefined }
        : { personId, ...(name === 'stopPerson' ? { reason } : {}) }
    expect(await t.call(name, JSON.parse(JSON.stringify(of)) as never)).toEqual(
      refused({ refusal: 'no-such-person', text: 'none' }),
    )
  },
)
