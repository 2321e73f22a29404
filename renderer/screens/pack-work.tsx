import './pack.css'
import { memo } from 'react'
import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { CartonPicture } from '#renderer/parts/carton-picture.tsx'
import { LineList } from '#renderer/parts/line-list.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { money, size } from '#words/format'
import { Fact } from './fact.tsx'
import { ScalePanel } from './scale-panel.tsx'
import { ServiceFacts } from './service-facts.tsx'
import { TotesFact } from './totes-fact.tsx'

const Lines = memo(LineList)
const Picture = memo(CartonPicture)

/** Units into the carton: the lines, the picture, the scale and what the order needs. */
export const PackWork = ({ seat, view }: { seat: SeatView; view: PackView }) => (
  <main className="floor-work pack">
    <Lines lines={view.lines} />
    <CartonPanel view={view} />
    <aside className="pack-right">
      <ScalePanel seat={seat} weight={view.weight} />
      <OrderFacts view={view} />
    </aside>
  </main>
)

const CartonPanel = ({ view: { carton, step } }: { view: PackView }) => {
  const { floor, cartonPicks } = useWords()
  const { pack } = floor
  if (carton === null) return <section className="panel pack-carton">{pack.noCarton}</section>
  return (
    <section className="panel pack-carton">
      <div className="row">
        <div>
          <div className="pack-carton-name">{pack.carton(carton.name)}</div>
          <div className="dim">
            {carton.lpn === null ? size(carton.innerMm) : cartonPicks.lpn(carton.lpn)}
          </div>
        </div>
        <span className="push">
          <Tag>{pack.full(carton.fillPercent)}</Tag>
        </span>
      </div>
      <div className="pack-carton-art">
        <Picture inner={carton.innerMm} bodies={carton.bodies} />
      </div>
      <div className="dim">{step.step === 'weigh' ? pack.cartonDone : pack.cartonHint}</div>
    </section>
  )
}

/** Where it goes, with whom, and what has to be thought of. */
export const OrderFacts = ({
  view: { order, step, carton, shorts, totes, closedCartons, verification, service },
}: {
  view: PackView
}) => {
  const { floor, codes, work } = useWords()
  const { pack } = floor
  const cod = order.codSen === null ? null : pack.cod(money(order.codSen, order.currency))
  const weighing = step.step === 'weigh' || step.step === 'scan-unit' || step.step === 'gain-off'
  return (
    <section className="panel facts">
      <Fact stage="fact" icon="place" word={`${order.town}, ${order.state}`} end={null} />
      {service === null ? (
        <Fact stage="fact" icon="truck" word={order.service} end={cod} />
      ) : (
        <>
          <ServiceFacts service={service} />
          {cod !== null && <Fact stage="fact" icon="saved" word={cod} end={null} />}
        </>
      )}
      {order.handling.map((one) => (
        <Fact
          key={one}
          stage="fact"
          icon={one === 'fragile' ? 'damaged' : one === 'hazmat' ? 'hazmat' : 'gift'}
          word={codes.handling[one]}
          end={null}
        />
      ))}
      {order.work.map(({ name, state }) => (
        <Fact key={name} stage="done" icon="repair" word={name} end={work.states[state]} />
      ))}
      {verification !== null && (
        <Fact
          stage="fact"
          icon="scan"
          word={pack.verification[verification.policy]}
          end={pack.because[verification.why]}
        />
      )}
      <TotesFact totes={totes} />
      {shorts > 0 && <Fact stage="wait" icon="attention" word={pack.shorts(shorts)} end={null} />}
      {closedCartons > 0 && (
        <Fact stage="done" icon="carton" word={pack.closedCartons(closedCartons)} end={null} />
      )}
      {service === null && (
        <Fact
          stage="next"
          icon="printer"
          word={pack.label}
          end={weighing ? pack.afterWeight : (carton?.trackingNumber ?? null)}
        />
      )}
    </section>
  )
}
