import { z } from 'zod'
import { admin, desk, none } from '#contract/command-parts'
import {
  type UndoCause,
  type UpdateChannel,
  type UpdateProblem,
  type UpdateStep,
  type UpdateTime,
  type UpdateWait,
  updateChannels,
} from '#domain/update'

const version = z.string().min(1).max(40)

/** Where newer programs are looked for, and when one may take the place of this one. */
export const updateRules = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    /** Settings are written down; an address with a password would be, too. */
    .refine((url) => !/^[a-z]+:\/\/[^/]*@/i.test(url))
    .nullable(),
  channel: z.enum(updateChannels),
  time: z.discriminatedUnion('at', [
    z.strictObject({ at: z.literal('asked') }),
    z.strictObject({ at: z.literal('hour'), hour: z.number().int().min(0).max(23) }),
  ]),
})
export interface UpdateRules {
  url: string | null
  channel: UpdateChannel
  time: UpdateTime
}
export const usualUpdateRules: UpdateRules = { url: null, channel: 'latest', time: { at: 'asked' } }

/** Commands about newer programs and the way back. */
export const updateCommands = {
  updates: { allowed: desk, args: none },
  saveUpdates: { allowed: admin, args: updateRules },
  /** Looks for a newer program now, and fetches it. */
  checkUpdates: { allowed: admin, args: none },
  /** Closes the station and opens it as another program; it is named, so that nobody gets another one than was shown. */
  installUpdate: { allowed: admin, args: z.strictObject({ version }) },
  /** Closes the station and opens it as the program before. */
  undoUpdate: {
    allowed: admin,
    args: z.strictObject({ version, reason: z.string().trim().min(3).max(300) }),
  },
} as const

/** What they answer. */
export interface UpdateAnswers {
  updates: UpdatesView
}

/** A program that an update folder offers. */
export interface OfferedProgram {
  version: string
  /** What is new in it, as its makers say. */
  notes: string | null
  releasedAt: string | null
}

/** Everything about newer programs that settings show. */
export interface UpdatesView {
  /** How this program was installed; `none`: it is not changed from within, so nothing is looked for. */
  installedAs: 'appimage' | 'installer' | 'none'
  version: string
  rules: UpdateRules
  /** `resting`: nothing newer is known of; `ready`: it is here whole and may take the place of this one. */
  state: 'resting' | 'checking' | 'fetching' | 'ready'
  offered: OfferedProgram | null
  checkedAt: string | null
  /** What went wrong last; null when it went well. */
  problem: { problem: UpdateProblem; detail: string } | null
  /** What keeps the fetched program from its place now; null when there is none or nothing does. */
  waits: UpdateWait | null
  /** The last change of programs. */
  last: { step: UpdateStep; from: string; to: string; at: string; cause: UndoCause | null } | null
  /** The program one can go back to; `events`: what was written since the change. */
  back: { version: string; events: number } | null
  /** The program before is not kept here, so there is no way back from the offered one. */
  noWayBack: boolean
}
