import { Button } from '@mantine/core'
import type { ExceptionRow } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { clock } from '#words/format'
import { isLate } from './late.ts'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Who sees to an exception. Nobody yet: take it. Past its age, and with somebody else: take it up. */
export const ExceptionOwner = (props: {
  row: ExceptionRow
  me: string | null
  now: number
  timeZone: string
}) => {
  const { exceptions } = useWords().desk
  const command = useDeskCommand()
  const { owner, exceptionId } = props.row
  const late = isLate(props.row, props.now)
  const mine = owner !== null && owner.personId === props.me
  const give = (take: boolean) =>
    void command.give('takeException', { exceptionId, take }, () =>
      take ? exceptions.isYours : exceptions.isNobodys,
    )
  return (
    <section className="exception-owner" data-testid="exception-owner">
      {late && <Notice tone="attention">{exceptions.late(owner?.name ?? null)}</Notice>}
      <dl className="pairs">
        <dt>{exceptions.owner}</dt>
        <dd>
          {owner === null
            ? exceptions.nobody
            : `${owner.name}, ${exceptions.since(clock(owner.since, props.timeZone))}`}
        </dd>
      </dl>
      {props.row.told && <div className="dim">{exceptions.told}</div>}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {mine ? (
        <Button
          variant="default"
          disabled={command.busy}
          data-testid="button-give-back-exception"
          onClick={() => give(false)}
        >
          {exceptions.giveBack}
        </Button>
      ) : (
        (owner === null || late) && (
          <Button
            variant="default"
            disabled={command.busy}
            data-testid="button-take-exception"
            onClick={() => give(true)}
          >
            {owner === null ? exceptions.take : exceptions.takeUp}
          </Button>
        )
      )}
    </section>
  )
}
