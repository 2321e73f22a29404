/** How strictly a station wants a walk proved. */
export interface PickingRules {
  /** At each stop the location is scanned before any item. Without: an item that lies nowhere else proves it. */
  locationFirst: boolean
  /** After the last unit of a location somebody is asked whether it is empty. */
  zeroCheck: boolean
  /** Once a unit was scanned, how many are in hand may be keyed. Without: every unit is scanned. */
  keyQuantity: boolean
  /** What a unit weighs may be keyed where no scale tells it. Without: it is weighed, or its code says it. */
  keyWeight: boolean
  /** How the site's own weight codes are made, see domain/barcode/measured-code.ts. */
  weightCodes: string[]
}

/** The strictest: what a station does until somebody says otherwise. */
export const usualPickingRules: PickingRules = {
  locationFirst: true,
  zeroCheck: true,
  keyQuantity: false,
  keyWeight: false,
  weightCodes: [],
}
