import './beam.css'
import { type ReactNode, useRef } from 'react'
import { useAnnounced } from './announcer.tsx'
import { Icon, type IconName } from './icon.tsx'

export type BeamState = 'idle' | 'ask' | 'working' | 'accepted' | 'refused' | 'blocked' | 'attention'

/** One of at most three steps in the beam. */
export interface StepView {
  stage: 'done' | 'now' | 'next'
  mark: string | null
  icon: IconName | null
  word: string
}

/** Everything the beam shows. */
export interface BeamView {
  state: BeamState
  icon: IconName
  say: string
  next: ReactNode
  steps: readonly StepView[]
  /** 0..1 of the work, as the bright line at its foot; null where there is nothing to count. */
  progress: number | null
}

/** One step: done has a tick, now is filled, next is dashed. */
const Step = ({ stage, mark, icon, word }: StepView) => (
  <div className="step" data-stage={stage}>
    <span
      className="step-mark"
      style={
        mark !== null && stage !== 'done' && mark.length > 6
          ? { fontSize: `${12 / mark.length}rem` }
          : undefined
      }
    >
      {stage === 'done' ? <Icon of="saved" /> : icon === null ? mark : <Icon of={icon} />}
    </span>
    <span>{word}</span>
  </div>
)

/** Numbers and codes with hyphens, which are read in one piece, with the stop or comma behind them. */
const codes = /([A-Z\d]+(?:-[A-Z\d]+)+[.,:;。，：；]?)/
/** A sentence whose codes go to the next line as a whole. */
const Unbroken = ({ text }: { text: string }) =>
  text.split(codes).map((part, place) => {
    const key = `${place}${part}`
    return codes.test(part) ? (
      <span key={key} className="beam-code">
        {part}
      </span>
    ) : (
      part
    )
  })

/** How much room a sentence takes, in letters; Chinese signs are twice as wide. */
const wideness = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(sign) ? 1.8 : 1), 0)

const ticks: readonly (readonly [x: number, width: number])[] = [
  [0, 2],
  [7, 2],
  [11, 5],
  [20, 2],
  [27, 5],
  [36, 5],
  [45, 7],
  [54, 2],
  [60, 5],
]

/** The bar across the top of a floor screen: one thing to do, or what became of it. */
export const Beam = ({
  state,
  icon,
  say,
  next,
  steps,
  progress,
  children,
}: BeamView & { children?: ReactNode }) => {
  const grown = children !== undefined && children !== null && children !== false
  const red = state === 'refused' || state === 'blocked'
  const room = (steps.length > 0 ? 36 - steps.length * 4 : 36) + (red && steps.length === 0 ? 2 : 0)
  const words = useRef<HTMLDivElement>(null)
  useAnnounced(words)
  return (
    <section
      className="beam"
      data-testid="beam"
      data-state={state}
      data-long={wideness(say) > room}
      data-grown={grown}
    >
      {red ? null : (
        <svg
          className="beam-ticks"
          viewBox="0 0 68 100"
          preserveAspectRatio="none"
          fill="currentColor"
          aria-hidden="true"
        >
          {ticks.map(([x, width]) => (
            <rect key={x} x={x} width={width} height="100" />
          ))}
        </svg>
      )}
      <span className="beam-icon">
        <Icon of={icon} stroke={1.75} />
      </span>
      <div className="beam-words" ref={words}>
        <div className="beam-say" data-testid="beam-say">
          <Unbroken text={say} />
        </div>
        <div className="beam-next" data-testid="beam-next">
          {typeof next === 'string' ? <Unbroken text={next} /> : next}
        </div>
        {children}
      </div>
      {steps.length > 0 && (
        <div className="beam-steps">
          {steps.map((step) => (
            <Step key={step.word + step.stage} {...step} />
          ))}
        </div>
      )}
      {state === 'working' ? (
        <span className="beam-laser" />
      ) : (
        progress !== null &&
        !red && <span className="beam-laser" style={{ width: `${Math.min(1, progress) * 100}%` }} />
      )}
    </section>
  )
}
