/** @vitest-environment happy-dom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, Profiler } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StationBridge } from '#contract/commands'
import type { QuestionView } from '#contract/question-view'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { App, type Stores } from '#renderer/app.tsx'
import { packSeat } from '#renderer/gallery/example-pack'
import { pickSeat } from '#renderer/gallery/example-pick'
import { Ticks } from '#renderer/store/clock.tsx'
import { createFloorStore } from '#renderer/store/floor-store'
import { createHalves } from '#renderer/store/halves'
import { Half } from './half.tsx'

type Seat = 'a' | 'b'
/** A clock that stands still, so that nothing is drawn but what somebody did. */
const still = { now: () => Date.parse('2026-11-22T06:32:00Z'), after: () => () => {} }
const silent = { tune: () => {}, play: () => {} }

let root: Root
let stores: Stores
let calls: { name: string; seat: Seat }[]
let revision: number
const bridge: StationBridge = {
  call: async (name, args) => {
    calls.push({ name, seat: (args as { seat: Seat }).seat })
    return await new Promise(() => {})
  },
  onNews: () => () => {},
}
const half = (seat: Seat) => document.querySelector(`[data-testid="half-${seat}"]`)
const inHalf = (seat: Seat, selector: string) => [...(half(seat)?.querySelectorAll(selector) ?? [])]

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
  stores = { a: createFloorStore('a', still, () => {}), b: createFloorStore('b', still, () => {}) }
  calls = []
  revision = 0
  tell('a', pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false }), null)
  tell('b', packSeat({ step: 'scan-unit' }), null)
})
afterEach(() => act(() => root.unmount()))

/** What the station tells the window: both seats hear it, each takes its own. */
function tell(seat: Seat, view: SeatView, verdict: Verdict | null): void {
  const station = { ...view.station, twoPeople: true }
  const told = { ...view, seat, station, revision: ++revision }
  for (const store of [stores.a, stores.b]) store.getState().tell({ tell: 'seat', view: told, verdict })
}
const taken = (count: number): Verdict => ({
  kind: 'accepted',
  said: { saved: 'unit-taken', quantity: 1, inHand: count, needed: 99 },
  sound: 'unit',
})
const refused: Verdict = {
  kind: 'refused',
  refusal: { refusal: 'unknown-code', text: 'X' },
  scanned: null,
  sound: 'refused',
}
const app = () =>
  act(() => root.render(<App stores={stores} bridge={bridge} clock={still} loudspeaker={silent} />))

test('fifty verdicts of one seat draw its half fifty times and the other one never', async () => {
  const drawn = { a: 0, b: 0 }
  const halves = createHalves()
  const back = () => {}
  await act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Ticks clock={still}>
          {(['a', 'b'] as const).map((seat) => (
            <Profiler
              key={seat}
              id={seat}
              onRender={() => {
                drawn[seat]++
              }}
            >
              <Half
                store={stores[seat]}
                halves={halves}
                bridge={bridge}
                loudspeaker={silent}
                mode="half"
                back={back}
                theme={null}
              />
            </Profiler>
          ))}
        </Ticks>
      </QueryClientProvider>,
    ),
  )
  Object.assign(drawn, { a: 0, b: 0 })
  for (let count = 1; count <= 50; count++) {
    const view = pickSeat({ step: 'scan-item', taken: count, needed: 99, mayKey: false })
    await act(() => tell('a', view, count % 5 === 0 ? refused : taken(count)))
  }
  expect(drawn.a).toBeGreaterThanOrEqual(50)
  expect(drawn.b).toBe(0)
})

test('in the whole window a scan changes nothing in the other half', async () => {
  await app()
  const changes: MutationRecord[] = []
  const watch = new MutationObserver((records) => changes.push(...records))
  watch.observe(half('b') as Element, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  await act(() => tell('a', pickSeat({ step: 'scan-item', taken: 2, needed: 3, mayKey: false }), refused))
  expect(inHalf('a', '[data-testid="beam"]')[0]?.getAttribute('data-state')).toBe('refused')
  expect(inHalf('b', '[data-testid="beam"]')[0]?.getAttribute('data-state')).toBe('ask')
  expect([...changes, ...watch.takeRecords()]).toEqual([])
})

const pinOf: QuestionView = { ask: 'pin', name: 'Marcus' }
const dots = (seat: Seat) => inHalf(seat, '[data-testid="pin-dots"] [data-filled="true"]').length
const touch = (seat: Seat) =>
  act(() => half(seat)?.dispatchEvent(new Event('pointerdown', { bubbles: true })))
const type = (key: string) => act(() => window.dispatchEvent(new KeyboardEvent('keydown', { key })))

test('keys are typed into the half that was touched last, and into no other', async () => {
  tell('a', { ...pickSeat({ step: 'scan-location', itemProves: false }), question: pinOf }, null)
  tell('b', { ...packSeat({ step: 'scan-unit' }), question: pinOf }, null)
  await app()
  await touch('b')
  await type('4')
  await type('0')
  await touch('a')
  await type('7')
  expect([dots('a'), dots('b')]).toEqual([1, 2])
})

test('a field that appears in one half does not take the keys from the other', async () => {
  await app()
  await touch('a')
  await act(() => stores.a.getState().open('type-code'))
  const field = document.activeElement
  await act(() => stores.b.getState().open('type-code'))
  expect(field?.getAttribute('data-testid')).toBe('input-code')
  expect(document.activeElement).toBe(field)
})

test('touches are told to the station, but not every one', async () => {
  await app()
  for (let times = 0; times < 20; times++) await touch('b')
  expect(calls.filter(({ name }) => name === 'touched')).toEqual([{ name: 'touched', seat: 'b' }])
})

test('what was open is still open when the lock goes away', async () => {
  const view = pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false })
  await app()
  await act(() => stores.a.getState().open('short'))
  const before = inHalf('a', '.reason-tile').length
  await act(() => tell('a', { ...view, lockedAt: '2026-11-22T06:20:00.000Z' }, null))
  const work = inHalf('a', '.half-work')[0] as HTMLElement
  expect([inHalf('a', '[data-testid="lock"]').length, work.hidden]).toEqual([1, true])
  await act(() => tell('a', view, null))
  expect([inHalf('a', '.reason-tile').length, work.hidden]).toEqual([before, false])
})
