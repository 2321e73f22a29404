import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { type Condition, comparisons } from '#domain/label-template/fields'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'

const most = 8

/** When a part is drawn: all of these must be so. `names`: the fields that it can depend on, with their words. */
export const ConditionFields = <Field extends string>(props: {
  when: Condition<Field>[]
  names: readonly { value: Field; label: string }[]
  set: (when: Condition<Field>[]) => void
}) => {
  const { designer, comparisons: words } = useWords().labels
  const { when, names, set } = props
  const usual = names.find(({ value }) => value === 'gift') ?? names[0]
  const alter = (at: number, change: Partial<Condition<Field>>): void =>
    set(when.map((one, place) => (place === at ? { ...one, ...change } : one)))
  return (
    <fieldset className="label-conditions">
      <legend>{designer.conditions}</legend>
      {when.length === 0 && <span className="dim">{designer.conditionsNone}</span>}
      {when.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may be alike, and only their place tells them apart
        <div key={at} className="label-condition">
          <Select
            aria-label={designer.conditions}
            allowDeselect={false}
            searchable
            data-testid={`condition-field-${at}`}
            data={[...names]}
            value={one.field}
            onChange={(field) => field !== null && alter(at, { field: field as Field })}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={designer.remove}
            data-testid={`condition-remove-${at}`}
            onClick={() => set(when.filter((_, place) => place !== at))}
          >
            <Icon of="no" />
          </ActionIcon>
          <Select
            aria-label={words.equal}
            allowDeselect={false}
            data-testid={`condition-is-${at}`}
            data={comparisons.map((value) => ({ value, label: words[value] }))}
            value={one.is}
            onChange={(is) => is !== null && alter(at, { is: is as Condition['is'] })}
          />
          {(one.is === 'equal' || one.is === 'unequal') && (
            <TextInput
              className="label-condition-text"
              aria-label={designer.text}
              maxLength={80}
              data-testid={`condition-text-${at}`}
              value={one.text}
              onChange={({ currentTarget }) => alter(at, { text: currentTarget.value })}
            />
          )}
        </div>
      ))}
      {when.length < most && usual !== undefined && (
        <Button
          leftSection={<Icon of="plus" />}
          data-testid="button-add-condition"
          onClick={() => set([...when, { field: usual.value, is: 'filled', text: '' }])}
        >
          {designer.addCondition}
        </Button>
      )}
    </fieldset>
  )
}
