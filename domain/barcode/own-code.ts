import { checkCharacter } from '#domain/barcode/check-character'

/** The things our own barcodes stand for, with the letter after `PB`. */
const letters = {
  badge: 'B',
  location: 'L',
  tote: 'T',
  cart: 'C',
  carton: 'K',
  order: 'O',
  command: 'X',
  cartonType: 'Y',
  place: 'S',
  zone: 'Z',
  /** A walk, on its printed pick list. */
  list: 'P',
  /** Units set apart because nobody may sell them. */
  apart: 'Q',
  /** Stock under a licence plate with a number of the site's own. */
  plate: 'N',
} as const
export type OwnKind = keyof typeof letters
const kindByLetter = new Map<string, OwnKind>(
  (Object.keys(letters) as OwnKind[]).map((kind) => [letters[kind], kind]),
)

/**
 * The text of one of our own barcodes: `PB`, a letter for the kind, the name, a check character
 * (ISO 7064 MOD 37,36 over letter and name). Example: location B-07-42 is `PBLB-07-42` and its check character.
 */
export function ownCode(kind: OwnKind, name: string): string {
  const body = `${letters[kind]}${name}`
  return `PB${body}${checkCharacter(body)}`
}

/** Whether a name can stand in one of our barcodes and be read back; an OMS may number its orders otherwise. */
export const fitsOwnCode = (name: string): boolean => /^[0-9A-Z-]{1,40}$/.test(name)

/** Why a code that begins like ours is none, and at which of its signs that shows. */
export interface OwnProblem {
  problem: 'character' | 'too-short' | 'too-long' | 'check'
  position: number
}
const kindAt = 2
const nameAt = 3
const longestName = 40

/** Reads one of our own barcodes; null when it is not one of ours, a problem when it is one but damaged. */
export function readOwnCode(text: string): { kind: OwnKind; name: string } | OwnProblem | null {
  if (!/^PB[A-Z]/.test(text)) return null
  const kind = kindByLetter.get(text.charAt(kindAt))
  if (kind === undefined) return { problem: 'character', position: kindAt }
  const strange = text.search(/[^0-9A-Z-]|-$/)
  if (strange >= 0) return { problem: 'character', position: strange }
  if (text.length < nameAt + 2) return { problem: 'too-short', position: text.length }
  const checkAt = text.length - 1
  if (checkAt > nameAt + longestName) return { problem: 'too-long', position: nameAt + longestName + 1 }
  const body = text.slice(kindAt, checkAt)
  return checkCharacter(body) === text.charAt(checkAt)
    ? { kind, name: body.slice(1) }
    : { problem: 'check', position: checkAt }
}
