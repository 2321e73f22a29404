import { describe, expect, it } from 'vitest'
import type { Sound, Verdict } from '#contract/verdict'
import { anotherWalk, pickAt, pickSeat } from '#renderer/gallery/example-pick'
import type { Clock } from '#renderer/store/clock.tsx'
import { createFloorStore } from '#renderer/store/floor-store'

/** A clock that moves only when told. */
function handClock(): Clock & { pass(ms: number): void } {
  let now = 0
  let jobs: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(waitMs, run) {
      const job = { at: now + waitMs, run }
      jobs.push(job)
      return () => {
        jobs = jobs.filter((one) => one !== job)
      }
    },
    pass(ms) {
      now += ms
      const due = jobs.filter((job) => job.at <= now)
      jobs = jobs.filter((job) => job.at > now)
      for (const job of due) job.run()
    },
  }
}

const accepted: Verdict = {
  kind: 'accepted',
  said: { saved: 'unit-taken', quantity: 1, inHand: 1, needed: 3 },
  sound: 'unit',
}
const refused: Verdict = {
  kind: 'refused',
  refusal: { refusal: 'unknown-code', text: 'X' },
  scanned: null,
  sound: 'refused',
}
const at = (revision: number, taken = 1) => ({
  ...pickSeat({ step: 'scan-item', taken, needed: 3, mayKey: false }),
  revision,
})

function window() {
  const clock = handClock()
  const heard: Sound[] = []
  const store = createFloorStore('a', clock, (sound) => heard.push(sound))
  return { clock, heard, store, state: () => store.getState() }
}

describe('what the window remembers', () => {
  it('asks why a paper is printed again, until it is', () => {
    const { store, state } = window()
    const again = { refusal: 'paper-printed-before', paper: 'giftCard' } as const
    const dialogs = [
      { ...refused, refusal: again },
      { ...accepted, said: { saved: 'paper-asked', paper: 'giftCard', copy: 2 } as const },
    ].map((verdict) => {
      store.getState().tell({ tell: 'seat', view: at(1), verdict })
      return state().dialog
    })
    expect(dialogs).toEqual(['paper-again', null])
  })

  it('never shows an older view again', () => {
    const { store, state } = window()
    store.getState().tell({ tell: 'seat', view: at(8, 2), verdict: null })
    store.getState().tell({ tell: 'seat', view: at(7, 1), verdict: accepted })
    expect(state().view?.revision).toBe(8)
    expect(state().notice).toBeNull()
  })

  it('holds the green for 900 ms', () => {
    const { clock, store, state } = window()
    store.getState().tell({ tell: 'seat', view: at(1), verdict: accepted })
    clock.pass(899)
    expect(state().notice).toEqual(accepted)
    clock.pass(1)
    expect(state().notice).toBeNull()
  })

  it('takes a scan during the green at once', () => {
    const { clock, store, state } = window()
    store.getState().tell({ tell: 'seat', view: at(1), verdict: accepted })
    clock.pass(300)
    store.getState().tell({ tell: 'seat', view: at(1), verdict: refused })
    clock.pass(5000)
    expect(state().notice).toEqual(refused)
  })

  it('keeps a refusal through news that are no scan, until the next scan', () => {
    const { clock, store, state } = window()
    store.getState().tell({ tell: 'seat', view: at(1), verdict: refused })
    store.getState().tell({ tell: 'seat', view: at(2), verdict: null })
    clock.pass(60_000)
    expect(state().notice).toEqual(refused)
    store.getState().tell({ tell: 'seat', view: at(3, 2), verdict: accepted })
    expect(state().notice).toEqual(accepted)
  })

  it('says "saving" only after 150 ms', () => {
    const { clock, store, state } = window()
    store.getState().tell({ tell: 'working', seat: 'a' })
    clock.pass(149)
    expect(state().working).toBe(false)
    clock.pass(1)
    expect(state().working).toBe(true)
    store.getState().tell({ tell: 'seat', view: at(1), verdict: accepted })
    expect(state().working).toBe(false)
  })

  it('closes what was opened when the step changes, not when a unit is counted', () => {
    const { store, state } = window()
    store.getState().tell({ tell: 'seat', view: at(1), verdict: null })
    store.getState().open('short')
    store.getState().tell({ tell: 'seat', view: at(2, 2), verdict: accepted })
    expect(state().dialog).toBe('short')
    store.getState().tell({
      tell: 'seat',
      view: { ...pickSeat({ step: 'scan-location', itemProves: false }), revision: 3 },
      verdict: null,
    })
    expect(state().dialog).toBeNull()
  })

  it('closes what was opened when the cart just typed offers its walk', () => {
    const { store, state } = window()
    const view = pickSeat({ step: 'scan-cart', slotsNeeded: 12 })
    store.getState().tell({ tell: 'seat', view: { ...view, revision: 1 }, verdict: null })
    store.getState().open('type-code')
    const screen = { ...pickAt({ step: 'scan-cart', slotsNeeded: 12 }), takeOver: anotherWalk }
    store.getState().tell({ tell: 'seat', view: { ...view, screen, revision: 2 }, verdict: refused })
    expect([state().dialog, state().notice]).toEqual([null, refused])
  })

  it('sounds once for each verdict', () => {
    const { heard, store } = window()
    store.getState().tell({ tell: 'seat', view: at(1), verdict: accepted })
    store.getState().tell({ tell: 'seat', view: at(2), verdict: null })
    store.getState().tell({ tell: 'seat', view: at(2), verdict: refused })
    expect(heard).toEqual(['unit', 'refused'])
  })

  it('leaves the other seat of the bench alone', () => {
    const { store, state } = window()
    store.getState().tell({ tell: 'seat', view: { ...at(1), seat: 'b' }, verdict: refused })
    expect(state().view).toBeNull()
  })
})
