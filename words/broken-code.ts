import type { CodeFault, CodeProblem } from '#domain/barcode/code'
import type { Said } from '#words/table'

type Whole = 'check' | 'missing' | 'separator' | 'compressed' | 'add-on'

/** What a language says of codes that are not as they should be. */
export interface BrokenCodeWords {
  /** Faults with something of their own to do about them. */
  whole: Readonly<Record<Whole, Said>>
  wrong: string
  reasons: Readonly<Record<Exclude<CodeProblem, Whole>, string>>
  /** Before what is wrong: at which sign, counted from one, and in which GS1 identifier, if in one. */
  place: (sign: number, ai: string | null) => string
  /** The reason with the signs that show it, if any, and what to do. */
  next: (reason: string, seen: string | null) => string
}

/** What of the text shows the fault, where a person can find it on the label. */
const seenBy: Partial<Record<CodeProblem, RegExp>> = {
  month: /^\d\d/,
  day: /^\d\d/,
  country: /^\d{3}/,
  currency: /^\d{3}/,
  'not-digits': /^[!-~]/,
  character: /^[!-~]/,
}

/** Says a fault of a code with its place. */
export function sayBroken(words: BrokenCodeWords, { text, ...fault }: CodeFault & { text: string }): Said {
  const { problem, position, ai } = fault
  const whole: Partial<Record<CodeProblem, Said>> = words.whole
  const reasons: Partial<Record<CodeProblem, string>> = words.reasons
  const seen = position === null ? null : (seenBy[problem]?.exec(text.slice(position))?.[0] ?? null)
  const said = whole[problem] ?? { say: words.wrong, next: words.next(reasons[problem] ?? '', seen) }
  return position === null ? said : { ...said, next: words.place(position + 1, ai) + said.next }
}
