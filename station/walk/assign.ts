import { assignedTo, assignTo, listsAtWork } from '#db/assigned-lists'
import { takeOverList } from '#db/list-owners'
import { type HeldList, listById } from '#db/lists'
import { allPeople, type PersonRow, personById } from '#db/people'
import { mayHandOver } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import { type Floor, step } from '#station/context'
import { mayAct } from '#station/people/people'

const maySit = (person: PersonRow): boolean =>
  person.inactive === null && mayAct(person, ['picker', 'supervisor'])

/** The lists of the floor with who has them, and who could get them. */
export const listsView = ({ db }: Floor) => ({
  lists: listsAtWork(db),
  pickers: allPeople(db)
    .filter(maySit)
    .map(({ personId, name }) => ({ personId, name })),
})

/**
 * A supervisor gives a list to one person, or with null to whoever asks first. One that somebody is at changes hands as
 * soon as nothing of it is in their hand and no question is open: at once, or after their next step.
 */
export function assignList(
  floor: Floor,
  { listId, personId }: { listId: string; personId: string | null },
  by: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const held = listById(floor.db, listId)
    if (held === null) return { refusal: 'not-found', what: listId }
    const { number, state } = held.list
    if (state === 'done' || state === 'cancelled') return { refusal: 'list-over', number }
    const person = personId === null ? null : personById(floor.db, personId)
    if (personId !== null && (person === null || !maySit(person)))
      return { refusal: 'no-such-person', text: personId }
    assignTo(floor.db, listId, personId)
    floor.record({
      kind: 'list-assigned',
      subject: listId,
      actor: by.personId,
      fence: held.fence,
      payload: { number, to: personId },
    })
    handOverIfDue(floor, listId)
    return null
  })
}

/** Gives a walk that is meant for somebody else to them, when its picker can let go of it; inside the caller's transaction. */
export function handOverIfDue(floor: Floor, listId: string): void {
  const held = listById(floor.db, listId)
  const to = assignedTo(floor.db, listId)
  if (held?.list.state !== 'picking' || to === null || to.personId === held.owner) return
  if (held.owner === null) return
  if (mayHandOver(held.list)) handOver(floor, held, to.personId)
}

function handOver(floor: Floor, { list, owner, fence }: HeldList, personId: string): void {
  const { listId, number } = list
  const next = takeOverList(floor.db, listId, fence, personId)
  if (next === null) return
  floor.record({
    kind: 'list-taken-over',
    subject: listId,
    actor: personId,
    fence: next,
    payload: { number, from: owner },
  })
}
