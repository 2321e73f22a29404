import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceMs, paceOf } from '#oms/pace'

/** A pace on a clock that only its own waiting and the test move; a wait ends late by what `lateMs` says. */
const paced = (perMinute: number | null, lateMs: () => number) => {
  const clock = { ms: 0 }
  const pace = paceOf({
    perMinute: () => perMinute,
    upMs: () => clock.ms,
    sleep: (ms) => {
      clock.ms += ms + lateMs()
      return Promise.resolve()
    },
  })
  return { pace, clock }
}
const answer = (
  status: number,
  retryAfterMs: number | null,
  quota: { left: number; resetMs: number } | null,
) => ({
  status,
  text: '',
  headers: new Headers(),
  retryAfterMs,
  quota,
  sentAtMs: 0,
  readAtMs: 0,
})

test('no minute ever sees more requests than the budget, whenever they come and however late a wait ends', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 7, 900, 20_000, 90_000), fc.constantFrom(0, 0, 1, 40_000)), {
        maxLength: 120,
      }),
      async (budget, asks) => {
        let late = 0
        const { pace, clock } = paced(budget, () => late)
        const left: number[] = []
        for (const [pauseMs, lateMs] of asks) {
          clock.ms += pauseMs
          late = lateMs
          if ((await pace.enter()) === null) left.push(clock.ms)
        }
        for (const from of left)
          expect(left.filter((at) => at >= from && at < from + paceMs).length).toBeLessThanOrEqual(budget)
        expect(left.length).toBe(asks.length)
      },
    ),
    { numRuns: 300 },
  ))

test('requests that come at once wait in line, each for its own turn', async () => {
  const { pace, clock } = paced(8, () => 0)
  const at: number[] = []
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      await pace.enter()
      at.push(clock.ms)
    }),
  )
  expect(at).toEqual([0, 10_000, 20_000, 30_000, 40_000])
})

test('after a quiet while a quarter of the budget goes at once', async () => {
  const { pace, clock } = paced(40, () => 0)
  clock.ms = paceMs
  await pace.enter()
  clock.ms = 2 * paceMs
  for (let n = 0; n < 10; n++) await pace.enter()
  expect(clock.ms).toBe(2 * paceMs)
  await pace.enter()
  expect(clock.ms).toBe(2 * paceMs + 2000)
})

test.each([
  ['429 that says when', answer(429, 30_000, null), 30_000],
  ['503 that says when', answer(503, 5_000, null), 5_000],
])('after a %s nothing is asked before', async (_what, heard, quietMs) => {
  const { pace, clock } = paced(null, () => 0)
  pace.heard(heard)
  clock.ms = quietMs - 1
  expect(await pace.enter()).toMatchObject({ fault: 'slow-down', afterMs: 1 })
  clock.ms = quietMs
  expect(await pace.enter()).toBeNull()
})

test('when the OMS says that nothing is left, a request waits until it counts anew, but not for longer than a minute', async () => {
  const { pace, clock } = paced(null, () => 0)
  pace.heard(answer(200, null, { left: 0, resetMs: 12_000 }))
  expect(await pace.enter()).toBeNull()
  expect(clock.ms).toBe(12_000)
  pace.heard(answer(200, null, { left: 0, resetMs: 3_000_000 }))
  expect(await pace.enter()).toMatchObject({ fault: 'slow-down', afterMs: 3_000_000 })
  expect(pace.standing()).toEqual({ requests: 1, quietMs: 3_000_000 })
})

test('whoever waits when the program ends is told so', async () => {
  const pace = paceOf({ perMinute: () => 1, upMs: () => 0, sleep: () => Promise.reject(new Error('ended')) })
  expect(await pace.enter()).toBeNull()
  expect(await pace.enter()).toMatchObject({ fault: 'away' })
})
