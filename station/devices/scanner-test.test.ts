import { afterEach, beforeEach, expect, test } from 'vitest'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

let t: TryStation
beforeEach(async () => {
  t = await tryStation([])
  await signIn(t, 'admin')
})
afterEach(() => t.close())

const deviceId = 'scanner-a'
const shown = async () => {
  const answer = await t.call('devices', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.devices.find((one) => one.deviceId === deviceId)?.test ?? null
}
const asked = () => t.devices.asks.flatMap((ask) => (ask.ask === 'hear' ? [ask.requestId] : []))
const ended = () => t.devices.asks.filter(({ ask }) => ask === 'unhear').length
const send = (text: string, suffix: string) =>
  t.devices.tell({
    news: 'heard',
    requestId: asked().at(-1) ?? '',
    heard: [{ as: 'serial', signs: [...text, ...suffix] }],
  })
const begin = () => t.call('testScanner', { deviceId })

test('a scanner is asked for each symbol, in any order, and set up as it was found', async () => {
  const settings = await t.call('settings', {})
  if (!settings.ok) throw new Error(JSON.stringify(settings))
  const devices = settings.value.deviceConfigs.map((one) =>
    one.kind === 'scanner' ? { ...one, framing: 'cr' as const } : one,
  )
  await t.call('saveDevices', { devices })
  await begin()
  await begin()
  expect(asked()).toHaveLength(1)
  expect(await shown()).toMatchObject({ test: 'running', symbol: 'code128', strange: false })
  send('OTHER-CODE', '\x03')
  expect(await shown()).toMatchObject({ symbol: 'code128', strange: true })
  for (const symbol of [...testSymbolNames].reverse()) {
    expect(ended()).toBe(0)
    send(`]C1${testSymbols[symbol]}`, '\x03')
  }
  expect(ended()).toBe(1)
  const done = await shown()
  expect(done).toMatchObject({
    test: 'done',
    canSetUp: true,
    findings: expect.arrayContaining([{ what: 'suffix', verdict: 'adapt', saw: ['\x03'], symbols: [] }]),
  })
  expect(await t.call('setUpScanner', { deviceId })).toEqual({ ok: true, value: null })
  expect(t.devices.asks.findLast(({ ask }) => ask === 'configure')).toMatchObject({
    devices: expect.arrayContaining([expect.objectContaining({ deviceId, framing: 'etx' })]),
  })
  expect(await shown()).toMatchObject({ test: 'done', canSetUp: false })
})

test('symbols it cannot read are passed over and named', async () => {
  await begin()
  for (const symbol of testSymbolNames.slice(0, 4)) send(testSymbols[symbol], '\r')
  await t.call('skipTestSymbol', { deviceId })
  expect(await shown()).toMatchObject({
    test: 'done',
    findings: expect.arrayContaining([{ what: 'not-read', verdict: 'change', saw: [], symbols: ['itf14'] }]),
  })
  expect(await t.call('skipTestSymbol', { deviceId })).toMatchObject({ ok: false })
})

test('a test that is ended, or whose device process died, leaves nothing behind', async () => {
  await begin()
  await t.call('endScannerTest', { deviceId })
  expect([await shown(), ended()]).toEqual([null, 1])
  await begin()
  t.devices.tell({ news: 'done', requestId: asked().at(-1) ?? '', ok: false, detail: 'gone' })
  expect(await shown()).toBeNull()
  expect(await t.call('setUpScanner', { deviceId })).toMatchObject({ ok: false })
})

test('only scanners are tried, and only by those at the desk', async () => {
  expect(await t.call('testScanner', { deviceId: 'scale' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'not-found' },
  })
  await signIn(t, 'packer')
  expect(await begin()).toMatchObject({ ok: false })
})
