import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { zplCommands } from '#printing/testing/zpl-tokenizer'
import { demoPins } from '#sim/data/people'
import { scanBadgeUntilSeated } from '#sim/demo/play-wave'
import { code128 } from '#sim/shift/knowledge'
import { root } from '../scripts/place.mjs'
import { type Story, startStory } from './story.ts'
import { workWaves } from './worked-wave.ts'

const supervisor = 'B-1022'
const giftLine = 'A GIFT TO OPEN IN'

/** Everything is only to be looked at after a run. */
const shown = join(root, 'out', 'pictures')

describe('a supervisor lays the shipping label out', () => {
  let story: Story
  beforeAll(async () => {
    mkdirSync(shown, { recursive: true })
    story = await startStory({ orders: 6, seed: 13 })
    await story.size(1280, 800)
  }, 60_000)
  afterAll(() => story.close(), 30_000)

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
    await story.size(1920, 1080)
    await snap('label-designer-1920')
    await story.size(1280, 800)
    await on('input-label-reason').fill('Gifts for the fair')
    await on('button-save-label').click()
    await story.window().locator('[data-testid="notice"][data-role="saved"]').waitFor({ timeout: 30_000 })
    await on('button-all-labels').click()
    await on('button-all-labels').click()
    await on('version-1').waitFor()
    await snap('labels-saved')
  }, 60_000)

  it('reaches, moves and sizes every part without a mouse', async () => {
    await on('button-design').click()
    await story.window().locator('[data-testid="label-canvas"][data-drawn="true"]').waitFor()
    const parts = await story.window().locator('.label-part').count()
    await story.window().locator('.label-part').first().focus()
    const reached = new Set<string>()
    for (let nth = 0; nth < parts; nth++) {
      const chosen = story.window().locator('.label-part[data-on="true"]')
      await chosen.waitFor()
      reached.add((await chosen.getAttribute('data-testid')) ?? '')
      if (nth + 1 < parts) await story.window().keyboard.press('Tab')
    }
    expect(reached.size).toBe(parts)
    const part = on('part-sscc')
    await part.focus()
    const placeOf = () =>
      part.evaluate((one) => ['x', 'y', 'width', 'height'].map((name) => Number(one.getAttribute(name))))
    const [x = 0, y = 0, width = 0, height = 0] = await placeOf()
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Alt+ArrowLeft', 'Alt+Shift+ArrowDown'])
      await part.press(key)
    expect(await placeOf()).toEqual([x + 1_100, y + 100, width - 100, height + 1_000])
    await part.press('Control+z')
    expect(await placeOf()).toEqual([x + 1_100, y + 100, width - 100, height])
    await part.press('Delete')
    await part.waitFor({ state: 'detached' })
  }, 60_000)

  it('takes a logo that is a PNG of a sensible size, and says of others why not', async () => {
    const choosePicture = (name: string, buffer: Buffer) =>
      story.window().locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/png', buffer })
    const logo = PNG.sync.write(new PNG({ width: 60, height: 30 }))
    const wide = Buffer.from(logo)
    wide.writeUInt32BE(5000, 16)
    const said: string[] = []
    for (const [name, buffer] of [
      ['logo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(40).fill(0)])],
      ['heavy.png', Buffer.concat([logo, Buffer.alloc(2_000_000)])],
      ['wide.png', wide],
      ['cut.png', logo.subarray(0, 40)],
    ] as const) {
      await choosePicture(name, buffer)
      await story.window().locator('[data-testid="logo-wrong"]').waitFor()
      await expect.poll(async () => said.includes((await on('logo-wrong').textContent()) ?? '')).toBe(false)
      said.push((await on('logo-wrong').textContent()) ?? '')
    }
    expect(new Set(said).size).toBe(4)
    await choosePicture('logo.png', logo)
    await on('part-picture-1').waitFor()
    await on('logo-wrong').waitFor({ state: 'detached' })
    await story.call('saveSiteLogo', { png: logo.toString('base64') })
    await on('button-site-logo').click()
    await on('part-picture-2').waitFor()
    await on('button-all-labels').click()
    await on('button-all-labels').click()
    await on('version-1').waitFor()
  }, 60_000)

  it('lays the packing slip out: a line for cash on delivery, lots in a column of their own', async () => {
    await story.window().getByText('Packing slip', { exact: true }).first().click()
    await on('paper-page').waitFor()
    await snap('labels-paper')
    await on('button-design').click()
    await story.window().locator('[data-testid="paper-page"][data-drawn="true"]').waitFor()
    await on('row-rule').click()
    await on('button-add').click()
    await on('add-text').click()
    await on('input-said-text').fill('')
    await choose('select-insert-text', 'Cash on delivery')
    await mm('sizeUm', '6')
    await choose('select-sample', 'Cash on delivery')
    await story.window().locator('[data-testid="row-text-1"][data-shown="true"]').waitFor()
    await choose('select-sample', 'Usual')
    await story.window().locator('[data-testid="row-text-1"][data-shown="false"]').waitFor()
    await on('row-goods').click()
    await choose('select-add-column', 'Lot or serial number')
    await on('check-rest-lot').check()
    await on('check-rest-lot').uncheck()
    await mm('width-lot', '150')
    await on('fault-columns-too-wide').waitFor()
    await snap('paper-designer-faulty')
    await on('button-undo').click()
    await on('faults-none').waitFor()
    await on('up-column-lot').click()
    await choose('select-sample', 'Long')
    await on('button-page-after').click()
    await snap('paper-designer')
    await story.size(1920, 1080)
    await snap('paper-designer-1920')
    await story.size(1280, 800)
    await on('input-label-reason').fill('Lots where the customer looks')
    await on('button-save-label').click()
    await story.window().locator('[data-testid="notice"][data-role="saved"]').waitFor({ timeout: 30_000 })
    await on('button-all-labels').click()
    await on('button-all-labels').click()
    await on('version-1').waitFor()
  }, 60_000)

  it('and the next labels have it: those of gifts, and no others', async () => {
    const wave = await workWaves(story, { mostOrders: 6, ordersPerWalk: 6 })
    expect(wave.faults).toEqual([])
    const made = labels()
    const gifts = made.filter((texts) => texts.includes('GIFT'))
    const lines = made.filter((texts) => texts.some((text) => text.startsWith(giftLine)))
    expect(gifts.length).toBeGreaterThan(0)
    expect(lines).toEqual(gifts)
    expect(gifts.length).toBeLessThan(made.length)
    const slip = (await story.call('printJobs', {})).find(({ kind }) => kind === 'packingSlip')
    const seen = await story.call('lookAtPaper', { jobId: slip?.jobId ?? '', page: 0 })
    writeFileSync(join(shown, 'packing-slip-own.png'), Buffer.from(seen.picture?.slice(22) ?? '', 'base64'))
    expect(seen.pages).toBe(1)
  }, 120_000)
})
