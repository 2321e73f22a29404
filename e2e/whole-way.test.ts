import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proveShift } from '#sim/shift/proof'
import { copiesAsked, until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

describe('a cluster wave in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('is released, picked, packed, weighed, labelled and confirmed, each label read from its picture', async () => {
    await story.signIn('supervisor', 0)
    const wave = await story.release({ mostOrders: 6, ordersPerWalk: 6 })
    expect(wave.orders).toHaveLength(6)
    const { crew, counts } = await story.crew()
    expect(await until(async () => (await story.shipped(wave.orders)) === 6, 120_000, 200)).toBe(true)
    crew.leave()
    expect(counts.unanswered).toBe(0)
    const proof = proveShift(
      await story.world.oms.ledger(),
      new Set(wave.orders),
      story.world.bench,
      copiesAsked(story.world.dataDir),
    )
    expect(proof.faults).toEqual([])
    expect(story.world.bench.printer.labels).toHaveLength(6)
    const board = await story.call('waves', {})
    expect(board.waves[0]).toMatchObject({ number: wave.number, state: 'done', done: 6 })
  }, 180_000)
})
