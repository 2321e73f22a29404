import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityFromEpl, statusFromEpl } from './epl-status.ts'
import { identityFromEscpos, isDoneByEscpos, statusFromEscpos } from './escpos-status.ts'
import { identityFromTspl, statusFromTspl } from './tspl-status.ts'
import { dpiFromHi } from './zpl-status.ts'

const signs = (...bytes: number[]) => String.fromCharCode(...bytes)
/** Everything shorter than an answer says nothing yet. */
const prefixes = (answer: string) => Array.from({ length: answer.length }, (_, end) => answer.slice(0, end))

describe('a TSPL printer', () => {
  it.each<[number, string[], number]>([
    [0x00, [], 0],
    [0x01, ['head-open'], 0],
    [0x02, ['fault'], 0],
    [0x03, ['head-open', 'fault'], 0],
    [0x04, ['paper-out'], 0],
    [0x05, ['head-open', 'paper-out'], 0],
    [0x08, ['ribbon-out'], 0],
    [0x0d, ['head-open', 'paper-out', 'ribbon-out'], 0],
    [0x10, ['paused'], 0],
    [0x20, [], 1],
    [0x24, ['paper-out'], 1],
    [0x40, ['head-open'], 0],
    [0x80, ['fault'], 0],
    [0xff, ['head-open', 'paper-out', 'ribbon-out', 'fault', 'paused'], 1],
  ])('says %s', (byte, troubles, labels) => {
    const waiting = { formats: 0, labels, partial: false }
    expect(statusFromTspl(signs(byte))).toMatchObject({ troubles, waiting })
  })

  it('says nothing by no byte, and nothing readable by several', () => {
    expect([statusFromTspl(''), statusFromTspl('\x00\x00')]).toEqual([null, null])
  })

  it('names its model', () => {
    expect(['TE210\r', 'TTP-244 Pro\r\n', 'TE210', '', '\x00', 'a\x07b'].map(identityFromTspl)).toEqual([
      'TE210',
      'TTP-244 Pro',
      'TE210',
      null,
      null,
      null,
    ])
  })
})

describe('an EPL2 printer', () => {
  it.each<[string, string[]]>([
    ['00\r\n', []],
    ['00\n', []],
    ['07\r\n', ['paper-out']],
    ['11\r\n', ['head-open']],
    ['12\r\n', ['paused']],
    ['01\r\n', ['fault']],
    ['01,11\r\n', ['head-open', 'fault']],
    ['07,11,12\r\n', ['head-open', 'paper-out', 'paused']],
    ['07\r\n00\r\n', []],
    ['\x11\x0607\r\n', ['paper-out']],
  ])('says %j', (answer, troubles) => {
    expect(statusFromEpl(answer)).toMatchObject({ troubles, waiting: null })
  })

  it('says nothing until the line ends', () => {
    for (const start of prefixes('07,11\r\n')) expect(statusFromEpl(start)).toBeNull()
    expect([statusFromEpl('7\r\n'), statusFromEpl('107\r\n'), statusFromEpl('00')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('names itself in the first line of its settings', () => {
    expect(identityFromEpl('\r\nUKQ1935HLU       V4.42\r\nSerial port:96,N,8,1\r\n')).toBe(
      'UKQ1935HLU       V4.42',
    )
    expect([identityFromEpl(''), identityFromEpl('00\r\n'), identityFromEpl('\x1b\x00V4')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('an ESC/POS printer', () => {
  it.each<[string, string[]]>([
    [signs(0x16, 0x12, 0x12, 0x12), []],
    [signs(0x12, 0x12, 0x12, 0x12), []],
    [signs(0x1a, 0x16, 0x12, 0x12), ['head-open']],
    [signs(0x1a, 0x32, 0x12, 0x72), ['paper-out']],
    [signs(0x12, 0x12, 0x12, 0x1e), []],
    [signs(0x1a, 0x52, 0x1a, 0x12), ['cutter', 'fault']],
    [signs(0x1a, 0x52, 0x32, 0x12), ['fault']],
    [signs(0x1a, 0x52, 0x16, 0x12), ['fault']],
    [signs(0x1a, 0x52, 0x12, 0x12), ['fault']],
    [signs(0x1a, 0x52, 0x52, 0x12), ['hot', 'fault']],
    [signs(0x03, 0x12, 0x12, 0x12, 0x1e), []],
    [signs(0x1a, 0x36, 0x12, 0x72), ['head-open', 'paper-out']],
    [signs(0x1a, 0x12, 0x12, 0x12), ['paused']],
    [signs(0x00, 0x12, 0x12, 0x0c, 0x12, 0x12), []],
  ])('says %j', (answer, troubles) => {
    expect(statusFromEscpos(answer)).toMatchObject({ troubles, waiting: null })
  })

  it('notes a roll near its end, which keeps nothing from being printed', () => {
    expect(statusFromEscpos(signs(0x16, 0x12, 0x12, 0x1e))).toMatchObject({
      troubles: [],
      note: 'says that its roll is near the end',
    })
    expect(statusFromEscpos(signs(0x16, 0x12, 0x12, 0x12))).not.toHaveProperty('note')
  })

  it('says nothing until the four answers are there, and nothing by what is none', () => {
    for (const start of prefixes(signs(0x1a, 0x32, 0x12, 0x72))) expect(statusFromEscpos(start)).toBeNull()
    expect([statusFromEscpos('HELLO'), statusFromEscpos('\x12\x12\x12\x92')]).toEqual([null, null])
  })

  it('answers in its turn with other bits', () => {
    expect([
      isDoneByEscpos(signs(0x00)),
      isDoneByEscpos(signs(0x12, 0x0c)),
      isDoneByEscpos(signs(0x03)),
      isDoneByEscpos(signs(0x12)),
    ]).toEqual([true, true, true, false])
  })

  it('names its model', () => {
    for (const start of prefixes('_TM-T20III\0')) expect(identityFromEscpos(start)).toBeNull()
    expect([identityFromEscpos('_TM-T20III\0'), identityFromEscpos('\x12_TM-m30\0')]).toEqual([
      'TM-T20III',
      'TM-m30',
    ])
  })
})

it('a ZPL printer tells its resolution with its name', () => {
  const names = ['ZD421-203dpi,V93.20.15Z,8,8192KB', 'ZT411-600dpi,V92.21,24,65536KB', 'X,V1,9,8KB', 'ZD421']
  expect(names.map(dpiFromHi)).toEqual([203, 600, null, null])
  expect(dpiFromHi('ZD421-300dpi,V93.20.15Z,12,8192KB')).toBe(300)
})

it('noise never makes a parser throw, and long noise is no status', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 60 }), (bytes) => {
      const answer = Buffer.from(bytes).toString('latin1')
      expect(statusFromTspl(answer)).toBeNull()
      const epl = statusFromEpl(answer)
      expect(epl === null || /\d\d(,\d\d)*\r?\n/.test(answer)).toBe(true)
      const escpos = statusFromEscpos(answer)
      expect(escpos === null || bytes.every((byte) => (byte & 0x93) === 0x12 || (byte & 0x90) === 0)).toBe(
        true,
      )
      for (const identity of [identityFromTspl(answer), identityFromEpl(answer), identityFromEscpos(answer)])
        expect(identity === null || /^[\x20-\x7e]+$/.test(identity)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
