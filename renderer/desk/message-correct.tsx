import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MessageDetail } from '#contract/desk-views'
import type { CorrectableField } from '#contract/message-fields'
import { useWords } from '#renderer/language/words.tsx'
import { clockSeconds } from '#words/format'
import { ReasonForm } from './reason-form.tsx'
import type { DeskCommand } from './use-desk-command.ts'

/** The fields of a refused message that may be put right, and why they are right like this; a supervisor's leave comes after it. */
export const MessageCorrect = (props: { detail: MessageDetail; command: DeskCommand; back: () => void }) => {
  const { detail, command, back } = props
  const { desk, codes } = useWords()
  const { messages, order } = desk
  const labelOf = (field: string, of: CorrectableField['of']): string =>
    of === null
      ? field
      : `${field}, ${'carton' in of ? order.carton(of.carton) : messages.ofLine(of.lineRef)}`
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const changes = detail.correctable.flatMap(({ path, value }) => {
    const now = values[path]?.trim() ?? value
    return now === value ? [] : [{ path, value: now }]
  })
  return (
    <>
      <div className="dim small">{messages.correctHint}</div>
      <div className="message-fields">
        {detail.correctable.map(({ path, field, of, value }) => (
          <TextInput
            key={path}
            label={labelOf(codes.correctable[field], of)}
            value={values[path] ?? value}
            inputMode={field === 'weightG' ? 'numeric' : 'text'}
            data-testid={`input-correct-${path}`}
            onChange={({ currentTarget }) => setValues({ ...values, [path]: currentTarget.value })}
          />
        ))}
      </div>
      <ReasonForm
        name="correct-message-now"
        label={messages.correctReason}
        word={messages.correctNow}
        busy={command.busy || changes.length === 0}
        back={back}
        done={(reason) =>
          void command
            .give(
              'correctMessage',
              { messageId: detail.messageId, reason, changes },
              () => codes.messageStates.pending,
            )
            .then(back)
        }
      />
    </>
  )
}

/** Who put a message right, and what it said before. */
export const MessageCorrections = ({ detail, timeZone }: { detail: MessageDetail; timeZone: string }) => {
  const { messages } = useWords().desk
  return detail.corrections.map(({ by, at, reason, was }) => (
    <details key={at} data-testid="message-correction">
      <summary className="label">{messages.corrected(by, clockSeconds(at, timeZone), reason)}</summary>
      {was !== null && (
        <>
          <div className="dim small">{messages.wasBefore}</div>
          <pre className="raw">{pretty(was)}</pre>
        </>
      )}
    </details>
  ))
}

/** JSON over several lines; other text as it is. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
