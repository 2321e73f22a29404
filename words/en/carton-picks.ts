import type { CartonPickWords } from '#words/carton-pick-words'

/** Orders picked into the cartons they leave in, in English. */
export const cartonPicks: CartonPickWords = {
  refusals: {
    'carton-wanted': ({ toteId, slot }) => ({
      say: 'This walk goes into cartons',
      next: `${toteId} is a tote. Scan the label of a new carton into slot ${slot}.`,
    }),
    'tote-wanted': ({ lpn, slot }) => ({
      say: 'This walk goes into totes',
      next: `${lpn} is a carton. Scan an empty tote into slot ${slot}.`,
    }),
    'lpn-used': ({ lpn, orderNumber }) => ({
      say: 'This carton label is used already',
      next: `${lpn} belongs to ${orderNumber}. Take a new label.`,
    }),
    'carton-size-first': ({ lpn, slot }) => ({
      say: 'Scan the carton size first',
      next: `Then the label ${lpn} again, into slot ${slot}.`,
    }),
    'carton-holds-no-more': ({ why, cartonTypeId, slot, empty }) => ({
      say: why === 'weight' ? 'Too heavy for this carton' : 'Too large for this carton',
      next: empty
        ? `${cartonTypeId} in slot ${slot} cannot take it. Scan a larger size.`
        : `${cartonTypeId} in slot ${slot}: scan a larger size, or fill it and press Carton full.`,
    }),
  },
  bind: (slot, orderNumber, size) => ({
    say: `Scan a carton into slot ${slot}`,
    next:
      size === null
        ? `For ${orderNumber}. First its size, then its label.`
        : `For ${orderNumber}: size ${size}, or scan another size first.`,
  }),
  bindVoice: (slot, size) =>
    `Slot ${slot}. ${size === null ? 'Scan a carton size, then its label.' : `Carton ${size}. Scan its label.`}`,
  put: (slot, lpn, inHand) => ({
    say: 'Scan the carton',
    next:
      lpn === ''
        ? `Put ${inHand} into slot ${slot}, a new carton.`
        : `Put ${inHand} into slot ${slot}, carton ${lpn}.`,
  }),
  putVoice: (slot, lpn, inHand) => `Put ${inHand} into slot ${slot}, carton ${lpn}. Scan the carton.`,
  unload: (slot, lpn, place, left) => ({
    say: `Scan place ${place}`,
    next: `Bring ${lpn} from slot ${slot} there. ${left} ${left === 1 ? 'carton' : 'cartons'} to go.`,
  }),
  unloadVoice: (slot, lpn, place) => `Bring carton ${lpn} from slot ${slot} to ${place}. Scan it.`,
  take: (size) =>
    size === null
      ? 'Fold a carton, scan its size and its label, and set it there.'
      : `Fold a carton ${size}, scan its label, and set it there.`,
  left: (cartons) => (cartons === 1 ? 'last carton' : `${cartons} cartons to go`),
  onCart: 'Cartons on the cart',
  bringAway: 'Bring the cartons away',
  cartons: 'Cartons',
  next: (lpns) => ({
    say: 'Scan a picked carton',
    next: `Still to pack: ${lpns.slice(0, 3).join(', ')}${lpns.length > 3 ? ' …' : ''}`,
  }),
  full: 'Carton full',
  units: (units) => (units === 1 ? '1 unit' : `${units} units`),
  lpn: (lpn) => `Label ${lpn}`,
  into: 'Picked into',
  intos: { totes: 'Totes', cartons: 'Shipping cartons' },
}
