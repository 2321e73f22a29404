import './pack.css'
import type { WeightView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { gramsFromMilligrams } from '#domain/units'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { deviceWords } from '#renderer/parts/top-bar.tsx'
import { WeightBand, WeightNumber } from '#renderer/parts/weight.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { grams } from '#words/format'

const freshMs = 1000

/** What lies on the scale now, and the band it has to come into. */
export const ScalePanel = ({ seat, weight }: { seat: SeatView; weight: WeightView }) => {
  const words = useWords()
  const { pack } = words.floor
  const now = useNow(250)
  const device = seat.devices.find((one) => one.kind === 'scale') ?? null
  const reading = useFloor((state) => (device === null ? null : (state.weights[device.deviceId] ?? null)))
  if (device === null) return null
  const live = reading?.weightMg == null ? null : gramsFromMilligrams(reading.weightMg)
  const fresh = reading !== null && now - reading.receivedAt <= freshMs
  const { expectedG, toleranceG, storedG } = weight
  const shown = storedG ?? live
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
          ) : reading === null || live === null ? (
            <Tag>{pack.noReading}</Tag>
          ) : (
            <Tag>{!fresh ? pack.old : reading.stable ? pack.steady : pack.moving}</Tag>
          )}
        </span>
      </div>
      <WeightNumber weightG={shown} fresh={storedG !== null || fresh} large={false} off={false} />
      {expectedG === null || toleranceG === null ? (
        <div className="scale-note">{pack.noTarget}</div>
      ) : (
        <>
          <WeightBand
            weightG={shown}
            expectedG={expectedG}
            toleranceG={toleranceG}
            stored={storedG !== null}
          />
          <div className="scale-foot">
            <span>
              {shown === null ? '' : <Distance differenceG={shown - expectedG} toleranceG={toleranceG} />}
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

const Distance = ({ differenceG, toleranceG }: { differenceG: number; toleranceG: number }) => {
  const { pack } = useWords().floor
  if (Math.abs(differenceG) <= toleranceG) return <b>{pack.fits}</b>
  return <b>{differenceG < 0 ? pack.toGo(grams(differenceG)) : pack.over(grams(differenceG))}</b>
}
