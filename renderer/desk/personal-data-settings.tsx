import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { ErasingView } from '#contract/safety'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { clock, count, dayAndClock } from '#words/format'
import { longDay } from '#words/say'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** How long personal data is kept, and when it was cleaned last. */
export const PersonalDataSettings = ({
  erasing,
  timeZone,
  admin,
}: {
  erasing: ErasingView
  timeZone: string
  admin: boolean
}) => {
  const { safety, desk } = useWords()
  const words = safety.erasing
  const language = useLanguage()
  const [keepDays, setKeepDays] = useState(erasing.keepDays)
  const command = useDeskCommand()
  const day = (at: string) => `${longDay(language, Date.parse(at), timeZone)}, ${clock(at, timeZone)}`
  const clean = (clockIsRight: boolean) =>
    void command.give('erasePersonalData', { clockIsRight }, (took) =>
      took === null ? words.asked : words.done(count(took.rows)),
    )
  return (
    <SettingPanel of="personal" title={words.heading} data-testid="personal-data-settings">
      <div className="dim small">{words.explain}</div>
      <Notice tone="plain">{lastWords(words, erasing, day)}</Notice>
      {erasing.clock !== null && (
        <Notice tone="attention">
          {words.clock(dayAndClock(erasing.clock.before, timeZone), dayAndClock(erasing.clock.now, timeZone))}
        </Notice>
      )}
      {!admin && (
        <div className="dim small">{`${words.keepDays}: ${keepDays} ${safety.copy.days(keepDays)}`}</div>
      )}
      {admin && (
        <div className="settings-row">
          <NumberInput
            label={words.keepDays}
            suffix={` ${safety.copy.days(keepDays)}`}
            min={1}
            max={3650}
            allowDecimal={false}
            data-testid="input-keep-days"
            value={keepDays}
            onChange={(value) => setKeepDays(Math.min(3650, Math.max(1, Number(value) || 1)))}
          />
          <Button
            disabled={command.busy || erasing.running}
            data-testid="button-clean"
            onClick={() => clean(erasing.clock !== null)}
          >
            {erasing.clock === null ? words.now : words.clockRight}
          </Button>
          <Button
            variant="filled"
            ml="auto"
            disabled={command.busy}
            data-testid="button-save-keep-days"
            onClick={() => void command.give('savePersonalData', { keepDays }, () => desk.settings.saved)}
          >
            {safety.copy.save}
          </Button>
        </div>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

function lastWords(
  words: ReturnType<typeof useWords>['safety']['erasing'],
  { running, lastAt, last }: ErasingView,
  day: (at: string) => string,
): string {
  if (running) return words.running
  if (lastAt === null) return words.never
  const rows = last === null ? 0 : Object.values(last).reduce((sum, one) => sum + one, 0)
  return `${words.last(day(lastAt))}. ${words.took(count(rows))}`
}
