import { Button } from '@mantine/core'
import { languages } from '#domain/language'
import { useWords } from '#renderer/language/words.tsx'
import { useLacksVoice, useSpeaker, useVoiceFor } from '#renderer/voice/voice-context.tsx'
import { type Language, wordsOf } from '#words/say'
import { SettingPanel } from './setting-panel.tsx'

/** Which languages this computer can speak, each to be heard, and what to install for those it cannot. */
export const VoiceSettings = () => {
  const { desk } = useWords().voice
  const lacks = useLacksVoice()
  return (
    <SettingPanel of="voice" title={desk.title} data-testid="voice-settings">
      <div className="dim small">{desk.below}</div>
      {languages.map((language) => (
        <OneLanguage key={language} language={language} />
      ))}
      {lacks && <div className="dim small">{desk.install}</div>}
    </SettingPanel>
  )
}

const OneLanguage = ({ language }: { language: Language }) => {
  const { desk } = useWords().voice
  const speaker = useSpeaker()
  const name = useVoiceFor(language)
  const { floor, voice } = wordsOf(language)
  const hear = () => speaker.say(voice.desk.example, language, { ratePercent: 100, volumePercent: 100 })
  return (
    <div data-testid={`voice-${language}`}>
      <div className="row">
        <b lang={language}>{floor.languageName}</b>
        <span>{name === null ? desk.none : desk.has(name)}</span>
        {name !== null && (
          <Button size="compact-md" ml="auto" onClick={hear}>
            {desk.try}
          </Button>
        )}
      </div>
    </div>
  )
}
