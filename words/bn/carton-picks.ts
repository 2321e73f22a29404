import type { CartonPickWords } from '#words/carton-pick-words'

/** Orders picked into the cartons they leave in, in Bengali. */
export const cartonPicks: CartonPickWords = {
  refusals: {
    'carton-wanted': ({ toteId, slot }) => ({
      say: 'এই তালিকা কার্টনে পিক হয়',
      next: `${toteId} একটি টোট। স্লট ${slot}-এর জন্য নতুন কার্টনের লেবেল স্ক্যান করুন।`,
    }),
    'tote-wanted': ({ lpn, slot }) => ({
      say: 'এই তালিকা টোটে পিক হয়',
      next: `${lpn} একটি কার্টন। স্লট ${slot}-এর জন্য খালি টোট স্ক্যান করুন।`,
    }),
    'lpn-used': ({ lpn, orderNumber }) => ({
      say: 'এই কার্টন লেবেল আগেই ব্যবহার হয়েছে',
      next: `${lpn} হলো ${orderNumber}-এর। নতুন লেবেল নিন।`,
    }),
    'carton-size-first': ({ lpn, slot }) => ({
      say: 'আগে কার্টনের সাইজ স্ক্যান করুন',
      next: `তারপর স্লট ${slot}-এর জন্য লেবেল ${lpn} আবার স্ক্যান করুন।`,
    }),
    'carton-holds-no-more': ({ why, cartonTypeId, slot, empty }) => ({
      say: why === 'weight' ? 'এই কার্টনের জন্য বেশি ভারী' : 'এই কার্টনের জন্য বেশি বড়',
      next: empty
        ? `স্লট ${slot}-এর ${cartonTypeId}-এ ধরবে না। বড় সাইজ স্ক্যান করুন।`
        : `স্লট ${slot}-এর ${cartonTypeId}: বড় সাইজ স্ক্যান করুন, বা ভরে ‘কার্টন ভরা’ চাপুন।`,
    }),
  },
  bind: (slot, orderNumber, size) => ({
    say: `স্লট ${slot}-এর কার্টন স্ক্যান করুন`,
    next:
      size === null
        ? `${orderNumber}-এর জন্য। আগে সাইজ, তারপর লেবেল।`
        : `${orderNumber}-এর জন্য: সাইজ ${size}, বা আগে অন্য সাইজ স্ক্যান করুন।`,
  }),
  bindVoice: (slot, size) =>
    `স্লট ${slot} । ${size === null ? 'কার্টনের সাইজ, তারপর লেবেল স্ক্যান করুন।' : `কার্টন ${size} । এর লেবেল স্ক্যান করুন।`}`,
  put: (slot, lpn, inHand) => ({
    say: 'কার্টন স্ক্যান করুন',
    next:
      lpn === ''
        ? `স্লট ${slot}-এ নতুন কার্টনে ${inHand}টি রাখুন।`
        : `স্লট ${slot}-এর কার্টন ${lpn}-এ ${inHand}টি রাখুন।`,
  }),
  putVoice: (slot, lpn, inHand) => `${inHand}টি রাখুন। স্লট ${slot}, কার্টন ${lpn} । কার্টন স্ক্যান করুন।`,
  unload: (slot, lpn, place, left) => ({
    say: `জায়গা ${place} স্ক্যান করুন`,
    next: `স্লট ${slot} থেকে ${lpn} ওখানে নিন। আর ${left}টি কার্টন বাকি।`,
  }),
  unloadVoice: (slot, lpn, place) => `স্লট ${slot} থেকে কার্টন ${lpn} নিয়ে যান। জায়গা ${place} । জায়গা স্ক্যান করুন।`,
  take: (size) =>
    size === null
      ? 'কার্টন তৈরি করে সাইজ ও লেবেল স্ক্যান করুন, ওখানে বসান।'
      : `কার্টন ${size} তৈরি করে লেবেল স্ক্যান করুন, ওখানে বসান।`,
  left: (cartons) => (cartons === 1 ? 'শেষ কার্টন' : `আর ${cartons}টি কার্টন`),
  onCart: 'ট্রলির কার্টন',
  bringAway: 'কার্টন পৌঁছে দিন',
  cartons: 'কার্টন',
  next: (lpns) => ({
    say: 'পিক করা কার্টন স্ক্যান করুন',
    next: `প্যাক বাকি: ${lpns.slice(0, 3).join(', ')}${lpns.length > 3 ? ' …' : ''}`,
  }),
  full: 'কার্টন ভরা',
  units: (units) => `${units}টি ইউনিট`,
  lpn: (lpn) => `লেবেল ${lpn}`,
  into: 'কোথায় পিক হবে',
  intos: { totes: 'টোট', cartons: 'শিপিং কার্টন' },
}
