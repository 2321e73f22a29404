import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type TagRole = 'plain' | 'saved' | 'refused' | 'attention' | 'ask' | 'away'

/** A state in one or two words, with its icon. */
export const Tag = ({
  tone = 'plain',
  icon = null,
  children,
}: {
  tone?: TagRole
  icon?: IconName | null
  children: ReactNode
}) => (
  <span className="tag" data-role={tone}>
    {icon !== null && <Icon of={icon} />}
    {children}
  </span>
)
