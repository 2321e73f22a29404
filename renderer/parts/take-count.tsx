import './take-count.css'
import { count } from '#words/format'

const sizes = ['var(--type-take)', 'var(--type-take)', '6.5rem', '5rem', '4rem', '3.25rem', '2.75rem']

/** How many to take: the second largest thing on the screen. */
export const TakeCount = ({ head, quantity, unit }: { head: string; quantity: number; unit: string }) => {
  const figure = count(quantity)
  return (
    <div className="take-count">
      <span className="label">{head}</span>
      <b
        className="take-count-figure"
        data-testid="take-count"
        style={{ fontSize: sizes[figure.length - 1] ?? '2.5rem' }}
      >
        {figure}
      </b>
      <span className="take-count-unit">{unit}</span>
    </div>
  )
}
