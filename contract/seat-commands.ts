import { z } from 'zod'
import { atSeat, id, row, seat } from '#contract/command-parts'
import { person } from '#contract/people-commands'
import type { SeatView } from '#contract/seat-view'
import { voiceSetting } from '#contract/sound'
import { actionNames } from '#domain/action'
import { languages } from '#domain/language'
import { pinPattern } from '#domain/pin'

const pin = z.string().regex(pinPattern)

/** Commands of somebody at a seat, whatever their work: who they are, what they scan, how their screen looks and sounds. */
export const seatCommands = {
  seatView: row('anybody', atSeat),
  typeCode: row('anybody', z.strictObject({ seat, text: z.string().min(1).max(500) })),
  signInByPin: row('anybody', z.strictObject({ seat, personId: id, pin })),
  givePin: row('anybody', z.strictObject({ seat, pin })),
  choosePin: row('anybody', z.strictObject({ seat, pin })),
  dropQuestion: row('anybody', atSeat),
  touched: row('anybody', atSeat),
  /** Only while nobody has the role: who starts a new station. `badge` null: the program makes a number. */
  makeFirstAdmin: row(
    'anybody',
    z.strictObject({
      seat,
      name: person.name,
      badge: z
        .string()
        .regex(/^[0-9A-Z-]{3,20}$/)
        .nullable(),
      pin,
      language: person.language,
    }),
  ),
  signOut: row('anybody', atSeat),
  stepAway: row('signed-in', atSeat),
  changePin: row('signed-in', z.strictObject({ seat, oldPin: pin, pin })),
  giveOverride: row('signed-in', z.strictObject({ seat, reason: z.string().max(40).nullable(), pin })),
  choosePreferences: row(
    'signed-in',
    z.strictObject({
      seat,
      language: z.enum(languages),
      theme: z.enum(['light', 'dark', 'contrast']),
    }),
  ),
  chooseVoice: row('signed-in', voiceSetting.extend({ seat })),
  /** What a floor screen offers, by its name; the same as scanning its code. */
  act: row('anybody', z.strictObject({ seat, action: z.enum(actionNames) })),
  /** The screen offers nothing of that name now: refused, and counted like a refused scan. */
  missAction: row('anybody', z.strictObject({ seat, action: z.enum(actionNames) })),
  goHome: row('signed-in', atSeat),
}

/** What they answer. */
export interface SeatAnswers {
  seatView: SeatView
}
