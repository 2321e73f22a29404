import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CopyView } from '#contract/safety'
import type { SafetyView } from '#contract/safety-commands'
import { useWords } from '#renderer/language/words.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useWindow } from '#renderer/store/floor-context.tsx'
import { clock, megabytes } from '#words/format'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** How the second copy stands, in one sentence; what is wrong first. */
const CopyState = ({ copy, timeZone }: { copy: CopyView; timeZone: string }) => {
  const words = useWords().safety.copy
  const now = useNow(1_000)
  const { state, problem, since, copiedTo, progress } = copy
  const at = since === null ? '' : clock(since, timeZone)
  switch (state) {
    case 'off':
      return <Notice tone="attention">{words.off}</Notice>
    case 'starting':
      return (
        <Notice tone="plain">
          {progress === null
            ? words.starting
            : words.progress(megabytes(progress.bytes), megabytes(progress.ofBytes))}
        </Notice>
      )
    case 'following':
      return <Notice tone="saved">{words.following}</Notice>
    case 'behind':
      return (
        <Notice tone="attention">
          {words.behind(String(Math.max(0, Math.round((now - Date.parse(copiedTo ?? '')) / 1000))))}
        </Notice>
      )
    default:
      return (
        <Notice tone="refused">
          <b>{words.problems[problem ?? 'failed']}.</b> {words.away(at)}
        </Notice>
      )
  }
}

/** The second copy: its state for everybody at the desk, its folder for administrators. */
export const CopySettings = ({
  view,
  timeZone,
  admin,
}: {
  view: SafetyView
  timeZone: string
  admin: boolean
}) => {
  const words = useWords().safety.copy
  const { copy } = view
  return (
    <SettingPanel of="copy" title={words.heading} data-testid="copy-settings" data-state={copy.state}>
      <CopyState copy={copy} timeZone={timeZone} />
      {copy.sameDisk && copy.folder !== null && <Notice tone="attention">{words.sameDisk}</Notice>}
      {admin ? <CopyForm view={view} /> : <div className="dim small">{copy.folder}</div>}
    </SettingPanel>
  )
}

const CopyForm = ({ view }: { view: SafetyView }) => {
  const { safety, desk } = useWords()
  const words = safety.copy
  const { bridge, store } = useWindow()
  const [folder, setFolder] = useState(view.copy.folder ?? '')
  const [keepDays, setKeepDays] = useState(view.copyKeepDays)
  const [taken, setTaken] = useState(false)
  const command = useDeskCommand()
  const save = (to: string | null, takeOver: boolean) =>
    void command
      .give('saveCopy', { folder: to, keepDays, takeOver }, () => desk.settings.saved)
      .then((ok) => {
        setTaken(!ok && to !== null)
        if (ok && to === null) setFolder('')
      })
  const choose = async () => {
    const answer = await bridge.call('chooseFolder', {}, store.getState().seat)
    if (answer.ok && answer.value !== null) setFolder(answer.value)
  }
  const set = folder.trim() !== ''
  return (
    <>
      <TextInput
        label={words.folder}
        data-testid="input-copy-folder"
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <div className="settings-row">
        <NumberInput
          label={words.keepDays}
          suffix={` ${words.days(keepDays)}`}
          min={0}
          max={30}
          allowDecimal={false}
          data-testid="input-copy-days"
          value={keepDays}
          onChange={(value) => setKeepDays(Math.min(30, Math.max(0, Number(value) || 0)))}
        />
        {view.hasDialogs && (
          <Button data-testid="button-choose-folder" onClick={() => void choose()}>
            {words.choose}
          </Button>
        )}
        <Button
          variant="filled"
          ml="auto"
          disabled={command.busy || !set}
          data-testid="button-save-copy"
          onClick={() => save(folder.trim(), false)}
        >
          {words.save}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <div className="settings-row">
        {taken && (
          <Button
            disabled={command.busy}
            data-testid="button-take-over"
            onClick={() => save(folder.trim(), true)}
          >
            {words.takeOver}
          </Button>
        )}
        {view.copy.folder !== null && (
          <Button disabled={command.busy} data-testid="button-stop-copy" onClick={() => save(null, false)}>
            {words.stop}
          </Button>
        )}
      </div>
    </>
  )
}
