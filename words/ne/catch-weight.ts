import type { CatchWords } from '#words/catch-words'
import { kilogramFigure, kilograms } from '#words/format'

/** Goods of which every unit weighs what it weighs, in Nepali. */
export const catchWeight: CatchWords = {
  refusals: {
    'weigh-each': () => ({
      say: 'हरेक युनिट स्क्यान गर्नुहोस्',
      next: 'हरेकको तौल फरक छ। पेटी, प्लेट र टाइप गरेको संख्या यहाँ चल्दैन।',
    }),
    'unit-weight-needed': () => ({
      say: 'तौल भएको कोड स्क्यान गर्नुहोस्',
      next: 'यो कोडमा तौल छैन, यहाँ तराजु पनि छैन। तराजु भएको स्टेसनमा तौल्नुहोस्।',
    }),
    'unit-weight-off': ({ weightG, leastG, mostG }) => ({
      say: weightG < leastG ? 'हलुका भयो। अर्को लिनुहोस्' : 'गह्रौँ भयो। अर्को लिनुहोस्',
      next: `यसको तौल ${kilograms(weightG)} । एउटा युनिट ${kilogramFigure(leastG)}–${kilograms(mostG)} हुन्छ।`,
    }),
    'line-weight-over': ({ weightG, sumG, mostG }) => ({
      say: 'बढी भयो। हलुका लिनुहोस्',
      next: `यो ${kilograms(weightG)} थप्दा ${kilograms(sumG)} हुन्छ। अर्डरमा ${kilograms(mostG)} सम्म मिल्छ।`,
    }),
    'weight-not-picked': ({ weightG, pickedG }) => ({
      say: 'यो अर्डरको युनिट होइन',
      next:
        pickedG.length === 0
          ? `${kilograms(weightG)} । यो सामानका सबै युनिट कार्टनमा गइसके।`
          : `${kilograms(weightG)} पिक भएको होइन। आउन बाँकी: ${pickedG.slice(0, 3).map(kilograms).join(', ')} ।`,
    }),
  },
  accepted: {
    'unit-weighed': ({ weightG, inHand, needed }) => `सेभ भयो। ${kilograms(weightG)}, ${needed} मध्ये ${inHand}`,
  },
  page: {
    say: 'तराजुमा राख्नुहोस्',
    next: (name, least, most) => `${name} । एउटा युनिट ${least} देखि ${most} ।`,
    onScale: 'तराजुमा',
    noScale: 'यो स्टेसनमा तराजु छैन',
    key: 'वा ग्राम टाइप गर्नुहोस्',
    keyBelow: 'कसले टाइप गर्‍यो, लगमा रहन्छ।',
    save: 'सेभ',
    picked: 'पिक भयो',
    wanted: 'चाहिने',
    each: (least, most) => `हरेक ${least} देखि ${most}`,
  },
}
