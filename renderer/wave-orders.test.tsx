/** @vitest-environment happy-dom */
import { notifyManager } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { Answer, StationBridge } from '#contract/commands'
import type { WaveOrdersView } from '#contract/steer-view'
import { App } from '#renderer/app.tsx'
import { deskAnswers } from '#renderer/gallery/desk-scenes'
import { fakeBridge } from '#renderer/gallery/fake-bridge'
import { sceneIn } from '#renderer/gallery/scene-in'
import { allDeskScenes } from '#renderer/gallery/scenes'
import { createFloorStore } from '#renderer/store/floor-store'

const clock = { now: () => Date.parse('2026-11-22T06:32:00Z'), after: () => () => {} }
const silent = { tune: () => {}, play: () => {} }
/** What reads say comes before a press is over, not in a turn of its own. */
notifyManager.setScheduler(queueMicrotask)
let root: Root
afterEach(() => act(() => root.unmount()))

const answered: Record<string, unknown> = {
  splitWave: { waveId: 'W-0325', number: 'W-0325', orders: 2 },
  addToWave: { number: 'W-0323', added: 1, left: [] },
  pullOrder: { waveNumber: 'W-0318', units: 3 },
  mergeWaves: { waveId: 'W-0324', number: 'W-0324', orders: 192 },
  printPickList: null,
  saveShifts: null,
  releasePlan: { waveId: 'W-0325', number: 'W-0325', orders: 6, lists: 2 },
}
/** So few orders that each has its row. */
const few = (answers: Readonly<Record<string, unknown>> = {}): { waveOrders?: WaveOrdersView } => {
  const view = answers.waveOrders as WaveOrdersView | undefined
  return view === undefined ? {} : { waveOrders: { ...view, orders: view.orders.slice(0, 12) } }
}
/** Opens a scene of the waves, such as the orders of one; answers what is asked of the station from then on. */
async function opened(scene: string, shows = 'wave-orders'): Promise<[name: string, args: unknown][]> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
  const { seat, route, answers: shown } = sceneIn(allDeskScenes, scene)
  const store = createFloorStore('a', clock, () => {})
  store.setState({ view: seat, route })
  const given: [name: string, args: unknown][] = []
  const fake = fakeBridge({ ...deskAnswers, ...shown, ...few(shown), ...answered })
  const bridge: StationBridge = {
    ...fake,
    call: (name, args) => {
      if (name in answered || name.startsWith('prioritise')) given.push([name, args])
      return Promise.resolve(answers[name] ?? fake.call(name, args))
    },
  }
  const stores = { a: store, b: createFloorStore('b', clock, () => {}) }
  await act(async () =>
    root.render(<App stores={stores} bridge={bridge} clock={clock} loudspeaker={silent} />),
  )
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(find(shows)).not.toBeNull()
  }, 10_000)
  return given
}
/** What the station answers instead of yes. */
const answers: Record<string, Answer<never>> = {}
afterEach(() => void Reflect.deleteProperty(answers, 'printPickList'))
const find = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-testid="${name}"]`)
const press = (name: string): Promise<void> =>
  act(async () => {
    const there = find(name)
    if (there === null) throw new Error(`There is no ${name}`)
    there.click()
  })
const type = (name: string, text: string): Promise<void> =>
  act(async () => {
    const field = find(name) as HTMLTextAreaElement | HTMLSelectElement
    const prototype = Object.getPrototypeOf(field) as object
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  })
const said = (): string => find('wave-steering')?.textContent ?? ''

test('chosen orders of a planned wave are split off, waiting ones added', async () => {
  const given = await opened('waves-orders')
  await press('choose-SO-2611-08700')
  await press('choose-SO-2611-08702')
  expect(find('button-pull-order')).toBeNull()
  await press('button-split-wave')
  expect(said()).toContain('W-0325 is a wave of its own with 2 orders.')
  await press('choose-SO-2611-08901')
  expect(find('button-split-wave')).toBeNull()
  await press('button-add-orders')
  expect(given).toEqual([
    ['splitWave', { waveId: 'W-0323', orderRefs: ['w-0', 'w-2'] }],
    ['addToWave', { waveId: 'W-0323', orderRefs: ['w-201'] }],
  ])
})

test('one order of a wave on the floor is pulled out with a reason; it cannot be split off', async () => {
  const given = await opened('waves-orders-at-work')
  await press('choose-SO-2611-08702')
  expect(find('button-split-wave')).toBeNull()
  await press('button-pull-order')
  await press('button-pull-order-now')
  expect(given).toEqual([])
  await type('input-reason-pull-order-now', 'customer called')
  await press('button-pull-order-now')
  expect(given).toEqual([['pullOrder', { orderRef: 'w-2', reason: 'customer called' }]])
  expect(said()).toContain('SO-2611-08702 is out. 3 picked units go back.')
})

test('with no order chosen the wave is merged into another planned one, or made urgent', async () => {
  const given = await opened('waves-orders')
  await press('button-merge-waves')
  expect(given).toEqual([])
  await type('choose-merge-into', 'W-0324')
  await press('button-merge-waves')
  await type('choose-urgency', '90')
  await type('input-reason-prioritise', 'lorry comes early')
  await press('button-prioritise')
  expect(given).toEqual([
    ['mergeWaves', { waveId: 'W-0323', intoWaveId: 'W-0324' }],
    ['prioritiseWave', { waveId: 'W-0323', priority: 90, reason: 'lorry comes early' }],
  ])
})

test('an exception past its age is said at the rail, whatever page is open', async () => {
  await opened('waves-orders')
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(find('rail-exceptions')?.querySelector('[data-late="true"]')?.textContent).toBe('4')
  })
  expect(find('rail-exceptions')?.title).toBe('1 exception is past its age')
  expect(document.querySelectorAll('.rail [data-late="true"]')).toHaveLength(1)
})

test('a pick list of the board is printed by hand; of one that was printed before the reason is asked', async () => {
  const given = await opened('waves-lists', 'lists-at-work')
  await press('button-print-list-L-0318-02')
  expect([find('lists-at-work')?.textContent, find('choose-why-again')]).toEqual([
    expect.stringContaining('Pick list L-0318-02: waiting for the printer'),
    null,
  ])
  answers.printPickList = { ok: false, refusal: { refusal: 'reason-needed' } }
  await press('button-print-list-L-0318-02')
  expect([given, find('choose-why-again')]).toEqual([
    Array(2).fill(['printPickList', { number: 'L-0318-02', reason: null }]),
    expect.anything(),
  ])
})

test('orders that a plan took to the floor itself are not told as gone since', async () => {
  await opened('plan-gone', 'button-plan-again')
  await press('button-release-wave')
  expect([find('button-to-board'), find('button-plan-again')]).toEqual([expect.anything(), null])
})

test('the board says what this shift saved, and the shift page what each did', async () => {
  await opened('waves-zones', 'figure-saved')
  expect(find('figure-saved')?.textContent).toContain('walking saved, Petang')
  await opened('shift-walked', 'walked-shifts')
  expect(find('walked-shifts')?.textContent).toContain('Malam 2026-11-21 23:00312,800 m4,233 m')
})

test('a shift is saved with a name and a start of its own, not before', async () => {
  const given = await opened('settings-picking', 'type-shift-name-0')
  const save = () => find('button-save-shifts') as HTMLButtonElement
  await press('button-remove-shift-1')
  await press('button-remove-shift-1')
  await press('button-add-shift')
  expect(save().disabled).toBe(true)
  await type('type-shift-name-1', 'Malam')
  await type('type-shift-start-1', '07:00')
  expect(save().disabled).toBe(true)
  await type('type-shift-start-1', '21:30')
  await press('button-save-shifts')
  expect(given).toEqual([
    [
      'saveShifts',
      {
        shifts: [
          { name: 'Pagi', startsAt: '07:00' },
          { name: 'Malam', startsAt: '21:30' },
        ],
      },
    ],
  ])
})
