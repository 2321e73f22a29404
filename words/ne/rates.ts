import { kilograms, money } from '#words/format'
import type { RateWords } from '#words/rates'

/** Who carries an order, in Nepali. */
export const rates: RateWords = {
  said: {
    always: (service) => ({
      say: `${service} बाट पठाउने?`,
      next: 'यही लिनुहोस्, वा नम्बर थिचेर अर्को छान्नुहोस्।',
    }),
    wished: (service) => ({
      say: `${service} बाट पठाउने?`,
      next: 'यही लिनुहोस्, वा नम्बर थिचेर अर्को छान्नुहोस्।',
    }),
    'none-allowed': () => ({
      say: 'यो कुनै कुरियरले लिँदैन',
      next: 'कारण तल हेर्नुहोस्। सुपरभाइजरले अर्डरकै कुरियर राख्न सक्नुहुन्छ।',
    }),
    'over-estimate': (service) => ({
      say: `सोचेभन्दा महँगो: ${service}`,
      next: 'तौल र कार्टन हेर्नुहोस्। अनि नम्बर थिचेर एउटा छान्नुहोस्।',
    }),
  },
  why: {
    named: 'अर्डर प्रणालीले तोकेको',
    cheapest: 'सबैभन्दा सस्तो',
    soonest: 'उही मूल्य, छिटो',
    only: 'यही एउटा मात्र मिल्छ',
    chosen: 'यहाँ छानिएको',
    kept: 'अर्डरअनुसार राखिएको',
  },
  parts: { freight: 'भाडा', fuel: 'इन्धन', remote: 'दुर्गम ठाउँ', cod: 'COD', insurance: 'बीमा' },
  refused: {
    'other-named': () => 'अर्डरमा अर्कै तोकिएको',
    'customer-rule': () => 'ग्राहकको नियम',
    'other-level': ({ level }) => `${level} मात्र दिन्छ`,
    'no-hazmat': () => 'खतरनाक सामान लिँदैन',
    'no-cod': () => 'पैसा उठाउँदैन',
    'not-insured': ({ mostSen }) => `बीमा ${money(mostSen, '').trim()} सम्म मात्र`,
    'carton-type': ({ cartonTypeId }) => `कार्टन ${cartonTypeId} लिँदैन`,
    'too-heavy': ({ mostG }) => `${kilograms(mostG)} सम्म मात्र लिन्छ`,
    'too-long': ({ mostMm }) => `${mostMm} mm सम्म मात्र लिन्छ`,
    'other-currency': ({ currency }) => `मूल्य ${currency} मा छ`,
    'no-zone': () => 'त्यहाँ जाँदैन',
    'no-rate': () => 'त्यो तौलको मूल्य छैन',
    'too-late': ({ promisedOn }) => `ढिलो हुन्छ: ${promisedOn}`,
  },
  take: 'यही लिनुहोस्',
  keep: 'अर्डरअनुसार',
  leave: 'सुपरभाइजर',
  by: (day) => `${day} सम्म`,
  billed: {
    short: (weight) => `${weight} मानिन्छ`,
    actual: (weight) => `तराजुमा ${weight}`,
    volume: (weight, actual) => `साइजले ${weight} मानिन्छ, तराजुमा ${actual}`,
  },
  over: (amount) => `अनुमानभन्दा ${amount} बढी`,
  estimate: (amount) => `अनुमान ${amount}`,
  cannot: 'मिल्दैन',
  noPrice: 'मूल्य थाहा छैन',
  wish: 'लेबल बन्नुअघि',
  rule: {
    title: 'कुरियर नतोकिएको',
    ask: 'प्याकरलाई कहिले सोध्ने',
    asks: { doubt: 'शङ्का भए', always: 'सधैँ' },
    who: 'अर्को कसले छान्न पाउने',
    whos: { packer: 'प्याकर', supervisor: 'सुपरभाइजर' },
    dearer: 'यतिभन्दा महँगो भए',
    dearerBelow: 'सुझाएकोभन्दा: सुपरभाइजर चाहिन्छ',
    over: 'अनुमानभन्दा यति बढी भए',
    overBelow: 'अर्डर प्रणालीको: पहिले कसैले हेर्छ',
  },
}
