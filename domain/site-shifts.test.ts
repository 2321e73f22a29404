import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTime } from '#domain/local-time'
import { lastShifts, type SiteShift } from '#domain/site-shifts'

const three: SiteShift[] = [
  { name: 'Early', startsAt: '07:00' },
  { name: 'Late', startsAt: '15:00' },
  { name: 'Night', startsAt: '23:00' },
]

describe('the shift somebody works in', () => {
  it.each<[string, SiteShift[], now: string, timeZone: string, span: [string | null, string, string]]>([
    [
      'in the morning',
      three,
      '2026-11-23T01:00:00.000Z',
      'Asia/Kuala_Lumpur',
      ['Early', '2026-11-22T23:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ],
    [
      'at the very start of one',
      three,
      '2026-11-23T07:00:00.000Z',
      'Asia/Kuala_Lumpur',
      ['Late', '2026-11-23T07:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ],
    [
      'before midnight',
      three,
      '2026-11-23T15:30:00.000Z',
      'Asia/Kuala_Lumpur',
      ['Night', '2026-11-23T15:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ],
    [
      'after midnight',
      three,
      '2026-11-23T18:00:00.000Z',
      'Asia/Kuala_Lumpur',
      ['Night', '2026-11-23T15:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ],
    [
      'given out of their order',
      three.toReversed(),
      '2026-11-23T18:00:00.000Z',
      'Asia/Kuala_Lumpur',
      ['Night', '2026-11-23T15:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ],
    [
      'where there is only one',
      three.slice(0, 1),
      '2026-11-22T22:00:00.000Z',
      'Asia/Kuala_Lumpur',
      ['Early', '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ],
    [
      'where there is none, the day',
      [],
      '2026-11-23T18:00:00.000Z',
      'Asia/Kuala_Lumpur',
      [null, '2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ],
    [
      'the night clocks go back, nine hours',
      three,
      '2026-10-25T03:00:00.000Z',
      'Europe/Berlin',
      ['Night', '2026-10-24T21:00:00.000Z', '2026-10-25T06:00:00.000Z'],
    ],
    [
      'the night clocks go forward, seven hours',
      three,
      '2026-03-29T03:00:00.000Z',
      'Europe/Berlin',
      ['Night', '2026-03-28T22:00:00.000Z', '2026-03-29T05:00:00.000Z'],
    ],
  ])('%s', (_, shifts, now, timeZone, [name, fromAt, untilAt]) => {
    expect(lastShifts(shifts, now, timeZone, 1)).toEqual([{ name, fromAt, untilAt }])
  })

  it('follows one upon the other without a gap, and the first holds now', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (minute) =>
          `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      )
    const shifts = fc
      .uniqueArray(time, { maxLength: 6 })
      .map((times) => times.map((startsAt) => ({ name: startsAt, startsAt })))
    const when = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    const zones = fc.constantFrom(
      'Asia/Kuala_Lumpur',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
    )
    fc.assert(
      fc.property(shifts, when, zones, (given, at, timeZone) => {
        const now = at.toISOString()
        const spans = lastShifts(given, now, timeZone, 9)
        expect(spans).toHaveLength(9)
        expect([(spans[0]?.fromAt ?? '') <= now, now < (spans[0]?.untilAt ?? '')]).toEqual([true, true])
        for (const [index, { untilAt }] of spans.slice(1).entries())
          expect(untilAt).toBe(spans[index]?.fromAt)
        const isAsSaid = ({ name, fromAt }: (typeof spans)[number]) =>
          localTime(fromAt, timeZone) === (name ?? '00:00')
        expect(spans.filter((span) => !isAsSaid(span)).length).toBeLessThanOrEqual(given.length)
      }),
      { numRuns: 60 },
    )
  })
})
