import { afterAll, beforeAll, expect, it } from 'vitest'
import { allFloorScenes } from '#renderer/gallery/scenes'
import { findCuts } from './find-cuts.ts'
import { type GalleryWindow, openGallery } from './gallery-window.ts'

let gallery: GalleryWindow
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery?.close())

/** Malay has the longest words, Chinese the highest letters. */
it.each(['ms', 'zh'] as const)('nothing on a floor screen is cut off at 1280 × 800, %s', async (language) => {
  const cut: string[] = []
  for (const scene of Object.keys(allFloorScenes)) {
    await gallery.show({ scene, language, theme: 'light', width: 1280 })
    cut.push(...(await gallery.page.evaluate(findCuts)).map((what) => `${scene}: ${what}`))
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
