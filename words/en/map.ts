import { count } from '#words/format'
import { type MapWords, sayFault } from '#words/map-words'

const faults: MapWords['faults'] = {
  'aisle-count': ({ least, most }) => ({
    say: `A map has ${least} to ${most} aisles`,
    next: 'Add or remove aisles.',
  }),
  'aisle-twice': ({ aisle }) => ({ say: `Aisle ${aisle} is there twice`, next: 'Give one another name.' }),
  'aisles-not-apart': ({ aisle, other }) => ({
    say: `Aisle ${aisle} does not lie right of ${other}`,
    next: 'Correct their distance from the first aisle.',
  }),
  'cross-aisle-count': ({ least, most }) => ({
    say: `A map has ${least} to ${most} cross-aisles`,
    next: 'Add or remove cross-aisles.',
  }),
  'cross-aisles-not-apart': ({ afterBay }) => ({
    say: `Two cross-aisles lie after bay ${afterBay}`,
    next: 'Move one of them.',
  }),
  'stretches-missing': ({ aisle }) => ({
    say: `Aisle ${aisle} has not as many stretches as the hall`,
    next: 'Remove it and add it again.',
  }),
  'place-missing': ({ place }) => ({
    say: place === 'start' ? 'Nobody knows where walks start' : 'Nobody knows where walks end',
    next: 'Choose an aisle and a cross-aisle of the map.',
  }),
  'aisle-missing': ({ aisle, locationId }) => ({
    say: `${locationId} lies in aisle ${aisle}, which the map does not have`,
    next: `Add aisle ${aisle}, or take the location out.`,
  }),
  'bay-outside': ({ locationId, bay }) => ({
    say: `${locationId} lies at bay ${bay}, beyond the cross-aisles`,
    next: 'Move the first or the last cross-aisle.',
  }),
  'end-count': ({ most }) => ({
    say: 'Too many starts and ends',
    next: `At most ${most} further ones.`,
  }),
  'no-way': ({ locationId }) => ({
    say: `No way leads to ${locationId} and back`,
    next: 'Open a stretch, or turn its direction round.',
  }),
  'point-count': ({ least, most }) => ({
    say: `A map has ${least} to ${count(most)} points`,
    next: 'Add or remove points.',
  }),
  'point-twice': ({ point }) => ({ say: `Point ${point} is there twice`, next: 'Give one another name.' }),
  'way-wrong': ({ from, to }) => ({
    say: `The way from ${from} to ${to} joins no two points, or is there twice`,
    next: 'Remove it, and add it again between two points.',
  }),
  'point-missing': ({ point, locationId }) => ({
    say: `${locationId} lies at point ${point}, which the map does not have`,
    next: 'Add the point, or put the location at another.',
  }),
  'place-without-point': ({ locationId }) => ({
    say: `Nobody said at which point ${locationId} lies`,
    next: 'Choose the point and put the location there.',
  }),
}

/** The map of the hall, in English. */
export const map: MapWords = {
  refusals: {
    'map-wrong': ({ fault }) => {
      const { say, next } = sayFault(faults, fault)
      return { say, next: `${next} Nothing was saved.` }
    },
    'map-outdated': ({ by }) => ({
      say: by === '' ? 'The map went meanwhile' : `${by} saved another map meanwhile`,
      next: 'Nothing was saved. Look at the map again.',
    }),
  },
  faults,
  picture: 'Floor plan of the hall',
  made: 'Made from the names of the locations',
  madeBelow: 'Nobody has measured this hall yet.',
  saved: (version, by) => `Version ${version}, ${by}`,
  counts: (aisles, crossAisles, locations) =>
    `${count(aisles)} aisles, ${crossAisles} cross-aisles, ${count(locations)} bins`,
  start: 'Start',
  drops: { drop: 'End', putWall: 'Put wall', consolidation: 'Consolidation', bench: 'Packing' },
  noDrop: 'No walk',
  aisle: 'Aisle',
  stretch: 'Stretch',
  bays: (from, to) => `bays ${from}–${to}`,
  stretchOf: (aisle, from, to) => `Aisle ${aisle}, bays ${from} to ${to}`,
  passing: { both: 'Both ways', up: 'One way, up', down: 'One way, down', none: 'Closed' },
  newAisle: 'New aisle',
  fromFirst: 'From the first aisle, mm',
  addAisle: 'Add aisle',
  removeAisle: 'Remove aisle',
  crossAisle: 'Cross-aisle',
  afterBay: 'After bay',
  width: 'Width, mm',
  addCross: 'Add cross-aisle',
  removeCross: 'Remove cross-aisle',
  bayMm: 'Bay to bay, mm',
  startHere: 'Walks start here',
  dropHere: 'Walks end here',
  moreEnds: 'Walks may also start or end at',
  endKinds: {
    cartPark: 'Cart park (start)',
    drop: 'Drop (end)',
    putWall: 'Put wall (end)',
    consolidation: 'Consolidation (end)',
    bench: 'Bench (end)',
  },
  removeEnd: 'Remove',
  crossingOf: (aisle, crossAisle) => `Aisle ${aisle}, cross-aisle ${crossAisle}`,
  closing: {
    close: 'Close for now',
    open: 'Open again',
    now: (parts) => `Closed for now: ${parts.join(', ')}`,
    cutOff: (places) =>
      `No way to ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`,
    done: (lists, stops) =>
      `Walks that lead another way now: ${count(lists)}. Stops that cannot be reached: ${count(stops)}.`,
  },
  level: 'Level',
  reachS: 'Seconds to reach it',
  points: {
    draw: 'Draw points and ways',
    drawn: 'Drawn from the aisles, not saved yet',
    counts: (points, ways, locations) =>
      `${count(points)} points, ${count(ways)} ways, ${count(locations)} bins`,
    pointOf: (point, locations) => `${point}: ${count(locations)} bins`,
    point: 'Point',
    xMm: 'To the right, mm',
    yMm: 'To the back, mm',
    newPoint: 'New point',
    add: 'Add point',
    remove: 'Remove point',
    wayTo: 'Way to',
    newWay: 'New way to',
    removeWay: 'Remove way',
    passing: (passing, from, to) =>
      ({ both: 'Both ways', up: `Only ${from} → ${to}`, down: `Only ${to} → ${from}`, none: 'Closed' })[
        passing
      ],
    lengthMm: 'Length, mm',
    straight: (mm) => `straight: ${count(mm)}`,
    place: 'Bin',
    placeHere: 'Put it here',
    here: (ids) => (ids.length === 0 ? 'No bins at this point.' : `Bins here: ${ids.join(', ')}`),
    useAisles: 'Back to aisles',
  },
  undo: 'Undo',
  save: 'Save the map',
  saving: 'Saving…',
  useNames: 'Back to bin names',
  savedNow: (version) => `Saved as version ${version}. New walks follow it.`,
  droppedNow: 'Walks follow the bin names again.',
  none: 'No locations yet',
  noneBelow: 'Bring in the locations first; they make the first map.',
}
