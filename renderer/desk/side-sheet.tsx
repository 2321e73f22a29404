import './sheet.css'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/parts/icon.tsx'

/** A panel that comes over the page from the side, until it is closed. */
export const SideSheet = ({
  of,
  closing,
  close,
  children,
}: {
  /** What it shows, in the name of its button. */
  of: string
  closing: string
  close: () => void
  children: ReactNode
}) => (
  <>
    <div className="sheet-veil" onClick={close} aria-hidden="true" />
    <aside className="sheet side-panel">
      <button
        type="button"
        className="side-close"
        style={{ display: 'grid' }}
        aria-label={closing}
        data-testid={`button-close-${of}`}
        onClick={close}
      >
        <Icon of="no" />
      </button>
      {children}
    </aside>
  </>
)
