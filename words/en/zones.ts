import { count } from '#words/format'
import type { ZoneWords } from '#words/zone-words'

const zone = (name: string): string => `Zone ${name}`
const zoneList = (zones: readonly string[]): string =>
  zones.length === 1 ? zone(zones[0] ?? '') : `Zones ${zones.join(', ')}`
const lists = (n: number): string => (n === 1 ? '1 list' : `${count(n)} lists`)

/** One part in words; the screen lists them all. */
const firstMissing = (missing: readonly { zone: string; number: string; by: string | null }[]): string => {
  const [first] = missing
  if (first === undefined) return ''
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : ''
  return `${zone(first.zone)}: ${first.number}, ${first.by ?? 'nobody yet'}${more}.`
}

/** Zones, and orders whose parts come together, in English. */
export const zones: ZoneWords = {
  accepted: {
    'zones-chosen': ({ zones: chosen }) =>
      chosen.length === 0
        ? 'Saved. You pick in all zones'
        : `Saved. You pick in ${zoneList(chosen).toLowerCase()}`,
  },
  refusals: {
    'no-work-in-zones': ({ zones: mine, busiest }) => ({
      say: `${zoneList(mine)}: no list left`,
      next: `Most work: zone ${busiest.zone}, ${lists(busiest.lists)}. Scan its sign, or choose all zones.`,
    }),
    'order-gathers-at': ({ orderNumber, place, chosenPlace, orFree }) => ({
      say: `Not ${place}. Bring it to ${chosenPlace}`,
      next: orFree
        ? `Or to any free place there. The parts of ${orderNumber} come together.`
        : `The parts of ${orderNumber} come together there.`,
    }),
    'place-taken': ({ place, orderNumber, chosenPlace }) => ({
      say: `${place} is taken by ${orderNumber}`,
      next: `Free: ${chosenPlace}. Any free place will do.`,
    }),
    'order-comes-whole': ({ orderNumber, place, chosenPlace }) => ({
      say: `Not ${place}. Bring it to ${chosenPlace}`,
      next: `${orderNumber} goes there. ${place} is for orders picked in parts.`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${partsIn} of ${parts} parts are in`,
      next: `${orderNumber}${place === null ? '' : ` at ${place}`}. ${firstMissing(missing)}`,
    }),
  },
  unload: {
    open: (toteId, place) => ({
      say: `Scan a free place, best ${place}`,
      next: `Put ${toteId} there. The other parts of the order follow.`,
    }),
    full: (toteId, place) => ({
      say: `Scan place ${place}`,
      next: `No shared place is free. Put ${toteId} there; the other parts follow.`,
    }),
    fixed: (toteId, place) => ({
      say: `Scan place ${place}`,
      next: `Other parts of the order stand there. Put ${toteId} beside them.`,
    }),
  },
  zone,
  mine: (mine) => (mine.length === 0 ? 'All zones' : zoneList(mine)),
  all: 'All zones',
  done: 'That is all',
  choose: 'Zones',
  chooseSay: 'Where do you pick?',
  chooseNext: 'Touch your zones or scan their signs. You only get lists from there.',
  lists,
  noneHere: (mine) => `${zoneList(mine)}: no list left. Other zones have work.`,
  desk: {
    title: 'Orders coming together',
    none: 'No order waits for a part',
    place: 'Place',
    order: 'Order',
    parts: 'Parts',
    partsIn: (n, of) => `${n} of ${of}`,
    missing: 'Missing',
    complete: 'Complete, to the bench',
    nobody: 'nobody yet',
    since: 'Since',
    byZone: 'By zone',
    zoneLine: (n, stops) => `${lists(n)}, ${stops === 1 ? '1 stop' : `${count(stops)} stops`}`,
  },
}
