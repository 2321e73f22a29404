import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCode, readOwnCode } from '#domain/barcode/own-code'
import { type Keyboard, keyboards } from '#domain/keyboard'
import { pressed } from '#native/testing/pressed-keys'
import { letterAt, placeOf } from './key-layouts.ts'
import { mistyping, swappedCase } from './mistyped.ts'
import { type Key, textOf } from './wedge.ts'

const bin = ownCode('location', 'B-07-42')
const names = fc.stringMatching(/^[0-9A-Z-]{3,20}$/)

/** What the station makes of the keys, set up for `layout`. */
function judged(keys: readonly Key[], layout: Keyboard | 'computer') {
  const line = { gs: 'Ctrl+]', layout }
  const text = textOf(line, keys)
  return { text, found: mistyping(text, keys, line) }
}

describe('one of our own codes', () => {
  it.each<[string, Keyboard, Keyboard | 'computer', boolean, string | null]>([
    [bin, 'us', 'us', false, null],
    [bin, 'us', 'us', true, null],
    [bin, 'fr', 'fr', true, null],
    [bin, 'us', 'computer', true, 'caps-lock'],
    [bin, 'de', 'computer', false, 'layout'],
    [bin, 'de', 'computer', true, 'caps-lock'],
    /** A German scanner at an English station: hyphen and slash, Y and Z change places. */
    [bin, 'de', 'us', false, 'layout'],
    [ownCode('tote', 'ZYX-1'), 'us', 'de', false, 'layout'],
    /** A French one: digits need Shift. */
    [bin, 'fr', 'us', false, 'layout'],
    [swappedCase(bin), 'us', 'us', false, 'caps-lock'],
    [swappedCase(bin), 'fr', 'us', false, 'layout'],
    ['PBLB-07-42?', 'us', 'us', false, null],
    ['9556012304417', 'us', 'us', false, null],
    ['hello', 'us', 'de', false, null],
  ])(
    '%s from a scanner for %s at a station for %s, Caps Lock %s: %s',
    (text, scanner, layout, caps, problem) => {
      const { found } = judged(pressed(text, scanner, 'us', caps), layout)
      expect(found?.problem ?? null).toBe(problem)
      if (problem === 'layout') expect(found?.keyboards).toContain(scanner)
    },
  )

  it('is never called mistyped when it is right', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...keyboards), fc.boolean(), (name, layout, caps) => {
        const keys = pressed(ownCode('tote', name), layout, 'us', caps)
        expect(judged(keys, layout)).toEqual({ text: ownCode('tote', name), found: null })
      }),
    )
  })

  it('names the keyboard of the scanner at every other one on which the code looks different', () => {
    const one = fc.constantFrom(...keyboards)
    fc.assert(
      fc.property(names, one, one, one, fc.boolean(), (name, scanner, station, computer, caps) => {
        const right = ownCode('location', name)
        const { text, found } = judged(pressed(right, scanner, computer, caps), station)
        /** One in 36 is by chance another code of ours, which nobody can tell. */
        const byChance = [text, swappedCase(text)].some(
          (came) => typeof (readOwnCode(came) ?? '') === 'object' && 'kind' in (readOwnCode(came) ?? {}),
        )
        if (text === right || byChance) return
        expect(found).toMatchObject({ problem: 'layout', keyboards: expect.arrayContaining([scanner]) })
      }),
      { numRuns: 1000 },
    )
  })

  it('is told from Caps Lock where the computer decides', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...keyboards), fc.boolean(), (name, layout, caps) => {
        const { found } = judged(pressed(ownCode('tote', name), layout, layout, caps), 'computer')
        expect(found?.problem ?? null).toBe(caps ? 'caps-lock' : null)
      }),
    )
  })
})

describe('a layout', () => {
  it.each(keyboards)('%s gives back the letter of each place', (layout) => {
    for (const letter of `ABCXYZabcxyz0123456789 -./@[]#|+"%&'()*,:;<=>?_!`) {
      const place = placeOf(layout, letter)
      expect([letter, place === null ? null : letterAt(layout, place)]).toEqual([letter, letter])
    }
  })

  it('has no letter on a key without one', () => {
    expect(letterAt('us', { code: 'F9', shift: false, altGraph: false })).toBe('')
    expect(letterAt('us', { code: 'KeyA', shift: false, altGraph: true })).toBe('')
  })
})
