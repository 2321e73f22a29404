import type { CodeFault } from '#domain/barcode/code'
import type { Keyboard } from '#domain/keyboard'

/** A code that cannot be read, or is not what is asked for. */
export type CodeRefusal =
  | { refusal: 'unknown-code'; text: string }
  | ({ refusal: 'broken-code'; text: string } & CodeFault)
  | { refusal: 'not-asked-for'; scanned: ScannedKind; text: string }
  /** A keyboard scanner typed other letters than were printed. */
  | { refusal: 'scanner-mistypes'; problem: 'caps-lock' | 'layout'; keyboards: readonly Keyboard[] }
  /** Scanners that type like a keyboard, with the same prefix or none. */
  | { refusal: 'scanners-alike'; names: string[] }

/** What a code turned out to be. */
export type ScannedKind =
  | 'command'
  | 'badge'
  | 'location'
  | 'checkDigits'
  | 'tote'
  | 'cart'
  | 'carton'
  | 'order'
  | 'item'
  | 'trackingNumber'
  | 'sscc'
  | 'cartonType'
  | 'place'
  | 'zone'
  | 'list'
  | 'apart'
  | 'plate'
  | 'unknown'
