/** @vitest-environment happy-dom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { News, StationBridge } from '#contract/commands'
import { type OverrideCommand, overrides } from '#contract/overrides'
import { type ActionName, actionNames, actions, fitsAt, isAction, mayAnswer, mayDo } from '#domain/action'
import { App } from '#renderer/app.tsx'
import { cartonScenes } from '#renderer/gallery/carton-scenes'
import { floorScenes } from '#renderer/gallery/floor-scenes'
import { halvesScenes } from '#renderer/gallery/halves-scenes'
import { scaleScenes } from '#renderer/gallery/scale-scenes'
import { plain, type Scene } from '#renderer/gallery/scene'
import { sceneIn } from '#renderer/gallery/scene-in'
import { shortScenes } from '#renderer/gallery/short-scenes'
import { voiceScenes } from '#renderer/gallery/voice-scenes'
import { wallScenes } from '#renderer/gallery/wall-scenes'
import { zoneScenes } from '#renderer/gallery/zone-scenes'
import type { Clock } from '#renderer/store/clock.tsx'
import { createFloorStore, type FloorStore } from '#renderer/store/floor-store'
import { helpedSituation } from './screens/help-screen.tsx'

/** Time stands still; what is to be done at once is done. */
const still: Clock = {
  now: () => Date.parse('2026-11-22T06:32:00Z'),
  after: (ms, run) => {
    if (ms === 0) queueMicrotask(run)
    return () => {}
  },
}
const silent = { tune: () => {}, play: () => {} }

/** What a window asks by itself. */
const unasked = new Set(['touched', 'seatView', 'rescueView', 'exceptions'])

let root: Root | null
let store: FloorStore
let calls: unknown[]
let tell: (news: News) => void
const bridge: StationBridge = {
  call: async (name, args) => {
    if (!unasked.has(name)) calls.push([name, args])
    return await new Promise(() => {})
  },
  onNews: (hear) => {
    tell = hear
    return () => {}
  },
}
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  /** The announcer asks it of every screen, and without styles each is seen: worth an eighth of the time here. */
  Element.prototype.checkVisibility = () => true
  root = null
})
afterEach(() => close())
const close = () => act(() => root?.unmount())

const storeOf = (seat: 'a' | 'b', scene: Scene | null): FloorStore => {
  const made = createFloorStore(seat, still, () => {})
  if (scene === null) return made
  const { seat: view, notice, dialog, helping, route } = scene
  made.setState({ view, notice, dialog, helping, route })
  return made
}
async function show(scene: Scene, touches: readonly string[] = []): Promise<void> {
  await close()
  document.body.innerHTML = '<div id="app"></div>'
  calls = []
  store = storeOf('a', scene)
  const stores = { a: store, b: storeOf('b', scene.beside) }
  root = createRoot(document.getElementById('app') as HTMLElement)
  await act(() => root?.render(<App stores={stores} bridge={bridge} clock={still} loudspeaker={silent} />))
  for (const name of touches) await touch(name)
}
/** Buttons that can be seen; a desk above the floor has its own, for a mouse. */
const buttons = (): HTMLButtonElement[] =>
  [...document.querySelectorAll<HTMLButtonElement>('.half button')].filter(
    (one) => one.closest('[hidden]') === null && one.closest('html.desk .half[data-mode="whole"]') === null,
  )
const actionOf = (button: Element): string | null => button.getAttribute('data-action')
const choosesByNumber = (button: Element): boolean => button.querySelector('[data-choice]') !== null
const offered = (): ActionName[] =>
  buttons()
    .map(actionOf)
    .filter((name) => name !== null && isAction(name)) as ActionName[]
const touch = (name: string) =>
  act(async () =>
    buttons()
      .find((one) => actionOf(one) === name)
      ?.click(),
  )
const scanned = async (action: ActionName) => {
  await act(async () => tell({ tell: 'press', seat: 'a', action }))
  for (let turns = 0; turns < 5; turns++) await act(async () => {})
}
/** All that can be seen of it: the screen, and what the station was told. */
const seen = () => [document.querySelector('[data-testid="half-a"]')?.outerHTML, calls]

const overrideScenes = Object.entries(overrides).flatMap(([command, { reasons }]): [string, Scene][] =>
  [null, 'Lim Kok Wai'].map((guest) => [
    `${command}, ${guest ?? 'nobody'}`,
    {
      ...plain(sceneIn(floorScenes, 'pack-weight-off').seat),
      seat: {
        ...sceneIn(floorScenes, 'pack-weight-off').seat,
        question: { ask: 'override', command: command as OverrideCommand, guest, reasons },
      },
    },
  ]),
)
/** What a screen's buttons depend on. */
const kindOf = ({ seat: { screen, question, person, lockedAt }, dialog, helping }: Scene): string =>
  JSON.stringify([
    'step' in screen ? screen.step : null,
    'stray' in screen ? screen.stray : null,
    dialog === 'more' && 'service' in screen && screen.service !== null,
    ...('takeOver' in screen ? [screen.takeOver, screen.list.held] : []),
    ...('offered' in screen
      ? [screen.offered, screen.myList, screen.myOrder, screen.toTakeBack, screen.zones.length > 0]
      : []),
    [screen.screen, question, person?.roles, lockedAt, dialog, helping],
  ])
