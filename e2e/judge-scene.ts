import axe from 'axe-core'
import type { Page } from 'playwright'
import { shows } from '#renderer/gallery/covered'
import { scenes } from '#renderer/gallery/scenes'
import type { Shot } from './gallery-window.ts'

const themes = ['light', 'dark', 'contrast'] as const

/** Each step and page once; the other scenes are made of the same parts. */
const usual = new Set<string>(Object.values(shows).flatMap((named) => Object.values(named)))
const isUsual = (scene: string): boolean => scene === 'beam-states' || usual.has(scene)

/** All usual scenes, and some of the others. */
const judged = new Set(
  ['beam-states', ...Object.keys(scenes)].filter((scene, place) => isUsual(scene) || place % 4 === 0),
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

/** Puts axe-core beside the page of this window. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source)

/** What axe finds wrong with the scene that a window shows in light and in English, in this theme and in the others. */
export async function judgeScene(page: Page, scene: string): Promise<string[]> {
  const found: string[] = []
  if (!judged.has(scene)) return found
  for (const theme of isUsual(scene) ? themes : themes.slice(0, 1)) {
    await page.evaluate(wear, theme)
    for (const { rule, where, why } of await page.evaluate(judge, rulesFor(theme)))
      found.push(`${scene}, ${theme}: ${rule}: ${where}: ${why}`)
  }
  return found
}

/** Runs in the window. */
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

/** Puts another theme on the same page, as a person's choice does. */
function wear(theme: Shot['theme']): void {
  const page = document.documentElement
  page.dataset.mantineColorScheme = theme === 'light' ? 'light' : 'dark'
  for (const part of [page, ...document.querySelectorAll<HTMLElement>('.half')]) part.dataset.theme = theme
}
