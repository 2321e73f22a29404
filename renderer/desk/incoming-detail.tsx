import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IncomingRow } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { clockSeconds } from '#words/format'
import { ReasonForm } from './reason-form.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Something an order system sent that cannot be used: why, as it came, and what can be done about it. */
export const IncomingDetail = ({ row, timeZone }: { row: IncomingRow | null; timeZone: string }) => {
  const { desk, oms } = useWords()
  const { messages, rail } = desk
  const [whole, setWhole] = useState<string | null>(null)
  const command = useDeskCommand()
  if (row === null)
    return (
      <aside className="panel side-panel" data-testid="incoming-detail">
        {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
        <div className="dim">{rail.nothing}</div>
      </aside>
    )
  const { quarantineId } = row
  return (
    <aside className="panel side-panel" data-testid="incoming-detail">
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <div className="row">
        <Tag tone="attention" icon="attention">
          {row.source}
        </Tag>
        <span className="dim push">
          {row.sourceName} · {clockSeconds(row.at, timeZone)}
        </span>
      </div>
      <div className="side-title">{row.reason}</div>
      {row.canRetry && (
        <Button
          variant="filled"
          disabled={command.busy}
          data-testid="button-retry-incoming"
          leftSection={<Icon of="again" />}
          onClick={() =>
            void command.give('retryIncoming', { quarantineId }, ({ read, reason }) =>
              read ? oms.aside.read : oms.aside.still(reason ?? row.reason),
            )
          }
        >
          {oms.aside.retry}
        </Button>
      )}
      <div>
        <div className="label">{messages.raw}</div>
        <pre className="raw" style={{ maxHeight: '18rem' }}>
          {whole ?? row.raw}
        </pre>
        {whole === null && (
          <>
            <div className="dim small">{oms.aside.hidden}</div>
            <Button
              fullWidth
              variant="default"
              disabled={command.busy}
              data-testid="button-show-incoming"
              onClick={() =>
                void command.give('showIncoming', { quarantineId }, ({ raw }) => {
                  setWhole(raw)
                  return null
                })
              }
            >
              {oms.aside.show}
            </Button>
          </>
        )}
      </div>
      <ReasonForm
        name="dismiss-incoming"
        label={messages.dismissReason}
        word={messages.dismiss}
        busy={command.busy}
        back={null}
        done={(reason) =>
          void command.give('dismissIncoming', { quarantineId, reason }, () => messages.dismiss)
        }
      />
    </aside>
  )
}
