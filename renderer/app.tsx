import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StationBridge } from '#contract/commands'
import { htmlLanguage } from '#domain/language'
import { cssVariablesResolver, theme } from '#renderer/look/theme'
import { PracticeFrame } from '#renderer/parts/practice-frame.tsx'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { type Clock, Ticks } from '#renderer/store/clock.tsx'
import { forget } from '#renderer/store/desk-reads'
import type { FloorStore } from '#renderer/store/floor-store'
import { createHalves } from '#renderer/store/halves'
import { pressing } from '#renderer/store/press'
import { type Theme, themeOf } from './half.tsx'
import { Halves, useDeskSeat } from './halves.tsx'
import { RescueGate } from './rescue-gate.tsx'

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''

/** What each seat's half remembers. */
export type Stores = Readonly<Record<'a' | 'b', FloorStore>>

/** One window of a station: the floor screens of its seats side by side, or the desk of one of them. */
export const App = ({
  stores,
  bridge,
  clock,
  loudspeaker,
  theme: forced = null,
}: {
  stores: Stores
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
  const [halves] = useState(createHalves)
  const [both] = useState(() => [stores.a, stores.b])
  const desk = useDeskSeat(stores, halves)
  const two = useStore(stores.a, ({ view }) => view?.station.twoPeople ?? false)
  const first = stores[desk ?? 'a']
  const worn = useStore(first, themeOf)
  /** With two themes side by side the page itself has none of the rules that a theme adds. */
  const look = forced ?? (two && desk === null ? 'light' : worn)
  const language = useStore(first, (state) => state.view?.person?.language ?? state.language)

  useEffect(() => {
    const press = { a: pressing(stores.a, bridge, clock), b: pressing(stores.b, bridge, clock) }
    const stop = bridge.onNews((news) => {
      for (const store of both) store.getState().tell(news)
      if (news.tell === 'changed') forget(queries, news.tables)
      if (news.tell === 'press') press[news.seat](news.action)
    })
    for (const store of both)
      void bridge.call('seatView', { seat: store.getState().seat }).then((answer) => {
        if (answer.ok) store.getState().tell({ tell: 'seat', view: answer.value, verdict: null })
      })
    return stop
  }, [bridge, clock, stores, both, queries])

  useEffect(() => {
    const page = document.documentElement
    page.classList.toggle('floor', desk === null)
    page.classList.toggle('desk', desk !== null)
    page.dataset.theme = look
    page.lang = htmlLanguage(language)
  }, [desk, look, language])

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={worn === 'light' ? 'light' : 'dark'}
      getStyleNonce={nonce}
      deduplicateInlineStyles
    >
      <QueryClientProvider client={queries}>
        <Ticks clock={clock}>
          <RescueGate bridge={bridge} stores={both}>
            <PracticeFrame store={first} halves={halves} bridge={bridge} language={language}>
              <Halves
                stores={stores}
                halves={halves}
                bridge={bridge}
                loudspeaker={loudspeaker}
                desk={desk}
                theme={forced}
              />
            </PracticeFrame>
          </RescueGate>
        </Ticks>
      </QueryClientProvider>
    </MantineProvider>
  )
}
