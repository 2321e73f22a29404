import type { PaperWay, PracticeMode, StationMode } from '#domain/mode'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { ShadowResult } from '#domain/shadow'
import type { Choice, RefusalWords } from '#words/table'

const modes: Record<StationMode, string> = { live: 'আসল', training: 'প্রশিক্ষণ', shadow: 'ছায়া' }
const bar: Record<PracticeMode, string> = {
  training: 'প্রশিক্ষণ, কপিতে। কিছুই বাইরে যায় না।',
  shadow: 'ছায়া, কপিতে। অর্ডার আসে, কাউকে কিছু জানায় না।',
}
const choices: Record<PracticeMode, Choice> = {
  training: {
    name: 'প্রশিক্ষণ',
    below: 'সবাই সব চেষ্টা করতে পারেন। নতুন অর্ডার আসে না। প্রোগ্রাম বন্ধ হলে শেষ।',
  },
  shadow: {
    name: 'ছায়া',
    below: 'অর্ডার আসতে থাকে, কিছু পাঠানো হয় না। আগের নিয়মের পাশে চলে ও মিলিয়ে দেখা হয়।',
  },
}
const papers: Record<PaperWay, string> = { folder: 'ফোল্ডারে', printers: 'প্রিন্টারে, চিহ্ন দেওয়া' }
const results: Record<ShadowResult, string> = {
  same: 'একইভাবে পাঠানো',
  quantities: 'সংখ্যা আলাদা',
  onlyHere: 'শুধু এখানে',
  onlyThere: 'শুধু ওখানে',
  open: 'এখানে বা ওখানে এখনও পাঠানো হয়নি',
}

/** Working on a copy: training, and a shadow beside the old way. */
export const practice = {
  modes,
  bar,
  waiting: (n: number): string => `আসল স্টেশনের ${n}টি বার্তা অপেক্ষায়।`,
  noOms: 'প্রশিক্ষণ: অর্ডার সিস্টেম যুক্ত নয়',
  nothingSent: 'অর্ডার সিস্টেমে কিছু পাঠানো হয় না',
  nothingSentBelow: 'এটা প্রশিক্ষণের কপি: এখানে যা অপেক্ষায়, তা কখনও যায় না।',
  noAddressBelow: 'অর্ডার সিস্টেমের ঠিকানা দেওয়া নেই। অ্যাডমিন সেটিংস, অর্ডার সিস্টেম পাতায় দেবেন।',
  heading: 'কপিতে অনুশীলন',
  explain: 'এই স্টেশন বন্ধ হয়ে এর একটি কপি খোলে। সেখানে যা করা হয়, শেষে মুছে যায়।',
  choices,
  shadowAdmin: 'ছায়া শুরু ও শেষ করেন অ্যাডমিন।',
  papers: 'কাগজ',
  paperWays: papers,
  begin: 'কপিতে অনুশীলন …',
  sure: 'স্টেশন বন্ধ করে কপি খুলুন',
  sureBelow: (n: number): string =>
    n === 0
      ? 'স্টেশন ফিরে না আসা পর্যন্ত দুই পাশই লক থাকবে।'
      : `স্টেশন ফিরে না আসা পর্যন্ত দুই পাশই লক থাকবে। ${practice.waiting(n)}`,
  begun: (by: string, at: string): string => `শুরু করেছেন ${by}, ${at}`,
  papersIn: (folder: string): string => `কাগজ: ${folder}`,
  end: 'শেষ করে আসল স্টেশনে ফিরুন',
  endBelow: 'কপি ও এর কাগজ মুছে যায়। আসল স্টেশন যেমন ছিল তেমনই আছে।',
  endUncompared: 'না মিলিয়ে শেষ করুন',
  compare: 'এখন অর্ডার সিস্টেমের সঙ্গে মেলান',
  compared: 'মেলানো হয়েছে',
  summary: (from: string, to: string): string => `ছায়া: ${from} থেকে ${to}`,
  results,
  order: 'অর্ডার',
  result: 'ফল',
  lines: 'এখানে / ওখানে',
  unknown: 'পাঠানো হয়নি',
  more: (n: number): string => `আরও ${n}টি আলাদা।`,
  noDifferences: 'কোনো অর্ডার আলাদা নয়।',
}

/** Refusals about working on a copy. */
export const practiceRefusals: RefusalWords<PracticeRefusal> = {
  'not-while-practising': ({ mode }) => ({
    say: `${modes[mode]} চলার সময় নয়`,
    next: 'এটা কপি: বাইরে চলে যেত, বা কপির সঙ্গে মুছে যেত। আসল স্টেশনে করুন।',
  }),
  'training-only': () => ({
    say: 'শুধু প্রশিক্ষণে',
    next: 'ভার্চুয়াল বেঞ্চ প্রশিক্ষণের জন্য। ডেস্কে শুরু করুন: সেটিংস, অনুশীলন।',
  }),
  'other-seat-at-work': ({ by }) => ({
    say: `${by} অন্য পাশে কাজ করছেন`,
    next: 'পুরো স্টেশন বন্ধ হবে। আগে তাঁকে সাইন আউট বা লক করতে বলুন।',
  }),
  'paper-under-way': () => ({
    say: 'একটি কাগজ প্রিন্ট হচ্ছে',
    next: 'বের হওয়া পর্যন্ত অপেক্ষা করুন, তারপর আবার শুরু করুন।',
  }),
  'oms-silent': () => ({
    say: 'অর্ডার সিস্টেম সাড়া দিচ্ছে না',
    next: 'এখন মেলানো যাবে না। পরে আবার চেষ্টা করুন, বা না মিলিয়ে শেষ করুন।',
  }),
}
