import { readOwnCode } from '#domain/barcode/own-code'
import { type Keyboard, keyboards } from '#domain/keyboard'
import { type Key, textOf, type WedgeLine } from './wedge.ts'

/** Why the letters of a keyboard scanner come out as others, and which keyboards it may be set to type as. */
export interface Mistyping {
  problem: 'caps-lock' | 'layout'
  keyboards: readonly Keyboard[]
}

/**
 * Whether a text is one of our own codes typed on the wrong keyboard: the check character fits again once Caps Lock is
 * undone, or once the keys are read by their places on other keyboards. Null for everything that is no such code, right
 * or not ours at all.
 */
export function mistyping(
  text: string,
  keys: readonly Key[],
  line: Pick<WedgeLine, 'gs' | 'layout'>,
): Mistyping | null {
  if (isOurs(text)) return null
  const meant = keyboards.filter((layout) => {
    const read = withoutAim(textOf({ ...line, layout }, keys))
    return isOurs(read) || isOurs(swappedCase(read))
  })
  const capsIsOn = line.layout === 'computer' && meant.length > 0 && isCapsLocked(keys)
  if (isOurs(swappedCase(text)) || capsIsOn) return { problem: 'caps-lock', keyboards: [] }
  return meant.length === 0 ? null : { problem: 'layout', keyboards: meant }
}

function isOurs(text: string): boolean {
  const read = readOwnCode(text)
  return read !== null && 'kind' in read
}

const withoutAim = (text: string): string => text.replace(/^\][A-Za-z][0-9A-Za-z]/, '')

/** Whether all letters are capitals without Shift, and small ones with it. */
export function isCapsLocked(keys: readonly Key[]): boolean {
  const letters = keys.filter(({ key, down }) => down && /^[A-Za-z]$/.test(key))
  return letters.length > 0 && letters.every(({ key, shift }) => (key === key.toUpperCase()) !== shift)
}

/** What Caps Lock makes of a text. */
export function swappedCase(text: string): string {
  return [...text]
    .map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()))
    .join('')
}
