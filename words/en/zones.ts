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
    'totes-passed': ({ number, zone: next, place }) =>
      place === null ? `Saved. ${number} waits in zone ${next}` : `Saved. ${number} stands at ${place}`,
    'tote-fetched': ({ toteId }) => `Saved. You have ${toteId}`,
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
    'wrong-drop': ({ place, zone: next, neededPlace }) => ({
      say: `Not ${place}. Bring it to ${neededPlace}`,
      next: `The next lines are in zone ${next}. Scan the sign there.`,
    }),
    'tote-in-zone': ({ toteId, zone: its, place, zones: mine }) => ({
      say: `${toteId} has nothing for you here`,
      next: `Bring it to zone ${its}${place === '' ? '' : `, ${place}`}. You pick in ${zoneList(mine).toLowerCase()}.`,
    }),
    'tote-complete': ({ toteId, orderNumber, place }) => ({
      say: `${toteId} is complete`,
      next: `${orderNumber} goes to ${place === '' ? 'the bench' : place}.`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${partsIn} of ${parts} parts are in`,
      next: `${orderNumber}${place === null ? '' : ` at ${place}`}. ${firstMissing(missing)}`,
    }),
  },
  fetch: (toteId, place, left) => ({
    say: `Scan tote ${toteId}`,
    next:
      left === 1 ? `It stands at ${place}.` : `${left} totes of this order stand at ${place}. Take them all.`,
  }),
  passOn: (toteIds, next, place) => ({
    say: `Scan the sign of zone ${next}`,
    next: `Set ${toteIds.join(', ')} down there, at ${place}. Your part is done.`,
  }),
  fetchHint: 'Take it from the drop and go on with it.',
  passHint: 'The order has more lines there.',
  unload: {
    open: (toteId, place) => ({
      say: `Scan a free place, best ${place}`,
      next: `Put ${toteId} there. The other parts of the order follow.`,
    }),
    full: (toteId, place) => ({
      say: `Scan place ${place}`,
      next: `No shared place is free. Put ${toteId} there; the other parts follow.`,
    }),
    hospital: (toteId, place) => ({
      say: `Scan place ${place}`,
      next: `The order lacks units. ${toteId} waits there until a supervisor decides.`,
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
    balance: {
      title: 'Work by zone',
      aheadMin: 'Propose help from (min)',
      zone: 'Zone',
      lists: 'Lists',
      units: 'Units',
      people: 'People',
      doneIn: 'Done in',
      minutes: (n) => `${count(n)} min`,
      nobody: 'nobody there',
      helpers: 'Also picked by',
      end: 'end',
      behind: (behind, helper, min) =>
        min === null
          ? `Nobody picks in zone ${behind}.`
          : `Zone ${behind} needs ${count(min)} min longer than zone ${helper}.`,
      open: (helper, behind) => `Let zone ${helper} help in zone ${behind}`,
      opened: (helper, behind) => `Pickers of zone ${helper} now get lists of zone ${behind} too`,
      ended: (helper, behind) => `Pickers of zone ${helper} get no more lists of zone ${behind}`,
    },
    zoneLine: (n, stops) => `${lists(n)}, ${stops === 1 ? '1 stop' : `${count(stops)} stops`}`,
  },
}
