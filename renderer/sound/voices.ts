/** Where a signal comes from and how high it is, so that two people at one station know whose it is. */
export interface Voice {
  /** -1 is left, 1 is right. */
  pan: number
  /** Semitones above the station's own pitch. */
  steps: number
}

/** The voice of a seat: in the middle when one person works here; else from its side, the right one three semitones up. */
export function voiceOf(seat: 'a' | 'b', twoPeople: boolean): Voice {
  if (!twoPeople) return { pan: 0, steps: 0 }
  return seat === 'a' ? { pan: -0.7, steps: 0 } : { pan: 0.7, steps: 3 }
}
