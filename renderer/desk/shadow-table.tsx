import type { ShadowSummary } from '#contract/practice-commands'
import type { ShadowResult } from '#domain/shadow'
import { useWords } from '#renderer/language/words.tsx'
import { count, dayAndClock } from '#words/format'

const order: readonly ShadowResult[] = ['same', 'quantities', 'onlyHere', 'onlyThere', 'open']

/** What a shadow came to: how many orders fared alike, and each that did not. */
export const ShadowTable = ({ summary, timeZone }: { summary: ShadowSummary; timeZone: string }) => {
  const { practice } = useWords()
  const { from, to, counts, rows } = summary
  const more = counts.quantities + counts.onlyHere + counts.onlyThere - rows.length
  return (
    <div className="shadow-summary" data-testid="shadow-summary">
      <div className="heading">
        {practice.summary(dayAndClock(from, timeZone), dayAndClock(to, timeZone))}
      </div>
      <dl className="pairs">
        {order.flatMap((result) => [
          <dt key={`${result} name`}>{practice.results[result]}</dt>,
          <dd key={`${result} value`}>{count(counts[result])}</dd>,
        ])}
      </dl>
      {rows.length === 0 ? (
        <div className="dim small">{practice.noDifferences}</div>
      ) : (
        <table className="shadow-rows">
          <thead>
            <tr>
              <th>{practice.order}</th>
              <th>{practice.result}</th>
              <th>{practice.lines}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ orderNumber, result, lines }) => (
              <tr key={orderNumber}>
                <td className="code">{orderNumber}</td>
                <td>{practice.results[result]}</td>
                <td>
                  {lines
                    .map(({ sku, here, there }) => `${sku}: ${here} / ${there ?? practice.unknown}`)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <div className="dim small">{practice.more(more)}</div>}
    </div>
  )
}
