import './messages.css'
import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { IncomingRow, MessageRow } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { Tag, type TagRole } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clock, clockSeconds } from '#words/format'
import type { Words } from '#words/say'
import { IncomingDetail } from './incoming-detail.tsx'
import { MessageDetail } from './message-detail.tsx'
import { MessagesHead } from './messages-head.tsx'
import { MessagesLine } from './messages-line.tsx'
import { OpenSetting } from './open-setting.tsx'
import { Empty, Notice, Unread } from './states.tsx'

const looks: Record<MessageRow['state'], { role: TagRole; icon: IconName }> = {
  pending: { role: 'away', icon: 'waiting' },
  sending: { role: 'ask', icon: 'messages' },
  behind: { role: 'plain', icon: 'blocked' },
  parked: { role: 'refused', icon: 'refused' },
  done: { role: 'saved', icon: 'saved' },
  resolved: { role: 'saved', icon: 'person' },
  withdrawn: { role: 'plain', icon: 'cancelled' },
}
const urgency: Record<MessageRow['state'], number> = {
  parked: 0,
  behind: 1,
  sending: 2,
  pending: 3,
  resolved: 4,
  done: 5,
  withdrawn: 6,
}

/** The state of a message with its icon and colour. */
export const MessageTag = ({ state }: { state: MessageRow['state'] }) => (
  <Tag tone={looks[state].role} icon={looks[state].icon}>
    {useWords().codes.messageStates[state]}
  </Tag>
)

/** What we tell the OMS and what it told us that nobody could read. */
export const MessagesPage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { messages } = words.desk
  const { data, error, refetch } = useRead('messages', {})
  const [tab, setTab] = useState<'out' | 'incoming'>('out')
  const [chosen, choose] = useState<string | null>(null)
  const { timeZone } = seat.station
  const rows = useMemo(
    () =>
      [...(data?.rows ?? [])].sort(
        (one, two) => urgency[one.state] - urgency[two.state] || two.seq - one.seq,
      ),
    [data],
  )
  const several = (data?.sources.length ?? 1) > 1
  const columns = useMemo(() => outColumns(words, timeZone, several), [words, timeZone, several])
  const incoming = useMemo(() => incomingColumns(words, timeZone, several), [words, timeZone, several])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const message = rows.find((row) => row.messageId === chosen) ?? rows[0] ?? null
  const aside = data.incoming.find((row) => row.quarantineId === chosen) ?? data.incoming[0] ?? null
  return (
    <main className="desk-page messages">
      <div className="messages-top">
        <MessagesHead seat={seat} oms={data.oms} />
        {data.webhookProblem !== null && (
          <Notice tone="attention">
            {words.oms.webhook.problem(data.webhookProblem)}
            <OpenSetting panel="calls" words={words.oms.webhook.host} />
          </Notice>
        )}
        {data.sources.map(
          (source) =>
            source.line !== null && (
              <MessagesLine
                key={source.mark}
                name={data.sources.length > 1 ? source.name : null}
                line={source.line}
                lastPullAt={source.lastPullAt}
                timeZone={timeZone}
              />
            ),
        )}
      </div>
      <section className="panel table-panel messages-list">
        <SegmentedControl
          className="messages-tabs"
          data-testid="messages-tabs"
          value={tab}
          data={[
            { value: 'out', label: messages.out(rows.length) },
            { value: 'incoming', label: messages.incoming(data.incoming.length) },
          ]}
          onChange={(value) => setTab(value as 'out' | 'incoming')}
        />
        <div className="fill">
          {tab === 'out' && rows.length === 0 && (
            <Empty icon="messages" title={messages.noMessages} below={messages.noMessagesBelow} />
          )}
          {tab === 'out' && rows.length > 0 && (
            <DataTable
              rows={rows}
              columns={columns}
              rowId={(row) => row.messageId}
              selected={message?.messageId ?? null}
              select={(row) => choose(row.messageId)}
            />
          )}
          {tab === 'incoming' && data.incoming.length === 0 && (
            <Empty icon="saved" title={messages.noIncoming} below={messages.noIncomingBelow} />
          )}
          {tab === 'incoming' && data.incoming.length > 0 && (
            <DataTable
              rows={data.incoming}
              columns={incoming}
              rowId={(row) => row.quarantineId}
              selected={aside?.quarantineId ?? null}
              select={(row) => choose(row.quarantineId)}
            />
          )}
        </div>
      </section>
      {tab === 'out' && message !== null && (
        <MessageDetail key={message.messageId} seat={seat} row={message} />
      )}
      {tab === 'incoming' && <IncomingDetail key={aside?.quarantineId} row={aside} timeZone={timeZone} />}
    </main>
  )
}

/** Which order system a row is of; only where there are several. */
function sourceColumn<R extends { sourceName: string }>({ oms }: Words, several: boolean): DeskColumn<R>[] {
  if (!several) return []
  const named = (row: R) => row.sourceName
  return [{ id: 'order-system', head: oms.sources.source, kind: 'state', cell: named, sortBy: named }]
}

function outColumns(words: Words, timeZone: string, several: boolean): DeskColumn<MessageRow>[] {
  const {
    desk: { messages },
    codes,
  } = words
  return [
    {
      id: 'message',
      head: messages.message,
      kind: 'key',
      cell: (row) => codes.messageKinds[row.kind],
      sortBy: (row) => codes.messageKinds[row.kind],
    },
    ...sourceColumn<MessageRow>(words, several),
    {
      id: 'about',
      head: messages.about,
      kind: 'state',
      cell: (row) => <span className="code">{row.about}</span>,
      sortBy: (row) => row.about,
    },
    {
      id: 'state',
      head: messages.state,
      kind: 'state',
      cell: (row) => <MessageTag state={row.state} />,
      sortBy: (row) => urgency[row.state],
    },
    {
      id: 'tries',
      head: messages.tries,
      kind: 'number',
      cell: (row) => row.tries,
      sortBy: (row) => row.tries,
    },
    {
      id: 'saved',
      head: messages.savedAt,
      kind: 'number',
      cell: (row) => clockSeconds(row.savedAt, timeZone),
      sortBy: (row) => row.seq,
    },
    { id: 'reason', head: messages.reason, kind: 'wide-text', wide: true, cell: (row) => row.reason ?? '' },
  ]
}

function incomingColumns(words: Words, timeZone: string, several: boolean): DeskColumn<IncomingRow>[] {
  const { messages } = words.desk
  return [
    ...sourceColumn<IncomingRow>(words, several),
    {
      id: 'source',
      head: messages.source,
      kind: 'key',
      cell: (row) => row.source,
      sortBy: (row) => row.source,
    },
    { id: 'why', head: messages.why, kind: 'wide-text', cell: (row) => row.reason },
    {
      id: 'at',
      head: messages.savedAt,
      kind: 'number',
      cell: (row) => clock(row.at, timeZone),
      sortBy: (row) => row.at,
    },
  ]
}
