import type { SetApartWords } from '#words/set-apart'

/** Goods nobody may sell, in Nepali. */
export const setApart: SetApartWords = {
  none: 'क्वारेन्टिनमा केही छैन',
  noneBelow: 'बिग्रेका र म्याद सकिएका युनिट लेबलसहित यहाँ देखिन्छन्।',
  number: 'लेबल',
  item: 'सामान',
  quantity: 'युनिट',
  lot: 'लट',
  serial: 'सिरियल नम्बर',
  reason: 'कारण',
  foundAt: 'भेटिएको ठाउँ',
  setBy: 'अलग राख्ने',
  setAt: 'कहिलेदेखि',
  age: 'अवधि',
  days: (days) => `${days} दिन`,
  printAgain: 'लेबल फेरि छाप्नुहोस्',
  printed: 'लेबल छापिँदै छ।',
  location: 'कुन बिनमा जान्छ?',
  locationHint: 'बिन, जस्तै B-07-42',
  why: 'किन? छोटकरीमा लेख्नुहोस्',
  decisions: {
    backToStock: {
      offer: 'स्टकमा फिर्ता',
      now: 'बिनमा राखियो: बेच्न मिल्छ',
      done: 'फेरि त्यो बिनमा गनियो।',
    },
    writtenOff: { offer: 'खारेज', now: 'खारेज गर्नुहोस्', done: 'खारेज भयो।' },
    returnedToVendor: {
      offer: 'सप्लायरलाई फिर्ता',
      now: 'सप्लायरलाई पठाउनुहोस्',
      done: 'सप्लायरलाई फिर्ता गयो।',
    },
  },
}
