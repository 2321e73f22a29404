import type { SoundProfile } from '#contract/sound'
import type { Sound } from '#contract/verdict'
import { profiles } from '#renderer/sound/profiles'

/** One tone of a signal, and the silence after it. */
export interface Tone {
  hz: number
  ms: number
  gapMs: number
  wave: 'triangle' | 'square'
}

const tone = (wave: Tone['wave'], hz: number, ms: number, gapMs = 0): Tone => ({ hz, ms, gapMs, wave })
const good = (hz: number, ms: number, gapMs = 0): Tone => tone('triangle', hz, ms, gapMs)
const bad = (hz: number, ms: number, gapMs = 0): Tone => tone('square', hz, ms, gapMs)

/**
 * What each event sounds like in a normal hall. Rising is good, low or falling is not; and each has a rhythm of its own,
 * so that nobody needs to hear pitch: one short beat, two, two and a long one, two long, a long and two short, two far
 * apart, five at once. The same in every theme and language.
 */
export const tones: Record<Sound, readonly Tone[]> = {
  unit: [good(1760, 60)],
  line: [good(1320, 60, 30), good(1760, 60)],
  closed: [good(1047, 60, 30), good(1319, 60, 30), good(1568, 180)],
  refused: [bad(220, 150, 40), bad(220, 200)],
  blocked: [bad(392, 200, 30), bad(330, 60, 30), bad(262, 60)],
  attention: [good(988, 100, 180), good(988, 100)],
  rush: [good(1175, 40, 25), good(1568, 40, 25), good(1175, 40, 25), good(1568, 40, 25), good(1175, 40)],
}

/** A tone with its start, its pitch at this seat and its level from 0 to 1. */
export interface Note {
  startMs: number
  ms: number
  hz: number
  wave: Tone['wave']
  level: number
}

/** Below this, loudspeakers of a tablet or a monitor give little. */
const lowHz = 600

/** The notes of a signal in a profile, transposed by semitones so that benches and seats side by side can be told apart. */
export function notesOf(sound: Sound, pitchSteps: number, profile: SoundProfile): Note[] {
  const { level, stretch, highestHz, goodWave, carry } = profiles[profile]
  const factor = octavesDown(sound, highestHz) * 2 ** (pitchSteps / 12)
  let startMs = 0
  return tones[sound].flatMap(({ hz, ms, gapMs, wave }) => {
    const main: Note = {
      startMs,
      ms: ms * stretch,
      hz: hz * factor,
      wave: wave === 'triangle' ? goodWave : wave,
      level,
    }
    startMs += (ms + gapMs) * stretch
    return wave === 'square' && hz < lowHz
      ? [main, { ...main, hz: main.hz * 4, level: level * carry }]
      : [main]
  })
}

/** The whole signal goes down together, so that what rises still rises. */
function octavesDown(sound: Sound, highestHz: number | null): number {
  const top = Math.max(...tones[sound].map(({ hz }) => hz))
  return highestHz === null ? 1 : 2 ** -Math.max(0, Math.ceil(Math.log2(top / highestHz)))
}
