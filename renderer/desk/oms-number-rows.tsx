import { NumberInput, TextInput } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import type { NumberRange } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { CodeRows } from './code-rows.tsx'

const sscc = { value: '', label: 'SSCC' }

/** Numbers of this station for an OMS that gives none: of its cartons, and of each courier. */
export const NumberRows = ({
  ranges,
  couriers,
  change,
}: {
  ranges: readonly NumberRange[]
  couriers: SettingsView['couriers']
  change: (ranges: NumberRange[]) => void
}) => {
  const { oms } = useWords()
  return (
    <CodeRows<Omit<NumberRange, 'courierId'>>
      heading={oms.numbers}
      below={oms.numbersBelow}
      codes={[sscc, ...couriers.map(({ courierId, name }) => ({ value: courierId, label: name }))]}
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
