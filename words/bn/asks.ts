import type { AskWords } from '#words/asks'
import { cartonPicks } from '#words/bn/carton-picks'
import { catchWeight } from '#words/bn/catch-weight'
import { codes } from '#words/bn/codes'
import { courierLabel } from '#words/bn/courier-label'
import { papers } from '#words/bn/papers'
import { rates } from '#words/bn/rates'
import { scales } from '#words/bn/scales'
import { stock } from '#words/bn/stock'
import { voice } from '#words/bn/voice'
import { wall } from '#words/bn/wall'
import { work } from '#words/bn/work'
import { zones } from '#words/bn/zones'
import { count, grams, kilograms } from '#words/format'
import { carriedBy } from '#words/rates'

/** What the beam asks and confirms, in Bengali. */
export const asks: AskWords = {
  pick: {
    'order-left': ({ orderNumber, why, toteId, slot, locationId, quantity }) => ({
      say: `${orderNumber} ${codes.leftBecause[why]}`,
      next:
        toteId === null
          ? `হাতের ${quantity}টি ${locationId}-এ ফেরত রাখুন, তারপর ওই বিন স্ক্যান করুন।`
          : `স্লট ${slot} থেকে ${toteId} নামিয়ে সরিয়ে রাখুন, তারপর স্ক্যান করুন।`,
    }),
    'fetch-tote': ({ toteId, place, left }) => zones.fetch(toteId, place, left),
    'pass-on': ({ toteIds, zone, place }) => zones.passOn(toteIds, zone, place),
    'scan-cart': ({ slotsNeeded }) => ({
      say: 'ট্রলি স্ক্যান করুন',
      next: `${slotsNeeded}টি খালি স্লট লাগবে।`,
    }),
    'bind-tote': ({ slot, orderNumber, bound, of }, { carton }) =>
      carton === null
        ? {
            say: `স্লট ${slot}-এর টোট স্ক্যান করুন`,
            next: `${orderNumber}-এর জন্য খালি টোট। ${of}টির মধ্যে ${bound}টি হয়েছে।`,
          }
        : cartonPicks.bind(slot, orderNumber, carton.size),
    'scan-location': ({ itemProves }, { line }) => {
      const also = itemProves ? 'অথবা সরাসরি পণ্য স্ক্যান করুন।' : 'অথবা এর চেক ডিজিট দিন।'
      return { say: 'বিন স্ক্যান করুন', next: line === null ? also : `${line.locationId}-এ যান। ${also}` }
    },
    'scan-item': ({ taken, needed, mayKey }, { line }) => ({
      say: 'পণ্য স্ক্যান করুন',
      next: mayKey
        ? `${count(needed)}টির মধ্যে ${count(taken)}টি। পরেরটি স্ক্যান করুন, বা সংখ্যা দিন।`
        : `${count(needed)}টির মধ্যে ${count(taken)}টি স্ক্যান হয়েছে। ${
            line?.tracking === 'serial'
              ? 'প্রতিটি সিরিয়াল নম্বর স্ক্যান করুন।'
              : line?.tracking === 'lot'
                ? 'লটসহ কোড স্ক্যান করুন।'
                : 'প্রতিটি ইউনিট স্ক্যান করুন।'
          }`,
    }),
    'scan-tote': ({ slot, toteId, inHand }, { carton }) =>
      carton === null
        ? {
            say: 'টোট স্ক্যান করুন',
            next: `স্লট ${slot}-এর টোট ${toteId}-এ ${inHand}টি রাখুন।`,
          }
        : cartonPicks.put(slot, toteId, inHand),
    'zero-check': ({ locationId }) => ({
      say: `${locationId} কি এখন খালি?`,
      next: 'বিনের ভেতরে দেখে উত্তর দিন।',
    }),
    'twin-check': ({ locationId, units }) => ({
      say: `এখান থেকে আরও ${units}টি লাগবে`,
      next: `${locationId}-এর ভেতরে দেখুন: অন্য অর্ডারের জন্যও কি খালি?`,
    }),
    unload: ({ slot, toteId, place, consolidation, left }, { carton }) =>
      consolidation === 'none'
        ? carton !== null
          ? cartonPicks.unload(slot, toteId, place, left)
          : {
              say: `জায়গা ${place} স্ক্যান করুন`,
              next: `স্লট ${slot} থেকে ${toteId} ওখানে নিন। আর ${left}টি টোট বাকি।`,
            }
        : zones.unload[consolidation](toteId, place),
    done: () => ({ say: 'তালিকা শেষ', next: 'সব সেভ হয়েছে। পরের তালিকা নিন।' }),
  },
  pack: {
    'confirm-partial': ({ left, allowed }) => ({
      say: `${left} ইউনিট কম`,
      next: allowed ? '‘আংশিক পাঠান’ চাপুন, বা অর্ডার আলাদা রাখুন।' : 'আংশিক পাঠাতে সুপারভাইজারের অনুমতি লাগবে।',
    }),
    instructions: () => ({
      say: 'আগে এটা পড়ুন',
      next: 'তারপর নিশ্চিত করুন। এই অর্ডারে একবারই চাওয়া হবে।',
    }),
    'choose-carton': (_, { pickedCartons }) =>
      pickedCartons.length > 0
        ? cartonPicks.next(pickedCartons.map(({ lpn }) => lpn))
        : {
            say: 'কার্টন স্ক্যান করুন',
            next: 'প্রথমটি নিন। অন্য সাইজও স্ক্যান করা যাবে।',
          },
    'scan-unit': (_, { verified, needed }) => ({
      say: 'পরের ইউনিট স্ক্যান করুন',
      next: `${needed}টির মধ্যে ${verified}টি যাচাই হয়েছে। এই অর্ডারের যেকোনো ইউনিট।`,
    }),
    'gain-off': ({ gainG, expectedG }) => ({
      say: 'কার্টনের ভেতরে দেখুন',
      next:
        gainG === null
          ? `স্ক্যানে ${grams(expectedG)} বাড়ার কথা, কিছুই বাড়েনি।`
          : `স্ক্যানে ${grams(expectedG)} বাড়ার কথা, কিন্তু ${grams(gainG)} বেড়েছে।`,
    }),
    recount: ({ triesLeft }) => ({
      say: 'কার্টনের ইউনিট গুনুন',
      next:
        triesLeft === 1
          ? 'শেষ সুযোগ: ভেতরে কয়টি ইউনিট আছে, সংখ্যা দিন।'
          : 'ভেতরে কয়টি ইউনিট আছে, সব পণ্য মিলিয়ে সংখ্যা দিন।',
    }),
    weigh: () => ({ say: 'ওজন মেশিনে রাখুন', next: 'ওজন স্থির হওয়া পর্যন্ত অপেক্ষা করুন।' }),
    'weight-off': ({ expectedG, weighedG }) => ({
      say: 'কার্টন আবার গুনুন',
      next: `${grams(weighedG - expectedG)} ${weighedG > expectedG ? 'বেশি' : 'কম'}। ওজন না মেলা পর্যন্ত লেবেল আটকে থাকবে।`,
    }),
    'label-pending': ({ reason, printerName }) =>
      reason === 'waiting'
        ? { say: 'লেবেল প্রিন্ট হচ্ছে', next: `${printerName}-এ হচ্ছে। বের হলে লাগিয়ে দিন।` }
        : {
            say: codes.deviceTroubles[reason].say(printerName),
            next: 'লেবেল সেভ আছে। ঠিক হলে নিজেই প্রিন্ট হবে।',
          },
    'choose-service': ({ doubt }, { service }) => rates.said[doubt ?? 'always'](carriedBy(service)),
    'label-awaited': ({ wait, courierName }) => courierLabel.said[wait](courierName),
    'label-unknown': ({ printerName }) => ({
      say: 'লেবেল কি বের হয়েছে?',
      next: `${printerName}-এর সংযোগ কেটে গেছে। দেখে উত্তর দিন।`,
    }),
    'scan-label': ({ trackingNumber }) => ({ say: 'লেবেল লাগিয়ে স্ক্যান করুন', next: trackingNumber }),
  },
  accepted: {
    'signed-in': ({ name }) => `স্বাগতম, ${name}`,
    'list-claimed': ({ number }) => `সেভ হয়েছে। ${number} আপনার`,
    'list-skipped': ({ number }) => `সেভ হয়েছে। ${number} অন্যদের জন্য`,
    'cart-bound': ({ cartId }) => `সেভ হয়েছে। ট্রলি ${cartId}`,
    'tote-bound': ({ toteId, slot }) => `সেভ হয়েছে। স্লট ${slot}-এ ${toteId}`,
    'rush-added': ({ orderNumber, lines }) => `জরুরি: ${orderNumber}, আরও ${lines}টি লাইন`,
    'tote-full': ({ toteId, slot }) => `সেভ হয়েছে। ${toteId} ভরা। স্লট ${slot}-এ আরেকটি`,
    'location-reached': ({ locationId }) => `ঠিক বিন। ${locationId}`,
    'unit-taken': ({ inHand, needed }) => `সেভ হয়েছে। ${inHand} / ${needed}`,
    'lot-swapped': ({ lot, inHand, needed }) => `লট ${lot} সেভ হয়েছে। ${inHand} / ${needed}`,
    'units-put': ({ quantity, slot }) => `সেভ হয়েছে। স্লট ${slot}-এ ${quantity}টি`,
    'zero-checked': ({ locationId, empty }) =>
      empty ? `সেভ হয়েছে। ${locationId} খালি` : `সেভ হয়েছে। ${locationId} গোনা হবে`,
    'line-shorted': ({ quantity, elsewhere, instead }) => {
      if (elsewhere + instead === 0) return `সেভ হয়েছে। ${quantity}টি কম`
      if (instead === 0) return `সেভ হয়েছে। ${elsewhere}টি অন্য বিন থেকে`
      return elsewhere === 0
        ? `সেভ হয়েছে। ${instead}টি বদলি পণ্য`
        : `সেভ হয়েছে। ${elsewhere}টি অন্য বিন, ${instead}টি বদলি`
    },
    'damaged-apart': ({ quantity, here, elsewhere, missing }) =>
      [
        `${quantity}টি আলাদা`,
        ...(here > 0 ? [`এখানে ${here}টি নিন`] : []),
        ...(elsewhere > 0 ? [`${elsewhere}টি অন্য বিনে`] : []),
        ...(missing > 0 ? [`${missing}টি কম`] : []),
      ].join(', '),
    'twins-left': () => 'সেভ হয়েছে। নিতে থাকুন',
    'line-skipped': () => 'পরে রাখা হলো। শেষে আবার আসবে',
    'lines-turned': () => 'পথ বদলেছে। পরের বিনে যান',
    'tote-unloaded': ({ toteId, place }) => `সেভ হয়েছে। ${place}-এ ${toteId}`,
    'stop-cleared': ({ orderNumber }) => `সেভ হয়েছে। ${orderNumber} বাদ`,
    'put-back-begun': ({ orderNumber }) => `খোলা: ${orderNumber}`,
    'put-back-taken': () => 'সেভ হয়েছে। এবার বিন',
    'put-back-stored': ({ quantity, locationId, left }) =>
      left === 0 ? 'সেভ হয়েছে। টোট খালি' : `সেভ হয়েছে। ${locationId}-এ ${quantity}টি`,
    'list-finished': ({ number }) => `সেভ হয়েছে। ${number} শেষ`,
    'order-opened': ({ orderNumber }) => `খোলা: ${orderNumber}`,
    'carton-opened': ({ cartonTypeId }) => `সেভ হয়েছে। কার্টন ${cartonTypeId}`,
    'unit-verified': ({ verified, needed }) => `সেভ হয়েছে। ${verified} / ${needed}`,
    'mispick-found': ({ sku, belongsTo, locationId }) =>
      belongsTo !== null
        ? `সেভ হয়েছে। ${sku} ${belongsTo}-এর জন্য`
        : locationId === null
          ? `সেভ হয়েছে। ${sku} সুপারভাইজারকে দিন`
          : `সেভ হয়েছে। টোটেই রাখুন, যাবে ${locationId}-এ`,
    'unit-taken-out': () => 'সেভ হয়েছে। একটি বের হলো',
    'unit-laid-aside': ({ toteId, locationId }) => `সেভ হয়েছে। ${toteId}-এ, ফিরবে ${locationId}-এ`,
    'extra-given': ({ orderNumber, toteId }) => `সেভ হয়েছে। ${orderNumber}-এর, ${toteId}-এ`,
    'unit-set-apart': () => 'সেভ হয়েছে। আলাদা হলো, লেবেলসহ',
    'take-back-asked': ({ orderNumber }) => `সেভ হয়েছে। ${orderNumber}: OMS-কে বলা হলো`,
    'carton-reopened': ({ trackingNumber }) =>
      trackingNumber === null ? 'সেভ হয়েছে। কার্টন আবার খোলা' : `সেভ হয়েছে। লেবেল ${trackingNumber} ছিঁড়ে ফেলুন`,
    'instructions-read': () => 'সেভ হয়েছে। পড়া হয়েছে',
    'carton-counted': ({ units }) => `সেভ হয়েছে। ${units}টি গোনা হলো`,
    'carton-full': () => 'সেভ হয়েছে। এই কার্টন ভরা',
    'carton-weighed': ({ weightG }) => `সেভ হয়েছে। ${kilograms(weightG)} মিলেছে`,
    'service-chosen': ({ service }) => `সেভ হয়েছে। ${service} দিয়ে যাবে`,
    'weight-overridden': ({ by }) => `সেভ হয়েছে। অনুমতি: ${by}`,
    'roll-changed': ({ labels, spareRolls }) =>
      `পুরো রোল: ${count(labels)}টি লেবেল, বাড়তি রোল ${count(spareRolls)}টি`,
    'scale-set': ({ order, told }) => scales.orders[order][told],
    'first-admin-made': ({ badge, printed }) =>
      printed ? `সেভ হয়েছে। ব্যাজ ${badge} প্রিন্ট হচ্ছে` : `সেভ হয়েছে। আপনার ব্যাজ: ${badge}`,
    'pin-changed': () => 'সেভ হয়েছে। এখন নতুন PIN চলবে',
    'override-given': ({ by }) => `সেভ হয়েছে। অনুমতি: ${by}`,
    'partial-confirmed': () => 'সেভ হয়েছে। আংশিক যাবে',
    'label-printed': () => 'লেবেল বের হয়েছে',
    'label-reprinted': ({ copy }) => `সেভ হয়েছে। কপি ${copy} প্রিন্ট হচ্ছে`,
    'carton-closed': ({ orderNumber, last }) =>
      last ? `সেভ হয়েছে। ${orderNumber} শেষ` : 'সেভ হয়েছে। কার্টন বন্ধ',
    'paper-asked': ({ paper, copy }) =>
      copy === 1 ? `${papers.kinds[paper]} প্রিন্ট হচ্ছে` : `${papers.kinds[paper]} প্রিন্ট হচ্ছে, কপি ${copy}`,
    'order-parked': ({ orderNumber }) => `আলাদা রাখা হলো: ${orderNumber}`,
    ...stock.accepted,
    ...voice.accepted,
    ...wall.accepted,
    ...catchWeight.accepted,
    ...work.accepted,
    ...zones.accepted,
    done: () => 'সেভ হয়েছে',
  },
  faults: {
    bug: (logId) => ({
      say: 'এখানে একটা সমস্যা হয়েছে',
      next: `কিছুই হারায়নি। আবার স্ক্যান করুন। সুপারভাইজারকে বলুন: ${logId}`,
    }),
    'disk-full': (logId) => ({
      say: 'ডিস্ক ভরে গেছে। থামুন',
      next: `আর কিছু সেভ হবে না। সুপারভাইজারকে ডাকুন: ${logId}`,
    }),
    oms: (logId) => ({
      say: 'OMS সাড়া দিচ্ছে না',
      next: `এখানে কাজ চলবে। পরে আবার চেষ্টা করুন: ${logId}`,
    }),
    device: (logId) => ({
      say: 'ডিভাইস কাজটি করেনি',
      next: `ডিভাইস দেখুন, তারপর আবার চেষ্টা করুন: ${logId}`,
    }),
  },
}
