import type { Person, Role } from '#domain/order'

/** How many people work at a station; `auto`: two as soon as the second one's scanner is set up or somebody sits there. */
export const peopleChoices = ['auto', 'one', 'two'] as const
export type PeopleChoice = (typeof peopleChoices)[number]

/** Everybody this station knows, for who administrates. */
export interface PeopleView {
  people: PersonRowView[]
}

export interface PersonRowView {
  personId: string
  name: string
  /** Null when this person has none at the moment. */
  badge: string | null
  roles: Role[]
  language: Person['language']
  /** `once`: given by an administrator and not used yet. */
  pin: 'none' | 'once' | 'own'
  /** Seconds until a PIN of this person is looked at again; 0 when it is now. */
  waitS: number
  /** By whom this person was put out of work here. */
  inactive: 'oms' | 'admin' | null
  /** Came with the list of the OMS; else added here. */
  fromOms: boolean
  lastSeenAt: string | null
  /** Where this person sits now. */
  seat: 'a' | 'b' | null
}
