import { itemBySku } from '#db/items'
import { type PersonRow, personById, readSeat, saveSeat } from '#db/people'
import { batchTote, isInHand, sorterOf, sortWorkOf, takeUpSorting, toteSortedBy } from '#db/sorting'
import { sql } from '#db/statements'
import { judgeCubbyFull, judgeSort, judgeToteEnd, type SortFact, type SortWork } from '#domain/put-wall'
import { shortReasons } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'
import { brokenRefusal, type NamedCode, unknownRefusal } from '#station/seat/name-scan'
import { askWeight } from '#station/walk/caught-weight'
import { type LostLeave, saveSorting } from '#station/wall/put-wall-save'

/** Opens a tote of a batch at its wall, for whoever scans it; null when it holds nothing to sort. */
export function openSorting(floor: Floor, seat: Seat, person: PersonRow, toteId: string): Outcome | null {
  return step(floor, () => {
    const tote = batchTote(floor.db, toteId)
    if (tote === null) return null
    const { number, listId } = tote
    if (tote.place === null) return refuse({ refusal: 'batch-not-there', toteId, number })
    if (tote.held && !isInHand(floor.db, toteId)) return refuse({ refusal: 'list-held' })
    const by = atWork(floor, toteId, person)
    if (by !== null) return refuse({ refusal: 'tote-sorted-by', toteId, by })
    takeUpSorting(floor.db, toteId, person.personId)
    const before = readSeat(floor.db, seat)
    saveSeat(floor.db, { ...before, listId: null, screen: 'putWall', activeAt: isoNow(floor) })
    floor.record({ kind: 'sort-begun', subject: listId, actor: person.personId, payload: { toteId } })
    return accept({ saved: 'sort-begun', toteId, number }, 'line')
  })
}

/** Who else sorts a tote at a seat of this station; null when it is free to take up. */
function atWork(floor: Floor, toteId: string, person: PersonRow): string | null {
  const owner = sorterOf(floor.db, toteId)
  if (owner === null || owner === person.personId) return null
  const seats = sql<[string], { n: number }>(
    floor.db,
    "SELECT count(*) AS n FROM seat WHERE person_id = ? AND screen = 'putWall' AND locked_at IS NULL",
  ).get(owner)
  return seats?.n === 0 ? null : (personById(floor.db, owner)?.name ?? owner)
}

/** A scan at a put wall. */
export function scanAtWall(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: NamedCode,
  text: string,
): Outcome {
  const other = code.kind === 'tote' ? otherTote(floor, seat, person, code.toteId) : null
  if (other !== null) return other
  const named = namedFor(code, text)
  if ('refusal' in named) return refuse(named)
  const tracking = named.kind === 'item' ? (itemBySku(floor.db, named.sku)?.tracking ?? 'none') : 'none'
  const outcome = decide(floor, seat, person, (work) => judgeSort(work, named, tracking))
  return ('refusal' in outcome ? askWeight(floor, outcome.refusal) : null) ?? outcome
}

/** "This cubby is full": another takes the rest of its order. */
export const cubbyFull = (floor: Floor, seat: Seat, person: PersonRow): Outcome =>
  decide(floor, seat, person, judgeCubbyFull)

/**
 * "This tote is empty". `last` is what was refused just before: the same again insists, and where units that orders want
 * would be lost a supervisor must allow it.
 */
export function toteEmpty(floor: Floor, seat: Seat, person: PersonRow, last: Refusal | null): Outcome {
  const outcome = decide(floor, seat, person, (work) => judgeToteEnd(work, false))
  const asked =
    'refusal' in outcome && outcome.refusal.refusal === 'confirm-tote-empty' ? outcome.refusal : null
  const insists = asked !== null && last?.refusal === 'confirm-tote-empty' && last.toteId === asked.toteId
  return insists ? needOverride({ command: 'loseUnits', args: { seat, toteId: asked.toteId } }) : outcome
}

/** Goes on without what should be in a tote, by somebody's leave and for their reason. */
export function loseUnits(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  toteId: string,
  leave: Leave | null,
): Outcome {
  if (leave === null) return needOverride({ command: 'loseUnits', args: { seat, toteId } })
  const reason = shortReasons.find((one) => one === leave.reason) ?? 'other'
  return decide(
    floor,
    seat,
    person,
    (work) => {
      if (work.toteId !== toteId) return { refusal: 'nothing-open' }
      const verdict = judgeToteEnd(work, true)
      if ('facts' in verdict) recordOverride(floor, leave, 'loseUnits', work.listId, person.personId)
      return verdict
    },
    { by: leave.by, reason },
  )
}

/** Another tote of the same batch is taken up instead, with nothing in the hand; null when the scan was none. */
function otherTote(floor: Floor, seat: Seat, person: PersonRow, toteId: string): Outcome | null {
  const tote = batchTote(floor.db, toteId)
  const mine = toteSortedBy(floor.db, person.personId)
  const work = mine === null ? null : sortWorkOf(floor.db, mine)
  if (tote === null || work === null || mine === toteId || work.hand !== null) return null
  return tote.listId === work.listId
    ? openSorting(floor, seat, person, toteId)
    : refuse({ refusal: 'other-batch', toteId, number: tote.number })
}

/** Reads the tote, judges and, when it is right, saves, all in one transaction. */
function decide(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  judge: (work: SortWork) => { facts: SortFact[] } | Refusal,
  leave: LostLeave | null = null,
): Outcome {
  return step(floor, (): Outcome => {
    const toteId = toteSortedBy(floor.db, person.personId)
    const work = toteId === null ? null : sortWorkOf(floor.db, toteId)
    if (work === null) return refuse({ refusal: 'nothing-open' })
    const verdict = judge(work)
    return 'facts' in verdict ? saveSorting(floor, seat, person, work, verdict.facts, leave) : refuse(verdict)
  })
}

type Named = Parameters<typeof judgeSort>[1]

function namedFor(code: NamedCode, text: string): Named | Refusal {
  switch (code.kind) {
    case 'item':
      return code
    case 'tote': {
      const { toteId, wall, orderNumber } = code
      return { kind: 'tote', toteId, wall, usedBy: orderNumber }
    }
    case 'unknown':
      return unknownRefusal(code.of, code.text)
    case 'broken':
      return brokenRefusal(code, text)
    case 'label':
      return { refusal: 'not-asked-for', scanned: 'trackingNumber', text }
    case 'digits':
      return { refusal: 'unknown-code', text }
    default:
      return { refusal: 'not-asked-for', scanned: code.kind, text }
  }
}
