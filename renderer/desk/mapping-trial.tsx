import type { CommandAnswer } from '#contract/commands'
import { useWords } from '#renderer/language/words.tsx'
import { Notice } from './states.tsx'

export type Trial = CommandAnswer<'tryMapping'>

/** What a mapping makes of real orders: theirs beside ours, and what breaks, by name. */
export const MappingTrial = ({ trial }: { trial: Trial }) => {
  const words = useWords().oms.mapping
  const { samples, isGood } = trial
  if (samples.length === 0) return <Notice tone="attention">{words.noOrders}</Notice>
  return (
    <div data-testid="mapping-trial">
      <Notice tone={isGood ? 'saved' : 'refused'}>{isGood ? words.good(samples.length) : words.bad}</Notice>
      <table className="mapping-trial">
        <thead>
          <tr>
            <th>{words.order}</th>
            <th>{words.field}</th>
            <th>{words.theirs}</th>
            <th>{words.ours}</th>
          </tr>
        </thead>
        <tbody>
          {samples.flatMap(({ name, rows, problem, isBroken }) => [
            ...rows.map(({ field, theirs, ours, problem: wrong }) => (
              <tr key={`${name} ${field}`} data-bad={wrong !== null}>
                <td className="code">{name}</td>
                <td>{words.fields[field]}</td>
                <td>{theirs}</td>
                <td>{wrong ?? ours ?? words.unchanged}</td>
              </tr>
            )),
            ...(problem === null || rows.some((row) => row.problem !== null)
              ? []
              : [
                  <tr key={`${name} whole`} data-bad={!isBroken}>
                    <td className="code">{name}</td>
                    <td colSpan={3}>{isBroken ? words.brokenBefore(problem) : problem}</td>
                  </tr>,
                ]),
          ])}
        </tbody>
      </table>
    </div>
  )
}
