import { Checkbox, TagsInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

const rules = ['locationFirst', 'zeroCheck', 'keyQuantity', 'keyWeight'] as const

/** How strictly walks are proved at this station. */
export const PickingSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { settings } = useWords().desk
  const words = settings.picking
  const [draft, setDraft] = useState(view.picking)
  const command = useDeskCommand()
  return (
    <SettingPanel of="picking" title={words.title}>
      {admin ? (
        <>
          {rules.map((rule) => (
            <Checkbox
              key={rule}
              label={words[rule]}
              description={words[`${rule}Below`]}
              checked={draft[rule]}
              data-testid={`choose-${rule}`}
              onChange={(event) => setDraft({ ...draft, [rule]: event.currentTarget.checked })}
            />
          ))}
          <TagsInput
            label={words.weightCodes}
            description={words.weightCodesBelow}
            value={draft.weightCodes}
            data-testid="input-weight-codes"
            onChange={(weightCodes) => setDraft({ ...draft, weightCodes })}
          />
          <div className="settings-row">
            <SaveButton
              name="save-picking"
              disabled={command.busy}
              save={() => void command.give('savePicking', draft, () => settings.saved)}
            />
          </div>
        </>
      ) : (
        <dl className="pairs">
          {rules.flatMap((rule) => [
            <dt key={rule}>{words[rule]}</dt>,
            <dd key={`${rule} is`}>{words.is[`${view.picking[rule]}`]}</dd>,
          ])}
          <dt>{words.weightCodes}</dt>
          <dd>{view.picking.weightCodes.join(', ') || words.is.false}</dd>
        </dl>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
