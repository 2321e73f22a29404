import { useState } from 'react'
import type { PackView, SeatView } from '#contract/views'
import { type OverrideReason, overrideReasons } from '#domain/refusal'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { gateSteps, type Supervisor, SupervisorGate } from './supervisor-gate.tsx'
import { useAsk } from './use-ask.ts'

const icons: Record<OverrideReason, IconName> = {
  packaging: 'carton',
  wetOrWrapped: 'wet',
  itemMasterWrong: 'repair',
  scaleChecked: 'scale',
  other: 'more',
}

/** A supervisor lets a weight pass: badge, PIN, reason. */
export const OverrideScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const [supervisor, setSupervisor] = useState<Supervisor | null>(null)
  const middle = <b className="code">{view.order.number}</b>
  return supervisor === null ? (
    <SupervisorGate seat={seat} middle={middle} done={setSupervisor} />
  ) : (
    <Reasons seat={seat} view={view} supervisor={supervisor} again={() => setSupervisor(null)} />
  )
}

const Reasons = ({
  seat,
  view,
  supervisor,
  again,
}: {
  seat: SeatView
  view: PackView
  supervisor: Supervisor
  again: () => void
}) => {
  const { floor, codes } = useWords()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const [reason, setReason] = useState<OverrideReason | null>(null)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'supervisor',
    say: floor.override.sayReason,
    next: floor.override.next,
    steps: gateSteps(floor.steps, 2),
    progress: null,
    unmoved: null,
  })
  const allow = (): void => {
    if (reason === null) return
    void command('overrideWeight', { ...supervisor, reason }).then((answer) => {
      if (answer.ok) close()
      else if ('refusal' in answer && /badge|pin|role/.test(answer.refusal.refusal)) again()
    })
  }
  const acts = (
    <>
      <FloorButton name="back" icon="back" word={floor.pack.back} look="plain" press={close} />
      <FloorButton
        name="allow"
        icon="saved"
        word={reason === null ? floor.override.sayReason : floor.pack.overrideButton}
        look={reason === null ? 'wait' : 'go'}
        press={allow}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={<b className="code">{view.order.number}</b>}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work">
        <section className="reason-tiles">
          {overrideReasons.map((one) => (
            <ReasonTile
              key={one}
              name={one}
              icon={icons[one]}
              choice={codes.overrideReasons[one]}
              chosen={one === reason}
              allowed
              press={() => setReason(one)}
            />
          ))}
        </section>
      </main>
    </FloorFrame>
  )
}
