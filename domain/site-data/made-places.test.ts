import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completePlaces, type Place } from '#domain/site-data/made-places'

const place = (locationId: string, change: Partial<Place> = {}): Place => ({
  locationId,
  aisle: locationId.slice(0, 1),
  bay: Number(locationId.slice(2, 4)),
  level: 1,
  walkOrder: 0,
  checkDigits: '',
  ...change,
})
const completed = (known: Place[], fresh: Place[]): Place[] => {
  for (const _step of completePlaces(known, fresh));
  return fresh
}

test('the walk goes up one aisle and down the next, after what has its turn', () => {
  const known = [place('A-01', { walkOrder: 7, checkDigits: '11' })]
  const fresh = completed(
    known,
    ['C-01', 'B-01', 'B-02', 'C-02', 'B-10'].map((id) => place(id)),
  )
  const walk = [...fresh].sort((one, other) => one.walkOrder - other.walkOrder)
  expect(walk.map(({ locationId, walkOrder }) => [locationId, walkOrder])).toEqual([
    ['B-01', 8],
    ['B-02', 9],
    ['B-10', 10],
    ['C-02', 11],
    ['C-01', 12],
  ])
})

test('what the file says stays', () => {
  const [made] = completed([], [place('A-01', { walkOrder: 5, checkDigits: '99' })])
  expect(made).toMatchObject({ walkOrder: 5, checkDigits: '99' })
})

test('check digits differ nearby and are not the end of the own name', () => {
  const fresh = Array.from({ length: 300 }, (_, at) => place(`A-${String(at).padStart(2, '0')}`, { bay: at }))
  const walk = completed([], fresh).sort((one, other) => one.walkOrder - other.walkOrder)
  for (const [at, { checkDigits, locationId }] of walk.entries()) {
    expect(checkDigits).toMatch(/^\d\d$/)
    expect(locationId.endsWith(checkDigits)).toBe(false)
    expect(walk.slice(Math.max(0, at - 40), at).map((one) => one.checkDigits)).not.toContain(checkDigits)
  }
})

test('the same file makes the same places', () => {
  const names = fc.uniqueArray(fc.integer({ min: 10, max: 99 }).map((bay) => `A-${bay}`))
  fc.assert(
    fc.property(names, (all) => {
      expect(
        completed(
          [],
          all.map((id) => place(id)),
        ),
      ).toEqual(
        completed(
          [],
          all.map((id) => place(id)),
        ),
      )
    }),
  )
})
