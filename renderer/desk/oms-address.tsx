import { NumberInput, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SourceSettings } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { OmsSecret } from './oms-secret.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Where one order system is reached, with which secret, and how often it is asked. */
export const OmsAddress = ({ source }: { source: SourceSettings }) => {
  const { desk, oms } = useWords()
  const { settings } = desk
  const [baseUrl, setBaseUrl] = useState(source.baseUrl)
  const [token, setToken] = useState('')
  const [hookSecret, setHookSecret] = useState('')
  const [pollS, setPollS] = useState(source.pollS)
  const command = useDeskCommand()
  const kept = source.hasToken && !source.tokenLost ? settings.tokenKept : settings.tokenNone
  const args = {
    source: source.mark,
    baseUrl,
    token: token === '' ? null : token,
    pollS,
    ...(hookSecret !== '' && { hookSecret }),
  }
  return (
    <SettingPanel of="address" title={source.mark === '' ? settings.oms : `${settings.oms} · ${source.name}`}>
      <TextInput
        label={settings.baseUrl}
        data-testid="input-oms-url"
        value={baseUrl}
        onChange={(event) => setBaseUrl(event.currentTarget.value)}
      />
      <PasswordInput
        label={settings.token}
        placeholder={kept}
        data-testid="input-oms-token"
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      <OmsSecret oms={source} />
      <PasswordInput
        label={oms.webhook.secret}
        description={oms.webhook.secretBelow}
        placeholder={source.hasHookSecret ? oms.webhook.kept : oms.webhook.none}
        data-testid="input-hook-secret"
        value={hookSecret}
        onChange={(event) => setHookSecret(event.currentTarget.value)}
      />
      <div className="settings-row">
        <NumberInput
          label={settings.poll}
          suffix={` ${settings.seconds}`}
          min={1}
          max={3600}
          data-testid="input-oms-poll"
          value={pollS}
          onChange={(value) => setPollS(Math.max(1, Math.round(Number(value) || 1)))}
        />
        <SaveButton
          name="save-oms"
          disabled={command.busy || (hookSecret !== '' && hookSecret.length < 16)}
          save={() =>
            void command
              .give('saveOms', args, () => settings.saved)
              .then((ok) => {
                if (!ok) return
                setToken('')
                setHookSecret('')
              })
          }
        />
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
