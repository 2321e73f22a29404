import './pack.css'
import type { PackStepView, PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { WeightGauge, WeightNumber } from '#renderer/parts/weight.tsx'
import { grams } from '#words/format'
import { OrderFacts } from './pack-work.tsx'
import { ScalePanel } from './scale-panel.tsx'

type GainOff = Extract<PackStepView, { step: 'gain-off' }>

/** The last scan added something else to the carton than it should: what came, what should have, and what to look at. */
export const GainOffWork = ({ seat, view, step }: { seat: SeatView; view: PackView; step: GainOff }) => {
  const { pack } = useWords().floor
  const { gainG, expectedG, toleranceG, cause, item } = step
  return (
    <main className="floor-work weight-off gain-off">
      <section className="panel weight-off-main">
        <div className="weight-off-figures">
          <div>
            <span className="label">{pack.gained}</span>
            <WeightNumber weightG={gainG} fresh large off />
          </div>
          <div>
            <span className="label">
              {pack.shouldGain} <Tag>± {grams(toleranceG)}</Tag>
            </span>
            <WeightNumber weightG={expectedG} fresh large off={false} />
          </div>
        </div>
        {gainG !== null && <WeightGauge weighedG={gainG} expectedG={expectedG} toleranceG={toleranceG} />}
        <div className="weight-off-hint" data-testid="gain-cause">
          {item === null ? <Icon of="attention" /> : <ItemPicture picture={item.picture} />}
          <div className="fill">
            {item !== null && <div className="dim one-line">{item.name}</div>}
            <div className="strong-line two-lines">{pack.gainCauses[cause]}</div>
            <div className="dim">{pack.gainBelow}</div>
          </div>
        </div>
      </section>
      <aside className="pack-right">
        <ScalePanel seat={seat} weight={view.weight} />
        <OrderFacts view={view} />
      </aside>
    </main>
  )
}
