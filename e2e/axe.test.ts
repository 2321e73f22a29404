import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shows } from '#renderer/gallery/covered'
import { scenes } from '#renderer/gallery/scenes'
import { type GalleryWindow, openGallery, type Shot } from './gallery-window.ts'

const themes = ['light', 'dark', 'contrast'] as const

/** Each step and page once; the other scenes are made of the same parts. */
const usual = new Set<string>(Object.values(shows).flatMap((named) => Object.values(named)))
const isUsual = (scene: string): boolean => scene === 'beam-states' || usual.has(scene)

/** All usual scenes, and some of the others. */
const judgedScenes = ['beam-states', ...Object.keys(scenes)].filter(
  (scene, place) => isUsual(scene) || place % 4 === 0,
)

/** All rules once; in the other themes only what a theme can change. */
const rulesFor = (theme: Shot['theme']): axe.RunOptions => ({
  resultTypes: ['violations'],
  /** The window has no frames, and axe need not read the style sheets again for these rules. */
  iframes: false,
  preload: false,
  ...(theme === 'light'
    ? { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }
    : { runOnly: { type: 'rule', values: ['color-contrast'] } }),
})

interface Found {
  rule: string
  where: string
  why: string
}

/** Runs in the window, where axe-core was put beside the page. */
async function judge(options: axe.RunOptions): Promise<Found[]> {
  const { axe: judgeOf } = globalThis as unknown as { axe: typeof axe }
  const { violations } = await judgeOf.run(document, options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => ({
      rule: id,
      where: node.target.join(' '),
      why: node.any.concat(node.all).map(({ message }) => message)[0] ?? node.html.slice(0, 120),
    })),
  )
}

interface Signs {
  state: string
  icon: string
  words: string
  shape: string
}

/** The first beam of each state that asks for something or answers, by what can be seen of it without colour. */
function signsOfBeams(): Signs[] {
  const seen = new Map<string, Signs>()
  for (const beam of document.querySelectorAll<HTMLElement>('.beam')) {
    const state = beam.dataset.state ?? ''
    const { outlineStyle, borderStyle } = getComputedStyle(beam)
    const hatched = getComputedStyle(beam, '::before').backgroundImage !== 'none'
    if (!seen.has(state) && state !== 'working')
      seen.set(state, {
        state,
        icon: beam.querySelector('.beam-icon')?.innerHTML ?? '',
        words: beam.querySelector('.beam-say')?.textContent ?? '',
        shape: `${outlineStyle} ${borderStyle} ${hatched}`,
      })
  }
  return [...seen.values()]
}

const distinct = (signs: readonly Signs[], sign: keyof Signs): number =>
  new Set(signs.map((one) => one[sign])).size

/** Puts another theme on the same page, as a person's choice does. */
function wear(theme: Shot['theme']): void {
  const page = document.documentElement
  page.dataset.mantineColorScheme = theme === 'light' ? 'light' : 'dark'
  for (const part of [page, ...document.querySelectorAll<HTMLElement>('.half')]) part.dataset.theme = theme
}

describe('every screen', () => {
  let gallery: GalleryWindow
  beforeAll(async () => {
    gallery = await openGallery()
    await gallery.page.evaluate(axe.source)
  })
  afterAll(() => gallery?.close())

  it('has nothing that axe finds wrong in any theme, under the content security policy of the program', async () => {
    const found: string[] = []
    for (const scene of judgedScenes) {
      await gallery.show({ scene, theme: 'light', language: 'en', width: 1280 })
      for (const theme of isUsual(scene) ? themes : themes.slice(0, 1)) {
        await gallery.page.evaluate(wear, theme)
        for (const { rule, where, why } of await gallery.page.evaluate(judge, rulesFor(theme)))
          found.push(`${scene}, ${theme}: ${rule}: ${where}: ${why}`)
      }
    }
    expect(found).toEqual([])
  }, 300_000)

  it.each(themes)('tells the states of the beam apart in the %s theme by icon and word', async (theme) => {
    await gallery.show({ scene: 'beam-states', theme, language: 'en', width: 1280 })
    const signs = await gallery.page.evaluate(signsOfBeams)
    for (const sign of ['icon', 'words'] as const) expect(distinct(signs, sign)).toBe(signs.length)
  })

  it('tells the states of the beam apart by their shape alone where eyes are weak', async () => {
    await gallery.show({ scene: 'beam-states', theme: 'contrast', language: 'en', width: 1280 })
    const signs = await gallery.page.evaluate(signsOfBeams)
    expect(signs.length).toBe(6)
    expect(distinct(signs, 'shape')).toBe(6)
  })
})
