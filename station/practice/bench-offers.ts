import type { PackView } from '#contract/pack-view'
import type { CaughtView, PickView } from '#contract/pick-view'
import type { PutWallView } from '#contract/put-wall-view'
import type { HomeView, SeatView } from '#contract/seat-view'
import type { OfferThing, OfferView } from '#contract/virtual-bench-commands'
import { freeCarts } from '#db/carts'
import { locationSigns, namesOf } from '#db/code-names'
import { otherItem } from '#db/items'
import { openListCount } from '#db/lists'
import { totesToPack } from '#db/orders-to-pack'
import { allPeople } from '#db/people'
import { sortWorkOf } from '#db/sorting'
import { emptyTotes, toteById } from '#db/totes'
import { type ActionName, actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { namesFrom } from '#domain/name-range'
import { weightsToVerify } from '#domain/pack-weight'
import { onBench } from '#station/bench/bench'
import type { Floor } from '#station/context'
import { nextCarton } from '#station/paper/code-fields'
import { damagedSymbol, ownSymbol, type PracticeCode, unitSymbol } from '#station/practice/practice-codes'

/** A code somebody could hold under the scanner now. What it says stays in the station: badges are real ones. */
export interface Offer extends OfferView {
  code: PracticeCode
}

type Hall = Pick<Floor, 'db'>
/** Something with a code on it, before it is known whether it is the right one. */
interface Thing {
  thing: OfferThing
  name: string
  code: PracticeCode | null
}

/** People of each role whose badge is offered. */
const badgesOfRole = 3
/** Totes, carts and cartons among which somebody may choose. */
const mostOfKind = 4

/** What could be scanned at a seat as it is: what its screen asks for, something beside it, and the right one damaged. */
export function benchOffers(floor: Floor, view: SeatView): Offer[] {
  const { right, wrong } = thingsFor(floor, view)
  const [first] = right.filter(({ thing }) => thing !== 'command')
  const damaged = first?.code == null ? null : damagedSymbol(first.code)
  return [
    ...offers('right', right),
    ...offers('wrong', wrong),
    ...(first === undefined || damaged === null ? [] : offers('damaged', [{ ...first, code: damaged }])),
  ]
}

const offers = (sort: OfferView['sort'], things: readonly Thing[]): Offer[] =>
  things.flatMap(({ thing, name, code }) =>
    code === null ? [] : [{ offerId: `${sort} ${thing} ${name}`, sort, thing, name, code }],
  )

interface Wanted {
  right: Thing[]
  wrong: Thing[]
}
const only = (...right: Thing[]): Wanted => ({ right, wrong: [] })

function thingsFor(floor: Floor, view: SeatView): Wanted {
  const { screen, question, lockedAt } = view
  if (question?.ask === 'override') return only(...badges(floor, ['supervisor', 'admin']))
  if (question !== null || screen.screen === 'firstRun') return only()
  if (screen.screen === 'sign-in' || lockedAt !== null)
    return only(...badges(floor, ['picker', 'packer', 'supervisor']))
  switch (screen.screen) {
    case 'home':
      return onHome(floor, view, screen)
    case 'pick':
      return onWalk(floor, view.person, screen)
    case 'pack':
      return atBench(floor, screen)
    case 'workStops': {
      const part = screen.now.parts.find(({ next }) => next)
      if (screen.step === 'scan-part' && part !== undefined)
        return beside(floor, unit(floor, { sku: part.item.sku, lot: null, serial: null }))
      return only(command('CONFIRM'), command('NOT-POSSIBLE'))
    }
    case 'putWall':
      return atWall(floor, screen)
    case 'putBack': {
      const { item, lot, locationId } = screen
      if (screen.step === 'scan-location') return beside(floor, place(locationId))
      return beside(floor, unit(floor, { sku: item.sku, lot, serial: null }))
    }
    case 'stock': {
      const at = screen.proposed ?? screen.locationId
      const [inHand] = screen.units
      const units =
        inHand === undefined ? [] : [unit(floor, { sku: inHand.item.sku, lot: inHand.lot, serial: null })]
      return only(...(at === null ? [] : [place(at)]), ...units)
    }
  }
}

function onHome(floor: Floor, view: SeatView, home: HomeView): Wanted {
  const roles = view.person?.roles ?? []
  const picks = roles.includes('picker') || roles.includes('supervisor')
  const packs = roles.includes('packer') || roles.includes('supervisor')
  const walk = picks && (home.openLists > 0 || home.offered !== null || home.myList !== null)
  return only(
    ...(packs ? totesToPack(floor.db, mostOfKind).map(tote) : []),
    ...(walk ? [command('NEXT')] : []),
    command('SIGN-OUT'),
  )
}

const hasWork = ({ db }: Hall, person: SeatView['person']): boolean =>
  person !== null && openListCount(db, person.personId).lists > 0

function onWalk(floor: Floor, person: SeatView['person'], { step, line, carton }: PickView): Wanted {
  switch (step.step) {
    case 'fetch-tote':
      return only(tote(step.toteId))
    case 'pass-on':
      return only({ thing: 'place', name: step.place, code: ownSymbol(ownCode('zone', step.zone)) })
    case 'scan-cart':
      return only(...freeCarts(floor.db, mostOfKind).map(cart))
    case 'bind-tote':
      if (carton !== null) return only(...newCarton(floor))
      return only(...emptyTotes(floor.db, mostOfKind).map(tote))
    case 'scan-location':
      return line === null ? only() : beside(floor, place(line.locationId))
    case 'scan-item': {
      if (line === null) return only()
      const serial = line.tracking === 'serial' ? newSerial(line.lineId, step.needed - step.taken) : null
      const lot = line.tracking === 'none' ? null : line.lot
      const weightG = line.caught === null ? undefined : weightFor(line.caught)
      return beside(floor, unit(floor, { sku: line.item.sku, lot, serial, weightG }))
    }
    case 'scan-tote':
      if (step.toteId === '' && carton !== null) return beside(floor, newCarton(floor)[0] ?? tote(''))
      return beside(floor, tote(step.toteId))
    case 'zero-check':
      return only(command('EMPTY'), command('NOT-EMPTY'))
    case 'twin-check':
      return only(command('NOT-EMPTY'), command('EMPTY'))
    case 'order-left':
      if (step.toteId !== null) return only(tote(step.toteId))
      return only(...(step.locationId === null ? [] : [place(step.locationId)]))
    case 'unload':
      return only({ thing: 'place', name: step.place, code: ownSymbol(ownCode('place', step.place)) })
    case 'done':
      return only(...(hasWork(floor, person) ? [command('NEXT')] : []), command('SIGN-OUT'))
  }
}

function atBench(floor: Floor, view: PackView): Wanted {
  const { step } = view
  switch (step.step) {
    case 'confirm-partial':
    case 'instructions':
      return only(command('CONFIRM'))
    case 'choose-carton':
      return only(
        ...view.proposedCartons.slice(0, mostOfKind).map(({ cartonTypeId, name }) => ({
          thing: 'cartonType' as const,
          name,
          code: ownSymbol(ownCode('cartonType', cartonTypeId)),
        })),
      )
    case 'scan-unit': {
      const { right, wrong } = nextUnit(floor, view)
      return { right: [...right, command('FULL')], wrong }
    }
    case 'label-unknown':
    case 'scan-label':
      return only({ thing: 'label', name: step.trackingNumber, code: ownSymbol(step.trackingNumber) })
    default:
      return only()
  }
}

/** The unit the bench waits for: of its lot, and of a serial that was picked and lies in no carton yet. */
function nextUnit(floor: Floor, { order, lines }: PackView): Wanted {
  const wanted = lines.find(({ state }) => state === 'next') ?? lines.find(({ state }) => state === 'waiting')
  const pack = onBench(floor, order.orderRef)?.pack
  const line = pack?.lines.find((one) => one.lineRef === wanted?.lineRef && one.sku === wanted.item.sku)
  if (pack === undefined || line === undefined) return only()
  const packed = new Set(pack.cartons.flatMap(({ units }) => units.map(({ serial }) => serial)))
  const serial = line.serials.find((one) => !packed.has(one)) ?? null
  const [weightG] = weightsToVerify(pack, line)
  return beside(floor, unit(floor, { sku: line.sku, lot: line.lots[0] ?? null, serial, weightG }))
}

function atWall(floor: Floor, { step, hand, toteId }: PutWallView): Wanted {
  const cubby = hand?.cubbyId ?? hand?.emptyId ?? null
  if (step === 'scan-cubby') return cubby === null ? only() : beside(floor, tote(cubby))
  const [goods] = sortWorkOf(floor.db, toteId)?.inTote ?? []
  if (step === 'leftover' || goods === undefined) return only(command('TOTE-EMPTY'))
  return beside(floor, unit(floor, goods))
}

/** This one, and another of its kind for whoever wants to see what happens then. */
function beside({ db }: Hall, right: Thing): Wanted {
  const other = {
    location: () => locationSigns(db).find(({ locationId }) => locationId !== right.name)?.locationId,
    tote: () => namesOf(db, 'tote').find((name) => name !== right.name),
    item: () => otherItem(db, right.name),
  }
  switch (right.thing) {
    case 'location':
      return { right: [right], wrong: thingOr(other.location(), place) }
    case 'tote':
      return { right: [right], wrong: thingOr(other.tote(), tote) }
    case 'item':
      return {
        right: [right],
        wrong: thingOr(other.item(), (sku) => unit({ db }, { sku, lot: null, serial: null })),
      }
    default:
      return only(right)
  }
}
const thingOr = (name: string | null | undefined, thing: (name: string) => Thing): Thing[] =>
  name == null ? [] : [thing(name)]

/** People who may work here, a few of each of these roles, each once. */
function badges({ db }: Hall, roles: readonly string[]): Thing[] {
  const here = allPeople(db).filter(({ inactive, badge }) => inactive === null && badge !== null)
  const chosen = roles.flatMap((role) =>
    here.filter((person) => person.roles.some((one) => one === role)).slice(0, badgesOfRole),
  )
  return [...new Set(chosen)].map(({ name, badge }) => ({
    thing: 'badge',
    name,
    code: ownSymbol(ownCode('badge', badge ?? '')),
  }))
}

const tote = (name: string): Thing => ({ thing: 'tote', name, code: ownSymbol(ownCode('tote', name)) })
/** A label for a carton that nobody used yet. */
function newCarton(floor: Floor): Thing[] {
  const name = namesFrom(nextCarton(floor), mostNumbers).find((one) => toteById(floor.db, one) === null)
  return name === undefined ? [] : [{ thing: 'tote', name, code: ownSymbol(ownCode('carton', name)) }]
}
const mostNumbers = 500
const cart = (name: string): Thing => ({ thing: 'cart', name, code: ownSymbol(ownCode('cart', name)) })
const place = (name: string): Thing => ({
  thing: 'location',
  name,
  code: ownSymbol(ownCode('location', name)),
})
const command = (action: ActionName): Thing => ({
  thing: 'command',
  name: action,
  code: ownSymbol(actionCode(action)),
})
/** A unit that the line takes: as heavy as most are, where that is not too much. */
const weightFor = ({ leastG, mostG, pickedG, wanted }: CaughtView): number =>
  Math.max(leastG, Math.min(Math.round((leastG + mostG) / 2), (wanted?.mostG ?? Infinity) - pickedG))

const unit = (
  { db }: Hall,
  of: { sku: string; lot: string | null; serial: string | null; weightG?: number | undefined },
): Thing => ({
  thing: 'item',
  name: of.sku,
  code: unitSymbol(db, of),
})
/** A serial nobody has used, the same one for the same unit. */
const newSerial = (lineId: string, stillWanted: number): string =>
  `P${lineId.replaceAll('-', '').slice(-14).toUpperCase()}${stillWanted}`
