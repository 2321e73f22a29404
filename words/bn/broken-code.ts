import type { BrokenCodeWords } from '#words/broken-code'

/** What is said of codes that are not as they should be, in Bengali. */
export const brokenCode: BrokenCodeWords = {
  whole: {
    check: {
      say: 'কোড ভুল পড়েছে। আবার স্ক্যান করুন',
      next: 'চেক ডিজিট মেলে না। কোডের ময়লা মুছে স্ক্যান করুন, বা টাইপ করুন।',
    },
    missing: {
      say: 'এটা কোডের একটা অংশ মাত্র',
      next: 'পণ্যের নম্বর ছাড়া এর মানে নেই। এর গায়ের অন্য কোড স্ক্যান করুন।',
    },
    separator: {
      say: 'এই কোডে বিভাজক চিহ্ন নেই',
      next: 'সব লেবেলে এমন হলে সুপারভাইজার স্ক্যানার দেখবেন: GS পাঠাতে হবে।',
    },
    compressed: {
      say: 'ছোট করা GS1 লিংক পড়া যায় না',
      next: 'এর গায়ের অন্য কোড স্ক্যান করুন, বা টাইপ করুন।',
    },
    'add-on': {
      say: 'কোড আর পাশের বাড়তি কোড মেলে না',
      next: 'স্ক্যানার এমনভাবে ধরুন যেন দুটি কোডেই আলো পড়ে।',
    },
  },
  wrong: 'এই কোডের গঠন ভুল',
  reasons: {
    format: 'ভেতরের কিছু পড়া যায় না',
    'unknown-ai': 'এমন শনাক্ত নম্বর নেই',
    'too-short': 'বেশি ছোট',
    'too-long': 'বেশি লম্বা',
    'not-digits': 'একটি চিহ্ন সংখ্যা নয়',
    character: 'এখানে এই চিহ্ন চলে না',
    month: 'এমন মাস নেই',
    day: 'এমন দিন নেই',
    time: 'এমন সময় নেই',
    country: 'এমন দেশ নেই',
    currency: 'এমন মুদ্রা নেই',
    value: 'এই মান নিয়মে নেই',
    twice: 'একই জিনিস দুই রকম বলছে',
    excluded: 'দুই অংশ একে অন্যের বিপরীত',
    'link-order': 'লিংকের অংশ আগে-পরে হয়ে গেছে',
    'link-escape': 'লিংক ভুলভাবে লেখা',
  },
  place: (sign, ai) => (ai === null ? `চিহ্ন ${sign}: ` : `(${ai}), চিহ্ন ${sign}: `),
  next: (reason, seen) =>
    `${reason}${seen === null ? '' : ` (${seen})`}। এর গায়ের অন্য কোড স্ক্যান করুন, বা টাইপ করুন।`,
}
