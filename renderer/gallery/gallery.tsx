import './gallery.css'
import { useEffect, useState } from 'react'
import { App } from '#renderer/app.tsx'
import { realClock } from '#renderer/store/clock.tsx'
import { createFloorStore, type FloorStore } from '#renderer/store/floor-store'
import type { Language } from '#words/say'
import { BeamStates } from './beam-states.tsx'
import { deskAnswers, deskScenes } from './desk-scenes.ts'
import { noon } from './example-station.ts'
import { fakeBridge } from './fake-bridge.ts'
import { floorScenes } from './floor-scenes.ts'
import type { Scene } from './scene.ts'

const scenes: Record<string, Scene> = { ...floorScenes, ...deskScenes }
const stillClock = { ...realClock, now: () => noon }
const silent = { tune: () => {}, play: () => {} }

interface Asked {
  scene: string
  theme: 'light' | 'dark' | 'contrast'
  language: Language
}

/** Reads `#gallery/pick-scan-item?theme=dark&lang=ms`. */
function asked(): Asked {
  const [path = '', query = ''] = location.hash.slice(1).split('?')
  const wanted = new URLSearchParams(query)
  const theme = wanted.get('theme')
  const language = wanted.get('lang')
  return {
    scene: path.split('/')[1] ?? '',
    theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
    language: language === 'ms' || language === 'zh' ? language : 'en',
  }
}

function storeOf(scene: Scene, { theme, language }: Asked): FloorStore {
  const store = createFloorStore('a', stillClock, () => {})
  const { seat, notice, working, dialog, route, weight } = scene
  const person = seat.person === null ? null : { ...seat.person, theme, language }
  store.setState({
    view: { ...seat, person },
    notice,
    working,
    dialog,
    route,
    language,
    weights: weight === null ? {} : { [weight.deviceId]: { ...weight, receivedAt: noon } },
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
    document.documentElement.dataset.theme = now.theme
  }, [now.theme])
  const scene = scenes[now.scene]
  if (now.scene === 'beam-states') return <BeamStates language={now.language} theme={now.theme} />
  if (scene === undefined) return <Contents />
  const key = `${now.scene} ${now.theme} ${now.language}`
  // a seat without a person has no theme of its own; the gallery still shows it in each
  return (
    <App
      key={key}
      store={storeOf(scene, now)}
      bridge={fakeBridge({ ...deskAnswers, ...scene.answers })}
      clock={stillClock}
      loudspeaker={silent}
      theme={now.theme}
    />
  )
}

const Contents = () => (
  <div className="gallery">
    {[
      ['floor', ['beam-states', ...Object.keys(floorScenes)]] as const,
      ['desk', Object.keys(deskScenes)] as const,
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
