import type { CustomsNeed } from '#domain/customs'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal } from '#domain/refusal/labels'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import { papers } from '#words/bn/papers'
import { scales } from '#words/bn/scales'
import { grams, kilograms, mmOf, readable } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals at a bench: orders, cartons, weights and labels, in Bengali. */
export const packRefusals: RefusalWords<
  OrderRefusal | PackRefusal | LabelRefusal | PaperRefusal | DecisionRefusal
> = {
  'nothing-to-pack': ({ text, unit }) =>
    unit === null
      ? {
          say: 'এই কোডে প্যাক করার কিছু নেই',
          next: `পড়া গেছে: ${readable(text)} । পিক করা টোট বা অর্ডার স্ক্যান করুন।`,
        }
      : { say: 'এটা কোনো অর্ডারে লাগে না', next: `${unit} খালি টোটে রাখুন, টোট স্ক্যান করুন।` },
  'order-cancelled': ({ orderNumber }) => ({
    say: 'অর্ডার বাতিল। থামুন',
    next: `${orderNumber}: কিছু পাঠাবেন না। পণ্য ফেরত রাখুন।`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: 'অর্ডার বদলে গেছে। থামুন',
    next: `${orderNumber} এখন OMS-এ অন্যরকম। সুপারভাইজারকে বলুন।`,
  }),
  'order-claimed-elsewhere': ({ orderNumber, by }) => ({
    say: 'অন্য স্টেশন নিয়েছে। থামুন',
    next: `${orderNumber} নিয়েছে ${by} । সুপারভাইজারকে বলুন।`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: 'অর্ডার স্থগিত। থামুন',
    next: `${orderNumber}: ${hold} । সুপারভাইজারের জন্য আলাদা রাখুন।`,
  }),
  'order-in-hospital': ({ orderNumber, place }) => ({
    say: 'সিদ্ধান্তের অপেক্ষায়',
    next: `${orderNumber}-এ ইউনিট কম। ${place}-এ রেখে দিন; সুপারভাইজার দেখবেন।`,
  }),
  'order-begun-before': ({ orderNumber }) => ({
    say: 'ক্ষতির আগে শুরু হয়েছিল। থামুন',
    next: `${orderNumber} সুপারভাইজারের সিদ্ধান্তের অপেক্ষায়। পুরোটা আলাদা রাখুন।`,
  }),
  'order-not-picked': ({ orderNumber, missing }) => ({
    say: 'এখনও সব পিক হয়নি',
    next: `${orderNumber}: ${missing} ইউনিট পিক বাকি। অন্য টোট স্ক্যান করুন।`,
  }),
  'order-elsewhere': ({ orderNumber, station, by }) => ({
    say: `${station}-এ খোলা আছে`,
    next: `${orderNumber} প্যাক করছেন ${by} । ওখানে নিন, বা অন্য টোট স্ক্যান করুন।`,
  }),
  'order-already-packed': ({ orderNumber, trackingNumber }) => ({
    say: 'আগেই প্যাক হয়েছে',
    next:
      trackingNumber === null
        ? `${orderNumber} শেষ। অন্য টোট স্ক্যান করুন।`
        : `${orderNumber} শেষ। কার্টনে কিছু ভুল? লেবেল বাতিল করুন (VOID)।`,
  }),
  'being-taken-back': ({ orderNumber }) => ({
    say: 'OMS এখনও উত্তর দেয়নি',
    next: `${orderNumber} ফেরত নেওয়া হচ্ছে। এর কার্টন এখানেই রাখুন।`,
  }),
  'not-taken-back': ({ orderNumber, why }) => ({
    say: 'পাঠানো হিসেবেই থাকছে',
    next: {
      'settled-by-hand': `${orderNumber} হাতে OMS-এ জানানো হয়েছে। সুপারভাইজারকে বলুন।`,
      'refused-there': `OMS-এ ${orderNumber} পাঠানো হিসেবেই আছে। সুপারভাইজারকে বলুন।`,
    }[why],
  }),
  'pack-first': ({ orderNumber }) => ({
    say: 'আগে এই অর্ডার শেষ করুন',
    next: `${orderNumber} খোলা আছে। শেষ করুন, বা ‘আলাদা রাখুন’ চাপুন।`,
  }),
  'read-first': () => ({
    say: 'আগে পড়ুন',
    next: 'এই অর্ডার নিয়ে স্ক্রিনে কী লেখা পড়ুন, তারপর নিশ্চিত করুন।',
  }),
  'carton-first': () => ({
    say: 'আগে কার্টন বেছে নিন',
    next: 'আগে কার্টনের সাইজ, তারপর ইউনিট স্ক্যান করুন।',
  }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: 'এই কার্টন ছোট',
    next: `${cartonTypeId}-এ ধরবে না। বড় সাইজ স্ক্যান করুন।`,
  }),
  'carton-empty': () => ({ say: 'কার্টন খালি', next: 'আগে একটি ইউনিট স্ক্যান করে ভরুন।' }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: 'এই অর্ডারের নয়। বের করুন',
    next:
      belongsTo === null
        ? `${sku} এই অর্ডারে নেই। খালি টোটে রাখুন, টোট স্ক্যান করুন।`
        : `${sku} যাবে ${belongsTo}-এ। আলাদা রাখুন।`,
  }),
  'extra-wanted': ({ sku, orderNumber, toteId, place }) => ({
    say: 'বেশি। অন্য অর্ডারে এটা কম',
    next: `${sku} রাখুন ${place}-এর টোট ${toteId}-এ (${orderNumber}), টোট স্ক্যান করুন।`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? 'একবারে বেশি' : 'বেশি হয়েছে। একটি বের করুন',
    next:
      left > 0
        ? `${sku}: বাকি ${left}টি। একটি একটি করে স্ক্যান করুন।`
        : picked > 0
          ? `${sku}: ${picked}টিই ভরা হয়েছে। বাড়তিটি খালি টোটে রাখুন, টোট স্ক্যান করুন।`
          : `${sku}: এই অর্ডারের জন্য একটিও পিক করা হয়নি।`,
  }),
  'more-in-carton': ({ inCarton }) => ({
    say: 'কার্টনে এর চেয়ে বেশি আছে',
    next: `ভেতরে আগেই ${inCarton}টি আছে। সব মিলিয়ে কয়টি, টাইপ করুন।`,
  }),
  'count-first': () => ({
    say: 'আগে কার্টন গুনুন',
    next: 'ভেতরে কয়টি ইউনিট, টাইপ করুন। একটি বের করতে ‘বের করুন’ চাপুন।',
  }),
  'count-off': ({ counted, triesLeft }) =>
    triesLeft > 0
      ? {
          say: `${counted}টি নয়। আবার গুনুন`,
          next: triesLeft === 1 ? 'আর একবার সুযোগ, তারপর সব আবার স্ক্যান।' : `আর ${triesLeft} বার সুযোগ।`,
        }
      : { say: `${counted}টি নয়। সব বের করুন`, next: 'কার্টন খালি করে প্রতিটি ইউনিট আবার স্ক্যান করুন।' },
  'serial-not-picked': ({ serial }) => ({
    say: 'এই সিরিয়াল এই অর্ডারের নয়',
    next: `${readable(serial)} অন্য অর্ডারের। ঠিকটি খুঁজুন।`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: 'এই লট এই অর্ডারের নয়',
    next: `লট ${lot} অন্য অর্ডারের। ঠিকটি খুঁজুন।`,
  }),
  'units-missing': ({ left }) => ({
    say: `আরও ${left}টি স্ক্যান বাকি`,
    next: 'সব ইউনিট স্ক্যান করুন, বা ‘আংশিক পাঠান’ চাপুন।',
  }),
  'gain-off': ({ gainG, expectedG, toleranceG, cause }) => ({
    say:
      cause === 'double' ? 'দুটি ইউনিট ঢুকেছে?' : cause === 'nothing' ? 'ওজন মেশিনে কিছু নেই' : 'অন্য পণ্য ঢুকেছে?',
    next:
      gainG === null
        ? `কার্টন ওজন মেশিনে রাখুন: ${grams(expectedG)} আসার কথা।`
        : `${grams(gainG)} এসেছে, আসার কথা ${grams(expectedG)} ± ${grams(toleranceG)} ।`,
  }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: 'ওজন মেলে না। আবার গুনুন',
    next: `হওয়ার কথা ${kilograms(expectedG)} ± ${grams(toleranceG)}, মেশিনে ${kilograms(weighedG)} ।`,
  }),
  'weigh-first': () => ({
    say: 'আগে কার্টন ওজন করুন',
    next: 'ওজন মেশিনে রাখুন, ওজন স্থির হওয়া পর্যন্ত অপেক্ষা করুন।',
  }),
  'scale-shared': () => ({
    say: 'ওজন মেশিনে কার পণ্য?',
    next: 'দুই পাশই অপেক্ষায়। যার পণ্য, তিনি ‘এখন ওজন করুন’ চাপুন।',
  }),
  'scale-not-set': ({ order, problem }) => ({
    say: scales.orders[order].refused,
    next: scales.orderProblems[problem],
  }),
  'scale-not-ready': () => ({
    say: 'ওজন মেশিন তৈরি নয়',
    next: 'মেশিন দেখুন: ক্যাবল, বিদ্যুৎ, গায়ে কিছু ঠেকে আছে কি না।',
  }),
  'label-not-printed': () => ({
    say: 'লেবেল এখনও প্রিন্ট হয়নি',
    next: 'প্রিন্টারের জন্য অপেক্ষা করুন, বা আবার প্রিন্ট করুন।',
  }),
  'wrong-label': ({ scanned, needed }) => ({
    say: 'এটা অন্য কার্টনের লেবেল',
    next: `ওটা ${readable(scanned)} । এই কার্টনে লাগবে ${needed} ।`,
  }),
  'closed-carton': ({ number }) => ({
    say: `কার্টন ${number} বন্ধ করা হয়েছে`,
    next: 'ভেতরে কিছু ভুল? VOID স্ক্যান করুন, বা ‘আরও’ চাপুন: এতে লেবেল বাতিল হবে।',
  }),
  'confirm-void': ({ trackingNumber }) => ({
    say: 'লেবেল বাতিল হয়ে যাবে',
    next: `${trackingNumber} ছিঁড়ে ফেলুন, আবার ‘লেবেল বাতিল’ দিন: কার্টন খুলবে।`,
  }),
  'label-void': ({ trackingNumber }) => ({
    say: 'এই লেবেল বাতিল',
    next: `${trackingNumber} আর কোনো কার্টনের নয়। ছিঁড়ে ফেলুন।`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: 'আগে লেবেল স্ক্যান করুন',
    next: `${trackingNumber} কার্টনে লাগিয়ে স্ক্যান করুন।`,
  }),
  'label-too-wide': ({ labelUm, printerUm, printerName }) => ({
    say: 'লেবেল প্রিন্টারের চেয়ে চওড়া',
    next: `${printerName}: ${mmOf(printerUm)} mm পর্যন্ত চওড়া, লেবেল ${mmOf(labelUm)} । চওড়া প্রিন্টার নিন।`,
  }),
  'print-moved-off': ({ printerName, ...room }) => ({
    say: 'প্রিন্ট লেবেলের বাইরে চলে যাবে',
    next: `${printerName}: ডানে ${mmOf(room.leastXUm)} থেকে ${mmOf(room.mostXUm)} mm, নিচে ${mmOf(room.leastYUm)} থেকে ${mmOf(room.mostYUm)} mm সরানো চলে। অ্যাডমিনকে জানান।`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: 'এই ঠিকানায় লেবেল হয় না',
    next: `${orderNumber}-এর ঠিকানা ধরে না। আলাদা রাখুন, সুপারভাইজারকে ডাকুন।`,
  }),
  'no-numbers': ({ courierId }) => ({
    say: 'ট্র্যাকিং নম্বর শেষ',
    next: `${courierId} আর নম্বর দেয়নি। সুপারভাইজারকে ডাকুন।`,
  }),
  'no-paper-data': ({ paper, orderNumber }) => ({
    say: `${papers.kinds[paper]}: প্রিন্টের কিছু নেই`,
    next: `${orderNumber}-এ এর জন্য কিছু জানানো বা প্যাক করা হয়নি। অফিসে জিজ্ঞেস করুন।`,
  }),
  'labels-not-counted': ({ printer }) => ({
    say: `${printer}: লেবেল কেউ গোনেনি`,
    next: 'সুপারভাইজার একবার শিফট পূর্বাভাসে সংখ্যাটি লিখবেন।',
  }),
  'paper-printed-before': ({ paper }) => ({
    say: `${papers.kinds[paper]} আগেই প্রিন্ট হয়েছে`,
    next: 'আবার কেন? একটি কারণ বেছে নিন।',
  }),
  'logo-unusable': ({ trouble }) => ({
    say: 'এই ছবি লোগো হতে পারে না',
    next: {
      'not-png': 'শুধু PNG ফাইল প্রিন্ট হয়। PNG করে সেভ করুন।',
      'too-heavy': 'ফাইল 1 MB-র বেশি। ছোট করে সেভ করুন।',
      'too-many-dots': 'এক পাশে 2,000 ডটের বেশি। ছোট করে সেভ করুন।',
      unreadable: 'ফাইল নষ্ট। নতুন করে সেভ করে আবার বেছে নিন।',
    }[trouble],
  }),
  'paper-rule-hidden': ({ name, by }) => ({
    say: `“${name}” কখনও খাটবে না`,
    next: `“${by}” আগে এসে এর সব অর্ডার নিয়ে নেয়। এটা উপরে তুলুন, বা বাদ দিন।`,
  }),
  'paper-rules-outdated': ({ by }) => ({
    say: `${by} এর মধ্যে নিয়ম বদলেছেন`,
    next: 'কিছু সেভ হয়নি। এখনকার নিয়ম খুলুন, তারপর বদলান।',
  }),
  'paper-waits': ({ paper }) => ({
    say: `${papers.kinds[paper]} আগে থেকেই অপেক্ষায়`,
    next: 'নিজে থেকেই প্রিন্ট হবে। প্রিন্টারটি দেখুন।',
  }),
  'customs-missing': ({ missing: [first] }) => ({
    say: 'কাস্টমস ফরম অসম্পূর্ণ',
    next: `${first?.sku ?? '–'}-এ নেই: ${needsIn(first?.needs)}। অফিসকে যোগ করতে বলুন।`,
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: 'এই কার্টনের জন্য বেশি ভারী',
    next: `${kilograms(grossG)}, সর্বোচ্চ ${kilograms(greatestG)} । কিছু ইউনিট আরেক কার্টনে নিন।`,
  }),
  'exception-taken': ({ by }) => ({
    say: `${by} এটা দেখছেন`,
    next: 'তাঁকে জিজ্ঞেস করুন, বা একসঙ্গে মেটান। সময় পেরোলে যে কেউ নিতে পারেন।',
  }),
  'nothing-to-decide': ({ orderNumber }) => ({
    say: 'এখানে সিদ্ধান্তের কিছু নেই',
    next: `${orderNumber} OMS-এও একই। আবার দেখুন।`,
  }),
  'decide-first': ({ orderNumber }) => ({
    say: 'আগে পরিবর্তনের সিদ্ধান্ত নিন',
    next: `${orderNumber} এখন OMS-এ অন্যরকম। ডেস্কে সিদ্ধান্ত নিন।`,
  }),
  'put-back-first': ({ orderNumber }) => ({
    say: 'আগে পণ্য ফেরত রাখুন',
    next: `${orderNumber}: যা পিক হয়েছে, এখন তার চেয়ে কম লাগে। বাড়তি ফেরত রাখুন।`,
  }),
  'label-exists': ({ orderNumber }) => ({
    say: 'এর লেবেল আগে থেকেই আছে',
    next: `বেঞ্চে ${orderNumber}-এর লেবেল বাতিল করুন, বা অর্ডারটি সরান।`,
  }),
}

/** What a customs form still needs of an item. */
const needsIn = (needs: readonly CustomsNeed[] | undefined): string =>
  (needs ?? []).map((need) => papers.needs[need]).join(', ')
