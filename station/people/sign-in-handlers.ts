import { accept, answerOf, type Floor, isRefusal, type Outcome, refuse, type Seat } from '#station/context'
import type { Given, Handlers } from '#station/handlers'
import { makeFirstAdmin } from '#station/people/first-admin'
import { lockSeat } from '#station/people/idle'
import { takeLeave } from '#station/people/overrides'
import { choosePreferences } from '#station/people/people'
import { changePin, choosePin, givePin, signInByPin } from '#station/people/sign-in'
import { signOut } from '#station/people/sit-down'
import { chooseVoice } from '#station/people/voice'
import type { OmsHealth } from '#station/seat/seat-view'
import type { SeatWork } from '#station/seat/seat-work'

type Mine =
  | 'signInByPin'
  | 'givePin'
  | 'choosePin'
  | 'changePin'
  | 'makeFirstAdmin'
  | 'giveOverride'
  | 'dropQuestion'
  | 'touched'
  | 'signOut'
  | 'stepAway'
  | 'choosePreferences'
  | 'chooseVoice'

/** What people do about who sits where. `all` are the commands a supervisor's leave may be for. */
export function signInHandlers(
  floor: Floor,
  seats: SeatWork,
  health: () => OmsHealth,
  all: () => Handlers,
): Pick<Handlers, Mine> {
  const atSeat = (seat: Seat, work: () => Outcome) => answerOf(seats.act(seat, work))
  return {
    signInByPin: async ({ seat, personId, pin }) =>
      answerOf(await signInByPin(floor, seats, seat, personId, pin)),
    makeFirstAdmin: async (about) => answerOf(await makeFirstAdmin(floor, seats, health, about)),
    givePin: async ({ seat, pin }) => answerOf(await givePin(floor, seats, seat, pin)),
    choosePin: async ({ seat, pin }) => answerOf(await choosePin(floor, seats, seat, pin)),
    changePin: async ({ seat, ...given }, person) =>
      person === null
        ? { refusal: 'sign-in-first' }
        : answerOf(await changePin(floor, seats, seat, person, given)),
    giveOverride: async ({ seat, reason, pin }, person) => {
      const taken = await takeLeave(floor, seats, seat, { reason, pin })
      if ('refusal' in taken) return atSeat(seat, () => refuse(taken))
      const { need, leave } = taken
      const handle = all()[need.command] as (args: unknown, who: typeof person, given: Given) => unknown
      const answer = await handle(need.args, person, { seat, leave })
      if ((need.command === 'cancelWave' || need.command === 'correctMessage') && !isRefusal(answer))
        return atSeat(seat, () => accept({ saved: 'override-given', by: leave.by.name }, 'line'))
      return isRefusal(answer) ? answer : null
    },
    dropQuestion: ({ seat }) => {
      seats.memory[seat].question = null
      seats.touch(seat)
      seats.show(seat, null)
      return null
    },
    touched: ({ seat }) => {
      seats.touch(seat)
      return null
    },
    signOut: ({ seat }) => atSeat(seat, () => signOut(floor, seat)),
    stepAway: ({ seat }) => {
      seats.memory[seat].question = null
      if (lockSeat(floor, seat, { afterMin: null })) seats.show(seat, null)
      return null
    },
    choosePreferences: ({ seat, language, theme }) =>
      atSeat(seat, () => choosePreferences(floor, seat, language, theme)),
    chooseVoice: ({ seat, ...voice }) => atSeat(seat, () => chooseVoice(floor, seat, voice)),
  }
}
