import { kilograms, money } from '#words/format'
import type { RateWords } from '#words/rates'

/** Who carries an order, in Tamil. */
export const rates: RateWords = {
  said: {
    always: (service) => ({
      say: `${service} மூலம் அனுப்பவா?`,
      next: 'ஏற்கவும், அல்லது வேறொன்றை அதன் எண்ணால் தேர்ந்தெடுக்கவும்.',
    }),
    wished: (service) => ({
      say: `${service} மூலம் அனுப்பவா?`,
      next: 'ஏற்கவும், அல்லது வேறொன்றை அதன் எண்ணால் தேர்ந்தெடுக்கவும்.',
    }),
    'none-allowed': () => ({
      say: 'எந்தக் கூரியரும் இதை ஏற்காது',
      next: 'காரணம் கீழே. ஆர்டரில் உள்ளதையே சூப்பர்வைசர் வைக்கலாம்.',
    }),
    'over-estimate': (service) => ({
      say: `திட்டத்தைவிட விலை அதிகம்: ${service}`,
      next: 'எடையையும் கார்ட்டனையும் பார்க்கவும். பிறகு எண்ணால் தேர்ந்தெடுக்கவும்.',
    }),
  },
  why: {
    named: 'ஆர்டர் முறைமை தேர்வு',
    cheapest: 'மிக மலிவு',
    soonest: 'அதே விலை, சீக்கிரம்',
    only: 'இது மட்டுமே முடியும்',
    chosen: 'இங்கே தேர்ந்தது',
    kept: 'ஆர்டரில் உள்ளபடி',
  },
  parts: {
    freight: 'கட்டணம்',
    fuel: 'எரிபொருள்',
    remote: 'தொலைவு',
    cod: 'COD',
    insurance: 'காப்பீடு',
  },
  refused: {
    'other-named': () => 'ஆர்டரில் வேறு கூரியர்',
    'customer-rule': () => 'வாடிக்கையாளர் விதி',
    'other-level': ({ level }) => `தருவது ${level}`,
    'no-hazmat': () => 'ஆபத்தான பொருள் ஏற்காது',
    'no-cod': () => 'பணம் வசூலிக்காது',
    'not-insured': ({ mostSen }) => `காப்பீடு ${money(mostSen, '').trim()} வரை`,
    'carton-type': ({ cartonTypeId }) => `கார்ட்டன் ${cartonTypeId} ஏற்காது`,
    'too-heavy': ({ mostG }) => `${kilograms(mostG)} வரை மட்டும்`,
    'too-long': ({ mostMm }) => `${mostMm} mm வரை மட்டும்`,
    'other-currency': ({ currency }) => `விலை ${currency} நாணயத்தில்`,
    'no-zone': () => 'அங்கே போகாது',
    'no-rate': () => 'அந்த எடைக்கு விலை இல்லை',
    'too-late': ({ promisedOn }) => `மிகத் தாமதம்: ${promisedOn}`,
  },
  take: 'ஏற்க',
  keep: 'ஆர்டர்படி வைக்க',
  leave: 'சூப்பர்வைசர்',
  by: (day) => `${day}-க்குள்`,
  billed: {
    short: (weight) => `கணக்கு ${weight}`,
    actual: (weight) => `தராசில் ${weight}`,
    volume: (weight, actual) => `அளவால் ${weight}, தராசு ${actual}`,
  },
  over: (amount) => `மதிப்பீட்டைவிட ${amount} அதிகம்`,
  estimate: (amount) => `மதிப்பீடு ${amount}`,
  cannot: 'முடியாது',
  noPrice: 'விலை தெரியாது',
  wish: 'லேபிள் போடும் முன்',
  rule: {
    title: 'முடிவாகாத கூரியர்',
    ask: 'பேக்கரிடம் எப்போது கேட்க',
    asks: { doubt: 'சந்தேகம் என்றால்', always: 'எப்போதும்' },
    who: 'வேறு யார் தேர்ந்தெடுக்கலாம்',
    whos: { packer: 'பேக்கர்', supervisor: 'சூப்பர்வைசர்' },
    dearer: 'விலை இதைவிட அதிகமானால்',
    dearerBelow: 'பரிந்துரைத்ததைவிட: சூப்பர்வைசர் தேவை',
    over: 'மதிப்பீட்டைவிட இதற்கு மேல்',
    overBelow: 'ஆர்டர் முறைமையின் மதிப்பீடு: முதலில் ஒருவர் பார்ப்பார்',
  },
}
