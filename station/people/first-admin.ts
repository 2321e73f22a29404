import type { CommandArgs } from '#contract/commands'
import { addPerson, changeBadge, hasAdmin, isVoidBadge, personByBadge, personById, savePin } from '#db/people'
import { isTrivialPin } from '#domain/pin'
import { accept, type Floor, isoNow, type Outcome, refuse, step } from '#station/context'
import { printBadge } from '#station/paper/print-codes'
import { freshBadge } from '#station/people/people-desk'
import { hashPin } from '#station/people/pin-hash'
import { sitDown } from '#station/people/sit-down'
import type { OmsHealth } from '#station/seat/seat-view'
import type { SeatWork } from '#station/seat/seat-work'

/**
 * Whether somebody may still make themselves the first administrator: nobody ever had that role here, and no order
 * system could name one. One that is set up must have been read first, so that a cable pulled out opens no door.
 * Nobody is made one on a copy.
 */
export const mayMakeFirst = (floor: Floor, { lastPullAt }: OmsHealth): boolean =>
  floor.mode.mode === 'live' &&
  !hasAdmin(floor.db) &&
  (floor.settings.oms.baseUrl === null || lastPullAt !== null)

/** The first person of a new station: may do everything, sits down at once, and gets a badge where a printer takes it. */
export async function makeFirstAdmin(
  floor: Floor,
  seats: SeatWork,
  health: () => OmsHealth,
  { seat, name, badge: wished, pin, language }: CommandArgs<'makeFirstAdmin'>,
): Promise<Outcome> {
  const hash = mayMakeFirst(floor, health()) && !isTrivialPin(pin) ? await hashPin(pin) : null
  return seats.act(seat, () => {
    if (!mayMakeFirst(floor, health())) return refuse({ refusal: 'admin-exists' })
    if (hash === null) return refuse({ refusal: 'trivial-pin' })
    const badge = wished ?? freshBadge(floor)
    if (personByBadge(floor.db, badge) !== null || isVoidBadge(floor.db, badge))
      return refuse({ refusal: 'badge-void', text: badge })
    const personId = floor.newId()
    const roles = ['supervisor', 'admin'] as const
    step(floor, () => {
      addPerson(floor.db, { personId, name, roles: [...roles], language, theme: 'light' })
      changeBadge(floor.db, personId, badge, isoNow(floor))
      savePin(floor.db, personId, hash, false)
      floor.record({ kind: 'first-admin-made', subject: personId, actor: personId, payload: { roles } })
    })
    const person = personById(floor.db, personId)
    if (person === null) throw new Error('The first administrator was not saved')
    sitDown(floor, seat, person, 'pin')
    const printed = printBadge(floor, badge, person)
    return accept({ saved: 'first-admin-made', badge, printed }, 'closed', 'person')
  })
}
