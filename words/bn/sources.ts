import type { SourceRefusal } from '#domain/refusal/sources'
import { count } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals about the order systems, in Bengali. */
export const sourceRefusals: RefusalWords<SourceRefusal> = {
  'source-silent': ({ name }) => ({
    say: `${name} সাড়া দিচ্ছে না`,
    next: 'কিছু বদলানো হয়নি। পরে আবার চেষ্টা করুন।',
  }),
  'too-many-sources': ({ most }) => ({
    say: 'আর অর্ডার সিস্টেম যোগ হবে না',
    next: `এক স্টেশনে সর্বোচ্চ ${count(most)}টি। আগে একটি সরান।`,
  }),
  'mapping-untried': () => ({
    say: 'আগে আসল অর্ডারে পরীক্ষা করুন',
    next: 'কিছু বদলানো হয়নি। এই ফিল্ডগুলো পরীক্ষা করুন; কোনো অর্ডার না ভাঙলে চালু করা যাবে।',
  }),
  'source-in-use': ({ name, messages, orders }) => ({
    say: `${name} এখনও দরকার`,
    next: `এর ${count(orders)}টি অর্ডার যায়নি, ${count(messages)}টি বার্তা মেটেনি। আগে ওগুলো শেষ করুন।`,
  }),
}
