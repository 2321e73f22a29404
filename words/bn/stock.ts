import { count } from '#words/format'
import type { StockWords } from '#words/stock-words'

const kinds = {
  putAway: { name: 'বিনে রাখা', below: 'নতুন আসা পণ্য, যার যার বিনে' },
  replenish: { name: 'রিফিল', below: 'এক বিন থেকে আরেক বিনে' },
  count: { name: 'গণনা', below: 'বিনে কী আছে' },
}

/** Putting away, refilling and counting, in Bengali. */
export const stock: StockWords = {
  kinds,
  asks: {
    'scan-source': () => ({
      say: 'যে বিন থেকে নেবেন, স্ক্যান করুন',
      next: 'তারপর যা নেবেন, প্রতিটি ইউনিট স্ক্যান করুন।',
    }),
    'scan-item': ({ kind }) => ({
      say: 'পণ্য স্ক্যান করুন',
      next: kind === 'putAway' ? 'প্রতিটি ইউনিট বা পুরো কেস। অথবা সংখ্যা দিন।' : 'যে যে ইউনিট নিচ্ছেন, প্রতিটি।',
    }),
    store: ({ proposed }) => ({
      say: 'যে বিনে রাখবেন, স্ক্যান করুন',
      next:
        proposed === null ? 'অথবা একই পণ্য আরও স্ক্যান করুন।' : `ভালো হয় ${proposed}-এ। অথবা একই পণ্য আরও স্ক্যান করুন।`,
    }),
    'scan-location': ({ proposed }) => ({
      say: 'যে বিন গুনবেন, স্ক্যান করুন',
      next: proposed === null ? 'কেউ গণনা চায়নি। যেকোনো বিন চলবে।' : `এরপর ${proposed} গুনুন।`,
    }),
    count: ({ again, locationId }) =>
      again
        ? {
            say: `${locationId} আবার গুনুন`,
            next: 'মেলেনি। প্রতিটি ইউনিট আবার স্ক্যান করুন, তারপর নিশ্চিত করুন।',
          }
        : {
            say: `${locationId} গুনুন`,
            next: 'প্রতিটি ইউনিট স্ক্যান করুন বা সংখ্যা দিন, তারপর নিশ্চিত করুন।',
          },
  },
  accepted: {
    'stock-work-begun': ({ kind }) => `শুরু: ${kinds[kind].name}`,
    'stock-units-held': ({ quantity }) =>
      quantity === 0 ? 'সেভ হয়েছে। বাদ দেওয়া হলো' : `সেভ হয়েছে। ${count(quantity)}টি`,
    'stock-plate-held': ({ plateId, quantity }) => `সেভ হয়েছে। প্লেট ${plateId}: ${count(quantity)}টি`,
    'stock-plate-made': ({ plateId, quantity }) => `সেভ হয়েছে। প্লেট ${plateId}-এ ${count(quantity)}টি`,
    'plate-found': ({ plateId, inHand, needed }) => `প্লেট ${plateId} সরানো হলো। ${inHand} / ${needed}`,
    'stock-stored': ({ quantity, locationId }) => `সেভ হয়েছে। ${locationId}-এ ${count(quantity)}টি`,
    'count-again': ({ locationId }) => `মেলেনি। ${locationId} আবার গুনুন`,
    'stock-counted': ({ locationId, corrections }) =>
      corrections === 0 ? `সেভ হয়েছে। ${locationId} ঠিক আছে` : `সেভ হয়েছে। ${locationId} ঠিক করা হলো`,
  },
  refusals: {
    'location-wanted': () => ({ say: 'আগে বিন স্ক্যান করুন', next: 'তারপর এর ভেতরের পণ্য।' }),
    'item-wanted': () => ({ say: 'আগে পণ্য স্ক্যান করুন', next: 'তারপর যে বিনে রাখবেন, সেটি।' }),
    'lot-missing': () => ({
      say: 'এটা কোন লট?',
      next: 'লটসহ কোড স্ক্যান করুন, বা লট ও তারিখ টাইপ করুন।',
    }),
    'expiry-needed': ({ lot }) => ({
      say: 'এই পণ্যের তারিখ লাগবে',
      next: `তারিখসহ কোড স্ক্যান করুন, বা লট ${lot} আর এর তারিখ টাইপ করুন।`,
    }),
    'not-here': ({ locationId }) => ({
      say: 'এটা এখানে থাকার কথা নয়',
      next: `রেকর্ডে ${locationId}-এ এই পণ্য নেই। আগে এই বিন গুনুন।`,
    }),
    'over-free': ({ free, promised }) => ({
      say: free === 0 ? 'সবই অর্ডারের জন্য রাখা' : `শুধু ${count(free)}টি নেওয়া যাবে`,
      next: `এখানকার ${count(promised)}টি পণ্য অর্ডারের জন্য রাখা। ওগুলো বিনেই থাকুক।`,
    }),
    'same-location': ({ locationId }) => ({
      say: 'এটা এই বিন থেকেই এসেছে',
      next: `${locationId} ছাড়া অন্য বিন স্ক্যান করুন।`,
    }),
    'none-free': ({ sku }) => ({
      say: `নেওয়ার মতো ${sku} যথেষ্ট নেই`,
      next: 'অন্য অর্ডার নিয়ে নিয়েছে। অন্য কিছু বাছুন, বা কমটা মিটিয়ে ফেলুন।',
    }),
    'location-blocked': ({ locationId }) => ({
      say: 'এই বিন বন্ধ রাখা আছে',
      next: `${locationId} ছাড়া অন্য কোথাও রাখুন।`,
    }),
    'count-open': ({ locationId }) => ({
      say: `আগে ${locationId} শেষ করুন`,
      next: 'এর গণনা নিশ্চিত করুন, তারপর পরের বিন স্ক্যান করুন।',
    }),
    'nothing-counted': () => ({
      say: 'এখনও কিছু গোনা হয়নি',
      next: 'এখানে যা আছে স্ক্যান করুন। না থাকলে ‘বিন খালি’ চাপুন।',
    }),
    'not-empty-counted': () => ({
      say: 'আপনি এখানে ইউনিট গুনেছেন',
      next: 'সেগুলো বাদ দিন, বা গণনা নিশ্চিত করুন।',
    }),
    'stock-work-open': ({ kind }) => ({
      say: `আগে শেষ করুন: ${kinds[kind].name}`,
      next: 'এর কিছু পণ্য এখনও কোনো বিনে সেভ হয়নি।',
    }),
    'store-first': () => ({
      say: 'হাতে যা আছে, আগে রাখুন',
      next: 'যে বিনে রাখবেন স্ক্যান করুন, বা 0 দিন।',
    }),
    'set-apart': ({ number }) => ({
      say: 'এগুলো বিক্রি করা যাবে না',
      next: `সুপারভাইজার ডেস্কে ঠিক না করা পর্যন্ত ${number} কোয়ারেন্টিনে থাকবে।`,
    }),
    'unknown-plate': () => ({
      say: 'এই প্লেট সিস্টেমে নেই',
      next: 'পণ্য স্ক্যান করুন। বিনে রাখার সময়: আগে পণ্য, তারপর এই লেবেল।',
    }),
    'plate-empty': ({ plateId }) => ({
      say: 'এই প্লেট শেষ হয়ে গেছে',
      next: `${plateId}-এ আর কিছু নেই। পণ্যই স্ক্যান করুন।`,
    }),
    'plate-carried': ({ plateId }) => ({
      say: 'কেউ এই প্লেট সরাচ্ছেন',
      next: `${plateId} আরেকজনের হাতে। অন্য একটি স্ক্যান করুন।`,
    }),
    'plate-twice': ({ plateId }) => ({
      say: 'আগেই স্ক্যান হয়েছে',
      next: `${plateId} আগেই ধরা হয়েছে। পরেরটি স্ক্যান করুন।`,
    }),
    'plate-elsewhere': ({ plateId, locationId }) => ({
      say: 'এই প্লেট অন্য জায়গায় থাকার কথা',
      next: `রেকর্ডে ${plateId} আছে ${locationId}-এ। আগে ওই বিন গুনুন, বা ওখান থেকে রিফিল করুন।`,
    }),
    'plate-not-stored': ({ plateId }) => ({
      say: 'এই প্লেট এখনও বিনে রাখা হয়নি',
      next: `আগে ${plateId} বিনে রাখুন।`,
    }),
    'plate-whole': ({ onPlates }) => ({
      say: 'এর মধ্যে পুরো প্লেট আছে',
      next: `প্লেটে আছে ${count(onPlates)}টি। অন্তত তত দিন, বা নামিয়ে রাখতে 0 দিন।`,
    }),
  },
  page: {
    menu: 'স্টকের কাজ',
    menuSay: 'কোন কাজ করবেন?',
    from: 'থেকে',
    to: 'যাবে',
    counting: 'গোনা হচ্ছে',
    inHand: 'হাতে',
    counted: 'গোনা',
    nothingYet: 'এখনও কিছু স্ক্যান হয়নি',
    nowhere: 'এখনও বিন নেই',
    anyLocation: 'যেকোনো বিন',
    toCount: (locations) => `${locations}টি বিন গোনা বাকি`,
    noTasks: 'কোনো গণনার কাজ নেই',
    keySay: 'হাতে কয়টি, সংখ্যা দিন',
    quantity: 'সংখ্যা',
    lot: 'লট',
    expiresOn: 'মেয়াদ',
    save: 'সেভ',
    takeOff: 'বাদ দিন',
    change: 'বদলান',
    leave: 'হোম',
    allCounted: 'এটাই সব',
    isEmpty: 'বিন খালি',
    asked: 'চাওয়া হয়েছে',
    plates: 'প্লেট',
    plateOpen: 'স্ক্যান বাকি',
    plateVoid: 'যে প্লেট কেউ স্ক্যান করে না, তার পণ্য খোলা ইউনিট ধরা হয়।',
  },
}
