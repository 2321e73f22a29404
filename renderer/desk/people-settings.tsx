import { NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { peopleChoices } from '#contract/people-view'
import { useWords } from '#renderer/language/words.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** How many people work here at once, and when a seat nobody touches is locked. */
export const PeopleSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { people, desk } = useWords()
  const { settings } = people
  const [draft, setDraft] = useState(view.seats)
  const command = useDeskCommand()
  if (!admin)
    return (
      <SettingPanel of="seats" title={settings.title}>
        <dl className="pairs">
          <dt>{settings.howMany}</dt>
          <dd>{settings.choices[view.seats.people]}</dd>
          <dt>{settings.idle}</dt>
          <dd>{view.seats.idleMin}</dd>
        </dl>
      </SettingPanel>
    )
  return (
    <SettingPanel of="seats" title={settings.title}>
      <div>
        <div className="label">{settings.howMany}</div>
        <SegmentedControl
          fullWidth
          data-testid="choose-people"
          value={draft.people}
          data={peopleChoices.map((value) => ({ value, label: settings.choices[value] }))}
          onChange={(value) =>
            setDraft({ ...draft, people: peopleChoices.find((one) => one === value) ?? draft.people })
          }
        />
      </div>
      <div className="dim small">{settings.autoBelow}</div>
      <NumberInput
        label={settings.idle}
        description={settings.idleBelow}
        min={0}
        max={240}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.idleMin}
        data-testid="input-idle-minutes"
        onChange={(value) => setDraft({ ...draft, idleMin: Number(value) || 0 })}
      />
      <div className="settings-row">
        <SaveButton
          name="save-seats"
          disabled={command.busy}
          save={() => void command.give('saveSeats', draft, () => desk.settings.saved)}
        />
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
