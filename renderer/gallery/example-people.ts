import type { PeopleView, PersonRowView } from '#contract/people-view'
import { inMinutes, kokWai, nurul, weiLing } from './example-station.ts'

const one = (person: Pick<PersonRowView, 'personId' | 'name' | 'roles' | 'language'>): PersonRowView => ({
  badge: `B-${person.personId.slice(2)}`,
  pin: 'none',
  waitS: 0,
  inactive: null,
  fromOms: true,
  lastSeenAt: inMinutes(-90),
  seat: null,
  personId: person.personId,
  name: person.name,
  roles: person.roles,
  language: person.language,
})

/** The people of bench 4. */
export const people: PeopleView = {
  people: [
    { ...one(kokWai), pin: 'own', seat: 'a' },
    { ...one(nurul), lastSeenAt: inMinutes(-12) },
    { ...one(weiLing), badge: 'B-7K3M9QXT', pin: 'once', fromOms: false },
    {
      ...one({
        personId: 'P-0031',
        name: 'Rohana binti Yusof',
        roles: ['supervisor', 'packer'],
        language: 'ms',
      }),
      pin: 'own',
      waitS: 290,
    },
    {
      ...one({ personId: 'P-0040', name: 'Jainal bin Gimbang', roles: ['picker'], language: 'ms' }),
      badge: null,
      inactive: 'admin',
    },
  ],
}
