import type { DeviceView } from '#contract/desk-views'
import type { IconName } from '#renderer/parts/icon.tsx'
import type { TagRole } from '#renderer/parts/tag.tsx'
import type { Words } from '#words/say'

/** How a device stands, as colour, icon and word together. */
export interface DeviceLook {
  role: Extract<TagRole, 'plain' | 'attention' | 'away'>
  icon: IconName
  tag: IconName
  word: string
}

const icons: Record<DeviceView['kind'], { on: IconName; off: IconName }> = {
  scanner: { on: 'scan', off: 'scan' },
  scale: { on: 'scale', off: 'scaleOff' },
  'label-printer': { on: 'printer', off: 'printerOff' },
  'document-printer': { on: 'papers', off: 'papers' },
  recogniser: { on: 'sound', off: 'sound' },
}

/** Ready is neutral, never green; away is grey; what a person must touch is amber. */
export function lookOf({ codes }: Words, { kind, condition, reason }: DeviceView): DeviceLook {
  const word = reason === null ? codes.deviceConditions[condition] : codes.deviceTroubles[reason].pill
  if (condition === 'ready') return { role: 'plain', icon: icons[kind].on, tag: 'ready', word }
  if (condition === 'connecting' || condition === 'missing')
    return { role: 'away', icon: icons[kind].on, tag: 'unplugged', word }
  return { role: 'attention', icon: icons[kind].off, tag: 'attention', word }
}
