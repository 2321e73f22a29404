import type { StationBridge } from '#contract/commands'

/** A station that answers reads with examples and says yes to everything else; it never tells another view. */
export function fakeBridge(answers: Readonly<Record<string, unknown>>): StationBridge {
  return {
    call: async (name) =>
      name === 'seatView'
        ? await new Promise(() => {})
        : { ok: true, value: (answers[name] ?? null) as never },
    onNews: () => () => {},
  }
}
