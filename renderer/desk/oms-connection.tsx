import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView, SourceSettings } from '#contract/desk-views'
import {
  leastPerMinute,
  type NumberRange,
  type OmsConnection,
  type OmsFinding,
  omsConnection,
  usualTryton,
  usualVendure,
  type VendureChoices,
} from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { CodeRows } from './code-rows.tsx'
import { OmsFindings } from './oms-findings.tsx'
import { OmsCourierRows, OmsStateRows } from './oms-rows.tsx'
import { Notice } from './states.tsx'
import { TrytonFields } from './tryton-fields.tsx'
import { useDeskCommand } from './use-desk-command.ts'

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
const sscc = { value: '', label: 'SSCC' }

/** Which OMS stands behind the address, how its words are read here, and a look at whether it will do. */
export const OmsConnectionSettings = ({
  source,
  couriers,
}: {
  source: SourceSettings
  couriers: Couriers
}) => {
  const words = useWords()
  const [connection, setConnection] = useState<OmsConnection>(source.connection)
  const [findings, setFindings] = useState<OmsFinding[] | null>(null)
  const command = useDeskCommand()
  const { connector } = connection
  const read = omsConnection.safeParse(connection)
  return (
    <section className="panel" data-testid="oms-connection">
      <div className="heading">{words.oms.heading}</div>
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
        <Button
          variant="filled"
          ml="auto"
          disabled={command.busy || !read.success}
          data-testid="button-save-connection"
          onClick={() =>
            void command.give(
              'saveConnection',
              { ...connection, source: source.mark },
              () => words.desk.settings.saved,
            )
          }
        >
          {words.desk.settings.save}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {findings !== null && <OmsFindings findings={findings} />}
    </section>
  )
}

type Couriers = SettingsView['couriers']
const choicesOf = (couriers: Couriers) =>
  couriers.map(({ courierId, name }) => ({ value: courierId, label: name }))

const VendureFields = ({
  choices,
  couriers,
  change,
}: {
  choices: VendureChoices
  couriers: Couriers
  change: (choices: VendureChoices) => void
}) => {
  const { oms } = useWords()
  return (
    <>
      <TextInput
        label={oms.user}
        description={oms.password}
        data-testid="input-oms-user"
        value={choices.user}
        onChange={(event) => change({ ...choices, user: event.currentTarget.value })}
      />
      <Select
        label={oms.shorts}
        value={choices.shorts}
        allowDeselect={false}
        data={(['leaveOpen', 'cancelLine'] as const).map((value) => ({
          value,
          label: oms.shortKinds[value],
        }))}
        onChange={(shorts) => change({ ...choices, shorts: shorts as VendureChoices['shorts'] })}
      />
      <Select
        label={oms.returns}
        value={choices.returns}
        allowDeselect={false}
        data={(['note', 'cancelLine'] as const).map((value) => ({ value, label: oms.returnKinds[value] }))}
        onChange={(returns) => change({ ...choices, returns: returns as VendureChoices['returns'] })}
      />
      <TextInput
        label={oms.stockField}
        description={oms.stockFieldBelow}
        data-testid="input-oms-stock-field"
        value={choices.stockField ?? ''}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value.trim()
          change({ ...choices, stockField: name === '' ? null : name })
        }}
      />
      <NumberInput
        label={oms.dueAfter}
        suffix={` ${oms.hours}`}
        min={1}
        max={720}
        value={choices.dueAfterH}
        onChange={(value) => change({ ...choices, dueAfterH: Math.max(1, Math.round(Number(value) || 1)) })}
      />
      <OmsCourierRows
        rows={choices.couriers}
        couriers={couriers}
        change={(mapped) => change({ ...choices, couriers: mapped })}
      />
      <OmsStateRows states={choices.states} change={(states) => change({ ...choices, states })} />
      <div className="heading">{oms.fields}</div>
      <div className="settings-row">
        {(['shipBy', 'priority', 'giftNote', 'onHold'] as const).map((name) => (
          <TextInput
            key={name}
            label={oms.fieldNames[name]}
            value={choices.fields[name] ?? ''}
            onChange={(event) => {
              const value = event.currentTarget.value.trim()
              change({ ...choices, fields: { ...choices.fields, [name]: value === '' ? null : value } })
            }}
          />
        ))}
      </div>
    </>
  )
}

const NumberRows = ({
  ranges,
  couriers,
  change,
}: {
  ranges: readonly NumberRange[]
  couriers: Couriers
  change: (ranges: NumberRange[]) => void
}) => {
  const { oms } = useWords()
  return (
    <CodeRows<Omit<NumberRange, 'courierId'>>
      heading={oms.numbers}
      below={oms.numbersBelow}
      codes={[sscc, ...choicesOf(couriers)]}
      rows={ranges.map(({ courierId, ...range }) => [courierId ?? sscc.value, range])}
      fresh={{ prefix: '', digits: 9, first: 1, last: 1 }}
      change={(rows) =>
        change(rows.map(([code, range]) => ({ ...range, courierId: code === sscc.value ? null : code })))
      }
      fields={(value, set) => (
        <>
          <TextInput
            label={oms.prefix}
            value={value.prefix}
            onChange={(event) => set({ ...value, prefix: event.currentTarget.value })}
          />
          {(['digits', 'first', 'last'] as const).map((name) => (
            <NumberInput
              key={name}
              label={oms[name]}
              min={0}
              value={value[name]}
              onChange={(typed) => set({ ...value, [name]: Math.max(0, Math.round(Number(typed) || 0)) })}
            />
          ))}
        </>
      )}
    />
  )
}
