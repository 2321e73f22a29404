import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { judgeScanner } from '#domain/scanner-test'
import { ownFolder } from '#sim/try/own-folder'
import { type Hearing, hear } from './hear.ts'
import type { MockHid } from './hid-tree.ts'
import { type MockUsb, mockScanner, startMockUsb } from './mock-usb.ts'

const folder = ownFolder('usb')
let usb: MockUsb
let ear: Hearing
const begin = async (hid: MockHid): Promise<void> => {
  usb = await startMockUsb(folder(), hid)
  ear = hear(usb.link)
}
afterEach(async () => {
  await usb.link.close()
  await usb.close()
})

/** A model of no known maker, whose reports have the number 7 and 57 bytes of data. */
const unheardOf: MockHid = {
  ...mockScanner,
  vendorId: '1a2b',
  descriptor:
    '058c0902a10185070912a102150026ff00750895010501093b8102058c950309fb09fc09fd8102953909fe820201750195012501' +
    '09ff810295078103c0c0',
}

async function plugIn(layout: 'usb-pos' | 'auto' = 'usb-pos', vendorId = 0x0c2e): Promise<void> {
  await usb.plug()
  const transport = {
    kind: 'hid',
    vendorId,
    productId: null,
    serialNumber: null,
    layout,
  } as const
  const scanner = {
    kind: 'scanner',
    deviceId: 'gun',
    name: 'Gun',
    seat: 'b',
    transport,
    framing: 'auto',
  } as const
  usb.link.send({ ask: 'configure', devices: [scanner] })
  await ear.state('gun', 'ready')
}
/** A report of 64 bytes with 5 of head, the data and the flag that more comes. */
function report(aim: string, data: string, more = false): string {
  const bytes = Buffer.alloc(64)
  bytes[0] = 2
  bytes[1] = data.length
  bytes.write(aim, 2, 'latin1')
  bytes.write(data, 5, 'latin1')
  bytes[63] = more ? 1 : 0
  return bytes.toString('hex')
}
const scanned = (text: string) => ear.next('scan', ({ scan }) => scan.text === text)

describe('a scanner on a real HID library and a mocked USB plug', () => {
  beforeEach(() => begin(mockScanner))

  it('gives its codes with identifier, GS and seat, long ones as one', async () => {
    await plugIn()
    usb.report(report(']C1', '00395212340000000014'))
    expect((await scanned('00395212340000000014')).scan).toMatchObject({
      aim: ']C1',
      seat: 'b',
      deviceId: 'gun',
    })
    usb.report(report(']d2', '0109551234567896\x1d10AB'))
    expect((await scanned('0109551234567896\x1d10AB')).scan.aim).toBe(']d2')
    const long = 'https://example.com/01/09551234567896/10/L2609A/21/0000000000000001?17=280300'
    const from = ear.news.length
    usb.report(report(']Q0', long.slice(0, 56), true))
    await ear.next('raw', () => true, from)
    usb.report(report(']Q0', long.slice(56)))
    expect((await scanned(long)).scan.aim).toBe(']Q0')
  })

  it('unplugged in the middle of a long code, it is missing, comes back, and joins nothing', async () => {
    await plugIn()
    usb.report(report(']Q0', 'x'.repeat(56), true))
    await usb.unplug()
    expect(await ear.state('gun', 'missing')).toMatchObject({ reason: 'unplugged' })
    const from = ear.news.length
    await usb.plug()
    await ear.state('gun', 'ready', from)
    usb.report(report(']Q0', 'y'.repeat(20)))
    await scanned('y'.repeat(20))
    expect(ear.all('scan')).toHaveLength(1)
  })

  it('says what is wrong with reports of another layout', async () => {
    await plugIn()
    usb.report('07'.padEnd(128, '0'))
    expect(await ear.state('gun', 'garbled')).toMatchObject({ reason: 'unreadable' })
    usb.report(report(']E0', '9551234567896'))
    expect((await scanned('9551234567896')).scan.aim).toBe(']E0')
    await ear.state('gun', 'ready')
  })

  it('is understood by its model, whatever came of another scanner before', async () => {
    await plugIn('auto')
    usb.report(report(']C1', '00395212340000000014'))
    expect((await scanned('00395212340000000014')).scan.aim).toBe(']C1')
    const newlands = Buffer.alloc(64)
    newlands.set([2, 6, ...Buffer.from('T-0001')])
    usb.report(newlands.toString('hex'))
    expect(await ear.state('gun', 'garbled')).toMatchObject({ reason: 'unreadable' })
    expect(ear.all('scan')).toHaveLength(1)
  })

  it('is found, when it is tried, to send the reports of another maker than is set', async () => {
    await plugIn()
    usb.link.send({ ask: 'hear', deviceId: 'gun', requestId: 'try' })
    for (const [at, symbol] of testSymbolNames.entries()) {
      const text = `]C1${testSymbols[symbol]}`
      const sent = Buffer.alloc(64)
      sent.set([1, text.length])
      sent.write(text, 2, 'latin1')
      usb.report(sent.toString('hex'))
      await ear.next('heard', () => ear.all('heard').length > at)
    }
    const heard = ear.all('heard').map((one) => one.heard)
    const { findings, better } = judgeScanner({ way: 'hid', as: 'usb-pos', gsText: null }, heard, [])
    expect(findings.filter(({ verdict }) => verdict !== 'right')).toEqual([
      { what: 'read-as', verdict: 'adapt', saw: ['microscan'], symbols: [] },
    ])
    expect(better).toEqual({ way: 'hid', as: 'microscan', gsText: null })
    expect(ear.all('scan')).toEqual([])
  })
})

describe('a scanner of no known maker', () => {
  beforeEach(() => begin(unheardOf))

  it('is understood by its own descriptor where nobody has written down its reports', async () => {
    await plugIn('auto', 0x1a2b)
    const bytes = Buffer.alloc(63)
    bytes.set([7, 9, ...Buffer.from(']C0TOTE-0042')])
    usb.report(bytes.toString('hex'))
    expect((await scanned('TOTE-0042')).scan.aim).toBe(']C0')
  })
})
