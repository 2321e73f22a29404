import type { PeopleRefusal } from '#domain/refusal/people'
import { codes } from '#words/bn/codes'
import { readable } from '#words/format'
import type { RefusalWords } from '#words/table'
import { known } from '#words/table'

/** Refusals about who sits where and who may do what, in Bengali. */
export const peopleRefusals: RefusalWords<PeopleRefusal> = {
  'unknown-badge': () => ({
    say: 'এই ব্যাজ সিস্টেমে নেই',
    next: 'PIN ব্যবহার করুন, বা সুপারভাইজারকে ব্যাজ যোগ করতে বলুন।',
  }),
  'badge-void': () => ({
    say: 'এই ব্যাজ আর চলবে না',
    next: 'নতুন ব্যাজ ব্যবহার করুন, বা অ্যাডমিনের কাছে চান।',
  }),
  'badge-needed': () => ({
    say: 'আগে ব্যাজ স্ক্যান করুন',
    next: 'সুপারভাইজারকে ব্যাজ ও PIN দুটো দিয়েই ঢুকতে হয়।',
  }),
  'no-pin': ({ name }) => ({ say: 'এখনও PIN নেই', next: `${name}: অ্যাডমিনের কাছে এককালীন PIN চান।` }),
  'wrong-pin': ({ triesLeft }) => ({
    say: 'ভুল PIN',
    next: triesLeft === 1 ? 'আর একবার সুযোগ। ধীরে টাইপ করুন।' : `আর ${triesLeft} বার সুযোগ। আবার টাইপ করুন।`,
  }),
  'pin-locked': ({ waitS, whole }) => ({
    say: 'PIN লক হয়েছে',
    next: whole
      ? `এই স্টেশনে অনেক ভুল PIN। ${Math.ceil(waitS / 60)} min অপেক্ষা করুন।`
      : `অনেকবার ভুল। ${Math.ceil(waitS / 60)} min অপেক্ষা করুন, বা অ্যাডমিনকে বলুন।`,
  }),
  'trivial-pin': () => ({
    say: 'সহজেই আন্দাজ করা যায়',
    next: 'পরপর সংখ্যা, জোড়া বা একই সংখ্যা ছয়বার নয়। অন্য একটি দিন।',
  }),
  'same-pin': () => ({ say: 'এটাই আপনার এখনকার PIN', next: 'অন্য একটি দিন।' }),
  'seat-locked': ({ by }) => ({
    say: 'লক করা। আগে ব্যাজ স্ক্যান করুন',
    next: by === '' ? 'কিছুই গোনা হয়নি।' : `${by}-এর কাজ খোলা থাকল। কিছুই গোনা হয়নি।`,
  }),
  'override-needed': () => ({
    say: 'সুপারভাইজারের অনুমতি লাগবে',
    next: 'সুপারভাইজার এখানে ব্যাজ স্ক্যান করে PIN টাইপ করবেন।',
  }),
  'admin-exists': () => ({
    say: 'অ্যাডমিন আগে থেকেই আছেন',
    next: 'তিনি ডেস্কে, ‘কর্মী’ পাতায় আপনাকে যোগ করবেন।',
  }),
  'last-admin': () => ({
    say: 'ইনিই শেষ অ্যাডমিন',
    next: 'তার আগে PIN-সহ আরেকজন অ্যাডমিন থাকতে হবে।',
  }),
  'person-inactive': ({ name }) => ({
    say: 'এখন আর এখানে কাজ করেন না',
    next: `আগে ${name}-কে আবার কাজের অনুমতি দিন।`,
  }),
  'not-your-role': ({ needed }) => ({
    say: 'এটা আপনার কাজ নয়',
    next: `শুধু এঁদের জন্য: ${known(codes.roles, needed)}। সুপারভাইজারকে বলুন।`,
  }),
  'sign-in-first': () => ({ say: 'আগে সাইন ইন করুন', next: 'ব্যাজ স্ক্যান করুন, বা PIN দিন।' }),
  'no-such-person': ({ text }) => ({
    say: 'এমন কেউ নেই',
    next: `${readable(text)} তালিকায় নেই। একটি ব্যাজ স্ক্যান করুন।`,
  }),
  'supervisor-needed': () => ({
    say: 'সুপারভাইজারের অনুমতি লাগবে',
    next: 'সুপারভাইজার: ব্যাজ স্ক্যান করুন, PIN টাইপ করুন।',
  }),
}
