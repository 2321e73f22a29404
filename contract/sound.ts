import { z } from 'zod'
import { voiceLimits } from '#domain/voice/voice-setting'

/** For which hall and which ears the signals of a station are made (docs/look.md). */
export const soundProfiles = ['quiet', 'normal', 'loud', 'hearing'] as const
export type SoundProfile = (typeof soundProfiles)[number]

/** How a station sounds: profile, loudness in percent, pitch in semitones. */
export const soundSetting = z.strictObject({
  profile: z.enum(soundProfiles).default('normal'),
  gainPercent: z.number().int().min(0).max(100),
  pitchSteps: z.number().int().min(-6).max(6),
})
export type SoundSetting = z.infer<typeof soundSetting>

const dial = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most)
/** How somebody wants to be spoken to. */
export const voiceSetting = z.strictObject({
  on: z.boolean(),
  ratePercent: dial(voiceLimits.ratePercent),
  volumePercent: dial(voiceLimits.volumePercent),
})
