import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { tryFolder } from '#sim/try/run-folder'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { defaultSettings, type Settings } from '#station/settings'

const seat = 'a'
const me = { seat, name: 'Siti binti Ahmad', badge: 'SITI-1', pin: '480213', language: 'ms' } as const
let t: TryStation
afterEach(() => t.close())

/** A program that was just installed: nothing in its folder, no order system unless settings name one. */
async function installed(settings: Partial<Settings> = { oms: defaultSettings.oms }): Promise<void> {
  const empty = mkdtempSync(join(tryFolder, 'packbench-empty-'))
  t = await tryStation([], { from: empty, quiet: true, settings })
  rmSync(empty, { recursive: true })
}
const screen = async () => (await t.view()).screen.screen
const make = (change: Partial<typeof me> = {}) => t.call('makeFirstAdmin', { ...me, ...change })
const people = () => t.rows('SELECT name, badge, roles FROM person')

test('a new station asks who administrates it, and lets them sit down', async () => {
  await installed()
  const before = await screen()
  expect(await make()).toMatchObject({ ok: true })
  expect([before, await screen(), (await t.view()).person]).toMatchObject([
    'firstRun',
    'home',
    { name: me.name, roles: ['supervisor', 'admin'], language: 'ms' },
  ])
})

test('badge and PIN are theirs from then on', async () => {
  await installed()
  await make()
  await t.call('signOut', { seat })
  const between = await screen()
  t.scan(ownCode('badge', me.badge))
  expect([
    between,
    await t.call('givePin', { seat, pin: me.pin }),
    (await t.view()).person?.name,
  ]).toMatchObject(['sign-in', { ok: true }, me.name])
})

test('without a number of their own they get one that nobody guesses, and it prints', async () => {
  await installed()
  t.news.length = 0
  await t.call('makeFirstAdmin', { ...me, badge: null })
  const [row] = t.rows<{ badge: string }>('SELECT badge FROM person')
  const said = t.news.flatMap((one) => (one.tell === 'seat' && one.verdict !== null ? [one.verdict] : []))
  expect(row?.badge).toMatch(/^B-[2-9A-Z]{8}$/)
  expect(said).toMatchObject([{ said: { saved: 'first-admin-made', badge: row?.badge, printed: true } }])
  expect(t.rows("SELECT about FROM print_job WHERE kind = 'code'")).toEqual([{ about: row?.badge }])
})

test('it is asked once: afterwards nobody makes themselves an administrator', async () => {
  await installed()
  await make()
  await t.call('signOut', { seat })
  const before = people()
  expect(await make({ name: 'Another' as never, badge: 'OTHER-1' as never })).toMatchObject({
    refusal: { refusal: 'admin-exists' },
  })
  await t.reopen()
  expect([await screen(), people()]).toEqual(['sign-in', before])
})

test('of two who ask at once one becomes it', async () => {
  await installed()
  const answers = await Promise.all([make(), make({ badge: 'OTHER-1' as never })])
  expect([answers.filter(({ ok }) => ok).length, people().length]).toEqual([1, 1])
})

test('an administrator who works here no more still closes that door', async () => {
  await installed()
  await make()
  await t.call('signOut', { seat })
  t.own().exec("UPDATE person SET inactive = 'oms', badge = NULL, pin = NULL")
  expect([await screen(), await make()]).toMatchObject(['sign-in', { refusal: { refusal: 'admin-exists' } }])
})

test('a PIN that everybody tries first is refused, and nobody is made', async () => {
  await installed()
  expect(await make({ pin: '123456' as never })).toMatchObject({ refusal: { refusal: 'trivial-pin' } })
  expect([await screen(), people()]).toEqual(['firstRun', []])
})

test('with an order system that was not read yet, a cable pulled out opens no door', async () => {
  await installed({})
  expect([await screen(), await make()]).toMatchObject(['sign-in', { refusal: { refusal: 'admin-exists' } }])
  await t.start()
  expect([await screen(), t.rows("SELECT 1 FROM event WHERE kind = 'first-admin-made'")]).toEqual([
    'sign-in',
    [],
  ])
})

test('the log tells who made themselves administrator, and no PIN', async () => {
  await installed()
  await make()
  const told = t.rows<{ subject: string; actor: string; payload: string }>(
    "SELECT subject, actor, payload FROM event WHERE kind = 'first-admin-made'",
  )
  expect(told).toMatchObject([{ payload: '{"roles":["supervisor","admin"]}' }])
  expect([
    told[0]?.subject === told[0]?.actor,
    JSON.stringify(t.rows('SELECT * FROM event')).includes(me.pin),
  ]).toEqual([true, false])
})
