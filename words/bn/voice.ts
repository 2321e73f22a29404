import { cartonPicks } from '#words/bn/carton-picks'
import type { VoiceWords } from '#words/voice-words'

/** Voice, in Bengali. */
export const voice: VoiceWords = {
  accepted: {
    'voice-set': ({ on, ratePercent, volumePercent }) =>
      on ? `ভয়েস চালু। গতি ${ratePercent}, আওয়াজ ${volumePercent}` : 'ভয়েস বন্ধ',
  },
  refusals: {
    'say-again': ({ why }) =>
      ({
        unsure: { say: 'আবার বলুন', next: 'পরিষ্কার শোনা যায়নি। কিছু করা হয়নি।' },
        unknown: { say: 'আবার বলুন', next: 'এখানে এই উত্তর চলে না। কিছু করা হয়নি।' },
        language: { say: 'আবার বলুন', next: 'আপনার ভাষায় নয়, অন্য ভাষায় শোনা গেছে।' },
        late: { say: 'আবার বলুন', next: 'দেরিতে এসেছে। কিছু করা হয়নি।' },
      })[why],
    'scan-then-spell': ({ sku }) => ({
      say: 'আগে পণ্য স্ক্যান করুন',
      next: `${sku}-এর কোড স্ক্যান করুন, তারপর সিরিয়াল নম্বর অক্ষর ধরে বলুন।`,
    }),
    'voice-taken': ({ by }) => ({
      say: 'অন্য পাশে ভয়েস চালু',
      next: `ভয়েস এখন ${by}-এর কাছে। দুজনের মধ্যে একজনই পান।`,
    }),
  },
  pick: {
    'order-left': ({ toteId, slot, locationId, quantity }, { code }) =>
      toteId === null
        ? `থামুন। হাতের ${quantity}টি পণ্য ${code(locationId ?? '')} বিনে ফেরত রাখুন। বিন স্ক্যান করুন।`
        : `থামুন। স্লট ${slot} থেকে টোট ${code(toteId)} বের করে স্ক্যান করুন।`,
    'fetch-tote': ({ toteId, place }, { code }) => `${code(place)} থেকে টোট ${code(toteId)} আনুন। স্ক্যান করুন।`,
    'scan-cart': ({ slotsNeeded }) => `${slotsNeeded}টি খালি স্লট আছে এমন ট্রলি স্ক্যান করুন।`,
    'bind-tote': ({ slot }, { carton }) =>
      carton === null ? `স্লট ${slot} । খালি টোট স্ক্যান করুন।` : cartonPicks.bindVoice(slot, carton.size),
    'scan-location': ({ itemProves }, { line, code }) =>
      `${code(line?.locationId ?? '')} বিনে যান। ${itemProves ? 'চেক ডিজিট বলুন, বা পণ্য স্ক্যান করুন।' : 'চেক ডিজিট?'}`,
    'scan-item': ({ taken, needed, mayKey }, { line }) => {
      if (taken === 0) return `${needed}টি নিন। ${line?.item.name ?? ''} । স্ক্যান করুন।`
      return `${needed}টির ${taken}টি হয়েছে। ${mayKey ? 'হাতে কয়টি?' : 'পরেরটি স্ক্যান করুন।'}`
    },
    'scan-tote': ({ slot, toteId, inHand }, { code, carton }) =>
      carton === null
        ? `${inHand}টি রাখুন। স্লট ${slot}, টোট ${code(toteId)} । টোট স্ক্যান করুন।`
        : cartonPicks.putVoice(slot, code(toteId), inHand),
    'zero-check': ({ locationId }, { code }) => `${code(locationId)} বিন কি এখন খালি? হ্যাঁ বা না বলুন।`,
    'twin-check': ({ units }) => `এখান থেকে আরও ${units}টি লাগবে। অন্য অর্ডারের জন্যও কি বিন খালি? হ্যাঁ বা না বলুন।`,
    'pass-on': ({ toteIds, zone, place }, { code }) =>
      `টোট ${toteIds.map(code).join(', ')} জোন ${zone}-এ নিয়ে যান। জায়গা ${code(place)} ।`,
    unload: ({ slot, toteId, place }, { code, carton }) =>
      carton === null
        ? `স্লট ${slot} থেকে টোট ${code(toteId)} নিয়ে যান। জায়গা ${code(place)} । জায়গা স্ক্যান করুন।`
        : cartonPicks.unloadVoice(slot, code(toteId), code(place)),
    done: () => 'তালিকা শেষ। বলুন: পরেরটা।',
  },
  wall: {
    'scan-item': ({ toteId, left }, code) => `টোট ${code(toteId)}, বাকি ${left}টি। যেকোনো পণ্য স্ক্যান করুন।`,
    'scan-cubby': ({ hand }, code) =>
      hand === null || (hand.cubbyId ?? hand.emptyId) === null
        ? 'পুট ওয়াল ভরা। পণ্য টোটে ফেরত রাখুন।'
        : `${hand.quantity}টি রাখুন। খোপ ${code(hand.cubbyId ?? hand.emptyId ?? '')} । খোপ স্ক্যান করুন।`,
    leftover: ({ left, toteId }, code) => `টোট ${code(toteId)}, ${left}টি ফেরত যাবে। বলুন: টোট খালি।`,
  },
  resume: (stops) => `আপনার একটি তালিকা খোলা, ${stops} স্টপ বাকি। বলুন: পরেরটা।`,
  offered: (stops, units) => `${stops} স্টপ, ${units} ইউনিট। শুরু করতে বলুন: হ্যাঁ।`,
  waiting: (lists) => (lists === 0 ? 'এখন কোনো কাজ নেই।' : `${lists}টি তালিকা অপেক্ষায়। বলুন: কাজ নিন।`),
  held: 'এই তালিকা স্থগিত। আর কিছু নেবেন না, সুপারভাইজারকে বলুন।',
  reasons: 'কারণ কী? নেই, নষ্ট, মেয়াদ শেষ, ভুল পণ্য, নাগাল পাই না, নাকি অন্য কারণ?',
  between: ', ',
  screen: {
    say: 'ভয়েস',
    back: 'শেষ',
    on: { name: 'ভয়েস চালু', below: 'বন্ধ করতে চাপুন' },
    off: { name: 'ভয়েস বন্ধ', below: 'প্রতি ধাপ শুনতে চাপুন' },
    slower: 'ধীরে',
    faster: 'দ্রুত',
    softer: 'আওয়াজ কম',
    louder: 'আওয়াজ বেশি',
    percent: (n) => `${n}%`,
    speaks: 'চালু',
    takenBy: (name) => `ভয়েস এখন ${name}-এর কাছে`,
    noVoice: 'এই কম্পিউটারে আপনার ভাষার ভয়েস নেই। অ্যাডমিনকে জানান।',
    hears: 'আপনার কথা শোনা হয়: মুখে উত্তর দিন।',
    deaf: 'এখানে কথা শোনা হয় না: স্ক্যান করে উত্তর দিন।',
  },
  desk: {
    title: 'ভয়েস',
    below: 'সবাই ‘আপনি’ পাতায় নিজে চালু করেন। এই কম্পিউটারের ভয়েসেই বলে, নেটওয়ার্ক লাগে না।',
    has: (name) => `${name} ভয়েসে বলে`,
    none: 'এই কম্পিউটারে ভয়েস নেই',
    install:
      'একটি ইনস্টল করে প্রোগ্রাম আবার চালু করুন। Linux: speech-dispatcher ও espeak-ng. Windows: Settings, Time and language, Speech, Add voices.',
    try: 'শুনুন',
    example: 'B, শূন্য সাত, চার দুই বিনে যান। চেক ডিজিট?',
  },
  recogniser: {
    path: 'প্রোগ্রাম',
    args: 'আর্গুমেন্ট',
    argsBelow: 'এক লাইনে একটি',
    least: 'সবচেয়ে কম নিশ্চয়তা',
    below: 'স্টেশন যতক্ষণ চলে এটাও চলে, প্রতিটি কথা JSON-এর এক লাইনে লেখে।',
  },
}
