import { count } from '#words/format'
import type { ZoneWords } from '#words/zone-words'

const zoneList = (zones: readonly string[]): string => `জোন ${zones.join(', ')}`
const lists = (n: number): string => `${count(n)}টি তালিকা`

/** One part in words; the screen lists them all. */
const firstMissing = (missing: readonly { zone: string; number: string; by: string | null }[]): string => {
  const [first] = missing
  if (first === undefined) return ''
  const more = missing.length > 1 ? `, আরও ${missing.length - 1}টি` : ''
  return `জোন ${first.zone}: ${first.number} (${first.by ?? 'কেউ নেয়নি'})${more}।`
}

/** Zones, and orders whose parts come together, in Bengali. */
export const zones: ZoneWords = {
  accepted: {
    'zones-chosen': ({ zones: chosen }) =>
      chosen.length === 0 ? 'সেভ হয়েছে। আপনি সব জোনে' : `সেভ হয়েছে। আপনি ${zoneList(chosen)}-এ`,
    'totes-passed': ({ number, zone: next, place }) =>
      place === null ? `সেভ হয়েছে। ${number} জোন ${next}-এ অপেক্ষায়` : `সেভ হয়েছে। ${number} আছে ${place}-এ`,
    'tote-fetched': ({ toteId }) => `সেভ হয়েছে। ${toteId} আপনার কাছে`,
  },
  refusals: {
    'no-work-in-zones': ({ zones: mine, busiest }) => ({
      say: `${zoneList(mine)}: আর তালিকা নেই`,
      next: `বেশি কাজ জোন ${busiest.zone}-এ, ${lists(busiest.lists)}। ওই জোনের সাইন স্ক্যান করুন, বা সব জোন বাছুন।`,
    }),
    'order-gathers-at': ({ orderNumber, place, chosenPlace, orFree }) => ({
      say: `${place} নয়। ${chosenPlace}-এ নিন`,
      next: orFree
        ? `বা ওখানকার যেকোনো খালি জায়গায়। ${orderNumber}-এর সব অংশ এক জায়গায় জমবে।`
        : `${orderNumber}-এর সব অংশ ওখানে জমছে।`,
    }),
    'place-taken': ({ place, orderNumber, chosenPlace }) => ({
      say: `${place} খালি নয়: ${orderNumber}`,
      next: `${chosenPlace} খালি আছে। যেকোনো খালি জায়গা চলবে।`,
    }),
    'order-comes-whole': ({ orderNumber, place, chosenPlace }) => ({
      say: `${place} নয়। ${chosenPlace}-এ নিন`,
      next: `${orderNumber} ওখানে যাবে। ${place} ভাগে ভাগে পিক করা অর্ডারের জন্য।`,
    }),
    'wrong-drop': ({ place, zone: next, neededPlace }) => ({
      say: `${place} নয়। ${neededPlace}-এ নিন`,
      next: `পরের লাইন জোন ${next}-এ। ওখানে জোনের সাইন স্ক্যান করুন।`,
    }),
    'tote-in-zone': ({ toteId, zone: its, place, zones: mine }) => ({
      say: `${toteId}: এখানে আপনার কাজ নেই`,
      next: `জোন ${its}${place === '' ? '' : `, ${place}`}-এ নিন। আপনি ${zoneList(mine)}-এ পিক করেন।`,
    }),
    'tote-complete': ({ toteId, orderNumber, place }) => ({
      say: `${toteId} সম্পূর্ণ`,
      next: `${orderNumber}: ${place === '' ? 'বেঞ্চে' : `${place}-এ`} নিন।`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${parts}টি অংশের শুধু ${partsIn}টি এসেছে`,
      next: `${orderNumber} ${place === null ? 'সম্পূর্ণ নয়' : `আছে ${place}-এ`}। ${firstMissing(missing)}`,
    }),
  },
  fetch: (toteId, place, left) => ({
    say: `টোট ${toteId} স্ক্যান করুন`,
    next: left === 1 ? `এটা ${place}-এ আছে।` : `এই অর্ডারের ${left}টি টোট ${place}-এ আছে। সবগুলো নিন।`,
  }),
  passOn: (toteIds, next, place) => ({
    say: `জোন ${next}-এর সাইন স্ক্যান করুন`,
    next: `${toteIds.join(', ')} ওখানে ${place}-এ রাখুন। আপনার অংশ শেষ।`,
  }),
  fetchHint: 'জোনের রাখার জায়গা থেকে নিয়ে কাজ চালিয়ে যান।',
  passHint: 'ওখানে এই অর্ডারের আরও লাইন আছে।',
  unload: {
    open: (toteId, place) => ({
      say: `${place} বা খালি জায়গা স্ক্যান করুন`,
      next: `${toteId} ওখানে রাখুন। অর্ডারের বাকি অংশ পরে আসবে।`,
    }),
    full: (toteId, place) => ({
      say: `জায়গা ${place} স্ক্যান করুন`,
      next: `মেলানোর জায়গা খালি নেই। ${toteId} ওখানে রাখুন; বাকি অংশ পরে আসবে।`,
    }),
    hospital: (toteId, place) => ({
      say: `জায়গা ${place} স্ক্যান করুন`,
      next: `অর্ডারে ইউনিট কম। সুপারভাইজার ঠিক না করা পর্যন্ত ${toteId} ওখানে থাকবে।`,
    }),
    fixed: (toteId, place) => ({
      say: `জায়গা ${place} স্ক্যান করুন`,
      next: `অর্ডারের অন্য অংশ ওখানে আছে। ${toteId} তার পাশে রাখুন।`,
    }),
  },
  zone: (name) => `জোন ${name}`,
  mine: (mine) => (mine.length === 0 ? 'সব জোন' : zoneList(mine)),
  all: 'সব জোন',
  done: 'এটাই সব',
  choose: 'জোন',
  chooseSay: 'আপনি কোথায় পিক করেন?',
  chooseNext: 'নিজের জোনে চাপুন বা জোনের সাইন স্ক্যান করুন। শুধু ওখানকার তালিকা পাবেন।',
  lists,
  noneHere: (mine) => `${zoneList(mine)}: আর তালিকা নেই। অন্য জোনে কাজ আছে।`,
  desk: {
    title: 'যেসব অর্ডারের অংশ জমছে',
    none: 'কোনো অর্ডার অংশের অপেক্ষায় নেই',
    place: 'জায়গা',
    order: 'অর্ডার',
    parts: 'অংশ',
    partsIn: (n, of) => `${n} / ${of}`,
    missing: 'বাকি',
    complete: 'সম্পূর্ণ, বেঞ্চে নিন',
    nobody: 'কেউ নেয়নি',
    since: 'কখন থেকে',
    byZone: 'জোন অনুযায়ী',
    balance: {
      title: 'জোন অনুযায়ী কাজ',
      aheadMin: 'কত পিছিয়ে থাকলে সাহায্য (min)',
      zone: 'জোন',
      lists: 'তালিকা',
      units: 'ইউনিট',
      people: 'কর্মী',
      doneIn: 'শেষ হবে',
      minutes: (n) => `${count(n)} min`,
      nobody: 'কেউ নেই',
      helpers: 'আরও পিক করেন',
      end: 'শেষ করুন',
      behind: (behind, helper, min) =>
        min === null
          ? `জোন ${behind}-এ কেউ পিক করছেন না।`
          : `জোন ${behind}-এর জোন ${helper}-এর চেয়ে ${count(min)} min বেশি লাগবে।`,
      open: (helper, behind) => `জোন ${helper} জোন ${behind}-কে সাহায্য করুক`,
      opened: (helper, behind) => `জোন ${helper}-এর পিকাররা এখন জোন ${behind}-এর তালিকাও পাবেন`,
      ended: (helper, behind) => `জোন ${helper}-এর পিকাররা আর জোন ${behind}-এর তালিকা পাবেন না`,
    },
    zoneLine: (n, stops) => `${lists(n)}, ${count(stops)}টি স্টপ`,
  },
}
