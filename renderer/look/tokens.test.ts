import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { channels, contrastRatio } from '#renderer/look/contrast'
import type { BeamState } from '#renderer/parts/beam.tsx'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark', 'contrast'] as const
type Theme = (typeof themes)[number]

function roles(theme: Theme): Map<string, string> {
  const block = sheet.slice(sheet.indexOf(`[data-theme="${theme}"]`)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      String(name),
      String(value).trim(),
    ]),
  )
}

const colour = (theme: Theme, role: string): [number, number, number] => {
  const value = roles(theme).get(role)
  if (value === undefined || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${theme} has no colour ${role}`)
  return channels(value)
}

/** The fill with the hatch laid over it, as the words of a refused beam meet it. */
function hatched(theme: Theme): [number, number, number] {
  const [light, share] =
    /rgb\((\d+) \d+ \d+ \/ ([\d.]+)\)/
      .exec(roles(theme).get('hatch') ?? '')
      ?.slice(1)
      .map(Number) ?? []
  if (light === undefined || share === undefined) throw new Error(`${theme} has no hatch`)
  return colour(theme, 'refused').map((value) => value + (light - value) * share) as [number, number, number]
}

const pairs: [words: string, ground: string, least: number][] = [
  ['ink', 'bg', 7],
  ['ink', 'surface', 7],
  ['ink', 'sunken', 7],
  ['ink', 'plate', 7],
  ['ink-2', 'bg', 4.5],
  ['ink-2', 'surface', 4.5],
  ['ink-2', 'sunken', 4.5],
  ['ink-2', 'plate', 4.5],
  ['ink-3', 'bg', 4.5],
  ['ink-3', 'surface', 4.5],
  ['line-strong', 'bg', 3],
  ['ask', 'bg', 3],
  ['refused', 'bg', 3],
  ['saved', 'bg', 3],
  ['on-ask', 'ask', 4.5],
  ['on-saved', 'saved', 4.5],
  ['on-refused', 'refused', 4.5],
  ['on-attention', 'attention', 7],
  ['on-away', 'away', 4.5],
  ['ask-text', 'surface', 4.5],
  ['ask-text', 'ask-soft', 4.5],
  ['saved-text', 'surface', 4.5],
  ['saved-text', 'saved-soft', 4.5],
  ['refused-text', 'surface', 4.5],
  ['refused-text', 'refused-soft', 4.5],
  ['attention-text', 'surface', 4.5],
  ['attention-text', 'attention-soft', 4.5],
  ['away-text', 'surface', 4.5],
  ['away-text', 'away-soft', 4.5],
  ['ink', 'ask-soft', 7],
  ['ink', 'refused-soft', 7],
  ['ink', 'attention-soft', 7],
  ['s1', 'surface', 3],
  ['s2', 'surface', 3],
  ['s3', 'surface', 3],
  ['s4', 'surface', 3],
  ['s5', 'surface', 3],
  ['s6', 'surface', 3],
]

/** Words ask for more in the theme for weak eyes; lines and surfaces are enough at 3. */
const leastIn = (theme: Theme, least: number): number => (theme === 'contrast' && least > 3 ? 7 : least)

/** What the beam is filled with in each state, and what is written on it. */
const fills: Record<Exclude<BeamState, 'idle' | 'working'>, [fill: string, words: string]> = {
  ask: ['ask', 'on-ask'],
  accepted: ['saved', 'on-saved'],
  refused: ['refused', 'on-refused'],
  blocked: ['refused', 'on-refused'],
  attention: ['attention', 'on-attention'],
}

describe.each(themes)('the %s theme', (theme) => {
  it.each(pairs)('lets people read %s on %s', (words, ground, least) => {
    expect(contrastRatio(colour(theme, words), colour(theme, ground))).toBeGreaterThanOrEqual(
      leastIn(theme, least),
    )
  })

  it.each(Object.entries(fills))('lets people read the beam when it is %s', (_, [fill, words]) => {
    expect(contrastRatio(colour(theme, words), colour(theme, fill))).toBeGreaterThanOrEqual(
      leastIn(theme, 4.5),
    )
  })

  it('lets people read a refusal through the hatch', () => {
    expect(contrastRatio(colour(theme, 'on-refused'), hatched(theme))).toBeGreaterThanOrEqual(
      leastIn(theme, 4.5),
    )
  })

  it('has every role the light theme has', () => {
    expect([...roles(theme).keys()].sort()).toEqual([...roles('light').keys()].sort())
  })
})

it('measures black on white as 21', () => {
  expect(contrastRatio(channels('#000000'), channels('#ffffff'))).toBeCloseTo(21)
})
