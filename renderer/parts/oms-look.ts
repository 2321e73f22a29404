import type { OmsView } from '#contract/seat-view'
import type { TagRole } from './tag.tsx'

/** How the line to the order system is drawn where its state stands in words. */
export const omsLook: Record<OmsView['state'], { tone: TagRole; icon: 'online' | 'offline' }> = {
  upToDate: { tone: 'plain', icon: 'online' },
  none: { tone: 'plain', icon: 'offline' },
  auth: { tone: 'attention', icon: 'offline' },
  starting: { tone: 'away', icon: 'offline' },
  away: { tone: 'away', icon: 'offline' },
}
