/** How strictly a station wants a walk proved. */
export interface PickingRules {
  /** At each stop the location is scanned before any item. Without: an item that lies nowhere else proves it. */
  locationFirst: boolean
  /** After the last unit of a location somebody is asked whether it is empty. */
  zeroCheck: boolean
  /** Once a unit was scanned, how many are in hand may be keyed. Without: every unit is scanned. */
  keyQuantity: boolean
}

/** The strictest: what a station does until somebody says otherwise. */
export const usualPickingRules: PickingRules = { locationFirst: true, zeroCheck: true, keyQuantity: false }
