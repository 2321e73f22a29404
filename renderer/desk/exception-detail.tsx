import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ExceptionRow } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { clock } from '#words/format'
import { BegunDecision } from './begun-decision.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { ExceptionOwner } from './exception-owner.tsx'
import { ReasonForm } from './reason-form.tsx'
import { ShortSources } from './short-sources.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** One exception: what it is about, and what may be decided about it. */
export const ExceptionDetail = ({ row, seat, now }: { row: ExceptionRow; seat: SeatView; now: number }) => {
  const { timeZone } = seat.station
  const { desk, codes } = useWords()
  const { exceptions } = desk
  return (
    <aside className="panel side-panel" data-testid="exception-detail">
      <div>
        <div className="side-title">{codes.exceptionKinds[row.kind]}</div>
        <div className="dim">{exceptions.opened(clock(row.openedAt, timeZone))}</div>
      </div>
      <dl className="pairs">
        <dt>{exceptions.about}</dt>
        <dd className="code">{row.about}</dd>
        {row.openedBy !== null && (
          <>
            <dt>{exceptions.by}</dt>
            <dd>{row.openedBy}</dd>
          </>
        )}
      </dl>
      <ExceptionOwner row={row} me={seat.person?.personId ?? null} now={now} timeZone={timeZone} />
      {row.begun.length > 0 ? (
        <BegunDecision row={row} />
      ) : (
        <>
          <div>{row.detail}</div>
          {row.kind === 'not-taken-back' && <div className="dim">{exceptions.notTakenBack}</div>}
          <DifferenceTable differences={row.differences} ours={exceptions.ours} theirs={exceptions.theirs} />
          {row.short !== null && (
            <ShortSources exceptionId={row.exceptionId} short={row.short} timeZone={timeZone} />
          )}
          <Decisions row={row} />
        </>
      )}
    </aside>
  )
}

const Decisions = ({ row }: { row: ExceptionRow }) => {
  const { exceptions } = useWords().desk
  const command = useDeskCommand()
  const [takingOff, setTakingOff] = useState(false)
  const { orderRef, actions } = row
  const told = command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
  if (actions.length === 0 || orderRef === null)
    return (
      <>
        {told}
        <ReasonForm
          name="resolve-exception"
          label={exceptions.reason}
          hint={exceptions.reasonHint}
          word={exceptions.resolve}
          busy={command.busy}
          back={null}
          done={(reason) =>
            void command.give(
              'resolveException',
              { exceptionId: row.exceptionId, reason },
              () => exceptions.resolved,
            )
          }
        />
      </>
    )
  if (takingOff)
    return (
      <>
        {told}
        <ReasonForm
          name="take-off-now"
          label={exceptions.takeOffReason}
          word={exceptions.takeOffNow}
          busy={command.busy}
          back={() => setTakingOff(false)}
          done={(reason) => void command.give('takeOff', { orderRef, reason }, () => exceptions.takenOff)}
        />
      </>
    )
  const accepts = actions.includes('acceptChange')
  return (
    <div className="side-end">
      {told}
      {actions.includes('takeOff') && (
        <Button
          variant={accepts ? 'default' : 'filled'}
          data-testid="button-take-off"
          onClick={() => setTakingOff(true)}
        >
          {exceptions.takeOff}
        </Button>
      )}
      {accepts && (
        <Button
          variant="filled"
          disabled={command.busy}
          data-testid="button-accept-change"
          leftSection={<Icon of="saved" />}
          onClick={() => void command.give('acceptChange', { orderRef }, () => exceptions.accepted)}
        >
          {exceptions.accept}
        </Button>
      )}
    </div>
  )
}
