import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MessageDetail as Detail, MessageRow } from '#contract/desk-views'
import type { OmsCall } from '#contract/oms-call'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clockSeconds } from '#words/format'
import { DifferenceTable } from './difference-table.tsx'
import { MessageCorrect, MessageCorrections, pretty } from './message-correct.tsx'
import { MessageTag } from './messages-page.tsx'
import { ReasonForm } from './reason-form.tsx'
import { Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** One message: what it says, what the OMS has instead, and what can be done. */
export const MessageDetail = ({ seat, row }: { seat: SeatView; row: MessageRow }) => {
  const { desk, codes } = useWords()
  const { messages } = desk
  const { data, error, refetch } = useRead('messageDetail', { messageId: row.messageId })
  const command = useDeskCommand()
  const [doing, setDoing] = useState<'resolve' | 'correct' | null>(null)
  if (data === undefined || data.messageId !== row.messageId)
    return (
      <aside className="panel side-panel">
        {error === null ? null : <Unread error={error} again={() => void refetch()} />}
      </aside>
    )
  const parked = data.state === 'parked'
  return (
    <aside className="panel side-panel" data-testid="message-detail">
      <div className="row">
        <MessageTag state={data.state} />
        <span className="dim push code">
          {data.messageId.length > 14 ? data.messageId.slice(-12) : data.messageId}
        </span>
      </div>
      <div className="side-title">
        {data.differences.length > 0
          ? messages.conflict
          : parked
            ? messages.refusedTitle
            : codes.messageKinds[data.kind]}
      </div>
      {data.reason !== null && <div>{data.reason}</div>}
      <DifferenceTable
        differences={data.differences}
        ours={messages.fieldOurs}
        theirs={messages.fieldTheirs}
      />
      <dl className="pairs small">
        <dt>{messages.savedAt}</dt>
        <dd>{clockSeconds(data.savedAt, seat.station.timeZone)}</dd>
        {data.reference !== null && (
          <>
            <dt>{messages.reference}</dt>
            <dd className="code">{data.reference}</dd>
          </>
        )}
      </dl>
      {data.resolvedBy !== null && (
        <Notice tone="saved">{messages.resolvedBy(data.resolvedBy, data.resolvedReason ?? '')}</Notice>
      )}
      {doing === null && <Said detail={data} />}
      <MessageCorrections detail={data} timeZone={seat.station.timeZone} />
      {data.behind > 0 && <div className="dim small">{messages.behind(data.behind)}</div>}
      {data.nextTryAt !== null && !parked && (
        <div className="dim small">
          {messages.nextAt(clockSeconds(data.nextTryAt, seat.station.timeZone))}
        </div>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {parked && doing === 'correct' && (
        <MessageCorrect detail={data} command={command} back={() => setDoing(null)} />
      )}
      {parked && doing === 'resolve' && (
        <>
          {data.correctable.length === 0 && (
            <div className="dim small">{data.mayBeTaken ? messages.mayBeTaken : messages.nothingCorrect}</div>
          )}
          <ReasonForm
            name="resolve-message-now"
            label={messages.resolveReason}
            word={messages.resolveNow}
            busy={command.busy}
            back={() => setDoing(null)}
            done={(reason) =>
              void command
                .give('resolveMessage', { messageId: data.messageId, reason }, () => messages.resolve)
                .then(() => setDoing(null))
            }
          />
        </>
      )}
      {parked && doing === null && (
        <div className="side-end">
          {data.correctable.length > 0 && (
            <Button data-testid="button-correct-message" onClick={() => setDoing('correct')}>
              {messages.correct}
            </Button>
          )}
          <Button data-testid="button-resolve-message" onClick={() => setDoing('resolve')}>
            {messages.resolve}
          </Button>
          <Button
            variant="filled"
            disabled={command.busy}
            data-testid="button-retry-message"
            leftSection={<Icon of="again" />}
            onClick={() =>
              void command.give(
                'retryMessage',
                { messageId: data.messageId },
                () => codes.messageStates.pending,
              )
            }
          >
            {messages.retry}
          </Button>
        </div>
      )}
    </aside>
  )
}

/** Both sides word for word; folded where the differences already say it. */
const Said = ({ detail }: { detail: Detail }) => {
  const { messages } = useWords().desk
  return (
    <>
      <details data-testid="message-body" open={detail.differences.length === 0}>
        <summary className="label">{messages.body}</summary>
        <pre className="raw">{pretty(detail.body)}</pre>
      </details>
      {detail.answer !== null && (
        <details open={detail.state === 'parked' && detail.differences.length === 0}>
          <summary className="label">{messages.answer}</summary>
          <pre className="raw">{pretty(detail.answer)}</pre>
        </details>
      )}
      {detail.calls.length > 0 && (
        <details data-testid="message-calls">
          <summary className="label">{messages.calls(detail.calls.length)}</summary>
          <pre className="raw">{detail.calls.map(callText).join('\n\n')}</pre>
        </details>
      )}
    </>
  )
}

/** One call as a trace shows it: what was asked with its heads, then what came back with its own. */
const callText = ({ at, asked, sent, answer, got, tookMs }: OmsCall): string =>
  [`${at} ${asked}`, ...headLines(sent), `→ ${answer} (${tookMs} ms)`, ...headLines(got)].join('\n')

const headLines = (heads: OmsCall['sent']): string[] =>
  Object.entries(heads).map(([name, value]) => `  ${name}: ${value}`)
