import type { FullWallView } from '#contract/put-wall-view'
import { count, few } from '#words/format'
import type { WallWords } from '#words/wall-words'

const units = (n: number): string => `${count(n)}টি ইউনিট`

/** What can be done at a full wall, the own work first. */
function roomFrom({ pack, putBack, take, otherTote }: FullWallView): string {
  const clear =
    pack.length > 0 ? `${few(pack)} প্যাক করুন।` : putBack.length > 0 ? `${few(putBack)} ফেরত রাখুন।` : null
  const goOn =
    take.length > 0 ? `${few(take)}-এর জন্য খোপ আছে।` : otherTote === null ? null : `আগে ${otherTote} ভাগ করুন।`
  return [goOn, clear].filter((one) => one !== null).join(' ') || 'সুপারভাইজারকে ডাকুন।'
}

/** Sorting at a put wall, in Bengali. */
export const wall: WallWords = {
  asks: {
    'scan-item': ({ toteId, left, full }) =>
      full === null
        ? { say: 'একটি পণ্য স্ক্যান করুন', next: `${toteId} থেকে যেকোনো পণ্য। আর ${units(left)} বাকি।` }
        : {
            say: full.take.length > 0 ? 'একটি পণ্য স্ক্যান করুন' : 'পুট ওয়াল ভরা',
            next: full.take.length > 0 ? `পুট ওয়াল ভরা। ${roomFrom(full)}` : roomFrom(full),
          },
    'scan-cubby': ({ hand, toteId, full }) =>
      hand?.cubbyId != null
        ? {
            say: `${hand.cubbyId}-এ রাখুন`,
            next: `${hand.quantity}টি ওখানে রেখে ${hand.cubbyId} স্ক্যান করুন।`,
          }
        : hand?.emptyId != null
          ? {
              say: 'একটি খালি খোপ নিন',
              next: `${hand.quantity}টি ${hand.emptyId} বা যেকোনো খালি খোপে রেখে স্ক্যান করুন।`,
            }
          : {
              say: 'পুট ওয়াল ভরা',
              next: `${toteId} স্ক্যান করে ফেরত রাখুন।${full === null ? '' : ` ${roomFrom(full)}`}`,
            },
    leftover: ({ toteId, left }) => ({
      say: 'ভাগ করার আর কিছু নেই',
      next: `${toteId}-এর ${units(left)} ফেরত যাবে। ভেতরেই রাখুন, ‘টোট খালি’ চাপুন।`,
    }),
  },
  accepted: {
    'sort-begun': ({ toteId, number }) => `খোলা: ${toteId}, ${number}`,
    'sort-unit-held': ({ quantity }) => `সেভ হয়েছে। হাতে ${quantity}টি`,
    'sort-unit-laid-back': ({ toteId }) => `সেভ হয়েছে। আবার ${toteId}-এ`,
    'sort-unit-put': ({ quantity, cubbyId }) => `সেভ হয়েছে। ${cubbyId}-এ ${quantity}টি`,
    'order-sorted': ({ cubbyId }) => `সেভ হয়েছে। ${cubbyId} সম্পূর্ণ`,
    'sorted-short': ({ cubbyIds: [first = '', ...more], units: missing }) =>
      `${more.length === 0 ? first : `${first} + ${more.length}`} শেষ, ${units(missing)} কম`,
    'cubby-full': ({ cubbyId }) => `সেভ হয়েছে। ${cubbyId} ভরা`,
    'sort-tote-ended': ({ toteId, goBack, last }) =>
      goBack > 0
        ? `সেভ হয়েছে। ${toteId}-এর ${count(goBack)}টি ফেরত যাবে`
        : last
          ? 'সেভ হয়েছে। ব্যাচ ভাগ করা শেষ'
          : `সেভ হয়েছে। ${toteId} খালি`,
  },
  refusals: {
    'cubby-stays': ({ cubbyId, wall: of }) => ({
      say: 'খোপ তার পুট ওয়ালেই থাকে',
      next: `${cubbyId} আছে ${of}-এ। একটি টোট স্ক্যান করুন।`,
    }),
    'not-in-batch': ({ sku, number }) => ({
      say: 'এই ব্যাচের নয়',
      next: `${number}-এর জন্য ${sku} পিক হয়নি। সরিয়ে রেখে সুপারভাইজারকে ডাকুন।`,
    }),
    'nobody-wants': ({ sku }) => ({
      say: 'সব অর্ডারে এটা হয়ে গেছে',
      next: `${sku} টোটে ফেরত রাখুন। এটা তার বিনে ফিরে যাবে।`,
    }),
    'case-splits': ({ scanned, wanted }) => ({
      say: 'একটি একটি করে স্ক্যান করুন',
      next: `${scanned}টির কেস ভাঙতে হবে। পরের অর্ডারে লাগে ${wanted}টি।`,
    }),
    'cubby-first': ({ sku, orderNumber, cubbyId }) => ({
      say: cubbyId === null ? 'আগে খালি খোপ স্ক্যান করুন' : `আগে ${cubbyId} স্ক্যান করুন`,
      next: `হাতের ${sku} হলো ${orderNumber}-এর। না হলে টোট স্ক্যান করে ফেরত রাখুন।`,
    }),
    'wrong-cubby': ({ cubbyId, neededCubbyId, orderNumber }) => ({
      say: neededCubbyId === null ? 'একটি খালি খোপ স্ক্যান করুন' : `ভুল খোপ। ${neededCubbyId}-এ রাখুন`,
      next: `ওটা ছিল ${cubbyId}, কিন্তু ইউনিটটি ${orderNumber}-এর জন্য।`,
    }),
    'nothing-for-cubby': ({ cubbyId }) => ({
      say: 'আগে পণ্য স্ক্যান করুন',
      next: `${cubbyId}-এর জন্য হাতে কিছু নেই। টোট থেকে একটি ইউনিট স্ক্যান করুন।`,
    }),
    'confirm-tote-empty': ({ toteId, units: left }) => ({
      say: `${toteId}-এ আরও ${units(left)} থাকার কথা`,
      next: 'আরেকবার দেখুন। সত্যিই খালি? ‘টোট খালি’ আবার দিন: ওগুলো কম ধরা হবে।',
    }),
    'batch-not-there': ({ toteId, number }) => ({
      say: 'এই টোটের পিক এখনও চলছে',
      next: `${number}-এর ${toteId} আগে পুট ওয়ালে আসুক। অন্য টোট স্ক্যান করুন।`,
    }),
    'other-batch': ({ toteId, number }) => ({
      say: 'এই টোট অন্য ব্যাচের',
      next: `${toteId} হলো ${number}-এর। আগে নিজেরটা শেষ করুন, বা হোমে গিয়ে স্ক্যান করুন।`,
    }),
    'tote-sorted-by': ({ toteId, by }) => ({
      say: `এই টোট ${by} ভাগ করছেন`,
      next: `${toteId} নেওয়া হয়েছে। অন্য টোট স্ক্যান করুন।`,
    }),
    'no-put-wall': () => ({
      say: 'কোনো পুট ওয়াল নেই',
      next: 'সাইটের ডেটায় পুট ওয়ালসহ টোট আনুন, বা অন্য পদ্ধতি বাছুন।',
    }),
  },
  page: {
    title: (of, batchNumber) => `পুট ওয়াল ${of} · ${batchNumber}`,
    steps: { item: 'পণ্য', cubby: 'খোপ' },
    cubby: 'খোপ',
    anyEmpty: 'যেকোনো খালি খোপ',
    full: 'খালি খোপ নেই',
    forOrder: 'অর্ডার',
    forBatch: 'ব্যাচ',
    put: 'রাখুন',
    left: (n) => `টোটে ${units(n)}`,
    goBack: (n) => `${units(n)} ফেরত যাবে`,
    orders: (done, of) => `${of}টির মধ্যে ${done}টি অর্ডার সম্পূর্ণ`,
    others: (totes) => `ভাগ করা বাকি: ${totes}`,
    states: {
      empty: 'খালি',
      waiting: 'অপেক্ষায়',
      target: 'এখানে রাখুন',
      complete: 'সম্পূর্ণ',
      short: 'শেষ, কম আছে',
      aside: 'ফেরত যাবে',
    },
    cubbyFull: 'খোপ ভরা',
    noUnit: 'টোট থেকে একটি ইউনিট নিন',
    noUnitMore: 'কোথায় রাখবেন, পুট ওয়াল দেখাবে।',
    totesWait: (n, at) => `পুট ওয়াল ${at}-এ ${count(n)}টি টোট অপেক্ষায়`,
  },
}
