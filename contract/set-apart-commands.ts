import { z } from 'zod'
import { desk, reason } from '#contract/command-parts'
import { type SetApart, setApartDecisions } from '#domain/set-apart'

const setApartId = z.string().min(1).max(80)

/** Commands about units nobody may sell. */
export const setApartCommands = {
  setApart: { allowed: desk, args: z.strictObject({}) },
  /** Once more the label, for one that was torn or lost. */
  printSetApart: { allowed: desk, args: z.strictObject({ setApartId }) },
  /** `locationId`: where they are picked from again; only for `backToStock`. */
  decideSetApart: {
    allowed: desk,
    args: z.discriminatedUnion('decision', [
      z.strictObject({
        setApartId,
        decision: z.literal(setApartDecisions[0]),
        locationId: z.string().trim().min(1).max(64),
        reason,
      }),
      z.strictObject({ setApartId, decision: z.enum(setApartDecisions).exclude(['backToStock']), reason }),
    ]),
  },
} as const

/** What they answer. */
export interface SetApartAnswers {
  setApart: SetApartRow[]
}

/** Units of one label in quarantine. */
export interface SetApartRow extends SetApart {
  itemName: string
  /** Where the item usually lies; a proposal. */
  home: string | null
}
