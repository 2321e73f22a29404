import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gsTextPattern, withGs } from '#domain/barcode/gs-text'
import { readCode } from './code.ts'

const today = '2026-11-22'
const GS = '\u001d'
const two = `0109551234567896${'10L1'}|${'21S1'}`

test.each([
  ['a GS1 symbol', two, ']d2', '|', two.replace('|', GS)],
  ['a symbol nobody names', two, null, '|', two.replace('|', GS)],
  ['two signs for it', two.replace('|', '^]'), ']C1', '^]', two.replace('|', GS)],
  ['each of several', '01|10A|21B', ']C1', '|', `01${GS}10A${GS}21B`],
  ['no setting', two, ']d2', null, two],
  ['a plain QR code', 'a|b', ']Q1', '|', 'a|b'],
  ['a plain Data Matrix', 'a|b', ']d1', '|', 'a|b'],
  ['a link', 'https://id.example/~a', null, '~', 'https://id.example/~a'],
  ['our own code', 'PBT~', null, '~', 'PBT~'],
])('in %s', (_name, text, aim, gsText, expected) => {
  expect(withGs(text, aim, gsText)).toBe(expected)
})

test('lot and serial are told apart again', () => {
  expect(readCode(withGs(two, ']d2', '|'), ']d2', today)).toMatchObject({
    facts: { lot: 'L1', serial: 'S1' },
  })
})

test.each(['|', '~', '^', '^]', '#', '{GS}', '@@@@@@'])('%s may stand for it', (text) => {
  expect(gsTextPattern.test(text)).toBe(true)
})
test.each(['', 'A', '7', 'GS', '%', '<GS>', ' |', '|\u0007', '@@@@@@@', 'é|'])('%j may not', (text) => {
  expect(gsTextPattern.test(text)).toBe(false)
})

test('never cuts a value that GS1 allows', () => {
  const signs = [...'!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz']
  const value = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((all) => all.join(''))
  const gsText = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => gsTextPattern.test(text))
  fc.assert(fc.property(value, gsText, (text, other) => void expect(withGs(text, ']C1', other)).toBe(text)))
})
