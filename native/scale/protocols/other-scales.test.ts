import { describe, expect, it } from 'vitest'
import { deviceConfig } from '#contract/devices'
import { otherParsers } from '#sim/scales/other-parsers'
import { randomBytes } from '#sim/scales/random-bytes'
import { hidPos, readReport } from './hid-pos.ts'
import { nothingHeld } from './protocol.ts'
import { protocolOf, type ScaleConfig } from './protocols.ts'

describe('a scale on a USB plug', () => {
  it.each([
    ['03 04 02 00 14 00', 20_000, '20', 'g', true, null],
    ['04 02 00 14 00', 20_000, '20', 'g', true, null],
    ['04 04 02 00 14 00', 20_000, '20', 'g', true, null],
    ['03 04 0B FF 34 19', 18_291_112, '645.2', 'oz', true, null],
    ['03 04 03 FD D2 04', 1_234_000, '1.234', 'kg', true, null],
    ['03 04 0C FE 05 00', 22_680, '0.05', 'lb', true, null],
    ['03 04 02 02 05 00', 500_000, '500', 'g', true, null],
    ['03 02 02 00 00 00', 0, '0', 'g', true, null],
    ['03 03 02 FF 14 00', 2_000, '2.0', 'g', false, null],
    ['03 05 0B 00 00 00', null, '-0', 'oz', false, 'underload'],
    ['03 06 0B 00 00 00', null, '0', 'oz', false, 'overload'],
    ['03 01 02 00 14 00', null, '20', 'g', false, 'fault'],
    ['03 07 02 00 14 00', null, '20', 'g', false, 'fault'],
    ['03 08 02 00 14 00', null, '20', 'g', false, 'needs-zero'],
    ['03 04 02 00 14 00 00 00', 20_000, '20', 'g', true, null],
    ['03 04 0B FE 64 00', 28_350, '1.00', 'oz', true, null],
    ['03 04 03 F7 01 00', 0, '0.000000001', 'kg', true, null],
    ['03 04 02 FF FF FF', 6_553_500, '6553.5', 'g', true, null],
    ['03 04 08 FD 01 00', 1_000_000, '0.001', 't', true, null],
    ['03 02 0C FF 00 00', 0, '0.0', 'lb', true, null],
    ['03 05 02 00 14 00', null, '-20', 'g', false, 'underload'],
    ['03 04 05 00 14 00', null, '20', 'tael', false, 'not-a-weight'],
    ['03 04 01 00 F4 01', 500, '500', 'mg', true, null],
    ['03 04 04 00 64 00', 20_000, '100', 'ct', true, null],
    ['03 04 06 FE 07 06', 1_000, '15.43', 'gn', true, null],
    ['03 04 07 00 14 00', 31_103, '20', 'dwt', true, null],
    ['03 04 09 FD 01 00', 907_185, '0.001', 'ton', true, null],
    ['03 04 0A 00 01 00', 31_103, '1', 'ozt', true, null],
    // A Fairbanks of 70 lb and a Stamps.com one, as their owners posted what node-hid gave them (node-hid issue 286).
    ['03 04 0C FE 11 03', 3_560_700, '7.85', 'lb', true, null],
    ['03 04 0B FF 6F 04', 3_217_671, '113.5', 'oz', true, null],
  ] as const)('reports %s', (hex, weightMg, text, unit, stable, problem) => {
    expect(readReport(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toEqual({
      said: 'weight',
      weight: { weightMg, text, unit, stable, problem, load: null },
    })
  })

  it.each([
    '',
    '03',
    '03 04 02 00',
    '02 04 02 00 14 00',
    '03 00 02 00 14 00',
    '03 09 02 00 14 00',
    '03 04 00 00 14 00',
    '03 04 0D 00 14 00',
    '03 04 02 7F 14 00',
    '03 04 02 00 14 00 01',
    '02 04 02 00 14 00 00 00',
    '04 02 00 14 00 00 00 00',
    '03 04 02 0A 14 00',
    '03 04 02 F6 14 00',
  ])('says nothing that could be read: %s', (hex) => {
    expect(readReport(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBeNull()
  })

  it.each(['04 03', '01 02', '02 00', '05 00 0C FE 70', '06 01 00'])(
    'says something else that its page knows: %s',
    (hex) => {
      const [frame] = hidPos.feed(nothingHeld, Buffer.from(hex.replaceAll(' ', ''), 'hex')).frames
      expect(frame?.said.said).toBe('other')
    },
  )

  it('bears random reports, and weighs only where the status says so', () => {
    let weighed = 0
    for (const random of randomBytes(7, 60_000, 5)) {
      const [status = 0, unit = 0, ...rest] = random
      const report = Uint8Array.of(3, status % 10, unit % 14, ...rest)
      const [frame] = hidPos.feed(nothingHeld, report).frames
      if (frame?.said.said !== 'weight' || frame.said.weight.weightMg === null) continue
      weighed++
      expect([2, 3, 4]).toContain(report[1])
      expect(frame.said.weight.stable).toBe(report[1] !== 3)
    }
    expect(weighed).toBeGreaterThan(100)
  })
})

const scaleWith = (text: unknown) =>
  deviceConfig.safeParse({
    kind: 'scale',
    deviceId: 'scale',
    name: 'Scale',
    transport: { kind: 'serial', path: '/dev/ttyS0' },
    protocol: 'text',
    unit: 'g',
    text,
  })

describe('a scale with a pattern of its own', () => {
  it.each([
    ['lf', 'ST 1.5 kg\r\nUS 2.5 kg\r\n'],
    ['cr', 'ST 1.5 kg\rUS 2.5 kg\r'],
    ['etx', '\x02ST 1.5 kg\r\n\x03\x02US 2.5 kg\r\n\x03'],
  ])('is read line by line, ended by %s, whatever the chunks', (end, sent) => {
    const pattern = '{state:ST=steady|US=moving} {weight} {unit}'
    const parsed = scaleWith({ pattern, end, ask: 'P\\r', zero: null, tare: 'T\\r' })
    const protocol = protocolOf(parsed.data as ScaleConfig)
    expect(Buffer.from(protocol.ask ?? []).toString()).toBe('P\r')
    expect(protocol.zero).toBeNull()
    const bytes = Buffer.from(sent, 'latin1')
    for (let cut = 0; cut <= bytes.length; cut++) {
      const first = protocol.feed(nothingHeld, bytes.subarray(0, cut))
      const frames = [...first.frames, ...protocol.feed(first.held, bytes.subarray(cut)).frames]
      expect(frames.map(({ said }) => said)).toMatchObject([
        { said: 'weight', weight: { weightMg: 1_500_000, stable: true } },
        { said: 'weight', weight: { weightMg: 2_500_000, stable: false } },
      ])
    }
  })

  it('is doubted line by line until the next is as long: the first may have lost its head', () => {
    const protocol = protocolOf(scaleWith({ pattern: '{weight} {unit}' }).data as ScaleConfig)
    const { frames } = protocol.feed(nothingHeld, Buffer.from('4 kg\n12.34 kg\n'))
    expect(frames.map(({ said }) => said)).toMatchObject([{ narrow: true }, { narrow: true }])
  })

  it('bears random bytes and damaged lines, and reads nothing that is not there', () => {
    const soaked = otherParsers['scale, by a pattern']?.(5, 300_000)
    expect(soaked?.faults).toEqual([])
    expect(soaked?.readings).toBeGreaterThan(1_000)
  })

  it('takes the unit of the settings where its lines have none', () => {
    const protocol = protocolOf(scaleWith({ pattern: '{weight}' }).data as ScaleConfig)
    const [frame] = protocol.feed(nothingHeld, Buffer.from('  250\n')).frames
    expect(frame?.said).toMatchObject({ weight: { weightMg: 250_000, unit: 'g' } })
  })

  it('is refused at the door with a pattern that is none, in words', () => {
    const parsed = scaleWith({ pattern: '{weight} {colour}' })
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toContain('{colour} is not one of')
    expect(scaleWith({ pattern: '{weight}'.padEnd(201) }).success).toBe(false)
    expect(scaleWith(null).success).toBe(false)
  })
})
