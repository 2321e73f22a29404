import { hallOfSite } from '#db/floor-map'
import { replanOpenLists } from '#db/join-list'
import { promptWalk } from '#domain/routing/hall'
import type { Floor } from '#station/context'
import { journalPickLists } from '#station/paper/order-papers'

/** Leads the walks that nobody has begun by the map that is stored now; a pick list that was printed of one is printed anew. */
export function replanUntouched(floor: Floor, personId: string): string[] {
  const hall = hallOfSite(floor.db)
  const replanned = replanOpenLists(
    floor.db,
    (method, ids) => promptWalk(hall.forMethod(method), ids).locationIds,
  )
  journalPickLists(floor, replanned, personId)
  return replanned
}
