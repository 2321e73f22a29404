import { isOpen, type PickFact, type PickLine, type PickList } from '#domain/pick'

/**
 * The lines ahead of a walk in a new order, when the way through the hall is another one: null where nothing changes.
 * What is in the hand, and the location its picker stands at, stay first, so nobody turns round with goods; skipped lines
 * stay last, and totes that are passed stay in their zone. Where no way leads comes after the rest.
 */
export function turnedWalk(
  list: PickList,
  wayOver: (from: string | null, locationIds: readonly string[]) => readonly string[],
): Extract<PickFact, { fact: 'lines-turned' }> | null {
  const ahead = list.lines
    .filter((line) => isOpen(line) && !line.skipped)
    .sort((one, two) => one.sequence - two.sequence)
  const here = ahead.find(({ inHand }) => inHand > 0)?.locationId ?? list.standingAt
  const way = wayOver(
    here,
    ahead.flatMap(({ locationId }) => (locationId === here ? [] : [locationId])),
  )
  const turns = new Map(way.map((locationId, at) => [locationId, at]))
  const zones = list.method === 'pickAndPass' ? [...new Set(ahead.map(({ zone }) => zone))] : []
  const turn = ({ locationId }: PickLine): number =>
    locationId === here ? -1 : (turns.get(locationId) ?? way.length)
  const sorted = [...ahead].sort(
    (one, two) => zones.indexOf(one.zone) - zones.indexOf(two.zone) || turn(one) - turn(two),
  )
  return sorted.every((line, at) => line === ahead[at])
    ? null
    : { fact: 'lines-turned', lineIds: sorted.map(({ lineId }) => lineId) }
}
