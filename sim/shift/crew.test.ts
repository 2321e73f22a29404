import { afterEach, expect, it, vi } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { type HandBench, noCounts, type ScreenLink, startCrew } from './crew.ts'
import type { Hall } from './hands.ts'
import { code128, type Knowledge } from './knowledge.ts'
import { noWork } from './work-hands.ts'

afterEach(() => void vi.useRealTimers())

/** A packer whose scanner has to be waited for: `waiting` says of each scan whether it would still be done. */
function packerAtSlowScanner() {
  const waiting: (() => boolean)[] = []
  const scan: HandBench['scanners']['a']['scan'] = async (_text, _manner, isMeant) =>
    void waiting.push(isMeant)
  const listeners: Parameters<ScreenLink['onSeat']>[0][] = []
  const link: ScreenLink = {
    onSeat: (listener) => void listeners.push(listener),
    press: () => new Promise(() => {}),
  }
  const bench: HandBench = { scanners: { a: { scan }, b: { scan } }, scale: { setWeight: () => {} } }
  const know: Partial<Knowledge> = { badgeOf: () => code128('badge') }
  const hall: Partial<Hall> = {
    know: know as Knowledge,
    atBench: [],
    takeBack: null,
    held: { picker: null, packer: null },
    work: noWork(),
  }
  const counts = noCounts()
  const crew = startCrew(link, bench, hall as Hall, counts, ['a'])
  const show = (screen: 'sign-in' | 'home', verdict: Verdict | null) => {
    const view = { seat: 'a', screen: { screen }, lockedAt: null, question: null } as SeatView
    for (const listener of listeners) listener({ view, verdict })
    return vi.advanceTimersByTimeAsync(1)
  }
  return { crew, counts, show, stillMeant: () => waiting.map((isMeant) => isMeant()) }
}

it('scans once more when no answer came, and never both times when the answer comes late after all', async () => {
  vi.useFakeTimers()
  const { crew, counts, show, stillMeant } = packerAtSlowScanner()
  await show('sign-in', null)
  expect(stillMeant()).toEqual([true])
  await vi.advanceTimersByTimeAsync(4000)
  expect([counts.unanswered, stillMeant()]).toEqual([1, [false, true]])
  await show('home', { kind: 'accepted', said: { saved: 'signed-in', name: 'Aina' }, sound: 'line' })
  expect(stillMeant()).toEqual([false, false])
  crew.leave()
})
