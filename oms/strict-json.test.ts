import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStrictJson } from '#oms/strict-json'

test('reads whatever is JSON as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), fc.boolean(), (text, spaced) => {
      const value: unknown = JSON.parse(text)
      // JSON made from a value never names a key twice
      expect(readStrictJson(JSON.stringify(value, null, spaced ? 2 : 0))).toEqual({ value })
    }),
  )
})

test('never throws on any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readStrictJson(text)).toBeTypeOf('object')
    }),
  )
})

test('finds a key named twice, however it is written and however deep', () => {
  for (const text of ['{"a":1,"a":2}', '{"x":[{"b":{},"a":[1],"\\u0061":"a"}]}', '{ "a" : "}" , "a" : 0 }'])
    expect(readStrictJson(text)).toEqual({ reason: 'key "a" is there twice in one object' })
  expect(readStrictJson('[{"a":1},{"a":1,"b":"a"}]')).toHaveProperty('value')
})

test('NaN is not JSON', () => {
  expect(readStrictJson('{"a":NaN}')).toHaveProperty('reason')
})
