import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

const Announce = createContext<(text: string) => void>(() => {})

/**
 * Reads out what the beams inside it say. The place that is read stays while screens come and go (a new one would not
 * be heard) and takes no focus, so that scans and keys go on.
 */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  const tell = useRef((text: string): void => {
    if (place.current !== null && place.current.textContent !== text) place.current.textContent = text
  })
  return (
    <Announce value={tell.current}>
      <div ref={place} className="unseen" aria-live="assertive" aria-atomic="true" data-testid="announced" />
      {children}
    </Announce>
  )
}

/** Says aloud what an element shows, whenever that changes. */
export function useAnnounced(shown: { current: HTMLElement | null }): void {
  const announce = useContext(Announce)
  useEffect(() => {
    if (shown.current === null || !shown.current.checkVisibility()) return
    const parts = [...shown.current.children].map((part) => part.textContent)
    announce(parts.filter(Boolean).join('. '))
  })
}
