import './pack.css'
import type { PackStepView, PackView } from '#contract/pack-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { WeightGauge, WeightNumber } from '#renderer/parts/weight.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { grams } from '#words/format'
import { Fact } from './fact.tsx'

type WeightOff = Extract<PackStepView, { step: 'weight-off' }>

/** The carton weighs something else than it should: how far off, the likely reason, and the ways out. */
export const WeightOffWork = ({ view, step }: { view: PackView; step: WeightOff }) => {
  const { pack } = useWords().floor
  const command = useCommand()
  const { expectedG, weighedG, toleranceG } = step
  const off = grams(weighedG - expectedG)
  return (
    <main className="floor-work weight-off">
      <section className="panel weight-off-main">
        <div className="weight-off-figures">
          <div>
            <span className="label">
              {pack.scaleSays} <Tag>{pack.steady}</Tag>
            </span>
            <WeightNumber weightG={weighedG} fresh large off />
          </div>
          <div>
            <span className="label">
              {pack.shouldWeigh} <Tag>± {grams(toleranceG)}</Tag>
            </span>
            <WeightNumber weightG={expectedG} fresh large off={false} />
          </div>
        </div>
        <WeightGauge weighedG={weighedG} expectedG={expectedG} toleranceG={toleranceG} />
        <Likely view={view} step={step} />
      </section>
      <aside className="pack-right">
        <section className="panel facts">
          <Fact stage="done" icon="saved" word={pack.verify} end={pack.of(view.verified, view.needed)} />
          <Fact
            stage="stop"
            icon="blocked"
            word={pack.weigh}
            end={weighedG > expectedG ? pack.over(off) : pack.under(off)}
          />
          <Fact stage="next" icon="printer" word={pack.printLabel} end={view.order.service} />
          <Fact stage="next" icon="label" word={pack.scanLabel} end={null} />
        </section>
        <button
          type="button"
          className="panel override-panel"
          data-testid="button-override-panel"
          data-action="OVERRIDE"
          onClick={() => void command('act', { action: 'OVERRIDE' })}
        >
          <span className="fill">
            <span className="strong-line">{pack.override}</span>
            <span className="dim" style={{ display: 'block' }}>
              {pack.overrideBelow}
            </span>
          </span>
          <Icon of="badge" />
        </button>
      </aside>
    </main>
  )
}

const Likely = ({ view, step: { likely } }: { view: PackView; step: WeightOff }) => {
  const { pack } = useWords().floor
  const line = likely === null ? undefined : view.lines.find((one) => one.item.sku === likely.sku)
  return (
    <div className="weight-off-hint">
      {line === undefined ? <Icon of="attention" /> : <ItemPicture picture={line.item.picture} />}
      <div className="fill">
        <div className="strong-line two-lines">
          {likely === null
            ? pack.noLikely
            : likely.sign === 'extra'
              ? pack.likelyExtra(likely.name)
              : pack.likelyMissing(likely.name)}
        </div>
        <div className="dim">{pack.likelyBelow}</div>
      </div>
    </div>
  )
}
