import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OwnKind, ownCode, readOwnCode } from '#domain/barcode/own-code'

const kinds: OwnKind[] = [
  'badge',
  'location',
  'tote',
  'cart',
  'carton',
  'order',
  'command',
  'cartonType',
  'place',
  'list',
]
const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-']
const name = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 }).map((all) => all.join(''))

test('whatever we print we read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      name,
      (kind, text) => void expect(readOwnCode(ownCode(kind, text))).toEqual({ kind, name: text }),
    ),
  )
})

test('a location code is named by its letter and its place', () => {
  expect(ownCode('location', 'B-07-42')).toMatch(/^PBLB-07-42[0-9A-Z]$/)
})

test('a smudged tote code is broken, not another tote', () => {
  const whole = ownCode('tote', 'T-0012')
  expect(readOwnCode(whole.replace('12', '13'))).toEqual({ problem: 'check', position: 9 })
})

test.each([
  ['a letter of no kind', 'PBR123', 'character', 2],
  ['no name', 'PBTA', 'too-short', 4],
  ['no letter for its kind', 'PBT', 'too-short', 3],
  ['a small letter in its name', 'PBTT-00o1X', 'character', 7],
  ['a blank in its name', 'PBTT 0012X', 'character', 4],
  ['a hyphen for a check character', 'PBTT-0012-', 'character', 9],
  ['a name of 41 letters', ownCode('order', 'A'.repeat(41)), 'too-long', 44],
] as const)('a code of ours with %s is broken, and says where', (_name, text, problem, position) => {
  expect(readOwnCode(text)).toEqual({ problem, position })
})

test.each(['9551234567896', '', 'PB', 'pbLB-07-42', 'TEA-01', ' PBLB-07-42X'])(
  '%j is none of ours',
  (text) => {
    expect(readOwnCode(text)).toBeNull()
  },
)
