/** How somebody wants to be spoken to; kept with the person. Percent of what the computer's voice does by itself. */
export interface VoiceSetting {
  on: boolean
  ratePercent: number
  volumePercent: number
}

/** What can be changed about it by one word or one touch. */
export const voiceChanges = ['on', 'off', 'slower', 'faster', 'softer', 'louder'] as const
export type VoiceChange = (typeof voiceChanges)[number]

/** Slower than half or faster than double is understood by nobody; at no volume it is better off. */
export const voiceLimits = {
  ratePercent: { least: 50, most: 200, step: 10 },
  volumePercent: { least: 10, most: 100, step: 10 },
} as const
type Dial = keyof typeof voiceLimits

const turned = (setting: VoiceSetting, dial: Dial, steps: 1 | -1): VoiceSetting => {
  const { least, most, step } = voiceLimits[dial]
  return { ...setting, [dial]: Math.min(most, Math.max(least, setting[dial] + steps * step)) }
}

/** The setting after a change; a dial at its end stays there. */
export function voiceAfter(setting: VoiceSetting, change: VoiceChange): VoiceSetting {
  switch (change) {
    case 'on':
    case 'off':
      return { ...setting, on: change === 'on' }
    case 'slower':
      return turned(setting, 'ratePercent', -1)
    case 'faster':
      return turned(setting, 'ratePercent', 1)
    case 'softer':
      return turned(setting, 'volumePercent', -1)
    case 'louder':
      return turned(setting, 'volumePercent', 1)
  }
}
