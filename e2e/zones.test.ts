import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open'
import { type Story, startStory } from './story.ts'
import { workWaves } from './worked-wave.ts'

describe('waves by zone in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('meet part by part at one place for each order, or pass a tote from drop to drop, and leave the building with labels read from their pictures', async () => {
    const { orders, numbers, ...proved } = await workWaves(
      story,
      { method: 'zone', mostOrders: 3, ordersPerWalk: 3 },
      { method: 'pickAndPass', mostOrders: 2 },
    )
    expect(proved).toEqual({ faults: [], unanswered: 0 })
    expect(story.world.bench.printer.labels).toHaveLength(orders.length)
    const parts = partsBrought(story.world.dataDir)
    const inParts = parts.filter(({ lists }) => lists > 1)
    expect(inParts.length).toBeGreaterThan(0)
    expect(inParts.filter(({ places, place }) => places > 1 || !place.startsWith('KV-'))).toEqual([])
    const passes = passesOf(story.world.dataDir)
    expect(passes.length).toBeGreaterThan(0)
    expect(passes.filter(({ place, fetched }) => !place.startsWith('DROP-') || fetched === 0)).toEqual([])
    const board = await story.call('waves', {})
    const worked = board.waves.filter(({ number }) => numbers.includes(number))
    expect(worked.map(({ state, done }) => ({ state, done }))).toEqual(
      expect.arrayContaining([
        { state: 'done', done: 3 },
        { state: 'done', done: 2 },
      ]),
    )
    expect(board.consolidation).toEqual([])
  }, 120_000)
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

/** Each time a tote was set down at the drop of a zone: where, and how often totes of that list were fetched there afterwards. */
function passesOf(dataDir: string): { place: string; fetched: number }[] {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    return db
      .prepare<[], { place: string; fetched: number }>(
        `SELECT payload ->> 'place' AS place,
           (SELECT count(*) FROM event AS later WHERE later.kind = 'tote-fetched' AND later.subject = event.subject
              AND later.seq > event.seq) AS fetched
         FROM event WHERE kind = 'totes-passed' AND payload ->> 'place' IS NOT NULL`,
      )
      .all()
  } finally {
    db.close()
  }
}
