import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { release, signIn } from '#sim/try/try-work'
import { restoring, type TryRestore, tryRestore } from '#station/restore/try-restore'

/** Real processes on a machine with other things to do. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let here: TryRestore
let t: TryStation
afterEach(() => here.close())
const tea = order('o-1', { tea: 1 })
async function copied(...orders: (typeof tea)[]): Promise<void> {
  here = await tryRestore(...orders)
  t = here.t
}

test('what can be read may be saved instead, as without a copy', async () => {
  await copied(tea)
  await here.reopen()
  await t.call('rescueTake', { way: 'salvage' })
  await here.opened()
  expect(t.rows("SELECT kind FROM exception WHERE kind = 'database-damaged'")).toHaveLength(1)
})

test('it may begin empty, and the old file is kept', async () => {
  await copied(tea)
  await here.reopen()
  await t.call('rescueTake', { way: 'empty' })
  await here.opened()
  await t.start()
  expect([
    t.rows('SELECT order_ref FROM customer_order'),
    readdirSync(t.folder).some((name) => name.includes('.replaced-')),
  ]).toEqual([[{ order_ref: 'o-1' }], true])
})

test('an administrator can ask for it, look around, and leave everything as it was', async () => {
  await copied(tea)
  await release(t)
  await signIn(t, 'admin')
  await t.call('wantRestore', { stationId: 'BENCH-1' })
  const { why, copies } = await here.asked(({ copies: found }) => found.length > 0)
  expect(await t.call('rescueTake', { way: 'empty' })).toMatchObject({ ok: false })
  await t.call('rescueTake', { way: 'present' })
  await here.opened()
  expect([why, copies.length, t.rows('SELECT state FROM wave')]).toEqual([
    'wanted',
    1,
    [{ state: 'released' }],
  ])
  expect(t.news).toContainEqual({ tell: 'rescue', view: null })
})

test('a supervisor who is no administrator cannot', async () => {
  await copied(tea)
  await signIn(t, 'supervisor')
  expect(await t.call('wantRestore', { stationId: 'BENCH-1' })).toEqual({
    ok: false,
    refusal: { refusal: 'not-your-role', needed: 'admin' },
  })
})

test('a station of another computer takes the copy, and with it the folder; the one before is refused', async () => {
  await copied(tea)
  await release(t)
  await here.follow()
  const other = await tryStation()
  const there = restoring(other, here.folder)
  await signIn(other, 'admin')
  await other.call('wantRestore', { stationId: 'BENCH-1' })
  await there.asked(({ step }) => step.step === 'choose')
  await other.call('rescueLook', { folder: here.folder })
  await there.restore()
  const settings = JSON.parse(readFileSync(join(other.folder, 'settings.json'), 'utf8'))
  const waves = other.rows('SELECT state FROM wave')
  await other.close()
  await signIn(t, 'admin')
  const copyOf = async () => {
    const safety = await t.call('safety', {})
    return safety.ok ? safety.value.copy.state : ''
  }
  await t.until(async () => (await copyOf()) === 'refused')
  expect([waves, settings.copy.folder]).toEqual([[{ state: 'released' }], here.folder])
})

test('a folder that is away is said, and other ways stay open', async () => {
  await copied(tea)
  renameSync(here.folder, `${here.folder}-gone`)
  await t.reopen(here.tear)
  const view = await here.asked(({ step }) => step.step === 'choose')
  expect([view.problem, view.copies]).toEqual(['missing', []])
  renameSync(`${here.folder}-gone`, here.folder)
  await t.call('rescueLook', { folder: here.folder })
  expect((await here.asked(({ copies }) => copies.length === 1)).problem).toBeNull()
})
