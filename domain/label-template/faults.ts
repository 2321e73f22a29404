import type { FieldName } from './fields.ts'

/** What would go wrong with a label made from a template, said before anybody may use it. */
export type TemplateFault =
  /** Something of it lies beyond the edge of the paper. */
  | { fault: 'outside' }
  /** It does not fit its place even in the smallest readable letters. */
  | { fault: 'text-too-long'; text: string }
  /** Bars or modules would be narrower than scanners read. */
  | { fault: 'code-too-narrow'; text: string }
  | { fault: 'code-unprintable'; text: string }
  /** Something else is drawn into a code or its quiet zone. */
  | { fault: 'code-covered'; by: string }
  /** A scanner gives nothing, or something else, off the drawn picture. */
  | { fault: 'code-unread'; text: string }
  | { fault: 'texts-touch'; by: string }
  | { fault: 'unknown-field'; name: string }
  /** Nothing of it is on any label. */
  | { fault: 'never-drawn' }
  /** The code that the floor scans this label by. */
  | { fault: 'code-missing'; field: FieldName }
  | { fault: 'text-missing'; field: FieldName }
  | { fault: 'too-wide'; labelUm: number; printerUm: number }

/** A fault with where it shows: of an element, or of the whole label (null), and with which sample and printer. */
export interface FoundFault {
  elementId: string | null
  what: TemplateFault
  /** Null where it shows with any. */
  sample: string | null
  dpi: number | null
}
