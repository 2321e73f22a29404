import { assignedTo, assignTo, listForPerson } from '#db/assigned-lists'
import { ordersOf } from '#db/batches'
import { isBegunElsewhere } from '#db/consolidation'
import { claimList, forgetTakenOver, returnList, takeOverList, walkOwner } from '#db/list-owners'
import { abandonedList, bestOpenList, type HeldList, isFree, listById, listOf } from '#db/lists'
import { setFloorStage } from '#db/orders'
import { type PersonRow, personById, readSeat, saveSeat } from '#db/people'
import { setWaveState, waveById } from '#db/waves'
import { isUntouched } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import { mayTakeOver } from '#domain/take-over'
import {
  accept,
  type Floor,
  isoNow,
  type Offer,
  type Outcome,
  offer,
  refuse,
  type Seat,
  step,
} from '#station/context'
import { postProgress } from '#station/oms/progress'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'
import { noWorkFor } from '#station/walk/zones'

/** Shows the next list to look at; a walk that is over leaves the screen. */
export function showNext(floor: Floor, seat: Seat, person: PersonRow): Outcome {
  const next = nextListFor(floor, person)
  if (next === null) return refuse(noWorkFor(floor, person))
  leaveWalk(floor, seat)
  return offer(offerOf(next))
}

/** Takes the walk from the screen; it stays its owner's. */
export function leaveWalk(floor: Floor, seat: Seat): void {
  const sitting = readSeat(floor.db, seat)
  step(floor, () => saveSeat(floor.db, { ...sitting, listId: null, screen: 'home', activeAt: isoNow(floor) }))
}

/** The list that was shown to a person; null once it got another owner, is over, or is not to be taken over any more. */
export function stillOffered(floor: Floor, person: PersonRow, offered: Offer | null): HeldList | null {
  const held = offered === null ? null : listById(floor.db, offered.listId)
  if (held === null || held.fence !== offered?.fence) return null
  if (isFree(held)) return held
  const mayGoOn = isOwn(held, person) || whyNotTakeOver(floor, person, held, null) === null
  return held.list.state === 'picking' && mayGoOn ? held : null
}

const isOwn = ({ owner }: HeldList, person: PersonRow): boolean => owner === person.personId
const offerOf = ({ list, fence }: HeldList): Offer => ({ listId: list.listId, fence })

/** "Give me the next list": starts the one that is offered, else the next one. Somebody else's is offered first. */
export function startNext(floor: Floor, seat: Seat, person: PersonRow, offered: Offer | null): Outcome {
  const shown = stillOffered(floor, person, offered)
  const next = shown ?? nextListFor(floor, person)
  if (next === null) return refuse(noWorkFor(floor, person))
  const isAsked = shown === null && next.owner !== null && !isOwn(next, person)
  return isAsked ? askTakeOver(floor, next) : startList(floor, seat, person, offerOf(next), null)
}

/** The list a person would get next: their own, else one that is for them, else the best open one; for a supervisor at last one whose picker has left. */
function nextListFor(floor: Floor, person: PersonRow): HeldList | null {
  const { personId } = person
  const given = listForPerson(floor.db, personId)
  const own =
    listOf(floor.db, personId) ??
    (given === null ? null : listById(floor.db, given)) ??
    bestOpenList(floor.db, personId)
  return own ?? (person.roles.includes('supervisor') ? abandonedList(floor.db) : null)
}

/**
 * A cart with a walk on it, scanned where a cart or work is wanted: one's own walk goes on; somebody else's is offered
 * to be taken over where the rule allows, and the same cart once more takes it. Where the rule does not allow it, who
 * `insists` by the same cart once more asks for a supervisor.
 */
export function scanUsedCart(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  cart: { cartId: string; listId: string },
  before: { offered: Offer | null; insists: boolean },
): Outcome {
  const held = listById(floor.db, cart.listId)
  if (held === null) return refuse({ refusal: 'not-asked-for', scanned: 'cart', text: cart.cartId })
  const start = () => startList(floor, seat, person, offerOf(held), null)
  if (isOwn(held, person)) return start()
  const refusal = whyNotTakeOver(floor, person, held, null)
  if (refusal !== null) return isNotLeft(refusal) && before.insists ? start() : refuse(refusal)
  const agreed = before.offered?.listId === cart.listId && before.offered.fence === held.fence
  return agreed ? start() : askTakeOver(floor, held)
}

/** The code of a printed pick list, or a tote on its way through the zones: what nobody has is started, one's own goes on, somebody else's is as their cart is. */
export function scanList(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  { listId, number }: { listId: string; number: string },
  before: { offered: Offer | null; insists: boolean },
): Outcome {
  const held = listById(floor.db, listId)
  return held !== null && isFree(held)
    ? startList(floor, seat, person, offerOf(held), null)
    : scanUsedCart(floor, seat, person, { cartId: number, listId }, before)
}

/**
 * Starts a list as it was offered: claims an open one, goes on with one's own, takes over somebody else's.
 * One list, one owner: when it got another owner since the offer, that owner is named and nothing changes.
 * A walk that the rule leaves to its owner needs a supervisor's leave.
 */
