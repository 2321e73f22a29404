import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { mostShifts, type SiteShift } from '#domain/site-shifts'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** The shifts that people work here, by which the metres of walks are summed. */
export const ShiftSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { desk, steering } = useWords()
  const { shifts: say } = steering
  const [shifts, setShifts] = useState(view.shifts)
  const command = useDeskCommand()
  const change = (at: number, to: Partial<SiteShift>): void =>
    setShifts(shifts.map((one, index) => (index === at ? { ...one, ...to } : one)))
  const isWhole =
    shifts.every(({ name, startsAt }) => name.trim() !== '' && startsAt !== '') &&
    isOnce(shifts.map(({ name }) => name.trim())) &&
    isOnce(shifts.map(({ startsAt }) => startsAt))
  return (
    <SettingPanel of="shifts" title={say.title}>
      <div className="dim">{say.below}</div>
      {!admin && (
        <dl className="pairs">
          {view.shifts.map(({ name, startsAt }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{startsAt}</dd>
            </div>
          ))}
        </dl>
      )}
      {admin &&
        shifts.map(({ name, startsAt }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift is its place while it is typed
          <div key={at} className="settings-row">
            <TextInput
              aria-label={`${say.name} ${at + 1}`}
              placeholder={say.name}
              maxLength={24}
              value={name}
              data-testid={`type-shift-name-${at}`}
              onChange={(event) => change(at, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`${say.startsAt} ${at + 1}`}
              type="time"
              value={startsAt}
              data-testid={`type-shift-start-${at}`}
              onChange={(event) => change(at, { startsAt: event.currentTarget.value })}
            />
            <Button
              aria-label={`${say.remove} ${name}`}
              data-testid={`button-remove-shift-${at}`}
              onClick={() => setShifts(shifts.toSpliced(at, 1))}
            >
              <Icon of="minus" />
            </Button>
          </div>
        ))}
      {admin && (
        <div className="settings-row">
          <Button
            leftSection={<Icon of="plus" />}
            disabled={shifts.length >= mostShifts}
            data-testid="button-add-shift"
            onClick={() => setShifts([...shifts, { name: '', startsAt: '' }])}
          >
            {say.add}
          </Button>
          <SaveButton
            name="save-shifts"
            disabled={command.busy || !isWhole}
            save={() => void command.give('saveShifts', { shifts }, () => desk.settings.saved)}
          />
        </div>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

const isOnce = (all: readonly string[]): boolean => new Set(all).size === all.length
