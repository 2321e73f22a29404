import type { ReactNode } from 'react'
import type { SettingsView } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import type { SettingSection } from '#renderer/store/setting-places'
import { DeviceSettings } from './device-settings.tsx'
import { MeasuredWeights } from './measured-weights.tsx'
import { OwnSettings } from './own-settings.tsx'
import { PackingRulesSettings } from './packing-rules.tsx'
import { PaperLogo } from './paper-logo.tsx'
import { PaperRules } from './paper-rules.tsx'
import { Manifests, PaperSettings } from './paper-settings.tsx'
import { PeopleSettings } from './people-settings.tsx'
import { PickingSettings } from './picking-settings.tsx'
import { PracticeSettings } from './practice-settings.tsx'
import { SafetySettings } from './safety-settings.tsx'
import { ServiceSettings } from './service-settings.tsx'
import { SettingColumns } from './setting-panel.tsx'
import { ShiftSettings } from './shift-settings.tsx'
import { SoundSettings } from './sound-settings.tsx'
import { SourceSettingsPanels } from './source-settings.tsx'
import { ProgramFacts, StationFacts, WeighingFacts } from './station-facts.tsx'
import { UpdateSettings } from './update-settings.tsx'
import { VoiceSettings } from './voice-settings.tsx'
import { WaveSettings } from './wave-settings.tsx'

interface Part {
  seat: SeatView
  view: SettingsView
  loudspeaker: Loudspeaker
  admin: boolean
}

/** What each section of the settings shows. */
export const sectionParts: Record<SettingSection, (part: Part) => ReactNode> = {
  screen: ({ seat, view, loudspeaker }) => (
    <SettingColumns
      left={
        <>
          <OwnSettings seat={seat} />
          <VoiceSettings />
        </>
      }
      right={<SoundSettings seat={seat} view={view} loudspeaker={loudspeaker} />}
    />
  ),
  station: ({ seat, view, admin }) => (
    <SettingColumns
      left={<StationFacts view={view} siteName={seat.station.siteName} />}
      right={<PeopleSettings view={view} admin={admin} />}
    />
  ),
  orders: ({ view, admin }) => <SourceSettingsPanels view={view} admin={admin} />,
  picking: ({ view, admin }) => (
    <SettingColumns
      left={<PickingSettings view={view} admin={admin} />}
      right={
        <>
          <WaveSettings view={view} admin={admin} />
          <ShiftSettings view={view} admin={admin} />
        </>
      }
    />
  ),
  packing: ({ view, admin }) => (
    <SettingColumns
      left={<PackingRulesSettings view={view} admin={admin} />}
      right={
        <>
          <WeighingFacts view={view} />
          <MeasuredWeights view={view} />
        </>
      }
    />
  ),
  couriers: ({ view, admin }) => (
    <SettingColumns left={<ServiceSettings view={view} admin={admin} />} right={<Manifests />} />
  ),
  papers: ({ view }) => (
    <>
      <SettingColumns
        left={<PaperSettings view={view} />}
        right={<PaperLogo timeZone={view.site.timeZone} />}
      />
      <PaperRules view={view} />
    </>
  ),
  devices: ({ view, admin }) => <DeviceSettings view={view} admin={admin} />,
  practice: ({ view, admin }) => (
    <PracticeSettings stationId={view.station.stationId} timeZone={view.site.timeZone} admin={admin} />
  ),
  data: ({ view, admin }) => (
    <SafetySettings stationId={view.station.stationId} timeZone={view.site.timeZone} admin={admin} />
  ),
  program: ({ view, admin }) => (
    <SettingColumns
      left={<ProgramFacts view={view} />}
      right={<UpdateSettings timeZone={view.site.timeZone} admin={admin} />}
    />
  ),
}
