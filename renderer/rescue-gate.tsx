import { type ReactNode, useEffect, useState } from 'react'
import type { StationBridge } from '#contract/commands'
import type { RestoreView } from '#contract/safety'
import { Speaks } from '#renderer/language/words.tsx'
import type { FloorStore } from '#renderer/store/floor-store'
import type { Language } from '#words/say'
import { RestoreScreen } from './screens/restore-screen.tsx'

/** Shows the station, or, while it is closed and asks what to do about its database, that question. */
export const RescueGate = ({
  bridge,
  stores,
  children,
}: {
  bridge: StationBridge
  stores: readonly FloorStore[]
  children: ReactNode
}) => {
  const [view, setView] = useState<RestoreView | null>(null)
  const [language, speak] = useState<Language>('en')
  useEffect(() => {
    const stop = bridge.onNews((news) => {
      if (news.tell !== 'rescue') return
      setView(news.view)
      /** Another database has its own views and begins to count them anew. */
      for (const store of stores) {
        store.setState({ view: null, route: { place: 'floor' } })
        const { seat } = store.getState()
        if (news.view === null)
          void bridge.call('seatView', { seat }).then((answer) => {
            if (answer.ok) store.getState().tell({ tell: 'seat', view: answer.value, verdict: null })
          })
      }
    })
    void bridge.call('rescueView', {}).then((answer) => {
      if (answer.ok) setView(answer.value)
    })
    return stop
  }, [bridge, stores])
  if (view === null) return children
  return (
    <Speaks language={language}>
      <RestoreScreen view={view} bridge={bridge} speak={speak} />
    </Speaks>
  )
}
