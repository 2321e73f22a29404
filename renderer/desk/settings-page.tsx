import './settings.css'
import { SegmentedControl } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { useRead } from '#renderer/store/desk-reads'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { count, grams } from '#words/format'
import { type Language, wordsOf } from '#words/say'
import { DeviceSettings } from './device-settings.tsx'
import { MeasuredWeights } from './measured-weights.tsx'
import { PackingRulesSettings } from './packing-rules.tsx'
import { Pairs } from './pairs.tsx'
import { PaperLogo } from './paper-logo.tsx'
import { PaperRules } from './paper-rules.tsx'
import { Manifests, PaperSettings } from './paper-settings.tsx'
import { PeopleSettings } from './people-settings.tsx'
import { PickingSettings } from './picking-settings.tsx'
import { PracticeSettings } from './practice-settings.tsx'
import { SafetySettings } from './safety-settings.tsx'
import { ServiceSettings } from './service-settings.tsx'
import { SoundSettings } from './sound-settings.tsx'
import { SourceSettingsPanels } from './source-settings.tsx'
import { Notice, Unread } from './states.tsx'
import { UpdateSettings } from './update-settings.tsx'
import { VoiceSettings } from './voice-settings.tsx'
import { WaveSettings } from './wave-settings.tsx'

interface Part {
  seat: SeatView
  view: SettingsView
}

/** What this station is told once and remembers. What a role may not change is shown, not greyed. */
export const SettingsPage = ({ seat, loudspeaker }: { seat: SeatView; loudspeaker: Loudspeaker }) => {
  const { data, error, refetch } = useRead('settings', {})
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const admin = seat.person?.roles.includes('admin') ?? false
  const practice = (
    <PracticeSettings stationId={data.station.stationId} timeZone={data.site.timeZone} admin={admin} />
  )
  const practising = seat.station.mode !== 'live'
  return (
    <main className="desk-page settings scrolls">
      {practising && practice}
      <You seat={seat} view={data} />
      <SoundSettings seat={seat} view={data} loudspeaker={loudspeaker} />
      <VoiceSettings />
      <SourceSettingsPanels view={data} admin={admin} />
      <PeopleSettings view={data} admin={admin} />
      <PickingSettings view={data} admin={admin} />
      <WaveSettings view={data} admin={admin} />
      <PackingRulesSettings view={data} admin={admin} />
      <ServiceSettings view={data} admin={admin} />
      <Packing seat={seat} view={data} />
      <MeasuredWeights view={data} />
      <PaperSettings view={data} />
      <Manifests />
      <PaperLogo timeZone={data.site.timeZone} />
      <PaperRules view={data} />
      <Program seat={seat} view={data} />
      <UpdateSettings timeZone={data.site.timeZone} admin={admin} />
      <SafetySettings stationId={data.station.stationId} timeZone={data.site.timeZone} admin={admin} />
      {!practising && practice}
      <DeviceSettings view={data} admin={admin} />
    </main>
  )
}

const You = ({ seat }: Part) => {
  const { desk, floor } = useWords()
  const language = useLanguage()
  const command = useCommand()
  const theme = seat.person?.theme ?? 'light'
  return (
    <section className="panel">
      <div className="heading">{desk.settings.you}</div>
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
    </section>
  )
}

const Packing = ({ seat, view }: Part) => {
  const { settings } = useWords().desk
  const { tolerancePercent, toleranceLeastG } = view.packing
  return (
    <section className="panel">
      <div className="heading">{settings.packing}</div>
      <Pairs
        rows={[
          [settings.tolerance, settings.toleranceValue(tolerancePercent, grams(toleranceLeastG))],
          [settings.confirmAt, settings.confirmAtClose],
          [settings.station, `${view.station.name}, ${view.station.stationId}`],
          [settings.site, seat.station.siteName],
          [settings.timeZone, view.site.timeZone],
          [settings.currency, view.site.currency],
        ]}
      />
    </section>
  )
}

const Program = ({ view }: Part) => {
  const { settings } = useWords().desk
  const { program } = view
  return (
    <section className="panel">
      <div className="heading">{settings.program}</div>
      <Pairs
        rows={[
          [settings.version, program.version],
          [settings.electron, program.electron],
          [settings.database, program.database],
          [settings.schema, String(program.schemaVersion)],
          [settings.events, count(program.events)],
        ]}
      />
      <Notice tone={program.chainOk ? 'plain' : 'refused'}>
        {settings.chain}: {program.chainOk ? settings.chainOk : settings.chainBroken}
      </Notice>
    </section>
  )
}
