import './home.css'
import { useWords } from '#renderer/language/words.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What is missing of the order just refused: zone, list and who is to bring it. Nothing when that was no such refusal. */
export const MissingParts = () => {
  const { zones } = useWords()
  const notice = useFloor((state) => state.notice)
  const refusal = notice?.kind === 'refused' ? notice.refusal : null
  if (refusal?.refusal !== 'order-incomplete') return null
  const { orderNumber, partsIn, parts, missing } = refusal
  return (
    <section className="panel missing-parts" data-testid="missing-parts">
      <div className="row">
        <b className="code">{orderNumber}</b>
        <span className="push dim">{zones.desk.partsIn(partsIn, parts)}</span>
      </div>
      {missing.map(({ zone, number, by }) => (
        <div key={number} className="missing-part">
          <b>{zones.zone(zone)}</b>
          <span className="code">{number}</span>
          <span className="dim one-line">{by ?? zones.desk.nobody}</span>
        </div>
      ))}
    </section>
  )
}
