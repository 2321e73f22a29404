import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { copiesAsked } from '#sim/shift/copies-asked'
import { proveShift } from '#sim/shift/proof'
import { until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

/** Where a seat stands and how far it is, without what passes by itself. */
function standing(view: SeatView | null): unknown {
  if (view === null) return null
  const { screen } = view
  if (screen.screen === 'pick')
    return {
      person: view.person?.personId,
      list: screen.list.number,
      line: screen.line?.lineId,
      step: screen.step,
      progress: screen.progress,
    }
  if (screen.screen === 'pack')
    return {
      person: view.person?.personId,
      order: screen.order.number,
      verified: screen.verified,
      closed: screen.closedCartons,
      carton: screen.carton?.cartonId,
    }
  return { person: view.person?.personId, screen: screen.screen }
}

describe('kill -9 of the whole program', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 40, seed: 21 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('comes back three times at the same stop with the same counts, and ships everything once', async () => {
    await story.signIn('supervisor', 0)
    const wave = await story.release({ mostOrders: 4, ordersPerWalk: 2 })
    const lost: unknown[] = []
    for (let crash = 0; crash < 3; crash++) {
      const { crew, counts } = await story.crew()
      const enough = 9 + crash * 5
      expect(await until(() => counts.accepted >= enough, 60_000, 5)).toBe(true)
      crew.leave()
      await until(() => !crew.isWaiting.a && !crew.isWaiting.b, 2_000, 5)
      const before = {
        a: await story.call('seatView', { seat: 'a' }),
        b: await story.call('seatView', { seat: 'b' }),
      }
      await story.restart('kill')
      const after = {
        a: await story.call('seatView', { seat: 'a' }),
        b: await story.call('seatView', { seat: 'b' }),
      }
      for (const seat of ['a', 'b'] as const) {
        if (JSON.stringify(standing(after[seat])) !== JSON.stringify(standing(before[seat])))
          lost.push({ crash, before: standing(before[seat]), after: standing(after[seat]) })
      }
    }
    const { crew } = await story.crew()
    expect(
      await until(async () => (await story.shipped(wave.orders)) === wave.orders.length, 120_000, 200),
    ).toBe(true)
    crew.leave()
    const proof = proveShift(
      await story.world.oms.ledger(),
      new Set(wave.orders),
      story.world.bench,
      copiesAsked(story.world.dataDir),
    )
    expect(proof.faults).toEqual([])
    expect(lost).toEqual([])
  }, 240_000)
})
