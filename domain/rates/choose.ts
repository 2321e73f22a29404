import type { Order } from '#domain/order'
import type { CourierChoice, Offer, Offers } from '#domain/rates/offer'
import type { CourierReason } from '#domain/reasons'

/** How a bench settles an order's courier where the OMS leaves it open. */
export interface ServiceRules {
  /** `doubt`: the packer is only asked where something speaks against what is proposed. */
  ask: 'always' | 'doubt'
  /** Who may take another service than the proposed one. */
  who: 'packer' | 'supervisor'
  /** One that is dearer than the proposed one by more takes a supervisor. */
  dearerSen: number
  /** Costs that exceed the estimate of the OMS by more are a doubt. */
  overSen: number
}
/** Work goes on by itself until somebody has to look. */
export const usualServiceRules: ServiceRules = { ask: 'doubt', who: 'packer', dearerSen: 200, overSen: 300 }

/** Why a service was taken: the order names it, it is the cheapest, the soonest of the cheapest, the only one that may; somebody chose it; nothing is known of its price. */
export const choiceReasons = ['named', 'cheapest', 'soonest', 'only', 'chosen', 'kept'] as const
export type ChoiceReason = (typeof choiceReasons)[number]

/** What an order goes with, why, and what was left aside for it. */
export interface ServiceChoice {
  courierId: string
  service: string
  by: 'oms' | 'rates' | 'packer' | 'supervisor'
  why: ChoiceReason
  /** Why somebody else's leave was given. */
  reason: CourierReason | null
  /** Null where no card gives a price. */
  offer: Offer | null
  /** The best of the others. */
  next: Pick<Offer, 'courierId' | 'service' | 'priceSen' | 'promisedOn'> | null
  /** What the OMS thought that it would cost. */
  estimateSen: number | null
}

/** Why somebody is asked before a label is made. */
export type ServiceDoubt = 'always' | 'wished' | 'none-allowed' | 'over-estimate'

/** What the OMS says of how an order may be carried. */
export function wantedOf({ courierId, service, shipping }: Order): CourierChoice {
  if (shipping?.choice === 'free') return { choice: 'free' }
  if (shipping?.choice === 'level' && shipping.level !== null)
    return { choice: 'level', level: shipping.level }
  return { choice: 'fixed', courierId, service }
}

const isOf = (one: { courierId: string; service: string }, other: { courierId: string; service: string }) =>
  one.courierId === other.courierId && one.service === other.service

/** What is taken unless somebody says otherwise: the best of the offers; without any, what the order names. */
export function proposedService(order: Order, offers: Offers): ServiceChoice {
  const [best, second] = offers.allowed
  const estimateSen = order.shipping?.estimateSen ?? null
  const { courierId, service } = order
  const none = { reason: null, estimateSen, next: second === undefined ? null : briefly(second) }
  const isNamed = wantedOf(order).choice === 'fixed'
  if (isNamed || best === undefined)
    return { courierId, service, by: 'oms', why: isNamed ? 'named' : 'kept', offer: best ?? null, ...none }
  const ties = second?.priceSen === best.priceSen && second.promisedOn > best.promisedOn
  const why = second === undefined ? 'only' : ties ? 'soonest' : 'cheapest'
  return { courierId: best.courierId, service: best.service, by: 'rates', why, offer: best, ...none }
}

const briefly = ({
  courierId,
  service,
  priceSen,
  promisedOn,
}: Offer): NonNullable<ServiceChoice['next']> => ({
  courierId,
  service,
  priceSen,
  promisedOn,
})

/** By how much a price exceeds the estimate of the OMS, where that is more than the site lets pass; else null. */
export function overEstimate(
  { offer, estimateSen }: Pick<ServiceChoice, 'offer' | 'estimateSen'>,
  { overSen }: ServiceRules,
): number | null {
  if (offer === null || estimateSen === null) return null
  const over = offer.priceSen - estimateSen
  return over > overSen ? over : null
}

/** Why a proposal must be looked at before its label is made; null where it need not. */
export function doubtOf(proposed: ServiceChoice, wished: boolean, rules: ServiceRules): ServiceDoubt | null {
  if (proposed.why === 'named') return null
  if (proposed.why === 'kept') return 'none-allowed'
  if (overEstimate(proposed, rules) !== null) return 'over-estimate'
  if (wished) return 'wished'
  return rules.ask === 'always' ? 'always' : null
}

/**
 * Takes one of the offers, or without any what the order names; null for a service that may not have it.
 * `leave`: whether it takes a supervisor, since it is dearer than the proposed one by too much, not the packer's to choose,
 * or not known to be allowed.
 */
export function takenService(
  order: Order,
  offers: Offers,
  asked: { courierId: string; service: string },
  rules: ServiceRules,
): { choice: ServiceChoice; leave: boolean } | null {
  const proposed = proposedService(order, offers)
  if (isOf(proposed, asked)) return { choice: proposed, leave: proposed.why === 'kept' }
  const offer = offers.allowed.find((one) => isOf(one, asked))
  const [best] = offers.allowed
  if (offer === undefined || best === undefined) return null
  const { courierId, service } = offer
  const by = 'packer'
  return {
    choice: { ...proposed, courierId, service, by, why: 'chosen', offer, next: briefly(best) },
    leave: rules.who === 'supervisor' || offer.priceSen - best.priceSen > rules.dearerSen,
  }
}
