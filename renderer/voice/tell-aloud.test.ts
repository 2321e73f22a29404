import { expect, test } from 'vitest'
import type { PickStepView } from '#contract/pick-view'
import type { SeatView, SeatVoiceView } from '#contract/seat-view'
import type { Accepted, Verdict } from '#contract/verdict'
import { pickSeat } from '#renderer/gallery/example-pick'
import type { Clock } from '#renderer/store/clock.tsx'
import { createFloorStore } from '#renderer/store/floor-store'
import { noSpeaker } from './speaker.ts'
import { tellAloud } from './tell-aloud.ts'

/** Time stands still; what is to be done at once is done. */
const still: Clock = {
  now: () => 0,
  after: (ms, run) => {
    if (ms === 0) queueMicrotask(run)
    return () => {}
  },
}
const voice: SeatVoiceView = {
  on: true,
  ratePercent: 120,
  volumePercent: 60,
  speaks: true,
  takenBy: null,
  hears: true,
}
const saved = (said: Accepted): Verdict => ({ kind: 'accepted', said, sound: 'unit' })
const wrongDigits: Verdict = {
  kind: 'refused',
  refusal: { refusal: 'wrong-check-digits', text: '41', locationId: 'B-07-42' },
  scanned: null,
  sound: 'refused',
}

/** A picker's half of the window, and what it says aloud in order. */
function half(change: Partial<SeatVoiceView> = {}, language: 'en' | 'ms' | 'zh' = 'en') {
  const said: string[] = []
  const hows: unknown[] = []
  const store = createFloorStore('a', still, () => {})
  tellAloud(store, still, {
    ...noSpeaker,
    say: (text, _, how) => {
      said.push(text)
      hows.push(how)
    },
  })
  let revision = 1
  const at = (step: PickStepView): SeatView => {
    const seat = pickSeat(step)
    const person = seat.person === null ? null : { ...seat.person, language }
    return { ...seat, person, voice: { ...voice, ...change }, revision: revision++ }
  }
  const tell = async (step: PickStepView, verdict: Verdict | null) => {
    store.getState().tell({ tell: 'seat', view: at(step), verdict })
    await Promise.resolve()
  }
  return { said, hows, store, tell }
}
const location: PickStepView = { step: 'scan-location', itemProves: false }
const item = (taken: number, mayKey = false): PickStepView => ({
  step: 'scan-item',
  taken,
  needed: 3,
  mayKey,
})

test('the step is said once, and the next one after what was saved', async () => {
  const { said, hows, tell } = half()
  await tell(location, null)
  await tell(location, null)
  await tell(item(0), saved({ saved: 'location-reached', locationId: 'B-07-42' }))
  await tell(item(1), saved({ saved: 'unit-taken', quantity: 1, inHand: 1, needed: 3 }))
  await tell(item(2, true), saved({ saved: 'unit-taken', quantity: 1, inHand: 2, needed: 3 }))
  expect(said).toEqual([
    'Go to B, zero seven, four two. Check digits?',
    expect.stringMatching(/^Take 3\. .+\. Scan it\.$/),
    '1 of 3. Scan the next.',
    '2 of 3. How many do you have?',
  ])
  expect(hows[0]).toMatchObject({ ratePercent: 120, volumePercent: 60 })
})

test('a refusal says what to do and not the step; asked again, all of it is said', async () => {
  const { said, tell } = half()
  await tell(location, null)
  await tell(location, wrongDigits)
  await tell(location, wrongDigits)
  expect(said[1]).not.toContain('Check digits?')
  expect(said[2]).toBe(`${said[1]} ${said[0]}`)
})

test('nothing is said to be saved before the station says so', async () => {
  const { said, tell, store } = half()
  await tell(location, null)
  store.getState().tell({ tell: 'working', seat: 'a' })
  store.setState({ working: true })
  await Promise.resolve()
  expect(said).toHaveLength(1)
})

test('a short asks for its reason, and what was saved by voice is heard in codes sign by sign', async () => {
  const { said, store, tell } = half()
  await tell(item(1), null)
  store.getState().open('short')
  await Promise.resolve()
  await tell(location, saved({ saved: 'tote-unloaded', toteId: 'T-0457', place: 'PACK-1' }))
  expect(said.slice(1)).toEqual([
    expect.stringMatching(/^Why\? Not there/),
    'Saved. T, zero four five seven on PACK, one. Go to B, zero seven, four two. Check digits?',
  ])
})

test.each([
  ['without the voice', { on: false, speaks: false }],
  ['while the other half has it', { speaks: false, takenBy: 'Kok Wai' }],
])('%s nothing is said', async (_, change) => {
  const { said, tell } = half(change)
  await tell(location, null)
  await tell(item(0), wrongDigits)
  expect(said).toEqual([])
})

test.each([
  ['ms', 'Pergi ke B, kosong tujuh, empat dua. Digit semakan?'],
  ['zh', '去 B，零 七，四 二。校验码？'],
] as const)('in %s it is said in that language', async (language, prompt) => {
  const { said, tell } = half({}, language)
  await tell(location, null)
  expect(said).toEqual([prompt])
})
