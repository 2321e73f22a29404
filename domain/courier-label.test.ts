import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numbersWithin } from './courier-label.ts'

it.each([
  ['JT630002864925', 'JT630002864925'],
  ['JT 6300 0286 4925', 'JT630002864925'],
  ['JT-630-002864925', 'JT630002864925'],
  ['SHA01|JT630002864925|1/1', 'JT630002864925'],
  ['https://track.example/?no=JT630002864925&lang=ms', 'JT630002864925'],
])('in the code %j a scanner’s text has the number %s', (text, number) => {
  expect(numbersWithin(text)).toContain(number)
})

it('finds no number within longer digits', () => {
  expect(numbersWithin('SHA01|9JT6300028649257|1/1')).not.toContain('JT630002864925')
})

it('looks at the whole text first, and at few others however long it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4000 }), (text) => {
      const found = numbersWithin(text)
      expect([found[0], found.length <= 35]).toEqual([text, true])
    }),
  )
})
