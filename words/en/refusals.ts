import type { Keyboard } from '#domain/keyboard'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { sayBroken } from '#words/broken-code'
import { brokenCode } from '#words/en/broken-code'
import { cartonPicks } from '#words/en/carton-picks'
import { catchWeight } from '#words/en/catch-weight'
import { codes } from '#words/en/codes'
import { deskRefusals } from '#words/en/desk-refusals'
import { packRefusals } from '#words/en/pack-refusals'
import { peopleRefusals } from '#words/en/people-refusals'
import { practiceRefusals } from '#words/en/practice'
import { scanning } from '#words/en/scanning'
import { sourceRefusals } from '#words/en/sources'
import { stock } from '#words/en/stock'
import { voice } from '#words/en/voice'
import { wall } from '#words/en/wall'
import { work } from '#words/en/work'
import { zones } from '#words/en/zones'
import { readable } from '#words/format'
import { known, type RefusalWords } from '#words/table'

const things: Record<ScannedKind, string> = {
  command: 'a command',
  badge: 'a badge',
  location: 'a bin',
  checkDigits: 'check digits',
  tote: 'a tote',
  cart: 'a cart',
  carton: 'a carton',
  order: 'an order',
  item: 'an item',
  trackingNumber: 'a shipping label',
  sscc: 'a carton label',
  cartonType: 'a carton size',
  place: 'a place',
  zone: 'a zone sign',
  list: 'a pick list',
  apart: 'a quarantine label',
  plate: 'a plate of stock',
  unknown: 'something else',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? 'the planned lot' : `lot ${lots.slice(0, 3).join(' or ')}`

const mostNamed = 2
/** The keyboards a scanner may be set to, where they are few enough to help. */
function keyboardList(keyboards: readonly Keyboard[]): string {
  const names = keyboards.map((one) => scanning.keyboards[one])
  return names.length === 0 || names.length > mostNamed
    ? 'another keyboard'
    : `the keyboard ${names.join(' or ')}`
}

/** What a refused scan says: what happened, and what to do next. The second argument is what was asked for. */
export const refusals: RefusalWords<Refusal> = {
  'unknown-code': ({ text }) => ({
    say: 'This code is not known here',
    next: `Read: ${readable(text)}. Scan another code on it, or type it.`,
  }),
  'broken-code': (fault) => sayBroken(brokenCode, fault),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `Not now: that is ${things[scanned]}`,
    next: `Needed: ${asked}`,
  }),
  'scanner-mistypes': ({ problem, keyboards }) =>
    problem === 'caps-lock'
      ? { say: 'Caps Lock is on. Switch it off', next: 'Press Caps Lock once, then scan again.' }
      : {
          say: 'The scanner types wrong letters',
          next: `It is set to ${keyboardList(keyboards)}. Tell the administrator; type the code meanwhile.`,
        },
  'scanners-alike': ({ names }) => ({
    say: 'Nobody could tell these scanners apart',
    next: `${names.join(', ')}: give each its own prefix key. Only one may have none.`,
  }),
  'no-work': () => ({
    say: 'No work waiting',
    next: 'All released lists are taken. Ask the supervisor for a wave.',
  }),
  'unknown-zone': ({ text, zones }) => ({
    say: 'No such zone here',
    next: `Read: ${readable(text)}. The zones are ${zones.join(', ')}.`,
  }),
  'list-taken': ({ by }) => ({
    say: `${by} has this list now`,
    next: 'Get work again. You get the next list.',
  }),
  'list-assigned': ({ number, to }) => ({
    say: `${number} is for ${to}`,
    next: 'Get work: you get the next list. A supervisor can give it to you.',
  }),
  'list-over': ({ number }) => ({ say: `${number} is over`, next: 'Choose another list.' }),
  'list-first': ({ number }) => ({
    say: 'Finish your own list first',
    next: `${number} is yours. Get work: you stand where you left off.`,
  }),
  'confirm-take-over': ({ number, cartId, by }) => ({
    say: `${by} has ${cartId ?? number}`,
    next: `Go on with ${number}? Scan ${cartId ?? 'NEXT'} again, or touch Take over.`,
  }),
  'list-held': () => ({
    say: 'This list is on hold',
    next: 'Stop here. Ask the supervisor. Your counts are safe.',
  }),
  'nothing-open': () => ({ say: 'Nothing is open here', next: 'Get work, or scan a tote.' }),
  'unknown-cart': ({ text }) => ({
    say: 'This cart is not known',
    next: `Read: ${readable(text)}. Scan the code on the cart frame.`,
  }),
  'cart-in-use': ({ cartId, by }) => ({
    say: `${by} is using ${cartId}`,
    next: 'Leave it. Take another cart.',
  }),
  'cart-too-small': ({ cartId, slots, needed }) => ({
    say: 'This cart is too small',
    next: `${cartId} has ${slots} slots, this list needs ${needed}. Scan a larger cart.`,
  }),
  'unknown-tote': ({ text }) => ({
    say: 'This tote is not known',
    next: `Read: ${readable(text)}. Take another tote.`,
  }),
  'tote-not-empty': ({ toteId }) => ({
    say: 'This tote is not empty',
    next: `Put ${toteId} aside and scan an empty tote.`,
  }),
  'tote-in-use': ({ toteId, orderNumber }) => ({
    say: 'This tote belongs to another order',
    next: `${toteId} is on ${orderNumber}. Scan an empty tote.`,
  }),
  'wrong-tote': ({ toteId, neededToteId, slot }) => ({
    say: `Wrong tote. Use slot ${slot}`,
    next:
      neededToteId === null
        ? `${toteId} is for another order. Scan an empty tote.`
        : `That was ${toteId}. Scan ${neededToteId} in slot ${slot}.`,
  }),
  'item-first': ({ sku }) => ({
    say: 'Scan the item first',
    next: `Take ${sku} out of the tote and scan it.`,
  }),
  'not-in-tote': ({ sku, toteId }) => ({
    say: 'Not out of this tote',
    next: `${sku} was not picked into ${toteId}. Take another one, or call the supervisor.`,
  }),
  'store-in': ({ locationId }) => ({
    say: 'Put it back first',
    next: `Bring what you hold to ${locationId} and scan that bin.`,
  }),
  'confirm-location': ({ locationId, chosenLocationId }) => ({
    say: 'Another bin than proposed',
    next: `It came from ${chosenLocationId}. Scan ${locationId} again to put it there.`,
  }),
  'order-left': ({ orderNumber, why, toteId, slot, locationId }) => ({
    say: `Stop. ${orderNumber} ${codes.leftBecause[why]}`,
    next:
      toteId === null
        ? `Put what you hold back into ${locationId} and scan that bin.`
        : `Take ${toteId} out of slot ${slot} and scan it.`,
  }),
  'tote-empty': ({ toteId, slot }) => ({
    say: 'This tote is still empty',
    next: `Nothing went into ${toteId} in slot ${slot} yet. Does it not fit? Report a short: other.`,
  }),
  'nothing-in-hand': () => ({ say: 'Nothing in hand yet', next: 'Scan the item first, then the tote.' }),
  'location-first': ({ locationId }) => ({
    say: 'Scan the bin first',
    next: `Scan bin ${locationId}, then the item.`,
  }),
  'wrong-location': ({ locationId, neededLocationId }) => ({
    say: `Wrong bin. Go to ${neededLocationId}`,
    next: `You are at ${locationId}. Nothing was counted.`,
  }),
  'unknown-location': ({ text }) => ({
    say: 'This bin is not known',
    next: `Read: ${readable(text)}. Scan the bin label on the rack.`,
  }),
  'wrong-check-digits': ({ text, locationId }) => ({
    say: 'Wrong check digits',
    next: `${readable(text)} is not on bin ${locationId}. Read the label on the rack.`,
  }),
  'wrong-item': ({ scannedSku, neededSku, belongsAt }) => ({
    say: 'Wrong item. Put it back',
    next:
      belongsAt === null
        ? `That is ${scannedSku}. Scan ${neededSku}.`
        : `That is ${scannedSku}, it belongs in ${belongsAt}. Scan ${neededSku}.`,
  }),
  'over-pick': ({ needed, scanned }) => ({
    say: 'Too many. Put the rest back',
    next: `Needed: ${needed}. With this scan it would be ${scanned}.`,
  }),
  'lot-needed': ({ lots }) => ({
    say: 'Scan the code with the lot',
    next: `This bin holds several lots. Take ${lotList(lots)}.`,
  }),
  'lot-expired': ({ lot, expiredOn, instead }) => ({
    say: 'Expired. Do not pick it',
    next:
      instead === null
        ? `Lot ${lot} expired on ${expiredOn}. Take another lot, or report it as short.`
        : `Expired on ${expiredOn}. Take ${instead.lot === null ? 'another one' : `lot ${instead.lot}`} from ${instead.locationId}.`,
  }),
  'serial-needed': () => ({
    say: 'Scan the serial number',
    next: 'Every unit of this item has its own serial number.',
  }),
  'scan-units': ({ each }) =>
    each
      ? { say: 'Scan every unit', next: 'Quantities are not keyed for this item.' }
      : { say: 'Scan one unit first', next: 'Then key how many are in your hand.' },
  'already-in-hand': ({ inHand }) => ({
    say: 'That many are scanned already',
    next: `${inHand} are in your hand. Key all of them together.`,
  }),
  'serial-used': ({ serial }) => ({
    say: 'This serial is already scanned',
    next: `${readable(serial)} counts once. Scan the next unit.`,
  }),
  'put-first': ({ toteId, slot }) => ({
    say: `First put it into slot ${slot}`,
    next: toteId === null ? `Scan an empty tote for slot ${slot}.` : `Scan tote ${toteId}, then go on.`,
  }),
  'reason-needed': () => ({
    say: 'A reason is needed',
    next: 'Choose a reason. Nothing is saved without one.',
  }),
  'wrong-quantity': ({ most }) => ({ say: 'This quantity cannot be', next: `At most ${most}. Count again.` }),
  'confirm-place': ({ place, chosenPlace }) => ({
    say: `Not ${place}? Scan it again to insist`,
    next: `Planned: ${chosenPlace}. A second scan of ${place} puts it there.`,
  }),
  'unknown-place': ({ text }) => ({
    say: 'This place is not known',
    next: `Read: ${readable(text)}. Scan a bench or shelf label.`,
  }),
  ...deskRefusals,
  ...peopleRefusals,
  ...packRefusals,
  ...stock.refusals,
  ...voice.refusals,
  ...wall.refusals,
  ...cartonPicks.refusals,
  ...catchWeight.refusals,
  ...work.refusals,
  ...zones.refusals,
  'no-orders-match': () => ({
    say: 'No order fits this rule',
    next: 'Choose more couriers or a later cut-off.',
  }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} is not open`,
    next: `Its state is: ${known(codes.waveStates, state)}. Nothing was changed.`,
  }),
  'message-not-parked': () => ({
    say: 'This message is not parked',
    next: 'It is on its way or done. Look again.',
  }),
  'message-maybe-taken': () => ({
    say: 'The order system may have it already',
    next: 'Look it up there, put it right there if it must be, then settle it here by hand.',
  }),
  'correction-unfit': ({ field }) => ({
    say: `${known(codes.correctable, field)}: this cannot be sent`,
    next: 'It must be another one than before, not too long; a weight in whole grams.',
  }),
  'not-found': ({ what }) => ({ say: 'Not found', next: `${readable(what)} is not here. Check the number.` }),
  'bad-setting': ({ where, problem }) => ({
    say: 'This setting cannot be saved',
    next: `${where}: ${problem}`,
  }),
  'bad-arguments': ({ where, problem }) => ({
    say: 'This cannot be done like that',
    next: `${where}: ${problem}`,
  }),
  'disk-full': () => ({
    say: 'Disk full. Stop',
    next: 'Nothing more can be saved. Call the supervisor now.',
  }),
  ...practiceRefusals,
  ...sourceRefusals,
}
