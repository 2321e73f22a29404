import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type FieldRule, type MappedField, type UnitChange, unitChanges } from '#contract/field-mapping'
import { useWords } from '#renderer/language/words.tsx'

const fresh: Record<FieldRule['by'], FieldRule> = {
  path: { by: 'path', path: '' },
  constant: { by: 'constant', value: '' },
  table: { by: 'table', path: '', values: {}, otherwise: null },
  unit: { by: 'unit', path: '', change: 'mainToMinor' },
}

/** How one of our fields is made, by which rule; null: not by the mapping any more. */
export const FieldRuleRow = ({
  field,
  rule,
  change,
}: {
  field: MappedField
  rule: FieldRule
  change: (rule: FieldRule | null) => void
}) => {
  const words = useWords().oms.mapping
  return (
    <div className="settings-row" data-testid={`mapping-${field}`}>
      <Select
        label={words.fields[field]}
        value={rule.by}
        allowDeselect={false}
        data={[
          { value: '', label: words.asItComes },
          ...(['path', 'constant', 'table', 'unit'] as const).map((by) => ({
            value: by,
            label: words.by[by],
          })),
        ]}
        onChange={(by) => change(by === null || by === '' ? null : fresh[by as FieldRule['by']])}
      />
      {'path' in rule && (
        <TextInput
          label={words.path}
          placeholder="customFields.shipBy"
          value={rule.path}
          onChange={(event) => change({ ...rule, path: event.currentTarget.value.trim() })}
        />
      )}
      {rule.by === 'constant' && (
        <TextInput
          label={words.value}
          value={String(rule.value)}
          onChange={(event) => change({ ...rule, value: event.currentTarget.value })}
        />
      )}
      {rule.by === 'unit' && (
        <Select
          label={words.unit}
          value={rule.change}
          allowDeselect={false}
          data={Object.keys(unitChanges).map((value) => ({ value, label: words.units[value as UnitChange] }))}
          onChange={(unit) => change({ ...rule, change: (unit ?? rule.change) as UnitChange })}
        />
      )}
      {rule.by === 'table' && <TableFields rule={rule} change={change} />}
    </div>
  )
}

type TableRule = Extract<FieldRule, { by: 'table' }>

/** One pair a line, `there = here`. */
const TableFields = ({ rule, change }: { rule: TableRule; change: (rule: TableRule) => void }) => {
  const words = useWords().oms.mapping
  const [text, setText] = useState(
    Object.entries(rule.values)
      .map(([there, here]) => `${there} = ${here}`)
      .join('\n'),
  )
  return (
    <>
      <Textarea
        label={words.table}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          change({ ...rule, values: pairsIn(event.currentTarget.value) })
        }}
      />
      <TextInput
        label={words.otherwise}
        placeholder={words.setAside}
        value={rule.otherwise === null ? '' : String(rule.otherwise)}
        onChange={(event) => {
          const value = event.currentTarget.value
          change({ ...rule, otherwise: value === '' ? null : value })
        }}
      />
    </>
  )
}

function pairsIn(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf('=')
    const there = at === -1 ? '' : line.slice(0, at).trim()
    return there === '' ? [] : [[there, line.slice(at + 1).trim()] as const]
  })
  return Object.fromEntries(pairs)
}
