import { afterEach, expect, it, vi } from 'vitest'
import { type DeviceConfig, type DeviceNews, deviceConfig } from '#contract/devices'
import { ownCode } from '#domain/barcode/own-code'
import type { Keyboard } from '#domain/keyboard'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { judgeScanner } from '#domain/scanner-test'
import { inProcessLink } from '#native/host-link'
import { letterAt, placeOf } from './key-layouts.ts'
import { swappedCase } from './mistyped.ts'
import type { Key } from './wedge.ts'
import { withWedges } from './wedge-link.ts'

const wedge = (deviceId: string, change: object): DeviceConfig =>
  deviceConfig.parse({ kind: 'scanner', deviceId, name: deviceId, transport: { kind: 'wedge', ...change } })
const papers = (path: string): DeviceConfig =>
  deviceConfig.parse({
    kind: 'document-printer',
    deviceId: 'papers',
    name: 'papers',
    transport: { kind: 'folder', path },
  })

let ids = 0
const clock = {
  now: () => '2026-11-22T02:00:00.000Z',
  newId: () => `id-${++ids}`,
  nowMs: () => performance.now(),
}
const opened: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(opened.splice(0).map((link) => link.close())))

/** A station's devices with these keyboards, and what became of the keys. */
function station(devices: DeviceConfig[]) {
  const news: DeviceNews[] = []
  const given: string[] = []
  const wedges = withWedges(inProcessLink(clock), clock, (keys) => given.push(...keys.map(({ key }) => key)))
  opened.push(wedges.link)
  wedges.link.onNews((one) => news.push(one))
  wedges.inFront(true)
  wedges.link.send({ ask: 'configure', devices })
  const key = (name: string): Key => ({
    down: true,
    key: name,
    code: name,
    shift: false,
    control: false,
    alt: false,
    altGraph: false,
    meta: false,
    byHand: false,
  })
  return {
    wedges,
    news,
    given,
    /** Presses keys as fast as they go; whether each was kept from the page. */
    press: (...names: string[]) => names.map((name) => wedges.key(key(name))),
    stateOf: (deviceId: string) =>
      news.findLast((one) => one.news === 'state' && one.state.deviceId === deviceId),
  }
}
const typed = (text: string): string[] => [...text, 'Enter']
/** As the computer's own layout, so that a test need not name the places of the keys. */
const asIs = { layout: 'computer' }

it('makes a scan of a code, with its device, its seat and its symbology', async () => {
  const t = station([wedge('left', asIs)])
  expect(t.press(...typed(']C1PBTT-0042K'))).not.toContain(false)
  await vi.waitFor(() =>
    expect(t.news).toContainEqual({
      news: 'scan',
      scan: {
        scanId: expect.stringMatching('id-'),
        deviceId: 'left',
        seat: 'a',
        text: 'PBTT-0042K',
        aim: ']C1',
        bytesHex: Buffer.from(']C1PBTT-0042K').toString('hex'),
        at: clock.now(),
      },
    }),
  )
  expect([t.given, t.stateOf('left')]).toMatchObject([[], { state: { condition: 'ready' } }])
})

it('gives what a person types back to the page once it is slow enough', async () => {
  const t = station([wedge('left', asIs)])
  expect(t.press('o', 'k')).toEqual([true, true])
  await vi.waitFor(() => expect(t.given).toEqual(['o', 'k']))
  expect(t.news.filter(({ news }) => news === 'scan')).toEqual([])
})

it('keeps no key where no such scanner is set up', () => {
  const t = station([papers('/tmp')])
  expect(t.press(...typed('9556012304417'))).not.toContain(true)
})

it('leaves the other devices to the device process', async () => {
  const t = station([wedge('left', asIs), papers('/tmp')])
  await vi.waitFor(() => expect(t.stateOf('papers')).toMatchObject({ state: { condition: 'ready' } }))
})

it('says that a window behind hears nothing, and gives up half a code', async () => {
  const t = station([wedge('left', { ...asIs, prefix: 'F9' })])
  t.press('F9', 'a')
  t.wedges.inFront(false)
  t.wedges.link.send({ ask: 'test', deviceId: 'left', requestId: 'r' })
  await vi.waitFor(() => expect(t.news).toContainEqual(expect.objectContaining({ news: 'done', ok: false })))
  expect(t.stateOf('left')).toMatchObject({ state: { condition: 'attention', reason: 'window-behind' } })
  t.wedges.inFront(true)
  await vi.waitFor(() => expect(t.stateOf('left')).toMatchObject({ state: { condition: 'ready' } }))
})

