import { Button } from '@mantine/core'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { type SettingPanel, settingAt } from '#renderer/store/setting-places'
import { panelWords } from './setting-words.ts'

/** The way to where an administrator changes what a message speaks of; nothing for everybody else. */
export const OpenSetting = ({ panel, words = null }: { panel: SettingPanel; words?: string | null }) => {
  const say = useWords()
  const go = useFloor((state) => state.go)
  const admin = useFloor((state) => state.view?.person?.roles.includes('admin') ?? false)
  if (!admin) return null
  return (
    <Button
      className="open-setting"
      variant="default"
      leftSection={<Icon of="settings" />}
      data-testid={`open-setting-${panel}`}
      onClick={() => go({ place: 'desk', page: 'settings', setting: settingAt(panel, words) })}
    >
      {say.desk.settings.goTo(panelWords[panel](say).title)}
    </Button>
  )
}
