import type { CourierLabelWords } from '#words/courier-label'

/** A label that the courier makes and that is not here, in Tamil. */
export const courierLabel: CourierLabelWords = {
  said: {
    asked: (courierName) => ({
      say: 'லேபிள் வந்துகொண்டிருக்கிறது',
      next: `${courierName} தயாரிக்கிறது. தானாக அச்சாகும்.`,
    }),
    later: (courierName) => ({
      say: `${courierName} லேபிளைப் பிறகு தரும்`,
      next: 'தானாக அச்சாகும். அதுவரை ஆர்டரை ஓரமாக வைக்கவும்.',
    }),
    refused: (courierName) => ({
      say: `${courierName} சரியான லேபிள் தரவில்லை`,
      next: 'புதியது கேட்கவும், அல்லது ஆர்டரை ஓரமாக வைக்கவும்.',
    }),
  },
  steps: {
    asked: ['கார்ட்டன் எடை போட்டுப் பதிவானது', 'ஓரமாக வைத்து, அடுத்த டோட்டைத் திறக்கவும்', 'லேபிள் வந்ததும் அச்சாகும்'],
    later: ['கார்ட்டன் எடை போட்டுப் பதிவானது', 'ஓரமாக வைத்து, அடுத்த டோட்டைத் திறக்கவும்', 'லேபிள் வந்ததும் அச்சாகும்'],
    refused: ['வேறு லேபிள் ஒட்ட வேண்டாம்', 'புதிய லேபிள் கேட்கவும்', 'மீண்டும் நடந்தால் சூப்பர்வைசரை அழைக்கவும்'],
  },
  askAgain: { asked: 'இப்போது கேட்க', later: 'இப்போது கேட்க', refused: 'புதியது கேட்க' },
  troubles: {
    'none-given': ({ reason }) => `கூரியர் லேபிள் தரவில்லை: ${reason}`,
    unreadable: () => 'கோப்பு கெட்டுள்ளது, அல்லது லேபிள் அல்ல',
    'several-pages': ({ pages }) => `கோப்பில் ${pages} பக்கம்; லேபிளுக்கு ஒன்றே`,
    'foreign-command': ({ command }) => `கோப்பு ஒரு லேபிளை அச்சிடுவதற்கு மேல் செய்கிறது: ${command}`,
    'wrong-size': ({ widthMm, heightMm }) => `${widthMm} × ${heightMm} mm பக்கம் லேபிள் அல்ல`,
    'without-code': () => 'அதில் படிக்கக்கூடிய பார்கோட் இல்லை',
    'of-other': ({ read }) => `அதன் பார்கோட் வேறு கார்ட்டனுடையது: ${read.join(', ')}`,
    'number-used': ({ trackingNumber }) => `${trackingNumber} ஏற்கெனவே வேறு கார்ட்டனில் உள்ளது`,
    'number-unprintable': ({ trackingNumber }) => `“${trackingNumber}” டிராக்கிங் எண் ஆக முடியாது`,
  },
}
