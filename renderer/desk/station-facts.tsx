import type { SettingsView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { count, grams } from '#words/format'
import { Pairs } from './pairs.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'

/** What this station is called, and what holds for its whole site. */
export const StationFacts = ({ view, siteName }: { view: SettingsView; siteName: string }) => {
  const { settings } = useWords().desk
  return (
    <SettingPanel of="station" title={settings.sections.station.name}>
      <Pairs
        rows={[
          [settings.station, `${view.station.name}, ${view.station.stationId}`],
          [settings.site, siteName],
          [settings.timeZone, view.site.timeZone],
          [settings.currency, view.site.currency],
        ]}
      />
    </SettingPanel>
  )
}

/** How far a weight may be off, and when an order counts as shipped. */
export const WeighingFacts = ({ view }: { view: SettingsView }) => {
  const { settings } = useWords().desk
  const { tolerancePercent, toleranceLeastG } = view.packing
  return (
    <SettingPanel of="weighing" title={settings.packing}>
      <Pairs
        rows={[
          [settings.tolerance, settings.toleranceValue(tolerancePercent, grams(toleranceLeastG))],
          [settings.confirmAt, settings.confirmAtClose],
        ]}
      />
    </SettingPanel>
  )
}

/** Which program runs here, and whether its events are unbroken. */
export const ProgramFacts = ({ view }: { view: SettingsView }) => {
  const { settings } = useWords().desk
  const { program } = view
  return (
    <SettingPanel of="program" title={settings.program}>
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
    </SettingPanel>
  )
}
