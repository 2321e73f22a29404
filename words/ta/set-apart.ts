import type { SetApartWords } from '#words/set-apart'

/** Goods nobody may sell, in Tamil. */
export const setApart: SetApartWords = {
  none: 'தனி வைப்பில் எதுவும் இல்லை',
  noneBelow: 'சேதமான, காலாவதியான யூனிட்டுகள் லேபிளுடன் இங்கே தெரியும்.',
  number: 'லேபிள்',
  item: 'பொருள்',
  quantity: 'யூனிட்',
  lot: 'லாட்',
  serial: 'வரிசை எண்',
  reason: 'காரணம்',
  foundAt: 'கிடைத்த இடம்',
  setBy: 'தனியே வைத்தவர்',
  setAt: 'எப்போது',
  age: 'நாட்கள்',
  days: (days) => `${days} நாள்`,
  printAgain: 'லேபிளை மீண்டும் அச்சிட',
  printed: 'லேபிள் இப்போது அச்சாகும்.',
  location: 'எந்த அலமாரிக்குப் போகும்?',
  locationHint: 'அலமாரி, எ.கா. B-07-42',
  why: 'ஏன், சில வார்த்தைகளில்?',
  decisions: {
    backToStock: {
      offer: 'மீண்டும் ஸ்டாக்கில்',
      now: 'அங்கே உள்ளது: விற்கலாம்',
      done: 'அந்த அலமாரியில் மீண்டும் எண்ணப்பட்டது.',
    },
    writtenOff: { offer: 'கணக்கில் நீக்க', now: 'இப்போது நீக்க', done: 'கணக்கில் நீக்கப்பட்டது.' },
    returnedToVendor: {
      offer: 'விற்றவரிடம் அனுப்ப',
      now: 'இப்போது திருப்பி அனுப்ப',
      done: 'விற்றவரிடம் திருப்பி அனுப்பப்பட்டது.',
    },
  },
}
