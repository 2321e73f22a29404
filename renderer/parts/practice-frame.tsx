import './practice-frame.css'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { StationBridge } from '#contract/commands'
import { BenchDrawer, BenchSwitch } from '#renderer/bench/bench-drawer.tsx'
import { Speaks } from '#renderer/language/words.tsx'
import { AtStation } from '#renderer/store/floor-context.tsx'
import type { FloorStore } from '#renderer/store/floor-store'
import type { HalvesStore } from '#renderer/store/halves'
import { type Language, wordsOf } from '#words/say'

/** Marks the whole window, whatever it shows, while the station works on a copy; adds nothing to a live one. */
export const PracticeFrame = ({
  store,
  halves,
  bridge,
  language,
  children,
}: {
  store: FloorStore
  halves: HalvesStore
  bridge: StationBridge
  language: Language
  children: ReactNode
}) => {
  const mode = useStore(store, ({ view }) => view?.station.mode ?? 'live')
  const waiting = useStore(store, ({ view }) => view?.station.liveWaiting ?? 0)
  if (mode === 'live') return children
  const { practice } = wordsOf(language)
  return (
    <div className="practice-frame" data-mode={mode} data-testid="practice-frame">
      <AtStation store={store} bridge={bridge} halves={halves}>
        <Speaks language={language}>
          <div className="practice-bar" data-testid="practice-bar">
            <span className="fill one-line">
              {waiting === 0 ? practice.bar[mode] : `${practice.bar[mode]} ${practice.waiting(waiting)}`}
            </span>
            {mode === 'training' && <BenchSwitch />}
          </div>
          {children}
          {mode === 'training' && <BenchDrawer />}
        </Speaks>
      </AtStation>
    </div>
  )
}
