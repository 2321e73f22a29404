import type { Keyboard } from '#domain/keyboard'
import { letterAt, placeOf } from '#native/scanner/key-layouts'
import { swappedCase } from '#native/scanner/mistyped'
import type { Key } from '#native/scanner/wedge'

const held = { control: false, alt: false, meta: false, byHand: false, down: true }
const nameless = { shift: false, altGraph: false }

/** The keys of a scanner set to one keyboard, as a computer with another one and its Caps Lock sees them. */
export function pressed(text: string, scanner: Keyboard, computer: Keyboard, capsLock: boolean): Key[] {
  return [...text].map((sign) => {
    if (sign === '\u001d') return { ...held, ...nameless, code: 'F8', key: 'F8' }
    const place = placeOf(scanner, sign)
    if (place === null) throw new Error(`${scanner} has no ${sign}`)
    const letter = letterAt(computer, place)
    return { ...held, ...place, key: capsLock ? swappedCase(letter) : letter }
  })
}
