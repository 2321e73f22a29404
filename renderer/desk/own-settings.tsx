import { SegmentedControl } from '@mantine/core'
import type { SeatView } from '#contract/seat-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { type Language, wordsOf } from '#words/say'
import { SettingPanel } from './setting-panel.tsx'

/** The language and the colours of whoever looks. */
export const OwnSettings = ({ seat }: { seat: SeatView }) => {
  const { desk, floor } = useWords()
  const language = useLanguage()
  const command = useCommand()
  const theme = seat.person?.theme ?? 'light'
  return (
    <SettingPanel of="you" title={desk.settings.you}>
      <div>
        <div className="label">{desk.settings.language}</div>
        <SegmentedControl
          fullWidth
          data-testid="choose-language"
          value={language}
          data={(['en', 'ms', 'zh'] as const).map((value) => ({
            value,
            label: wordsOf(value).floor.languageName,
          }))}
          onChange={(value) => void command('choosePreferences', { language: value as Language, theme })}
        />
      </div>
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
