import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import {
  type SettingAt,
  type SettingPanel,
  type SettingSection,
  settingAt,
  settingSections,
} from '#renderer/store/setting-places'
import { type FoundSetting, findSettings } from './find-setting.ts'

const icons: Record<SettingSection, IconName> = {
  screen: 'palette',
  station: 'station',
  orders: 'online',
  picking: 'cart',
  packing: 'carton',
  couriers: 'truck',
  papers: 'papers',
  devices: 'devices',
  practice: 'practice',
  data: 'data',
  program: 'settings',
}

/** The sections of the settings with what each holds, and a field that finds a setting by its words. */
export const SettingsList = ({
  section,
  troubles,
  isShown,
}: {
  section: SettingSection
  troubles: Partial<Record<SettingSection, number>>
  isShown: (panel: SettingPanel) => boolean
}) => {
  const words = useWords()
  const { settings } = words.desk
  const [text, setText] = useState('')
  const go = useFloor((state) => state.go)
  const found = findSettings(words, text, isShown)
  const to = (setting: SettingAt): void => go({ place: 'desk', page: 'settings', setting })
  const toFound = ({ panel, line }: FoundSetting): void => to(settingAt(panel, line))
  const looks = text.trim() !== ''
  return (
    <nav className="panel settings-list" aria-label={settings.find}>
      <form
        className="find settings-find"
        onSubmit={(event) => {
          event.preventDefault()
          if (found[0] !== undefined) toFound(found[0])
        }}
      >
        <Icon of="search" />
        <input
          type="search"
          data-testid="input-find-setting"
          aria-label={settings.find}
          placeholder={settings.find}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
      </form>
      <div className="dim small settings-found" role="status">
        {looks && (found.length === 0 ? settings.notFound : settings.found(found.length))}
      </div>
      {looks
        ? found.map((one) => (
            <Row
              key={one.panel}
              name={`found-setting-${one.panel}`}
              icon={icons[one.section]}
              title={one.title}
              below={one.line ?? settings.sections[one.section].name}
              press={() => toFound(one)}
            />
          ))
        : settingSections.map((one) => (
            <Row
              key={one}
              name={`settings-${one}`}
              icon={icons[one]}
              title={settings.sections[one].name}
              below={settings.sections[one].holds}
              on={one === section}
              count={troubles[one] ?? 0}
              press={() => to({ section: one, panel: null, words: null })}
            />
          ))}
    </nav>
  )
}

const Row = ({
  name,
  icon,
  title,
  below,
  on = false,
  count = 0,
  press,
}: {
  name: string
  icon: IconName
  title: string
  below: string
  on?: boolean
  count?: number
  press: () => void
}) => (
  <button
    type="button"
    className="settings-link"
    data-testid={name}
    data-on={on}
    aria-current={on ? 'page' : undefined}
    onClick={press}
  >
    <Icon of={icon} />
    <span className="fill">
      <b>{title}</b> <span className="dim small">{below}</span>
    </span>
    {count > 0 && <b className="rail-count">{count}</b>}
  </button>
)
