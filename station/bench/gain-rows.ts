import { type GainRow, gainsOf } from '#db/gains'
import type { GainOff } from '#domain/judge-gain'
import type { Carton, PackOrder } from '#domain/pack-order'

/** The carton that units go into now; null where none is open. */
export const openCarton = ({ cartons }: PackOrder): Carton | null =>
  cartons.find(({ state }) => state === 'open') ?? null

/** Scans of a carton that the scale has not agreed to. */
export const openGains = (floor: { db: Parameters<typeof gainsOf>[0] }, cartonId: string): GainRow[] =>
  gainsOf(floor.db, cartonId).filter(({ state }) => state === 'awaited' || state === 'off')

/** What is off about the open carton of an order; null where nothing is. */
export function gainOffOf(floor: { db: Parameters<typeof gainsOf>[0] }, pack: PackOrder): GainOff | null {
  const carton = openCarton(pack)
  const open = carton === null ? [] : openGains(floor, carton.cartonId)
  const off = open.filter(({ state }) => state === 'off')
  if (off.length === 0) return null
  return {
    gainMg: off.at(-1)?.gainMg ?? null,
    expectedMg: open.reduce((sum, one) => sum + (one.expectedMg ?? 0), 0),
    bandMg: open.reduce((sum, one) => sum + (one.bandMg ?? 0), 0),
    units: off.reduce((sum, one) => sum + one.quantity, 0),
  }
}
