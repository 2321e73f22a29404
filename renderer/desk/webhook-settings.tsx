import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type WebhookAddress, webhookAddress } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Where order systems may call, so that the station reads at once. */
export const WebhookSettings = ({ webhook }: { webhook: WebhookAddress | null }) => {
  const { oms, desk } = useWords()
  const [listen, setListen] = useState<WebhookAddress>(webhook ?? { host: '127.0.0.1', port: 8070 })
  const command = useDeskCommand()
  const save = (to: WebhookAddress | null) =>
    void command.give('saveWebhook', { listen: to }, () => desk.settings.saved)
  return (
    <SettingPanel of="calls" title={oms.webhook.heading} data-testid="webhook">
      <div className="dim small">{oms.webhook.below}</div>
      <TextInput
        label={oms.webhook.host}
        data-testid="input-webhook-host"
        value={listen.host}
        onChange={(event) => setListen({ ...listen, host: event.currentTarget.value.trim() })}
      />
      <NumberInput
        label={oms.webhook.port}
        min={1}
        max={65_535}
        data-testid="input-webhook-port"
        value={listen.port}
        onChange={(value) => setListen({ ...listen, port: Math.round(Number(value) || 0) })}
      />
      <div className="settings-row">
        {webhook !== null && (
          <Button
            variant="default"
            disabled={command.busy}
            data-testid="button-webhook-off"
            onClick={() => save(null)}
          >
            {oms.webhook.off}
          </Button>
        )}
        <Button
          variant="filled"
          ml="auto"
          disabled={command.busy || !webhookAddress.safeParse(listen).success}
          data-testid="button-save-webhook"
          onClick={() => save(listen)}
        >
          {oms.webhook.listen}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
