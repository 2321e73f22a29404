import { kilograms, money } from '#words/format'
import type { RateWords } from '#words/rates'

/** Who carries an order, in Bengali. */
export const rates: RateWords = {
  said: {
    always: (service) => ({
      say: `${service} দিয়ে যাবে?`,
      next: 'এটাই নিন, বা নম্বর দিয়ে অন্যটি বেছে নিন।',
    }),
    wished: (service) => ({
      say: `${service} দিয়ে যাবে?`,
      next: 'এটাই নিন, বা নম্বর দিয়ে অন্যটি বেছে নিন।',
    }),
    'none-allowed': () => ({
      say: 'কোনো কুরিয়ার এটা নেয় না',
      next: 'কারণ নিচে দেখুন। সুপারভাইজার অর্ডারের কুরিয়ারই রাখতে পারেন।',
    }),
    'over-estimate': (service) => ({
      say: `ধারণার চেয়ে বেশি দাম: ${service}`,
      next: 'ওজন ও কার্টন দেখুন। তারপর নম্বর দিয়ে একটি নিন।',
    }),
  },
  why: {
    named: 'অর্ডার সিস্টেমের ঠিক করা',
    cheapest: 'সবচেয়ে সস্তা',
    soonest: 'একই দাম, আগে পৌঁছায়',
    only: 'শুধু এটাই পারে',
    chosen: 'এখানে বেছে নেওয়া',
    kept: 'অর্ডারে যা ছিল',
  },
  parts: { freight: 'ভাড়া', fuel: 'জ্বালানি', remote: 'দূর এলাকা', cod: 'টাকা তোলা', insurance: 'বীমা' },
  refused: {
    'other-named': () => 'অর্ডারে অন্যটির নাম',
    'customer-rule': () => 'ক্রেতার নিয়ম',
    'other-level': ({ level }) => `আছে শুধু ${level}`,
    'no-hazmat': () => 'বিপজ্জনক পণ্য নেয় না',
    'no-cod': () => 'টাকা তোলে না',
    'not-insured': ({ mostSen }) => `বীমা সর্বোচ্চ ${money(mostSen, '').trim()}`,
    'carton-type': ({ cartonTypeId }) => `${cartonTypeId} কার্টন নেয় না`,
    'too-heavy': ({ mostG }) => `সর্বোচ্চ ${kilograms(mostG)} নেয়`,
    'too-long': ({ mostMm }) => `সর্বোচ্চ ${mostMm} mm নেয়`,
    'other-currency': ({ currency }) => `দাম ${currency}-এ`,
    'no-zone': () => 'ওখানে যায় না',
    'no-rate': () => 'এই ওজনের দাম নেই',
    'too-late': ({ promisedOn }) => `দেরি হবে: ${promisedOn}`,
  },
  take: 'এটাই নিন',
  keep: 'আগেরটাই থাক',
  leave: 'সুপারভাইজার',
  by: (day) => `${day}-এর মধ্যে`,
  billed: {
    short: (weight) => `${weight} ধরা হয়`,
    actual: (weight) => `মেশিনে ${weight}`,
    volume: (weight, actual) => `মাপে ${weight} ধরা হয়, মেশিনে ${actual}`,
  },
  over: (amount) => `ধারণার চেয়ে ${amount} বেশি`,
  estimate: (amount) => `ধারণা ${amount}`,
  cannot: 'চলবে না',
  noPrice: 'দাম জানা নেই',
  wish: 'লেবেল তৈরির আগে',
  rule: {
    title: 'কুরিয়ার ঠিক করা নেই',
    ask: 'প্যাকারকে কখন জিজ্ঞেস করা হবে',
    asks: { doubt: 'সন্দেহ হলে', always: 'সবসময়' },
    who: 'কে অন্যটি নিতে পারেন',
    whos: { packer: 'প্যাকার', supervisor: 'সুপারভাইজার' },
    dearer: 'এর বেশি দামি হলে',
    dearerBelow: 'প্রস্তাবিতটির চেয়ে: সুপারভাইজার লাগবে',
    over: 'ধারণার চেয়ে এর বেশি হলে',
    overBelow: 'অর্ডার সিস্টেমের ধারণা: আগে কেউ দেখবেন',
  },
}
