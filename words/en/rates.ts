import { kilograms, money } from '#words/format'
import type { RateWords } from '#words/rates'

/** Who carries an order, in English. */
export const rates: RateWords = {
  said: {
    always: (service) => ({
      say: `Goes with ${service}?`,
      next: 'Take it, or choose another by its number.',
    }),
    wished: (service) => ({
      say: `Goes with ${service}?`,
      next: 'Take it, or choose another by its number.',
    }),
    'none-allowed': () => ({
      say: 'No courier’s card takes this',
      next: 'Look why below. A supervisor may keep the one of the order.',
    }),
    'over-estimate': (service) => ({
      say: `Dearer than planned: ${service}`,
      next: 'Look at weight and carton. Then take one by its number.',
    }),
  },
  why: {
    named: 'set by the order system',
    cheapest: 'cheapest',
    soonest: 'same price, sooner',
    only: 'the only one that may',
    chosen: 'chosen here',
    kept: 'kept as ordered',
  },
  parts: { freight: 'Freight', fuel: 'Fuel', remote: 'Remote area', cod: 'COD', insurance: 'Insurance' },
  refused: {
    'other-named': () => 'the order names another',
    'customer-rule': () => 'the customer’s rule',
    'other-level': ({ level }) => `offers ${level}`,
    'no-hazmat': () => 'takes no dangerous goods',
    'no-cod': () => 'collects no money',
    'not-insured': ({ mostSen }) => `insures up to ${money(mostSen, '').trim()}`,
    'carton-type': ({ cartonTypeId }) => `does not take carton ${cartonTypeId}`,
    'too-heavy': ({ mostG }) => `takes up to ${kilograms(mostG)}`,
    'too-long': ({ mostMm }) => `takes up to ${mostMm} mm`,
    'other-currency': ({ currency }) => `is priced in ${currency}`,
    'no-zone': () => 'does not go there',
    'no-rate': () => 'has no price for that weight',
    'too-late': ({ promisedOn }) => `too late: ${promisedOn}`,
  },
  take: 'Take it',
  keep: 'Keep as ordered',
  leave: 'Supervisor',
  by: (day) => `by ${day}`,
  billed: {
    short: (weight) => `counts as ${weight}`,
    actual: (weight) => `${weight} on the scale`,
    volume: (weight, actual) => `counts as ${weight} by size, scale ${actual}`,
  },
  over: (amount) => `${amount} over the estimate`,
  estimate: (amount) => `Estimate ${amount}`,
  cannot: 'May not',
  noPrice: 'no price known',
  wish: 'before the label is made',
  rule: {
    title: 'Courier left open',
    ask: 'When the packer is asked',
    asks: { doubt: 'In doubt', always: 'Always' },
    who: 'Who may take another',
    whos: { packer: 'Packer', supervisor: 'Supervisor' },
    dearer: 'Dearer by more',
    dearerBelow: 'than the proposed one: takes a supervisor',
    over: 'Over the estimate by more',
    overBelow: 'of the order system: somebody looks first',
  },
}
