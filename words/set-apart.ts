import type { SetApartDecision } from '#domain/set-apart'

/** The page of what lies in quarantine, and what is decided about it. */
export interface SetApartWords {
  none: string
  noneBelow: string
  number: string
  item: string
  quantity: string
  lot: string
  serial: string
  reason: string
  foundAt: string
  setBy: string
  setAt: string
  age: string
  days: (days: number) => string
  printAgain: string
  printed: string
  location: string
  locationHint: string
  why: string
  decisions: Record<SetApartDecision, { offer: string; now: string; done: string }>
}
