import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Keyboard, keyboards } from '#domain/keyboard'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { type Finding, judgeScanner, type ScannerSetting } from '#domain/scanner-test'
import { pressed } from '#native/testing/pressed-keys'
import { letterAt, placeOf } from './key-layouts.ts'
import { understandKeys } from './understand.ts'

/** Keyboards that type every sign of ASCII with the same keys: what is printed in it cannot tell them apart. */
const alike: readonly (readonly Keyboard[])[] = [
  ['us', 'pl'],
  ['ch-de', 'ch-fr'],
  ['se', 'fi'],
]
const namesOf = (one: Keyboard): readonly Keyboard[] => alike.find((group) => group.includes(one)) ?? [one]

/** What the guided test finds of a scanner set to one keyboard, at a station set up for another. */
function tested(scanner: Keyboard, station: Keyboard | 'computer', computer: Keyboard, caps: boolean) {
  const setting: ScannerSetting = { way: 'wedge', as: station, prefix: null, suffix: null, gs: 'F8' }
  const heard = testSymbolNames.map(
    (symbol) => understandKeys(pressed(`]C1${testSymbols[symbol]}`, scanner, computer, caps)) ?? [],
  )
  const { findings, better } = judgeScanner(setting, heard, [])
  const of = (what: Finding['what']) => findings.find((one) => one.what === what)
  return { readAs: of('read-as'), caps: of('caps') !== undefined, notRead: of('not-read'), better }
}

it('the signs of the symbols tell each keyboard from all others that type a sign of ASCII with another key', () => {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  for (const one of keyboards)
    for (const other of keyboards) {
      const differs = ascii.some((sign) => {
        const place = placeOf(one, sign)
        return place !== null && letterAt(other, place) !== sign
      })
      expect([one, other, differs]).toEqual([one, other, !namesOf(one).includes(other)])
    }
})

it.each(keyboards)('a scanner for the keyboard %s is named, with Caps Lock and without', (scanner) => {
  for (const computer of ['us', 'fr'] as const)
    for (const station of new Set<Keyboard>(['us', 'de', 'be', 'fi', 'jp', scanner]))
      for (const caps of [false, true]) {
        const found = tested(scanner, station, computer, caps)
        const isRight = namesOf(scanner).includes(station)
        expect(found.readAs).toMatchObject(
          isRight ? { verdict: 'right', saw: [station] } : { verdict: 'adapt', saw: namesOf(scanner) },
        )
        expect([found.notRead, found.better?.way === 'wedge' ? found.better.as : station]).toEqual([
          undefined,
          isRight ? station : namesOf(scanner)[0],
        ])
      }
})

it('Caps Lock is named whatever the keyboards of scanner and computer', () => {
  const one = fc.constantFrom(...keyboards)
  fc.assert(
    fc.property(one, one, fc.boolean(), (scanner, computer, caps) => {
      expect(tested(scanner, scanner, computer, caps)).toMatchObject({ caps, readAs: { verdict: 'right' } })
      const byComputer = tested(scanner, 'computer', scanner, caps)
      expect([byComputer.caps, byComputer.readAs?.verdict]).toEqual([caps, caps ? 'adapt' : 'right'])
    }),
  )
})
