import type { SoundProfile } from '#contract/sound'
import type { Tone } from '#renderer/sound/tones'

/** How a signal is made for one kind of hall, or for ears that hear less. */
export interface ProfileSound {
  /** 0..1 of what the station's loudness allows. */
  level: number
  /** How much longer each tone and each silence is. */
  stretch: number
  /** Signals that reach above this go down by whole octaves; null leaves them. */
  highestHz: number | null
  /** Replaces the soft wave of good news, whose few overtones drown in noise. */
  goodWave: Tone['wave']
  /** Level of the tone two octaves up that carries a low one: 1 is as loud as the low one itself. */
  carry: number
  /** The edge of the screen lights up with each signal. */
  edge: boolean
}

const quieterBy12dB = 10 ** (-12 / 20)

/**
 * The four profiles. Noise of a hall lies low, so a loud hall gets overtones and a full-strength upper tone; hearing
 * is lost from the high end first, so that profile stays below 1 kHz, takes its time, and shows each signal as well.
 */
export const profiles: Record<SoundProfile, ProfileSound> = {
  quiet: { level: 0.3, stretch: 1, highestHz: null, goodWave: 'triangle', carry: quieterBy12dB, edge: false },
  normal: {
    level: 0.5,
    stretch: 1,
    highestHz: null,
    goodWave: 'triangle',
    carry: quieterBy12dB,
    edge: false,
  },
  loud: { level: 0.7, stretch: 1.3, highestHz: null, goodWave: 'square', carry: 1, edge: false },
  hearing: {
    level: 0.7,
    stretch: 1.8,
    highestHz: 1000,
    goodWave: 'triangle',
    carry: quieterBy12dB,
    edge: true,
  },
}
