import { holderOf } from '#db/consolidation'
import { hallOfSite } from '#db/floor-map'
import { itemBySku } from '#db/items'
import { listById } from '#db/lists'
import { lotsInHand } from '#db/lot-swap'
import { markActive, type PersonRow } from '#db/people'
import { plateInHand } from '#db/plates'
import { sql } from '#db/statements'
import { freeElsewhere, freeHere, homeOf, liesElsewhere, locationById } from '#db/stock'
import { stockHere } from '#db/stock-work'
import { judgeSkip, judgeToteFull, judgeZeroCheck } from '#domain/judge-answer'
import { fitToWeight } from '#domain/judge-caught'
import { judgeKeyed } from '#domain/judge-keyed'
import { judgePick } from '#domain/judge-pick'
import { judgeShort, judgeTwins } from '#domain/judge-short'
import { currentLine, type PickList, pickStep } from '#domain/pick'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'
import type { ShortReason } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import { leastDetour } from '#domain/routing/hall'
import { type Floor, isoNow, type Outcome, refuse, step, today } from '#station/context'
import { comparisonOf } from '#station/seat/item-view'
import { brokenRefusal, type ScannedThing, unknownRefusal } from '#station/seat/name-scan'
import { siteOf } from '#station/site'
import { handOverIfDue } from '#station/walk/assign'
import { proposedCarton, roomRefusal } from '#station/walk/carton-room'
import { askWeight, catchWeightIn, weightWanted } from '#station/walk/caught-weight'
import { saidOf } from '#station/walk/pick-said'
import { savePicking } from '#station/walk/pick-save'
import { freeInstead } from '#station/walk/substitutes'
import { takenBy } from '#station/walk/walks'
import { whenEmpty } from '#station/walk/when-empty'

/** A scan on a walk. */
export function scanOnWalk(
  floor: Floor,
  person: PersonRow,
  listId: string,
  code: ScannedThing,
  text: string,
  repeatedPlace: boolean,
): Outcome {
  return decide(floor, person, listId, (list, world) => {
    const named = namedFor(list, code, text, repeatedPlace)
    return 'refusal' in named ? named : fitToWeight(list, judgePick(list, named, world), world)
  })
}

/** "So many are in my hand", keyed after a first scan. */
export const keyTaken = (
  floor: Floor,
  person: PersonRow,
  listId: string,
  lineId: string,
  inHand: number,
): Outcome => decide(floor, person, listId, (list, world) => judgeKeyed(list, lineId, inHand, world))

/** "Less found than reserved", with a reason. */
export const shortLine = (
  floor: Floor,
  person: PersonRow,
  listId: string,
  lineId: string,
  found: number,
  reason: ShortReason,
): Outcome => decide(floor, person, listId, (list, world) => judgeShort(list, lineId, found, reason, world))

/** "Later": a line by its id, or with null the one that is next. */
export const skipLine = (floor: Floor, person: PersonRow, listId: string, lineId: string | null): Outcome =>
  decide(floor, person, listId, (list) => judgeSkip(list, lineId ?? currentLine(list)?.lineId ?? ''))

/** "Is this location empty now?" */
export const answerZeroCheck = (floor: Floor, person: PersonRow, listId: string, empty: boolean): Outcome =>
  decide(floor, person, listId, (list) => judgeZeroCheck(list, empty))

/** "Are they missing for the other orders too?" */
export const answerTwins = (floor: Floor, person: PersonRow, listId: string, short: boolean): Outcome =>
  decide(floor, person, listId, (list, world) => judgeTwins(list, short, world))

/** The answer by its barcode, to whichever of the two questions about a location is open. */
export const answerEmpty = (floor: Floor, person: PersonRow, listId: string, empty: boolean): Outcome =>
  decide(floor, person, listId, (list, world) =>
    pickStep(list).step === 'twin-check' ? judgeTwins(list, empty, world) : judgeZeroCheck(list, empty),
  )

/** "This tote is full": another one takes the rest of its order. */
export const toteFull = (floor: Floor, person: PersonRow, listId: string): Outcome =>
  decide(floor, person, listId, judgeToteFull)

/**
 * Reads the walk, judges and, when it is right, saves, all in one transaction: nobody else can become its owner in between.
 * Somebody whose walk it is no longer is told who has it.
 */
