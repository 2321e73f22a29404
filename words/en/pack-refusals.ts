import type { CustomsNeed } from '#domain/customs'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal } from '#domain/refusal/labels'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import { papers } from '#words/en/papers'
import { scales } from '#words/en/scales'
import { grams, kilograms, mmOf, readable } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals at a bench: orders, cartons, weights and labels, in English. */
export const packRefusals: RefusalWords<
  OrderRefusal | PackRefusal | LabelRefusal | PaperRefusal | DecisionRefusal
> = {
  'nothing-to-pack': ({ text, unit }) =>
    unit === null
      ? {
          say: 'Nothing to pack for this code',
          next: `Read: ${readable(text)}. Scan a picked tote or an order.`,
        }
      : { say: 'Nobody needs this one', next: `Put ${unit} in an empty tote and scan the tote.` },
  'order-cancelled': ({ orderNumber }) => ({
    say: 'Order cancelled. Stop',
    next: `${orderNumber}: nothing ships. Put the goods back.`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: 'Order changed. Stop',
    next: `${orderNumber} is different at the OMS now. Ask the supervisor.`,
  }),
  'order-claimed-elsewhere': ({ orderNumber, by }) => ({
    say: 'Another station has it. Stop',
    next: `${orderNumber} is taken by ${by}. Ask the supervisor.`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: 'Order on hold. Stop',
    next: `${orderNumber}: ${hold}. Put it aside for the supervisor.`,
  }),
  'order-in-hospital': ({ orderNumber, place }) => ({
    say: 'Waits for a decision',
    next: `${orderNumber} lacks units. Leave it at ${place}; the supervisor settles it.`,
  }),
  'order-begun-before': ({ orderNumber }) => ({
    say: 'Begun before the damage. Stop',
    next: `${orderNumber} waits for the supervisor's decision. Put it aside, all of it.`,
  }),
  'order-not-picked': ({ orderNumber, missing }) => ({
    say: 'Not picked completely yet',
    next: `${orderNumber}: ${missing} units are still on the floor. Scan another tote.`,
  }),
  'order-elsewhere': ({ orderNumber, station, by }) => ({
    say: `Open at ${station}`,
    next: `${by} is packing ${orderNumber}. Take it there, or scan another tote.`,
  }),
  'order-already-packed': ({ orderNumber, trackingNumber }) => ({
    say: 'Already packed',
    next:
      trackingNumber === null
        ? `${orderNumber} is done. Scan another tote.`
        : `${orderNumber} is done. Something wrong in this carton? Undo the label (VOID).`,
  }),
  'being-taken-back': ({ orderNumber }) => ({
    say: 'The OMS has not answered yet',
    next: `${orderNumber} is being taken back. Keep its cartons here.`,
  }),
  'not-taken-back': ({ orderNumber, why }) => ({
    say: 'Stays shipped',
    next: {
      'settled-by-hand': `${orderNumber} was told to the OMS by hand. Ask the supervisor.`,
      'refused-there': `The OMS keeps ${orderNumber} as shipped. Ask the supervisor.`,
    }[why],
  }),
  'pack-first': ({ orderNumber }) => ({
    say: 'Finish this order first',
    next: `${orderNumber} is open. Close it or leave it.`,
  }),
  'read-first': () => ({
    say: 'Read it first',
    next: 'Read what the screen says of this order, then Confirm.',
  }),
  'carton-first': () => ({ say: 'Choose a carton first', next: 'Scan a carton size, then the units.' }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: 'This carton is too small',
    next: `${cartonTypeId} cannot hold it. Scan a larger size.`,
  }),
  'carton-empty': () => ({ say: 'The carton is empty', next: 'Scan a unit into it first.' }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: 'Not in this order. Take it out',
    next:
      belongsTo === null
        ? `${sku} is not ordered here. Put it in an empty tote and scan the tote.`
        : `${sku} belongs to ${belongsTo}. Put it aside.`,
  }),
  'extra-wanted': ({ sku, orderNumber, toteId, place }) => ({
    say: 'Too many. Another order lacks it',
    next: `Put ${sku} into ${toteId} at ${place} for ${orderNumber}, then scan that tote.`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? 'Too many at once' : 'Too many. Take one out',
    next:
      left > 0
        ? `${sku}: ${left} to go. Scan single units.`
        : picked > 0
          ? `${sku}: all ${picked} are in. One more goes in an empty tote: scan it.`
          : `${sku}: none was picked for this order.`,
  }),
  'more-in-carton': ({ inCarton }) => ({
    say: 'More are in the carton',
    next: `${inCarton} are in it already. Key all of them together.`,
  }),
  'count-first': () => ({
    say: 'Count the carton first',
    next: 'Key how many units are in it. To take one out, touch Take out.',
  }),
  'count-off': ({ counted, triesLeft }) =>
    triesLeft > 0
      ? {
          say: `Not ${counted}. Count again`,
          next: triesLeft === 1 ? 'One try left, then all is scanned again.' : `${triesLeft} tries left.`,
        }
      : { say: `Not ${counted}. Take all out`, next: 'Empty the carton and scan each unit again.' },
  'serial-not-picked': ({ serial }) => ({
    say: 'This serial was not picked for it',
    next: `${readable(serial)} is for another order. Find the right one.`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: 'This lot was not picked for it',
    next: `Lot ${lot} is for another order. Find the right one.`,
  }),
  'units-missing': ({ left }) => ({
    say: `${left} still to scan`,
    next: 'Scan every unit, or confirm a partial shipment.',
  }),
  'gain-off': ({ gainG, expectedG, toleranceG, cause }) => ({
    say:
      cause === 'double'
        ? 'Two units in?'
        : cause === 'nothing'
          ? 'Nothing on the scale'
          : 'Another item in?',
    next:
      gainG === null
        ? `Put the carton on the scale: ${grams(expectedG)} should come.`
        : `${grams(gainG)} came, should be ${grams(expectedG)} ± ${grams(toleranceG)}.`,
  }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: 'Weight off. Recount',
    next: `Should be ${kilograms(expectedG)} ± ${grams(toleranceG)}, scale says ${kilograms(weighedG)}.`,
  }),
  'weigh-first': () => ({
    say: 'Weigh the carton first',
    next: 'Put it on the scale and wait for a steady weight.',
  }),
  'scale-shared': () => ({
    say: 'Whose goods are on the scale?',
    next: 'Both sides wait for it. Touch Weigh now at yours.',
  }),
  'scale-not-set': ({ order, problem }) => ({
    say: scales.orders[order].refused,
    next: scales.orderProblems[problem],
  }),
  'scale-not-ready': () => ({
    say: 'The scale is not ready',
    next: 'Look at the scale: cable, power, nothing leaning on it.',
  }),
  'label-not-printed': () => ({
    say: 'The label is not printed yet',
    next: 'Wait for the printer, or print it again.',
  }),
  'wrong-label': ({ scanned, needed }) => ({
    say: 'Label of another carton',
    next: `That is ${readable(scanned)}. This carton needs ${needed}.`,
  }),
  'closed-carton': ({ number }) => ({
    say: `Carton ${number} is closed`,
    next: 'Something wrong in it? Scan VOID, or touch More: its label is void then.',
  }),
  'confirm-void': ({ trackingNumber }) => ({
    say: 'The label will be void',
    next: `Destroy ${trackingNumber} and say it again: the carton is open then.`,
  }),
  'label-void': ({ trackingNumber }) => ({
    say: 'This label is void',
    next: `${trackingNumber} stands for no carton any more. Destroy it.`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: 'Scan the label first',
    next: `Stick ${trackingNumber} on the carton and scan it.`,
  }),
  'label-too-wide': ({ labelUm, printerUm, printerName }) => ({
    say: 'Label wider than the printer',
    next: `${printerName} prints ${mmOf(printerUm)} mm, the label is ${mmOf(labelUm)}. Use a wider printer.`,
  }),
  'print-moved-off': ({ printerName, ...room }) => ({
    say: 'Print would leave the label',
    next: `${printerName} may move it right by ${mmOf(room.leastXUm)} to ${mmOf(room.mostXUm)} mm, down by ${mmOf(room.leastYUm)} to ${mmOf(room.mostYUm)} mm. Tell an administrator.`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: 'No label for this address',
    next: `The address of ${orderNumber} does not fit. Put aside, call a supervisor.`,
  }),
  'no-numbers': ({ courierId }) => ({
    say: 'No tracking numbers left',
    next: `${courierId} gave no more numbers. Call the supervisor.`,
  }),
  'no-paper-data': ({ paper, orderNumber }) => ({
    say: `${papers.kinds[paper]}: nothing to print`,
    next: `Nothing was told or packed for it in ${orderNumber}. Ask the office.`,
  }),
  'labels-not-counted': ({ printer }) => ({
    say: `Nobody counted the labels of ${printer}`,
    next: 'A supervisor enters them once, under Shift forecast.',
  }),
  'paper-printed-before': ({ paper }) => ({
    say: `${papers.kinds[paper]} was printed before`,
    next: 'Why once more? Choose a reason.',
  }),
  'logo-unusable': ({ trouble }) => ({
    say: 'This picture cannot be the logo',
    next: {
      'not-png': 'Only PNG files can be printed. Save it as PNG.',
      'too-heavy': 'The file has more than 1 MB. Save it smaller.',
      'too-many-dots': 'It has more than 2,000 dots a side. Save it smaller.',
      unreadable: 'The file is damaged. Save it anew, then choose it again.',
    }[trouble],
  }),
  'paper-rule-hidden': ({ name, by }) => ({
    say: `“${name}” would never count`,
    next: `“${by}” comes first and takes all its orders. Move it up, or take it out.`,
  }),
  'paper-rules-outdated': ({ by }) => ({
    say: `${by} has changed these rules meanwhile`,
    next: 'Nothing was saved. Open them as they are now, then change them.',
  }),
  'paper-waits': ({ paper }) => ({
    say: `${papers.kinds[paper]} waits already`,
    next: 'It prints by itself. Look at its printer.',
  }),
  'customs-missing': ({ missing: [first] }) => ({
    say: 'Customs form incomplete',
    next: `${first?.sku ?? '–'} lacks ${needsIn(first?.needs)}. Ask the office to add it.`,
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: 'Too heavy for this carton',
    next: `${kilograms(grossG)}, at most ${kilograms(greatestG)}. Take units out into a second carton.`,
  }),
  'exception-taken': ({ by }) => ({
    say: `${by} sees to it`,
    next: 'Ask them, or settle it with them. Past its age anybody may take it up.',
  }),
  'nothing-to-decide': ({ orderNumber }) => ({
    say: 'Nothing to decide here',
    next: `${orderNumber} is the same at the OMS. Look again.`,
  }),
  'decide-first': ({ orderNumber }) => ({
    say: 'The change comes first',
    next: `${orderNumber} is different at the OMS. Decide about it at the desk.`,
  }),
  'put-back-first': ({ orderNumber }) => ({
    say: 'Put goods back first',
    next: `${orderNumber} wants fewer now than were picked. Put the rest back.`,
  }),
  'label-exists': ({ orderNumber }) => ({
    say: 'It has a label already',
    next: `Undo the label of ${orderNumber} at the bench, or take it off.`,
  }),
}

/** What a customs form still needs of an item. */
const needsIn = (needs: readonly CustomsNeed[] | undefined): string =>
  (needs ?? []).map((need) => papers.needs[need]).join(', ')
