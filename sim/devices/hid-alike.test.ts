import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { UsbIdentity } from '#contract/device-transports'
import { type DeviceConfig, usualScale } from '#contract/devices'
import { type Hearing, hear } from './hear.ts'
import { answeredHid, describedHid, hidPlug, type MockHid } from './hid-tree.ts'
import type { MockPlug } from './mock-plug.ts'
import { type MockProcess, startMockProcess } from './mock-process.ts'
import { mockScale } from './mock-usb.ts'

let folder: string
let started: MockProcess
let plugs: MockPlug[]
let ear: Hearing

/** Scales of one model, all plugged in, told apart by these serial numbers or by none. */
async function plugIn(...serials: string[]): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'packbench-alike-'))
  const hids = serials.map((serialNumber): MockHid => ({ ...mockScale, serialNumber }))
  const answers = await Promise.all(hids.map((hid, nth) => answeredHid(folder, hid, nth)))
  started = await startMockProcess(folder, hids.map(describedHid).join(''), answers.flat())
  plugs = hids.map((_, nth) => hidPlug(started.root, folder, nth))
  for (const plug of plugs) await plug.plug()
  ear = hear(started.link)
}
afterEach(async () => {
  await started.link.close()
  for (const plug of plugs) await plug.unplug()
  await rm(folder, { recursive: true, force: true })
})

const made = { vendorId: 0x0922, productId: 0x8003 }
const scale = (deviceId: string, usb: Partial<UsbIdentity>): DeviceConfig => {
  const transport = { kind: 'hid', ...made, serialNumber: null, ...usb } as const
  return { kind: 'scale', deviceId, name: 'Scale', ...usualScale, transport }
}
const configure = (...devices: DeviceConfig[]) => started.link.send({ ask: 'configure', devices })

test('two of a model are told apart by their serial numbers, and each weighs for itself', async () => {
  await plugIn('SN-1', 'SN-2')
  configure(scale('first', { serialNumber: 'SN-1' }), scale('second', { serialNumber: 'SN-2' }))
  const said: [number, string, string][] = [
    [0, 'first', '030402001400'],
    [1, 'second', '030402002800'],
  ]
  for (const [nth, deviceId, hex] of said) {
    const saying = setInterval(() => plugs[nth]?.send(Buffer.from(hex, 'hex')), 50)
    const { reading } = await ear
      .next('weight', (news) => news.reading.deviceId === deviceId)
      .finally(() => clearInterval(saying))
    expect(reading.text).toBe(deviceId === 'first' ? '20' : '40')
  }
})

test('two of a model without serial numbers: nobody guesses, and it says that they are alike', async () => {
  await plugIn('', '')
  configure(scale('scale', {}))
  expect(await ear.state('scale', 'missing')).toMatchObject({ reason: 'alike' })
  const from = ear.news.length
  await plugs[1]?.unplug()
  const saying = setInterval(() => plugs[0]?.send(Buffer.from('030402001400', 'hex')), 50)
  await ear.state('scale', 'ready', from).finally(() => clearInterval(saying))
})

test('what is plugged in is listed with what tells it apart', async () => {
  await plugIn('SN-1', '')
  started.link.send({ ask: 'plugged', requestId: 'which' })
  const { hids } = await ear.next('plugged', ({ requestId }) => requestId === 'which')
  expect(hids).toMatchObject([
    { kind: 'scale', usb: { ...made, serialNumber: 'SN-1' } },
    { kind: 'scale', usb: { ...made, serialNumber: null } },
  ])
})
