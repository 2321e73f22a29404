import { applyPick, withFinish } from '#domain/apply-pick'
import { whyStopped } from '#domain/judge-left'
import type { Stock } from '#domain/order'
import {
  currentLine,
  isOpen,
  type PickFact,
  type PickLine,
  type PickList,
  pickStep,
  twinsOf,
  unitsLeft,
  untouchedLine,
} from '#domain/pick'
import type { PickFloor, PickVerdict } from '#domain/pick-scan'
import type { ShortReason } from '#domain/reasons'

/**
 * Judges "less found than reserved": closes the line at what was scanned, so `quantityFound` must be what is in hand.
 * What is missing is sought where else it lies free, in place of damaged units first among their neighbours here; other
 * lines that want the same goods from here are asked about once, unless enough is left for all. Where it lies nowhere
 * and the order takes alternates, one of those is fetched in its place. Finding none never asks for a tote.
 */
export function judgeShort(
  list: PickList,
  lineId: string,
  quantityFound: number,
  reason: ShortReason,
  floor: PickFloor,
): PickVerdict {
  const stopped = whyStopped(list)
  if (stopped !== null) return stopped
  if (list.held) return { refusal: 'list-held' }
  const line = list.lines.find((one) => one.lineId === lineId)
  if (line === undefined || !isOpen(line) || currentLine(list)?.lineId !== lineId)
    return { refusal: 'nothing-open' }
  if (quantityFound !== line.inHand || unitsLeft(line) === 0)
    return { refusal: 'wrong-quantity', most: line.inHand }
  const enoughHere = reason === 'damaged' && floor.freeHere(line) >= unitsLeft(line)
  const asks = !enoughHere && twinsOf(list, line).length > 0
  const twins: PickFact[] = asks ? [{ fact: 'twins-due', lineId }] : []
  return { facts: withFinish(list, [...shortFacts(list, [line], reason, floor), ...twins]) }
}

/** Judges the answer to "are they missing for the other orders too?"; on a held walk too, since it needs no further step. */
export function judgeTwins(list: PickList, short: boolean, floor: PickFloor): PickVerdict {
  const stopped = whyStopped(list)
  if (stopped !== null) return stopped
  const step = pickStep(list)
  if (step.step !== 'twin-check') return { refusal: 'nothing-open' }
  const checked: PickFact = { fact: 'twins-checked', lineId: step.line.lineId, short }
  const shorts = short ? shortFacts(list, step.twins, step.line.shortReason ?? 'other', floor) : []
  return { facts: withFinish(list, [checked, ...shorts]) }
}

/** Lines that are short, and the lines that seek the missing units elsewhere, each free unit promised once. */
function shortFacts(
  list: PickList,
  lines: readonly PickLine[],
  reason: ShortReason,
  floor: PickFloor,
): PickFact[] {
  const facts: PickFact[] = []
  let now = list
  const add = (fact: PickFact): void => {
    facts.push(fact)
    now = applyPick(now, fact)
  }
  const [first] = lines
  if (first === undefined) return facts
  const free = [
    ...(reason === 'damaged' ? neighbours(first, floor) : []),
    ...nearFirst(floor.freeElsewhere(first.sku, first.locationId), list.zone, floor),
  ]
  const promised = new Map<string, number>()
  for (const line of lines) {
    const missing = unitsLeft(line)
    add({ fact: 'line-shorted', lineId: line.lineId, quantity: missing, reason })
    const found = promise(missing, () => free, promised)
    const instead = promise(missing - unitsIn(found), () => floor.freeInstead(line), promised)
    for (const { locationId, sku, lot, quantity } of [...found, ...instead]) {
      const again: PickLine = {
        ...line,
        lineId: floor.newId(),
        locationId,
        zone: floor.zoneOf(locationId),
        sku,
        lot,
        quantity,
        ...untouchedLine,
        replaces: line.lineId,
      }
      if (list.zone === null || list.method === 'pickAndPass' || list.zone === again.zone)
        add({ fact: 'line-added', line: again, before: nextOnWay(now, locationId, floor) })
      else add({ fact: 'line-sent', line: again, zone: again.zone })
    }
  }
  return facts
}

const unitsIn = (places: readonly Stock[]): number => places.reduce((sum, { quantity }) => sum + quantity, 0)

/** Promises so many units of the places in their order, and remembers what it promised. */
function promise(units: number, places: () => readonly Stock[], promised: Map<string, number>): Stock[] {
  if (units === 0) return []
  let left = units
  return places().flatMap((place) => {
    const key = JSON.stringify([place.locationId, place.sku, place.lot])
    const before = promised.get(key) ?? 0
    const quantity = Math.min(left, place.quantity - before)
    if (quantity <= 0) return []
    left -= quantity
    promised.set(key, before + quantity)
    return [{ ...place, quantity }]
  })
}

/** Free units beside those that were damaged. */
function neighbours({ locationId, sku, lot }: PickLine, floor: PickFloor): Stock[] {
  const quantity = floor.freeHere({ locationId, sku, lot })
  return quantity > 0 ? [{ locationId, sku, lot, expiresOn: null, quantity }] : []
}

/** Of what expires at the same time, that of the walk's own zone comes first. */
function nearFirst(places: readonly Stock[], zone: string | null, floor: PickFloor): Stock[] {
  const far = ({ locationId }: Stock): number => Number(zone !== null && floor.zoneOf(locationId) !== zone)
  const expiry = ({ expiresOn }: Stock): string => expiresOn ?? '9'
  return places.toSorted((one, two) =>
    expiry(one) === expiry(two) ? far(one) - far(two) : expiry(one) < expiry(two) ? -1 : 1,
  )
}

/** The line still to do before which the location is walked to; null when it comes last. The others keep their order. */
export function nextOnWay(
  list: PickList,
  locationId: string,
  floor: Pick<PickFloor, 'placeOnWay'>,
): string | null {
  const ahead = list.lines
    .filter((one) => isOpen(one) && !one.skipped)
    .sort((one, two) => one.sequence - two.sequence)
  const place = floor.placeOnWay(
    list.method,
    list.standingAt,
    ahead.map((one) => one.locationId),
    locationId,
  )
  return ahead[place]?.lineId ?? null
}
