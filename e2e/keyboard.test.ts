import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shows } from '#renderer/gallery/covered'
import { type GalleryWindow, openGallery } from './gallery-window.ts'

const look = { theme: 'light', language: 'en', width: 1280 } as const
const scenes = [...new Set(Object.values(shows).flatMap((named) => Object.values(named)))]

/** Names everything that can be worked on this screen, and gives each its name so that focus can be followed. */
function workable(): string[] {
  const found = document.querySelectorAll<HTMLElement>(
    'button:not(:disabled), a[href], input:not(:disabled), select, textarea:not(:disabled), [tabindex="0"]',
  )
  const names = [...found]
    .filter((one) => one.checkVisibility() && one.tabIndex >= 0)
    .map((one, place) => {
      /** Of a group of choices Tab reaches one, and arrows the others. */
      const choice = one instanceof HTMLInputElement && one.type === 'radio'
      one.dataset.tab = choice ? `choice ${one.name}` : `${place} ${one.dataset.testid ?? one.textContent}`
      return one.dataset.tab
    })
  return [...new Set(names)]
}

/** What has the focus now, and whether people see it. */
function focused(): { name: string; ring: boolean } | null {
  const one = document.activeElement
  if (!(one instanceof HTMLElement) || one.dataset.tab === undefined) return null
  const framed = (element: Element | null): boolean => {
    if (element === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  return {
    name: one.dataset.tab,
    ring: framed(one) || framed(one.nextElementSibling) || framed(one.parentElement),
  }
}

describe('without a mouse', () => {
  let gallery: GalleryWindow
  beforeAll(async () => {
    gallery = await openGallery()
  })
  afterAll(() => gallery?.close())
  const press = (key: string): Promise<void> => gallery.page.keyboard.press(key)
  const focus = (testid: string): Promise<void> => gallery.page.getByTestId(testid).focus()

  it.each(scenes)('reaches all of %s with Tab, sees where it is, and gets out again', async (scene) => {
    await gallery.show({ ...look, scene })
    const all = await gallery.page.evaluate(workable)
    const reached = new Set<string>()
    const unseen = new Set<string>()
    let outside = false
    const isRound = () => outside && all.every((name) => reached.has(name))
    for (let presses = 0; presses < 2 * all.length + 6 && !isRound(); presses++) {
      await press('Tab')
      const now = await gallery.page.evaluate(focused)
      if (now === null) outside = true
      else {
        reached.add(now.name)
        if (!now.ring) unseen.add(now.name)
      }
    }
    expect({ missed: all.filter((name) => !reached.has(name)), unseen: [...unseen] }).toEqual({
      missed: [],
      unseen: [],
    })
    expect(outside || all.length <= reached.size).toBe(true)
  })

  it('presses a button of the floor with Space and never with Enter, which scanners type', async () => {
    await gallery.show({ ...look, scene: 'pick-scan-item' })
    await focus('button-short')
    await press('Enter')
    expect(await gallery.page.getByTestId('quantity-found').count()).toBe(0)
    await press('Space')
    await gallery.page.getByTestId('quantity-found').waitFor()
  })

  it('goes from one row of a desk table to another and chooses it', async () => {
    await gallery.show({ ...look, scene: 'exceptions' })
    const row = gallery.page.getByTestId('row-e-3')
    await row.focus()
    await press('Enter')
    await expect.poll(() => row.getAttribute('aria-current')).toBe('true')
  })

  it('reads out what the beam says, without taking the focus', async () => {
    await gallery.show({ ...look, scene: 'home-picker' })
    await focus('button-me')
    const announced = gallery.page.getByTestId('announced')
    const before = await announced.elementHandle()
    await expect.poll(() => announced.textContent()).toContain('Get your next list')
    await press('Space')
    await expect
      .poll(() => announced.textContent())
      .toContain((await gallery.page.getByTestId('beam-say').textContent()) ?? '')
    expect(await announced.textContent()).not.toContain('Get your next list')
    expect(await announced.getAttribute('aria-live')).toBe('assertive')
    expect(await announced.evaluate((now, then) => now === then, before)).toBe(true)
    expect(await announced.evaluate((now) => now.contains(document.activeElement))).toBe(false)
  })
})
