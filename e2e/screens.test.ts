import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floorLanguages } from '#domain/language'
import { shows } from '#renderer/gallery/covered'
import { scenes } from '#renderer/gallery/scenes'
import { root } from '../scripts/place.mjs'
import { type Signs, signsOfBeams } from './beam-signs.ts'
import { difference, halved, type Picture, pictureOf, pngOf, type Tolerance } from './compare-picture.ts'
import { type GalleryWindow, openGallery, type Shot } from './gallery-window.ts'
import { bringAxe, judgeScene } from './judge-scene.ts'

/** The stored pictures; `npm run pictures -- --accept` makes what is seen now the new ones. */
const stored = join(root, 'e2e', 'screens')
const madeWith = join(stored, 'made-with.json')
/** Where a difference is shown: was, is, and what changed in red. */
const shown = join(root, 'out', 'screens')
const accepting = process.env.PACKBENCH_ACCEPT === 'screens'

/** Every scene once; one scene of each screen, dialog, question and page also in the other looks and large; one of each screen in one of the other scripts. */
function wantedShots(): Shot[] {
  const plain = { theme: 'light', language: 'en', width: 1280 } as const
  const chosen = [shows.screen, shows.dialog, shows.question, shows.page].flatMap((named) =>
    Object.values(named),
  )
  return [
    ...['beam-states', ...Object.keys(scenes)].map((scene) => ({ ...plain, scene })),
    ...chosen.map((scene) => ({ ...plain, scene, theme: 'dark', language: 'ms' }) as const),
    ...chosen.map((scene) => ({ ...plain, scene, theme: 'contrast', language: 'zh' }) as const),
    ...Object.values(shows.screen).map((scene, at) => ({
      ...plain,
      scene,
      language: floorLanguages[at % floorLanguages.length] ?? 'ta',
    })),
    ...[...Object.values(shows.screen), ...Object.values(shows.page)].map(
      (scene) => ({ ...plain, scene, width: 1920 }) as const,
    ),
  ]
}

const fileOf = ({ scene, theme, language, width }: Shot): string =>
  `${scene}${theme === 'light' ? '' : `.${theme}`}${language === 'en' ? '' : `.${language}`}${width === 1280 ? '' : `.${width}`}.png`

/** What the stored pictures were made with, and of each the hash of the window's own picture: the same hash, the same look. */
interface MadeWith {
  chromium: string
  hashes: Record<string, string>
}
const readMadeWith = (): MadeWith => ({
  chromium: '',
  hashes: {},
  ...(existsSync(madeWith) && (JSON.parse(readFileSync(madeWith, 'utf8')) as object)),
})
const hashOf = (png: Buffer): string => createHash('sha256').update(png).digest('hex').slice(0, 16)

/** Another Chromium draws letters a little differently; then only what is moved, missing or of another colour counts. */
const toleranceFor = (same: boolean): Tolerance =>
  same ? { threshold: 0.1, share: 0.0004 } : { threshold: 0.3, share: 0.02 }

const isPlain = ({ theme, language, width }: Shot): boolean =>
  theme === 'light' && language === 'en' && width === 1280

const shots = wantedShots()
let gallery: GalleryWindow
afterAll(() => gallery?.close())

/** One visit for all that is asked of a scene: to draw it takes longer than to look at it. */
describe('every screen', () => {
  const different: string[] = []
  const wrong: string[] = []
  beforeAll(async () => {
    for (const folder of [stored, shown]) mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(shown)) rmSync(join(shown, old))
    gallery = await openGallery()
    await bringAxe(gallery.page)
    const chromium = gallery.chromium.split('.')[0] ?? ''
    const before = readMadeWith()
    const tolerance = toleranceFor(before.chromium === chromium)
    const hashes: Record<string, string> = {}
    /** What a picture differs in from the stored one; null where it looks the same. */
    const changedIn = (name: string, png: Buffer): Picture | null => {
      hashes[name] = hashOf(png)
      const isStored = existsSync(join(stored, name))
      if (isStored && hashes[name] === before.hashes[name]) return null
      const is = halved(png)
      const changed = isStored ? difference(pictureOf(readFileSync(join(stored, name))), is, tolerance) : is
      if (changed !== null && accepting) writeFileSync(join(stored, name), pngOf(is))
      return changed
    }
    const again: Shot[] = []
    let ready = Promise.resolve()
    for (const [place, shot] of shots.entries()) {
      if (place === 0) ready = gallery.show(shot)
      await ready
      const png = await gallery.picture()
      if (isPlain(shot) && !accepting) wrong.push(...(await judgeScene(gallery.page, shot.scene)))
      const next = shots[place + 1]
      /** The window draws the next scene while this one is compared. */
      if (next !== undefined) ready = gallery.show(next)
      if (changedIn(fileOf(shot), png) !== null && !accepting) again.push(shot)
    }
    /** On a busy machine a scene may be drawn later than it says. */
    for (const shot of again) {
      const name = fileOf(shot)
      await gallery.show(shot)
      const changed = changedIn(name, await gallery.picture())
      if (changed === null) continue
      writeFileSync(join(shown, name), pngOf(changed))
      different.push(existsSync(join(stored, name)) ? name : `${name} (nothing stored)`)
    }
    if (accepting) writeFileSync(madeWith, `${JSON.stringify({ chromium, hashes }, null, 2)}\n`)
  }, 400_000)

  it('looks like its stored pictures', () => {
    expect(
      different,
      'These screens look different: see out/screens (was, is, difference). If they are right now: npm run pictures -- --accept',
    ).toEqual([])
  })

  it('has nothing that axe finds wrong in any theme, under the content security policy of the program', () => {
    expect(wrong).toEqual([])
  })

  it('has pictures that are all of scenes that there are, and are no more than 20 MB', () => {
    const wanted = new Set(shots.map(fileOf))
    const files = readdirSync(stored).filter((name) => name.endsWith('.png'))
    const left = files.filter((name) => !wanted.has(name))
    if (accepting) for (const name of left) rmSync(join(stored, name))
    else
      expect(left, 'Stored pictures without a scene; npm run pictures -- --accept removes them').toEqual([])
    const bytes = files.reduce(
      (sum, name) => sum + (existsSync(join(stored, name)) ? readFileSync(join(stored, name)).length : 0),
      0,
    )
    expect(bytes).toBeLessThan(20_000_000)
  })
})

const distinct = (signs: readonly Signs[], sign: keyof Signs): number =>
  new Set(signs.map((one) => one[sign])).size

describe('the states of the beam', () => {
  const signsIn = async (theme: Shot['theme']): Promise<Signs[]> => {
    await gallery.show({ scene: 'beam-states', theme, language: 'en', width: 1280 })
    return gallery.page.evaluate(signsOfBeams)
  }

  it.each(['light', 'dark', 'contrast'] as const)(
    'are told apart in the %s theme by icon and word',
    async (theme) => {
      const signs = await signsIn(theme)
      for (const sign of ['icon', 'words'] as const) expect(distinct(signs, sign)).toBe(signs.length)
    },
  )

  it('are told apart by their shape alone where eyes are weak', async () => {
    const signs = await signsIn('contrast')
    expect(signs.length).toBe(6)
    expect(distinct(signs, 'shape')).toBe(6)
  })
})
