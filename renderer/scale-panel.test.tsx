/** @vitest-environment happy-dom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WeightReading } from '#contract/devices'
import type { PackStepView } from '#contract/pack-view'
import { App } from '#renderer/app.tsx'
import { packSeat } from '#renderer/gallery/example-pack'
import { createFloorStore, type FloorStore } from '#renderer/store/floor-store'

const silent = { tune: () => {}, play: () => {} }
const bridge = { call: () => new Promise<never>(() => {}), onNews: () => () => {} }
let nowMs: number
let due: (() => void)[]
/** A clock that a test moves on. */
const clock = {
  now: () => nowMs,
  after: (_waitMs: number, run: () => void) => {
    due.push(run)
    return () => {
      due = due.filter((one) => one !== run)
    }
  },
}
let root: Root
let store: FloorStore
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
  nowMs = Date.parse('2026-11-22T06:32:00Z')
  due = []
  store = createFloorStore('a', clock, () => {})
})
afterEach(() => act(() => root.unmount()))

async function open(step: PackStepView): Promise<void> {
  store.getState().tell({ tell: 'seat', view: packSeat(step), verdict: null })
  const stores = { a: store, b: createFloorStore('b', clock, () => {}) }
  await act(async () =>
    root.render(<App stores={stores} bridge={bridge} clock={clock} loudspeaker={silent} />),
  )
}
const weigh = (weightMg: number | null, change: Partial<WeightReading> = {}) =>
  act(async () => {
    const reading = { text: '', unit: 'kg', stable: true, load: null, problem: null, at: '', ...change }
    store.getState().tell({ tell: 'weight', deviceId: 'scale-1', weightMg, ...reading })
  })
const pass = (ms: number) =>
  act(async () => {
    nowMs += ms
    for (const run of due.splice(0)) run()
  })
const all = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${name}"]`)]
const text = () => document.body.textContent

test('a weight is grey once it is older than a second, and then nobody says that it fits', async () => {
  await open({ step: 'weigh' })
  await weigh(4_702_000)
  expect(all('weight-number').map(({ dataset }) => dataset.fresh)).toEqual(['true'])
  expect(all('weight-band')[0]?.querySelector('.weight-needle')).not.toBeNull()
  await pass(900)
  expect(all('weight-number')[0]?.dataset.fresh).toBe('true')
  await pass(101)
  expect(all('weight-number')[0]?.dataset.fresh).toBe('false')
  expect(all('weight-band')[0]?.querySelector('.weight-needle')).toBeNull()
  expect(text()).toContain('Old reading')
})

test.each([
  ['net', { load: 'net' }, 'net'],
  ['moving', { stable: false }, 'Moving'],
] as const)('a weight that is %s says so', async (_what, change, word) => {
  await open({ step: 'weigh' })
  await weigh(4_702_000, change)
  expect(text()).toContain(word)
})

test('a carton of a wrong weight that is lifted shows what lies there now, and what to do', async () => {
  await open({ step: 'weight-off', expectedG: 4710, weighedG: 5082, toleranceG: 100, likely: null })
  await weigh(5_082_000)
  expect(all('scale-now')).toEqual([])
  await weigh(0)
  expect(all('scale-now')[0]?.textContent).toContain('Put it on again')
  await weigh(4_700_000, { stable: false })
  expect(all('scale-now')[0]?.textContent).toMatch(/4\.70.*Moving/)
  await pass(1_001)
  expect(all('scale-now')).toEqual([])
})

test('zero and tare stand behind "More"; one that this scale does not take says why, and is no button', async () => {
  const seat = packSeat({ step: 'weigh' })
  const tell = (scale: Partial<NonNullable<typeof seat.scale>>) =>
    act(async () => {
      const view = { ...seat, revision: ++revision, scale: seat.scale && { ...seat.scale, ...scale } }
      store.getState().tell({ tell: 'seat', view, verdict: null })
    })
  let revision = seat.revision
  await open({ step: 'weigh' })
  await act(async () => store.getState().open('more'))
  expect([all('button-zero').length, all('button-tare').length]).toEqual([1, 1])
  await tell({ orders: { zero: true, tare: false } })
  expect([all('button-zero').length, all('button-tare').length]).toEqual([1, 0])
  expect(all('scale-tare-still')[0]?.textContent).toContain('only the key on the scale')
  await tell({ underWay: 'zero' })
  expect(all('button-zero')).toEqual([])
  expect(all('scale-zero-still')[0]?.textContent).toContain('Zeroing')
})
