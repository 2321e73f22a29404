import { describe, expect, it } from 'vitest'
import { extremes, shows } from '#renderer/gallery/covered'
import type { Scene } from '#renderer/gallery/scene'
import { sceneIn } from '#renderer/gallery/scene-in'
import { scenes } from '#renderer/gallery/scenes'

const sceneNamed = (name: string): Scene => sceneIn(scenes, name)
const stepOf = (screen: Scene['seat']['screen'], of: 'pick' | 'pack'): string | null =>
  screen.screen === of && 'step' in screen && typeof screen.step === 'object' ? screen.step.step : null

/** What a scene shows, read from its view objects. */
const shown: Record<keyof typeof shows, (scene: Scene) => string | null> = {
  screen: ({ seat }) => seat.screen.screen,
  pickStep: ({ seat }) => stepOf(seat.screen, 'pick'),
  packStep: ({ seat }) => stepOf(seat.screen, 'pack'),
  stockStep: ({ seat }) => (seat.screen.screen === 'stock' ? seat.screen.step : null),
  wallStep: ({ seat }) => (seat.screen.screen === 'putWall' ? seat.screen.step : null),
  stockKind: ({ seat }) => (seat.screen.screen === 'stock' ? seat.screen.kind : null),
  question: ({ seat }) => seat.question?.ask ?? null,
  dialog: ({ dialog }) => dialog,
  page: ({ route }) => (route.place === 'desk' ? route.page : null),
}

describe('the gallery', () => {
  const tables = Object.entries(shows) as [keyof typeof shows, Record<string, string>][]
  it.each(
    tables.flatMap(([table, rows]) =>
      Object.entries(rows).map(([what, name]) => [table, what, name] as const),
    ),
  )('shows the %s %s in the scene %s', (table, what, name) => {
    expect(shown[table](sceneNamed(name))).toBe(what)
  })

  it.each(
    Object.entries(extremes).flatMap(([screen, named]) =>
      Object.entries(named).flatMap(([extreme, name]) =>
        name === null ? [] : [[screen, extreme, name] as const],
      ),
    ),
  )('shows %s when it is %s, in the scene %s', (screen, _, name) => {
    const { seat, route } = sceneNamed(name)
    expect(route.place === 'desk' ? route.page : seat.screen.screen).toBe(screen)
  })

  it('shows both halves of a window that two people share, in work and at a desk', () => {
    const shared = Object.values(scenes).filter(({ beside }) => beside !== null)
    expect(shared.map(({ route }) => route.place)).toContain('floor')
  })
})
