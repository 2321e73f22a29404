import type { CodeProblem } from '#domain/barcode/code'
import type { Said } from '#words/table'

type Whole = 'check' | 'missing' | 'separator' | 'compressed' | 'add-on'

/** What a language says of codes that are not as they should be. */
export interface BrokenCodeWords {
  /** Faults with something of their own to do about them. */
  whole: Readonly<Record<Whole, Said>>
  wrong: string
  reasons: Readonly<Record<Exclude<CodeProblem, Whole>, string>>
  /** The reason and what to do; `sign` is the place of the fault counted from one, if it has one. */
  next: (reason: string, sign: number | null) => string
}

/** Says a fault of a code with its place. */
export function sayBroken(words: BrokenCodeWords, problem: CodeProblem, position: number | null): Said {
  const whole: Partial<Record<CodeProblem, Said>> = words.whole
  const reasons: Partial<Record<CodeProblem, string>> = words.reasons
  const next = words.next(reasons[problem] ?? '', position === null ? null : position + 1)
  return whole[problem] ?? { say: words.wrong, next }
}
