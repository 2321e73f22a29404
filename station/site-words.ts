import type { ReasonWords } from '#contract/seat-view'
import { putWalls } from '#db/batches'
import { consolidationPlaces } from '#db/consolidation'
import { reasonTable, workplaceTable } from '#db/site-hall'
import { type FollowUp, usualFollowUps } from '#domain/follow-up'
import type { ShortReason } from '#domain/reasons'
import type { Floor } from '#station/context'

/** More reasons than the program knows are never brought in; more workplaces than this no site has. */
const all = 1000

/** The site's own words for reasons. */
export const reasonWords = (floor: Floor): ReasonWords[] =>
  reasonTable.after(floor.db, null, all).map(({ sort, code, english, malay, chinese, offered }) => ({
    sort,
    code,
    words: { en: english, ms: malay, zh: chinese },
    offered,
  }))

/** What a short does to the location, as the site wants it for this reason. */
export function followUpsOf(floor: Floor, reason: ShortReason): readonly FollowUp[] {
  const rows = reasonTable.after(floor.db, null, all)
  return usualFollowUps(rows.find(({ sort, code }) => sort === 'short' && code === reason)?.followUp ?? [])
}

/** Every place that carries a label: for unloading, for the parts of one order, and put walls. */
export const placesToSign = (floor: Floor): string[] => [
  ...new Set([
    ...unloadPlaces(floor),
    ...consolidationPlaces(floor.db),
    ...putWalls(floor.db).map(({ wall }) => wall),
  ]),
]

/** Where totes are brought after a walk: the places of the site's workplaces, or those of the settings where it has none. */
export function unloadPlaces(floor: Pick<Floor, 'db' | 'settings'>): string[] {
  const places = workplaceTable.after(floor.db, null, all).flatMap(({ place }) => place ?? [])
  return places.length === 0 ? floor.settings.unloadPlaces : [...new Set(places)]
}
