import { beforeEach, describe, expect, test } from 'vitest'
import type { StationBridge } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import type { ActionName } from '#domain/action'
import { pickSeat } from '#renderer/gallery/example-pick'
import type { Clock } from '#renderer/store/clock.tsx'
import { createFloorStore, type FloorStore } from '#renderer/store/floor-store'
import type { Layer, OfferName } from '#renderer/store/offers'
import { pressing } from '#renderer/store/press'

const atOnce: Clock = {
  now: () => 0,
  after: (_, run) => {
    queueMicrotask(run)
    return () => {}
  },
}
let store: FloorStore
let done: unknown[]
let press: (action: ActionName) => void
const bridge: StationBridge = {
  call: async (name, args) => {
    done.push([name, args])
    return { ok: true, value: null as never }
  },
  onNews: () => () => {},
}
beforeEach(() => {
  store = createFloorStore('a', atOnce, () => {})
  done = []
  press = pressing(store, bridge, atOnce)
  see(pickSeat({ step: 'scan-location', itemProves: false }))
})
const see = (view: SeatView) => store.getState().tell({ tell: 'seat', view, verdict: null })
const offer = (name: OfferName, layer: Layer = 'work') =>
  store.getState().offers.add({ name, layer, press: () => done.push(name) })
/** Scans these, one after the other, and waits until all was done. */
async function scan(...actions: ActionName[]): Promise<void> {
  for (const action of actions) press(action)
  for (let turns = 0; turns < 10 * actions.length; turns++) await Promise.resolve()
}
const keyed = () => store.getState().keyed
const missed = (action: ActionName) => ['missAction', { seat: 'a', action }]

describe('a code of the command card', () => {
  test('presses what the screen shows', async () => {
    offer('SKIP')
    await scan('SKIP')
    expect(done).toEqual(['SKIP'])
  })

  test('presses nothing that lies beneath a question', async () => {
    see({
      ...pickSeat({ step: 'scan-location', itemProves: false }),
      question: { ask: 'pin', name: 'Marcus' },
      revision: 1,
    })
    offer('SKIP')
    offer('BACK')
    offer('BACK', 'over')
    await scan('SKIP', 'BACK')
    expect(done).toEqual([missed('SKIP'), 'BACK'])
  })

  test('that comes while another is at work waits for what that one leads to', async () => {
    let goOn = () => {}
    store.getState().offers.add({
      name: 'SHORT',
      layer: 'work',
      press: () => new Promise<void>((resolve) => (goOn = resolve)).then(() => offer('choice 2')),
    })
    await scan('SHORT', '2')
    expect(done).toEqual([])
    goOn()
    await scan()
    await new Promise((resolve) => setTimeout(resolve))
    expect(done).toEqual(['choice 2'])
  })

  test('is refused by the station when nothing shows it', async () => {
    await scan('TAKE-OUT', 'ERASE', 'ENTER')
    expect(done).toEqual([missed('TAKE-OUT'), missed('ERASE'), missed('ENTER')])
  })

  test('after one that failed still works', async () => {
    store.getState().offers.add({
      name: 'SHORT',
      layer: 'work',
      press: () => Promise.reject(new Error('gone')),
    })
    offer('SKIP')
    await scan('SHORT', 'SKIP')
    expect(done).toEqual(['SKIP'])
  })
})

describe('digits of the command card', () => {
  test('are check digits where a place is asked for, after ENTER', async () => {
    await scan('4', '7', '8', 'ERASE')
    expect([keyed(), done]).toEqual(['47', []])
    await scan('ENTER')
    expect([keyed(), done]).toEqual(['', [['typeCode', { seat: 'a', text: '47' }]]])
  })

  test('are asked for by no step that wants goods', async () => {
    see({ ...pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false }), revision: 1 })
    await scan('4')
    expect([keyed(), done]).toEqual(['', [missed('4')]])
  })

  test('choose one of a few by themselves', async () => {
    for (const place of [1, 2, 3]) offer(`choice ${place}`)
    await scan('3')
    expect([keyed(), done]).toEqual(['', ['choice 3']])
  })

  test('choose one of many after ENTER, of which there is one', async () => {
    for (let place = 1; place <= 12; place++) offer(`choice ${place}`)
    await scan('1', '2', 'ENTER')
    expect(done).toEqual(['choice 12'])
    await scan('1', '3', 'ENTER')
    expect([keyed(), done]).toEqual(['', ['choice 12', missed('ENTER')]])
  })

  test('are typed where a pad takes them', async () => {
    offer('5')
    await scan('5')
    expect([keyed(), done]).toEqual(['', ['5']])
  })

  test('never grow without end, and go when the step does', async () => {
    await scan(...Array.from({ length: 30 }, () => '9' as const))
    expect(keyed()).toBe('99999999')
    see({ ...pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }), revision: 1 })
    expect(keyed()).toBe('')
  })
})

describe('help', () => {
  const helping = () => store.getState().helping

  test('opens over everything by its code and closes by it, and by BACK', async () => {
    await scan('HELP')
    expect(helping()).toBe(true)
    await scan('HELP')
    expect(helping()).toBe(false)
    await scan('HELP')
    offer('BACK', 'help')
    await scan('BACK')
    expect(done).toEqual(['BACK'])
  })

  test('closes when a code is scanned off it, which does what it does beneath', async () => {
    offer('SKIP')
    await scan('HELP', 'SKIP')
    expect([helping(), done]).toEqual([false, ['SKIP']])
  })

  test('closes when the seat asks something else', async () => {
    await scan('HELP')
    see({
      ...pickSeat({ step: 'scan-location', itemProves: false }),
      question: { ask: 'pin', name: 'Marcus' },
      revision: 1,
    })
    expect(helping()).toBe(false)
  })

  test('does not cover a desk', async () => {
    store.getState().go({ place: 'desk', page: 'waves' })
    await scan('HELP')
    expect([helping(), done]).toEqual([false, [missed('HELP')]])
  })
})
