/** What a scale can be told besides weighing. */
export const scaleOrders = ['zero', 'tare'] as const
export type ScaleOrder = (typeof scaleOrders)[number]

/** Why a scale did not do what it was told. */
export type ScaleOrderProblem =
  /** The station has none. */
  | 'no-scale'
  /** Its language has no such command: only a key on the scale does it. */
  | 'own-keys'
  /** Its port is not open. Nothing left, and nothing will later. */
  | 'unplugged'
  /** Plugged in, but silent, unreadable or just starting. */
  | 'not-ready'
  /** It still does the last order, or is being looked for. */
  | 'busy'
  /** The order left, and no answer came. */
  | 'no-answer'
  /** The scale said no: it moves, or too much lies on it. */
  | 'would-not'

/** What became of an order; `sent`: this scale does not answer it, its display shows whether it was done. */
export type ScaleOrderOutcome = 'done' | 'sent' | ScaleOrderProblem
