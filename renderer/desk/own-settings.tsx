import { SegmentedControl } from '@mantine/core'
import type { SeatView } from '#contract/seat-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { LanguageSelect } from './language-select.tsx'
import { SettingPanel } from './setting-panel.tsx'

/** The language and the colours of whoever looks. */
export const OwnSettings = ({ seat }: { seat: SeatView }) => {
  const { desk, floor } = useWords()
  const language = useLanguage()
  const command = useCommand()
  const theme = seat.person?.theme ?? 'light'
  return (
    <SettingPanel of="you" title={desk.settings.you}>
      <LanguageSelect
        label={desk.settings.language}
        name="choose-language"
        value={language}
        change={(chosen) => void command('choosePreferences', { language: chosen, theme })}
      />
      <div>
        <div className="label">{desk.settings.theme}</div>
        <SegmentedControl
          fullWidth
          data-testid="choose-theme"
          value={theme}
          data={(['light', 'dark', 'contrast'] as const).map((value) => ({ value, label: floor.me[value] }))}
          onChange={(value) => void command('choosePreferences', { language, theme: value as typeof theme })}
        />
      </div>
    </SettingPanel>
  )
}