export function startList(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  seen: Offer,
  leave: Leave | null,
): Outcome {
  const outcome = step(floor, (): Outcome => {
    const held = listById(floor.db, seen.listId)
    if (held === null || held.list.state === 'done' || held.list.state === 'cancelled')
      return refuse({ refusal: 'no-work' })
    const goesOn = isOwn(held, person) && held.list.state === 'picking'
    if (held.list.held && !goesOn) return refuse({ refusal: 'list-held' })
    if (!isOwn(held, person)) {
      const refusal = isFree(held)
        ? claim(floor, person, held)
        : takeOver(floor, person, held, seen.fence, leave)
      if (refusal !== null)
        return isNotLeft(refusal)
          ? needOverride({ command: 'startList', args: { seat, ...seen } })
          : refuse(refusal)
    }
    sitAt(floor, seat, person, seen.listId)
    return accept({ saved: 'list-claimed', number: held.list.number }, 'line', 'list', 'wave', 'orders')
  })
  if ('accepted' in outcome) floor.wake.outbox()
  return outcome
}

/** Who has a list now, as a refusal for somebody who thought it was theirs or free. */
export function takenBy(floor: Floor, { owner, list }: HeldList): Refusal {
  if (owner === null || list.state !== 'picking') return { refusal: 'no-work' }
  return { refusal: 'list-taken', by: nameOf(floor, owner) }
}

function claim(floor: Floor, person: PersonRow, { list, waveId }: HeldList): Refusal | null {
  const mine = listOf(floor.db, person.personId)
  if (mine !== null) return { refusal: 'list-first', number: mine.list.number }
  const to = assignedTo(floor.db, list.listId)
  if (to !== null && to.personId !== person.personId)
    return { refusal: 'list-assigned', number: list.number, to: to.name }
  const fence = claimList(floor.db, list.listId, person.personId, isoNow(floor))
  if (fence === null) return { refusal: 'no-work' }
  recordOwner(floor, person, 'list-claimed', { listId: list.listId, fence }, { number: list.number })
  const wave = waveById(floor.db, waveId)
  if (wave?.state === 'released') setWaveState(floor.db, wave.waveId, 'picking')
  if (list.state !== 'open') return null
  const { listId, orderRefs } = ordersOf(floor.db, list.listId)
  for (const orderRef of orderRefs) {
    if (isBegunElsewhere(floor.db, orderRef, listId)) continue
    setFloorStage(floor.db, orderRef, 'picking')
    postProgress(floor, orderRef, 'picking')
  }
  return null
}

function takeOver(
  floor: Floor,
  person: PersonRow,
  held: HeldList,
  seenFence: number,
  leave: Leave | null,
): Refusal | null {
  const { listId, number } = held.list
  if (held.fence !== seenFence) return takenBy(floor, held)
  const refusal = whyNotTakeOver(floor, person, held, leave)
  if (refusal !== null) return refusal
  const mine = listOf(floor.db, person.personId)
  const fence = takeOverList(floor.db, listId, seenFence, person.personId)
  if (fence === null) return takenBy(floor, held)
  assignTo(floor.db, listId, null)
  if (leave !== null) recordOverride(floor, leave, 'startList', listId, person.personId, fence)
  recordOwner(floor, person, 'list-taken-over', { listId, fence }, { number, from: held.owner })
  if (mine !== null) giveBack(floor, person, mine)
  return null
}

/** Why somebody may not go on with another's walk; a list they only claimed does not hold them back. */
function whyNotTakeOver(
  floor: Floor,
  person: PersonRow,
  held: HeldList,
  leave: Leave | null,
): Refusal | null {
  const { listId, cartId, held: onHold } = held.list
  if (onHold) return { refusal: 'list-held' }
  const owner = held.owner ?? ''
  if (leave === null && !mayTakeOver(person.roles, walkOwner(floor.db, owner, listId), isoNow(floor)))
    return cartId === null
      ? takenBy(floor, held)
      : { refusal: 'cart-in-use', cartId, by: nameOf(floor, owner) }
  const mine = listOf(floor.db, person.personId)
  return mine === null || isUntouched(mine.list) ? null : { refusal: 'list-first', number: mine.list.number }
}

/** Whether it is only the owner, not having left it, who holds somebody back from a walk. */
const isNotLeft = ({ refusal }: Refusal): boolean => refusal === 'cart-in-use'

/** Says whose walk it is and asks to insist. */
function askTakeOver(floor: Floor, held: HeldList): Outcome {
  const { number, cartId } = held.list
  const by = nameOf(floor, held.owner ?? '')
  return refuse({ refusal: 'confirm-take-over', number, cartId, by }, null, offerOf(held))
}

/** A list that was only claimed goes to the next who asks for work. */
function giveBack(floor: Floor, person: PersonRow, { list, fence }: HeldList): void {
  const { listId, number } = list
  returnList(floor.db, listId)
  const { listId: ordersList, orderRefs } = ordersOf(floor.db, listId)
  for (const orderRef of orderRefs)
    if (!isBegunElsewhere(floor.db, orderRef, ordersList)) setFloorStage(floor.db, orderRef, 'waiting')
  recordOwner(floor, person, 'list-returned', { listId, fence }, { number })
}

function sitAt(floor: Floor, seat: Seat, { personId }: PersonRow, listId: string): void {
  forgetTakenOver(floor.db, personId)
  saveSeat(floor.db, { ...readSeat(floor.db, seat), listId, screen: 'pick', activeAt: isoNow(floor) })
}

const recordOwner = (
  floor: Floor,
  { personId }: PersonRow,
  kind: 'list-claimed' | 'list-taken-over' | 'list-returned',
  { listId, fence }: Offer,
  payload: Record<string, unknown>,
): void => floor.record({ kind, subject: listId, actor: personId, fence, payload })

const nameOf = (floor: Floor, personId: string): string => personById(floor.db, personId)?.name ?? personId
