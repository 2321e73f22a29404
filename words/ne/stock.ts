import { count } from '#words/format'
import type { StockWords } from '#words/stock-words'

const kinds = {
  putAway: { name: 'बिनमा राख्ने', below: 'आएको सामान आफ्नो बिनमा' },
  replenish: { name: 'रिफिल', below: 'एउटा बिनबाट अर्को बिनमा' },
  count: { name: 'गन्ती', below: 'बिनमा के छ' },
}

/** Putting away, refilling and counting, in Nepali. */
export const stock: StockWords = {
  kinds,
  asks: {
    'scan-source': () => ({ say: 'लिने बिन स्क्यान गर्नुहोस्', next: 'अनि लिएको हरेक युनिट स्क्यान गर्नुहोस्।' }),
    'scan-item': ({ kind }) => ({
      say: 'सामान स्क्यान गर्नुहोस्',
      next: kind === 'putAway' ? 'हरेक युनिट, वा पेटी। वा संख्या टाइप गर्नुहोस्।' : 'निकालेको हरेक युनिट स्क्यान गर्नुहोस्।',
    }),
    store: ({ proposed }) => ({
      say: 'राख्ने बिन स्क्यान गर्नुहोस्',
      next:
        proposed === null
          ? 'वा यही सामान अझै स्क्यान गर्नुहोस्।'
          : `उत्तम: ${proposed} । वा यही सामान अझै स्क्यान गर्नुहोस्।`,
    }),
    'scan-location': ({ proposed }) => ({
      say: 'गन्ने बिन स्क्यान गर्नुहोस्',
      next: proposed === null ? 'गन्ती मागिएको छैन। जुनसुकै बिन हुन्छ।' : `अर्को: ${proposed} ।`,
    }),
    count: ({ again, locationId }) =>
      again
        ? {
            say: `${locationId} फेरि गन्नुहोस्`,
            next: 'मिलेन। हरेक युनिट फेरि स्क्यान गर्नुहोस्, अनि पक्का गर्नुहोस्।',
          }
        : {
            say: `${locationId} गन्नुहोस्`,
            next: 'हरेक युनिट स्क्यान गर्नुहोस् वा संख्या टाइप गर्नुहोस्, अनि पक्का गर्नुहोस्।',
          },
  },
  accepted: {
    'stock-work-begun': ({ kind }) => `सुरु भयो: ${kinds[kind].name}`,
    'stock-units-held': ({ quantity }) =>
      quantity === 0 ? 'सेभ भयो। हटाइयो' : `सेभ भयो। ${count(quantity)} वटा`,
    'stock-plate-held': ({ plateId, quantity }) => `सेभ भयो। प्लेट ${plateId}: ${count(quantity)}`,
    'stock-plate-made': ({ plateId, quantity }) => `सेभ भयो। प्लेट ${plateId} मा ${count(quantity)}`,
    'plate-found': ({ plateId, inHand, needed }) => `सारियो: प्लेट ${plateId} । ${needed} मध्ये ${inHand}`,
    'stock-stored': ({ quantity, locationId }) => `सेभ भयो। ${locationId} मा ${count(quantity)} वटा`,
    'count-again': ({ locationId }) => `मिलेन। ${locationId} फेरि गन्नुहोस्`,
    'stock-counted': ({ locationId, corrections }) =>
      corrections === 0 ? `सेभ भयो। ${locationId} ठीक छ` : `सेभ भयो। ${locationId} सच्याइयो`,
  },
  refusals: {
    'location-wanted': () => ({
      say: 'पहिले बिन स्क्यान गर्नुहोस्',
      next: 'अनि त्यहाँ भएको सामान स्क्यान गर्नुहोस्।',
    }),
    'item-wanted': () => ({
      say: 'पहिले सामान स्क्यान गर्नुहोस्',
      next: 'अनि राख्ने बिन स्क्यान गर्नुहोस्।',
    }),
    'lot-missing': () => ({
      say: 'यो कुन लट हो?',
      next: 'लट भएको कोड स्क्यान गर्नुहोस्, वा लट र मिति टाइप गर्नुहोस्।',
    }),
    'expiry-needed': ({ lot }) => ({
      say: 'यो सामानको मिति चाहिन्छ',
      next: `मिति भएको कोड स्क्यान गर्नुहोस्, वा लट ${lot} र मिति टाइप गर्नुहोस्।`,
    }),
    'not-here': ({ locationId }) => ({
      say: 'यो यहाँ हुनु नपर्ने हो',
      next: `रेकर्डमा ${locationId} मा यो सामान छैन। पहिले यो बिन गन्नुहोस्।`,
    }),
    'over-free': ({ free, promised }) => ({
      say: free === 0 ? 'पूरै अर्डरका लागि राखिएको छ' : `${count(free)} वटा मात्र लिन मिल्छ`,
      next: `यहाँका ${count(promised)} वटा अर्डरका लागि हुन्। बिनमै छोड्नुहोस्।`,
    }),
    'same-location': ({ locationId }) => ({
      say: 'यो यही बिनबाट आएको हो',
      next: `${locationId} बाहेक अर्को बिन स्क्यान गर्नुहोस्।`,
    }),
    'none-free': ({ sku }) => ({
      say: `${sku} पुग्ने गरी बाँकी छैन`,
      next: 'अर्को अर्डरले लियो। अर्कै सामान छान्नुहोस्, वा अपुग टुङ्ग्याउनुहोस्।',
    }),
    'location-blocked': ({ locationId }) => ({
      say: 'यो बिन बन्द छ',
      next: `${locationId} बाहेक अर्को ठाउँमा राख्नुहोस्।`,
    }),
    'count-open': ({ locationId }) => ({
      say: `पहिले ${locationId} सक्नुहोस्`,
      next: 'गन्ती पक्का गर्नुहोस्, अनि अर्को बिन स्क्यान गर्नुहोस्।',
    }),
    'nothing-counted': () => ({
      say: 'अहिलेसम्म केही गनिएको छैन',
      next: 'यहाँ भएको सामान स्क्यान गर्नुहोस्। वा “खाली छ” थिच्नुहोस्।',
    }),
    'not-empty-counted': () => ({
      say: 'तपाईंले यहाँ युनिट गन्नुभयो',
      next: 'ती हटाउनुहोस्, वा गन्ती पक्का गर्नुहोस्।',
    }),
    'stock-work-open': ({ kind }) => ({
      say: `पहिले सक्नुहोस्: ${kinds[kind].name}`,
      next: 'केही सामान अझै बिनमा सेभ भएको छैन।',
    }),
    'store-first': () => ({
      say: 'पहिले हातको सामान राख्नुहोस्',
      next: 'राख्ने बिन स्क्यान गर्नुहोस्, वा 0 टाइप गर्नुहोस्।',
    }),
    'set-apart': ({ number }) => ({
      say: 'यी बेच्न मिल्दैन',
      next: `सुपरभाइजरले डेस्कमा निर्णय नगरेसम्म ${number} क्वारेन्टिनमा रहन्छ।`,
    }),
    'unknown-plate': () => ({
      say: 'यो प्लेट चिनिएन',
      next: 'सामान स्क्यान गर्नुहोस्। बिनमा राख्दा: पहिले सामान, अनि यो लेबल।',
    }),
    'plate-empty': ({ plateId }) => ({
      say: 'यो प्लेट सकिएको छ',
      next: `${plateId} मा केही बाँकी छैन। सामान नै स्क्यान गर्नुहोस्।`,
    }),
    'plate-carried': ({ plateId }) => ({
      say: 'यो प्लेट अरू कसैले सार्दै छ',
      next: `${plateId} अरूको हातमा छ। अर्को स्क्यान गर्नुहोस्।`,
    }),
    'plate-twice': ({ plateId }) => ({
      say: 'यो पहिले नै स्क्यान भइसक्यो',
      next: `${plateId} अघि नै गनिएको छ। अर्को स्क्यान गर्नुहोस्।`,
    }),
    'plate-elsewhere': ({ plateId, locationId }) => ({
      say: 'यो प्लेट अर्कै ठाउँको हो',
      next: `रेकर्डमा ${plateId} को ठाउँ ${locationId} हो। पहिले त्यो बिन गन्नुहोस्, वा त्यहाँबाट रिफिल गर्नुहोस्।`,
    }),
    'plate-not-stored': ({ plateId }) => ({
      say: 'यो प्लेट बिनमा राखिएको छैन',
      next: `पहिले ${plateId} बिनमा राख्नुहोस्।`,
    }),
    'plate-whole': ({ onPlates }) => ({
      say: 'यसमा पूरा प्लेट पनि छन्',
      next: `तिनमा ${count(onPlates)} छ। कम्तीमा त्यति टाइप गर्नुहोस्, वा राख्न 0 ।`,
    }),
  },
  page: {
    menu: 'स्टक काम',
    menuSay: 'के गर्नुपर्छ?',
    from: 'कहाँबाट',
    to: 'कहाँ',
    counting: 'गन्दै',
    inHand: 'हातमा',
    counted: 'गनियो',
    nothingYet: 'अहिलेसम्म स्क्यान छैन',
    nowhere: 'अहिलेसम्म बिन छैन',
    anyLocation: 'जुनसुकै बिन',
    toCount: (locations) => `गन्न ${locations} बिन`,
    noTasks: 'गन्ती मागिएको छैन',
    keySay: 'हातमा कति छ? टाइप गर्नुहोस्',
    quantity: 'संख्या',
    lot: 'लट',
    expiresOn: 'म्याद',
    save: 'सेभ',
    takeOff: 'हटाउनुहोस्',
    change: 'बदल्नुहोस्',
    leave: 'होम',
    allCounted: 'यत्ति हो',
    isEmpty: 'खाली छ',
    asked: 'मागिएको',
    plates: 'प्लेट',
    plateOpen: 'स्क्यान बाँकी',
    plateVoid: 'स्क्यान नगरिएको प्लेट खुला युनिटमा गनिन्छ।',
  },
}
