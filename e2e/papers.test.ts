import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Story, startStory } from './story.ts'
import { workWave } from './worked-wave.ts'

describe('papers in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('a manifest of the packed orders can be printed and looked at', async () => {
    const wave = await workWave(story, { mostOrders: 2, ordersPerWalk: 2 })
    expect(wave).toMatchObject({ faults: [], unanswered: 0 })
    await story.signIn('supervisor', 3)
    const { rows, day } = await story.call('manifests', { day: null })
    expect(rows.reduce((sum, { cartons }) => sum + cartons, 0)).toBe(wave.orders.length)
    for (const { courierId } of rows) await story.call('printManifest', { courierId, day })
    const jobs = await story.call('printJobs', {})
    const manifest = jobs.find(({ kind }) => kind === 'manifest')
    const seen = await story.call('lookAtPaper', { jobId: manifest?.jobId ?? '', page: 0 })
    expect([seen.pages, seen.picture?.slice(0, 22)]).toEqual([1, 'data:image/png;base64,'])
  }, 60_000)
})
