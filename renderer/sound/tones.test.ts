import { describe, expect, it } from 'vitest'
import { type SoundProfile, soundProfiles } from '#contract/sound'
import type { Sound } from '#contract/verdict'
import { type Note, notesOf, tones } from '#renderer/sound/tones'
import { voiceOf } from '#renderer/sound/voices'

const sounds = Object.keys(tones) as Sound[]
const pairs = sounds.flatMap((one, place) => sounds.slice(place + 1).map((two) => [one, two] as const))
const endMs = (notes: readonly Note[]): number => Math.max(...notes.map((note) => note.startMs + note.ms))

/** What an ear without pitch hears: sound or silence, in steps of 5 ms. */
function beats(notes: readonly Note[]): boolean[] {
  return Array.from({ length: 200 }, (_, step) =>
    notes.some(({ startMs, ms }) => step * 5 >= startMs && step * 5 < startMs + ms),
  )
}
/** How long two signals differ when they begin together. */
const apartMs = (one: readonly Note[], two: readonly Note[]): number => {
  const other = beats(two)
  return beats(one).filter((on, step) => on !== other[step]).length * 5
}
/** The count of beats and which of them are long, as somebody would tap it. */
const tapped = (notes: readonly Note[], profile: SoundProfile): string => {
  const { ms: short } = notesOf('unit', 0, profile)[0] ?? { ms: 0 }
  const starts = [...new Map(notes.map((note) => [note.startMs, note])).values()]
  return starts
    .map((note, place) => {
      const next = starts[place + 1]
      const silence = next === undefined ? 0 : next.startMs - note.startMs - note.ms
      return (note.ms > 2 * short ? '-' : '.') + (silence > 2 * short ? '   ' : '')
    })
    .join(' ')
}

describe.each(soundProfiles)('the signals in the profile %s', (profile) => {
  it.each(pairs)('tells %s from %s by rhythm alone', (one, two) => {
    expect(apartMs(notesOf(one, 0, profile), notesOf(two, 0, profile))).toBeGreaterThanOrEqual(50)
    expect(tapped(notesOf(one, 0, profile), profile)).not.toBe(tapped(notesOf(two, 0, profile), profile))
  })

  it.each(sounds)('tells %s of the left seat from the right one by side and by pitch', (sound) => {
    const [left, right] = [voiceOf('a', true), voiceOf('b', true)]
    expect(left.pan).not.toBe(right.pan)
    const heard = (steps: number) => notesOf(sound, steps, profile).map(({ hz }) => Math.round(hz))
    for (const [place, hz] of heard(left.steps).entries())
      expect(heard(right.steps)[place]).toBeGreaterThan(hz * 1.1)
  })

  it.each(['line', 'closed'] as const)('rises for %s', (sound) => {
    const pitches = notesOf(sound, 0, profile).map(({ hz }) => hz)
    expect(pitches).toEqual([...new Set(pitches)].sort((one, two) => one - two))
  })

  it('falls when work is blocked', () => {
    const main = notesOf('blocked', 0, profile).filter((_, place) => place % 2 === 0)
    const pitches = main.map(({ hz }) => hz)
    expect(pitches).toEqual([...new Set(pitches)].sort((one, two) => two - one))
  })

  it.each(sounds)('ends %s before the next scan can follow', (sound) => {
    expect(endMs(notesOf(sound, 0, profile))).toBeLessThanOrEqual(profile === 'hearing' ? 760 : 560)
  })
})

describe('a hall and its ears', () => {
  it.each(sounds)('says %s within 420 ms in a normal hall', (sound) => {
    expect(endMs(notesOf(sound, 0, 'normal'))).toBeLessThanOrEqual(420)
  })

  it.each(sounds)('is louder for %s the louder the hall is, and as long or longer', (sound) => {
    const [quiet, normal, loud] = (['quiet', 'normal', 'loud'] as const).map((one) => notesOf(sound, 0, one))
    const power = (notes: Note[] | undefined) => (notes ?? []).reduce((sum, note) => sum + note.level, 0)
    expect(power(quiet)).toBeLessThan(power(normal))
    expect(power(normal)).toBeLessThan(power(loud))
    expect(endMs(loud ?? [])).toBeGreaterThanOrEqual(endMs(normal ?? []))
  })

  it.each(sounds)('speaks %s lower and longer to people who hear little', (sound) => {
    const [normal, hearing] = [notesOf(sound, 0, 'normal'), notesOf(sound, 0, 'hearing')]
    const main = hearing.filter(({ level }) => level === hearing[0]?.level)
    expect(Math.max(...main.map(({ hz }) => hz))).toBeLessThanOrEqual(1000)
    expect(endMs(hearing)).toBeGreaterThan(endMs(normal) * 1.5)
  })

  it('carries a refusal on small loudspeakers with a softer tone two octaves up', () => {
    const [low, carried] = notesOf('refused', 0, 'normal')
    expect([low?.hz, carried?.hz, (carried?.level ?? 0) / (low?.level ?? 1)]).toEqual([
      220,
      880,
      expect.closeTo(0.25, 2),
    ])
  })

  it('moves one of two benches up by three semitones', () => {
    expect(notesOf('unit', 3, 'normal')[0]?.hz).toBeCloseTo(1760 * 2 ** 0.25)
  })
})
