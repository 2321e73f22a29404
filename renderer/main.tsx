import '@mantine/core/styles.layer.css'
import './fonts.ts'
import './look/tokens.css'
import './look/base.css'
import './look/mantine.css'
import { createRoot } from 'react-dom/client'
import { openLoudspeaker } from '#renderer/sound/loudspeaker'
import { reminder } from '#renderer/sound/reminder'
import { realClock } from '#renderer/store/clock.tsx'
import { createFloorStore, stepKey } from '#renderer/store/floor-store'
import { stationBridge } from '#renderer/store/station-bridge'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
const root = createRoot(place)
const bridge = stationBridge()

if (bridge === null || location.hash.startsWith('#gallery')) {
  const { Gallery } = await import('./gallery/gallery.tsx')
  root.render(<Gallery />)
} else {
  const seat = new URLSearchParams(location.search).get('seat') === 'b' ? 'b' : 'a'
  const loudspeaker = openLoudspeaker()
  const signals = reminder(realClock, (sound) => loudspeaker.play(sound))
  const store = createFloorStore(seat, realClock, (sound) => signals.hear(sound))
  store.subscribe(({ view }, before) => {
    if (view !== null && before.view !== null && stepKey(view) !== stepKey(before.view)) signals.quiet()
    const sound = view?.station.sound
    if (sound !== undefined && sound !== before.view?.station.sound)
      loudspeaker.tune(sound.gainPercent, sound.pitchSteps)
  })
  root.render(<App store={store} bridge={bridge} clock={realClock} loudspeaker={loudspeaker} />)
}
