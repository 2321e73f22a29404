import type { ListPreview } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { skipReasons } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { ReasonScreen } from './reason-screen.tsx'

/** Why somebody does not take the list that is offered; it waits for others then. */
export const SkipScreen = ({ seat, offered }: { seat: SeatView; offered: ListPreview }) => {
  const { floor, codes } = useWords()
  const { home } = floor
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const { listId, fence, number } = offered
  return (
    <ReasonScreen
      seat={seat}
      about={number}
      ask={{ icon: 'released', say: home.skipSay, next: home.skipNext(number) }}
      of={{ sort: 'skip', codes: skipReasons, words: codes.skipReasons }}
      press={(reason) => command('skipList', { listId, fence, reason }).then(close)}
      back={{ word: home.skipBack, press: close }}
    />
  )
}
