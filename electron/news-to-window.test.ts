import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { News } from '#contract/commands'
import { thinnedWeights } from './news-to-window.ts'

const weight = (weightMg: number, deviceId = 'scale'): News => ({
  tell: 'weight',
  deviceId,
  weightMg,
  text: String(weightMg),
  unit: 'g',
  stable: true,
  load: null,
  problem: null,
  at: '2026-11-22T04:00:00.000Z',
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sends a scale ten times a second and always its last weight', async () => {
  const sent: News[] = []
  const pass = thinnedWeights(
    (news) => void sent.push(news),
    () => performance.now(),
  )
  for (let at = 0; at < 50; at++) {
    pass(weight(at))
    await vi.advanceTimersByTimeAsync(20)
  }
  await vi.advanceTimersByTimeAsync(200)
  expect(sent.length).toBeLessThanOrEqual(11)
  expect(sent[0]).toEqual(weight(0))
  expect(sent.at(-1)).toEqual(weight(49))
})

it('holds back nothing else, and no other scale', () => {
  const sent: News[] = []
  const pass = thinnedWeights(
    (news) => void sent.push(news),
    () => performance.now(),
  )
  for (let count = 0; count < 30; count++) pass({ tell: 'working', seat: 'a' })
  pass(weight(1))
  pass(weight(2))
  pass(weight(1, 'other'))
  expect(sent).toHaveLength(32)
})
