import type { SiteKind } from '#domain/site-data/kinds'

/** What something is still needed for, so that it may not go or change now. */
export type UsedBy = {
  by: 'stock' | 'order' | 'list' | 'tote' | 'carton' | 'seat' | 'putBack' | 'map'
  what: string
}

/** Why a cell or a row of a file cannot be taken; each is worded with what to do about it. */
export type Trouble =
  // a cell by itself
  | { trouble: 'missing' }
  | { trouble: 'too-long'; most: number }
  | { trouble: 'control-character' }
  | { trouble: 'not-a-number' }
  | { trouble: 'two-readings'; one: string; other: string }
  | { trouble: 'unknown-unit'; units: string[] }
  | { trouble: 'out-of-range'; least: string; most: string }
  | { trouble: 'too-fine'; smallest: string }
  | { trouble: 'not-one-of'; choices: string[] }
  | { trouble: 'not-a-date' }
  | { trouble: 'rounded' }
  | { trouble: 'many-zeros' }
  | { trouble: 'zeros-lost'; digits: number }
  | { trouble: 'check-digit'; should: string }
  | { trouble: 'not-a-code' }
  | { trouble: 'not-scannable' }
  | { trouble: 'wrong-form'; form: string }
  | { trouble: 'formula-failed'; error: string }
  // a row
  | { trouble: 'too-many-cells'; cells: number; columns: number }
  | { trouble: 'quotes' }
  | { trouble: 'twice-in-file'; line: number }
  | { trouble: 'case-of-one' }
  // a row against what is known here
  | {
      trouble: 'unknown-here'
      kind: 'items' | 'locations' | 'aisles' | 'crossAisles' | 'services' | 'mapPoints'
    }
  /** The same two points have a way already, named the other way round. */
  | { trouble: 'way-there'; from: string; to: string }
  /** The site gave a map of its hall, and this aisle is not on it. */
  | { trouble: 'aisle-not-on-map'; aisle: string }
  | { trouble: 'belongs-to'; who: string }
  | { trouble: 'badge-void' }
  /** Totes are unloaded there, or it is a put wall. */
  | { trouble: 'other-place' }
  | { trouble: 'lot-needed' }
  | { trouble: 'lot-not-kept' }
  | { trouble: 'expiry-needed' }
  | { trouble: 'promised'; quantity: number }
  /** So many units of the location are on no other plate. */
  | { trouble: 'plates-over'; units: number }
  | { trouble: 'oms-owns'; kind: SiteKind }
  | { trouble: 'in-use'; used: UsedBy }
  | { trouble: 'last-admin' }
  | { trouble: 'yourself' }
  // a picture
  | { trouble: 'two-pictures'; other: string }
  | { trouble: 'not-a-picture' }
  | { trouble: 'picture-too-big'; mostBytes: number; mostPixels: number }

/** One thing wrong with one row, at the place where it can be mended. */
export interface RowTrouble {
  /** Code name of the column; null when it is about the whole row. */
  column: string | null
  /** What stands there, cut when it is long. */
  value: string
  trouble: Trouble
}

/** Why nothing of a file can be taken. */
export type FileTrouble =
  | { file: 'too-big'; mostBytes: number }
  | { file: 'too-many-rows'; most: number }
  | { file: 'not-a-table' }
  | { file: 'old-excel' }
  | { file: 'damaged' }
  | { file: 'too-slow' }
  | { file: 'no-rows' }
  | { file: 'no-column'; columns: string[] }
  | { file: 'column-twice'; column: string }
  | { file: 'no-pictures' }
  | { file: 'gone' }
