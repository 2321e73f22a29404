/** Why units must not be sold. */
type SetApartReason = 'damaged' | 'expired'

/** Units of one item that were set apart together and carry one label. */
export interface SetApart {
  setApartId: string
  number: string
  sku: string
  lot: string | null
  serial: string | null
  quantity: number
  reason: SetApartReason
  /** The location or the order they were found at. */
  foundAt: string
  setBy: string | null
  setAt: string
}

/** What becomes of units that were set apart: sold after all, thrown away, or sent back to who delivered them. */
export const setApartDecisions = ['backToStock', 'writtenOff', 'returnedToVendor'] as const
export type SetApartDecision = (typeof setApartDecisions)[number]

/** The number on the label of what was set apart as the nth at this station: `Q-0012`. */
export const setApartNumber = (nth: number): string => `Q-${String(nth).padStart(4, '0')}`
