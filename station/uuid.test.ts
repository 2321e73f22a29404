import { expect, it } from 'vitest'
import { msOfId, uuidMaker } from '#station/uuid'

const start = Date.parse('2026-11-22T02:00:00.000Z')
const bytesOf = (value: number) => (bytes: Uint8Array) => bytes.fill(value)
const hour = 3_600_000

/** Ids made at these moments, with the same chance each time. */
const idsAt = (moments: readonly number[], chance = 0xff): string[] => {
  let at = 0
  const next = uuidMaker(() => moments[at++] ?? start, bytesOf(chance))
  return moments.map(() => next())
}

it('is a UUID of version 7 that says its millisecond', () => {
  const [id = ''] = idsAt([start])
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(msOfId(id)).toBe(start)
})

it.each([
  ['the clock runs', [start, start + 1, start + 2]],
  ['the clock stands', [start, start, start]],
  ['the clock is set an hour on and back', [start, start + hour, start + 5]],
  ['the clock is set three days back', [start, start - 72 * hour, start - 72 * hour + 1]],
] as const)('each id is greater than the one before when %s', (_, moments) => {
  const ids = idsAt(moments)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

it('stays in order through more ids of one millisecond than its counter holds', () => {
  const ids = idsAt(Array.from({ length: 10_000 }, () => start))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
