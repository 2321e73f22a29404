import type { MessagesView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { clockSeconds } from '#words/format'
import { ReasonForm } from './reason-form.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Something the OMS sent that cannot be used: why, as it came, and who was told. */
export const IncomingDetail = ({
  row,
  timeZone,
}: {
  row: MessagesView['incoming'][number] | null
  timeZone: string
}) => {
  const { messages, rail } = useWords().desk
  const command = useDeskCommand()
  return (
    <aside className="panel side-panel" data-testid="incoming-detail">
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {row === null ? (
        <div className="dim">{rail.nothing}</div>
      ) : (
        <>
          <div className="row">
            <Tag tone="attention" icon="attention">
              {row.source}
            </Tag>
            <span className="dim push">{clockSeconds(row.at, timeZone)}</span>
          </div>
          <div className="side-title">{row.reason}</div>
          <div>
            <div className="label">{messages.raw}</div>
            <pre className="raw" style={{ maxHeight: '18rem' }}>
              {row.raw}
            </pre>
          </div>
          <ReasonForm
            name="dismiss-incoming"
            label={messages.dismissReason}
            word={messages.dismiss}
            busy={command.busy}
            back={null}
            done={(reason) =>
              void command.give(
                'dismissIncoming',
                { quarantineId: row.quarantineId, reason },
                () => messages.dismiss,
              )
            }
          />
        </>
      )}
    </aside>
  )
}
