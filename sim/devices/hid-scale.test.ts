import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usualScale } from '#contract/devices'
import { type Hearing, hear } from './hear.ts'
import { type MockUsb, mockScale, startMockUsb } from './mock-usb.ts'

let folder: string
let usb: MockUsb
let ear: Hearing
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packbench-usb-'))
  usb = await startMockUsb(folder, mockScale)
  ear = hear(usb.link)
})
afterEach(async () => {
  await usb.link.close()
  await usb.close()
  await rm(folder, { recursive: true, force: true })
})

const configure = (serialNumber: string | null) => {
  const transport = { kind: 'hid', vendorId: 0x0922, productId: null, serialNumber } as const
  const scale = { kind: 'scale', deviceId: 'scale', name: 'Scale', ...usualScale, transport } as const
  usb.link.send({ ask: 'configure', devices: [scale] })
}
/** A scale repeats what it has to say. */
async function saysUntil(hex: string, text: string, from = 0) {
  const saying = setInterval(() => usb.report(hex), 50)
  return await ear
    .next('weight', ({ reading }) => reading.text === text, from)
    .finally(() => clearInterval(saying))
}

describe('a scale on a real HID library and a mocked USB plug', () => {
  it('weighs, says what is the matter, and is set to zero', async () => {
    await usb.plug()
    configure(null)
    expect((await saysUntil('030402001400', '20')).reading).toMatchObject({
      weightMg: 20_000,
      unit: 'g',
      stable: true,
      problem: null,
    })
    await ear.state('scale', 'ready')
    expect((await saysUntil('0306020000ff', '65280')).reading).toMatchObject({
      weightMg: null,
      problem: 'overload',
    })
    expect(await ear.state('scale', 'attention')).toMatchObject({ reason: 'overload' })
    usb.link.send({ ask: 'zero', deviceId: 'scale', requestId: 'z' })
    expect(await ear.next('done', () => true)).toMatchObject({ ok: true, told: 'sent' })
    await vi.waitFor(() => expect(usb.sent()).toBe('0202'), 5000)
    usb.link.send({ ask: 'tare', deviceId: 'scale', requestId: 't' })
    expect(await ear.next('done', ({ requestId }) => requestId === 't')).toMatchObject({ told: 'own-keys' })
  })

  it('unplugged: it is missing within seconds, and zero is refused, not kept', async () => {
    await usb.plug()
    configure('SN-SCALE-1')
    await saysUntil('030402001400', '20')
    await usb.unplug()
    expect(await ear.state('scale', 'missing')).toMatchObject({ reason: 'unplugged' })
    usb.link.send({ ask: 'zero', deviceId: 'scale', requestId: 'z' })
    expect(await ear.next('done', () => true)).toMatchObject({ ok: false })
    expect(usb.sent()).toBe('')
  })

  it('of another serial number is not taken for ours', async () => {
    await usb.plug()
    configure('SN-OTHER')
    expect(await ear.state('scale', 'missing')).toMatchObject({ reason: 'no-such-port' })
  })
})
