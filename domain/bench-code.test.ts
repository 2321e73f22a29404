import { expect, test } from 'vitest'
import { actionCode } from '#domain/action'
import { benchCode } from '#domain/bench-code'
import { benchSheetText } from '#domain/bench-sheet'

const serial = (text: string) => [{ as: 'serial' as const, signs: [...text] }]
const sheet = benchSheetText(Uint8Array.of(1, 2, 3))

test.each([
  [`]C0${actionCode('SKIP')}\r`, { code: 'command', action: 'SKIP' }],
  [`\x02${actionCode('CONFIRM')}\x03`, { code: 'command', action: 'CONFIRM' }],
  [`]Q1${sheet}\r\n`, { code: 'sheet', text: sheet }],
  [']C0PB-TEST\r', { code: 'test-label' }],
  ['4006381333931\r', { code: 'other' }],
  ['PBXSKIP?', { code: 'other' }],
  ['', { code: 'other' }],
])('%j means %o', (text, meaning) => {
  expect(benchCode(serial(text))).toEqual(meaning)
})

test('a code typed by a keyboard scanner is found in the layout it makes sense in', () => {
  const keys = (as: 'us' | 'de', text: string) => ({ as, signs: ['F9', ...text, 'Enter'] })
  const code = actionCode('BACK')
  expect(benchCode([keys('us', code.replace('B', 'V')), keys('de', code)])).toEqual({
    code: 'command',
    action: 'BACK',
  })
})
