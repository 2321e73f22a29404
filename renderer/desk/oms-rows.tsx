import { Select, TextInput } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import { type StateMeaning, stateMeanings, type VendureChoices } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { CodeRows } from './code-rows.tsx'

type Mapped = VendureChoices['couriers']

/** Which courier each way of shipping of an OMS is. */
export const OmsCourierRows = ({
  rows: mapped,
  couriers,
  change,
}: {
  rows: Mapped
  couriers: SettingsView['couriers']
  change: (rows: Mapped) => void
}) => {
  const { oms } = useWords()
  return (
    <CodeRows
      heading={oms.couriers}
      below={oms.couriersBelow}
      rows={Object.entries(mapped)}
      fresh={{ courierId: couriers[0]?.courierId ?? '', service: '' }}
      change={(rows) => change(Object.fromEntries(rows))}
      fields={(value, set) => (
        <>
          <Select
            aria-label={oms.courier}
            value={value.courierId}
            allowDeselect={false}
            data={couriers.map(({ courierId, name }) => ({ value: courierId, label: name }))}
            onChange={(courierId) => set({ ...value, courierId: courierId ?? '' })}
          />
          <TextInput
            aria-label={oms.service}
            placeholder={oms.service}
            value={value.service}
            onChange={(event) => set({ ...value, service: event.currentTarget.value })}
          />
        </>
      )}
    />
  )
}

/** What each state of an OMS means here. */
export const OmsStateRows = ({
  states,
  change,
}: {
  states: Record<string, StateMeaning>
  change: (states: Record<string, StateMeaning>) => void
}) => {
  const { oms } = useWords()
  return (
    <CodeRows<StateMeaning>
      heading={oms.states}
      below={oms.statesBelow}
      rows={Object.entries(states)}
      fresh="held"
      change={(rows) => change(Object.fromEntries(rows))}
      fields={(value, set) => (
        <Select
          aria-label={oms.states}
          value={value}
          allowDeselect={false}
          data={stateMeanings.map((meaning) => ({ value: meaning, label: oms.meanings[meaning] }))}
          onChange={(meaning) => set((meaning ?? 'held') as StateMeaning)}
        />
      )}
    />
  )
}
