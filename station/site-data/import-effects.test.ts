import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { PNG } from 'pngjs'
import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { ok, siteDecides, type TryImport, tryImport } from '#sim/try/try-import'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, badge, next, pickUntil, release } from '#sim/try/try-work'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async (...given: Parameters<typeof tryImport>) => {
  x = await tryImport(...given)
  t = x.t
}

test('a photo is shown with its item on the next walk', async () => {
  await open({}, [order('o-1', { tea: 1 })])
  const path = join(t.folder, 'photos.zip')
  writeFileSync(path, zipSync({ 'tea.png': PNG.sync.write(new PNG({ width: 8, height: 8 })) }))
  await ok(x.apply((await x.compare('pictures', path)).token))
  await release(t)
  await atFirstUnit(t)
  expect((await t.screen('pick')).line?.item.picture.photo).toMatch(/^[0-9a-f]{64}\.png$/)
})

test('places of the site’s workplaces count instead of those of the settings', async () => {
  await open({}, [order('o-1', { tea: 1 })])
  await x.bring('stations', 'station,name,unload_place\nBENCH-7,Bench 7,DESK-7\n')
  await release(t)
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'unload')
  expect((await t.screen('pick')).step).toMatchObject({ place: 'DESK-7' })
  t.scan(ownCode('place', 'PACK-1'))
  expect((await t.screen('pick')).step.step).toBe('unload')
  t.scan(ownCode('place', 'DESK-7'))
  expect((await t.screen('pick')).step.step).toBe('done')
})

test('reasons are worded as the site says', async () => {
  await open()
  await x.bring('reasons', 'sort,code,english,offered\nshort,damaged,Wet,yes\nshort,expired,,no\n')
  expect((await t.view()).station.reasons).toEqual([
    { sort: 'short', code: 'damaged', words: { en: 'Wet', ms: null, zh: null }, offered: true },
    { sort: 'short', code: 'expired', words: { en: null, ms: null, zh: null }, offered: false },
  ])
})

test('what follows a short is brought in with its reason, in the words of the floor', async () => {
  await open()
  await x.bring('reasons', 'sort,code,follow_up\nshort,unreachable,sekat; kira\nshort,other,\n')
  expect(t.rows('SELECT code, follow_up AS follows FROM reason_words ORDER BY code')).toEqual([
    { code: 'other', follows: '[]' },
    { code: 'unreachable', follows: '["count","block"]' },
  ])
})

test('a picker from a file signs in by badge at once, in their language', async () => {
  await open()
  await x.bring('people', 'person,name,badge,roles,language\nP-9,Ali bin Abu,B-9,pengutip,bm\n')
  await t.call('signOut', { seat: 'a' })
  t.scan(ownCode('badge', 'B-9'))
  expect((await t.view()).person).toMatchObject({ name: 'Ali bin Abu', roles: ['picker'], language: 'ms' })
})

test('a supervisor from a file gets a PIN from an administrator first', async () => {
  await open()
  await x.bring('people', 'person,name,badge,roles\nP-9,Ali bin Abu,B-9,supervisor\n')
  const { pin } = await ok(t.call('resetPin', { personId: 'P-9' }))
  await t.call('signOut', { seat: 'a' })
  t.scan(ownCode('badge', 'B-9'))
  await t.call('givePin', { seat: 'a', pin })
  expect((await t.view()).question).toMatchObject({ ask: 'new-pin' })
})

test('who is not on the whole list works here no more; administrators who do it stay', async () => {
  await open({ owners: siteDecides })
  const { token } = await x.choose('people', 'person\nP-1001\n')
  await ok(t.call('setImportWhole', { token, whole: true }))
  expect((await x.rowsOf(token, 'kept')).map(({ name }) => name)).toEqual(['P-1024'])
  await ok(x.apply(token, { remove: true }))
  t.scan(ownCode('badge', 'B-1022'))
  expect((await t.view()).person?.personId).toBe('P-1024')
  expect(t.rows("SELECT badge, pin, inactive FROM person WHERE person_id = 'P-1022'")).toEqual([
    { badge: null, pin: null, inactive: 'admin' },
  ])
})

test('a withdrawn badge is nobody’s again, also not by file', async () => {
  await open({ owners: siteDecides })
  await ok(t.call('newBadge', { personId: 'P-1001' }))
  const { token } = await x.choose('people', 'person,badge\nP-1002,B-1001\n')
  expect((await x.rowsOf(token, 'refused'))[0]?.troubles).toMatchObject([
    { trouble: { trouble: 'badge-void' } },
  ])
})

test('what a file says of people lies beside the payload of its event', async () => {
  await open({ owners: siteDecides })
  await x.bring('people', 'person,name\nP-1001,Nurul Izzah\n')
  const [event] = t.rows<{ payload: string; personal: string }>(
    "SELECT payload, personal FROM event WHERE kind = 'site-data-rows'",
  )
  expect(event?.payload).not.toContain('Nurul')
  expect(JSON.parse(event?.personal ?? '')).toMatchObject({
    fields: { changed: [['P-1001', { name: ['Nurul Aisyah binti Hamdan', 'Nurul Izzah'] }]] },
  })
})

test('somebody who sits down keeps their seat when a file renames them', async () => {
  await open({ owners: siteDecides })
  await x.bring('people', 'person,name\nP-1024,Zulkifli\n')
  expect((await t.view()).person).toMatchObject({ personId: 'P-1024', name: 'Zulkifli' })
})
