import './caught-weight.css'
import type { CaughtView } from '#contract/pick-view'
import { useWords } from '#renderer/language/words.tsx'
import { kilogramFigure, kilograms } from '#words/format'

/** What was picked of a line whose units weigh what they weigh: of how much, where it is ordered by weight. */
export const CaughtWeight = ({ caught: { pickedG, wanted, leastG, mostG } }: { caught: CaughtView }) => {
  const { page } = useWords().catchWeight
  return (
    <div className="caught-weight" data-testid="caught-weight">
      <span className="label">{page.picked}</span>
      <b>
        {wanted === null ? kilograms(pickedG) : `${kilogramFigure(pickedG)} / ${kilograms(wanted.wantedG)}`}
      </b>
      <span className="dim">
        {wanted === null
          ? page.each(kilogramFigure(leastG), kilograms(mostG))
          : `${kilogramFigure(wanted.leastG)}–${kilograms(wanted.mostG)}`}
      </span>
    </div>
  )
}
