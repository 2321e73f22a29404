import type { ServiceView } from '#contract/pack-view'
import type { ChoiceReason, ServiceDoubt, ServiceRules } from '#domain/rates/choose'
import type { OfferRefusal, PricePart } from '#domain/rates/offer'
import { money } from '#words/format'
import type { Said, Sentences } from '#words/table'

/** What is said of who carries an order, and for how much. */
export interface RateWords {
  /** What the beam says where somebody is asked. */
  said: Record<ServiceDoubt, (service: string) => Said>
  why: Record<ChoiceReason, string>
  parts: Record<PricePart, string>
  refused: Sentences<OfferRefusal, 'why', null, string>
  take: string
  keep: string
  leave: string
  by: (day: string) => string
  billed: {
    short: (weight: string) => string
    actual: (weight: string) => string
    volume: (weight: string, actual: string) => string
  }
  over: (amount: string) => string
  estimate: (amount: string) => string
  cannot: string
  noPrice: string
  wish: string
  /** How the courier of an order is settled, in the settings. */
  rule: {
    title: string
    ask: string
    asks: Record<ServiceRules['ask'], string>
    who: string
    whos: Record<ServiceRules['who'], string>
    dearer: string
    dearerBelow: string
    over: string
    overBelow: string
  }
}

/** A service with its courier, as people say it. */
export const carriedBy = (service: Pick<ServiceView, 'courierName' | 'service'> | null): string =>
  service === null ? '' : `${service.courierName} ${service.service}`

/** Why a service may not have an order, in one sentence. */
export const offerRefusal = ({ refused }: RateWords, about: OfferRefusal): string =>
  (refused[about.why] as (of: OfferRefusal, all: null) => string)(about, null)

/** A price and a day as one breath: `RM 8.40 by 23 Nov`. */
export const offerText = (
  words: RateWords,
  { priceSen, currency }: { priceSen: number; currency: string },
  day: string,
): string => `${money(priceSen, currency)} ${words.by(day)}`
