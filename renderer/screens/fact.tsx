import type { ReactNode } from 'react'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'

export type FactStage = 'fact' | 'done' | 'now' | 'next' | 'stop' | 'wait'

/** One line of what an order needs: a plain fact, or a thing done, due, blocked or waiting. */
export const Fact = ({
  stage,
  icon,
  word,
  end,
  long = false,
}: {
  stage: FactStage
  icon: IconName
  word: ReactNode
  end: ReactNode
  /** The end stands below the word. */
  long?: boolean
}) => (
  <div className="fact" data-stage={stage} data-long={long}>
    <span className="fact-mark">
      <Icon
        of={stage === 'done' ? 'saved' : stage === 'stop' ? 'blocked' : stage === 'wait' ? 'waiting' : icon}
      />
    </span>
    <span className="one-line">{word}</span>
    {end !== null && <span className="fact-end">{end}</span>}
  </div>
)