it('says that Caps Lock is on instead of passing on what nobody printed', async () => {
  const t = station([wedge('left', asIs)])
  const tote = ownCode('tote', 'T-0042')
  t.press(...typed(swappedCase(tote)))
  await vi.waitFor(() => expect(t.news).toContainEqual(expect.objectContaining({ problem: 'caps-lock' })))
  expect(t.stateOf('left')).toMatchObject({ state: { condition: 'garbled', reason: 'caps-lock' } })
  t.press(...typed(tote))
  await vi.waitFor(() => expect(t.stateOf('left')).toMatchObject({ state: { condition: 'ready' } }))
  expect(t.news.filter(({ news }) => news === 'scan')).toHaveLength(1)
})

it('names the keyboard that the scanner is set to type as', async () => {
  const t = station([wedge('left', {})])
  const tote = ownCode('tote', 'T-0042')
  for (const sign of tote) t.wedges.key(keyAs('br', sign))
  t.press('Enter')
  for (const sign of tote) t.wedges.key(keyAs('latam', sign))
  t.press('Enter')
  await vi.waitFor(() =>
    expect(t.news).toContainEqual(
      expect.objectContaining({
        news: 'mistyped',
        problem: 'layout',
        keyboards: expect.arrayContaining(['latam', 'es']),
      }),
    ),
  )
  expect(t.stateOf('left')).toMatchObject({ state: { reason: 'layout', detail: /latam/ } })
  expect(t.news.filter(({ news }) => news === 'scan')).toHaveLength(1)
})

it('tells two scanners apart by their prefixes, and names one that nobody can tell apart', async () => {
  const t = station([
    wedge('left', { ...asIs, prefix: 'F9' }),
    wedge('right', { ...asIs, prefix: 'F10' }),
    wedge('third', { ...asIs, prefix: 'F9' }),
  ])
  t.press('F10', ...typed('12345678'), 'F9', ...typed('87654321'))
  await vi.waitFor(() => expect(t.news.filter(({ news }) => news === 'scan')).toHaveLength(2))
  expect(
    t.news.flatMap((one) => (one.news === 'scan' ? `${one.scan.deviceId} ${one.scan.text}` : [])),
  ).toEqual(['right 12345678', 'left 87654321'])
  expect(t.stateOf('third')).toMatchObject({ state: { condition: 'missing', reason: 'fault' } })
})

/** One key of a scanner whose layout is known, as the computer with a US layout sees it. */
function keyAs(layout: Keyboard, sign: string): Key {
  const place = placeOf(layout, sign)
  if (place === null) throw new Error(`no key for ${sign}`)
  const held = { control: false, alt: false, meta: false, byHand: false }
  return { ...held, ...place, down: true, key: letterAt('us', place) }
}
const special = (name: string, control = false): Key => {
  const held = { shift: false, alt: false, altGraph: false, meta: false, byHand: false }
  return { ...held, down: true, key: name, code: name, control }
}

it('tells what a scanner that is tried types, by each layout, and leaves typing by hand to the page', async () => {
  const t = station([wedge('left', {})])
  t.wedges.link.send({ ask: 'hear', deviceId: 'left', requestId: 'try' })
  const heard = () => t.news.flatMap((one) => (one.news === 'heard' ? [one.heard] : []))
  for (const [at, symbol] of testSymbolNames.entries()) {
    const gs = special('F8')
    const keys = [...`]C1${testSymbols[symbol]}`].map((sign) => (sign === '\u001d' ? gs : keyAs('de', sign)))
    for (const key of [special('F9'), ...keys, special('Enter')]) expect(t.wedges.key(key)).toBe(true)
    await vi.waitFor(() => expect(heard()).toHaveLength(at + 1))
  }
  const setting = { way: 'wedge', as: 'us', prefix: null, suffix: null, gs: 'Ctrl+]' } as const
  const { findings, better } = judgeScanner(setting, heard(), [])
  expect(better).toEqual({ ...setting, as: 'de', prefix: 'F9', gs: 'F8' })
  expect(findings.some(({ verdict }) => verdict === 'change')).toBe(false)
  expect(t.press('o', 'k')).toEqual([true, true])
  await vi.waitFor(() => expect(t.given).toEqual(['o', 'k']))
  t.wedges.link.send({ ask: 'unhear', deviceId: 'left' })
  await vi.waitFor(() => expect(t.news.at(-1)).toMatchObject({ news: 'done', requestId: 'try', ok: true }))
  expect(t.news.filter(({ news }) => news === 'scan')).toEqual([])
})
