import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'

/** A reason in a few words, without which nothing is done. */
export const ReasonForm = (props: {
  name: string
  label: string
  word: string
  hint?: string
  busy: boolean
  done: (reason: string) => void
  back: (() => void) | null
}) => {
  const { desk } = useWords()
  const [reason, setReason] = useState('')
  const ready = reason.trim().length >= 3
  return (
    <div className="side-end">
      <Textarea
        label={props.label}
        placeholder={props.hint ?? desk.reason.hint}
        autosize
        minRows={2}
        maxRows={4}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid={`input-reason-${props.name}`}
      />
      {props.back !== null && (
        <Button onClick={props.back} data-testid={`button-back-${props.name}`}>
          {desk.rail.cancel}
        </Button>
      )}
      <Button
        variant={ready ? 'filled' : 'default'}
        data-locked={!ready}
        disabled={props.busy}
        data-testid={`button-${props.name}`}
        onClick={() => ready && props.done(reason.trim())}
      >
        {ready ? props.word : desk.reason.tooShort}
      </Button>
    </div>
  )
}
