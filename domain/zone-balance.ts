/** What is left to pick in a zone, and how many people pick there. */
export interface ZoneWork {
  zone: string
  minutes: number
  people: number
}
/** Where somebody picks now, and where they would get lists; none: everywhere. */
export interface ZonePicker {
  at: readonly string[]
  picksIn: readonly string[]
}
/** Pickers of one zone, the helper, get lists of another that is behind it by so many minutes; null: nobody picks there. */
export interface HelpProposal {
  zone: string
  helper: string
  byMin: number | null
}

/** Minutes until a zone is done at this pace; null where there is work and nobody picks. */
export const doneMin = ({ minutes, people }: ZoneWork): number | null =>
  minutes === 0 ? 0 : people === 0 ? null : Math.ceil(minutes / people)

/**
 * The zone that is behind another by more than so many minutes, the widest gap first. Only where somebody at the zone
 * ahead would get work by it: who picks in all zones, or in both, gets it anyway.
 */
export function proposeHelp(
  zones: readonly ZoneWork[],
  pickers: readonly ZonePicker[],
  aheadMin: number,
): HelpProposal | null {
  const slowest = [...zones].sort((one, two) => late(two) - late(one) || compare(one.zone, two.zone))
  for (const behind of slowest)
    for (const ahead of slowest.toReversed()) {
      const gap = late(behind) - late(ahead)
      if (!(gap > aheadMin)) break
      if (pickers.some((one) => gains(one, behind.zone, ahead.zone)))
        return { zone: behind.zone, helper: ahead.zone, byMin: Number.isFinite(gap) ? gap : null }
    }
  return null
}

const late = (zone: ZoneWork): number => doneMin(zone) ?? Number.POSITIVE_INFINITY
const compare = (one: string, two: string): number => (one < two ? -1 : 1)
const gains = ({ at, picksIn }: ZonePicker, zone: string, helper: string): boolean =>
  at.includes(helper) && picksIn.includes(helper) && !picksIn.includes(zone)
