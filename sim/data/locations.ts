import type { Location } from '#domain/order'
import { at, type Prng } from './prng.ts'

const bays = 25
const levels = 5
const positions = 2

/** The demo hall: aisles A to L, four to a zone, 250 places each. */
export function demoLocations(prng: Prng): Location[] {
  const aisles = [...'ABCDEFGHIJKL'].map((aisle, index) => ({
    aisle,
    zone: at(['A', 'B', 'C'], Math.floor(index / 4)),
  }))
  return locationsOfAisles(aisles, 1, prng)
}

/** Places of some aisles, walked as a serpentine: up the first aisle, down the second. */
export function locationsOfAisles(
  aisles: readonly { aisle: string; zone: string }[],
  firstWalkOrder: number,
  prng: Prng,
): Location[] {
  const made: Location[] = []
  for (const [index, { aisle, zone }] of aisles.entries()) {
    const upwards = Array.from({ length: bays }, (_, step) => step + 1)
    for (const bay of index % 2 === 0 ? upwards : upwards.reverse())
      for (let level = 1; level <= levels; level += 1)
        for (let position = 1; position <= positions; position += 1) {
          const place = `${level}${position}`
          made.push({
            locationId: `${aisle}-${String(bay).padStart(2, '0')}-${place}`,
            zone,
            aisle,
            side: bay % 2 === 1 ? 'left' : 'right',
            bay,
            level,
            checkDigits: checkDigitsBeside(made, place, prng),
            walkOrder: firstWalkOrder + made.length,
          })
        }
  }
  return made
}

/** Differs from the last 40 places of the walk (four bays) and from the end of the place's own name. */
function checkDigitsBeside(before: readonly Location[], place: string, prng: Prng): string {
  const near = new Set(before.slice(-40).map((location) => location.checkDigits))
  for (;;) {
    const digits = String(prng.int(0, 99)).padStart(2, '0')
    if (!near.has(digits) && digits !== place) return digits
  }
}
