import type { CartonPickWords } from '#words/carton-pick-words'

/** Orders picked into the cartons they leave in, in Nepali. */
export const cartonPicks: CartonPickWords = {
  refusals: {
    'carton-wanted': ({ toteId, slot }) => ({
      say: 'यो सूची कार्टनमा जान्छ',
      next: `${toteId} टोट हो। स्लट ${slot} का लागि नयाँ कार्टनको लेबल स्क्यान गर्नुहोस्।`,
    }),
    'tote-wanted': ({ lpn, slot }) => ({
      say: 'यो सूची टोटमा जान्छ',
      next: `${lpn} कार्टन हो। स्लट ${slot} का लागि खाली टोट स्क्यान गर्नुहोस्।`,
    }),
    'lpn-used': ({ lpn, orderNumber }) => ({
      say: 'यो कार्टन लेबल चलिसकेको छ',
      next: `${lpn} अर्डर ${orderNumber} को हो। नयाँ लेबल लिनुहोस्।`,
    }),
    'carton-size-first': ({ lpn, slot }) => ({
      say: 'पहिले कार्टनको साइज स्क्यान गर्नुहोस्',
      next: `अनि स्लट ${slot} का लागि लेबल ${lpn} फेरि स्क्यान गर्नुहोस्।`,
    }),
    'carton-holds-no-more': ({ why, cartonTypeId, slot, empty }) => ({
      say: why === 'weight' ? 'यो कार्टनलाई बढी गह्रौँ भयो' : 'यो कार्टनमा अट्दैन',
      next: empty
        ? `स्लट ${slot} को ${cartonTypeId} ले थाम्दैन। ठूलो साइज स्क्यान गर्नुहोस्।`
        : `स्लट ${slot} को ${cartonTypeId}: ठूलो साइज स्क्यान गर्नुहोस्, वा भरेर “कार्टन भरियो” थिच्नुहोस्।`,
    }),
  },
  bind: (slot, orderNumber, size) => ({
    say: `स्लट ${slot} मा राख्ने कार्टन स्क्यान गर्नुहोस्`,
    next:
      size === null
        ? `${orderNumber} का लागि। पहिले साइज, अनि लेबल।`
        : `${orderNumber} का लागि: साइज ${size}, वा पहिले अर्को साइज स्क्यान गर्नुहोस्।`,
  }),
  bindVoice: (slot, size) =>
    `स्लट ${slot} । ${size === null ? 'कार्टनको साइज, अनि लेबल स्क्यान गर्नुहोस्।' : `कार्टन ${size} । लेबल स्क्यान गर्नुहोस्।`}`,
  put: (slot, lpn, inHand) => ({
    say: 'कार्टन स्क्यान गर्नुहोस्',
    next:
      lpn === ''
        ? `स्लट ${slot} को नयाँ कार्टनमा ${inHand} वटा राख्नुहोस्।`
        : `स्लट ${slot} को कार्टन ${lpn} मा ${inHand} वटा राख्नुहोस्।`,
  }),
  putVoice: (slot, lpn, inHand) =>
    `स्लट ${slot} को कार्टन ${lpn} मा ${inHand} वटा राख्नुहोस्। कार्टन स्क्यान गर्नुहोस्।`,
  unload: (slot, lpn, place, left) => ({
    say: `ठाउँ ${place} स्क्यान गर्नुहोस्`,
    next: `स्लट ${slot} को ${lpn} त्यहाँ लैजानुहोस्। ${left} कार्टन बाँकी।`,
  }),
  unloadVoice: (slot, lpn, place) => `स्लट ${slot} को कार्टन ${lpn} लिनुहोस्। ${place} मा लगेर ठाउँ स्क्यान गर्नुहोस्।`,
  take: (size) =>
    size === null
      ? 'कार्टन बनाउनुहोस्, साइज र लेबल स्क्यान गरी त्यहाँ राख्नुहोस्।'
      : `कार्टन ${size} बनाउनुहोस्, लेबल स्क्यान गरी त्यहाँ राख्नुहोस्।`,
  left: (cartons) => (cartons === 1 ? 'अन्तिम कार्टन' : `${cartons} कार्टन बाँकी`),
  onCart: 'ट्रलीका कार्टन',
  bringAway: 'कार्टन लैजानुहोस्',
  cartons: 'कार्टन',
  next: (lpns) => ({
    say: 'पिक भएको कार्टन स्क्यान गर्नुहोस्',
    next: `प्याक गर्न बाँकी: ${lpns.slice(0, 3).join(', ')}${lpns.length > 3 ? ' …' : ''}`,
  }),
  full: 'कार्टन भरियो',
  units: (units) => `${units} युनिट`,
  lpn: (lpn) => `लेबल ${lpn}`,
  into: 'केमा पिक',
  intos: { totes: 'टोट', cartons: 'पठाउने कार्टन' },
}
