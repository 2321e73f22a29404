import { readOwnCode } from '#domain/barcode/own-code'
import { type KeyLayout, keyLayouts, letterAt, placeOf } from './key-layouts.ts'

/** Why the letters of a keyboard scanner come out as others. */
export type Mistyping = 'caps-lock' | 'layout'

/**
 * Whether a text is one of our own codes typed on the wrong keyboard: the check character fits again once Caps Lock or
 * another layout is undone. Null for everything that is no such code, right or not ours at all.
 */
export function mistyping(text: string): Mistyping | null {
  if (isOurs(text)) return null
  if (isOurs(swappedCase(text))) return 'caps-lock'
  const otherwise = [text, swappedCase(text)].flatMap((typed) =>
    keyLayouts.flatMap((from) => keyLayouts.map((to) => retyped(typed, from, to))),
  )
  return otherwise.some((meant) => isOurs(meant) || isOurs(swappedCase(meant))) ? 'layout' : null
}

function isOurs(text: string): boolean {
  const read = readOwnCode(text)
  return read !== null && 'kind' in read
}

/** What the same keys type on another layout. */
export function retyped(text: string, from: KeyLayout, to: KeyLayout): string {
  return [...text]
    .map((letter) => {
      const place = placeOf(from, letter)
      return place === null ? letter : letterAt(to, place)
    })
    .join('')
}

/** What Caps Lock makes of a text. */
export function swappedCase(text: string): string {
  return [...text]
    .map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()))
    .join('')
}
