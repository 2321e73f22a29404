import './weight.css'
import { useWords } from '#renderer/language/words.tsx'
import { grams, kilogramFigure } from '#words/format'

/** A weight in large figures; grey when nobody has heard from the scale for a second. */
export const WeightNumber = ({
  weightG,
  fresh,
  large,
  off,
}: {
  weightG: number | null
  fresh: boolean
  large: boolean
  off: boolean
}) => (
  <div
    className="weight-number"
    data-testid="weight-number"
    data-fresh={fresh}
    data-large={large}
    data-off={off}
  >
    {weightG === null ? '–' : kilogramFigure(weightG)}
    <span>kg</span>
  </div>
)

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

/** The window is always at the same place, so that the hand learns it; the track below and above it is drawn to scale. */
const windowFrom = 0.72
const windowTo = 0.86

function onTrack(weightG: number, expectedG: number, toleranceG: number): number {
  const [low, high] = [Math.max(1, expectedG - toleranceG), expectedG + toleranceG]
  if (weightG < low) return Math.max(0, (weightG / low) * windowFrom)
  if (weightG <= high) return windowFrom + ((weightG - low) / (high - low)) * (windowTo - windowFrom)
  return Math.min(0.99, windowTo + ((weightG - high) / (high * 0.25)) * (1 - windowTo))
}

/** The band that passes as a framed window on a track, and the needle. Green only when the weight is stored. */
export const WeightBand = (props: {
  weightG: number | null
  expectedG: number
  toleranceG: number
  stored: boolean
}) => {
  const { weightG, expectedG, toleranceG, stored } = props
  return (
    <div className="weight-band" data-testid="weight-band" data-stored={stored}>
      <div className="weight-track" />
      <div
        className="weight-window"
        style={{ left: percent(windowFrom), width: percent(windowTo - windowFrom) }}
      />
      {weightG !== null && (
        <div className="weight-needle" style={{ left: percent(onTrack(weightG, expectedG, toleranceG)) }} />
      )}
    </div>
  )
}

/** How far off a weight is: the window, the needle, and a hatched gap between them. */
export const WeightGauge = ({
  weighedG,
  expectedG,
  toleranceG,
}: {
  weighedG: number
  expectedG: number
  toleranceG: number
}) => {
  const { pack } = useWords().floor
  const low = Math.min(expectedG - toleranceG, weighedG)
  const high = Math.max(expectedG + toleranceG, weighedG)
  const over = weighedG > expectedG
  // the window keeps room for its words, the needle stays inside the track
  const span = (high - low) / 0.52
  const from = over ? low - span * 0.34 : low - span * 0.14
  const at = (weightG: number): number => (weightG - from) / span
  const half = Math.max(0.14, toleranceG / span)
  const [left, right] = [at(expectedG) - half, at(expectedG) + half]
  const gap = over ? [right, at(weighedG)] : [at(weighedG), left]
  const [gapFrom, gapTo] = gap as [number, number]
  const difference = grams(weighedG - expectedG)
  return (
    <div className="weight-gauge" data-testid="weight-gauge">
      <div className="weight-track" />
      {gapTo > gapFrom && (
        <div className="weight-gap" style={{ left: percent(gapFrom), width: percent(gapTo - gapFrom) }} />
      )}
      <div className="weight-window" style={{ left: percent(left), width: percent(right - left) }}>
        {pack.fitsRange(
          kilogramFigure(expectedG - toleranceG).slice(0, -1),
          kilogramFigure(expectedG + toleranceG).slice(0, -1),
        )}
      </div>
      <div className="weight-needle" style={{ left: percent(at(weighedG)) }} />
      <span className="weight-word" style={{ left: percent(at(expectedG)), top: '6rem' }}>
        {kilogramFigure(expectedG)}
      </span>
      <span className="weight-word" data-bad="true" style={{ left: percent(at(weighedG)), top: '6.2rem' }}>
        {pack.now(kilogramFigure(weighedG))}
      </span>
      <span
        className="weight-word"
        data-bad="true"
        style={{ left: percent((gapFrom + gapTo) / 2), top: '0.2rem' }}
      >
        {over ? pack.over(difference) : pack.under(difference)}
      </span>
    </div>
  )
}
