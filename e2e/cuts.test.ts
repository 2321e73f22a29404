import { afterAll, beforeAll, expect, it } from 'vitest'
import { allFloorScenes } from '#renderer/gallery/scenes'
import { findCovered } from './find-covered.ts'
import { findCuts } from './find-cuts.ts'
import { type GalleryWindow, openGallery } from './gallery-window.ts'

let gallery: GalleryWindow
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery?.close())

/** Malay and Tamil have the longest words, Chinese the highest letters; of those between them every fourth screen, unless there is time. */
const rarer = process.env.PACKBENCH_LONG === 'yes' ? 1 : 4
it.each([
  ['ms', 1],
  ['zh', 1],
  ['ta', 1],
  ['bn', rarer],
  ['ne', rarer],
] as const)('nothing on a floor screen is cut off or covered at 1280 × 800, %s', async (language, every) => {
  const cut: string[] = []
  for (const [at, scene] of Object.keys(allFloorScenes).entries()) {
    if (at % every !== 0) continue
    await gallery.show({ scene, language, theme: 'light', width: 1280 })
    const found = [...(await gallery.page.evaluate(findCuts)), ...(await gallery.page.evaluate(findCovered))]
    cut.push(...found.map((what) => `${scene}: ${what}`))
  }
  expect(cut).toEqual([])
})

it('words that do not fit into their column are found', async () => {
  await gallery.show({ scene: 'put-back-take', language: 'en', theme: 'light', width: 1280 })
  await gallery.page.locator('.pick-into > .bin-code').evaluate((code) => {
    code.style.zoom = '1'
  })
  expect(await gallery.page.evaluate(findCuts)).toContainEqual(expect.stringContaining('"T-0457" is cut by'))
})

it('a row that does not fit into its panel is found', async () => {
  await gallery.show({ scene: 'pack-scan-unit', language: 'en', theme: 'light', width: 1280 })
  await gallery.page
    .locator('.facts')
    .first()
    .evaluate((facts) => {
      facts.style.flex = 'none'
      facts.style.height = '3rem'
    })
  expect(await gallery.page.evaluate(findCuts)).toContainEqual(
    expect.stringContaining('is cut by <section class="panel facts">'),
  )
})

it('a panel over a button, a long text in a small box and a word broken in a narrow column are found', async () => {
  await gallery.show({ scene: 'pack-gain-off', language: 'en', theme: 'light', width: 1280 })
  await gallery.page.locator('.facts').evaluate((facts) => {
    facts.style.flex = 'none'
    facts.style.height = '17.5rem'
  })
  expect(await gallery.page.evaluate(findCovered)).toContainEqual(expect.stringContaining('is covered by'))
  await gallery.show({ scene: 'pack-handling', language: 'en', theme: 'light', width: 1280 })
  await gallery.page.getByTestId('handling-text').evaluate((text) => {
    text.style.flex = '0 0 4rem'
    text.style.height = '5rem'
    text.style.overflowY = 'auto'
    text.style.overflowWrap = 'anywhere'
  })
  await gallery.page
    .getByTestId('handling-text')
    .locator('span')
    .evaluate((words) => {
      words.style.overflowWrap = 'anywhere'
    })
  expect(await gallery.page.evaluate(findCuts)).toContainEqual(
    expect.stringContaining('scrolls without a button'),
  )
  expect(await gallery.page.evaluate(findCovered)).toContainEqual(expect.stringContaining('breaks the word'))
})
