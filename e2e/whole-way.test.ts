import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Story, startStory } from './story.ts'
import { workWaves } from './worked-wave.ts'

describe('a cluster wave in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('is released, picked, packed, weighed, labelled and confirmed, each label read from its picture', async () => {
    const wave = await workWaves(story, { mostOrders: 6, ordersPerWalk: 6 })
    expect(wave).toMatchObject({ faults: [], unanswered: 0 })
    expect(wave.orders).toHaveLength(6)
    expect(story.world.bench.printer.labels).toHaveLength(6)
    const board = await story.call('waves', {})
    expect(board.waves[0]).toMatchObject({ number: wave.numbers[0], state: 'done', done: 6 })
  }, 180_000)
})
