import type { AskWords } from '#words/asks'
import { cartonPicks } from '#words/en/carton-picks'
import { catchWeight } from '#words/en/catch-weight'
import { codes } from '#words/en/codes'
import { courierLabel } from '#words/en/courier-label'
import { papers } from '#words/en/papers'
import { rates } from '#words/en/rates'
import { scales } from '#words/en/scales'
import { stock } from '#words/en/stock'
import { voice } from '#words/en/voice'
import { wall } from '#words/en/wall'
import { work } from '#words/en/work'
import { zones } from '#words/en/zones'
import { count, grams, kilograms } from '#words/format'
import { carriedBy } from '#words/rates'

/** What the beam asks and confirms, in English. */
export const asks: AskWords = {
  pick: {
    'order-left': ({ orderNumber, why, toteId, slot, locationId, quantity }) => ({
      say: `${orderNumber} ${codes.leftBecause[why]}`,
      next:
        toteId === null
          ? `Put the ${quantity} in your hand back into ${locationId}, then scan that bin.`
          : `Take ${toteId} out of slot ${slot}, put it aside, and scan it.`,
    }),
    'fetch-tote': ({ toteId, place, left }) => zones.fetch(toteId, place, left),
    'pass-on': ({ toteIds, zone, place }) => zones.passOn(toteIds, zone, place),
    'scan-cart': ({ slotsNeeded }) => ({
      say: 'Scan a cart',
      next: `It needs ${slotsNeeded === 1 ? '1 free slot' : `${slotsNeeded} free slots`}.`,
    }),
    'bind-tote': ({ slot, orderNumber, bound, of }, { carton }) =>
      carton === null
        ? {
            say: `Scan a tote into slot ${slot}`,
            next: `Empty tote for ${orderNumber}. ${bound} of ${of} done.`,
          }
        : cartonPicks.bind(slot, orderNumber, carton.size),
    'scan-location': ({ itemProves }, { line }) => {
      const also = itemProves ? 'Or scan the item at once.' : 'Or type its check digits.'
      return { say: 'Scan the bin', next: line === null ? also : `Go to ${line.locationId}. ${also}` }
    },
    'scan-item': ({ taken, needed, mayKey }, { line }) => ({
      say: 'Scan the item',
      next: mayKey
        ? `${count(taken)} of ${count(needed)}. Scan the next, or key them.`
        : `${count(taken)} of ${count(needed)} scanned. ${
            line?.tracking === 'serial'
              ? 'Scan each serial number.'
              : line?.tracking === 'lot'
                ? 'Scan the code with the lot.'
                : 'Scan every unit.'
          }`,
    }),
    'scan-tote': ({ slot, toteId, inHand }, { carton }) =>
      carton === null
        ? {
            say: 'Scan the tote',
            next: `Put ${inHand} into slot ${slot}, tote ${toteId}.`,
          }
        : cartonPicks.put(slot, toteId, inHand),
    'zero-check': ({ locationId }) => ({
      say: `Is ${locationId} empty now?`,
      next: 'Look into the bin, then answer.',
    }),
    'twin-check': ({ locationId, units }) => ({
      say: units === 1 ? '1 more is wanted from here' : `${units} more are wanted from here`,
      next: `Look into ${locationId}: is nothing left for the other orders either?`,
    }),
    unload: ({ slot, toteId, place, consolidation, left }, { carton }) =>
      consolidation === 'none'
        ? carton !== null
          ? cartonPicks.unload(slot, toteId, place, left)
          : {
              say: `Scan place ${place}`,
              next: `Bring ${toteId} from slot ${slot} there. ${left} ${left === 1 ? 'tote' : 'totes'} to go.`,
            }
        : zones.unload[consolidation](toteId, place),
    done: () => ({ say: 'List done', next: 'Everything is saved. Get the next list.' }),
  },
  pack: {
    'confirm-partial': ({ left, allowed }) => ({
      say: left === 1 ? '1 unit is missing' : `${left} units are missing`,
      next: allowed
        ? 'Confirm a partial shipment, or leave the order.'
        : 'Only a supervisor may let it ship in part.',
    }),
    instructions: () => ({ say: 'Read this first', next: 'Then confirm. It is asked once for this order.' }),
    'choose-carton': (_, { pickedCartons }) =>
      pickedCartons.length > 0
        ? cartonPicks.next(pickedCartons.map(({ lpn }) => lpn))
        : {
            say: 'Scan a carton',
            next: 'Take the first one. Another size may be scanned too.',
          },
    'scan-unit': (_, { verified, needed }) => ({
      say: 'Scan the next unit',
      next: `${verified} of ${needed} verified. Any unit of this order.`,
    }),
    'gain-off': ({ gainG, expectedG }) => ({
      say: 'Look into the carton',
      next:
        gainG === null
          ? `The scan should add ${grams(expectedG)}, nothing came.`
          : `The scan should add ${grams(expectedG)}, ${grams(gainG)} came.`,
    }),
    recount: ({ triesLeft }) => ({
      say: 'Count the carton',
      next:
        triesLeft === 1
          ? 'Last try: key how many units are in it.'
          : 'Key how many units are in it, all items together.',
    }),
    weigh: () => ({ say: 'Put it on the scale', next: 'Wait until the weight stands still.' }),
    'weight-off': ({ expectedG, weighedG }) => ({
      say: 'Recount the carton',
      next: `${grams(weighedG - expectedG)} too ${weighedG > expectedG ? 'heavy' : 'light'}. The label stays locked until it fits.`,
    }),
    'label-pending': ({ reason, printerName }) =>
      reason === 'waiting'
        ? { say: 'The label is printing', next: `On ${printerName}. Stick it on when it is out.` }
        : {
            say: codes.deviceTroubles[reason].say(printerName),
            next: 'The label is kept safe. It prints by itself then.',
          },
    'choose-service': ({ doubt }, { service }) => rates.said[doubt ?? 'always'](carriedBy(service)),
    'label-awaited': ({ wait, courierName }) => courierLabel.said[wait](courierName),
    'label-unknown': ({ printerName }) => ({
      say: 'Did a label come out?',
      next: `The line to ${printerName} broke. Look, then answer.`,
    }),
    'scan-label': ({ trackingNumber }) => ({ say: 'Stick and scan the label', next: trackingNumber }),
  },
  accepted: {
    'signed-in': ({ name }) => `Hello, ${name}`,
    'list-claimed': ({ number }) => `Saved. ${number} is yours`,
    'list-skipped': ({ number }) => `Saved. ${number} waits for others`,
    'cart-bound': ({ cartId }) => `Saved. Cart ${cartId}`,
    'tote-bound': ({ toteId, slot }) => `Saved. ${toteId} in slot ${slot}`,
    'rush-added': ({ orderNumber, lines }) =>
      `Rush: ${orderNumber}, ${lines === 1 ? '1 line' : `${lines} lines`} more`,
    'tote-full': ({ toteId, slot }) => `Saved. ${toteId} is full. Another into slot ${slot}`,
    'location-reached': ({ locationId }) => `Right bin. ${locationId}`,
    'unit-taken': ({ inHand, needed }) => `Saved. ${inHand} of ${needed}`,
    'lot-swapped': ({ lot, inHand, needed }) => `Saved as lot ${lot}. ${inHand} of ${needed}`,
    'units-put': ({ quantity, slot }) => `Saved. ${quantity} into slot ${slot}`,
    'zero-checked': ({ locationId, empty }) =>
      empty ? `Saved. ${locationId} is empty` : `Saved. ${locationId} gets counted`,
    'line-shorted': ({ quantity, elsewhere, instead }) => {
      if (elsewhere + instead === 0) return `Saved. ${quantity} short`
      if (instead === 0) return `Saved. ${elsewhere} to take elsewhere`
      return elsewhere === 0
        ? `Saved. ${instead} of another item instead`
        : `Saved. ${elsewhere} elsewhere, ${instead} instead`
    },
    'damaged-apart': ({ quantity, here, elsewhere, missing }) =>
      [
        `${quantity} set apart`,
        ...(here > 0 ? [`take ${here} here`] : []),
        ...(elsewhere > 0 ? [`${elsewhere} elsewhere`] : []),
        ...(missing > 0 ? [`${missing} missing`] : []),
      ].join(', '),
    'twins-left': () => 'Saved. Go on taking',
    'line-skipped': () => 'Skipped. It comes again last',
    'lines-turned': () => 'The way changed. Follow the next bin',
    'tote-unloaded': ({ toteId, place }) => `Saved. ${toteId} on ${place}`,
    'stop-cleared': ({ orderNumber }) => `Saved. ${orderNumber} is off`,
    'put-back-begun': ({ orderNumber }) => `Open: ${orderNumber}`,
    'put-back-taken': () => 'Saved. Now the bin',
    'put-back-stored': ({ quantity, locationId, left }) =>
      left === 0 ? 'Saved. The tote is empty' : `Saved. ${quantity} in ${locationId}`,
    'list-finished': ({ number }) => `Saved. ${number} is done`,
    'order-opened': ({ orderNumber }) => `Open: ${orderNumber}`,
    'carton-opened': ({ cartonTypeId }) => `Saved. Carton ${cartonTypeId}`,
    'unit-verified': ({ verified, needed }) => `Saved. ${verified} of ${needed}`,
    'mispick-found': ({ sku, belongsTo, locationId }) =>
      belongsTo !== null
        ? `Saved. ${sku} is for ${belongsTo}`
        : locationId === null
          ? `Saved. ${sku} to the supervisor`
          : `Saved. Leave it in the tote, for ${locationId}`,
    'unit-taken-out': () => 'Saved. One is out',
    'unit-laid-aside': ({ toteId, locationId }) => `Saved. In ${toteId}, back to ${locationId}`,
    'extra-given': ({ orderNumber, toteId }) => `Saved. It is ${orderNumber}’s now, in ${toteId}`,
    'unit-set-apart': () => 'Saved. Set apart, with a label',
    'take-back-asked': ({ orderNumber }) => `Saved. The OMS is asked for ${orderNumber}`,
    'carton-reopened': ({ trackingNumber }) =>
      trackingNumber === null
        ? 'Saved. The carton is open again'
        : `Saved. Open again. Destroy ${trackingNumber}`,
    'instructions-read': () => 'Saved. Read',
    'carton-counted': ({ units }) => `Saved. ${units} counted`,
    'carton-full': () => 'Saved. This carton is full',
    'carton-weighed': ({ weightG }) => `Saved. ${kilograms(weightG)} fits`,
    'service-chosen': ({ service }) => `Saved. Goes with ${service}`,
    'weight-overridden': ({ by }) => `Saved. Allowed by ${by}`,
    'roll-changed': ({ labels, spareRolls }) =>
      `Full roll of ${count(labels)} labels, ${count(spareRolls)} in spare`,
    'scale-set': ({ order, told }) => scales.orders[order][told],
    'first-admin-made': ({ badge, printed }) =>
      printed ? `Saved. Badge ${badge} prints now` : `Saved. Your badge: ${badge}`,
    'pin-changed': () => 'Saved. The new PIN counts',
    'override-given': ({ by }) => `Saved. Allowed by ${by}`,
    'partial-confirmed': () => 'Saved. Ships in part',
    'label-printed': () => 'The label is out',
    'label-reprinted': ({ copy }) => `Saved. Copy ${copy} prints`,
    'carton-closed': ({ orderNumber, last }) =>
      last ? `Saved. ${orderNumber} is done` : 'Saved. Carton closed',
    'paper-asked': ({ paper, copy }) =>
      copy === 1 ? `${papers.kinds[paper]} prints` : `${papers.kinds[paper]} prints, copy ${copy}`,
    'order-parked': ({ orderNumber }) => `Put aside: ${orderNumber}`,
    ...stock.accepted,
    ...voice.accepted,
    ...wall.accepted,
    ...catchWeight.accepted,
    ...work.accepted,
    ...zones.accepted,
    done: () => 'Saved',
  },
  faults: {
    bug: (logId) => ({
      say: 'Something went wrong here',
      next: `Nothing is lost. Scan again. Tell the supervisor: ${logId}`,
    }),
    'disk-full': (logId) => ({
      say: 'Disk full. Stop',
      next: `Nothing more can be saved. Call the supervisor: ${logId}`,
    }),
    oms: (logId) => ({
      say: 'The OMS does not answer',
      next: `Work goes on here. Try again later: ${logId}`,
    }),
    device: (logId) => ({
      say: 'The device did not do it',
      next: `Look at the device, then try again: ${logId}`,
    }),
  },
}
