import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCode, readOwnCode } from '#domain/barcode/own-code'
import { keyLayouts, letterAt, placeOf } from './key-layouts.ts'
import { mistyping, retyped, swappedCase } from './mistyped.ts'

const bin = ownCode('location', 'B-07-42')
const names = fc.stringMatching(/^[0-9A-Z-]{3,20}$/)

describe('one of our own codes', () => {
  it.each([
    [bin, null],
    [swappedCase(bin), 'caps-lock'],
    /** A German scanner at an English computer: hyphen and slash, Y and Z change places. */
    [retyped(bin, 'us', 'de'), 'layout'],
    [retyped(ownCode('tote', 'ZYX-1'), 'de', 'us'), 'layout'],
    /** A French one: digits need Shift. */
    [retyped(bin, 'fr', 'us'), 'layout'],
    [retyped(bin, 'us', 'fr'), 'layout'],
    [swappedCase(retyped(bin, 'us', 'fr')), 'layout'],
    ['PBLB-07-42?', null],
    ['9556012304417', null],
    ['hello', null],
    ['', null],
  ])('%s is typed wrongly by: %s', (text, problem) => {
    expect(mistyping(text)).toBe(problem)
  })

  it('is never called mistyped when it is right', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(mistyping(ownCode('tote', name))).toBeNull()
      }),
    )
  })

  it('is found out on every wrong keyboard on which it looks different', () => {
    const pairs = keyLayouts.flatMap((from) => keyLayouts.map((to) => [from, to] as const))
    fc.assert(
      fc.property(names, fc.constantFrom(...pairs), (name, [from, to]) => {
        const right = ownCode('location', name)
        const came = retyped(right, from, to)
        /** One in 36 is by chance another code of ours, which nobody can tell. */
        const byChance = typeof (readOwnCode(came) ?? '') === 'object'
        if (came !== right && !byChance) expect(mistyping(came)).toBe('layout')
      }),
    )
  })
})

describe('a layout', () => {
  it.each(keyLayouts)('%s gives back the letter of each place', (layout) => {
    for (const letter of 'ABCXYZabcxyz0123456789-./@[]') {
      const place = placeOf(layout, letter)
      expect(place === null ? null : letterAt(layout, place)).toBe(letter)
    }
  })

  it('has no letter on a key without one', () => {
    expect(letterAt('us', { code: 'F9', shift: false, altGraph: false })).toBe('')
    expect(letterAt('us', { code: 'KeyA', shift: false, altGraph: true })).toBe('')
  })
})
