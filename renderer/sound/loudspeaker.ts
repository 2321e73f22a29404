import type { Sound } from '#contract/views'
import { notesOf } from '#renderer/sound/tones'

const attackS = 0.005

/** Plays signals through WebAudio: gain in percent, pitch in semitones. */
export interface Loudspeaker {
  tune(gainPercent: number, pitchSteps: number): void
  play(sound: Sound): void
}

/** Opens the loudspeaker at the first signal. */
export function openLoudspeaker(): Loudspeaker {
  let gain = 0.7
  let pitch = 0
  let open: { context: AudioContext; out: GainNode } | null = null
  const line = (): { context: AudioContext; out: GainNode } => {
    if (open !== null) return open
    const context = new AudioContext({ latencyHint: 'interactive' })
    const out = context.createGain()
    const soft = new BiquadFilterNode(context, { type: 'lowpass', frequency: 4000 })
    out.connect(soft).connect(context.destination)
    open = { context, out }
    return open
  }
  return {
    tune(gainPercent, pitchSteps) {
      gain = gainPercent / 100
      pitch = pitchSteps
    },
    play(sound) {
      if (gain === 0) return
      const { context, out } = line()
      if (context.state === 'suspended') void context.resume()
      out.gain.value = gain
      for (const note of notesOf(sound, pitch)) {
        const from = context.currentTime + note.startMs / 1000
        const until = from + note.ms / 1000
        const voice = new OscillatorNode(context, { type: note.wave, frequency: note.hz })
        const shape = new GainNode(context, { gain: 0 })
        shape.gain.setValueAtTime(0, from)
        shape.gain.linearRampToValueAtTime(note.level * 0.5, from + attackS)
        shape.gain.setValueAtTime(note.level * 0.5, until - attackS)
        shape.gain.linearRampToValueAtTime(0, until)
        voice.connect(shape).connect(out)
        voice.start(from)
        voice.stop(until)
      }
    },
  }
}
