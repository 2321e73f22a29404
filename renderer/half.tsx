import { memo, type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import type { StationBridge } from '#contract/commands'
import type { PersonView } from '#contract/seat-view'
import { htmlLanguage } from '#domain/language'
import { Speaks, useWords } from '#renderer/language/words.tsx'
import { Announcer } from '#renderer/parts/announcer.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { SignalEdge } from '#renderer/parts/signal-edge.tsx'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { AtStation, useFloor, useHasKeys, useWindow } from '#renderer/store/floor-context.tsx'
import { type FloorState, type FloorStore, isCovered } from '#renderer/store/floor-store'
import type { HalvesStore } from '#renderer/store/halves'
import { OverWork, useOffer } from '#renderer/store/use-offer.tsx'
import { Desk } from './desk/desk.tsx'
import { Cover } from './screens/cover.tsx'
import { Floor } from './screens/floor.tsx'
import { HelpScreen } from './screens/help-screen.tsx'
import { Waiting } from './screens/waiting.tsx'

export type Theme = PersonView['theme']

/** Whether this seat's desk wants the window. */
export const isAtDesk = (state: FloorState): boolean =>
  state.route.place === 'desk' && state.view !== null && state.view.person !== null && !isCovered(state)

export const themeOf = ({ view }: FloorState): Theme => view?.person?.theme ?? 'light'

interface HalfView {
  store: FloorStore
  halves: HalvesStore
  bridge: StationBridge
  loudspeaker: Loudspeaker
  mode: 'whole' | 'half' | 'strip'
  /** Leaves the other seat's desk, so that both halves are seen again. */
  back: () => void
  theme: Theme | null
}

/** All of one seat, in its own language and colours. What happens at the other seat draws nothing here anew. */
export const Half = memo(({ store, halves, bridge, loudspeaker, mode, back, theme }: HalfView) => {
  const language = useStore(store, (state) => state.view?.person?.language ?? state.language)
  return (
    <AtStation store={store} bridge={bridge} halves={halves}>
      <Speaks language={language}>
        <Frame mode={mode} back={back} lang={htmlLanguage(language)} theme={theme}>
          <Place loudspeaker={loudspeaker} />
        </Frame>
      </Speaks>
    </AtStation>
  )
})

const touchedEveryMs = 10_000

const Frame = ({
  mode,
  back,
  lang,
  theme,
  children,
}: Pick<HalfView, 'mode' | 'back' | 'theme'> & { lang: string; children: ReactNode }) => {
  const { store, bridge, halves } = useWindow()
  const { seat } = store.getState()
  const worn = useFloor(themeOf)
  const covered = useFloor(isCovered)
  const helping = useFloor((state) => state.helping)
  const hasKeys = useHasKeys()
  const toldMs = useRef(Number.NEGATIVE_INFINITY)
  /** Keys go here from now on, and the station hears that somebody is here. */
  const touch = (): void => {
    halves.getState().touch(seat)
    if (performance.now() - toldMs.current < touchedEveryMs) return
    toldMs.current = performance.now()
    void bridge.call('touched', { seat })
  }
  return (
    <section
      className="half"
      data-testid={`half-${seat}`}
      data-mode={mode}
      data-keys={hasKeys}
      data-theme={theme ?? worn}
      lang={lang}
      onPointerDownCapture={touch}
      onKeyDownCapture={touch}
    >
      {mode === 'strip' && <StripHead back={back} />}
      <Announcer>
        <div className="half-work" hidden={covered || helping}>
          {children}
        </div>
        {covered && (
          <div className="half-work" hidden={helping}>
            <OverWork layer="over">
              <Cover />
            </OverWork>
          </div>
        )}
        {helping && (
          <OverWork layer="help">
            <HelpScreen />
          </OverWork>
        )}
        <Keyed />
      </Announcer>
      <SignalEdge />
    </section>
  )
}

/** Digits from the command card that wait for their ENTER. */
const Keyed = () => {
  const keyed = useFloor((state) => state.keyed)
  return keyed === '' ? null : (
    <output className="keyed" data-testid="keyed">
      {keyed}
    </output>
  )
}

/** Whose beam this is while the other seat's desk has the window, and the way back to both halves. */
const StripHead = ({ back }: { back: () => void }) => {
  const { halves } = useWords().people
  const name = useFloor(({ view }) => view?.person?.name ?? '')
  useOffer('BOTH', back)
  return (
    <button
      type="button"
      className="strip-head"
      data-testid="button-both-halves"
      data-action="BOTH"
      onClick={back}
    >
      <Icon of="up" />
      <b>{halves.back}</b>
      <span className="one-line">{name}</span>
    </button>
  )
}

/** What the seat shows now. Alone in following the view, so that a scan draws one screen and not the theme anew. */
const Place = memo(({ loudspeaker }: { loudspeaker: Loudspeaker }) => {
  const view = useFloor((state) => state.view)
  const place = useFloor((state) => state.route.place)
  if (view === null) return <Waiting />
  return place === 'desk' && view.person !== null ? (
    <Desk seat={view} loudspeaker={loudspeaker} />
  ) : (
    <Floor seat={view} />
  )
})
