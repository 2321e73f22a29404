import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open'
import { type Story, startStory } from './story.ts'
import { workWaves } from './worked-wave.ts'

describe('a batch in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('is picked as one heap, sorted at the wall, packed out of its cubbies, and each label is read from its picture', async () => {
    const wave = await workWaves(story, {
      method: 'batch',
      mostOrders: 6,
      ordersPerWalk: 6,
    })
    expect(wave).toMatchObject({ faults: [], unanswered: 0 })
    expect(story.world.bench.printer.labels).toHaveLength(wave.orders.length)
    const { batches, taken } = batchesAndCubbies(story.world.dataDir)
    expect(Math.max(...batches.map(({ orders }) => orders))).toBeGreaterThan(1)
    expect(batches.filter(({ walked, sorted }) => walked !== 'done' || sorted !== 'done')).toEqual([])
    expect(taken).toBe(0)
    const board = await story.call('waves', {})
    expect(board.waves[0]).toMatchObject({ number: wave.numbers[0], state: 'done', done: wave.orders.length })
  }, 60_000)
})

interface Batch {
  walked: string
  sorted: string
  orders: number
}

/** How far each batch is and how many orders it sorts; how many totes and cubbies still hold something. */
function batchesAndCubbies(dataDir: string): { batches: Batch[]; taken: number | undefined } {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    const batches = db
      .prepare<[], Batch>(
        `SELECT walk.state AS walked, sort.state AS sorted,
           (SELECT count(DISTINCT order_ref) FROM list_slot WHERE list_slot.list_id = sort.list_id) AS orders
         FROM list AS sort JOIN list AS walk ON walk.list_id = sort.sorts`,
      )
      .all()
    const taken = db
      .prepare<[], number>('SELECT count(*) FROM tote WHERE order_ref IS NOT NULL OR list_id IS NOT NULL')
      .pluck()
      .get()
    return { batches, taken }
  } finally {
    db.close()
  }
}
