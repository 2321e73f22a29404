import { withFinish } from '#domain/apply-pick'
import { whyNotHere } from '#domain/consolidation'
import { judgeCartonSize, judgeContainer } from '#domain/judge-container'
import { judgeLeft } from '#domain/judge-left'
import { judgeFetch, judgePass } from '#domain/judge-pass'
import { judgePlate } from '#domain/judge-plate'
import { judgeUnit } from '#domain/judge-unit'
import {
  type PickFact,
  type PickLine,
  type PickList,
  type PickSlot,
  type PickStep,
  pickStep,
} from '#domain/pick'
import { type Named, notAskedFor, type PickFloor, type PickVerdict } from '#domain/pick-scan'

/** Judges one scan on a walk: the facts it makes true, or why it changes nothing. */
export function judgePick(list: PickList, named: Named, floor: PickFloor): PickVerdict {
  const step = pickStep(list)
  if (step.step === 'order-left') return judgeLeft(list, step.stop, named)
  if (list.held && !putsDown(step, named)) return { refusal: 'list-held' }
  if (named.kind === 'unknown') return { refusal: 'unknown-code', text: named.text }
  switch (step.step) {
    case 'fetch-tote':
      return judgeFetch(list, step, named)
    case 'pass-on':
      return judgePass(step, named)
    case 'scan-cart':
      return judgeCart(list, named)
    case 'bind-tote':
      return judgeCartonSize(list, step.slot, named) ?? judgeBinding(list, step.slot, named, floor)
    case 'scan-location':
      return judgeLocation(step.line, named, floor)
    case 'scan-item':
      return judgeSize(list, step.line, named) ?? judgeTaking(list, step.line, named, floor)
    case 'scan-tote':
      return judgeSize(list, step.line, named) ?? judgePut(list, step.line, named, floor)
    case 'unload':
      return judgeUnload(list, step, named, floor)
    case 'zero-check':
    case 'twin-check':
    case 'done':
      return notAskedFor(named)
  }
}

/** A held walk still takes what somebody holds in the hand into its tote, and its totes go where they belong when it is over. */
const putsDown = (step: PickStep, named: Named): boolean =>
  (named.kind === 'place' && step.step === 'unload') ||
  (named.kind === 'zone' && step.step === 'pass-on') ||
  (named.kind === 'tote' && (step.step === 'scan-item' || step.step === 'scan-tote') && step.line.inHand > 0)

function judgeCart(list: PickList, named: Named): PickVerdict {
  if (named.kind !== 'cart') return notAskedFor(named)
  if (named.usedBy !== null) return { refusal: 'cart-in-use', cartId: named.cartId, by: named.usedBy }
  if (named.slots < list.slots.length) {
    return { refusal: 'cart-too-small', cartId: named.cartId, slots: named.slots, needed: list.slots.length }
  }
  return { facts: [{ fact: 'cart-bound', cartId: named.cartId }] }
}

/** The size of the carton that a line goes into. */
function judgeSize(list: PickList, line: PickLine, named: Named): PickVerdict | null {
  const slot = list.slots.find((one) => one.slot === line.slot)
  return slot === undefined ? null : judgeCartonSize(list, slot, named)
}

function judgeBinding(list: PickList, slot: PickSlot, named: Named, floor: PickFloor): PickVerdict {
  if (named.kind !== 'tote') return notAskedFor(named)
  const container = judgeContainer(list, slot, named, floor)
  if ('refusal' in container) return container
  if (named.wall !== null) return { refusal: 'cubby-stays', cubbyId: named.toteId, wall: named.wall }
  if (named.orderNumber !== null && !isOwnFullTote(slot, named.toteId))
    return { refusal: 'tote-in-use', toteId: named.toteId, orderNumber: named.orderNumber }
  return { facts: [boundTo(slot, named.toteId, container)] }
}

