import { expect, test } from 'vitest'
import { exceptions } from '#renderer/gallery/example-exceptions'
import { byUrgency, isLate } from './late.ts'

const minutes = (n: number): number => n * 60_000
const openedAt = (id: string): number =>
  Date.parse(exceptions.find(({ exceptionId }) => exceptionId === id)?.openedAt ?? '')
const now = openedAt('e-3') + minutes(15)

test('a changed order is past its age after a quarter of an hour, a short after an hour', () => {
  expect(exceptions.filter((one) => isLate(one, now)).map(({ kind }) => kind)).toEqual([
    'message',
    'order-changed',
  ])
})

test('what is past its age goes up, the oldest of it first; the rest follows by age', () => {
  const shown = [...exceptions].reverse().sort((one, two) => byUrgency(one, two, now))
  expect(shown.map(({ kind }) => kind)).toEqual(['message', 'order-changed', 'short', 'nothing-found'])
})
