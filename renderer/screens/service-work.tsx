import './service.css'
import type { OfferView, ServiceView } from '#contract/pack-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { ChoiceNumber } from '#renderer/parts/choice-number.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { kilograms, money } from '#words/format'
import { carriedBy, offerRefusal } from '#words/rates'
import { shortDay } from '#words/say'
import { billedText } from './service-facts.tsx'

/** As many as have a number each and room on the screen. */
const mostOffers = 5

/** Who may carry the order, the best first, and why the others may not. */
export const ServiceWork = ({ service }: { service: ServiceView }) => {
  const { rates } = useWords()
  const { offers, refused, overSen, estimateSen, currency } = service
  return (
    <main className="floor-work">
      <Scroll className="service-work">
        <section className="service-offers">
          {offers.slice(0, mostOffers).map((one, place) => (
            <OfferRow
              key={carriedBy(one)}
              offer={one}
              number={place + 1}
              why={place === 0 ? service.why : null}
            />
          ))}
          {offers.length === 0 && <KeptRow service={service} />}
        </section>
        <aside className="panel service-aside">
          {estimateSen !== null && (
            <div className="service-estimate">
              <b>{rates.estimate(money(estimateSen, currency))}</b>
              {overSen !== null && (
                <Tag tone="attention" icon="attention">
                  {rates.over(money(overSen, currency))}
                </Tag>
              )}
            </div>
          )}
          {refused.length > 0 && <div className="label">{rates.cannot}</div>}
          {refused.map((one) => (
            <div key={carriedBy(one)} className="service-refused">
              <Icon of="blocked" />
              <div>
                <b>{carriedBy(one)}</b>
                <div className="dim">{offerRefusal(rates, one.refused)}</div>
              </div>
            </div>
          ))}
        </aside>
      </Scroll>
    </main>
  )
}

const OfferRow = ({
  offer,
  number,
  why,
}: {
  offer: OfferView
  number: number
  why: ServiceView['why'] | null
}) => {
  const words = useWords()
  const language = useLanguage()
  const { rates } = words
  const parts = offer.parts.map(({ part, sen }) => `${rates.parts[part]} ${money(sen, offer.currency)}`)
  const billed = billedText(words, offer.billable) ?? rates.billed.actual(kilograms(offer.billable.actualG))
  return (
    <ServiceRow
      of={offer}
      number={number}
      tag={why === null ? null : rates.why[why]}
      leave={offer.leave}
      below={[parts.join(' · '), billed]}
      price={money(offer.priceSen, offer.currency)}
      day={rates.by(shortDay(language, offer.promisedOn))}
    />
  )
}

/** No card takes the order: what it names itself can still be kept. */
const KeptRow = ({ service }: { service: ServiceView }) => {
  const { rates } = useWords()
  return (
    <ServiceRow of={service} number={1} tag={rates.why.kept} leave below={[rates.noPrice]} price="" day="" />
  )
}

const ServiceRow = ({
  of,
  number,
  tag,
  leave,
  below,
  price,
  day,
}: {
  of: Pick<OfferView, 'courierId' | 'courierName' | 'service'>
  number: number
  tag: string | null
  leave: boolean
  below: readonly string[]
  price: string
  day: string
}) => {
  const { rates } = useWords()
  const command = useCommand()
  const take = () => command('takeService', { courierId: of.courierId, service: of.service })
  return (
    <button
      type="button"
      className="panel service-offer"
      data-testid={`offer-${number}`}
      data-chosen={number === 1}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      onClick={() => void take()}
    >
      <ChoiceNumber number={number} press={take} />
      <span className="service-what">
        <span className="service-name">
          <b>{carriedBy(of)}</b>
          {tag !== null && <Tag tone="ask">{tag}</Tag>}
          {leave && <Tag icon="supervisor">{rates.leave}</Tag>}
        </span>
        {below.map((line) => (
          <span key={line} className="dim">
            {line}
          </span>
        ))}
      </span>
      <span className="service-price">
        <b>{price}</b>
        <span>{day}</span>
      </span>
    </button>
  )
}
