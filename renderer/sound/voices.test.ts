import { expect, test } from 'vitest'
import { notesOf } from '#renderer/sound/tones'
import { voiceOf } from '#renderer/sound/voices'

test('one person alone hears everything from the middle', () => {
  expect([voiceOf('a', false), voiceOf('b', false)]).toEqual(Array(2).fill({ pan: 0, steps: 0 }))
})

test('two people hear their own side, and tell the pitches apart without sides, too', () => {
  const left = voiceOf('a', true)
  const right = voiceOf('b', true)
  expect(left.pan).toBe(-right.pan)
  expect(left.pan).toBeLessThan(0)
  const hz = (steps: number) => notesOf('refused', steps, 'normal')[0]?.hz ?? 0
  expect(hz(right.steps) / hz(left.steps)).toBeCloseTo(2 ** (3 / 12))
})
