import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deviceConfig } from '#contract/devices'
import { ownFolder } from '#sim/try/own-folder'
import { type Hearing, hear } from './hear.ts'
import { type MockUsb, mockScanner, startMockUsb } from './mock-usb.ts'
import { openSerialPair, type SerialPair } from './serial-pair.ts'
import { serialTo } from './test-bench.ts'
import { createHidScanner, type HidScanner } from './virtual-hid.ts'

const folder = ownFolder('apart')
const cableIds = ['left', 'right'] as const
let usb: MockUsb
let ear: Hearing
let cables: SerialPair[]
let plug: HidScanner

/** Two scanners on cables and one on a USB plug, at the device process of a station. */
beforeEach(async () => {
  usb = await startMockUsb(folder(), mockScanner)
  ear = hear(usb.link)
  cables = await Promise.all(cableIds.map((name) => openSerialPair(folder(), name)))
  await usb.plug()
  const scanner = (deviceId: string, transport: object) =>
    deviceConfig.parse({ kind: 'scanner', deviceId, name: deviceId, framing: 'cr', transport })
  const devices = cables.map(({ stationPath }, at) => scanner(cableIds[at] ?? '', serialTo(stationPath)))
  usb.link.send({ ask: 'configure', devices: [...devices, scanner('plug', { kind: 'hid' })] })
  for (const deviceId of [...cableIds, 'plug']) await ear.state(deviceId, 'ready')
  plug = createHidScanner({ ...usb, send: (bytes) => usb.report(Buffer.from(bytes).toString('hex')) })
})
afterEach(async () => {
  await usb.link.close()
  await Promise.all([usb.close(), ...cables.map((cable) => cable.close())])
})

/** None that begins like an AIM identifier, which would be taken off. */
const code = fc.stringMatching(/^[!-Z^-~][!-~]{0,89}$/)
const codes = fc.array(code, { maxLength: 4 })
/** What one cable carries, cut anywhere: in the middle of a code, or with the end of one and the beginning of the next. */
const cut = fc.tuple(codes, fc.array(fc.nat(400), { maxLength: 8 })).map(([sent, places]) => {
  const bytes = Buffer.from(sent.map((text) => `${text}\r`).join(''), 'latin1')
  const marks = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return { sent, chunks: marks.slice(1).map((end, at) => bytes.subarray(marks[at], end)) }
})
const shift = fc.record({
  cables: fc.tuple(cut, cut),
  plug: codes,
  /** Who comes next; then all that is left. */
  turns: fc.array(fc.nat(2), { maxLength: 30 }),
  /** The cable whose scanner stops in the middle of one more code. */
  stops: fc.constantFrom(null, 0, 1),
})

const inReport = 56

/** One code on the plug; the mocked one joins reports that are not read one by one, so that each is waited for. */
async function onThePlug(text: string): Promise<void> {
  const from = ear.news.length
  if (text.length > inReport) {
    plug.scanHalf(text.slice(0, inReport))
    await ear.next('raw', ({ deviceId }) => deviceId === 'plug', from)
  }
  await plug.scan(text.length > inReport ? text.slice(inReport) : text, null)
  await ear.next('scan', ({ scan }) => scan.deviceId === 'plug', from)
}

it('codes of several scanners never mix, however their bytes and reports come, also when one stops in a code', async () => {
  await fc.assert(
    fc.asyncProperty(shift, async ({ cables: cut, plug: onPlug, turns, stops }) => {
      const from = ear.news.length
      const waiting: (() => unknown)[][] = [
        ...cut.map(({ chunks }, at) => chunks.map((chunk) => () => cables[at]?.write(chunk))),
        onPlug.map((text) => () => onThePlug(text)),
      ]
      if (stops !== null) waiting[stops]?.push(() => cables[stops]?.write(Buffer.from('HALF-A-CODE')))
      let reports = Promise.resolve()
      for (const turn of [...turns, ...waiting.flatMap((queue, at) => queue.map(() => at))]) {
        const next = waiting[turn]?.shift()
        if (turn === 2) reports = reports.then(async () => void (await next?.()))
        else await next?.()
      }
      await reports
      const expected = { left: cut[0].sent, right: cut[1].sent, plug: onPlug }
      for (const [deviceId, texts] of Object.entries(expected)) {
        const heard = () =>
          ear.news.slice(from).flatMap((one) => {
            const isOwn = one.news === 'scan' && one.scan.deviceId === deviceId
            return isOwn ? [one.scan.text] : []
          })
        if (texts.length > 0) await ear.next('scan', () => heard().length >= texts.length, from)
        expect([deviceId, heard()]).toEqual([deviceId, texts])
      }
      if (stops === null) return
      /** The half code is given up, and joins no later one. */
      await ear.state(cableIds[stops] ?? '', 'garbled', from)
      const given = ear.news.length
      await cables[stops]?.write(Buffer.from('WHOLE\r'))
      expect((await ear.next('scan', () => true, given)).scan.text).toBe('WHOLE')
    }),
    { numRuns: 15, interruptAfterTimeLimit: 45_000 },
  )
}, 90_000)
