import './settings.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import type { SettingPanel, SettingSection } from '#renderer/store/setting-places'
import { useSafetyTroubles } from './safety-settings.tsx'
import { SettingsList } from './settings-list.tsx'
import { sectionParts } from './settings-sections.tsx'
import { Unread } from './states.tsx'
import { useUpdateTroubles } from './update-settings.tsx'

/** Panels that are drawn for administrators only. */
const adminOnly: readonly SettingPanel[] = ['sources', 'connection', 'calls', 'mapping', 'support']

/** What this station is told once and remembers. What a role may not change is shown, not greyed. */
export const SettingsPage = ({ seat, loudspeaker }: { seat: SeatView; loudspeaker: Loudspeaker }) => {
  const { settings } = useWords().desk
  const { data, error, refetch } = useRead('settings', {})
  const route = useFloor((state) => state.route)
  const last = useFloor((state) => state.settingSection)
  const asked = route.place === 'desk' ? route.setting?.section : undefined
  const section = asked ?? last ?? (seat.station.mode === 'live' ? 'screen' : 'practice')
  const [opened, setOpened] = useState<readonly SettingSection[]>([section])
  const troubles = { data: useSafetyTroubles(), program: useUpdateTroubles() }
  if (!opened.includes(section)) setOpened([...opened, section])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const admin = seat.person?.roles.includes('admin') ?? false
  return (
    <main className="desk-page settings">
      <SettingsList
        section={section}
        troubles={troubles}
        isShown={(panel) => admin || !adminOnly.includes(panel)}
      />
      {/* what was begun in one section is still there after a look into another */}
      {opened.map((one) => (
        <section
          key={one}
          className="settings-section scrolls"
          data-testid={`settings-section-${one}`}
          aria-label={settings.sections[one].name}
          hidden={one !== section}
        >
          {sectionParts[one]({ seat, loudspeaker, view: data, admin })}
        </section>
      ))}
    </main>
  )
}
