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
  /** Units set apart because nobody may sell them. */
  apart: 'Q',
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

/** Reads one of our own barcodes; null when it is not one of ours, `broken` when it is one but damaged. */
export function readOwnCode(text: string): { kind: OwnKind; name: string } | 'broken' | null {
  if (!/^PB[A-Z]/.test(text)) return null
  const kind = kindByLetter.get(text.charAt(2))
  if (kind === undefined || !/^PB[A-Z][0-9A-Z-]{1,40}[0-9A-Z]$/.test(text)) return 'broken'
  const body = text.slice(2, -1)
  return checkCharacter(body) === text.slice(-1) ? { kind, name: body.slice(1) } : 'broken'
}
