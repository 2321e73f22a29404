import type { Accepted } from '#contract/verdict'
import type { CatchRefusal } from '#domain/refusal/catch-weight'
import type { RefusalWords, Sentences } from '#words/table'

type CatchAccepted = Extract<Accepted, { saved: 'unit-weighed' }>

/** What is said of goods of which every unit weighs what it weighs. */
export interface CatchWords {
  refusals: RefusalWords<CatchRefusal>
  accepted: Sentences<CatchAccepted, 'saved', null, string>
  page: {
    /** A unit waits for the scale. */
    say: string
    /** The item, and what one unit should weigh at least and at most. */
    next: (name: string, least: string, most: string) => string
    onScale: string
    noScale: string
    /** Above the field for keyed grams, and below it. */
    key: string
    keyBelow: string
    save: string
    /** On a line: so much is picked of it, out of so much wanted. */
    picked: string
    wanted: string
    each: (least: string, most: string) => string
  }
}
