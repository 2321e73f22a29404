import { Button, FileButton } from '@mantine/core'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { dayAndClock } from '#words/format'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** The picture on top of papers: what it is, and another one or none. */
export const PaperLogo = ({ timeZone }: { timeZone: string }) => {
  const { logo: say } = useWords().papers
  const { data } = useRead('siteLogo', {})
  const command = useDeskCommand()
  const save = (png: string | null): Promise<boolean> =>
    command.give('saveSiteLogo', { png }, () => (png === null ? say.removed : say.saved))
  const read = async (file: File | null): Promise<void> => {
    if (file === null) return
    const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer())
    if (bytes.length > mostBytes) command.say({ role: 'refused', text: say.tooHeavy })
    else await save(base64Of(bytes))
  }
  return (
    <SettingPanel of="logo" title={say.title} data-testid="paper-logo">
      <div className="dim small">{say.below}</div>
      {data != null && (
        <>
          <img className="paper-logo" src={data.picture} alt={say.title} />
          <div className="dim small">{say.chosen(data.chosenBy, dayAndClock(data.chosenAt, timeZone))}</div>
        </>
      )}
      <div className="settings-row">
        <FileButton accept="image/png" onChange={(file) => void read(file)}>
          {(of) => (
            <Button {...of} disabled={command.busy} data-testid="button-choose-logo">
              {say.choose}
            </Button>
          )}
        </FileButton>
        {data != null && (
          <Button disabled={command.busy} data-testid="button-remove-logo" onClick={() => void save(null)}>
            {say.remove}
          </Button>
        )}
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

/** The station looks at the rest; more than this does not go through its door. */
const mostBytes = 1_000_000

const base64Of = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(parts.join(''))
}
