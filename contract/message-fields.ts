/** What of a refused message a person may put right. */
export const correctableNames = ['trackingNumber', 'weightG', 'service', 'reason'] as const
export type CorrectableName = (typeof correctableNames)[number]

/** One such field: where in the message it lies, which carton (1 is the first) or line it is about, or the whole, and what it says. */
export interface CorrectableField {
  path: string
  field: CorrectableName
  of: { carton: number } | { lineRef: string } | null
  /** Weights in grams; empty: nobody wrote it down. */
  value: string
}

/** A message as it was before somebody put it right. */
export interface MessageCorrection {
  by: string
  at: string
  reason: string
  /** Its text until then; null once that is erased. */
  was: string | null
}
