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
  expect(readOwnCode(whole.replace('12', '13'))).toBe('broken')
})

test('a code with a letter of no kind is broken', () => {
  expect(readOwnCode('PBZ123')).toBe('broken')
})

test.each(['9551234567896', '', 'PB', 'pbLB-07-42', 'TEA-01', ' PBLB-07-42X'])(
  '%j is none of ours',
  (text) => {
    expect(readOwnCode(text)).toBeNull()
  },
)

test('a code longer than a name may be is broken', () => {
  expect(readOwnCode(ownCode('order', 'A'.repeat(41)))).toBe('broken')
})
