import { Button, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView, SourceSettings } from '#contract/desk-views'
import {
  leastPerMinute,
  type OmsConnection,
  type OmsFinding,
  omsConnection,
  usualTryton,
  usualVendure,
} from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { OmsFindings } from './oms-findings.tsx'
import { NumberRows } from './oms-number-rows.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { TrytonFields } from './tryton-fields.tsx'
import { useDeskCommand } from './use-desk-command.ts'
import { VendureFields } from './vendure-fields.tsx'

/** By their own names, which are the same in every language. */
const kinds = [
  { value: 'stationRest', label: 'Station REST' },
  { value: 'vendure', label: 'Vendure' },
  { value: 'tryton', label: 'Tryton' },
]
const usual: Record<string, OmsConnection['connector']> = {
  vendure: { kind: 'vendure', choices: usualVendure },
  tryton: { kind: 'tryton', choices: usualTryton },
}

/** Which OMS stands behind the address, how its words are read here, and a look at whether it will do. */
export const OmsConnectionSettings = ({
  source,
  couriers,
}: {
  source: SourceSettings
  couriers: SettingsView['couriers']
}) => {
  const words = useWords()
  const [connection, setConnection] = useState<OmsConnection>(source.connection)
  const [findings, setFindings] = useState<OmsFinding[] | null>(null)
  const command = useDeskCommand()
  const { connector } = connection
  const read = omsConnection.safeParse(connection)
  return (
    <SettingPanel of="connection" title={words.oms.heading} data-testid="oms-connection">
      <Select
        data-testid="choose-oms-kind"
        aria-label={words.oms.heading}
        value={connector.kind}
        allowDeselect={false}
        data={kinds}
        onChange={(kind) =>
          setConnection({
            ...connection,
            connector: usual[kind ?? ''] ?? { kind: 'stationRest' },
          })
        }
      />
      {connector.kind === 'vendure' && (
        <VendureFields
          choices={connector.choices}
          couriers={couriers}
          change={(choices) => setConnection({ ...connection, connector: { kind: 'vendure', choices } })}
        />
      )}
      {connector.kind === 'tryton' && (
        <TrytonFields
          choices={connector.choices}
          couriers={couriers}
          change={(choices) => setConnection({ ...connection, connector: { kind: 'tryton', choices } })}
        />
      )}
      {connector.kind !== 'stationRest' && source.mark === '' && (
        <NumberRows
          ranges={connection.numbers}
          couriers={couriers}
          change={(numbers) => setConnection({ ...connection, numbers })}
        />
      )}
      <NumberInput
        label={words.oms.perMinute}
        description={words.oms.perMinuteBelow}
        placeholder={words.oms.perMinuteNone}
        min={leastPerMinute}
        max={6000}
        data-testid="input-oms-per-minute"
        value={connection.perMinute ?? ''}
        onChange={(value) =>
          setConnection({ ...connection, perMinute: value === '' ? null : Math.round(Number(value)) })
        }
      />
      {!read.success && <Notice tone="attention">{words.oms.bad}</Notice>}
      <div className="settings-row">
        <Button
          variant="default"
          disabled={command.busy}
          data-testid="button-verify-oms"
          onClick={() =>
            void command.give('verifyOms', { source: source.mark }, (found) => {
              setFindings(found)
              return null
            })
          }
        >
          {words.oms.verify}
        </Button>
        <SaveButton
          name="save-connection"
          disabled={command.busy || !read.success}
          save={() =>
            void command.give(
              'saveConnection',
              { ...connection, source: source.mark },
              () => words.desk.settings.saved,
            )
          }
        />
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {findings !== null && <OmsFindings findings={findings} />}
    </SettingPanel>
  )
}
