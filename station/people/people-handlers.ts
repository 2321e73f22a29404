import type { PersonRow } from '#db/people'
import { type Floor, isRefusal } from '#station/context'
import type { Handlers } from '#station/handlers'
import {
  addPerson,
  changePerson,
  newBadge,
  peopleView,
  readmitPerson,
  resetPin,
  stopPerson,
} from '#station/people/people-desk'

type Mine = 'people' | 'addPerson' | 'changePerson' | 'newBadge' | 'resetPin' | 'stopPerson' | 'readmitPerson'

/** What who administrates does about other people. */
export function peopleHandlers(
  floor: Floor,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, Mine> {
  const told = <T>(answer: T): T => {
    if (!isRefusal(answer)) floor.tell({ tell: 'changed', tables: ['person'] })
    return answer
  }
  return {
    people: () => peopleView(floor),
    addPerson: (args, by) => told(addPerson(floor, args, someone(by))),
    changePerson: (args, by) => told(changePerson(floor, args, someone(by))),
    newBadge: ({ personId }, by) => told(newBadge(floor, personId, someone(by))),
    resetPin: async ({ personId }, by) => told(await resetPin(floor, personId, someone(by))),
    stopPerson: ({ personId, reason }, by) => told(stopPerson(floor, personId, reason, someone(by))),
    readmitPerson: ({ personId }, by) => told(readmitPerson(floor, personId, someone(by))),
  }
}
