import type { Sound } from '#contract/views'

/** One tone of a signal, and the silence after it. */
export interface Tone {
  hz: number
  ms: number
  gapMs: number
  wave: 'triangle' | 'square'
  /** A higher tone played along, 12 dB softer, so that small loudspeakers carry a low one. */
  alongHz: number | null
}

const tone = (wave: Tone['wave'], hz: number, ms: number, gapMs = 0): Tone => ({
  hz,
  ms,
  gapMs,
  wave,
  alongHz: null,
})
const low = (ms: number, gapMs = 0): Tone => ({ ...tone('square', 220, ms, gapMs), alongHz: 880 })

/** What each event sounds like: rising is good, low or falling is not. The same in every theme and language. */
export const tones: Record<Sound, readonly Tone[]> = {
  unit: [tone('triangle', 1760, 60)],
  line: [tone('triangle', 1320, 70, 10), tone('triangle', 1760, 90)],
  closed: [tone('triangle', 1047, 80), tone('triangle', 1319, 80), tone('triangle', 1568, 160)],
  refused: [low(140, 40), low(200)],
  blocked: [tone('square', 392, 120), tone('square', 330, 120), tone('square', 262, 180)],
  attention: [tone('triangle', 988, 120, 80), tone('triangle', 988, 120)],
  rush: [tone('triangle', 1175, 60), tone('triangle', 1568, 60), tone('triangle', 1175, 60)],
}

/** A tone with its start and its pitch on this station. */
export interface Note {
  startMs: number
  ms: number
  hz: number
  wave: Tone['wave']
  level: number
}

const softer = 10 ** (-12 / 20)

/** The notes of a signal, transposed by semitones so that two benches side by side can be told apart. */
export function notesOf(sound: Sound, pitchSteps: number): Note[] {
  const factor = 2 ** (pitchSteps / 12)
  let startMs = 0
  return tones[sound].flatMap(({ hz, ms, gapMs, wave, alongHz }) => {
    const main = { startMs, ms, hz: hz * factor, wave, level: 1 }
    startMs += ms + gapMs
    return alongHz === null ? [main] : [main, { ...main, hz: alongHz * factor, level: softer }]
  })
}
