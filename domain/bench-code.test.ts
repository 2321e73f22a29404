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

test.each([
  'S S      0.000 kg\r\n',
  'S D      1.204 kg\r\n',
  'S I\r\n',
  'S +\r\n',
  'ES\r\n',
  'ST,GS,+00012.34  g\r\n',
  'US,NT,-0000.120 kg\r\n',
  'OL,GS,+9999999E+19\r\n',
  '\n  1.204KG\r\nS00\r\u0003',
  '\u000201.204\r',
  '     1204 g   N\r\n',
  '\nZ1G       0.00kg  \r',
])('what a scale says, %j, is no scan', (line) => {
  expect(benchCode(serial(line))).toEqual({ code: 'weight' })
})

test.each([
  ']E04006381333931\r',
  ']C10104006381333931310300120410L-1,5',
  'https://id.gs1.org/01/04006381333931/10/A1.5',
  'A-07-12',
  'SKU 500g-X',
  ']C0PB-07.A',
])('what a label bears, %j, is no weight', (line) => {
  expect(benchCode(serial(line))).toEqual({ code: 'other' })
})

test('a code typed by a keyboard scanner is found in the layout it makes sense in', () => {
  const keys = (as: 'us' | 'de', text: string) => ({ as, signs: ['F9', ...text, 'Enter'] })
  const code = actionCode('BACK')
  expect(benchCode([keys('us', code.replace('B', 'V')), keys('de', code)])).toEqual({
    code: 'command',
    action: 'BACK',
  })
})
