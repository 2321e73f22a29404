import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { type Condition, comparisons, type FieldName, fieldsOf } from '#domain/label-template/fields'
import type { TemplateElement } from '#domain/label-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import type { Editor } from './use-editing.ts'

const most = 8

/** When an element is drawn: all of these must be so. */
export const ConditionFields = ({ editor, element }: { editor: Editor; element: TemplateElement }) => {
  const { designer, fields, comparisons: words } = useWords().labels
  const names = fieldsOf(editor.template.kind)
  const usual = names.includes('gift') ? 'gift' : (names[0] ?? 'code')
  const set = (when: Condition[]): void => editor.alter({ when })
  const alter = (at: number, change: Partial<Condition>): void =>
    set(element.when.map((one, place) => (place === at ? { ...one, ...change } : one)))
  return (
    <fieldset className="label-conditions">
      <legend>{designer.conditions}</legend>
      {element.when.length === 0 && <span className="dim">{designer.conditionsNone}</span>}
      {element.when.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may be alike, and only their place tells them apart
        <div key={at} className="label-condition">
          <Select
            aria-label={designer.conditions}
            allowDeselect={false}
            searchable
            data-testid={`condition-field-${at}`}
            data={names.map((value) => ({ value, label: fields[value] }))}
            value={one.field}
            onChange={(field) => field !== null && alter(at, { field: field as FieldName })}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={designer.remove}
            data-testid={`condition-remove-${at}`}
            onClick={() => set(element.when.filter((_, place) => place !== at))}
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
      {element.when.length < most && (
        <Button
          leftSection={<Icon of="plus" />}
          data-testid="button-add-condition"
          onClick={() => set([...element.when, { field: usual, is: 'filled', text: '' }])}
        >
          {designer.addCondition}
        </Button>
      )}
    </fieldset>
  )
}
