import type { CheckedCopy, RestoreView } from '#contract/safety'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { clockSeconds, count } from '#words/format'
import { longDay } from '#words/say'

/** What a copy turned out to hold, and what happens when it is taken. */
export const RestoreChecked = ({ view, checked }: { view: RestoreView; checked: CheckedCopy }) => {
  const { restore } = useWords().safety
  const language = useLanguage()
  const { lastAt, events, pending } = checked
  return (
    <section className="panel restore-checked" data-testid="restore-checked">
      <b>{restore.holds(count(events), count(pending))}</b>
      {lastAt !== null && (
        <p>
          {restore.lastAt(
            `${clockSeconds(lastAt, view.timeZone)}, ${longDay(language, Date.parse(lastAt), view.timeZone)}`,
          )}
        </p>
      )}
      <ul>
        {restore.after.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
