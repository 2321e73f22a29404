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
  'no-way': ({ locationId }) => ({
    say: `No way leads to ${locationId} and back`,
    next: 'Open a stretch, or turn its direction round.',
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
  drop: 'End',
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
  undo: 'Undo',
  save: 'Save the map',
  saving: 'Saving…',
  useNames: 'Back to bin names',
  savedNow: (version) => `Saved as version ${version}. New walks follow it.`,
  droppedNow: 'Walks follow the bin names again.',
  none: 'No locations yet',
  noneBelow: 'Bring in the locations first; they make the first map.',
}
