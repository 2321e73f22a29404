import type { CatchWords } from '#words/catch-words'
import { kilogramFigure, kilograms } from '#words/format'

/** Goods of which every unit weighs what it weighs, in Bengali. */
export const catchWeight: CatchWords = {
  refusals: {
    'weigh-each': () => ({
      say: 'প্রতিটি ইউনিট স্ক্যান করুন',
      next: 'প্রতিটির ওজন আলাদা। কেস, প্লেট বা টাইপ করা সংখ্যা এখানে চলে না।',
    }),
    'unit-weight-needed': () => ({
      say: 'ওজনসহ কোড স্ক্যান করুন',
      next: 'এই কোডে ওজন নেই, এখানে ওজন মেশিনও নেই। ওজন মেশিন আছে এমন স্টেশনে ওজন করুন।',
    }),
    'unit-weight-off': ({ weightG, leastG, mostG }) => ({
      say: weightG < leastG ? 'বেশি হালকা। অন্য একটি নিন' : 'বেশি ভারী। অন্য একটি নিন',
      next: `এর ওজন ${kilograms(weightG)}, হওয়ার কথা ${kilogramFigure(leastG)}–${kilograms(mostG)} ।`,
    }),
    'line-weight-over': ({ weightG, sumG, mostG }) => ({
      say: 'বেশি হয়ে গেছে। হালকা একটি নিন',
      next: `এই ${kilograms(weightG)} নিলে হয় ${kilograms(sumG)}, অর্ডারে চলে ${kilograms(mostG)} পর্যন্ত।`,
    }),
    'weight-not-picked': ({ weightG, pickedG }) => ({
      say: 'এই অর্ডারের ইউনিট নয়',
      next:
        pickedG.length === 0
          ? `${kilograms(weightG)} পিক হয়নি। এই পণ্যের সব ইউনিট কার্টনে ঢুকে গেছে।`
          : `${kilograms(weightG)} পিক হয়নি। এখনও বাকি: ${pickedG.slice(0, 3).map(kilograms).join(', ')} ।`,
    }),
  },
  accepted: {
    'unit-weighed': ({ weightG, inHand, needed }) =>
      `সেভ হয়েছে। ${kilograms(weightG)}, ${inHand} / ${needed}`,
  },
  page: {
    say: 'ওজন মেশিনে রাখুন',
    next: (name, least, most) => `${name}: এক ইউনিট ${least} থেকে ${most} হয়।`,
    onScale: 'ওজন মেশিনে',
    noScale: 'এই স্টেশনে ওজন মেশিন নেই',
    key: 'অথবা গ্রাম টাইপ করুন',
    keyBelow: 'কে টাইপ করেছেন, রেকর্ডে থাকে।',
    save: 'সেভ',
    picked: 'পিক হয়েছে',
    wanted: 'লাগবে',
    each: (least, most) => `প্রতিটি ${least} থেকে ${most}`,
  },
}
