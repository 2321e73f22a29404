import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** From which priority on an order does not wait for a wave. */
export const WaveSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { desk, steering } = useWords()
  const { rule } = steering
  const [rushFrom, setRushFrom] = useState(view.waves.rushFrom)
  const command = useDeskCommand()
  return (
    <SettingPanel of="rush" title={rule.title}>
      {admin ? (
        <>
          <NumberInput
            label={rule.from}
            description={rule.fromBelow}
            placeholder={rule.never}
            min={1}
            max={100}
            value={rushFrom ?? ''}
            data-testid="input-rush-from"
            onChange={(typed) =>
              setRushFrom(typed === '' ? null : Math.min(100, Math.max(1, Math.round(Number(typed) || 1))))
            }
          />
          <div className="settings-row">
            <SaveButton
              name="save-waves"
              disabled={command.busy}
              save={() => void command.give('saveWaveRules', { rushFrom }, () => desk.settings.saved)}
            />
          </div>
        </>
      ) : (
        <dl className="pairs">
          <dt>{rule.from}</dt>
          <dd>{view.waves.rushFrom ?? rule.never}</dd>
        </dl>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
