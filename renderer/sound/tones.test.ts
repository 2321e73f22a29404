import { describe, expect, it } from 'vitest'
import type { Sound } from '#contract/views'
import { notesOf, tones } from '#renderer/sound/tones'

const sounds = Object.keys(tones) as Sound[]
const endMs = (sound: Sound): number => Math.max(...notesOf(sound, 0).map((note) => note.startMs + note.ms))

describe('the signals of a bench', () => {
  it.each(sounds)('says %s within 420 ms', (sound) => {
    expect(endMs(sound)).toBeLessThanOrEqual(420)
  })

  it.each(['line', 'closed'] as const)('rises for %s', (sound) => {
    const pitches = tones[sound].map((tone) => tone.hz)
    expect(pitches).toEqual([...pitches].sort((one, two) => one - two))
  })

  it('falls when work is blocked', () => {
    const pitches = tones.blocked.map((tone) => tone.hz)
    expect(pitches).toEqual([...pitches].sort((one, two) => two - one))
  })

  it('carries a refusal on small loudspeakers with a softer tone two octaves up', () => {
    expect(
      notesOf('refused', 0).map(({ startMs, hz, level }) => [
        startMs,
        Math.round(hz),
        Number(level.toFixed(2)),
      ]),
    ).toEqual([
      [0, 220, 1],
      [0, 880, 0.25],
      [180, 220, 1],
      [180, 880, 0.25],
    ])
  })

  it('moves one of two benches up by three semitones', () => {
    expect(notesOf('unit', 3)[0]?.hz).toBeCloseTo(1760 * 2 ** 0.25)
  })

  it('never sounds the same for good and bad', () => {
    const seen = sounds.map((sound) => JSON.stringify(tones[sound]))
    expect(new Set(seen).size).toBe(sounds.length)
  })
})
