import type { Named } from '#domain/pick-scan'
import type { Refusal } from '#domain/refusal'

/** Goods of one order that go back to one location. */
export interface PutBackLine {
  putBackId: string
  /** Where they came from: proposed, not demanded. */
  locationId: string
  sku: string
  lot: string | null
  quantity: number
  /** Scanned out of the tote; its location is next. */
  taken: boolean
}

/** What is still to be put back out of one tote; everything the next step depends on. */
export interface PutBack {
  toteId: string
  orderNumber: string
  lines: PutBackLine[]
}

export type PutBackStep =
  | { step: 'scan-item'; line: PutBackLine }
  | { step: 'scan-location'; line: PutBackLine }
  | { step: 'done' }

export type PutBackFact =
  | { fact: 'put-back-taken'; putBackId: string }
  | { fact: 'put-back-stored'; putBackId: string; locationId: string; quantity: number }

/** What must be done next; follows from the saved state alone, so it is the same after a crash. */
export function putBackStep({ lines }: PutBack): PutBackStep {
  const taken = lines.find((line) => line.taken)
  if (taken !== undefined) return { step: 'scan-location', line: taken }
  const [first] = lines
  return first === undefined ? { step: 'done' } : { step: 'scan-item', line: first }
}

/** Judges one scan: an item out of the tote, then the location it goes to. `repeated`: that location was scanned just before. */
export function judgePutBack(
  work: PutBack,
  named: Named,
  repeated: boolean,
): { facts: PutBackFact[] } | Refusal {
  const step = putBackStep(work)
  if (step.step === 'done') return { refusal: 'nothing-open' }
  if (step.step === 'scan-item') {
    if (named.kind !== 'item') return { refusal: 'item-first', sku: step.line.sku }
    return judgeItem(work, named)
  }
  const { putBackId, locationId, quantity } = step.line
  if (named.kind !== 'location') return { refusal: 'store-in', locationId }
  if (named.locationId !== locationId && !repeated)
    return { refusal: 'confirm-location', locationId: named.locationId, chosenLocationId: locationId }
  return { facts: [{ fact: 'put-back-stored', putBackId, locationId: named.locationId, quantity }] }
}

function judgeItem(
  { lines, toteId }: PutBack,
  { sku, lot }: Extract<Named, { kind: 'item' }>,
): { facts: PutBackFact[] } | Refusal {
  const same = lines.filter((line) => line.sku === sku)
  const lots = [...new Set(same.flatMap((line) => line.lot ?? []))]
  if (lot === null && lots.length > 1) return { refusal: 'lot-needed', sku, lots }
  const line = same.find((one) => lot === null || one.lot === null || one.lot === lot)
  if (line === undefined) return { refusal: 'not-in-tote', sku, toteId }
  return { facts: [{ fact: 'put-back-taken', putBackId: line.putBackId }] }
}

/** The work after a fact. The database's rows must say the same (a test holds them together). */
export function applyPutBack(work: PutBack, fact: PutBackFact): PutBack {
  const lines =
    fact.fact === 'put-back-taken'
      ? work.lines.map((line) => (line.putBackId === fact.putBackId ? { ...line, taken: true } : line))
      : work.lines.filter((line) => line.putBackId !== fact.putBackId)
  return { ...work, lines }
}
