import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisedCutOff } from '#sim/data/local-time'
import { pickerMove } from '#sim/shift/picker-hands'
import { until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

describe('the shift played forward at the desk', () => {
  let story: Story
  let page: Page
  beforeAll(async () => {
    story = await startStory({ orders: 60, seed: 7 })
    page = story.window()
  }, 60_000)
  afterAll(() => story.close(), 30_000)
  const on = (name: string) => page.getByTestId(name)
  const figure = async (name: string): Promise<string> =>
    (await on(`figure-${name}`).locator('b').textContent()) ?? ''

  it('before its release a plan says when it would be done', async () => {
    await story.signIn('supervisor', 0)
    await on('button-desk').click()
    await on('rail-plan').click()
    await on('plan-tabs').locator('label').nth(2).click()
    await on('plan-shift').waitFor()
    expect(await on('plan-shift').locator('.shift-row').count()).toBeGreaterThan(0)
    expect(await on('shift-supplies').locator('b').count()).toBeGreaterThan(2)
  }, 60_000)

  it('once released the floor says so; people make the difference', async () => {
    await story.release({ courierIds: await withMostTime(story), mostOrders: 10, ordersPerWalk: 5 })
    await on('rail-shift').click()
    await on('shift-chart').waitFor()
    expect(await figure('shift-orders')).toBe('10')
    await on('input-shift-pickers').fill('0')
    await on('input-shift-packers').fill('3')
    await until(async () => !isTime(await figure('shift-finish')), 20_000)
    expect(await figure('shift-late')).toBe('10')
    await on('input-shift-pickers').fill('3')
    await until(async () => isTime(await figure('shift-finish')), 20_000)
    expect(await figure('shift-late')).toBe('0')
    // pickers for every zone, a zone with walks of its own for which nobody more is needed, packers
    const needed = await on('shift-needed').locator('b').allTextContents()
    expect([needed.at(0), needed.at(-1)]).toEqual(['3', '3'])
  }, 60_000)

  it('what was picked shows up as walking for each place', async () => {
    await story.signIn('picker', 0)
    for (let moves = 0; moves < 200; moves++) {
      const view = await story.call('seatView', { seat: 'a' })
      if (view.screen.screen === 'pick' && view.screen.step.step === 'unload') break
      const move = pickerMove(story.hall, view, null)
      if (move.move === 'scan') await story.scan(move.symbol)
      await until(
        async () =>
          JSON.stringify((await story.call('seatView', { seat: 'a' })).screen) !==
          JSON.stringify(view.screen),
        3_000,
        20,
      )
    }
    await story.signIn('supervisor', 0)
    await on('button-desk').click()
    await on('rail-goods').click()
    await page.locator('.floor-heat').first().waitFor()
    expect(await figure('goods-walks')).toBe('1')
    await on('goods-tabs').locator('label').nth(1).click()
    expect(await page.locator('.goods-rows tbody tr').count()).toBeGreaterThan(0)
  }, 90_000)
})

const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text)

/** The two couriers whose next cut-offs are the last ones, so that there is time for work whenever the test is run. */
async function withMostTime(story: Story): Promise<string[]> {
  const now = new Date().toISOString()
  const { couriers } = await story.world.oms.master()
  const last = couriers.toSorted((one, two) =>
    promisedCutOff(now, two.cutOffLocal).localeCompare(promisedCutOff(now, one.cutOffLocal)),
  )
  return last.slice(0, 2).map(({ courierId }) => courierId)
}
