import type { CustomsNeed } from '#domain/customs'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal } from '#domain/refusal/labels'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import { grams, kilograms, mmOf, readable } from '#words/format'
import { papers } from '#words/ta/papers'
import { scales } from '#words/ta/scales'
import type { RefusalWords } from '#words/table'

/** Refusals at a bench: orders, cartons, weights and labels, in Tamil. */
export const packRefusals: RefusalWords<
  OrderRefusal | PackRefusal | LabelRefusal | PaperRefusal | DecisionRefusal
> = {
  'nothing-to-pack': ({ text, unit }) =>
    unit === null
      ? {
          say: 'இதற்கு பேக் செய்ய எதுவும் இல்லை',
          next: `படித்தது: ${readable(text)}. எடுத்த டோட் அல்லது ஆர்டரை ஸ்கேன் செய்யவும்.`,
        }
      : { say: 'இது யாருக்கும் தேவையில்லை', next: `${unit} காலி டோட்டில் வைத்து, டோட்டை ஸ்கேன் செய்யவும்.` },
  'order-cancelled': ({ orderNumber }) => ({
    say: 'ஆர்டர் ரத்து. நிறுத்தவும்',
    next: `${orderNumber}: எதுவும் அனுப்ப வேண்டாம். பொருட்களைத் திரும்ப வைக்கவும்.`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: 'ஆர்டர் மாறியது. நிறுத்தவும்',
    next: `${orderNumber} OMS-இல் மாறியுள்ளது. சூப்பர்வைசரிடம் கேட்கவும்.`,
  }),
  'order-claimed-elsewhere': ({ orderNumber, by }) => ({
    say: 'வேறு நிலையம் எடுத்தது. நிறுத்தவும்',
    next: `${orderNumber} எடுத்தது ${by}. சூப்பர்வைசரிடம் கேட்கவும்.`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: 'ஆர்டர் நிறுத்தி வைப்பு. நிறுத்தவும்',
    next: `${orderNumber}: ${hold}. சூப்பர்வைசருக்காக ஓரமாக வைக்கவும்.`,
  }),
  'order-in-hospital': ({ orderNumber, place }) => ({
    say: 'முடிவுக்காகக் காத்திருக்கிறது',
    next: `${orderNumber}: யூனிட் குறைவு. ${place} இடத்திலேயே விடவும்; சூப்பர்வைசர் முடிவு செய்வார்.`,
  }),
  'order-begun-before': ({ orderNumber }) => ({
    say: 'தரவு கெடும் முன் தொடங்கியது. நிறுத்தவும்',
    next: `${orderNumber} சூப்பர்வைசர் முடிவுக்குக் காத்திருக்கிறது. எல்லாவற்றையும் ஓரமாக வைக்கவும்.`,
  }),
  'order-not-picked': ({ orderNumber, missing }) => ({
    say: 'இன்னும் முழுவதும் எடுக்கவில்லை',
    next: `${orderNumber}: ${missing} யூனிட் இன்னும் ராக்கில். வேறு டோட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'order-elsewhere': ({ orderNumber, station, by }) => ({
    say: `திறந்துள்ள இடம்: ${station}`,
    next: `${orderNumber}: ${by} பேக் செய்கிறார். அங்கே கொண்டு செல்லவும், அல்லது வேறு டோட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'order-already-packed': ({ orderNumber, trackingNumber }) => ({
    say: 'ஏற்கெனவே பேக் செய்தாகிவிட்டது',
    next:
      trackingNumber === null
        ? `${orderNumber} முடிந்தது. வேறு டோட்டை ஸ்கேன் செய்யவும்.`
        : `${orderNumber} முடிந்தது. கார்ட்டனில் தவறா? லேபிளை ரத்து செய்யவும் (VOID).`,
  }),
  'being-taken-back': ({ orderNumber }) => ({
    say: 'OMS இன்னும் பதில் தரவில்லை',
    next: `${orderNumber} திரும்பப் பெறப்படுகிறது. கார்ட்டன்களை இங்கேயே வைக்கவும்.`,
  }),
  'not-taken-back': ({ orderNumber, why }) => ({
    say: 'அனுப்பியதாகவே இருக்கும்',
    next: {
      'settled-by-hand': `${orderNumber}: OMS-க்குக் கைமுறையாகத் தெரிவிக்கப்பட்டது. சூப்பர்வைசரிடம் கேட்கவும்.`,
      'refused-there': `${orderNumber}: அனுப்பியதாகவே OMS-இல் உள்ளது. சூப்பர்வைசரிடம் கேட்கவும்.`,
    }[why],
  }),
  'pack-first': ({ orderNumber }) => ({
    say: 'முதலில் இந்த ஆர்டரை முடிக்கவும்',
    next: `${orderNumber} திறந்துள்ளது. மூடவும், அல்லது ஓரமாக வைக்கவும்.`,
  }),
  'read-first': () => ({
    say: 'முதலில் படிக்கவும்',
    next: 'இந்த ஆர்டர் பற்றித் திரையில் உள்ளதைப் படித்து, உறுதி செய்யவும்.',
  }),
  'carton-first': () => ({
    say: 'முதலில் கார்ட்டனைத் தேர்ந்தெடுக்கவும்',
    next: 'கார்ட்டன் அளவை, பிறகு யூனிட்களை ஸ்கேன் செய்யவும்.',
  }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: 'இந்தக் கார்ட்டன் மிகச் சிறியது',
    next: `${cartonTypeId} போதாது. பெரிய அளவை ஸ்கேன் செய்யவும்.`,
  }),
  'carton-empty': () => ({
    say: 'கார்ட்டன் காலி',
    next: 'முதலில் ஒரு யூனிட்டை ஸ்கேன் செய்து உள்ளே வைக்கவும்.',
  }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: 'இந்த ஆர்டரில் இல்லை. வெளியே எடுக்கவும்',
    next:
      belongsTo === null
        ? `${sku} ஆர்டரில் இல்லை. காலி டோட்டில் வைத்து, டோட்டை ஸ்கேன் செய்யவும்.`
        : `${sku}: ${belongsTo} ஆர்டருக்கு. ஓரமாக வைக்கவும்.`,
  }),
  'extra-wanted': ({ sku, orderNumber, toteId, place }) => ({
    say: 'அதிகம். வேறு ஆர்டருக்குத் தேவை',
    next: `${orderNumber}: ${place} இடத்தில் ${toteId} டோட்டில் ${sku} வைத்து, டோட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? 'ஒரே நேரத்தில் அதிகம்' : 'அதிகம். ஒன்றை வெளியே எடுக்கவும்',
    next:
      left > 0
        ? `${sku}: இன்னும் ${left}. ஒவ்வொரு யூனிட்டாக ஸ்கேன் செய்யவும்.`
        : picked > 0
          ? `${sku}: ${picked} உள்ளே உள்ளன. கூடுதலைக் காலி டோட்டில் வைத்து, டோட்டை ஸ்கேன் செய்யவும்.`
          : `${sku}: இந்த ஆர்டருக்கு எதுவும் எடுக்கவில்லை.`,
  }),
  'more-in-carton': ({ inCarton }) => ({
    say: 'கார்ட்டனில் அதைவிட அதிகம் உள்ளது',
    next: `ஏற்கெனவே ${inCarton} உள்ளே உள்ளன. மொத்த எண்ணிக்கையை டைப் செய்யவும்.`,
  }),
  'count-first': () => ({
    say: 'முதலில் கார்ட்டனில் உள்ளதை எண்ணவும்',
    next: 'உள்ளே எத்தனை யூனிட் என டைப் செய்யவும். ஒன்றை எடுக்க “வெளியே எடுக்க” தொடவும்.',
  }),
  'count-off': ({ counted, triesLeft }) =>
    triesLeft > 0
      ? {
          say: `${counted} அல்ல. மீண்டும் எண்ணவும்`,
          next:
            triesLeft === 1
              ? 'இன்னும் ஒரு வாய்ப்பு; பிறகு எல்லாம் மீண்டும் ஸ்கேன் செய்ய வேண்டும்.'
              : `இன்னும் ${triesLeft} வாய்ப்பு.`,
        }
      : {
          say: `${counted} அல்ல. எல்லாவற்றையும் எடுக்கவும்`,
          next: 'கார்ட்டனைக் காலி செய்து, ஒவ்வொரு யூனிட்டையும் மீண்டும் ஸ்கேன் செய்யவும்.',
        },
  'serial-not-picked': ({ serial }) => ({
    say: 'இந்த வரிசை எண் இந்த ஆர்டருக்கு அல்ல',
    next: `${readable(serial)} வேறு ஆர்டருக்கு. சரியானதைத் தேடவும்.`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: 'இந்த லாட் இந்த ஆர்டருக்கு அல்ல',
    next: `லாட் ${lot} வேறு ஆர்டருக்கு. சரியானதைத் தேடவும்.`,
  }),
  'units-missing': ({ left }) => ({
    say: `இன்னும் ${left} ஸ்கேன் செய்ய வேண்டும்`,
    next: 'எல்லா யூனிட்டையும் ஸ்கேன் செய்யவும், அல்லது உள்ளதை மட்டும் அனுப்ப உறுதி செய்யவும்.',
  }),
  'gain-off': ({ gainG, expectedG, toleranceG, cause }) => ({
    say:
      cause === 'double'
        ? 'இரண்டு யூனிட் வைத்தீர்களா?'
        : cause === 'nothing'
          ? 'தராசில் எதுவும் இல்லை'
          : 'வேறு பொருள் வைத்தீர்களா?',
    next:
      gainG === null
        ? `கார்ட்டனைத் தராசில் வைக்கவும்: ${grams(expectedG)} கூட வேண்டும்.`
        : `கூடியது ${grams(gainG)}, இருக்க வேண்டியது ${grams(expectedG)} ± ${grams(toleranceG)}.`,
  }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: 'எடை பொருந்தவில்லை. மீண்டும் எண்ணவும்',
    next: `இருக்க வேண்டியது ${kilograms(expectedG)} ± ${grams(toleranceG)}, தராசு ${kilograms(weighedG)}.`,
  }),
  'weigh-first': () => ({
    say: 'முதலில் கார்ட்டனை எடை போடவும்',
    next: 'தராசில் வைத்து, எடை நிலையாகும் வரை காத்திருக்கவும்.',
  }),
  'scale-shared': () => ({
    say: 'தராசில் யாருடைய பொருள்?',
    next: 'இரு பக்கமும் காத்திருக்கிறது. உங்கள் பக்கத்தில் “எடை போட” தொடவும்.',
  }),
  'scale-not-set': ({ order, problem }) => ({
    say: scales.orders[order].refused,
    next: scales.orderProblems[problem],
  }),
  'scale-not-ready': () => ({
    say: 'தராசு தயாராக இல்லை',
    next: 'தராசைப் பார்க்கவும்: கேபிள், மின்சாரம், எதுவும் சாயாமல் இருக்கட்டும்.',
  }),
  'label-not-printed': () => ({
    say: 'லேபிள் இன்னும் அச்சாகவில்லை',
    next: 'பிரிண்டருக்காகக் காத்திருக்கவும், அல்லது மீண்டும் அச்சிடவும்.',
  }),
  'wrong-label': ({ scanned, needed }) => ({
    say: 'வேறு கார்ட்டனின் லேபிள்',
    next: `அது ${readable(scanned)}. இந்தக் கார்ட்டனுக்கு ${needed} வேண்டும்.`,
  }),
  'closed-carton': ({ number }) => ({
    say: `கார்ட்டன் ${number} மூடப்பட்டது`,
    next: 'உள்ளே தவறா? VOID ஸ்கேன் செய்யவும், அல்லது “மேலும்” தொடவும்: லேபிள் ரத்தாகும்.',
  }),
  'confirm-void': ({ trackingNumber }) => ({
    say: 'லேபிள் ரத்தாகும்',
    next: `${trackingNumber} லேபிளைக் கிழித்து, அதையே மீண்டும் செய்யவும்: கார்ட்டன் திறக்கும்.`,
  }),
  'label-void': ({ trackingNumber }) => ({
    say: 'இந்த லேபிள் ரத்தானது',
    next: `${trackingNumber} இனி எந்தக் கார்ட்டனுக்கும் இல்லை. கிழித்து எறியவும்.`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: 'முதலில் லேபிளை ஸ்கேன் செய்யவும்',
    next: `${trackingNumber} கார்ட்டனில் ஒட்டி, ஸ்கேன் செய்யவும்.`,
  }),
  'label-too-wide': ({ labelUm, printerUm, printerName }) => ({
    say: 'பிரிண்டரைவிட லேபிள் அகலம்',
    next: `${printerName}: ${mmOf(printerUm)} mm, லேபிள்: ${mmOf(labelUm)} mm. அகலமான பிரிண்டரைப் பயன்படுத்தவும்.`,
  }),
  'print-moved-off': ({ printerName, ...room }) => ({
    say: 'அச்சு லேபிளுக்கு வெளியே போகும்',
    next: `${printerName}: வலது ${mmOf(room.leastXUm)} – ${mmOf(room.mostXUm)} mm, கீழே ${mmOf(room.leastYUm)} – ${mmOf(room.mostYUm)} mm. நிர்வாகியிடம் சொல்லவும்.`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: 'இந்த முகவரிக்கு லேபிள் இல்லை',
    next: `${orderNumber} முகவரி லேபிளில் கொள்ளவில்லை. ஓரமாக வைத்து, சூப்பர்வைசரை அழைக்கவும்.`,
  }),
  'no-numbers': ({ courierId }) => ({
    say: 'டிராக்கிங் எண்கள் தீர்ந்தன',
    next: `${courierId} மேலும் எண்கள் தரவில்லை. சூப்பர்வைசரை அழைக்கவும்.`,
  }),
  'no-paper-data': ({ paper, orderNumber }) => ({
    say: `${papers.kinds[paper]}: அச்சிட எதுவும் இல்லை`,
    next: `${orderNumber} ஆர்டரில் இதற்குத் தகவலோ பொருளோ இல்லை. அலுவலகத்தில் கேட்கவும்.`,
  }),
  'labels-not-counted': ({ printer }) => ({
    say: `${printer} லேபிள்கள் எண்ணப்படவில்லை`,
    next: 'சூப்பர்வைசர் ஒருமுறை “ஷிஃப்ட் கணிப்பு” பக்கத்தில் எண்ணிக்கையை உள்ளிட வேண்டும்.',
  }),
  'paper-printed-before': ({ paper }) => ({
    say: `${papers.kinds[paper]} ஏற்கெனவே அச்சானது`,
    next: 'ஏன் மீண்டும்? ஒரு காரணத்தைத் தேர்ந்தெடுக்கவும்.',
  }),
  'logo-unusable': ({ trouble }) => ({
    say: 'இந்தப் படம் லோகோ ஆக முடியாது',
    next: {
      'not-png': 'PNG கோப்பு மட்டுமே அச்சாகும். PNG ஆகச் சேமிக்கவும்.',
      'too-heavy': 'கோப்பு 1 MB-க்கு மேல். சிறியதாகச் சேமிக்கவும்.',
      'too-many-dots': 'ஒரு பக்கம் 2,000 புள்ளிகளுக்கு மேல். சிறியதாகச் சேமிக்கவும்.',
      unreadable: 'கோப்பு கெட்டுள்ளது. புதிதாகச் சேமித்து, மீண்டும் தேர்ந்தெடுக்கவும்.',
    }[trouble],
  }),
  'paper-rule-hidden': ({ name, by }) => ({
    say: `“${name}” ஒருபோதும் செல்லாது`,
    next: `“${by}” முதலில் வந்து எல்லா ஆர்டரையும் எடுக்கிறது. மேலே நகர்த்தவும், அல்லது நீக்கவும்.`,
  }),
  'paper-rules-outdated': ({ by }) => ({
    say: `${by} இதற்குள் விதிகளை மாற்றியுள்ளார்`,
    next: 'எதுவும் சேமிக்கவில்லை. இப்போது உள்ளதைத் திறந்து, பிறகு மாற்றவும்.',
  }),
  'paper-waits': ({ paper }) => ({
    say: `${papers.kinds[paper]} ஏற்கெனவே காத்திருக்கிறது`,
    next: 'தானாக அச்சாகும். அதன் பிரிண்டரைப் பார்க்கவும்.',
  }),
  'customs-missing': ({ missing: [first] }) => ({
    say: 'சுங்கப் படிவம் முழுமையில்லை',
    next: `${first?.sku ?? '–'}: ${needsIn(first?.needs)} இல்லை. சேர்க்க அலுவலகத்தில் கேட்கவும்.`,
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: 'இந்தக் கார்ட்டனுக்கு மிகக் கனம்',
    next: `${kilograms(grossG)}, அதிகபட்சம் ${kilograms(greatestG)}. சில யூனிட்டை இரண்டாவது கார்ட்டனுக்கு மாற்றவும்.`,
  }),
  'exception-taken': ({ by }) => ({
    say: `${by} இதைக் கவனிக்கிறார்`,
    next: 'அவரிடம் கேட்கவும், அல்லது சேர்ந்து முடிக்கவும். நேரம் கடந்தால் யாரும் எடுக்கலாம்.',
  }),
  'nothing-to-decide': ({ orderNumber }) => ({
    say: 'இங்கு முடிவு செய்ய எதுவும் இல்லை',
    next: `${orderNumber} OMS-இலும் அதேதான். மீண்டும் பார்க்கவும்.`,
  }),
  'decide-first': ({ orderNumber }) => ({
    say: 'முதலில் மாற்றத்தை முடிவு செய்யவும்',
    next: `${orderNumber} OMS-இல் மாறியுள்ளது. மேலாளர் பக்கத்தில் முடிவு செய்யவும்.`,
  }),
  'put-back-first': ({ orderNumber }) => ({
    say: 'முதலில் பொருட்களைத் திரும்ப வைக்கவும்',
    next: `${orderNumber}: எடுத்ததைவிட இப்போது குறைவே தேவை. கூடுதலைத் திரும்ப வைக்கவும்.`,
  }),
  'label-exists': ({ orderNumber }) => ({
    say: 'ஏற்கெனவே லேபிள் உள்ளது',
    next: `${orderNumber} லேபிளை பெஞ்சில் ரத்து செய்யவும், அல்லது ஆர்டரை நீக்கவும்.`,
  }),
}

/** What a customs form still needs of an item. */
const needsIn = (needs: readonly CustomsNeed[] | undefined): string =>
  (needs ?? []).map((need) => papers.needs[need]).join(', ')
