import { useState } from 'react'
import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { type OrderPaper, orderPapers } from '#domain/document'
import { type ReprintReason, reprintReasons } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import type { FloorState } from '#renderer/store/floor-store'
import { ReasonScreen } from './reason-screen.tsx'

/** The same label once more, and why; from the second copy on the station asks for a supervisor. */
export const ReprintScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { floor, codes } = useWords()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const print = (reason: ReprintReason): Promise<void> =>
    command('reprintLabel', { reason }).then((answer) => {
      if (answer.ok || ('refusal' in answer && answer.refusal.refusal === 'override-needed')) close()
    })
  return (
    <ReasonScreen
      seat={seat}
      about={view.order.number}
      ask={{ icon: 'printer', say: floor.override.reprintSay, next: floor.override.reprintNext }}
      of={{ sort: 'reprint', codes: reprintReasons, words: codes.reprintReasons }}
      press={print}
      back={{ word: floor.pack.back, press: close }}
    />
  )
}

/** The paper that was asked for and was printed before; null where that is not what was told last. */
const toldAgain = ({ notice }: FloorState): OrderPaper | null => {
  const refusal = notice?.kind === 'refused' ? notice.refusal : null
  const paper = refusal?.refusal === 'paper-printed-before' ? refusal.paper : null
  return orderPapers.find((one) => one === paper) ?? null
}

/** A paper that was printed before, once more, and why. */
export const PaperAgainScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { floor, codes, papers } = useWords()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const told = useFloor(toldAgain)
  const [paper] = useState(told)
  return (
    <ReasonScreen
      seat={seat}
      about={paper === null ? view.order.number : papers.kinds[paper]}
      ask={{ icon: 'papers', say: papers.desk.again, next: papers.desk.againNext }}
      of={{ sort: 'reprint', codes: reprintReasons, words: codes.reprintReasons }}
      press={(reason) => (paper === null ? close() : command('reprintPaper', { paper, reason }))}
      back={{ word: floor.pack.back, press: close }}
    />
  )
}
