import type { ReactNode } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { Reason } from '#domain/action'
import type { ReasonSort } from '#domain/site-data/columns'
import { offeredReasons } from '#renderer/language/site-reasons'
import { useLanguage } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import type { Choice } from '#words/table'
import { oneStep, useAsk } from './use-ask.ts'

/** Reasons to choose from: which, what the site's file calls their list, and the program's words for them. */
export interface Reasons<Code extends Reason> {
  sort: ReasonSort
  codes: readonly Code[]
  words: Readonly<Record<Code, Choice>>
}

/** The reasons that are offered here, each by touch, by its number and by its code. */
export const ReasonTiles = <Code extends Reason>({
  seat,
  of: { sort, codes, words },
  columns,
  press,
}: {
  seat: SeatView
  of: Reasons<Code>
  columns: 2 | 3
  press: (reason: Code) => unknown
}) => {
  const language = useLanguage()
  return (
    <section className="reason-tiles" data-columns={columns}>
      {offeredReasons(seat, sort, language, codes, words).map(([reason, choice], place) => (
        <ReasonTile
          key={reason}
          reason={reason}
          number={place + 1}
          choice={choice}
          press={() => press(reason)}
        />
      ))}
    </section>
  )
}

/** A floor screen that asks for nothing but a reason. */
export const ReasonScreen = <Code extends Reason>({
  seat,
  about,
  ask,
  of,
  press,
  back,
}: {
  seat: SeatView
  about: ReactNode
  ask: { icon: IconName; say: string; next: string }
  of: Reasons<Code>
  press: (reason: Code) => unknown
  back: { word: string; press: () => void }
}) => {
  const asked = useAsk({ state: 'ask', ...ask, ...oneStep })
  return (
    <FloorFrame
      seat={seat}
      middle={<b className="code">{about}</b>}
      {...asked}
      acts={<FloorButton action="BACK" {...back} />}
    >
      <main className="floor-work">
        <ReasonTiles seat={seat} of={of} columns={2} press={press} />
      </main>
    </FloorFrame>
  )
}
