import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { WaveTemplatesView } from '#contract/plan-view'
import type { WaveRule } from '#domain/wave'
import type { TemplateCondition } from '#domain/wave-template'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import type { Words } from '#words/say'
import { Notice } from './states.tsx'
import { type DeskCommand, useDeskCommand } from './use-desk-command.ts'

type Template = WaveTemplatesView['templates'][number]

/** Why a template takes an order: what the order had to meet. */
export const whyTemplate = (
  templates: Words['planning']['templates'],
  conditions: readonly TemplateCondition[],
): string =>
  conditions.length === 0
    ? templates.takesRest
    : conditions.map((one) => templates.conditions[one]).join(' · ')

/** The templates a wave can start from, and what can be done with the rule as a template. */
export const PlanTemplates = ({ rule, change }: { rule: WaveRule; change: (rule: WaveRule) => void }) => {
  const { planning } = useWords()
  const say = planning.templates
  const { data } = useRead('waveTemplates', {})
  const command = useDeskCommand()
  const templates = data?.templates ?? []
  const chosen = templates.find(({ templateId }) => templateId === rule.templateId) ?? null
  return (
    <div className="plan-templates" data-testid="plan-templates">
      <Select
        label={say.label}
        data-testid="select-template"
        data={[
          { value: '', label: say.none },
          ...templates.map(({ templateId, name }) => ({ value: templateId, label: name })),
        ]}
        value={chosen?.templateId ?? ''}
        allowDeselect={false}
        onChange={(value) =>
          change(
            templates.find(({ templateId }) => templateId === value)?.rule ?? { ...rule, templateId: null },
          )
        }
      />
      {chosen !== null && (
        <Chosen
          rule={rule}
          chosen={chosen}
          isFirst={templates[0] === chosen}
          command={command}
          change={change}
        />
      )}
      <SaveNew rule={rule} command={command} change={change} />
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </div>
  )
}

interface Saving {
  rule: WaveRule
  command: DeskCommand
  change: (rule: WaveRule) => void
}

/** What can be done with the template in use. */
const Chosen = ({
  rule,
  chosen,
  isFirst,
  command,
  change,
}: Saving & { chosen: Template; isFirst: boolean }) => {
  const { planning } = useWords()
  const say = planning.templates
  const { templateId, version, name } = chosen
  return (
    <>
      <span className="dim small">{whyTemplate(say, chosen.conditions)}</span>
      <Button
        variant="default"
        data-testid="button-save-changes"
        disabled={command.busy}
        onClick={() =>
          void command.give('saveWaveTemplate', { templateId, version, name, rule }, () => {
            change({ ...rule })
            return say.saved(name)
          })
        }
      >
        {say.saveChanges}
      </Button>
      {!isFirst && (
        <Button
          variant="default"
          data-testid="button-template-earlier"
          disabled={command.busy}
          onClick={() =>
            void command.give('moveWaveTemplate', { templateId }, () => {
              change({ ...rule })
              return null
            })
          }
        >
          {say.earlier}
        </Button>
      )}
      <Button
        variant="default"
        data-testid="button-remove-template"
        disabled={command.busy}
        onClick={() =>
          void command.give('removeWaveTemplate', { templateId, version }, () => {
            change({ ...rule, templateId: null })
            return say.removed(name)
          })
        }
      >
        {say.remove}
      </Button>
    </>
  )
}

/** Gives the rule as it stands a name of its own. */
const SaveNew = ({ rule, command, change }: Saving) => {
  const { planning, desk } = useWords()
  const say = planning.templates
  const [name, setName] = useState<string | null>(null)
  if (name === null)
    return (
      <Button variant="default" data-testid="button-save-new-template" onClick={() => setName('')}>
        {say.saveNew}
      </Button>
    )
  const ready = name.trim() !== ''
  const save = (): Promise<boolean> =>
    command.give(
      'saveWaveTemplate',
      { templateId: null, version: 0, name: name.trim(), rule },
      ({ templateId }) => {
        change({ ...rule, templateId })
        setName(null)
        return say.saved(name.trim())
      },
    )
  return (
    <>
      <TextInput
        label={say.name}
        data-testid="input-template-name"
        maxLength={60}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button
        variant={ready ? 'filled' : 'default'}
        data-locked={!ready}
        disabled={command.busy}
        data-testid="button-save-template"
        onClick={() => ready && void save()}
      >
        {say.save}
      </Button>
      <Button variant="default" data-testid="button-back-template" onClick={() => setName(null)}>
        {desk.rail.cancel}
      </Button>
    </>
  )
}