function decide(
  floor: Floor,
  person: PersonRow,
  listId: string,
  judge: (list: PickList, world: PickFloor) => PickVerdict,
): Outcome {
  const outcome = step(floor, (): Outcome => {
    const held = listById(floor.db, listId)
    if (held === null) return refuse({ refusal: 'nothing-open' })
    if (held.owner !== person.personId) return refuse(takenBy(floor, held))
    const judged = judge(held.list, worldOf(floor))
    const verdict = ('facts' in judged ? roomRefusal(floor, held.list, judged.facts) : null) ?? judged
    if (!('facts' in verdict))
      return (
        askWeight(floor, verdict) ??
        refuse(verdict, comparisonOf(floor, verdict, currentLine(held.list)?.locationId ?? null))
      )
    const saved = savePicking(floor, held, verdict.facts, person.personId)
    const after = whenEmpty(floor, held, verdict.facts, saved, person.personId)
    handOverIfDue(floor, listId)
    markActive(floor.db, person.personId, isoNow(floor))
    return saidOf(after, verdict.facts)
  })
  if ('accepted' in outcome) floor.wake.outbox()
  return outcome
}

/** By the station's rules an item that lies nowhere else needs no scan of its location. */
export const provesLocation = ({ db, settings }: Floor, sku: string, locationId: string): boolean =>
  !settings.picking.locationFirst && !liesElsewhere(db, sku, locationId)

/** By the station's rules the quantity of an item may be keyed of which no unit is like another by its serial or weight. */
export const mayKey = (floor: Floor, sku: string): boolean =>
  floor.settings.picking.keyQuantity &&
  itemBySku(floor.db, sku)?.tracking !== 'serial' &&
  catchWeightIn(floor, sku) === null

function worldOf(floor: Floor): PickFloor {
  const { db } = floor
  const day = today(floor, siteOf(floor).timeZone)
  return {
    checkDigitsOf: (locationId) => locationById(db, locationId)?.checkDigits ?? null,
    lotsAt: (locationId, sku) => stockHere(db, locationId).filter((one) => one.sku === sku),
    freeElsewhere: (sku, locationId) => freeElsewhere(db, sku, locationId, day),
    freeInstead: (line) => freeInstead(floor, line, ['allowed']),
    freeHere: (place) => freeHere(db, place),
    placeOnWay: (method, standingAt, ahead, locationId) =>
      leastDetour(hallOfSite(db).forMethod(method), standingAt, ahead, locationId),
    proposedCarton: (list, slot) => proposedCarton(floor, list, slot),
    zoneOf: (locationId) => locationById(db, locationId)?.zone ?? '',
    holderOf: (place) => holderOf(db, place),
    newId: floor.newId,
    tracking: (sku) => itemBySku(db, sku)?.tracking ?? 'none',
    catchWeight: (sku) => catchWeightIn(floor, sku),
    weightWanted: (line) => weightWanted(floor, line),
    provesLocation: (sku, locationId) => provesLocation(floor, sku, locationId),
    serialUsed: (sku, serial) =>
      sql<[string, string], { n: number }>(
        db,
        'SELECT count(*) AS n FROM picked_unit WHERE sku = ? AND serial = ?',
      ).get(sku, serial)?.n !== 0,
    mayKey: (sku) => mayKey(floor, sku),
    lotsInHand: (lineId) => lotsInHand(db, lineId),
    plateInHand: (lineId) => plateInHand(db, lineId),
    homeOf: (sku) => homeOf(db, sku),
    today: day,
  }
}

/** A code as the rules of the walk see it; what it can be depends on where the picker stands. */
function namedFor(list: PickList, code: ScannedThing, text: string, repeatedPlace: boolean): Named | Refusal {
  switch (code.kind) {
    case 'broken':
      return brokenRefusal(code, text)
    case 'unknown':
      return unknownRefusal(code.of, code.text)
    case 'digits':
      return pickStep(list).step === 'scan-location'
        ? { kind: 'checkDigits', digits: code.text }
        : { kind: 'unknown', text: code.text }
    case 'place':
      return { kind: 'place', place: code.place, repeated: repeatedPlace }
    case 'label':
      return { kind: 'other', scanned: 'trackingNumber', text: code.trackingNumber }
    case 'order':
      return { kind: 'other', scanned: 'order', text: code.number }
    case 'cartonType':
      return { kind: 'other', scanned: 'cartonType', text: code.cartonTypeId }
    case 'badge':
      return { kind: 'other', scanned: 'badge', text: code.badge }
    case 'list':
      return { kind: 'other', scanned: 'list', text: code.number }
    default:
      return code
  }
}
