import { Select, TextInput } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import { type StateMeaning, stateMeanings, type VendureChoices } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { CodeRows } from './code-rows.tsx'

type Mapped = VendureChoices['couriers']

/** What every OMS that is read by its own codes is told of. */
interface CodeChoices {
  couriers: Mapped
  states: Record<string, StateMeaning>
}

/** Who this station is at the OMS. */
export function OmsUser<Choices extends { user: string }>({
  choices,
  change,
}: {
  choices: Choices
  change: (choices: Choices) => void
}) {
  const { oms } = useWords()
  return (
    <TextInput
      label={oms.user}
      description={oms.password}
      data-testid="input-oms-user"
      value={choices.user}
      onChange={(event) => change({ ...choices, user: event.currentTarget.value })}
    />
  )
}

/** What the codes of an OMS mean here: its ways of shipping and its states. */
export function OmsCodes<Choices extends CodeChoices>({
  choices,
  couriers,
  change,
}: {
  choices: Choices
  couriers: SettingsView['couriers']
  change: (choices: Choices) => void
}) {
  return (
    <>
      <OmsCourierRows
        rows={choices.couriers}
        couriers={couriers}
        change={(mapped) => change({ ...choices, couriers: mapped })}
      />
      <OmsStateRows states={choices.states} change={(states) => change({ ...choices, states })} />
    </>
  )
}

/** Which courier each way of shipping of an OMS is. */
const OmsCourierRows = ({
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
const OmsStateRows = ({
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
