import type { SetApartWords } from '#words/set-apart'

/** Goods nobody may sell, in English. */
export const setApart: SetApartWords = {
  none: 'Nothing lies in quarantine',
  noneBelow: 'Damaged and expired units show up here with their label.',
  number: 'Label',
  item: 'Item',
  quantity: 'Units',
  lot: 'Lot',
  serial: 'Serial number',
  reason: 'Reason',
  foundAt: 'Found at',
  setBy: 'Set apart by',
  setAt: 'Since',
  age: 'Age',
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  printAgain: 'Print the label again',
  printed: 'The label prints now.',
  location: 'Which bin do they go to?',
  locationHint: 'Bin, such as B-07-42',
  why: 'Why, in a few words?',
  decisions: {
    backToStock: {
      offer: 'Back to stock',
      now: 'They lie there: sell them',
      done: 'Counted in that bin again.',
    },
    writtenOff: { offer: 'Write off', now: 'Write them off', done: 'Written off.' },
    returnedToVendor: {
      offer: 'Back to the vendor',
      now: 'They go back to the vendor',
      done: 'Gone back to the vendor.',
    },
  },
}
