import type { DocumentAnswers } from '#contract/document-commands'
import type { PaperOf } from '#db/papers'
import type { PersonRow } from '#db/people'
import type { ReprintReason } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import { accept, type Floor, isoNow, isRefusal, type Outcome, refuse, type Seat } from '#station/context'
import { usualWay } from '#station/paper/journal'
import { type Asking, asked, journalAsked, newestCopy, whyNotAgain } from '#station/paper/paper-copies'
import { courierNameOf, localDay } from '#station/paper/paper-facts'
import { cartonsOfDay, manifestNumber } from '#station/paper/walk-papers'
import { type Leave, needOverride } from '#station/people/overrides'
import { siteOf } from '#station/site'

/** Today where the site is. */
export const siteDay = (floor: Floor): string => localDay(isoNow(floor), siteOf(floor).timeZone)

const paperOf = (courierId: string, day: string): PaperOf => ({
  ...{ kind: 'manifest', orderRef: null, cartonId: null, about: manifestNumber(courierId, day) },
})

/** What each courier is handed of a day, and how much of it no manifest has yet. */
export function manifests(floor: Floor, day: string): DocumentAnswers['manifests'] {
  const rows = [...cartonsOfDay(floor, day)].map(([courierId, cartons]) => ({
    courierId,
    courierName: courierNameOf(floor, courierId),
    cartons: cartons.length,
    fresh: closedSince(cartons, newestCopy(floor, paperOf(courierId, day))?.createdAt ?? ''),
  }))
  return { day, rows }
}

const closedSince = (cartons: readonly { closedAt: string }[], at: string): number =>
  cartons.filter(({ closedAt }) => closedAt > at).length

/**
 * Prints what a courier is handed of a day. With cartons that no manifest had before it is a new paper; with none it is
 * the same one again, which takes a reason, and from the second time on a supervisor.
 */
export function printManifest(floor: Floor, courierId: string, day: string, asking: Asking): null | Refusal {
  const of = paperOf(courierId, day)
  const cartons = cartonsOfDay(floor, day).get(courierId)
  if (cartons === undefined) return { refusal: 'not-found', what: of.about }
  const before = newestCopy(floor, of)
  const again = before !== null && closedSince(cartons, before.createdAt) === 0
  const refusal = again ? whyNotAgain(floor, of, asking) : null
  if (refusal !== null) return refusal
  const how = again ? asking : { ...asking, reason: null }
  asked(floor, how, of.about, 'manifest', () => {
    journalAsked(floor, of, how, usualWay, again)
    return 1
  })
  return null
}

/** The manifest of today from the floor, with the sound of what came of it. */
export function manifestAtBench(
  floor: Floor,
  seat: Seat,
  by: PersonRow,
  courierId: string,
  reason: ReprintReason | null,
  leave: Leave | null,
): Outcome {
  const day = siteDay(floor)
  const before = newestCopy(floor, paperOf(courierId, day))
  if (before?.state === 'queued' || before?.state === 'sending')
    return refuse({ refusal: 'paper-waits', paper: 'manifest' })
  const refused = printManifest(floor, courierId, day, { by, reason, leave, allowed: leave !== null })
  if (refused?.refusal === 'supervisor-needed')
    return needOverride({ command: 'manifestAtBench', args: { seat, courierId, reason } })
  if (isRefusal(refused)) return refuse(refused)
  const copy = newestCopy(floor, paperOf(courierId, day))?.copy ?? 1
  return accept({ saved: 'paper-asked', paper: 'manifest', copy }, 'line', 'printJob')
}
