import './home.css'
import { useState } from 'react'
import type { CommandAnswer } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import { type ReprintReason, reprintReasons } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { ChoiceTile } from '#renderer/parts/choice-tile.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { ReasonScreen } from './reason-screen.tsx'
import { oneStep, useAsk } from './use-ask.ts'

type HandedOver = CommandAnswer<'manifests'>['rows'][number]

/** Which courier stands at the door: the manifest of what it is handed today. The same one again takes a reason. */
export const HandOverScreen = ({ seat }: { seat: SeatView }) => {
  const [again, setAgain] = useState<HandedOver | null>(null)
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const print = async (row: HandedOver, reason: ReprintReason | null): Promise<void> => {
    const answer = await command('manifestAtBench', { courierId: row.courierId, reason })
    const refusal = !answer.ok && 'refusal' in answer ? answer.refusal.refusal : null
    if (refusal === 'paper-printed-before') setAgain(row)
    else if (refusal === 'override-needed') close()
  }
  return again === null ? (
    <Couriers seat={seat} press={(row) => print(row, null)} />
  ) : (
    <Again seat={seat} row={again} press={(reason) => print(again, reason)} back={() => setAgain(null)} />
  )
}

/** Each courier with cartons of today, by touch and by its number. */
const Couriers = ({ seat, press }: { seat: SeatView; press: (row: HandedOver) => unknown }) => {
  const { papers, floor } = useWords()
  const { data } = useRead('manifests', { day: null })
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'truck',
    say: papers.handOver.say,
    next: data?.rows.length === 0 ? papers.desk.noManifests : papers.handOver.next,
    ...oneStep,
  })
  const acts = <FloorButton action="BACK" word={floor.pack.back} press={close} />
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work">
        <Scroll className="tiles zones" data-columns="3">
          {data?.rows.map((row, at) => (
            <ChoiceTile
              key={row.courierId}
              name={`courier-${row.courierId}`}
              icon="truck"
              number={at < 9 ? at + 1 : null}
              word={row.courierName}
              below={papers.handOver.cartons(String(row.cartons), String(row.fresh))}
              chosen={row.fresh > 0}
              press={() => press(row)}
            />
          ))}
        </Scroll>
      </main>
    </FloorFrame>
  )
}

const Again = ({
  seat,
  row,
  press,
  back,
}: {
  seat: SeatView
  row: HandedOver
  press: (reason: ReprintReason) => unknown
  back: () => void
}) => {
  const { papers, codes, floor } = useWords()
  return (
    <ReasonScreen
      seat={seat}
      about={row.courierName}
      ask={{ icon: 'papers', say: papers.desk.again, next: papers.handOver.againNext }}
      of={{ sort: 'reprint', codes: reprintReasons, words: codes.reprintReasons }}
      press={press}
      back={{ word: floor.pack.back, press: back }}
    />
  )
}
