import type { SoundSetting } from '#contract/sound'
import type { Sound } from '#contract/verdict'
import { notesOf } from '#renderer/sound/tones'
import type { Voice } from '#renderer/sound/voices'

const attackS = 0.005

/** Plays signals through WebAudio, as the station is set. */
export interface Loudspeaker {
  tune(setting: SoundSetting): void
  /** Plays a signal; what the same voice still said is cut off, so that two rhythms never mix. */
  play(sound: Sound, voice: Voice): void
}

/** Opens the loudspeaker at the first signal. */
export function openLoudspeaker(): Loudspeaker {
  let setting: SoundSetting = { profile: 'normal', gainPercent: 70, pitchSteps: 0 }
  let open: { context: AudioContext; out: GainNode } | null = null
  const speaking = new Map<number, GainNode>()
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
    tune(wanted) {
      setting = wanted
    },
    play(sound, voice) {
      if (setting.gainPercent === 0) return
      const { context, out } = line()
      if (context.state === 'suspended') void context.resume()
      out.gain.value = setting.gainPercent / 100
      speaking.get(voice.pan)?.gain.setTargetAtTime(0, context.currentTime, attackS)
      const said = new GainNode(context)
      speaking.set(voice.pan, said)
      said.connect(new StereoPannerNode(context, { pan: voice.pan })).connect(out)
      for (const note of notesOf(sound, setting.pitchSteps + voice.steps, setting.profile)) {
        const from = context.currentTime + note.startMs / 1000
        const until = from + note.ms / 1000
        const tone = new OscillatorNode(context, { type: note.wave, frequency: note.hz })
        const shape = new GainNode(context, { gain: 0 })
        shape.gain.setValueAtTime(0, from)
        shape.gain.linearRampToValueAtTime(note.level, from + attackS)
        shape.gain.setValueAtTime(note.level, until - attackS)
        shape.gain.linearRampToValueAtTime(0, until)
        tone.connect(shape).connect(said)
        tone.start(from)
        tone.stop(until)
      }
    },
  }
}
