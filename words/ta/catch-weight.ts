import type { CatchWords } from '#words/catch-words'
import { kilogramFigure, kilograms } from '#words/format'

/** Goods of which every unit weighs what it weighs, in Tamil. */
export const catchWeight: CatchWords = {
  refusals: {
    'weigh-each': () => ({
      say: 'ஒவ்வொரு யூனிட்டையும் ஸ்கேன் செய்யவும்',
      next: 'ஒவ்வொன்றுக்கும் தனி எடை. பெட்டி, பிளேட், டைப் செய்த எண் இங்கே செல்லாது.',
    }),
    'unit-weight-needed': () => ({
      say: 'எடை உள்ள குறியீட்டை ஸ்கேன் செய்யவும்',
      next: 'இதில் எடை இல்லை, இங்கே தராசும் இல்லை. தராசு உள்ள நிலையத்தில் எடை போடவும்.',
    }),
    'unit-weight-off': ({ weightG, leastG, mostG }) => ({
      say: weightG < leastG ? 'எடை குறைவு. வேறு எடுக்கவும்' : 'எடை அதிகம். வேறு எடுக்கவும்',
      next: `இதன் எடை ${kilograms(weightG)}. ஒரு யூனிட் ${kilogramFigure(leastG)}–${kilograms(mostG)}.`,
    }),
    'line-weight-over': ({ weightG, sumG, mostG }) => ({
      say: 'அதிகம். எடை குறைந்ததை எடுக்கவும்',
      next: `இந்த ${kilograms(weightG)} சேர்த்தால் ${kilograms(sumG)}. ஆர்டருக்கு ${kilograms(mostG)} வரை.`,
    }),
    'weight-not-picked': ({ weightG, pickedG }) => ({
      say: 'இது இந்த ஆர்டரின் யூனிட் அல்ல',
      next:
        pickedG.length === 0
          ? `${kilograms(weightG)}. இந்தப் பொருளின் எல்லா யூனிட்டும் ஏற்கெனவே கார்ட்டனில் உள்ளது.`
          : `${kilograms(weightG)} எடுக்கவில்லை. இன்னும் வர வேண்டியது: ${pickedG.slice(0, 3).map(kilograms).join(', ')}.`,
    }),
  },
  accepted: {
    'unit-weighed': ({ weightG, inHand, needed }) => `பதிவானது. ${kilograms(weightG)}, ${inHand} / ${needed}`,
  },
  page: {
    say: 'தராசின் மேல் வைக்கவும்',
    next: (name, least, most) => `${name}. ஒரு யூனிட் ${least} முதல் ${most} வரை.`,
    onScale: 'தராசில்',
    noScale: 'இந்த நிலையத்தில் தராசு இல்லை',
    key: 'அல்லது கிராமை டைப் செய்யவும்',
    keyBelow: 'டைப் செய்தவர் பெயர் பதிவாகும்.',
    save: 'சேமிக்க',
    picked: 'எடுத்தது',
    wanted: 'தேவை',
    each: (least, most) => `ஒன்று ${least} முதல் ${most} வரை`,
  },
}
