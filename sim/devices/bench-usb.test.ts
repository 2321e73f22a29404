import { afterEach, expect, test } from 'vitest'
import type { BenchView } from '#contract/bench-commands'
import type { DeviceConfig, DeviceLink } from '#contract/devices'
import { actionCode } from '#domain/action'
import { ownFolder } from '#sim/try/own-folder'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { sheetOf } from '#station/devices/bench-sheet'
import { type Hearing, hear } from './hear.ts'
import type { MockHid } from './hid-tree.ts'
import { startMockSerial } from './mock-serial.ts'
import { mockScale, mockScanner, startMockUsb } from './mock-usb.ts'

const patienceMs = 6000
const folder = ownFolder('bench')
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A station whose devices are those of a mocked computer, with an administrator at it and nothing set up. */
async function stationOn(link: DeviceLink): Promise<{ t: TryStation; ear: Hearing }> {
  const t = await tryStation([])
  ends.push(() => t.close())
  const ear = hear(link)
  t.devices.watch = (ask) => link.send(ask)
  link.onNews((news) => t.devices.tell(news))
  await signIn(t, 'admin')
  await t.call('saveDevices', { devices: [] })
  return { t, ear }
}
const view = async (t: TryStation): Promise<BenchView> => {
  const answer = await t.call('benchSetup', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
/** Fails with what is shown when it does not come. */
async function shows(t: TryStation, fits: (now: BenchView) => boolean): Promise<void> {
  const dueMs = performance.now() + patienceMs
  await t.until(async () => fits(await view(t)) || performance.now() > dueMs)
  const { picture: _, ...now } = await view(t)
  if (!fits(now as BenchView)) throw new Error(`never shown: ${fits}; shown is ${JSON.stringify(now)}`)
}
const saved = async (t: TryStation): Promise<DeviceConfig[]> => {
  const answer = await t.call('settings', {})
  return answer.ok ? answer.value.deviceConfigs : []
}

/** Two USB adapters with these numbers, and a station that goes round them. */
async function adapters(...numbers: [string, string]) {
  const mock = await startMockSerial(
    folder(),
    numbers.map((serialNumber, port) => ({ port, serialNumber })),
  )
  ends.push(async () => {
    await mock.link.close()
    for (const plug of mock.plugs) await plug.unplug()
  })
  for (const plug of mock.plugs) await plug.plug()
  const { t, ear } = await stationOn(mock.link)
  await t.call('beginBench', {})
  for (const port of [0, 1]) await ear.state(`serial /dev/ttyUSB${port}`, 'ready')
  const scan = (at: number, text: string) => mock.plugs[at]?.send(Buffer.from(`${text}\r`))
  return { t, ear, scan }
}
const usbOf = (one: DeviceConfig | undefined) =>
  one?.transport.kind === 'serial' ? [one.transport.path, one.transport.usb?.serialNumber] : null

test('adapters are told apart by which spoke and saved with their numbers; swapped ones are changed at the end', async () => {
  const { t, scan } = await adapters('A1', 'B2')
  expect((await view(t)).plugged).toMatchObject([
    { name: '/dev/ttyUSB0 · FTDI · A1', kind: 'serial' },
    { name: '/dev/ttyUSB1 · FTDI · B2', kind: 'serial' },
    { kind: 'keyboard' },
  ])
  scan(1, 'FIRST')
  await shows(t, ({ step }) => step === 'scanner-b')
  scan(0, 'SECOND')
  await shows(t, ({ step }) => step === 'scale')
  for (const answer of ['skip', 'skip', 'swap'] as const) await t.call('answerBench', { answer })
  await shows(t, ({ step }) => step === 'summary')
  scan(0, actionCode('CONFIRM'))
  await shows(t, ({ round }) => round === 'none')
  const devices = await saved(t)
  expect(devices.map((one) => [one.kind === 'scanner' && one.seat, ...(usbOf(one) ?? [])])).toEqual([
    ['a', '/dev/ttyUSB0', 'A1'],
    ['b', '/dev/ttyUSB1', 'B2'],
  ])
}, 30_000)

const sheet = (...numbers: [string, string]): string =>
  sheetOf(
    numbers.map((serialNumber, at) => ({
      kind: 'scanner',
      deviceId: `gun-${at}`,
      name: at === 0 ? 'Packer' : 'Picker',
      seat: at === 0 ? 'a' : 'b',
      framing: 'cr',
      transport: {
        kind: 'serial',
        path: `/dev/ttyUSB${at}`,
        usb: { vendorId: 0x0403, productId: 0x6001, serialNumber },
        baudRate: 9600,
        dataBits: 8,
        parity: 'none',
        stopBits: 1,
      },
    })),
  )

test('a sheet finds its devices on other ports by their numbers', async () => {
  const { t, scan } = await adapters('B2', 'A1')
  scan(0, sheet('A1', 'B2'))
  await shows(t, ({ step }) => step === 'summary')
  scan(0, actionCode('CONFIRM'))
  await shows(t, ({ round }) => round === 'none')
  expect((await saved(t)).map((one) => [one.name, ...(usbOf(one) ?? [])])).toEqual([
    ['Packer', '/dev/ttyUSB1', 'A1'],
    ['Picker', '/dev/ttyUSB0', 'B2'],
  ])
}, 30_000)

test('at a second bench with other numbers it asks only which of two alike is which', async () => {
  const { t, scan } = await adapters('C3', 'D4')
  scan(0, sheet('A1', 'B2'))
  await shows(t, ({ roles, step }) => step === 'scanner-a' && roles[0]?.name === 'Packer')
  scan(1, 'I-AM-THE-PACKERS')
  await shows(t, ({ step }) => step === 'scanner-b')
  scan(0, 'I-AM-THE-PICKERS')
  await shows(t, ({ step }) => step === 'summary')
  scan(0, actionCode('CONFIRM'))
  await shows(t, ({ round }) => round === 'none')
  expect((await saved(t)).map((one) => [one.name, ...(usbOf(one) ?? [])])).toEqual([
    ['Packer', '/dev/ttyUSB1', 'D4'],
    ['Picker', '/dev/ttyUSB0', 'C3'],
  ])
}, 30_000)

/** A computer with this on its only USB plug, and a station that goes round it. */
async function usbPlug(hid: MockHid) {
  const usb = await startMockUsb(folder(), hid)
  ends.push(async () => {
    await usb.link.close()
    await usb.close()
  })
  await usb.plug()
  const { t, ear } = await stationOn(usb.link)
  await t.call('beginBench', {})
  return { usb, t, ear }
}

test('a scanner without a driver is found by its reports', async () => {
  const { usb, t, ear } = await usbPlug(mockScanner)
  const id = 'usb scanner 3118:2913 SN-SCAN-1'
  await ear.state(id, 'ready')
  const report = (text: string) => {
    const bytes = Buffer.alloc(64)
    bytes.set([2, text.length])
    bytes.write(']C0', 2, 'latin1')
    bytes.write(text, 5, 'latin1')
    usb.report(bytes.toString('hex'))
  }
  report('4006381333931')
  await shows(t, ({ step }) => step === 'scanner-b')
  for (const _ of ['right half', 'scale']) {
    const { step } = await view(t)
    report(actionCode('SKIP'))
    await shows(t, (now) => now.step !== step)
  }
  report(actionCode('CONFIRM'))
  await shows(t, ({ round }) => round === 'none')
  expect(await saved(t)).toMatchObject([
    { kind: 'scanner', seat: 'a', transport: { kind: 'hid', vendorId: 0x0c2e, serialNumber: 'SN-SCAN-1' } },
  ])
}, 30_000)

test('a USB scale is found by what lies on it', async () => {
  const { usb, t, ear } = await usbPlug(mockScale)
  await ear.state('usb scale 2338:32771 SN-SCALE-1', 'silent')
  for (const answer of ['skip', 'skip'] as const) await t.call('answerBench', { answer })
  const from = ear.news.length
  usb.report('030202000000')
  await ear.next('weight', ({ reading }) => reading.weightMg === 0, from)
  expect((await view(t)).step).toBe('scale')
  usb.report('03040200f401')
  await shows(t, ({ step }) => step !== 'scale')
  await t.call('answerBench', { answer: 'save' })
  expect(await saved(t)).toMatchObject([
    { kind: 'scale', transport: { kind: 'hid', vendorId: 0x0922, serialNumber: 'SN-SCALE-1' } },
  ])
}, 30_000)
