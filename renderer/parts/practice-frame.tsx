import './practice-frame.css'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { FloorStore } from '#renderer/store/floor-store'
import { type Language, wordsOf } from '#words/say'

/** Marks the whole window, whatever it shows, while the station works on a copy; adds nothing to a live one. */
export const PracticeFrame = ({
  store,
  language,
  children,
}: {
  store: FloorStore
  language: Language
  children: ReactNode
}) => {
  const mode = useStore(store, ({ view }) => view?.station.mode ?? 'live')
  const waiting = useStore(store, ({ view }) => view?.station.liveWaiting ?? 0)
  if (mode === 'live') return children
  const { practice } = wordsOf(language)
  return (
    <div className="practice-frame" data-mode={mode} data-testid="practice-frame">
      <div className="practice-bar one-line" data-testid="practice-bar">
        {waiting === 0 ? practice.bar[mode] : `${practice.bar[mode]} ${practice.waiting(waiting)}`}
      </div>
      {children}
    </div>
  )
}
