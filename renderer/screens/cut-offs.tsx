import type { CutOffView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { clock } from '#words/format'
import { timeLeft } from '#words/say'

/** When each courier leaves, soonest first. */
export const CutOffs = ({
  cutOffs,
  timeZone,
  withToDo,
}: {
  cutOffs: readonly CutOffView[]
  timeZone: string
  withToDo: boolean
}) => {
  const words = useWords()
  const now = useNow(10_000)
  const rows = [...cutOffs].sort((one, two) => one.cutOffAt.localeCompare(two.cutOffAt)).slice(0, 5)
  return (
    <section className="panel cut-offs" data-roomy={withToDo}>
      <div className="label">
        {rows.length === 0 ? words.floor.signIn.noCutOffs : words.floor.signIn.nextCutOffs}
      </div>
      <div className="cut-offs-rows">
        {rows.flatMap(({ courierId, courierName, cutOffAt, toDo }) => [
          <b key={`${courierId} name`} className="one-line">
            {courierName}
          </b>,
          <span key={`${courierId} at`} className="dim">
            {withToDo ? words.floor.home.toDo(toDo) : clock(cutOffAt, timeZone)}
          </span>,
          <span key={`${courierId} left`}>
            <b>{timeLeft(words, cutOffAt, now)}</b>
          </span>,
        ])}
      </div>
    </section>
  )
}
