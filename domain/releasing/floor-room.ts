/** Who works now, how fast, and what they still have before them. */
export interface FloorNow {
  /** UTC. */
  now: string
  /** Benches where somebody packs, and what one of them packs in an hour. */
  benches: number
  cartonsPerBenchHour: number
  /** People who pick, and what one of them picks in an hour. */
  pickers: number
  unitsPerPickerHour: number
  /** Released before: cartons not packed yet, units not picked yet. */
  cartonsOnFloor: number
  unitsOnFloor: number
  /** From a release until its first carton can be packed. */
  leadMinutes: number
  /** For how long the floor shall have work; an order that cannot wait until then is urgent. */
  aheadMinutes: number
}

/** What may be released on top of what is on the floor. */
export interface FloorRoom {
  cartons: number
  units: number
}

/** Room for as much work as people do in the minutes ahead; none where nobody picks or nobody packs. */
export function roomOn(floor: FloorNow): FloorRoom {
  const hours = floor.aheadMinutes / 60
  const left = (rate: number, waiting: number): number => Math.max(0, Math.floor(rate * hours) - waiting)
  return {
    cartons: left(floor.benches * floor.cartonsPerBenchHour, floor.cartonsOnFloor),
    units: left(floor.pickers * floor.unitsPerPickerHour, floor.unitsOnFloor),
  }
}

/** When so many cartons, after those on the floor, are packed: epoch milliseconds; Infinity where nobody packs. */
export function packedAtMs(floor: FloorNow, cartons: number): number {
  const hours = (floor.cartonsOnFloor + cartons) / (floor.benches * floor.cartonsPerBenchHour)
  return Date.parse(floor.now) + floor.leadMinutes * 60_000 + (hours || 0) * 3_600_000
}
