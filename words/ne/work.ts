import type { WorkWords } from '#words/work-words'

const kinds: WorkWords['kinds'] = {
  kitting: 'किट बनाउने',
  assembly: 'जोड्ने',
  engraving: 'कुँद्ने',
  configuration: 'सेटिङ गर्ने',
  relabelling: 'लेबल फेर्ने',
  check: 'गुणस्तर जाँच',
  other: 'अरू काम',
}

/** Work before packing, in Nepali. */
export const work: WorkWords = {
  asks: {
    'scan-part': ({ now }) => {
      const part = now.parts.find(({ next }) => next)
      if (now.units === 0 || part === undefined)
        return { say: 'पार्ट पुगेन', next: 'किट बन्दैन। “सकिँदैन” थिच्नुहोस्।' }
      return {
        say: 'पार्ट स्क्यान गर्नुहोस्',
        next: `${part.item.name}: ${part.scanned} / ${part.quantity} । किट ${now.unitsDone + 1} / ${now.units} ।`,
      }
    },
    'confirm-kit': ({ now }) => ({
      say: 'किट पूरा: यसको कोड स्क्यान गर्नुहोस्',
      next: `${now.item?.sku ?? ''}, वा टोट, वा “पक्का”। किट ${now.unitsDone + 1} / ${now.units} ।`,
    }),
    'do-work': ({ now, totes }) => ({
      say: kinds[now.kind],
      next:
        now.units > 1
          ? `युनिट ${now.unitsDone + 1} / ${now.units}: काम सकेर युनिट स्क्यान गर्नुहोस् वा “पक्का” थिच्नुहोस्।`
          : `काम सकेर ${totes[0] ?? 'टोट'} स्क्यान गर्नुहोस् वा “पक्का” थिच्नुहोस्।`,
    }),
  },
  accepted: {
    'work-opened': ({ orderNumber }) => `खुल्यो: ${orderNumber} को काम`,
    'kit-part-scanned': ({ scanned, needed }) => `सेभ भयो। किटमा ${needed} मध्ये ${scanned}`,
    'work-unit-done': ({ done, of }) => `सेभ भयो। ${of} मध्ये ${done} सकियो`,
    'work-stop-done': ({ left }) => `सेभ भयो। ${left} काम बाँकी`,
    'work-done': ({ orderNumber }) => `सेभ भयो। ${orderNumber} प्याक गर्न तयार`,
    'work-undone': () => 'सेभ भयो। काम रद्द भयो',
    'work-not-possible': () => 'सेभ भयो। सुपरभाइजरले निर्णय गर्नुहुन्छ',
  },
  refusals: {
    'work-stop-open': ({ orderNumber, name, place, failed, here }) => ({
      say: 'पहिले काम, अनि प्याक',
      next: failed
        ? `${orderNumber}, ${name}: सकिँदैन भनिएको छ। सुपरभाइजरलाई सोध्नुहोस्।`
        : here
          ? `${name}: ${orderNumber} एकातिर राख्नुहोस्, अनि टोट स्क्यान गरी यहीँ गर्नुहोस्।`
          : `${name}: ${orderNumber} ${place === null ? 'यो काम गर्ने बेन्चमा' : `${place} मा`} लैजानुहोस्।`,
    }),
    'not-in-kit': ({ sku, kitSku }) => ({
      say: `${sku} यो किटको होइन`,
      next: `एकातिर राख्नुहोस्। ${kitSku} को पार्ट स्क्यान गर्नुहोस्।`,
    }),
    'kit-part-full': ({ sku, needed, left }) => ({
      say: left === 0 ? `${sku} पुगिसक्यो` : `${sku} धेरै भयो`,
      next:
        left === 0
          ? `किटमा ${needed} वटा मात्र जान्छ। यो निकाल्नुहोस्।`
          : `किटमा अब ${left} वटा मात्र चाहिन्छ। ${left} वटा स्क्यान गर्नुहोस्।`,
    }),
    'kit-parts-missing': ({ sku }) => ({
      say: 'किट बन्दैन',
      next: `पिक पुगेन, ${sku} हेर्नुहोस्। “सकिँदैन” थिच्नुहोस्।`,
    }),
    'undo-before-cartons': ({ orderNumber }) => ({
      say: 'सामान कार्टनमा छ',
      next: `पहिले ${orderNumber} को सबै सामान कार्टनबाट निकाल्नुहोस्, अनि काम रद्द गर्नुहोस्।`,
    }),
  },
  kinds,
  reasons: {
    notThere: { name: 'केही पुगेन', below: 'पार्ट वा सामग्री' },
    damaged: { name: 'बिग्रेको', below: 'सामान वा सामग्री' },
    wrongItem: { name: 'गलत सामान', below: 'यो मिल्दैन' },
    other: { name: 'अन्य', below: 'सुपरभाइजरलाई भन्ने' },
  },
  states: {
    next: 'अहिले',
    open: 'बाँकी',
    begun: 'सुरु भयो',
    done: 'सकियो',
    notPossible: 'सकिँदैन',
    waived: 'नगर्ने',
  },
  page: {
    title: (orderNumber) => `${orderNumber} को काम`,
    part: 'पार्ट',
    kit: 'किट',
    done: 'सकियो',
    tell: 'के गर्ने',
    list: 'प्याकअघि',
    before: (stops) => `अघि ${stops}`,
    after: (stops) => `अझै ${stops}`,
    place: 'कहाँ',
    kitOf: (kit, of) => `किट ${kit} / ${of}`,
    unitOf: (unit, of) => `युनिट ${unit} / ${of}`,
    whole: 'पूरै अर्डर',
    failed: 'सकिँदैन भनिएको थियो। अब सकिन्छ? जारी राख्नुहोस्।',
    undo: 'रद्द',
    notPossible: 'सकिँदैन',
    why: 'किन सकिँदैन?',
    whyNext: 'सुपरभाइजरले निर्णय नगरेसम्म अर्डर पर्खन्छ।',
    back: 'पछाडि, सकिन्छ',
  },
  bench: {
    title: 'यो बेन्चमा प्याकअघिको काम',
    below: 'अरू काम चाहिने अर्डर अर्को बेन्चमा पठाइन्छ।',
    none: 'छैन',
  },
}
