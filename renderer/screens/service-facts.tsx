import './service.css'
import type { ServiceView } from '#contract/pack-view'
import type { BillableWeight, Offer } from '#domain/rates/offer'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { kilograms, money } from '#words/format'
import { carriedBy, offerText } from '#words/rates'
import { type Language, shortDay, type Words } from '#words/say'
import { Fact } from './fact.tsx'

/** What a weight counts as, where that is more than the scale says; null where the scale counts. */
export const billedText = ({ rates }: Words, { grams, actualG, by }: BillableWeight): string | null =>
  by === 'volume' ? rates.billed.volume(kilograms(grams), kilograms(actualG)) : null

/** Price and day of an offer in one line. */
const priceText = (words: Words, language: Language, offer: Offer | null): string =>
  offer === null ? words.rates.noPrice : offerText(words.rates, offer, shortDay(language, offer.promisedOn))

/** What the order goes with, why and for how much, and what would come next: beside the scale, before the label. */
export const ServiceFacts = ({ service }: { service: ServiceView }) => {
  const words = useWords()
  const language = useLanguage()
  const { rates } = words
  const { offer, why, overSen, offers, open, currency } = service
  const bySize = offer?.billable.by === 'volume'
  const billed = bySize ? rates.billed.short(kilograms(offer.billable.grams)) : null
  const next = open ? offers[1] : undefined
  return (
    <>
      <Fact stage="fact" icon="truck" word={carriedBy(service)} end={null} />
      <div className="service-brief" data-testid="service-brief">
        <b>{priceText(words, language, offer)}</b>
        <div>{billed === null ? rates.why[why] : `${rates.why[why]} · ${billed}`}</div>
        {next !== undefined && (
          <div className="dim">{`2. ${carriedBy(next)}: ${money(next.priceSen, next.currency)}`}</div>
        )}
      </div>
      {overSen !== null && (
        <Fact stage="wait" icon="attention" word={rates.over(money(overSen, currency))} end={null} />
      )}
    </>
  )
}
