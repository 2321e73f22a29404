import { z } from 'zod'
import { admin, id, none, reason, row } from '#contract/command-parts'
import type { PeopleView } from '#contract/people-view'
import { languages } from '#domain/language'
import { roles } from '#domain/order'

/** What is known of somebody. */
export const person = {
  name: z.string().trim().min(1).max(120),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  language: z.enum(languages),
}

/** Commands about who works here. */
export const peopleCommands = {
  people: row(admin, none),
  addPerson: row(admin, z.strictObject(person)),
  changePerson: row(admin, z.strictObject({ personId: id, ...person })),
  newBadge: row(admin, z.strictObject({ personId: id })),
  resetPin: row(admin, z.strictObject({ personId: id })),
  stopPerson: row(admin, z.strictObject({ personId: id, reason })),
  readmitPerson: row(admin, z.strictObject({ personId: id })),
}

/** What they answer. */
export interface PeopleAnswers {
  people: PeopleView
  addPerson: { personId: string }
  newBadge: { badge: string; printed: boolean }
  resetPin: { pin: string }
}
