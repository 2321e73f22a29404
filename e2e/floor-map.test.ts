import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open'
import { ownCode } from '#domain/barcode/own-code'
import { demoPins } from '#sim/data/people'
import { scanBadgeUntilSeated } from '#sim/demo/play-wave'
import { code128 } from '#sim/shift/knowledge'
import { everything } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

const supervisor = 'B-1022'

describe('the map of the hall in the real window', () => {
  let story: Story
  beforeAll(async () => {
    story = await startStory({ orders: 12, seed: 7 })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const on = (id: string) => story.window().getByTestId(id)
  const says = (text: string) => story.window().getByTestId('notice').getByText(text).waitFor()
  /** What the open walks meet, in their order. */
  const walked = (): { list: string; aisle: string; bay: number }[] => {
    const db = openDatabase(join(story.world.dataDir, 'station.sqlite'))
    try {
      return db
        .prepare<[], { list: string; aisle: string; bay: number }>(
          `SELECT list.number AS list, aisle, bay FROM pick_line JOIN list USING (list_id) JOIN location USING (location_id)
           WHERE list.state = 'open' ORDER BY list.number, sequence`,
        )
        .all()
    } finally {
      db.close()
    }
  }
  const baysIn = (list: string, aisle: string): number[] =>
    walked()
      .filter((one) => one.list === list && one.aisle === aisle)
      .map(({ bay }) => bay)

  it('refuses a closed aisle with goods in it, and sends open walks the other way through one that goes one way', async () => {
    const badge = code128(ownCode('badge', supervisor))
    await scanBadgeUntilSeated(story.window(), () => story.scan(badge), demoPins[supervisor] ?? '')
    await story.call('releaseWave', { rule: { ...everything, mostOrders: 12, ordersPerWalk: 12 } })
    const twice = walked().find(({ list, aisle }) => new Set(baysIn(list, aisle)).size > 1)
    const { list, aisle } = twice ?? { list: '', aisle: '' }
    const before = baysIn(list, aisle)
    const goesUp = (before[0] ?? 0) < (before.at(-1) ?? 0)
    await on('button-desk').click()
    await on('rail-map').click()
    await story.window().locator(`[data-aisle="${aisle}"][data-stretch="0"]`).click({ force: true })
    await on('button-passing-none').click()
    await on('button-save-map').click()
    await says('No way leads to')
    await on('button-undo-map').press('Enter')
    await on(goesUp ? 'button-passing-down' : 'button-passing-up').press('Enter')
    await on('button-save-map').press('Enter')
    await says('Saved as version 1')
    const after = baysIn(list, aisle)
    const sorted = [...before].sort((one, two) => (goesUp ? two - one : one - two))
    expect([before.length > 1, after]).toEqual([true, sorted])
    expect(await story.call('floorMap', {})).toMatchObject({ version: 1, fault: null })
  }, 90_000)
})
