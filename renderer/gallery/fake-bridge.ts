import type { StationBridge } from '#contract/commands'

/** An answer of the fake station that is no answer: the fault a page meets when nothing can be read. */
export const unread = { ok: false, fault: { kind: 'bug', detail: '', logId: 'e-7f3a23' } } as const

/** A station that answers reads with examples and says yes to everything else; it never tells another view. */
export function fakeBridge(answers: Readonly<Record<string, unknown>>): StationBridge {
  return {
    call: async (name) => {
      if (name === 'seatView') return await new Promise(() => {})
      return answers[name] === unread ? unread : { ok: true, value: (answers[name] ?? null) as never }
    },
    onNews: () => () => {},
  }
}
