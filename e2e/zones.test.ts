import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open'
import { type Story, startStory } from './story.ts'
import { workWave } from './worked-wave.ts'

describe('a wave by zone in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('meets part by part at one place for each order, and leaves the building with labels read from their pictures', async () => {
    const wave = await workWave(story, { method: 'zone', mostOrders: 3, ordersPerWalk: 3 })
    expect(wave).toMatchObject({ faults: [], unanswered: 0 })
    expect(story.world.bench.printer.labels).toHaveLength(wave.orders.length)
    const parts = partsBrought(story.world.dataDir)
    const inParts = parts.filter(({ lists }) => lists > 1)
    expect(inParts.length).toBeGreaterThan(0)
    expect(inParts.filter(({ places, place }) => places > 1 || !place.startsWith('KV-'))).toEqual([])
    const board = await story.call('waves', {})
    expect(board.waves[0]).toMatchObject({ number: wave.number, state: 'done', done: wave.orders.length })
    expect(board.consolidation).toEqual([])
  }, 60_000)
})

/** For each order of the floor: on how many lists it was, and where its totes were brought. */
function partsBrought(dataDir: string): { lists: number; places: number; place: string }[] {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    return db
      .prepare<[], { lists: number; places: number; place: string }>(
        `SELECT count(*) AS lists, count(DISTINCT place) AS places, min(place) AS place
         FROM list_slot WHERE unloaded = 1 GROUP BY order_ref`,
      )
      .all()
  } finally {
    db.close()
  }
}
