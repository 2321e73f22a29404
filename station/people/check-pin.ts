import type { PersonRow } from '#db/people'
import type { Refusal } from '#domain/refusal'
import { type Floor, step } from '#station/context'
import { isPin } from '#station/people/pin-hash'

/**
 * Whether this is the person's PIN; null when it is. The try is on disk before the PIN is looked at, and the looking
 * happens beside the main thread: scans go on meanwhile.
 */
export async function checkPin(floor: Floor, person: PersonRow, pin: string): Promise<Refusal | null> {
  const { personId, name, pin: stored } = person
  if (stored === null) return { refusal: 'no-pin', name }
  const wait = floor.pins.begin(personId)
  if (wait !== null) return { refusal: 'pin-locked', ...wait }
  const right = await isPin(pin, stored)
  return step(floor, () => {
    if (right) {
      floor.pins.right(personId)
      return null
    }
    const left = floor.pins.left(personId)
    floor.record({ kind: 'pin-refused', subject: personId, actor: null, payload: { ...left } })
    return 'triesLeft' in left ? { refusal: 'wrong-pin', ...left } : { refusal: 'pin-locked', ...left }
  })
}
