import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { tryMaster } from '#db/try-floor'
import { tryFolder } from '#sim/try/run-folder'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench, omsIn } from '#sim/try/try-warehouse'
import { badge, openTote, packUntil, pickAll, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const asAdmin = () => signIn(t, 'admin')

test('a new address of the OMS counts at once', async () => {
  t = await tryStation()
  const { url } = t.oms
  await t.call('signOut', { seat: 'a' })
  await asAdmin()
  await t.call('saveOms', { baseUrl: 'http://127.0.0.1:9', token: null, pollS: 3600 })
  await t.until(async () => (await t.view()).oms.state === 'away')
  await t.call('saveOms', { baseUrl: url, token: null, pollS: 3600 })
  await t.until(async () => (await t.view()).oms.state === 'upToDate')
  expect((await t.view()).oms).toMatchObject({ state: 'upToDate', problem: null })
})

test('a wrong token is said as such', async () => {
  t = await tryStation()
  await asAdmin()
  await t.call('saveOms', { baseUrl: t.oms.url, token: 'wrong', pollS: 3600 })
  await t.until(async () => !['upToDate', 'starting'].includes((await t.view()).oms.state))
  expect((await t.view()).oms.state).toBe('auth')
})

test('the token is never shown', async () => {
  t = await tryStation()
  await asAdmin()
  expect(JSON.stringify(await t.call('settings', {}))).not.toContain('secret')
})

test('who changed the settings is in the audit log', async () => {
  t = await tryStation()
  await asAdmin()
  await t.call('saveSound', { profile: 'loud', gainPercent: 20, pitchSteps: 1 })
  expect(t.rows("SELECT actor, payload FROM event WHERE kind = 'settings-changed'")).toEqual([
    {
      actor: 'P-1024',
      payload: '{"changed":"sound","sound":{"profile":"loud","gainPercent":20,"pitchSteps":1}}',
    },
  ])
})

test('a new token is in the audit log as a change, never as itself', async () => {
  t = await tryStation()
  await asAdmin()
  await t.call('saveOms', { baseUrl: t.oms.url, token: 'quite-secret', pollS: 60 })
  const [event] = t.rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'settings-changed'")
  expect([event?.payload.includes('"tokenChanged":true'), event?.payload.includes('quite-secret')]).toEqual([
    true,
    false,
  ])
})

test('a station that is given another OMS works for that one at once', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  const folder = mkdtempSync(join(tryFolder, 'packbench-other-oms-'))
  const other = await omsIn(folder, t.clock)
  const post = (path: string, body: unknown) =>
    fetch(other.adminUrl + path, { method: 'POST', body: JSON.stringify(body) })
  await post('/master', { items: tryMaster.items })
  await post('/orders', { orders: [order('o-9', { tea: 1 })] })
  await asAdmin()
  await t.call('saveOms', { baseUrl: other.url, token: null, pollS: 3600 })
  await t.until(async () => (await t.view()).oms.state === 'upToDate')
  await other.close()
  rmSync(folder, { recursive: true })
  expect(t.rows('SELECT order_ref FROM customer_order WHERE cancelled_at IS NULL')).toEqual([
    { order_ref: 'o-9' },
  ])
})

test('changed settings are still there after the end of the program', async () => {
  t = await tryStation()
  await asAdmin()
  await t.call('saveSound', { profile: 'loud', gainPercent: 20, pitchSteps: 1 })
  await t.reopen()
  expect((await t.view()).station.sound).toEqual({ profile: 'loud', gainPercent: 20, pitchSteps: 1 })
})

test('a label made while no printer was set up goes to the one that is', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  await asAdmin()
  await t.call('saveDevices', { devices: bench.filter(({ kind }) => kind !== 'label-printer') })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  t.devices.weigh(370)
  await asAdmin()
  await t.call('saveDevices', { devices: bench })
  await t.until(() => t.rows("SELECT 1 FROM print_job WHERE state = 'printed'").length === 1)
  expect(t.rows("SELECT device_id FROM print_job WHERE kind = 'shippingLabel'")).toEqual([
    { device_id: 'labels' },
  ])
})

test('settings that could not be read are something to settle', async () => {
  t = await tryStation()
  await t.reopen(() => writeFileSync(join(t.folder, 'settings.json'), '{'))
  expect(t.rows('SELECT kind, about FROM exception')).toEqual([
    { kind: 'settings-unreadable', about: 'settings.json' },
  ])
})

test('a device test answers what the device said', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  expect(await t.call('testDevice', { deviceId: 'scale' })).toEqual({
    ok: true,
    value: { ok: true, detail: null },
  })
})

test('the devices screen remembers the last scan', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  const answer = await t.call('devices', {})
  expect(
    answer.ok && answer.value.devices.find(({ deviceId }) => deviceId === 'scanner-a')?.lastScan,
  ).toMatchObject({ text: badge('picker') })
})
