import { TextInput } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import type { TrytonChoices } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { OmsCodes, OmsUser } from './oms-rows.tsx'

/** How a Tryton is read. */
export const TrytonFields = ({
  choices,
  couriers,
  change,
}: {
  choices: TrytonChoices
  couriers: SettingsView['couriers']
  change: (choices: TrytonChoices) => void
}) => {
  const { oms } = useWords()
  return (
    <>
      <TextInput
        label={oms.database}
        data-testid="input-oms-database"
        value={choices.database}
        onChange={(event) => change({ ...choices, database: event.currentTarget.value })}
      />
      <OmsUser choices={choices} change={change} />
      <TextInput
        label={oms.dueAtUtc}
        value={choices.dueAtUtc}
        onChange={(event) => change({ ...choices, dueAtUtc: event.currentTarget.value })}
      />
      <OmsCodes choices={choices} couriers={couriers} change={change} />
    </>
  )
}
