import type { WorkWords } from '#words/work-words'

const kinds: WorkWords['kinds'] = {
  kitting: 'கிட் சேர்க்கவும்',
  assembly: 'பொருத்தவும்',
  engraving: 'பொறிக்கவும்',
  configuration: 'அமைக்கவும்',
  relabelling: 'லேபிள் மாற்றவும்',
  check: 'தரம் பார்க்கவும்',
  other: 'வேறு வேலை',
}

/** Work before packing, in Tamil. */
export const work: WorkWords = {
  asks: {
    'scan-part': ({ now }) => {
      const part = now.parts.find(({ next }) => next)
      if (now.units === 0 || part === undefined)
        return { say: 'பாகங்கள் போதவில்லை', next: 'கிட் சேர்க்க முடியாது. “முடியாது” தொடவும்.' }
      return {
        say: 'பாகத்தை ஸ்கேன் செய்யவும்',
        next: `${part.item.name}: ${part.scanned} / ${part.quantity}, கிட் ${now.unitsDone + 1} / ${now.units}.`,
      }
    },
    'confirm-kit': ({ now }) => ({
      say: 'கிட் முடிந்தது: அதை ஸ்கேன் செய்யவும்',
      next: `${now.item?.sku ?? ''}, அல்லது டோட்; அல்லது உறுதி செய்யவும். கிட் ${now.unitsDone + 1} / ${now.units}.`,
    }),
    'do-work': ({ now, totes }) => ({
      say: kinds[now.kind],
      next:
        now.units > 1
          ? `யூனிட் ${now.unitsDone + 1} / ${now.units}: செய்து, யூனிட்டை ஸ்கேன் செய்யவும், அல்லது உறுதி செய்யவும்.`
          : `செய்து முடித்து, ${totes[0] ?? 'டோட்டை'} ஸ்கேன் செய்யவும், அல்லது உறுதி செய்யவும்.`,
    }),
  },
  accepted: {
    'work-opened': ({ orderNumber }) => `திறந்தது: ${orderNumber} வேலை`,
    'kit-part-scanned': ({ scanned, needed }) => `பதிவானது. கிட்டில் ${scanned} / ${needed}`,
    'work-unit-done': ({ done, of }) => `பதிவானது. முடிந்தது ${done} / ${of}`,
    'work-stop-done': ({ left }) => `பதிவானது. இன்னும் ${left} வேலை`,
    'work-done': ({ orderNumber }) => `பதிவானது. ${orderNumber} பேக் செய்யத் தயார்`,
    'work-undone': () => 'பதிவானது. வேலை ரத்து',
    'work-not-possible': () => 'பதிவானது. சூப்பர்வைசர் முடிவு செய்வார்',
  },
  refusals: {
    'work-stop-open': ({ orderNumber, name, place, failed, here }) => ({
      say: 'முதலில் வேலை, பிறகு பேக்கிங்',
      next: failed
        ? `${orderNumber}: ${name} முடியாது எனப் பதிவு. சூப்பர்வைசரிடம் கேட்கவும்.`
        : here
          ? `${name}: ${orderNumber}-ஐ ஓரமாக வைத்து, அதன் டோட்டை ஸ்கேன் செய்து இங்கே செய்யவும்.`
          : `${name}: ${orderNumber}-ஐ ${place === null ? 'அதைச் செய்யும் பெஞ்சுக்கு' : `${place}-க்கு`}க் கொண்டு செல்லவும்.`,
    }),
    'not-in-kit': ({ sku, kitSku }) => ({
      say: `${sku} இந்தக் கிட்டுக்கு அல்ல`,
      next: `ஓரமாக வைக்கவும். ${kitSku} பாகத்தை ஸ்கேன் செய்யவும்.`,
    }),
    'kit-part-full': ({ sku, needed, left }) => ({
      say: left === 0 ? `${sku} போதும்` : `${sku} அதிகம்`,
      next:
        left === 0
          ? `கிட்டுக்கு ${needed} போதும். இதை வெளியே எடுக்கவும்.`
          : `கிட்டுக்கு இன்னும் ${left} மட்டும். ${left} ஸ்கேன் செய்யவும்.`,
    }),
    'kit-parts-missing': ({ sku }) => ({
      say: 'கிட் சேர்க்க முடியாது',
      next: `எடுத்தது போதவில்லை, ${sku} பார்க்கவும். “முடியாது” தொடவும்.`,
    }),
    'undo-before-cartons': ({ orderNumber }) => ({
      say: 'பொருட்கள் கார்ட்டனில் உள்ளன',
      next: `முதலில் ${orderNumber} பொருட்களைக் கார்ட்டனிலிருந்து எடுத்து, பிறகு வேலையை ரத்து செய்யவும்.`,
    }),
  },
  kinds,
  reasons: {
    notThere: { name: 'ஏதோ குறைவு', below: 'பாகம் அல்லது பொருள்' },
    damaged: { name: 'சேதம்', below: 'பொருள் அல்லது பாகம்' },
    wrongItem: { name: 'தவறான பொருள்', below: 'பொருந்தாது' },
    other: { name: 'மற்றவை', below: 'சூப்பர்வைசரிடம் சொல்லவும்' },
  },
  states: {
    next: 'இப்போது',
    open: 'மீதி',
    begun: 'தொடங்கியது',
    done: 'முடிந்தது',
    notPossible: 'முடியாது',
    waived: 'விட்டது',
  },
  page: {
    title: (orderNumber) => `${orderNumber} வேலை`,
    part: 'பாகம்',
    kit: 'கிட்',
    done: 'முடிந்தது',
    tell: 'செய்ய வேண்டியது',
    list: 'பேக் செய்யும் முன்',
    before: (stops) => `முன்பு ${stops}`,
    after: (stops) => `மேலும் ${stops}`,
    place: 'எங்கே',
    kitOf: (kit, of) => `கிட் ${kit} / ${of}`,
    unitOf: (unit, of) => `யூனிட் ${unit} / ${of}`,
    whole: 'முழு ஆர்டர்',
    failed: 'முடியாது எனப் பதிவு. இப்போது முடிந்ததா? தொடரவும்.',
    undo: 'ரத்து',
    notPossible: 'முடியாது',
    why: 'ஏன் முடியாது?',
    whyNext: 'சூப்பர்வைசர் முடிவு செய்யும் வரை ஆர்டர் காத்திருக்கும்.',
    back: 'திரும்ப, முடியும்',
  },
  bench: {
    title: 'இந்த பெஞ்சில் பேக் செய்யும் முன் வேலை',
    below: 'வேறு வேலை உள்ள ஆர்டர் வேறு பெஞ்சுக்குப் போகும்.',
    none: 'இல்லை',
  },
}
