import './meter.css'
import { Icon } from './icon.tsx'

/** One figure; its swatch is the legend of the bars below, and at most one of them asks for attention. */
export interface FigureView {
  name: string
  value: string
  word: string
  part: 'done' | 'packing' | 'picking' | 'toDo' | null
  attention: boolean
  wide: boolean
  press: (() => void) | null
}

const Inside = ({ value, word, part, attention }: FigureView) => (
  <>
    <b>
      {attention && <Icon of="attention" />}
      {value}
    </b>
    <span className="figure-word">
      {part !== null && <i className="swatch" data-part={part} />}
      {word}
    </span>
  </>
)

/** The first row of a desk page: figures people act on. */
export const FigureStrip = ({ figures }: { figures: readonly FigureView[] }) => (
  <section className="panel figure-strip">
    {figures.map((figure) => {
      const look = {
        className: 'figure',
        'data-role': figure.attention ? 'attention' : 'plain',
        'data-wide': figure.wide,
        'data-testid': `figure-${figure.name}`,
      }
      return figure.press === null ? (
        <div key={figure.name} {...look}>
          <Inside {...figure} />
        </div>
      ) : (
        <button key={figure.name} type="button" {...look} onClick={figure.press}>
          <Inside {...figure} />
        </button>
      )
    })}
  </section>
)

/** A figure that only informs. */
export const figure = (
  name: string,
  value: string,
  word: string,
  more: Partial<FigureView> = {},
): FigureView => ({
  name,
  value,
  word,
  part: null,
  attention: false,
  wide: false,
  press: null,
  ...more,
})
