import { z } from 'zod'

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
