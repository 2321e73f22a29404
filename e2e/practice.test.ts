import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openToRead } from '#db/open'
import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import { until } from '#sim/shift/shift'
import { contentOf } from '#station/practice/try-practice'
import { openSettings } from './sign-in-admin.ts'
import { type Story, startStory } from './story.ts'

/** What a live station writes down when somebody signs in, locks a seat, reads orders, or practises. */
const aside = new Set(['event', 'meta', 'person', 'seat', 'sqlite_sequence'])

/** A training on a copy in the real window: begun, worked through with real devices, ended, and killed. */
describe('training in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 20, seed: 12 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const at = (name: string) => story.window().getByTestId(name)
  const openPage = async () => {
    await openSettings(story, 'practice')
    await at('practice-settings').waitFor()
  }
  const begin = async () => {
    await openPage()
    await at('choose-papers').locator('label').last().click()
    await at('button-begin-practice').click()
    await at('button-begin-practice').click()
    await at('practice-frame').waitFor()
  }
  const live = () => join(story.world.dataDir, 'station.sqlite')
  const copy = () => join(story.world.dataDir, 'practice', 'station.sqlite')
  const confirmed = (): number => {
    const db = openToRead(copy())
    try {
      return db
        .prepare<[], { n: number }>("SELECT count(*) AS n FROM outbox WHERE kind = 'shipmentConfirmation'")
        .all()
        .reduce((sum, { n }) => sum + n, 0)
    } finally {
      db.close()
    }
  }
  let before: Record<string, string>
  const differing = (): string[] => {
    const now = contentOf(live())
    return Object.keys(now).filter((table) => !aside.has(table) && now[table] !== before[table])
  }

  it('opens a copy under a frame that says what it is, on every screen', async () => {
    await until(() => contentOf(live()).leased_number !== undefined, 20_000)
    await begin()
    before = contentOf(live())
    expect(await at('practice-bar').textContent()).toContain('TRAINING on a copy')
    expect((await story.call('seatView', { seat: 'a' })).person).toBeNull()
    await openPage()
    expect(await at('practice-frame').getAttribute('data-mode')).toBe('training')
    expect(await at('practice-settings').getAttribute('data-mode')).toBe('training')
  }, 90_000)

  it('an order is picked and packed with the real devices, its label says TRAINING, and the OMS hears nothing', async () => {
    await story.signIn('supervisor', 0)
    await story.release({ mostOrders: 1, ordersPerWalk: 1 })
    const { crew } = await story.crew()
    expect(await until(() => confirmed() === 1, 90_000, 100)).toBe(true)
    crew.leave()
    const labels = story.world.bench.printer.labels.map(({ bytes }) => bytes)
    const codes = (await Promise.all(labels.map(async (bytes) => decodeCodes(await renderZpl(bytes))))).flat()
    const tracking = codes.filter(({ aim }) => aim === ']C0').map(({ text }) => text)
    expect(tracking).toEqual([expect.stringMatching(/^TRAINING-\d{6}$/)])
    const { counts } = await story.world.oms.ledger()
    expect([counts.liveShipments, counts.progress, counts.stockMovements]).toEqual([0, 0, 0])
  }, 120_000)

  it('ends with one button: the live station is as it was, and nothing of the copy is left', async () => {
    await openPage()
    await at('button-end-practice').click()
    await at('practice-frame').waitFor({ state: 'detached' })
    await until(async () => (await story.call('seatView', { seat: 'a' })).station.mode === 'live', 20_000)
    expect([differing(), existsSync(copy())]).toEqual([[], false])
  }, 60_000)

  it('killed in the middle of a training, it is live again, unchanged, and says so', async () => {
    await begin()
    await story.signIn('supervisor', 0)
    await story.release({ mostOrders: 1, ordersPerWalk: 1 })
    await story.restart('kill')
    await until(async () => (await story.call('seatView', { seat: 'a' })).station.mode === 'live', 20_000)
    expect(differing()).toEqual(['exception'])
    await openPage()
    const exceptions = await story.call('exceptions', {})
    expect(exceptions.map(({ kind }) => kind)).toEqual(['practice-cut-off'])
    expect([await at('practice-frame').count(), existsSync(copy())]).toEqual([0, false])
  }, 120_000)
})
