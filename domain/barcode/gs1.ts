import { type ValueProblem, valueFault } from '#domain/barcode/gs1-checks'
import { type PairProblem, pairProblem } from '#domain/barcode/gs1-pairs'
import { type Identifier, identifierAt, isPredefined } from '#domain/barcode/gs1-table'
import { type Gs1Value, meaningOf } from '#domain/barcode/gs1-values'

/** What a GS1 element string or link says, as far as a warehouse station needs it. */
interface Gs1 {
  sscc: string | null
  gtin: string | null
  lot: string | null
  serial: string | null
  /** Local date; day 00 became the last day of the month. */
  expiresOn: string | null
  count: number | null
}

/** One application identifier with its value. */
interface Gs1Element {
  ai: string
  /** Where the identifier stands in the text that was read. */
  position: number
  title: string
  value: string
  means: Gs1Value
}

/** Everything a symbol says. */
export interface Gs1Reading {
  facts: Gs1
  elements: Gs1Element[]
}

/** Why a text is no GS1 message, and at which of its characters that shows. */
export interface Gs1Problem {
  position: number
  /** The identifier at fault; null where none begins. */
  ai: string | null
  problem: ValueProblem | PairProblem['problem'] | 'unknown-ai' | 'separator' | 'twice'
}

const GS = '\u001d'

/** Reads an element string such as `0109551234567896` + `10L2609A` + GS + `17280300`; never throws, never guesses. */
export function readGs1(text: string, today: string): Gs1Reading | Gs1Problem {
  const found: FoundElement[] = []
  let position = text.startsWith(GS) ? 1 : 0
  while (position < text.length) {
    const identifier = identifierAt(text, position)
    if (identifier === null) return { position, ai: null, problem: 'unknown-ai' }
    const { ai } = identifier
    const start = position + ai.length
    const end = endOf(identifier, text, start)
    if (end === null) return { position: start + identifier.most, ai, problem: 'separator' }
    found.push({ identifier, position, start, value: text.slice(start, end) })
    const fault = valueFault(identifier, text.slice(start, end), today)
    if (fault !== null) return { position: start + fault.at, ai, problem: fault.problem }
    position = end
    while (text.charAt(position) === GS) position++
  }
  return readingOf(found, today)
}

/** Where the value that begins at `start` ends; null where a separator should stand and none does. */
function endOf({ ai, most }: Identifier, text: string, start: number): number | null {
  const separator = text.indexOf(GS, start)
  const next = separator < 0 ? text.length : separator
  if (isPredefined(ai)) return Math.min(next, start + most)
  return next - start > most ? null : next
}

/** A well-formed element where it was found: its identifier at `position`, its value from `start`. */
export interface FoundElement {
  identifier: Identifier
  position: number
  start: number
  value: string
}

/** What well-formed elements say together, or why they cannot stand together. */
export function readingOf(found: readonly FoundElement[], today: string): Gs1Reading | Gs1Problem {
  const values = new Map<string, string>()
  for (const { identifier, start, value } of found) {
    const { ai } = identifier
    if ((values.get(ai) ?? value) !== value) return { position: start, ai, problem: 'twice' }
    values.set(ai, value)
  }
  const apart = pairProblem(found.map(({ identifier, position }) => ({ ai: identifier.ai, position })))
  if (apart !== null) return apart
  const elements = found.map(({ identifier, position, value }) => ({
    ai: identifier.ai,
    position,
    title: identifier.title,
    value,
    means: meaningOf(identifier, value, today),
  }))
  return { facts: factsOf(elements), elements }
}

function factsOf(elements: readonly Gs1Element[]): Gs1 {
  const of = (ai: string) => elements.find((one) => one.ai === ai) ?? null
  const [expiry, count] = [of('17')?.means, (of('37') ?? of('30'))?.means]
  return {
    sscc: of('00')?.value ?? null,
    gtin: of('01')?.value ?? null,
    lot: of('10')?.value ?? null,
    serial: of('21')?.value ?? null,
    expiresOn: expiry?.is === 'date' ? expiry.on : null,
    count: count?.is === 'count' ? count.count : null,
  }
}
