import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { type ReprintReason, reprintReasons } from '#domain/refusal'
import { useWords } from '#renderer/language/words.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
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
