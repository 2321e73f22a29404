import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTime, nextLocalTime } from '#domain/local-time'

const zone = 'Asia/Kuala_Lumpur'

test.each([
  ['later today', '17:30', '2026-11-22T06:00:00.000Z', zone, '2026-11-22T09:30:00.000Z'],
  ['now', '14:00', '2026-11-22T06:00:00.000Z', zone, '2026-11-22T06:00:00.000Z'],
  ['tomorrow', '13:59', '2026-11-22T06:00:00.000Z', zone, '2026-11-23T05:59:00.000Z'],
  [
    'the day clocks go back',
    '17:00',
    '2026-10-25T00:30:00.000Z',
    'Europe/Berlin',
    '2026-10-25T16:00:00.000Z',
  ],
  [
    'the day clocks go forward',
    '17:00',
    '2026-03-29T00:30:00.000Z',
    'Europe/Berlin',
    '2026-03-29T15:00:00.000Z',
  ],
  [
    'a time that is skipped',
    '02:30',
    '2026-03-29T00:30:00.000Z',
    'Europe/Berlin',
    '2026-03-29T01:30:00.000Z',
  ],
  [
    'a time that comes twice',
    '02:30',
    '2026-10-24T23:30:00.000Z',
    'Europe/Berlin',
    '2026-10-25T00:30:00.000Z',
  ],
])('%s: a local time is an instant', (_, time, at, timeZone, instant) => {
  expect(nextLocalTime(time, at, timeZone)).toBe(instant)
})

test('the next such time is never past, within 25 hours, and reads as that time unless clocks skip it', () => {
  const minutes = fc.integer({ min: 0, max: 1439 })
  const when = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const zones = fc.constantFrom(
    'Asia/Kuala_Lumpur',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
  )
  fc.assert(
    fc.property(minutes, when, zones, (minute, at, timeZone) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const found = nextLocalTime(time, at.toISOString(), timeZone)
      const waitH = (Date.parse(found) - at.getTime()) / 3_600_000
      const isSkipped = minute >= 120 && minute < 180
      return waitH >= 0 && waitH <= 25 && (isSkipped || localTime(found, timeZone) === time)
    }),
  )
})
