import './pack.css'
import type { WeightView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import type { GainState } from '#domain/judge-gain'
import { useWords } from '#renderer/language/words.tsx'
import { Tag, type TagRole } from '#renderer/parts/tag.tsx'
import { deviceWords } from '#renderer/parts/top-bar.tsx'
import { WeightBand, WeightNumber } from '#renderer/parts/weight.tsx'
import { grams } from '#words/format'
import { useScale } from './use-scale.ts'

/** What lies on the scale now, and the band it has to come into. */
export const ScalePanel = ({ seat, weight }: { seat: SeatView; weight: WeightView }) => {
  const words = useWords()
  const { pack } = words.floor
  const { device, reading, lastG, fresh } = useScale(seat)
  if (device === null) return null
  const { expectedG, toleranceG, storedG, gain } = weight
  const shown = storedG ?? lastG
  /** An old weight is shown grey; whether it fits is not said of it. */
  const judged = storedG ?? (fresh ? lastG : null)
  return (
    <section className="panel scale-panel">
      <div className="row">
        <span className="label">{pack.onScale}</span>
        <span className="push">
          {storedG !== null ? (
            <Tag tone="saved" icon="saved">
              {pack.stored}
            </Tag>
          ) : device.condition !== 'ready' ? (
            <Tag tone="attention">{deviceWords(words, device)}</Tag>
          ) : reading === null || (lastG === null && reading.problem !== 'motion') ? (
            <Tag>{pack.noReading}</Tag>
          ) : (
            <Tag>
              {reading.load === 'net' && `${words.scales.net}, `}
              {!fresh ? pack.old : reading.stable ? pack.steady : pack.moving}
            </Tag>
          )}
        </span>
      </div>
      {gain !== null && (
        <div data-testid="gain-state">
          <Tag tone={gainTones[gain]}>{pack.gainStates[gain]}</Tag>
        </div>
      )}
      <WeightNumber weightG={shown} fresh={storedG !== null || fresh} large={false} off={false} />
      {expectedG === null || toleranceG === null ? (
        <div className="scale-note">{pack.noTarget}</div>
      ) : (
        <>
          <WeightBand
            weightG={judged}
            expectedG={expectedG}
            toleranceG={toleranceG}
            stored={storedG !== null}
          />
          <div className="scale-foot">
            <span>
              {judged === null ? '' : <Distance differenceG={judged - expectedG} toleranceG={toleranceG} />}
            </span>
            <span>
              {pack.target} <b>{(expectedG / 1000).toFixed(2)}</b>
            </span>
          </div>
        </>
      )}
    </section>
  )
}

/** What the scale said of the last scan. */
const gainTones: Record<GainState, TagRole> = {
  awaited: 'ask',
  agreed: 'saved',
  off: 'refused',
  unchecked: 'plain',
  accepted: 'attention',
}

const Distance = ({ differenceG, toleranceG }: { differenceG: number; toleranceG: number }) => {
  const { pack } = useWords().floor
  if (Math.abs(differenceG) <= toleranceG) return <b>{pack.fits}</b>
  return <b>{differenceG < 0 ? pack.toGo(grams(differenceG)) : pack.over(grams(differenceG))}</b>
}
