import type { OfferThing, OfferView } from '#contract/virtual-bench-commands'

const things: Record<OfferThing, string> = {
  badge: 'Badge',
  cart: 'Cart',
  tote: 'Tote',
  location: 'Location',
  item: 'Item',
  place: 'Place',
  cartonType: 'Carton',
  label: 'Label',
  command: 'Command',
}
const sorts: Record<OfferView['sort'], string> = {
  right: 'Asked for',
  wrong: 'A wrong one',
  damaged: 'Damaged',
}

/** The bench on the screen that a training has. */
export const virtualBench = {
  heading: 'Virtual bench',
  open: 'Virtual bench',
  close: 'Put away',
  things,
  sorts,
  scan: 'Scan',
  nothing: 'Nothing to scan now. The screen beside says what to do.',
  other: 'Any other code',
  typed: {
    'typed-system':
      'This computer has no lines for a scanner or a scale: codes count as typed by hand, and nothing can be weighed.',
    'typed-socat':
      'socat is missing (apt-get install socat): codes count as typed by hand, and nothing can be weighed.',
  },
  weigh: 'On the scale',
  grams: 'Grams on the scale',
  put: 'Put on',
  asExpected: 'What it should weigh',
  tooHeavy: 'Too heavy',
  empty: 'Take off',
  printer: 'Labels',
  noLabels: 'None came out yet.',
  labelOf: (nth: number): string => `Label ${nth}`,
  takeRoll: 'Take the roll out',
  loadRoll: 'Load a roll',
  seats: { a: 'Left', b: 'Right' },
}
