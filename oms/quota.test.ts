import { expect, test } from 'vitest'
import { quotaIn, waitMsIn } from '#oms/quota'

const now = Date.parse('2026-11-22T02:00:00.000Z')

test.each<[string, Record<string, string>, number, number | null]>([
  ['seconds', { 'retry-after': '7' }, 503, 7_000],
  ['a date', { 'retry-after': 'Sun, 22 Nov 2026 02:00:30 GMT' }, 429, 30_000],
  ['a date that has gone', { 'retry-after': 'Sun, 22 Nov 2026 01:00:00 GMT' }, 429, null],
  ['no seconds at all', { 'retry-after': '0' }, 429, null],
  [
    'a date by its own clock',
    { 'retry-after': 'Sun, 22 Nov 2026 01:00:30 GMT', date: 'Sun, 22 Nov 2026 01:00:00 GMT' },
    503,
    30_000,
  ],
  ['a day, which is cut to an hour', { 'retry-after': '86400' }, 429, 3_600_000],
  ['no number', { 'retry-after': 'soon' }, 429, null],
  ['nothing', {}, 429, null],
  ['only a reset, with too many', { 'x-ratelimit-reset': '40' }, 429, 40_000],
  ['only a reset, with a good answer', { 'x-ratelimit-reset': '40' }, 200, null],
])('an answer that asks to wait by %s', (_what, headers, status, waitMs) => {
  expect(waitMsIn(new Headers(headers), status, now)).toBe(waitMs)
})

test.each<[string, Record<string, string>, ReturnType<typeof quotaIn>]>([
  ['seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '12' }, { left: 0, resetMs: 12_000 }],
  [
    'an instant in seconds',
    { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': String(now / 1000 + 5) },
    { left: 3, resetMs: 5_000 },
  ],
  [
    'an instant in milliseconds',
    { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': String(now + 5) },
    { left: 3, resetMs: 5 },
  ],
  [
    'names without the X',
    { 'ratelimit-remaining': '1', 'ratelimit-reset': '2' },
    { left: 1, resetMs: 2_000 },
  ],
  [
    'an instant by its own clock',
    {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(now / 1000 + 7205),
      date: 'Sun, 22 Nov 2026 04:00:00 GMT',
    },
    { left: 0, resetMs: 5_000 },
  ],
  ['no reset', { 'x-ratelimit-remaining': '0' }, null],
  ['a reset that is no number', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'noon' }, null],
])('a quota told with %s', (_what, headers, quota) => {
  expect(quotaIn(new Headers(headers), now)).toEqual(quota)
})
