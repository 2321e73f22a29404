import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { SourceSettings } from '#contract/desk-views'
import { type FieldMapping, type MappingVersion, mappedFields, mappingFields } from '#contract/field-mapping'
import { mappingOf } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { dayAndClock } from '#words/format'
import { FieldRuleRow } from './field-rule-row.tsx'
import { MappingTrial, type Trial } from './mapping-trial.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Which fields of an order system feed ours: tried on its real orders first, then switched on. */
export const FieldMappingSettings = ({ source, timeZone }: { source: SourceSettings; timeZone: string }) => {
  const words = useWords().oms.mapping
  const current = mappingOf(source.connection)
  const [fields, setFields] = useState<FieldMapping['fields']>(current.fields)
  const [trial, setTrial] = useState<Trial | null>(null)
  const [history, setHistory] = useState<MappingVersion[] | null>(null)
  const command = useDeskCommand()
  const change = (changed: FieldMapping['fields']) => {
    setFields(changed)
    setTrial(null)
  }
  const isOff = Object.keys(fields).length === 0
  const isSame = JSON.stringify(fields) === JSON.stringify(current.fields)
  const reads = mappingFields.safeParse(fields).success
  const args = { source: source.mark, fields }
  return (
    <SettingPanel of="mapping" title={words.heading} data-testid="field-mapping">
      <div className="dim small">
        {current.version === 0 ? words.none : words.current(current.version)} {words.below}
      </div>
      {mappedFields.flatMap((field) => {
        const { [field]: rule, ...others } = fields
        if (rule === undefined) return []
        return [
          <FieldRuleRow
            key={field}
            field={field}
            rule={rule}
            change={(changed) => change(changed === null ? others : { ...others, [field]: changed })}
          />,
        ]
      })}
      <Select
        label={words.add}
        data-testid="add-mapped-field"
        value={null}
        data={mappedFields
          .filter((field) => fields[field] === undefined)
          .map((value) => ({ value, label: words.fields[value] }))}
        onChange={(field) => {
          if (field !== null) change({ ...fields, [field]: { by: 'path', path: '' } })
        }}
      />
      <div className="settings-row">
        <Button
          variant="default"
          data-testid="button-mapping-history"
          disabled={command.busy}
          onClick={() =>
            void command.give('mappingHistory', { source: source.mark }, (all) => {
              setHistory(all)
              return null
            })
          }
        >
          {words.history}
        </Button>
        <Button
          variant="default"
          ml="auto"
          data-testid="button-try-mapping"
          disabled={command.busy || !reads || isOff}
          onClick={() =>
            void command.give('tryMapping', args, (tried) => {
              setTrial(tried)
              return null
            })
          }
        >
          {words.attempt}
        </Button>
        <Button
          variant="filled"
          data-testid="button-save-mapping"
          disabled={command.busy || !reads || isSame || !(isOff || trial?.isGood === true)}
          onClick={() => void command.give('saveMapping', args, ({ version }) => words.saved(version))}
        >
          {isOff ? words.switchOff : words.switchOn}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {trial !== null && <MappingTrial trial={trial} />}
      {history?.map((one) => (
        <div key={one.version} className="row" data-testid="mapping-version">
          <b>{words.version(one.version)}</b>
          <span>
            {dayAndClock(one.at, timeZone)} · {one.who}
          </span>
          <span className="dim">
            {Object.keys(one.fields)
              .map((field) => words.fields[field as 'hold'])
              .join(', ')}
          </span>
          <Button className="push" variant="default" onClick={() => change(one.fields)}>
            {words.take}
          </Button>
        </div>
      ))}
    </SettingPanel>
  )
}
