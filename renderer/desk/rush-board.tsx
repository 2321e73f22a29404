import { Button } from '@mantine/core'
import type { ListedOrder } from '#domain/listed'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { clock } from '#words/format'
import { metres } from './plan-figures.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Orders that cannot wait while walks are under way, each with the button that puts it into one. */
export const RushBoard = ({ rows, timeZone }: { rows: readonly ListedOrder[]; timeZone: string }) => {
  const { steering, planning } = useWords()
  const command = useDeskCommand()
  return (
    <section className="panel rush-board" data-testid="rush-orders">
      <div className="heading row">
        <Icon of="express" /> {steering.rushTitle}
      </div>
      <div className="dim">{steering.rushBelow}</div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <div className="row rush-rows">
        {rows.map(({ orderRef, number, courierName, cutOffAt, priority }) => (
          <span key={orderRef} className="row">
            <Button
              size="xs"
              disabled={command.busy}
              aria-label={steering.rushNow(number)}
              data-testid={`button-rush-${number}`}
              onClick={() =>
                void command.give('rushOrder', { orderRef }, ({ listNumber, moreM }) =>
                  planning.join.done(listNumber, metres(moreM)),
                )
              }
            >
              <span className="code">{number}</span>
            </Button>
            <span className="dim">
              {courierName} {clock(cutOffAt, timeZone)}
            </span>
            <Tag tone="attention">{priority}</Tag>
          </span>
        ))}
      </div>
    </section>
  )
}