function judgeLocation(line: PickLine, named: Named, floor: PickFloor): PickVerdict {
  if (named.kind === 'item') return atOnce(line, floor, () => judgeUnit(line, named, floor))
  if (named.kind === 'plate')
    return named.plate.locationId === line.locationId
      ? atOnce(line, floor, () => judgePlate(line, named, floor))
      : { refusal: 'location-first', locationId: line.locationId }
  if (named.kind === 'checkDigits') {
    if (named.digits !== floor.checkDigitsOf(line.locationId)) {
      return { refusal: 'wrong-check-digits', text: named.digits, locationId: line.locationId }
    }
    return reached(line, 'checkDigits')
  }
  if (named.kind !== 'location') return notAskedFor(named)
  if (named.locationId !== line.locationId) {
    return { refusal: 'wrong-location', locationId: named.locationId, neededLocationId: line.locationId }
  }
  return reached(line, 'scan')
}

/** The item without its location: taken where it can only be from there, else the location comes first. */
function atOnce(line: PickLine, floor: PickFloor, judge: () => PickVerdict): PickVerdict {
  const { sku, locationId } = line
  if (!floor.provesLocation(sku, locationId)) return { refusal: 'location-first', locationId }
  const unit = judge()
  return 'facts' in unit
    ? { facts: [{ fact: 'location-reached', locationId, by: 'item' }, ...unit.facts] }
    : unit
}

/** At the location: units of the line, its own label once more, or the tote for what is in hand already. */
function judgeTaking(list: PickList, line: PickLine, named: Named, floor: PickFloor): PickVerdict {
  if (named.kind === 'item') return judgeUnit(line, named, floor)
  if (named.kind === 'plate') return judgePlate(line, named, floor)
  if (named.kind === 'tote') return judgePut(list, line, named, floor)
  if (named.kind === 'location' && named.locationId === line.locationId) return reached(line, 'scan')
  return notAskedFor(named)
}

const reached = (line: PickLine, by: 'scan' | 'checkDigits'): PickVerdict => ({
  facts: [{ fact: 'location-reached', locationId: line.locationId, by }],
})

function judgePut(list: PickList, line: PickLine, named: Named, floor: PickFloor): PickVerdict {
  const slot = list.slots.find((one) => one.slot === line.slot)
  if (slot === undefined) return { refusal: 'nothing-open' }
  if (named.kind === 'item' || named.kind === 'plate')
    return { refusal: 'put-first', toteId: slot.toteId, slot: slot.slot }
  if (named.kind !== 'tote') return notAskedFor(named)
  if (line.inHand === 0) return { refusal: 'nothing-in-hand' }
  const binding: PickFact[] = []
  if (slot.toteId !== named.toteId) {
    if (named.wall !== null) return { refusal: 'cubby-stays', cubbyId: named.toteId, wall: named.wall }
    const taken = named.orderNumber !== null && !isOwnFullTote(slot, named.toteId)
    if (slot.toteId !== null || taken) {
      return { refusal: 'wrong-tote', toteId: named.toteId, neededToteId: slot.toteId, slot: slot.slot }
    }
    const container = judgeContainer(list, slot, named, floor)
    if ('refusal' in container) return container
    binding.push(boundTo(slot, named.toteId, container))
  }
  return {
    facts: [
      ...binding,
      { fact: 'units-put', lineId: line.lineId, toteId: named.toteId, quantity: line.inHand },
    ],
  }
}

const boundTo = (
  { slot, orderRef }: PickSlot,
  toteId: string,
  container: { cartonTypeId?: string },
): PickFact => ({ fact: 'tote-bound', slot, orderRef, toteId, ...container })

/** A tote said to be full by mistake goes back into its slot by its own code. */
const isOwnFullTote = (slot: PickSlot, toteId: string): boolean =>
  slot.fullTotes.some((one) => one.toteId === toteId)

function judgeUnload(
  list: PickList,
  { slot, toteId }: Extract<PickStep, { step: 'unload' }>,
  named: Named,
  floor: PickFloor,
): PickVerdict {
  if (named.kind !== 'place') return notAskedFor(named)
  const why = whyNotHere(slot, named, floor.holderOf(named.place))
  if (why !== null) return why
  const facts: PickFact[] = [{ fact: 'tote-unloaded', slot: slot.slot, toteId, place: named.place }]
  return { facts: withFinish(list, facts) }
}
