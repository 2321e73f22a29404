import './pack.css'
import type { PackStepView, PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { WeightGauge, WeightNumber } from '#renderer/parts/weight.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { grams, kilograms } from '#words/format'
import { Fact } from './fact.tsx'
import { useScale } from './use-scale.ts'

/** From this difference on something else lies on the scale than was weighed. */
const otherG = 20

type WeightOff = Extract<PackStepView, { step: 'weight-off' }>

/** The carton weighs something else than it should: how far off, the likely reason, and the ways out. */
export const WeightOffWork = ({ seat, view, step }: { seat: SeatView; view: PackView; step: WeightOff }) => {
  const { pack } = useWords().floor
  const command = useCommand()
  const { expectedG, weighedG, toleranceG } = step
  const off = grams(weighedG - expectedG)
  const scale = useScale(seat)
  const moved = scale.fresh && scale.lastG !== null && Math.abs(scale.lastG - weighedG) >= otherG
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
        {moved ? <OnScaleNow scale={scale} /> : <Likely view={view} step={step} />}
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

/** The carton was lifted or changed: what lies there now, and that it is weighed without a touch. */
const OnScaleNow = ({ scale: { lastG, reading } }: { scale: ReturnType<typeof useScale> }) => {
  const { floor, scales } = useWords()
  const { pack } = floor
  return (
    <div className="weight-off-hint" data-testid="scale-now">
      <Icon of="scale" />
      <div className="fill">
        <div className="strong-line">
          {pack.onScale}: {kilograms(lastG ?? 0)} <Tag>{reading?.stable ? pack.steady : pack.moving}</Tag>
        </div>
        <div className="dim">{scales.putOn}</div>
      </div>
    </div>
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
