import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityFromHi, isWholeHqes, statusFromHqes, statusFromHs } from './zpl-status.ts'

const framed = (...rows: string[]) => rows.map((row) => `\x02${row}\x03\r\n`).join('')
/** A real capture (TVS LP46), devices.md 5.2. */
const ready = framed('287,0,0,0178,000,0,0,0,000,0,0,0', '001,0,0,0,1,2,3,0,00000000,1,000', '1234,0')
const hs = (first: string, second: string) => framed(first, second, '1234,0')
const idle = '001,0,0,0,1,2,3,0,00000000,1,000'

const hsVectors: [string, string[], object][] = [
  [ready, [], { formats: 0, labels: 0, partial: false }],
  [hs('030,1,0,1218,000,0,0,0,000,0,0,0', idle), ['paper-out'], { formats: 0 }],
  [hs('030,1,1,1218,000,0,0,0,000,0,0,0', idle), ['paper-out', 'paused'], {}],
  [
    hs('030,0,0,1218,003,0,0,1,000,0,0,1', '001,0,0,0,1,2,3,0,00000012,1,000'),
    ['hot'],
    { formats: 3, labels: 12, partial: true },
  ],
  [hs('030,0,0,1218,000,0,0,0,000,0,0,0', '001,0,1,0,1,2,3,0,00000000,1,000'), ['head-open'], {}],
  [hs('030,0,0,1218,000,0,0,0,000,0,0,0', '001,0,0,1,1,2,3,0,00000000,1,000'), ['ribbon-out'], {}],
  [ready.replaceAll('\r\n', ' \n'), [], {}],
]

const hqes = (errors: string, warnings: string) =>
  `\x02\r\n\r\n  PRINTER STATUS\r\n   ERRORS:         ${errors}\r\n   WARNINGS:       ${warnings}\r\n\x03\r\n`
const calm = '0 00000000 00000000'
const hqesVectors: [string, string[]][] = [
  [hqes(calm, calm), []],
  [hqes('1 00000000 00000001', calm), ['paper-out']],
  [hqes('1 00000000 00010001', calm), ['paper-out', 'paused']],
  [hqes('1 00000000 00000005', '1 00000000 00000008'), ['head-open', 'paper-out']],
  [hqes('1 00000000 00000002', calm), ['ribbon-out']],
  [hqes('1 00000000 00000008', calm), ['cutter']],
  [hqes('1 00000000 00000010', calm), ['hot']],
  [hqes('1 00000000 00000020', calm), ['hot']],
  [hqes('1 00000000 00000040', calm), ['fault']],
  [hqes('1 00000000 00000200', calm), ['fault']],
  [hqes('1 00000001 00000000', calm), ['fault']],
  ['PRINTER STATUS\nERRORS:1   00000000  00010000\nWARNINGS:0 00000000 00000000', ['paused']],
  ['printer status errors: 1 00000000 00000001 warnings: 0 00000000 00000000', ['paper-out']],
]

describe('~HS', () => {
  it.each(hsVectors)('%j: %j', (answer, troubles, waiting) => {
    const status = statusFromHs(answer)
    expect(status).toMatchObject({ troubles, waiting })
    expect(statusFromHs(`\x03,1\r\n~noise\x02${answer}`)).toMatchObject({ troubles })
  })

  it('says nothing until the last of the three frames is there', () => {
    for (let end = 0; end < ready.length - 3; end++) expect(statusFromHs(ready.slice(0, end))).toBeNull()
  })

  it('is not read one field off', () => {
    expect(
      statusFromHs(hs('030,0,0,1218,000,0,0,0,000,0,0,0', '001,1,0,0,1,2,3,0,00000000,1,000'))?.troubles,
    ).toEqual([])
  })
})

describe('~HQES', () => {
  it.each(hqesVectors)('%j: %j', (answer, troubles) => {
    expect(isWholeHqes(answer)).toBe(true)
    expect(statusFromHqes(answer)).toMatchObject({ troubles, waiting: null })
  })

  it('is not whole until the warnings are there', () => {
    const answer = hqes(calm, calm)
    for (let end = 0; end < answer.indexOf('\r\n\x03'); end++)
      expect(isWholeHqes(answer.slice(0, end))).toBe(false)
  })
})

describe('~HI', () => {
  it('names the printer', () => {
    expect(identityFromHi(framed('ZD421-203dpi,V93.20.15Z,8,8192KB'))).toBe(
      'ZD421-203dpi,V93.20.15Z,8,8192KB',
    )
    expect(identityFromHi('ZD421')).toBeNull()
  })
})

it('survives 200,000 random bytes and sees no status in them', () => {
  const [noise = new Uint8Array()] = fc.sample(fc.uint8Array({ minLength: 200_000, maxLength: 200_000 }), {
    numRuns: 1,
    seed: 13,
  })
  for (let from = 0; from < noise.length; from += 4000) {
    const answer = Buffer.from(noise.subarray(from, from + 4000)).toString('latin1')
    expect([statusFromHs(answer), statusFromHqes(answer), identityFromHi(answer)]).toEqual([null, null, null])
  }
})
