import type { CartonPickWords } from '#words/carton-pick-words'

/** Orders picked into the cartons they leave in, in Tamil. */
export const cartonPicks: CartonPickWords = {
  refusals: {
    'carton-wanted': ({ toteId, slot }) => ({
      say: 'இந்தப் பட்டியல் கார்ட்டனுக்கு',
      next: `${toteId} ஒரு டோட். ஸ்லாட் ${slot}-க்குப் புதிய கார்ட்டன் லேபிளை ஸ்கேன் செய்யவும்.`,
    }),
    'tote-wanted': ({ lpn, slot }) => ({
      say: 'இந்தப் பட்டியல் டோட்டுக்கு',
      next: `${lpn} ஒரு கார்ட்டன். ஸ்லாட் ${slot}-க்குக் காலி டோட்டை ஸ்கேன் செய்யவும்.`,
    }),
    'lpn-used': ({ lpn, orderNumber }) => ({
      say: 'இந்தக் கார்ட்டன் லேபிள் ஏற்கெனவே பயன்பட்டது',
      next: `${lpn}: ${orderNumber} ஆர்டருக்கு. புதிய லேபிள் எடுக்கவும்.`,
    }),
    'carton-size-first': ({ lpn, slot }) => ({
      say: 'முதலில் கார்ட்டன் அளவை ஸ்கேன் செய்யவும்',
      next: `பிறகு ஸ்லாட் ${slot}-க்கு ${lpn} லேபிளை மீண்டும் ஸ்கேன் செய்யவும்.`,
    }),
    'carton-holds-no-more': ({ why, cartonTypeId, slot, empty }) => ({
      say: why === 'weight' ? 'இந்தக் கார்ட்டனுக்கு எடை அதிகம்' : 'இந்தக் கார்ட்டனில் கொள்ளாது',
      next: empty
        ? `ஸ்லாட் ${slot}-இல் ${cartonTypeId} கொள்ளாது. பெரிய அளவை ஸ்கேன் செய்யவும்.`
        : `ஸ்லாட் ${slot}, ${cartonTypeId}: பெரிய அளவை ஸ்கேன் செய்யவும், அல்லது நிரப்பி, “கார்ட்டன் நிரம்பியது” தொடவும்.`,
    }),
  },
  bind: (slot, orderNumber, size) => ({
    say: `ஸ்லாட் ${slot}: கார்ட்டனை ஸ்கேன் செய்யவும்`,
    next:
      size === null
        ? `${orderNumber} ஆர்டருக்கு. முதலில் அளவு, பிறகு லேபிள்.`
        : `${orderNumber} ஆர்டருக்கு: அளவு ${size}, அல்லது முதலில் வேறு அளவை ஸ்கேன் செய்யவும்.`,
  }),
  bindVoice: (slot, size) =>
    `ஸ்லாட் ${slot}. ${size === null ? 'கார்ட்டன் அளவை, பிறகு லேபிளை ஸ்கேன் செய்யவும்.' : `கார்ட்டன் ${size}. அதன் லேபிளை ஸ்கேன் செய்யவும்.`}`,
  put: (slot, lpn, inHand) => ({
    say: 'கார்ட்டனை ஸ்கேன் செய்யவும்',
    next:
      lpn === ''
        ? `${inHand} பொருளை ஸ்லாட் ${slot}, புதிய கார்ட்டனுக்குள் வைக்கவும்.`
        : `${inHand} பொருளை ஸ்லாட் ${slot}, கார்ட்டன் ${lpn}-க்குள் வைக்கவும்.`,
  }),
  putVoice: (slot, lpn, inHand) =>
    `ஸ்லாட் ${slot} உள்ளே ${inHand} பொருள் வைக்கவும். கார்ட்டன் ${lpn}. கார்ட்டனை ஸ்கேன் செய்யவும்.`,
  unload: (slot, lpn, place, left) => ({
    say: `இடம் ${place} ஸ்கேன் செய்யவும்`,
    next: `ஸ்லாட் ${slot}-இல் உள்ள ${lpn}-ஐ அங்கே கொண்டு செல்லவும். இன்னும் ${left} கார்ட்டன்.`,
  }),
  unloadVoice: (slot, lpn, place) =>
    `ஸ்லாட் ${slot}, கார்ட்டன் ${lpn}. இடம் ${place}. அங்கே கொண்டு சென்று, இடத்தை ஸ்கேன் செய்யவும்.`,
  take: (size) =>
    size === null
      ? 'கார்ட்டனை விரித்து, அளவையும் லேபிளையும் ஸ்கேன் செய்து, அங்கே வைக்கவும்.'
      : `கார்ட்டன் ${size} விரித்து, அதன் லேபிளை ஸ்கேன் செய்து, அங்கே வைக்கவும்.`,
  left: (cartons) => (cartons === 1 ? 'கடைசி கார்ட்டன்' : `இன்னும் ${cartons} கார்ட்டன்`),
  onCart: 'வண்டி கார்ட்டன்கள்',
  bringAway: 'கார்ட்டன்களை இறக்கவும்',
  cartons: 'கார்ட்டன்',
  next: (lpns) => ({
    say: 'எடுத்த கார்ட்டனை ஸ்கேன் செய்யவும்',
    next: `இன்னும் பேக் செய்ய: ${lpns.slice(0, 3).join(', ')}${lpns.length > 3 ? ' …' : ''}`,
  }),
  full: 'கார்ட்டன் நிரம்பியது',
  units: (units) => `${units} யூனிட்`,
  lpn: (lpn) => `லேபிள் ${lpn}`,
  into: 'எடுத்து வைப்பது',
  intos: { totes: 'டோட்', cartons: 'அனுப்பும் கார்ட்டன்' },
}
