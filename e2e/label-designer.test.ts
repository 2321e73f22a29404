import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { zplCommands } from '#printing/testing/zpl-tokenizer'
import { demoPins } from '#sim/data/people'
import { scanBadgeUntilSeated } from '#sim/demo/play-wave'
import { code128 } from '#sim/shift/knowledge'
import { root } from '../scripts/place.mjs'
import { type Story, startStory } from './story.ts'
import { workWave } from './worked-wave.ts'

const supervisor = 'B-1022'
const giftLine = 'A GIFT TO OPEN IN'

/** Everything is only to be looked at after a run. */
const shown = join(root, 'out', 'pictures')

describe('a supervisor lays the shipping label out', () => {
  let story: Story
  beforeAll(async () => {
    mkdirSync(shown, { recursive: true })
    story = await startStory({ orders: 6, seed: 13 })
    await size(1280, 800)
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const size = (width: number, height: number) =>
    story
      .station()
      .app.evaluate(
        ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
        [width, height] as const,
      )
  const on = (id: string) => story.window().getByTestId(id)
  const choose = async (id: string, option: string) => {
    await on(id).click()
    await story.window().getByRole('option', { name: option, exact: true }).click()
  }
  const mm = async (name: string, value: string) => {
    await on(`mm-${name}`).fill(value)
    await on(`mm-${name}`).press('Tab')
  }
  const snap = (name: string) => story.window().screenshot({ path: join(shown, `${name}.png`) })
  /** The texts of each label in the tray. */
  const labels = () =>
    story.world.bench.printer.labels.map(({ bytes }) => zplCommands(bytes).flatMap(({ text }) => text ?? []))

  it('moves a part by mouse and keys, adds a line for gifts, and saves', async () => {
    const badge = code128(ownCode('badge', supervisor))
    await scanBadgeUntilSeated(story.window(), () => story.scan(badge), demoPins[supervisor] ?? '')
    await on('button-desk').click()
    await on('rail-labels').click()
    await on('version-0').waitFor()
    await snap('labels')
    await on('button-design').click()
    await story.window().locator('[data-testid="label-canvas"][data-drawn="true"]').waitFor()
    const part = on('part-sscc')
    const before = await part.boundingBox()
    await part.click()
    await part.press('Shift+ArrowRight')
    await on('mm-xUm').and(story.window().locator('[value="3"]')).waitFor()
    if (before === null) throw new Error('nothing to move')
    await story.window().mouse.move(before.x + before.width / 2, before.y + before.height / 2)
    await story.window().mouse.down()
    await story.window().mouse.move(before.x + before.width / 2 + 8, before.y + before.height / 2 - 30)
    await story.window().mouse.up()
    await on('faults').waitFor()
    await snap('label-designer-faulty')
    await on('button-undo').click()
    await on('faults-none').waitFor()

    await on('button-add').click()
    await on('add-text').click()
    await on('input-said').fill(giftLine)
    await choose('select-insert', 'Town')
    await mm('sizeUm', '2.6')
    await mm('widthUm', '58')
    await mm('heightUm', '2.4')
    await mm('xUm', '38')
    await mm('yUm', '29.2')
    await on('button-add-condition').click()
    await choose('select-sample', 'Gift')
    await on('faults-none').waitFor()
    await story.window().locator('[data-testid="row-text-1"][data-shown="true"]').waitFor()
    await snap('label-designer')
    await size(1920, 1080)
    await snap('label-designer-1920')
    await size(1280, 800)
    await on('input-label-reason').fill('Gifts for the fair')
    await on('button-save-label').click()
    await story.window().locator('[data-testid="notice"][data-role="saved"]').waitFor({ timeout: 30_000 })
    await on('button-all-labels').click()
    await on('button-all-labels').click()
    await on('version-1').waitFor()
    await snap('labels-saved')
  }, 60_000)

  it('and the next labels have it: those of gifts, and no others', async () => {
    const wave = await workWave(story, { mostOrders: 6, ordersPerWalk: 6 })
    expect(wave.faults).toEqual([])
    const made = labels()
    const gifts = made.filter((texts) => texts.includes('GIFT'))
    const lines = made.filter((texts) => texts.some((text) => text.startsWith(giftLine)))
    expect(gifts.length).toBeGreaterThan(0)
    expect(lines).toEqual(gifts)
    expect(gifts.length).toBeLessThan(made.length)
  }, 120_000)
})
