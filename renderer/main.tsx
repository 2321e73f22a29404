import '@mantine/core/styles.layer.css'
import './fonts.ts'
import './look/tokens.css'
import './look/base.css'
import './look/mantine.css'
import { createRoot } from 'react-dom/client'
import { type Loudspeaker, openLoudspeaker } from '#renderer/sound/loudspeaker'
import { reminder } from '#renderer/sound/reminder'
import { voiceOf } from '#renderer/sound/voices'
import { realClock } from '#renderer/store/clock.tsx'
import { createFloorStore, type FloorStore, stepKey } from '#renderer/store/floor-store'
import { stationBridge } from '#renderer/store/station-bridge'
import { openSpeaker } from '#renderer/voice/speaker'
import { tellAloud } from '#renderer/voice/tell-aloud'
import { WithSpeaker } from '#renderer/voice/voice-context.tsx'
import { App } from './app.tsx'

/** What a seat's half remembers, with its own signals. */
function soundingStore(seat: 'a' | 'b', loudspeaker: Loudspeaker): FloorStore {
  const signals = reminder(realClock, (sound) => {
    const twoPeople = store.getState().view?.station.twoPeople ?? false
    loudspeaker.play(sound, voiceOf(seat, twoPeople))
    store.getState().hear(sound)
  })
  const store = createFloorStore(seat, realClock, (sound) => signals.hear(sound))
  store.subscribe(({ view }, before) => {
    if (view !== null && before.view !== null && stepKey(view) !== stepKey(before.view)) signals.quiet()
    const sound = view?.station.sound
    if (sound !== undefined && sound !== before.view?.station.sound) loudspeaker.tune(sound)
  })
  return store
}

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
const root = createRoot(place)
const bridge = stationBridge()

if (bridge === null || location.hash.startsWith('#gallery')) {
  const { Gallery } = await import('./gallery/gallery.tsx')
  root.render(<Gallery />)
} else {
  const loudspeaker = openLoudspeaker()
  const stores = { a: soundingStore('a', loudspeaker), b: soundingStore('b', loudspeaker) }
  const speaker = openSpeaker(window.speechSynthesis)
  for (const store of Object.values(stores)) tellAloud(store, realClock, speaker)
  root.render(
    <WithSpeaker speaker={speaker}>
      <App stores={stores} bridge={bridge} clock={realClock} loudspeaker={loudspeaker} />
    </WithSpeaker>,
  )
}
