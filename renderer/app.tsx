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
  const view = useStore(store, (state) => state.view)
  const chosen = useStore(store, (state) => state.language)
  const place = useStore(store, (state) => state.route.place)
  const language = view?.person?.language ?? chosen
  const look = forced ?? view?.person?.theme ?? 'light'
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
              {view === null ? (
                <Waiting />
              ) : place === 'desk' && view.person !== null ? (
                <Desk seat={view} loudspeaker={loudspeaker} />
              ) : (
                <Floor seat={view} />
              )}
            </AtStation>
          </Speaks>
        </Ticks>
      </QueryClientProvider>
    </MantineProvider>
  )
}
