import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Story, startStory } from './story.ts'
import { workWaves } from './worked-wave.ts'

describe('papers in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  it('a manifest of the packed orders can be printed and looked at', async () => {
    const wave = await workWaves(story, { mostOrders: 2, ordersPerWalk: 2 })
    expect(wave).toMatchObject({ faults: [], unanswered: 0 })
    await story.signIn('supervisor', 3)
    const { rows, day } = await story.call('manifests', { day: null })
    expect(rows.reduce((sum, { cartons }) => sum + cartons, 0)).toBe(wave.orders.length)
    for (const { courierId } of rows) await story.call('printManifest', { courierId, day, reason: null })
    const jobs = await story.call('printJobs', {})
    const manifest = jobs.find(({ kind }) => kind === 'manifest')
    const seen = await story.call('lookAtPaper', { jobId: manifest?.jobId ?? '', page: 0 })
    expect([seen.pages, seen.picture?.slice(0, 22)]).toEqual([1, 'data:image/png;base64,'])
  }, 60_000)

  it('a rule of papers is tried on an order in the settings, and counts once it is saved', async () => {
    const on = (id: string) => story.window().getByTestId(id)
    await on('button-desk').click()
    await on('rail-settings').click()
    await on('settings-papers').click()
    await on('input-paper-rule-name').fill('Invoices in two')
    await on('input-paper-rule-copies').fill('2')
    await on('button-add-paper-rule').click()
    const [order] = await story
      .call('printJobs', {})
      .then((jobs) => jobs.filter(({ kind }) => kind === 'shippingLabel'))
    await on('input-try-paper-order').fill(order?.about ?? '')
    await on('button-try-paper-rules').click()
    await expect.poll(() => on('papers-tried').textContent()).toContain('Invoices in two')
    await on('input-paper-rules-why').fill('The shop wants two')
    await on('button-save-paper-rules').click()
    await expect
      .poll(async () => (await story.call('paperRules', { version: null })).rules.map(({ name }) => name))
      .toEqual(['Invoices in two'])
  }, 60_000)
})

describe('a courier that makes its labels as PDF', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 30, seed: 4 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const manners = async (manner: string): Promise<void> => {
    const { couriers } = await story.world.oms.master()
    for (const { courierId } of couriers) await story.world.oms.admin('labels', { courierId, manner })
  }
  const waitsFor = async (): Promise<string | null> => {
    const { screen } = await story.call('seatView', { seat: 'a' })
    return screen.screen === 'pack' && screen.step.step === 'label-awaited' ? screen.step.wait : null
  }

  it('is awaited at the bench; its label comes out by itself, is read off the paper and scanned back', async () => {
    await manners('later')
    await story.signIn('supervisor', 2)
    await story.call('tryOmsNow', {})
    const working = workWaves(story, { mostOrders: 1, ordersPerWalk: 1 })
    await expect.poll(waitsFor, { timeout: 90_000 }).toBe('later')
    expect(story.world.bench.printer.labels).toHaveLength(0)
    await manners('label')
    expect(await working).toMatchObject({ faults: [], unanswered: 0 })
    const { labels } = (await story.world.oms.admin('labels')) as { labels: { tracking_number: string }[] }
    expect(story.world.bench.printer.labels).toHaveLength(1)
    expect(labels).toHaveLength(1)
  }, 240_000)
})
