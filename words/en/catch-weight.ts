import type { CatchWords } from '#words/catch-words'
import { kilogramFigure, kilograms } from '#words/format'

/** Goods of which every unit weighs what it weighs, in English. */
export const catchWeight: CatchWords = {
  refusals: {
    'weigh-each': () => ({
      say: 'Scan every unit',
      next: 'Each one has its own weight. Cases, plates and keyed numbers do not count here.',
    }),
    'unit-weight-needed': () => ({
      say: 'Scan the code with the weight',
      next: 'This code has none, and there is no scale here. Weigh it at a station with a scale.',
    }),
    'unit-weight-off': ({ weightG, leastG, mostG }) => ({
      say: weightG < leastG ? 'Too light. Take another' : 'Too heavy. Take another',
      next: `It weighs ${kilograms(weightG)}. One unit has ${kilogramFigure(leastG)}–${kilograms(mostG)}.`,
    }),
    'line-weight-over': ({ weightG, sumG, mostG }) => ({
      say: 'Too much. Take a lighter one',
      next: `With these ${kilograms(weightG)} it is ${kilograms(sumG)}. The order takes ${kilograms(mostG)}.`,
    }),
    'weight-not-picked': ({ weightG, pickedG }) => ({
      say: 'Not a unit of this order',
      next:
        pickedG.length === 0
          ? `${kilograms(weightG)}. All units of this item are in cartons already.`
          : `${kilograms(weightG)} was not picked. Still to come: ${pickedG.slice(0, 3).map(kilograms).join(', ')}.`,
    }),
  },
  accepted: {
    'unit-weighed': ({ weightG, inHand, needed }) => `Saved. ${kilograms(weightG)}, ${inHand} of ${needed}`,
  },
  page: {
    say: 'Put it on the scale',
    next: (name, least, most) => `${name}. One unit has ${least} to ${most}.`,
    onScale: 'On the scale',
    noScale: 'No scale at this station',
    key: 'Or key its grams',
    keyBelow: 'The log says who keyed it.',
    save: 'Save',
    picked: 'Picked',
    wanted: 'Wanted',
    each: (least, most) => `each ${least} to ${most}`,
  },
}
