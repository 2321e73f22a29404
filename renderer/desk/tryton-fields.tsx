import { TextInput } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import type { TrytonChoices } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { OmsCourierRows, OmsStateRows } from './oms-rows.tsx'

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
      <TextInput
        label={oms.user}
        description={oms.password}
        data-testid="input-oms-user"
        value={choices.user}
        onChange={(event) => change({ ...choices, user: event.currentTarget.value })}
      />
      <TextInput
        label={oms.dueAtUtc}
        value={choices.dueAtUtc}
        onChange={(event) => change({ ...choices, dueAtUtc: event.currentTarget.value })}
      />
      <OmsCourierRows
        rows={choices.couriers}
        couriers={couriers}
        change={(mapped) => change({ ...choices, couriers: mapped })}
      />
      <OmsStateRows states={choices.states} change={(states) => change({ ...choices, states })} />
    </>
  )
}
