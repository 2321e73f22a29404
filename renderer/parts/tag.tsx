import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type TagRole = 'plain' | 'saved' | 'refused' | 'attention' | 'ask' | 'away'

/** A state in one or two words, with its icon. */
export const Tag = ({ role = 'plain', icon = null, children }: { role?: TagRole; icon?: IconName | null; children: ReactNode }) => (
  <span className="tag" data-role={role}>
    {icon !== null && <Icon of={icon} />}
    {children}
  </span>
)
