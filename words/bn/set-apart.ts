import type { SetApartWords } from '#words/set-apart'

/** Goods nobody may sell, in Bengali. */
export const setApart: SetApartWords = {
  none: 'কোয়ারেন্টিনে কিছু নেই',
  noneBelow: 'নষ্ট ও মেয়াদ শেষ ইউনিট লেবেলসহ এখানে দেখায়।',
  number: 'লেবেল',
  item: 'পণ্য',
  quantity: 'ইউনিট',
  lot: 'লট',
  serial: 'সিরিয়াল নম্বর',
  reason: 'কারণ',
  foundAt: 'যেখানে পাওয়া',
  setBy: 'যিনি আলাদা করেছেন',
  setAt: 'কখন থেকে',
  age: 'কত দিন',
  days: (days) => `${days} দিন`,
  printAgain: 'লেবেল আবার প্রিন্ট',
  printed: 'লেবেল প্রিন্ট হচ্ছে।',
  location: 'কোন বিনে যাবে?',
  locationHint: 'বিন, যেমন B-07-42',
  why: 'কেন, অল্প কথায়?',
  decisions: {
    backToStock: {
      offer: 'স্টকে ফেরত',
      now: 'ওখানে আছে: বিক্রি করা যাবে',
      done: 'ওই বিনে আবার ধরা হলো।',
    },
    writtenOff: { offer: 'বাতিল', now: 'স্টক থেকে বাতিল করুন', done: 'বাতিল করা হলো।' },
    returnedToVendor: {
      offer: 'সরবরাহকারীকে ফেরত',
      now: 'সরবরাহকারীর কাছে ফেরত যাবে',
      done: 'সরবরাহকারীর কাছে ফেরত গেছে।',
    },
  },
}
