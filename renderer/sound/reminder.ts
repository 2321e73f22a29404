import type { Sound } from '#contract/verdict'
import type { Clock } from '#renderer/store/clock.tsx'

const firstAgainMs = 20_000
const thenEveryMs = 60_000

/** Says "attention" again after 20 s and then every minute, until something else is heard or the step is another. */
export function reminder(
  clock: Clock,
  play: (sound: Sound) => void,
): { hear(sound: Sound): void; quiet(): void } {
  let stop = (): void => {}
  const again = (waitMs: number): void => {
    stop = clock.after(waitMs, () => {
      play('attention')
      again(thenEveryMs)
    })
  }
  return {
    hear(sound) {
      stop()
      play(sound)
      if (sound === 'attention') again(firstAgainMs)
    },
    quiet: () => stop(),
  }
}
