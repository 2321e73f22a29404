import type { PaperField, PaperList } from './fields.ts'

/** What would go wrong with a paper made from a template, said before anybody may use it. */
export type PaperFault =
  | { fault: 'unknown-field'; name: string }
  /** Its conditions contradict one another. */
  | { fault: 'never-drawn' }
  /** It is taller than a page or its panel, or a number has no room in its column. */
  | { fault: 'text-too-long'; text: string }
  /** Nothing is left for the columns, or not enough for the one that takes the rest. */
  | { fault: 'columns-too-wide'; neededUm: number; roomUm: number }
  /** Its place has no room for bars that scanners read, or its text is none that bars can say. */
  | { fault: 'code-too-narrow'; text: string }
  /** A scanner gives nothing, or something else, off the drawn page. */
  | { fault: 'code-unread'; text: string }
  | { fault: 'code-missing'; field: PaperField }
  | { fault: 'text-missing'; field: PaperField }
  | { fault: 'list-missing'; list: PaperList }

/** A fault with where it shows: in a block, or of the whole paper (null), and with which sample. */
export interface FoundPaperFault {
  blockId: string | null
  what: PaperFault
  sample: string | null
}
