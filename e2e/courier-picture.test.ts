import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type GalleryWindow, openGallery } from './gallery-window.ts'
import { picturesFolder } from './story.ts'

let gallery: GalleryWindow
beforeAll(async () => {
  gallery = await openGallery()
}, 60_000)
afterAll(() => gallery?.close(), 30_000)

/** The picture of docs/rates.md. */
it('shows who may carry an order, the cheapest on top', async () => {
  await gallery.show({ scene: 'pack-service-choose', theme: 'light', language: 'en', width: 1280 })
  writeFileSync(join(picturesFolder(), 'courier.png'), await gallery.picture())
  const row = await gallery.page.getByTestId('offer-1').textContent()
  expect(row).toMatch(/J&T Express EZ[\s\S]*RM 18\.53[\s\S]*by 24 Nov/)
})
