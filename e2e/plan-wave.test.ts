import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open'
import { type Story, startStory } from './story.ts'

describe('planning a wave at the desk', () => {
  let story: Story
  let page: Page
  beforeAll(async () => {
    story = await startStory({ orders: 60, seed: 7 })
    page = story.window()
  }, 60_000)
  afterAll(() => story.close(), 30_000)
  const on = (name: string) => page.getByTestId(name)
  const inState = (state: string) =>
    page.locator(`[data-testid="plan-state"][data-state="${state}"]`).waitFor()

  it('shows walks on the floor plan, answers the slider, and gives just these walks to the floor', async () => {
    await story.signIn('supervisor', 0)
    await on('button-desk').click()
    await on('rail-plan').click()
    await on('floor-plan').waitFor()
    await inState('done')
    const before = await rows(page)
    if (!(await on('slider-orders-per-walk').isVisible())) await on('button-rule').click()
    const thumb = on('slider-orders-per-walk').getByRole('slider')
    await thumb.focus()
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-testid="plan-walks"] tbody tr .walk-badge').length > count,
      before.length,
    )
    await inState('done')
    const shown = await rows(page)
    expect(Math.max(...shown)).toBeLessThanOrEqual(6)
    await on('button-save-new-template').click()
    await on('input-template-name').fill('Afternoon')
    await on('button-save-template').click()
    await on('button-save-changes').waitFor()
    await page.locator('[data-testid="button-keep-plan"][data-locked="false"]').waitFor()
    await inState('done')
    await on('button-keep-plan').click()
    await on('button-keep-by-hand').click()
    await on('button-to-board').click()
    expect(lists(story.world.dataDir)).toEqual([])
    await page.locator('[role="row"], tr').filter({ hasText: 'Afternoon' }).first().click()
    await on('button-release-kept').click()
    await on('button-release-kept').waitFor({ state: 'detached' })
    expect(lists(story.world.dataDir)).toEqual(shown)
  }, 90_000)

  it('takes an order out of the released wave with a reason and adds it again, on the page of its orders', async () => {
    const units = (): number => lists(story.world.dataDir).reduce((sum, orders) => sum + orders, 0)
    const released = units()
    await on('button-wave-orders').click()
    const row = on('wave-orders').locator('[data-testid^="choose-"]').first()
    const name = (await row.getAttribute('data-testid')) ?? ''
    const number = name.replace('choose-', '')
    await row.click()
    await on('button-pull-order').click()
    await on('input-reason-pull-order-now').fill('customer rang')
    await on('button-pull-order-now').click()
    await on('button-pull-order-now').waitFor({ state: 'detached' })
    expect(units()).toBe(released - 1)
    expect((await story.call('lookUpOrder', { text: number })).waveNumber).toBe(null)
    await on(name).click()
    await on('button-add-orders').click()
    await on('button-add-orders').waitFor({ state: 'detached' })
    expect(units()).toBe(released)
    await page.locator('[data-testid="wave-orders"]').getByText(number).first().waitFor()
  }, 30_000)
})

/** How many orders each walk of the table has, in its order. */
async function rows(page: Page): Promise<number[]> {
  const texts = await page.locator('[data-testid="plan-walks"] tbody tr .walk-orders').allTextContents()
  return texts.map((text) => Number.parseInt(text, 10))
}

/** How many orders each list on the floor has, the first to be picked first. */
function lists(dataDir: string): number[] {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    return db
      .prepare<[], { orders: number }>(
        `SELECT count(*) AS orders FROM list JOIN list_slot USING (list_id) GROUP BY list_id ORDER BY list.position`,
      )
      .all()
      .map(({ orders }) => orders)
  } finally {
    db.close()
  }
}
