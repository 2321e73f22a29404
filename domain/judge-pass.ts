import { withFinish } from '#domain/apply-pick'
import type { PickList, PickStep } from '#domain/pick'
import { type Named, notAskedFor, type PickVerdict } from '#domain/pick-scan'

/** Where totes stand that come to a zone, until somebody who picks there fetches them: below its sign. */
export const zoneDrop = (zone: string): string => `DROP-${zone}`

type StepOf<S extends PickStep['step']> = Extract<PickStep, { step: S }>

/** At the end of a zone's part: the sign of the next zone with work, where the totes are set down. */
export function judgePass({ toteIds, zone }: StepOf<'pass-on'>, named: Named): PickVerdict {
  if (named.kind === 'place')
    return { refusal: 'wrong-drop', place: named.place, zone, neededPlace: zoneDrop(zone) }
  if (named.kind !== 'zone') return notAskedFor(named)
  const place = zoneDrop(named.zone)
  if (named.zone !== zone) return { refusal: 'wrong-drop', place, zone, neededPlace: zoneDrop(zone) }
  return { facts: [{ fact: 'totes-passed', toteIds, zone, place }] }
}

/** At the beginning of a zone's part: each tote of the order is scanned before anything goes into it. */
export function judgeFetch(
  list: PickList,
  { toteId: neededToteId, slot: { slot } }: StepOf<'fetch-tote'>,
  named: Named,
): PickVerdict {
  if (named.kind !== 'tote') return notAskedFor(named)
  const { toteId } = named
  if (!list.toFetch.includes(toteId)) return { refusal: 'wrong-tote', toteId, neededToteId, slot }
  return { facts: withFinish(list, [{ fact: 'tote-fetched', toteId }]) }
}
