import { afterEach, expect, test } from 'vitest'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { badge } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

test.each([
  ['labels', 'PACKBENCH TEST'],
  ['papers', '%PDF-'],
])('a test of the printer %s prints and is journalled', async (deviceId, inside) => {
  t = await tryStation()
  t.scan(badge('picker'))
  const answer = await t.call('testDevice', { deviceId })
  const ask = t.devices.asks.find((one) => one.ask === 'print')
  const bytes = ask?.ask === 'print' ? Buffer.from(ask.bytes, 'base64').toString('latin1') : ''
  expect([answer, bytes.includes(inside), t.rows('SELECT kind, device_id, state FROM print_job')]).toEqual([
    { ok: true, value: { ok: true, detail: null } },
    true,
    [{ kind: 'test', device_id: deviceId, state: 'printed' }],
  ])
})

test('a test of a printer without paper asks it instead, and leaves no test behind', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  const since = new Date(t.clock.ms).toISOString()
  const state = {
    deviceId: 'labels',
    condition: 'attention',
    reason: 'paper-out',
    detail: null,
    since,
  } as const
  t.devices.tell({ news: 'state', state })
  await t.call('testDevice', { deviceId: 'labels' })
  expect([t.devices.asks.some(({ ask }) => ask === 'test'), t.rows('SELECT * FROM print_job')]).toEqual([
    true,
    [],
  ])
})

test('a test that was refused is not printed later', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  t.devices.prints = 'not-sent'
  const answer = await t.call('testDevice', { deviceId: 'labels' })
  expect([answer, t.rows('SELECT state FROM print_job')]).toMatchObject([
    { ok: true, value: { ok: false } },
    [{ state: 'cancelled' }],
  ])
})
