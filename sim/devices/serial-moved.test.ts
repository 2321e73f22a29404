import { afterEach, describe, expect, it } from 'vitest'
import type { UsbIdentity } from '#contract/device-transports'
import type { DeviceConfig } from '#contract/devices'
import { ownFolder } from '#sim/try/own-folder'
import { type Hearing, hear } from './hear.ts'
import { startMockSerial } from './mock-serial.ts'

const folder = ownFolder('serial')
let mock: Awaited<ReturnType<typeof startMockSerial>>
let ear: Hearing
afterEach(async () => {
  await mock.link.close()
  for (const plug of mock.plugs) await plug.unplug()
})

const adapter = (serialNumber: string | null): UsbIdentity => ({
  vendorId: 0x0403,
  productId: 0x6001,
  serialNumber,
})
const scanner = (deviceId: string, port: number, usb: UsbIdentity): DeviceConfig => ({
  kind: 'scanner',
  deviceId,
  name: deviceId,
  seat: 'a',
  framing: 'cr',
  transport: {
    kind: 'serial',
    path: `/dev/ttyUSB${port}`,
    usb,
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  },
})

async function computer(serialNumbers: readonly (string | null)[]): Promise<void> {
  mock = await startMockSerial(
    folder(),
    serialNumbers.map((serialNumber, port) => ({ port, serialNumber })),
  )
  ear = hear(mock.link)
}
const plug = (at: number) => mock.plugs[at] ?? expect.fail(`no port ${at}`)
async function scans(at: number, text: string): Promise<string> {
  plug(at).send(Buffer.from(`${text}\r`))
  return (await ear.next('scan', ({ scan }) => scan.text === text)).scan.deviceId
}

describe('a scanner on a USB adapter of a mocked computer', () => {
  it('is listed with its number, and found again by it on another port', async () => {
    await computer(['A1', 'A1'])
    await plug(0).plug()
    mock.link.send({ ask: 'ports', requestId: 'list' })
    expect((await ear.next('ports', ({ requestId }) => requestId === 'list')).ports).toEqual([
      { path: '/dev/ttyUSB0', maker: 'FTDI', usb: adapter('A1') },
    ])
    mock.link.send({ ask: 'configure', devices: [scanner('gun', 0, adapter('A1'))] })
    await ear.state('gun', 'ready')
    expect(await scans(0, 'BEFORE')).toBe('gun')
    const from = ear.news.length
    await plug(0).unplug()
    expect(await ear.state('gun', 'missing', from)).toMatchObject({ reason: 'unplugged' })
    await plug(1).plug()
    await ear.state('gun', 'ready', from)
    expect(await scans(1, 'AFTER')).toBe('gun')
    expect(ear.all('scan').map(({ scan }) => scan.text)).toEqual(['BEFORE', 'AFTER'])
  })

  it('is not taken for another one on its old port, and two that swapped ports stay who they are', async () => {
    await computer(['A1', 'B2'])
    await plug(0).plug()
    await plug(1).plug()
    mock.link.send({
      ask: 'configure',
      devices: [scanner('first', 1, adapter('A1')), scanner('second', 0, adapter('B2'))],
    })
    await Promise.all([ear.state('first', 'ready'), ear.state('second', 'ready')])
    expect([await scans(0, 'ONE'), await scans(1, 'TWO')]).toEqual(['first', 'second'])
    const from = ear.news.length
    await plug(0).unplug()
    expect(await ear.state('first', 'missing', from)).toMatchObject({ reason: 'unplugged' })
    expect(await scans(1, 'THREE')).toBe('second')
  })

  it('without a number is known by its port, and says so in words when that is not enough', async () => {
    await computer([null, null, null])
    await plug(0).plug()
    await plug(1).plug()
    mock.link.send({
      ask: 'configure',
      devices: [scanner('here', 1, adapter(null)), scanner('elsewhere', 2, adapter(null))],
    })
    await ear.state('here', 'ready')
    expect(await scans(1, 'PORT-1')).toBe('here')
    expect(await ear.state('elsewhere', 'missing')).toMatchObject({
      reason: 'alike',
      detail: 'USB 0403:6001, no serial number is on /dev/ttyUSB0, /dev/ttyUSB1',
    })
  })
})
