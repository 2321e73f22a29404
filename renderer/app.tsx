import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StationBridge } from '#contract/commands'
import type { PersonView } from '#contract/views'
import { Speaks } from '#renderer/language/words.tsx'
import { cssVariablesResolver, theme } from '#renderer/look/theme'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { type Clock, Ticks } from '#renderer/store/clock.tsx'
import { forget } from '#renderer/store/desk-reads'
import { AtStation } from '#renderer/store/floor-context.tsx'
import type { FloorStore } from '#renderer/store/floor-store'
import { Desk } from './desk/desk.tsx'
import { Floor } from './screens/floor.tsx'
import { Waiting } from './screens/waiting.tsx'

type Theme = PersonView['theme']

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''

/** One window of a station: the floor screen of its seat, or the desk. */
export const App = ({
  store,
  bridge,
  clock,
  loudspeaker,
  theme: forced = null,
}: {
  store: FloorStore
  bridge: StationBridge
  clock: Clock
  loudspeaker: Loudspeaker
  /** Only the gallery shows a seat without a person in every theme. */
  theme?: Theme | null
}) => {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
        },
      }),
  )
  const language = useStore(store, (state) => state.view?.person?.language ?? state.language)
  const place = useStore(store, (state) => state.route.place)
  const worn = useStore(store, (state) => state.view?.person?.theme ?? 'light')
  const look = forced ?? worn
  const scheme = look === 'light' ? 'light' : 'dark'

  useEffect(() => {
    const stop = bridge.onNews((news) => {
      store.getState().tell(news)
      if (news.tell === 'changed') forget(queries, news.tables)
    })
    void bridge.call('seatView', { seat: store.getState().seat }).then((answer) => {
      if (answer.ok) store.getState().tell({ tell: 'seat', view: answer.value, verdict: null })
    })
    return stop
  }, [bridge, store, queries])

  useEffect(() => {
    const page = document.documentElement
    page.classList.toggle('floor', place === 'floor')
    page.classList.toggle('desk', place === 'desk')
    page.dataset.theme = look
    page.lang = language === 'zh' ? 'zh-Hans' : language
  }, [place, look, language])

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={nonce}
      deduplicateInlineStyles
    >
      <QueryClientProvider client={queries}>
        <Ticks clock={clock}>
          <Speaks language={language}>
            <AtStation store={store} bridge={bridge}>
              <Place store={store} loudspeaker={loudspeaker} />
            </AtStation>
          </Speaks>
        </Ticks>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** What the window shows now. Alone in following the view, so that a scan draws one screen and not the theme anew. */
const Place = ({ store, loudspeaker }: { store: FloorStore; loudspeaker: Loudspeaker }) => {
  const view = useStore(store, (state) => state.view)
  const place = useStore(store, (state) => state.route.place)
  if (view === null) return <Waiting />
  return place === 'desk' && view.person !== null ? (
    <Desk seat={view} loudspeaker={loudspeaker} />
  ) : (
    <Floor seat={view} />
  )
}
