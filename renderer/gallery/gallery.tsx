import { languages } from '#domain/language'
import './gallery.css'
import { useEffect, useState } from 'react'
import { App, type Stores } from '#renderer/app.tsx'
import { realClock } from '#renderer/store/clock.tsx'
import { createFloorStore, type FloorStore } from '#renderer/store/floor-store'
import { WithSpeaker } from '#renderer/voice/voice-context.tsx'
import type { Language } from '#words/say'
import { BeamStates } from './beam-states.tsx'
import { deskAnswers } from './desk-scenes.ts'
import { noon } from './example-station.ts'
import { fakeBridge } from './fake-bridge.ts'
import type { Scene } from './scene.ts'
import { allDeskScenes, allFloorScenes, scenes } from './scenes.ts'
import { galleryVoices } from './voice-scenes.ts'

const stillClock = { ...realClock, now: () => noon }
const silent = { tune: () => {}, play: () => {} }

interface Asked {
  scene: string
  theme: 'light' | 'dark' | 'contrast'
  language: Language
  /** Nothing moves, as pictures need it. */
  still: boolean
}

/** Reads `#gallery/pick-scan-item?theme=dark&lang=ms&still=yes`. */
function asked(): Asked {
  const [path = '', query = ''] = location.hash.slice(1).split('?')
  const wanted = new URLSearchParams(query)
  const theme = wanted.get('theme')
  const language = wanted.get('lang')
  return {
    scene: path.split('/')[1] ?? '',
    theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
    language: languages.find((one) => one === language) ?? 'en',
    still: wanted.has('still'),
  }
}

const storesOf = (scene: Scene, asked: Asked): Stores => ({
  a: storeOf('a', scene, asked),
  b: storeOf('b', scene.beside, asked),
})

function storeOf(name: 'a' | 'b', scene: Scene | null, { theme, language }: Asked): FloorStore {
  const store = createFloorStore(name, stillClock, () => {})
  if (scene === null) return store
  const { seat, notice, working, dialog, helping, route, weight } = scene
  const person = seat.person === null ? null : { ...seat.person, theme, language }
  store.setState({
    view: { ...seat, person },
    notice,
    heard: notice === null ? null : { sound: notice.sound, nth: 1 },
    working,
    dialog,
    helping,
    route,
    language,
    weights: weight === null ? {} : { [weight.deviceId]: { ...weight, receivedAt: Date.parse(weight.at) } },
  })
  return store
}

/** Every screen in every state, chosen by the address; for people who judge the look, and for pictures. */
export const Gallery = () => {
  const [now, setNow] = useState(asked)
  useEffect(() => {
    const hear = (): void => setNow(asked())
    window.addEventListener('hashchange', hear)
    return () => window.removeEventListener('hashchange', hear)
  }, [])
  useEffect(() => {
    const page = document.documentElement
    page.dataset.theme = now.theme
    page.toggleAttribute('data-still', now.still)
    page.dataset.scene = location.hash
  }, [now])
  const scene = scenes[now.scene]
  if (now.scene === 'beam-states') return <BeamStates language={now.language} theme={now.theme} />
  if (scene === undefined) return <Contents />
  const key = `${now.scene} ${now.theme} ${now.language}`
  // a seat without a person has no theme of its own; the gallery still shows it in each
  return (
    <WithSpeaker speaker={galleryVoices}>
      <App
        key={key}
        stores={storesOf(scene, now)}
        bridge={fakeBridge({ ...deskAnswers, ...scene.answers })}
        clock={stillClock}
        loudspeaker={silent}
        theme={now.theme}
      />
    </WithSpeaker>
  )
}

const Contents = () => (
  <div className="gallery">
    {[
      ['floor', ['beam-states', ...Object.keys(allFloorScenes)]] as const,
      ['desk', Object.keys(allDeskScenes)] as const,
    ].map(([title, names]) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#gallery/${name}`}>{name}</a> <a href={`#gallery/${name}?theme=dark`}>dark</a>{' '}
              <a href={`#gallery/${name}?theme=contrast`}>contrast</a>{' '}
              <a href={`#gallery/${name}?lang=ms`}>ms</a> <a href={`#gallery/${name}?lang=zh`}>zh</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
