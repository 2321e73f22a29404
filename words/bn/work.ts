import type { WorkWords } from '#words/work-words'

const kinds: WorkWords['kinds'] = {
  kitting: 'কিট বানান',
  assembly: 'জোড়া দিন',
  engraving: 'খোদাই করুন',
  configuration: 'সেট আপ করুন',
  relabelling: 'লেবেল বদলান',
  check: 'মান যাচাই করুন',
  other: 'অন্য কাজ',
}

/** Work before packing, in Bengali. */
export const work: WorkWords = {
  asks: {
    'scan-part': ({ now }) => {
      const part = now.parts.find(({ next }) => next)
      if (now.units === 0 || part === undefined)
        return { say: 'কিটের অংশ কম আছে', next: 'কিট বানানো যাবে না। ‘সম্ভব নয়’ চাপুন।' }
      return {
        say: 'কিটের অংশ স্ক্যান করুন',
        next: `${part.item.name}: ${part.quantity}টির মধ্যে ${part.scanned}টি, কিট ${now.unitsDone + 1} / ${now.units}`,
      }
    },
    'confirm-kit': ({ now }) => ({
      say: 'কিট সম্পূর্ণ: এর কোড স্ক্যান করুন',
      next: `${now.item?.sku ?? ''}, বা টোট, বা ‘নিশ্চিত করুন’। কিট ${now.unitsDone + 1} / ${now.units}`,
    }),
    'do-work': ({ now, totes }) => ({
      say: kinds[now.kind],
      next:
        now.units > 1
          ? `ইউনিট ${now.unitsDone + 1} / ${now.units}: কাজ করে ইউনিট স্ক্যান করুন বা ‘নিশ্চিত করুন’ চাপুন।`
          : `কাজ করে ${totes[0] ?? 'টোট'} স্ক্যান করুন বা ‘নিশ্চিত করুন’ চাপুন।`,
    }),
  },
  accepted: {
    'work-opened': ({ orderNumber }) => `খোলা: ${orderNumber}-এর কাজ`,
    'kit-part-scanned': ({ scanned, needed }) => `সেভ হয়েছে। কিটে ${scanned} / ${needed}`,
    'work-unit-done': ({ done, of }) => `সেভ হয়েছে। ${of}টির মধ্যে ${done}টি শেষ`,
    'work-stop-done': ({ left }) => `সেভ হয়েছে। আরও ${left}টি কাজ বাকি`,
    'work-done': ({ orderNumber }) => `সেভ হয়েছে। ${orderNumber} প্যাকের জন্য তৈরি`,
    'work-undone': () => 'সেভ হয়েছে। আগের কাজ বাতিল হলো',
    'work-not-possible': () => 'সেভ হয়েছে। সুপারভাইজার ঠিক করবেন',
  },
  refusals: {
    'work-stop-open': ({ orderNumber, name, place, failed, here }) => ({
      say: 'আগে কাজ, পরে প্যাক',
      next: failed
        ? `${name}: ${orderNumber}-এ সম্ভব নয় বলা হয়েছে। সুপারভাইজারকে জিজ্ঞেস করুন।`
        : here
          ? `${name}: ${orderNumber} আলাদা রাখুন, তারপর এখানে করতে এর টোট স্ক্যান করুন।`
          : `${name}: ${orderNumber} ${place === null ? 'যে বেঞ্চে এটা হয় সেখানে' : `${place}-এ`} নিন।`,
    }),
    'not-in-kit': ({ sku, kitSku }) => ({
      say: `${sku} এই কিটের নয়`,
      next: `সরিয়ে রাখুন। ${kitSku}-এর একটি অংশ স্ক্যান করুন।`,
    }),
    'kit-part-full': ({ sku, needed, left }) => ({
      say: left === 0 ? `${sku} আর লাগবে না` : `${sku} বেশি হয়ে গেছে`,
      next: left === 0 ? `কিটে লাগে ${needed}টি। এটা বের করুন।` : `কিটে আর ${left}টি লাগে। ${left}টি স্ক্যান করুন।`,
    }),
    'kit-parts-missing': ({ sku }) => ({
      say: 'কিট বানানো যাবে না',
      next: `পিক কম হয়েছে, ${sku} দেখুন। ‘সম্ভব নয়’ চাপুন।`,
    }),
    'undo-before-cartons': ({ orderNumber }) => ({
      say: 'কার্টনে পণ্য আছে',
      next: `আগে কার্টন থেকে ${orderNumber}-এর সব বের করুন, তারপর ‘আগেরটা বাতিল’ চাপুন।`,
    }),
  },
  kinds,
  reasons: {
    notThere: { name: 'কিছু কম আছে', below: 'কোনো অংশ বা উপকরণ' },
    damaged: { name: 'নষ্ট', below: 'পণ্য বা উপকরণ' },
    wrongItem: { name: 'ভুল পণ্য', below: 'মেলে না' },
    other: { name: 'অন্য', below: 'সুপারভাইজারকে বলুন' },
  },
  states: {
    next: 'এখন',
    open: 'বাকি',
    begun: 'শুরু হয়েছে',
    done: 'শেষ',
    notPossible: 'সম্ভব নয়',
    waived: 'বাদ',
  },
  page: {
    title: (orderNumber) => `${orderNumber}-এর কাজ`,
    part: 'অংশ',
    kit: 'কিট',
    done: 'শেষ',
    tell: 'যা করতে হবে',
    list: 'প্যাকের আগে',
    before: (stops) => `আগে ${stops}টি`,
    after: (stops) => `আরও ${stops}টি`,
    place: 'কোথায়',
    kitOf: (kit, of) => `কিট ${kit} / ${of}`,
    unitOf: (unit, of) => `ইউনিট ${unit} / ${of}`,
    whole: 'পুরো অর্ডার',
    failed: 'সম্ভব নয় বলা হয়েছিল। হয়ে গেছে? চালিয়ে যান।',
    undo: 'আগেরটা বাতিল',
    notPossible: 'সম্ভব নয়',
    why: 'কেন সম্ভব নয়?',
    whyNext: 'সুপারভাইজার ঠিক না করা পর্যন্ত অর্ডার থেমে থাকবে।',
    back: 'ফিরুন, সম্ভব',
  },
  bench: {
    title: 'এই বেঞ্চে প্যাকের আগের কাজ',
    below: 'অন্য কাজ থাকলে অর্ডার আরেক বেঞ্চে পাঠানো হয়।',
    none: 'নেই',
  },
}
