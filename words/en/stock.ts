import { count } from '#words/format'
import type { StockWords } from '#words/stock-words'

const kinds = {
  putAway: { name: 'Put away', below: 'Goods that came in, to their bins' },
  replenish: { name: 'Refill', below: 'From one bin into another' },
  count: { name: 'Count', below: 'What lies in a bin' },
}

/** Putting away, refilling and counting, in English. */
export const stock: StockWords = {
  kinds,
  asks: {
    'scan-source': () => ({ say: 'Scan the bin to take from', next: 'Then scan each unit you take.' }),
    'scan-item': ({ kind }) => ({
      say: 'Scan an item',
      next: kind === 'putAway' ? 'Each unit, or a case. Or key the quantity.' : 'Each unit you take out.',
    }),
    store: ({ proposed }) => ({
      say: 'Scan the bin it goes to',
      next: proposed === null ? 'Or scan more of it.' : `Best: ${proposed}. Or scan more of it.`,
    }),
    'scan-location': ({ proposed }) => ({
      say: 'Scan a bin to count',
      next: proposed === null ? 'Nobody asked for a count. Any bin will do.' : `Next: ${proposed}.`,
    }),
    count: ({ again, locationId }) =>
      again
        ? {
            say: `Count ${locationId} again`,
            next: 'It did not agree. Scan every unit once more, then confirm.',
          }
        : { say: `Count ${locationId}`, next: 'Scan every unit or key the quantity, then confirm.' },
  },
  accepted: {
    'stock-work-begun': ({ kind }) => `Started: ${kinds[kind].name.toLowerCase()}`,
    'stock-units-held': ({ quantity }) => (quantity === 0 ? 'Saved. Taken off' : `Saved. ${count(quantity)}`),
    'stock-plate-held': ({ plateId, quantity }) => `Saved. Plate ${plateId}: ${count(quantity)}`,
    'stock-plate-made': ({ plateId, quantity }) => `Saved. ${count(quantity)} on plate ${plateId}`,
    'plate-found': ({ plateId, inHand, needed }) => `Moved: plate ${plateId}. ${inHand} of ${needed}`,
    'stock-stored': ({ quantity, locationId }) => `Saved. ${count(quantity)} in ${locationId}`,
    'count-again': ({ locationId }) => `Not as expected. ${locationId} again`,
    'stock-counted': ({ locationId, corrections }) =>
      corrections === 0 ? `Saved. ${locationId} is right` : `Saved. ${locationId} corrected`,
  },
  refusals: {
    'location-wanted': () => ({ say: 'Scan a bin first', next: 'Then the items that lie in it.' }),
    'item-wanted': () => ({ say: 'Scan an item first', next: 'Then the bin it goes to.' }),
    'lot-missing': () => ({
      say: 'Which lot is it?',
      next: 'Scan the code with the lot, or key lot and date.',
    }),
    'expiry-needed': ({ lot }) => ({
      say: 'This item needs its date',
      next: `Scan the code with the date, or key lot ${lot} and its date.`,
    }),
    'not-here': ({ locationId }) => ({
      say: 'It should not lie here',
      next: `${locationId} holds none of it. Count this bin first.`,
    }),
    'over-free': ({ free, promised }) => ({
      say: free === 0 ? 'All of it is promised' : `Only ${count(free)} may go`,
      next: `${count(promised)} here are promised to orders. Leave them in the bin.`,
    }),
    'same-location': ({ locationId }) => ({
      say: 'It came from this bin',
      next: `Scan another bin than ${locationId}.`,
    }),
    'none-free': ({ sku }) => ({
      say: `Not enough of ${sku} lies free`,
      next: 'Another order took it. Choose something else, or settle the short.',
    }),
    'location-blocked': ({ locationId }) => ({
      say: 'This bin is blocked',
      next: `Put it somewhere else than ${locationId}.`,
    }),
    'count-open': ({ locationId }) => ({
      say: `Finish ${locationId} first`,
      next: 'Confirm its count, then scan the next bin.',
    }),
    'nothing-counted': () => ({
      say: 'Nothing counted yet',
      next: 'Scan what lies here. Or say that it is empty.',
    }),
    'not-empty-counted': () => ({
      say: 'You counted units here',
      next: 'Take them off, or confirm the count.',
    }),
    'stock-work-open': ({ kind }) => ({
      say: `Finish first: ${kinds[kind].name.toLowerCase()}`,
      next: 'Something of it is not saved in a bin yet.',
    }),
    'store-first': () => ({ say: 'Put down what you hold', next: 'Scan the bin it goes to, or key 0.' }),
    'set-apart': ({ number }) => ({
      say: 'Nobody may sell these',
      next: `${number} lies in quarantine until a supervisor decides at the desk.`,
    }),
    'unknown-plate': () => ({
      say: 'Nobody knows this plate',
      next: `Scan the goods. Put away: goods first, then this label.`,
    }),
    'plate-empty': ({ plateId }) => ({
      say: 'This plate is used up',
      next: `Nothing is left on ${plateId}. Scan the goods themselves.`,
    }),
    'plate-carried': ({ plateId }) => ({
      say: 'Somebody is moving this plate',
      next: `${plateId} is in somebody’s hand. Scan another one.`,
    }),
    'plate-twice': ({ plateId }) => ({
      say: 'Scanned already',
      next: `${plateId} is in. Scan the next one.`,
    }),
    'plate-elsewhere': ({ plateId, locationId }) => ({
      say: 'This plate should lie elsewhere',
      next: `${plateId} is on record in ${locationId}. Count that bin first, or refill from it.`,
    }),
    'plate-not-stored': ({ plateId }) => ({
      say: 'This plate was not put away yet',
      next: `Put ${plateId} away first.`,
    }),
    'plate-whole': ({ onPlates }) => ({
      say: 'Whole plates are among these',
      next: `They hold ${count(onPlates)}. Key at least that, or 0 to put them down.`,
    }),
  },
  page: {
    menu: 'Stock work',
    menuSay: 'What needs doing?',
    from: 'From',
    to: 'To',
    counting: 'Counting',
    inHand: 'In hand',
    counted: 'Counted',
    nothingYet: 'Nothing scanned yet',
    nowhere: 'No bin yet',
    anyLocation: 'Any bin',
    toCount: (locations) => (locations === 1 ? '1 bin to count' : `${locations} bins to count`),
    noTasks: 'No counts are asked for',
    keySay: 'Key what you hold',
    quantity: 'Quantity',
    lot: 'Lot',
    expiresOn: 'Best before',
    save: 'Save',
    takeOff: 'Take off',
    change: 'Change',
    leave: 'Home',
    allCounted: 'That is all',
    isEmpty: 'It is empty',
    asked: 'Asked for',
    plates: 'Plates',
    plateOpen: 'still to scan',
    plateVoid: 'A plate that nobody scans counts as loose units.',
  },
}
