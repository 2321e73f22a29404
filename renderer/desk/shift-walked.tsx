import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count, dayAndClock } from '#words/format'
import { metres } from './plan-figures.tsx'

/** How far the waves of the last shifts walk, and what planning saved; nothing where none was released. */
export const ShiftWalked = ({ timeZone }: { timeZone: string }) => {
  const { walked } = useWords().planning
  const { data } = useRead('waves', {})
  const rows = data?.walked.filter(({ waves }) => waves > 0) ?? []
  if (rows.length === 0) return null
  return (
    <>
      <div className="heading">{walked.title}</div>
      <div className="shift-counts" data-testid="walked-shifts">
        <span />
        <span className="dim number">{walked.waves}</span>
        <span className="dim number">{walked.metres}</span>
        <span className="dim number">{walked.saved}</span>
        {rows.map(({ name, fromAt, waves, walkM, savedM }) => (
          <div key={fromAt} className="shift-walked">
            <span>
              {name ?? walked.day} <span className="dim small">{dayAndClock(fromAt, timeZone)}</span>
            </span>
            <span className="number">{count(waves)}</span>
            <span className="number">{metres(walkM)}</span>
            <b>{metres(savedM)}</b>
          </div>
        ))}
      </div>
    </>
  )
}
