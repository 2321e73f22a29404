import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Layout } from '#contract/label-template'
import type { DeskCommand } from '#renderer/desk/use-desk-command'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'

interface Saving {
  template: Layout
  command: DeskCommand
  courierId: string
  hasDialogs: boolean
  check: () => void
  print: () => void
  open: (template: Layout) => void
}

/** What is done with a layout that is on the screen: try it, print it, keep it. */
export const SaveLayout = (props: Saving) => {
  const { designer } = useWords().labels
  const { template, command, courierId } = props
  const [reason, setReason] = useState('')
  const ready = reason.trim().length >= 3
  const save = async (): Promise<void> => {
    if (!ready) return
    const args = { template, courierId, reason: reason.trim() }
    const done = await command.give('saveLabelTemplate', args, ({ version }) => designer.saved(version))
    if (!done) props.check()
  }
  return (
    <div className="label-save">
      <div className="label-pair">
        <Button data-testid="button-check-label" disabled={command.busy} onClick={props.check}>
          {command.busy ? designer.checking : designer.check}
        </Button>
        <Button
          data-testid="button-test-label"
          disabled={command.busy}
          leftSection={<Icon of="printer" />}
          onClick={props.print}
        >
          {designer.print}
        </Button>
        {props.hasDialogs && <Files {...props} />}
      </div>
      <div className="label-keep">
        <TextInput
          aria-label={designer.why}
          placeholder={designer.why}
          maxLength={300}
          value={reason}
          data-testid="input-label-reason"
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button
          variant={ready ? 'filled' : 'default'}
          data-locked={!ready}
          disabled={command.busy}
          data-testid="button-save-label"
          onClick={() => void save()}
        >
          {designer.save}
        </Button>
      </div>
    </div>
  )
}

const Files = ({ template, command, open }: Saving) => {
  const { designer } = useWords().labels
  const load = (): void =>
    void command.give('openLabelFile', { kind: template.kind }, (read) => {
      if (read !== null) open(read)
      return null
    })
  const keep = (): void =>
    void command.give('saveLabelFile', { template }, (saved) =>
      saved === null ? null : designer.savedFile(saved.path),
    )
  return (
    <>
      <Button data-testid="button-label-file" disabled={command.busy} onClick={keep}>
        {designer.toFile}
      </Button>
      <Button data-testid="button-open-label" disabled={command.busy} onClick={load}>
        {designer.fromFile}
      </Button>
    </>
  )
}
