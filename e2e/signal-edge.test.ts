import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edgeScenes } from '#renderer/gallery/extreme-scenes'
import { type GalleryWindow, openGallery } from './gallery-window.ts'

const look = { theme: 'light', language: 'en', width: 1280 } as const

describe('a signal for people who hear little', () => {
  let gallery: GalleryWindow
  beforeAll(async () => {
    gallery = await openGallery()
  })
  afterAll(() => gallery?.close())
  const edge = () => gallery.page.getByTestId('signal-edge')

  it('lights the edge up in a form of its own for each kind of news, over the whole screen', async () => {
    const forms = new Map<string, string>()
    for (const scene of Object.keys(edgeScenes)) {
      await gallery.show({ ...look, scene })
      const { form, size } = await edge().evaluate((one) => {
        const { borderWidth, borderStyle, borderImageSource } = getComputedStyle(one)
        const { width, height } = one.getBoundingClientRect()
        return {
          form: `${borderWidth} ${borderStyle} ${borderImageSource !== 'none'}`,
          size: [width, height],
        }
      })
      expect(size).toEqual([1280, 800])
      forms.set(form, scene)
    }
    expect([...forms.values()]).toEqual(Object.keys(edgeScenes))
  })

  it('takes no touch away from what lies beneath', async () => {
    await gallery.show({ ...look, scene: 'edge-refused' })
    await gallery.page.getByTestId('button-short').click({ trial: true })
    expect(await edge().evaluate((one) => getComputedStyle(one).pointerEvents)).toBe('none')
  })

  it('is there at once and gone at once where people asked for less motion', async () => {
    await gallery.show({ ...look, scene: 'edge-refused' })
    await gallery.page.evaluate(() => document.documentElement.removeAttribute('data-still'))
    const timing = () => edge().evaluate((one) => getComputedStyle(one).animationTimingFunction)
    await gallery.page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await timing()).toMatch(/^steps\(1|^step-end/)
    await gallery.page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await timing()).toBe('ease-out')
  })

  it('stays dark in a hall that is set for people who hear', async () => {
    await gallery.show({ ...look, scene: 'pick-refused' })
    expect(await edge().count()).toBe(0)
  })
})
