import type { Keyboard } from '#domain/keyboard'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { brokenCode } from '#words/bn/broken-code'
import { cartonPicks } from '#words/bn/carton-picks'
import { catchWeight } from '#words/bn/catch-weight'
import { codes } from '#words/bn/codes'
import { packRefusals } from '#words/bn/pack-refusals'
import { peopleRefusals } from '#words/bn/people-refusals'
import { practiceRefusals } from '#words/bn/practice'
import { scanning } from '#words/bn/scanning'
import { sourceRefusals } from '#words/bn/sources'
import { stock } from '#words/bn/stock'
import { voice } from '#words/bn/voice'
import { wall } from '#words/bn/wall'
import { work } from '#words/bn/work'
import { zones } from '#words/bn/zones'
import { sayBroken } from '#words/broken-code'
import { deskRefusals } from '#words/en/desk-refusals'
import { readable } from '#words/format'
import { known, type RefusalWords } from '#words/table'

const things: Record<ScannedKind, string> = {
  command: 'কমান্ড কোড',
  badge: 'ব্যাজ',
  location: 'বিন',
  checkDigits: 'চেক ডিজিট',
  tote: 'টোট',
  cart: 'ট্রলি',
  carton: 'কার্টন',
  order: 'অর্ডার',
  item: 'পণ্য',
  trackingNumber: 'শিপিং লেবেল',
  sscc: 'কার্টনের লেবেল',
  cartonType: 'কার্টনের সাইজ',
  place: 'জায়গার লেবেল',
  zone: 'জোনের সাইন',
  list: 'পিক তালিকা',
  apart: 'কোয়ারেন্টিন লেবেল',
  plate: 'স্টক প্লেট',
  unknown: 'অন্য কিছু',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? 'নির্ধারিত লট' : `লট ${lots.slice(0, 3).join(' বা ')}`

const mostNamed = 2
/** The keyboards a scanner may be set to, where they are few enough to help. */
function keyboardList(keyboards: readonly Keyboard[]): string {
  const names = keyboards.map((one) => scanning.keyboards[one])
  return names.length === 0 || names.length > mostNamed ? 'অন্য' : names.join(' বা ')
}

/** What a refused scan says: what happened, and what to do next. The second argument is what was asked for. */
export const refusals: RefusalWords<Refusal> = {
  'unknown-code': ({ text }) => ({
    say: 'এই কোড সিস্টেমে নেই',
    next: `পড়া গেছে: ${readable(text)} । এর গায়ের অন্য কোড স্ক্যান করুন, বা টাইপ করুন।`,
  }),
  'broken-code': (fault) => sayBroken(brokenCode, fault),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `এখন নয়: এটা ${things[scanned]}`,
    next: `দরকার: ${asked}`,
  }),
  'scanner-mistypes': ({ problem, keyboards }) =>
    problem === 'caps-lock'
      ? { say: 'Caps Lock চালু। বন্ধ করুন', next: 'Caps Lock একবার চাপুন, তারপর আবার স্ক্যান করুন।' }
      : {
          say: 'স্ক্যানার ভুল অক্ষর লিখছে',
          next: `এটা ${keyboardList(keyboards)} কিবোর্ডে সেট করা। অ্যাডমিনকে জানান; এখন কোড টাইপ করুন।`,
        },
  'scanners-alike': ({ names }) => ({
    say: 'স্ক্যানারগুলো আলাদা করা যায় না',
    next: `${names.join(', ')}: প্রতিটিতে আলাদা প্রিফিক্স কী দিন। শুধু একটিতে না দিলেও চলে।`,
  }),
  'no-work': () => ({
    say: 'এখন কোনো কাজ নেই',
    next: 'সব তালিকা নেওয়া হয়ে গেছে। সুপারভাইজারের কাছে ওয়েভ চান।',
  }),
  'unknown-zone': ({ text, zones }) => ({
    say: 'এখানে এমন জোন নেই',
    next: `পড়া গেছে: ${readable(text)} । এখানকার জোন: ${zones.join(', ')} ।`,
  }),
  'list-taken': ({ by }) => ({
    say: `${by} এই তালিকা নিয়েছেন`,
    next: '‘কাজ নিন’ আবার চাপুন। পরের তালিকা পাবেন।',
  }),
  'list-assigned': ({ number, to }) => ({
    say: `${number} ${to}-এর জন্য`,
    next: '‘কাজ নিন’ চাপুন: পরের তালিকা পাবেন। সুপারভাইজার এটা আপনাকে দিতে পারেন।',
  }),
  'list-over': ({ number }) => ({ say: `${number} শেষ হয়ে গেছে`, next: 'অন্য তালিকা বেছে নিন।' }),
  'list-first': ({ number }) => ({
    say: 'আগে নিজের তালিকা শেষ করুন',
    next: `${number} আপনার। ‘কাজ নিন’ চাপুন: যেখানে থেমেছিলেন, সেখান থেকেই শুরু।`,
  }),
  'confirm-take-over': ({ number, cartId, by }) => ({
    say: `${cartId ?? number} এখন ${by}-এর কাছে`,
    next: `${number} চালাবেন? ${cartId ?? 'NEXT'} আবার স্ক্যান করুন, বা ‘দায়িত্ব নিন’ চাপুন।`,
  }),
  'list-held': () => ({
    say: 'এই তালিকা স্থগিত',
    next: 'এখানে থামুন। সুপারভাইজারকে বলুন। যা গুনেছেন, সেভ আছে।',
  }),
  'nothing-open': () => ({ say: 'এখানে কোনো কাজ খোলা নেই', next: '‘কাজ নিন’ চাপুন, বা একটি টোট স্ক্যান করুন।' }),
  'unknown-cart': ({ text }) => ({
    say: 'এই ট্রলি সিস্টেমে নেই',
    next: `পড়া গেছে: ${readable(text)} । ট্রলির ফ্রেমের কোড স্ক্যান করুন।`,
  }),
  'cart-in-use': ({ cartId, by }) => ({
    say: `${cartId} এখন ${by}-এর কাছে`,
    next: 'এটা রেখে দিন। অন্য ট্রলি নিন।',
  }),
  'cart-too-small': ({ cartId, slots, needed }) => ({
    say: 'এই ট্রলি ছোট',
    next: `${cartId}-এ ${slots}টি স্লট, এই তালিকায় ${needed}টি লাগে। বড় ট্রলি স্ক্যান করুন।`,
  }),
  'unknown-tote': ({ text }) => ({
    say: 'এই টোট সিস্টেমে নেই',
    next: `পড়া গেছে: ${readable(text)} । অন্য টোট নিন।`,
  }),
  'tote-not-empty': ({ toteId }) => ({
    say: 'এই টোট খালি নয়',
    next: `${toteId} সরিয়ে রাখুন, খালি টোট স্ক্যান করুন।`,
  }),
  'tote-in-use': ({ toteId, orderNumber }) => ({
    say: 'এই টোট অন্য অর্ডারের',
    next: `${toteId} এখন ${orderNumber} অর্ডারে। খালি টোট স্ক্যান করুন।`,
  }),
  'wrong-tote': ({ toteId, neededToteId, slot }) => ({
    say: `ভুল টোট। লাগবে স্লট ${slot}`,
    next:
      neededToteId === null
        ? `${toteId} অন্য অর্ডারের। খালি টোট স্ক্যান করুন।`
        : `ওটা ${toteId} । স্লট ${slot}-এর ${neededToteId} স্ক্যান করুন।`,
  }),
  'item-first': ({ sku }) => ({
    say: 'আগে পণ্য স্ক্যান করুন',
    next: `টোট থেকে ${sku} বের করে স্ক্যান করুন।`,
  }),
  'not-in-tote': ({ sku, toteId }) => ({
    say: 'এটা এই টোটের নয়',
    next: `${toteId}-এ ${sku} পিক হয়নি। অন্য একটি নিন, বা সুপারভাইজারকে ডাকুন।`,
  }),
  'store-in': ({ locationId }) => ({
    say: 'আগে ফেরত রাখুন',
    next: `হাতের পণ্য ${locationId}-এ নিয়ে যান, ওই বিন স্ক্যান করুন।`,
  }),
  'confirm-location': ({ locationId, chosenLocationId }) => ({
    say: 'এটা সেই বিন নয়',
    next: `পণ্য এসেছে ${chosenLocationId} থেকে। এখানেই রাখতে ${locationId} আবার স্ক্যান করুন।`,
  }),
  'order-left': ({ orderNumber, why, toteId, slot, locationId }) => ({
    say: `থামুন। ${orderNumber} ${codes.leftBecause[why]}`,
    next:
      toteId === null
        ? `হাতের পণ্য ${locationId}-এ ফেরত রাখুন, ওই বিন স্ক্যান করুন।`
        : `স্লট ${slot} থেকে ${toteId} বের করে স্ক্যান করুন।`,
  }),
  'tote-empty': ({ toteId, slot }) => ({
    say: 'এই টোট এখনও খালি',
    next: `স্লট ${slot}-এর ${toteId}-এ কিছু রাখা হয়নি। ধরছে না? ‘কম’ চাপুন, কারণ ‘অন্য’।`,
  }),
  'nothing-in-hand': () => ({ say: 'হাতে এখনও কিছু নেই', next: 'আগে পণ্য, তারপর টোট স্ক্যান করুন।' }),
  'location-first': ({ locationId }) => ({
    say: 'আগে বিন স্ক্যান করুন',
    next: `আগে ${locationId} বিন, তারপর পণ্য স্ক্যান করুন।`,
  }),
  'wrong-location': ({ locationId, neededLocationId }) => ({
    say: `ভুল বিন। ${neededLocationId}-এ যান`,
    next: `আপনি ${locationId}-এ আছেন। কিছুই গোনা হয়নি।`,
  }),
  'unknown-location': ({ text }) => ({
    say: 'এই বিন সিস্টেমে নেই',
    next: `পড়া গেছে: ${readable(text)} । তাকের বিন লেবেল স্ক্যান করুন।`,
  }),
  'wrong-check-digits': ({ text, locationId }) => ({
    say: 'চেক ডিজিট ভুল',
    next: `${locationId} বিনে ${readable(text)} লেখা নেই। তাকের লেবেল দেখে পড়ুন।`,
  }),
  'wrong-item': ({ scannedSku, neededSku, belongsAt }) => ({
    say: 'ভুল পণ্য। ফেরত রাখুন',
    next:
      belongsAt === null
        ? `ওটা ${scannedSku} । ${neededSku} স্ক্যান করুন।`
        : `ওটা ${scannedSku}, থাকে ${belongsAt}-এ। ${neededSku} স্ক্যান করুন।`,
  }),
  'over-pick': ({ needed, scanned }) => ({
    say: 'বেশি হয়েছে। বাড়তি ফেরত রাখুন',
    next: `লাগবে: ${needed} । এই স্ক্যান ধরলে হবে ${scanned} ।`,
  }),
  'lot-needed': ({ lots }) => ({
    say: 'লটসহ কোড স্ক্যান করুন',
    next: `এই বিনে কয়েকটি লট আছে। ${lotList(lots)} নিন।`,
  }),
  'lot-expired': ({ lot, expiredOn, instead }) => ({
    say: 'মেয়াদ শেষ। পিক করবেন না',
    next:
      instead === null
        ? `লট ${lot}-এর মেয়াদ ${expiredOn} তারিখে শেষ। অন্য লট নিন, বা ‘কম’ চাপুন।`
        : `মেয়াদ ${expiredOn} তারিখে শেষ। ${instead.locationId} থেকে ${instead.lot === null ? 'অন্য একটি' : `লট ${instead.lot}`} নিন।`,
  }),
  'serial-needed': () => ({
    say: 'সিরিয়াল নম্বর স্ক্যান করুন',
    next: 'এই পণ্যের প্রতিটি ইউনিটের আলাদা সিরিয়াল নম্বর আছে।',
  }),
  'scan-units': ({ each }) =>
    each
      ? { say: 'প্রতিটি ইউনিট স্ক্যান করুন', next: 'এই পণ্যের সংখ্যা টাইপ করা যায় না।' }
      : { say: 'আগে একটি ইউনিট স্ক্যান করুন', next: 'তারপর হাতে কয়টি আছে টাইপ করুন।' },
  'already-in-hand': ({ inHand }) => ({
    say: 'এতগুলো আগেই স্ক্যান হয়েছে',
    next: `হাতে ${inHand}টি আছে। সব মিলিয়ে কয়টি, টাইপ করুন।`,
  }),
  'serial-used': ({ serial }) => ({
    say: 'এই সিরিয়াল আগেই স্ক্যান হয়েছে',
    next: `${readable(serial)} একবারই গোনা হয়। পরের ইউনিট স্ক্যান করুন।`,
  }),
  'put-first': ({ toteId, slot }) => ({
    say: `আগে এটা স্লট ${slot}-এ রাখুন`,
    next: toteId === null ? `স্লট ${slot}-এর জন্য খালি টোট স্ক্যান করুন।` : `${toteId} টোট স্ক্যান করুন, তারপর এগিয়ে যান।`,
  }),
  'reason-needed': () => ({
    say: 'কারণ জানাতে হবে',
    next: 'একটি কারণ বেছে নিন। কারণ ছাড়া কিছু সেভ হয় না।',
  }),
  'wrong-quantity': ({ most }) => ({
    say: 'এই সংখ্যা হতে পারে না',
    next: `সর্বোচ্চ ${most} । আবার গুনুন।`,
  }),
  'confirm-place': ({ place, chosenPlace }) => ({
    say: `${place} নয়। কথা ছিল ${chosenPlace}`,
    next: `${chosenPlace}-এ নিন। ${place}-এই রাখতে চাইলে এটা আবার স্ক্যান করুন।`,
  }),
  'unknown-place': ({ text }) => ({
    say: 'এই জায়গা সিস্টেমে নেই',
    next: `পড়া গেছে: ${readable(text)} । বেঞ্চ বা তাকের লেবেল স্ক্যান করুন।`,
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
    say: 'এই নিয়মে কোনো অর্ডার মেলে না',
    next: 'আরও কুরিয়ার বা আরও পরের শেষ সময় বেছে নিন।',
  }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} খোলা নেই`,
    next: `এর অবস্থা: ${known(codes.waveStates, state)}। কিছু বদলানো হয়নি।`,
  }),
  'message-not-parked': () => ({
    say: 'এই বার্তা আটকে নেই',
    next: 'এটা যাচ্ছে, বা শেষ হয়েছে। আবার দেখুন।',
  }),
  'message-maybe-taken': () => ({
    say: 'অর্ডার সিস্টেম হয়তো পেয়ে গেছে',
    next: 'ওখানে খুঁজে দেখুন, দরকার হলে ওখানেই ঠিক করুন, তারপর এখানে হাতে মেটান।',
  }),
  'correction-unfit': ({ field }) => ({
    say: `${known(codes.correctable, field)}: এটা পাঠানো যায় না`,
    next: 'আগেরটা থেকে আলাদা হতে হবে, বেশি লম্বা নয়; ওজন পুরো গ্রামে।',
  }),
  'not-found': ({ what }) => ({
    say: 'পাওয়া যায়নি',
    next: `${readable(what)} এখানে নেই। নম্বর মিলিয়ে দেখুন।`,
  }),
  'bad-setting': ({ where, problem }) => ({
    say: 'এই সেটিং সেভ করা যায় না',
    next: `${where}: ${problem}`,
  }),
  'bad-arguments': ({ where, problem }) => ({
    say: 'এভাবে করা যায় না',
    next: `${where}: ${problem}`,
  }),
  'disk-full': () => ({
    say: 'ডিস্ক ভরা। থামুন',
    next: 'আর কিছু সেভ হবে না। এখনই সুপারভাইজারকে ডাকুন।',
  }),
  ...practiceRefusals,
  ...sourceRefusals,
  'order-short-held': ({ orderNumber }) => ({
    say: 'পণ্য কম। থামুন',
    next: `${orderNumber} আলাদা রাখুন। সুপারভাইজার সিদ্ধান্ত দেবেন।`,
  }),
  'label-in-doubt': ({ orderNumber }) => ({
    say: 'আগে লেবেলটি খুঁজুন। থামুন',
    next: `${orderNumber}-এর লেবেল হয়তো প্রিন্ট হয়েছে। সুপারভাইজারকে ডাকুন।`,
  }),
}
