import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ScaleFound } from '#contract/devices'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

let t: TryStation
beforeEach(async () => {
  t = await tryStation([])
  await signIn(t, 'admin')
})
afterEach(() => t.close())

const found: ScaleFound = {
  protocol: 'a-and-d',
  line: { baudRate: 2400, dataBits: 7, parity: 'even', stopBits: 1 },
  text: '+0000.750',
  unit: 'kg',
}
const scaleNow = async () => {
  const answer = await t.call('devices', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.devices.find(({ deviceId }) => deviceId === 'scale')
}
const asked = () => t.devices.asks.flatMap((ask) => (ask.ask === 'find' ? [ask] : []))
const tell = (of: { found: ScaleFound | null; detail: string | null }) =>
  t.devices.tell({ news: 'found', requestId: asked().at(-1)?.requestId ?? '', ...of })

test('a scale is looked for once at a time, and what is found sets it up', async () => {
  await t.call('findScale', { deviceId: 'scale' })
  await t.call('findScale', { deviceId: 'scale' })
  expect([asked().length, (await scaleNow())?.search]).toEqual([
    1,
    { search: 'running', line: null, percent: 0 },
  ])
  t.devices.tell({ news: 'finding', requestId: asked()[0]?.requestId ?? '', line: found.line, percent: 40 })
  expect((await scaleNow())?.search).toEqual({ search: 'running', line: '2400 7E1', percent: 40 })
  tell({ found, detail: null })
  expect((await scaleNow())?.search).toEqual({ search: 'found', found })
  expect(await t.call('setUpScale', { deviceId: 'scale' })).toEqual({ ok: true, value: null })
  expect(t.devices.asks.findLast(({ ask }) => ask === 'configure')).toMatchObject({
    devices: expect.arrayContaining([
      expect.objectContaining({
        deviceId: 'scale',
        protocol: 'a-and-d',
        transport: expect.objectContaining({ baudRate: 2400, dataBits: 7, parity: 'even' }),
      }),
    ]),
  })
  expect((await scaleNow())?.search).toBeNull()
})

test.each([
  ['nothing was found', () => tell({ found: null, detail: null }), null],
  ['the port could not be opened', () => tell({ found: null, detail: 'No such file' }), 'No such file'],
  [
    'the device process died',
    () => t.devices.tell({ news: 'done', requestId: asked()[0]?.requestId ?? '', ok: false, detail: 'gone' }),
    'gone',
  ],
])('a search says so when %s, and sets nothing up', async (_what, end, detail) => {
  await t.call('findScale', { deviceId: 'scale' })
  end()
  expect((await scaleNow())?.search).toEqual({ search: 'nothing', detail })
  expect(await t.call('setUpScale', { deviceId: 'scale' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'not-found' },
  })
})

test('nothing but a scale is looked for', async () => {
  expect(await t.call('findScale', { deviceId: 'scanner-a' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'not-found' },
  })
})

test('tare is asked of the device, and its answer comes back', async () => {
  expect(await t.call('tareScale', { deviceId: 'scale' })).toEqual({
    ok: true,
    value: { ok: true, detail: null },
  })
  expect(t.devices.asks).toContainEqual(expect.objectContaining({ ask: 'tare', deviceId: 'scale' }))
})
