import { useState } from 'react'
import type { PackView, SeatView } from '#contract/views'
import { type ReprintReason, reprintReasons } from '#domain/refusal'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { type Supervisor, SupervisorGate } from './supervisor-gate.tsx'
import { useAsk } from './use-ask.ts'

const icons: Record<ReprintReason, IconName> = {
  damaged: 'damaged',
  lost: 'empty',
  unreadable: 'unreadable',
  notPrinted: 'printerOff',
}

/** The same label once more: why; from the second copy on a supervisor allows it first. */
export const ReprintScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { floor } = useWords()
  const copies = view.step.step === 'scan-label' ? view.step.copies : 1
  const [gate, setGate] = useState(copies >= 2)
  const [supervisor, setSupervisor] = useState<Supervisor | null>(null)
  if (gate && supervisor === null)
    return (
      <SupervisorGate
        seat={seat}
        middle={<b className="code">{floor.override.supervisorToo}</b>}
        done={setSupervisor}
      />
    )
  return (
    <Reasons
      seat={seat}
      view={view}
      supervisor={supervisor}
      askSupervisor={() => {
        setSupervisor(null)
        setGate(true)
      }}
    />
  )
}

const Reasons = (props: {
  seat: SeatView
  view: PackView
  supervisor: Supervisor | null
  askSupervisor: () => void
}) => {
  const { floor, codes } = useWords()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'printer',
    say: floor.override.reprintSay,
    next: floor.override.reprintNext,
    steps: [],
    progress: null,
    unmoved: null,
  })
  const print = (reason: ReprintReason): void => {
    const { badge, pin } = props.supervisor ?? { badge: null, pin: null }
    void command('reprintLabel', { reason, badge, pin }).then((answer) => {
      if (answer.ok) close()
      else if ('refusal' in answer && /supervisor|badge|pin|role/.test(answer.refusal.refusal))
        props.askSupervisor()
    })
  }
  return (
    <FloorFrame
      seat={props.seat}
      place={props.seat.station.name}
      middle={<b className="code">{props.view.order.number}</b>}
      beam={beam}
      compared={compared}
      acts={<FloorButton name="back" icon="back" word={floor.pack.back} look="plain" press={close} />}
    >
      <main className="floor-work">
        <section className="reason-tiles" style={{ gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
          {reprintReasons.map((reason) => (
            <ReasonTile
              key={reason}
              name={reason}
              icon={icons[reason]}
              choice={codes.reprintReasons[reason]}
              chosen={false}
              allowed
              press={() => print(reason)}
            />
          ))}
        </section>
      </main>
    </FloorFrame>
  )
}
