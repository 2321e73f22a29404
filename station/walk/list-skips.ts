import { assignedTo, assignTo } from '#db/assigned-lists'
import { addSkip, hasSkipped } from '#db/list-skips'
import { bestOpenList, isFree, listById } from '#db/lists'
import type { PersonRow } from '#db/people'
import type { SkipReason } from '#domain/reasons'
import { type Floor, isoNow, type Offer, type Outcome, refuse, type Seat, step } from '#station/context'
import { leaveWalk, takenBy } from '#station/walk/walks'

/**
 * "Not this list": it waits for others, and comes last to the person who put it back; the supervisor sees why. The next
 * best list is offered at once, where there is one they have not put back.
 */
export function skipList(
  floor: Floor,
  seat: Seat,
  { personId }: PersonRow,
  seen: Offer,
  reason: SkipReason,
): Outcome {
  const outcome = step(floor, (): Outcome => {
    const held = listById(floor.db, seen.listId)
    if (held === null) return refuse({ refusal: 'no-work' })
    const { listId, number } = held.list
    if (!isFree(held) || held.fence !== seen.fence) return refuse(takenBy(floor, held))
    addSkip(floor.db, { listId, personId, reason }, isoNow(floor))
    const wasTheirs = assignedTo(floor.db, listId)?.personId === personId
    if (wasTheirs) assignTo(floor.db, listId, null)
    const payload = { number, reason, wasTheirs }
    floor.record({ kind: 'list-skipped', subject: listId, actor: personId, fence: held.fence, payload })
    const next = bestOpenList(floor.db, personId)
    const isFresh = next !== null && !hasSkipped(floor.db, next.list.listId, personId)
    const offered = isFresh ? { listId: next.list.listId, fence: next.fence } : null
    const saved = { saved: 'list-skipped', number } as const
    return { accepted: saved, sound: 'line', tables: ['list', 'wave'], offered }
  })
  if ('accepted' in outcome) leaveWalk(floor, seat)
  return outcome
}
