import { NumberInput, Select, TextInput } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import type { VendureChoices } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { OmsCodes, OmsUser } from './oms-rows.tsx'

/** How a Vendure is read, and what it is told. */
export const VendureFields = ({
  choices,
  couriers,
  change,
}: {
  choices: VendureChoices
  couriers: SettingsView['couriers']
  change: (choices: VendureChoices) => void
}) => {
  const { oms } = useWords()
  return (
    <>
      <OmsUser choices={choices} change={change} />
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
      <OmsCodes choices={choices} couriers={couriers} change={change} />
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
