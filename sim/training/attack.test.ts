import { expect, it } from 'vitest'
import { attackTraining } from './attack.ts'

const quick = { seed: 3, orders: 6, workMs: 1_500, say: () => {} }

it('a training killed, or out of disk, on the way in, on the way out or at the next start leaves nothing behind', {
  timeout: 180_000,
}, async () => {
  const report = await attackTraining({
    ...quick,
    phases: [
      { phase: 'beginPractice', first: 24, every: 1, most: 24 },
      { phase: 'endPractice', first: 15, every: 1, most: 15 },
      { phase: 'start', first: 11, every: 1, most: 11 },
    ],
    faults: ['kill', 'fill'],
    plant: null,
  })
  expect(report).toEqual({
    tries: {
      'beginPractice kill': 1,
      'beginPractice fill': 1,
      'endPractice kill': 1,
      'endPractice fill': 1,
      'start kill': 1,
      'start fill': 1,
    },
    faults: [],
  })
})
