import { numberOfText } from '#domain/site-data/made-fields'

/** What walk order and check digits are made from. */
export interface Place {
  locationId: string
  aisle: string
  bay: number
  level: number
  walkOrder: number
  checkDigits: string
}

const nearby = 40
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare

/**
 * Gives new places (0 and '' where the file left it open) their turn in the walk and their check digits, in place. The
 * walk goes up one aisle and down the next, after everything that has a turn already. Check digits differ from those
 * of the forty places before in the walk and from the end of the place's own name, so that nobody says them by habit.
 * `known` comes in the order of its walk. Yields now and then, so that a large hall holds nobody up.
 */
export function* completePlaces(known: readonly Place[], fresh: readonly Place[]): Generator<void> {
  const turned = fresh.filter(({ walkOrder }) => walkOrder !== 0)
  const open = fresh.filter(({ walkOrder }) => walkOrder === 0)
  yield
  const before = [...known, ...turned].sort((one, other) => one.walkOrder - other.walkOrder)
  const recent: string[] = []
  for (const [at, place] of before.entries()) {
    giveDigits(place, recent)
    if (at % 2000 === 1999) yield
  }
  let turn = before.at(-1)?.walkOrder ?? 0
  const aisles = [...Map.groupBy(open, ({ aisle }) => aisle)].sort(([one], [other]) => natural(one, other))
  for (const [index, [, places]] of aisles.entries()) {
    const direction = index % 2 === 0 ? 1 : -1
    places.sort(
      (one, other) =>
        direction * (one.bay - other.bay) ||
        one.level - other.level ||
        natural(one.locationId, other.locationId),
    )
    for (const place of places) {
      place.walkOrder = ++turn
      giveDigits(place, recent)
    }
    yield
  }
}

function giveDigits(place: Place, recent: string[]): void {
  if (place.checkDigits === '') place.checkDigits = digitsBeside(place.locationId, recent)
  recent.push(place.checkDigits)
  if (recent.length > nearby) recent.shift()
}

function digitsBeside(locationId: string, recent: readonly string[]): string {
  const taken = new Set([...recent, locationId.slice(-2)])
  const start = numberOfText(locationId)
  for (let step = 0; step < 100; step++) {
    const digits = String((start + step * 37) % 100).padStart(2, '0')
    if (!taken.has(digits)) return digits
  }
  return String(start % 100).padStart(2, '0')
}