const kinds = new Map(
  Object.entries({
    ...floorScenes,
    ...zoneScenes,
    ...shortScenes,
    ...cartonScenes,
    ...wallScenes,
    ...voiceScenes,
    ...scaleScenes,
  })
    .filter(([name, { answers }]) => !('rescueView' in answers) && !/many|200|long/.test(name))
    .map(([name, scene]) => [kindOf(scene), [name, scene, [] as string[]] as const]),
)
/** The floor in every state in which it has other buttons, and what is reached from there by touch alone. */
const screens: (readonly [name: string, scene: Scene, touches: readonly string[]])[] = [
  ...kinds.values(),
  ...overrideScenes.map(([name, scene]): [string, Scene, string[]] => [name, scene, []]),
  ['typed code', sceneIn(floorScenes, 'type-code'), ['1']],
  ['typed badge', sceneIn(floorScenes, 'pack-override-badge'), ['1']],
  ['own PIN of a locked seat', sceneIn(floorScenes, 'locked'), ['PIN']],
  ['PIN of a person', sceneIn(floorScenes, 'sign-in'), ['PIN']],
  ['quantity keyed', sceneIn(floorScenes, 'pick-quantity'), ['1']],
  ['units keyed', sceneIn(floorScenes, 'stock-lot-needed'), ['LOT', '1']],
  ['help turned', sceneIn(floorScenes, 'help'), ['DOWN']],
]

/** What a screen offers as it comes. */
interface Offer {
  strays: string[]
  here: ReturnType<typeof helpedSituation>
  actions: ActionName[]
  choices: number
}
/** Each is looked at once: to draw a screen takes longer than all that is asked of it here. */
const offers = new Map<Scene, Offer[]>()
async function offerOf(scene: Scene, touches: readonly string[]): Promise<Offer> {
  const known = offers.get(scene)?.[touches.length]
  if (known !== undefined) return known
  await show(scene, touches)
  const strays = buttons().filter(
    (one) => !isAction(actionOf(one) ?? '') && !choosesByNumber(one) && !one.hasAttribute('data-letter'),
  )
  const offer: Offer = {
    strays: strays.map((one) => one.outerHTML.slice(0, 120)),
    here: helpedSituation(store.getState()),
    actions: offered(),
    choices: buttons().filter(choosesByNumber).length,
  }
  const all = offers.get(scene) ?? []
  all[touches.length] = offer
  offers.set(scene, all)
  return offer
}

describe('a button of the floor', () => {
  it.each(screens)(
    '%s: is an action of the list, a numbered choice or a letter',
    async (_, scene, touches) => {
      expect((await offerOf(scene, touches)).strays).toEqual([])
    },
  )

  it.each(screens)(
    '%s: stands where the list says it makes sense, for who may do it',
    async (_, scene, touches) => {
      const { here, actions: offered } = await offerOf(scene, touches)
      const roles = scene.seat.person?.roles ?? null
      const wrong = offered.filter(
        (name) =>
          !mayDo(name, roles) ||
          !(fitsAt(name, scene.helping ? 'help' : here) || (touches.length > 0 && mayAnswer(name))),
      )
      expect([here, wrong]).toEqual([here, []])
    },
  )

  it.each(screens)('%s: does by its code what it does by touch', async (_, scene, touches) => {
    for (const name of new Set((await offerOf(scene, touches)).actions)) {
      if (/^[2-9]$/.test(name)) continue
      await show(scene, touches)
      await touch(name)
      const touched = seen()
      /** The station does these by itself when their code is scanned. */
      if (JSON.stringify(calls) === JSON.stringify([['act', { seat: 'a', action: name }]])) continue
      await show(scene, touches)
      await scanned(name)
      expect([name, ...seen()]).toEqual([name, ...touched])
    }
  })

  it.each(screens)('%s: is chosen by its number', async (_, scene, touches) => {
    const { choices } = await offerOf(scene, touches)
    const places = [...Array(choices).keys()].filter((place) => place < 3 || place === choices - 1)
    for (const at of places) {
      await show(scene, touches)
      const choice = () => buttons().filter(choosesByNumber)[at]
      const number = choice()?.querySelector('[data-choice]')?.getAttribute('data-choice') ?? ''
      await act(async () => choice()?.click())
      const touched = seen()
      await show(scene, touches)
      for (const digit of number) await scanned(digit as ActionName)
      if (choices > 9) await scanned('ENTER')
      expect([number, ...seen()]).toEqual([number, ...touched])
    }
  })
})

describe('the list of actions', () => {
  it('has nothing that no screen shows', async () => {
    const shown = new Set<string>()
    for (const [, scene, touches] of [
      ...screens,
      ['desk beside', sceneIn(halvesScenes, 'waves+pick-refused'), []] as const,
    ])
      for (const name of (await offerOf(scene, touches)).actions) shown.add(name)
    expect(actionNames.filter((name) => !shown.has(name))).toEqual([])
    expect(Object.keys(actions)).toEqual(actionNames)
  })
})

describe('a code that the screen does not show', () => {
  it('is refused by the station, not by silence', async () => {
    await show(sceneIn(floorScenes, 'pick-scan-item'))
    await scanned('TAKE-OUT')
    expect(calls).toEqual([['missAction', { seat: 'a', action: 'TAKE-OUT' }]])
  })
})
