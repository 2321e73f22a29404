import type { StationBridge } from '#contract/commands'
import { type SceneAnswers, unread } from './scene.ts'

/** A station that answers reads with examples and says yes to everything else; it never tells another view. */
export function fakeBridge(answers: SceneAnswers): StationBridge {
  return {
    call: async (name) => {
      if (name === 'seatView') return await new Promise(() => {})
      const answer: unknown = answers[name] ?? null
      return answer === unread ? unread : { ok: true, value: answer as never }
    },
    onNews: () => () => {},
  }
}
