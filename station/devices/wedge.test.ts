import { afterEach, expect, test } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { badge, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const wedge = (deviceId: string, prefix: string | null): DeviceConfig => ({
  kind: 'scanner',
  deviceId,
  name: `Scanner ${deviceId}`,
  seat: 'a',
  transport: { kind: 'wedge', prefix, suffix: null, gs: 'F8', gapMs: 35, layout: 'us' },
  framing: 'auto',
})
const save = (...devices: DeviceConfig[]) => t.call('saveDevices', { devices })

test.each([
  ['the same key', 'F9', 'F9'],
  ['no key, both', null, null],
])('two scanners that type with %s before their codes are not saved', async (_, one, other) => {
  t = await tryStation()
  await signIn(t, 'admin')
  expect(await save(wedge('left', one), wedge('right', other), wedge('third', 'F7'))).toEqual({
    ok: false,
    refusal: { refusal: 'scanners-alike', names: ['Scanner left', 'Scanner right'] },
  })
})

test('one with a key and one without are saved and told to the devices', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  expect(await save(wedge('left', 'F9'), wedge('right', null))).toMatchObject({ ok: true })
  expect(t.devices.asks.at(-1)).toMatchObject({
    ask: 'configure',
    devices: [{ deviceId: 'left' }, { deviceId: 'right' }],
  })
})

test('a scanner that types other letters is told in words at its seat, and nothing is done', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  const at = new Date(t.clock.ms).toISOString()
  t.devices.tell({ news: 'mistyped', deviceId: 'left', seat: 'a', problem: 'caps-lock', keyboards: [], at })
  expect(t.news.at(-1)).toMatchObject({
    tell: 'seat',
    verdict: {
      kind: 'refused',
      refusal: { refusal: 'scanner-mistypes', problem: 'caps-lock', keyboards: [] },
    },
  })
  expect((await t.view()).screen.screen).toBe('home')
})
