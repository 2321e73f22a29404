import { cartonTypes } from '#db/carton-types'
import { orderByRef } from '#db/orders'
import { recordPackFact } from '#db/pack-facts'
import { packOrder } from '#db/pack-orders'
import type { PersonRow } from '#db/people'
import { isChoiceWished, serviceChoiceOf } from '#db/service-choice'
import { rateBook } from '#db/site-rates'
import { proposeCartons } from '#domain/cartonize'
import type { CartonType, Order } from '#domain/order'
import { type Carton, type PackOrder, unitsToVerify } from '#domain/pack-order'
import {
  doubtOf,
  proposedService,
  type ServiceChoice,
  type ServiceDoubt,
  wantedOf,
} from '#domain/rates/choose'
import { type CourierChoice, type Offers, offersFor, type RatedCarton } from '#domain/rates/offer'
import { type Freight, freightOf } from '#domain/shipment'
import { bodiesLeft, expectedOf } from '#station/bench/bench'
import { type Floor, isoNow } from '#station/context'
import { handlingOf } from '#station/paper/handling'
import { localMoment } from '#station/paper/paper-facts'
import { siteOf } from '#station/site'

type Packed = { order: Order; pack: PackOrder }

/** What may carry an order, by the site's cards, with what is proposed and why somebody should look at it. */
export interface ServiceQuestion {
  offers: Offers
  proposed: ServiceChoice
  doubt: ServiceDoubt | null
}

/** What the site's cards say of an order with a carton; null where it has no cards or no carton was begun. */
export function serviceQuestion(floor: Floor, { order, pack }: Packed): ServiceQuestion | null {
  const offers = offersOf(floor, { order, pack }, wantedOf(order))
  if (offers === null) return null
  const proposed = proposedService(order, offers)
  const wished = isChoiceWished(floor.db, order.orderRef)
  return { offers, proposed, doubt: doubtOf(proposed, wished, floor.settings.services) }
}

function offersOf(floor: Floor, { order, pack }: Packed, wanted: CourierChoice): Offers | null {
  const book = rateBook(floor.db, order.customerRef ?? null)
  const cartons = book === null ? [] : ratedCartons(floor, pack)
  if (book === null || cartons.length === 0) return null
  const { shipTo, customerRef, currency, codSen, shipping } = order
  return offersFor(book, {
    ...{ cartons, to: shipTo, customerRef: customerRef ?? null, currency, codSen, wanted },
    insuredSen: shipping?.insuredSen ?? null,
    deliverBy: shipping?.deliverBy ?? null,
    hazmat: handlingOf(floor, order).includes('hazmat'),
    ready: localMoment(isoNow(floor), siteOf(floor).timeZone),
  })
}

/** Cartons as they are, what is not on the scale yet by what it should weigh, and one more for units still to come. */
function ratedCartons(floor: Floor, pack: PackOrder): RatedCarton[] {
  const types = cartonTypes(floor.db)
  const begun = pack.cartons.filter(({ units }) => units.length > 0)
  const lastOpen = begun.findLast(({ state }) => state === 'open') ?? null
  const rated = begun.flatMap((carton) => {
    const type = types.find(({ cartonTypeId }) => cartonTypeId === carton.cartonTypeId)
    const all = carton === lastOpen ? restG(floor, pack) : 0
    return type === undefined ? [] : [rate(type, grossG(floor, carton, type) + all)]
  })
  const rest = lastOpen === null ? restOf(floor, pack) : []
  const [best] = rest.length === 0 ? [] : proposeCartons(rest, types)
  if (best === undefined) return rated
  return [...rated, rate(best.cartonType, best.cartonType.tareG + restG(floor, pack))]
}

const rate = (type: CartonType, grossG: number): RatedCarton => ({
  cartonTypeId: type.cartonTypeId,
  grossG,
  lengthMm: type.innerLengthMm,
  widthMm: type.innerWidthMm,
  heightMm: type.innerHeightMm,
})
const grossG = (floor: Floor, carton: Carton, type: CartonType): number =>
  carton.weighedG ?? expectedOf(floor, carton)?.expectedG ?? type.tareG
const restOf = (floor: Floor, pack: PackOrder) =>
  pack.lines.some((line) => unitsToVerify(pack, line) > 0) ? bodiesLeft(floor, pack) : []
const restG = (floor: Floor, pack: PackOrder): number =>
  Math.round(restOf(floor, pack).reduce((sum, one) => sum + one.weightMg * one.quantity, 0) / 1000)

/**
 * Settles who carries an order when a carton has passed the scale: what is proposed, where nothing speaks against it.
 * False: somebody looks first. Inside the caller's transaction.
 */
export function settleService(
  floor: Floor,
  person: PersonRow,
  { orderRef }: Order,
  cartonId: string,
): boolean {
  const held = orderByRef(floor.db, orderRef)
  if (held === null || !held.unchosen || serviceChoiceOf(floor.db, orderRef) !== null) return true
  const { order } = held
  const question = serviceQuestion(floor, { order, pack: packOrder(floor.db, order) })
  if (question === null) return true
  if (question.doubt !== null) return false
  const choice = question.proposed
  const fact = { fact: 'service-chosen', cartonId, choice } as const
  recordPackFact(floor.db, packOrder(floor.db, order), fact, floor.newId, isoNow(floor))
  const payload = { cartonId, choice }
  floor.record({ kind: 'service-chosen', subject: orderRef, actor: person.personId, payload })
  return true
}

/** What the shipment goes with and costs, now that all of its cartons stood on the scale; null where nothing was chosen. */
export function freightNow(floor: Floor, order: Order): Freight | null {
  const choice = serviceChoiceOf(floor.db, order.orderRef)
  if (choice === null) return null
  const { courierId, service } = choice
  const pack = packOrder(floor.db, order)
  const offers = offersOf(floor, { order, pack }, { choice: 'fixed', courierId, service })
  return freightOf({ ...choice, offer: offers?.allowed[0] ?? choice.offer }, order.currency)
}
