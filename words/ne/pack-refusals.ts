import type { CustomsNeed } from '#domain/customs'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal } from '#domain/refusal/labels'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import { grams, kilograms, mmOf, readable } from '#words/format'
import { papers } from '#words/ne/papers'
import { scales } from '#words/ne/scales'
import type { RefusalWords } from '#words/table'

/** Refusals at a bench: orders, cartons, weights and labels, in Nepali. */
export const packRefusals: RefusalWords<
  OrderRefusal | PackRefusal | LabelRefusal | PaperRefusal | DecisionRefusal
> = {
  'nothing-to-pack': ({ text, unit }) =>
    unit === null
      ? {
          say: 'यो कोडको प्याक गर्ने केही छैन',
          next: `पढियो: ${readable(text)} । पिक भएको टोट वा अर्डर स्क्यान गर्नुहोस्।`,
        }
      : {
          say: 'यो कसैलाई चाहिएको छैन',
          next: `${unit} खाली टोटमा राखेर त्यो टोट स्क्यान गर्नुहोस्।`,
        },
  'order-cancelled': ({ orderNumber }) => ({
    say: 'अर्डर रद्द भयो। रोकिनुहोस्',
    next: `${orderNumber}: केही पठाइँदैन। सामान फिर्ता राख्नुहोस्।`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: 'अर्डर बदलियो। रोकिनुहोस्',
    next: `${orderNumber} अब OMS मा फरक छ। सुपरभाइजरलाई सोध्नुहोस्।`,
  }),
  'order-claimed-elsewhere': ({ orderNumber, by }) => ({
    say: 'अर्को स्टेसनले लियो। रोकिनुहोस्',
    next: `${orderNumber}: ${by} ले लियो। सुपरभाइजरलाई सोध्नुहोस्।`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: 'अर्डर रोकिएको छ। रोकिनुहोस्',
    next: `${orderNumber}: ${hold} । सुपरभाइजरका लागि एकातिर राख्नुहोस्।`,
  }),
  'order-in-hospital': ({ orderNumber, place }) => ({
    say: 'निर्णय पर्खँदै छ',
    next: `${orderNumber} मा सामान अपुग छ। ${place} मै छोड्नुहोस्; सुपरभाइजरले मिलाउनुहुन्छ।`,
  }),
  'order-begun-before': ({ orderNumber }) => ({
    say: 'बिग्रनुअघि सुरु भएको। रोकिनुहोस्',
    next: `${orderNumber} मा सुपरभाइजरको निर्णय चाहिन्छ। सबै एकातिर राख्नुहोस्।`,
  }),
  'order-not-picked': ({ orderNumber, missing }) => ({
    say: 'अझै पूरा पिक भएको छैन',
    next: `${orderNumber}: ${missing} युनिट पिक गर्न बाँकी छ। अर्को टोट स्क्यान गर्नुहोस्।`,
  }),
  'order-elsewhere': ({ orderNumber, station, by }) => ({
    say: `${station} मा खुला छ`,
    next: `${orderNumber}: ${by} ले प्याक गर्दै हुनुहुन्छ। त्यहीँ लैजानुहोस्, वा अर्को टोट स्क्यान गर्नुहोस्।`,
  }),
  'order-already-packed': ({ orderNumber, trackingNumber }) => ({
    say: 'यो पहिले नै प्याक भइसक्यो',
    next:
      trackingNumber === null
        ? `${orderNumber} सकियो। अर्को टोट स्क्यान गर्नुहोस्।`
        : `${orderNumber} सकियो। यो कार्टनमा गल्ती छ? लेबल रद्द गर्नुहोस् (VOID)।`,
  }),
  'being-taken-back': ({ orderNumber }) => ({
    say: 'OMS ले अझै जवाफ दिएको छैन',
    next: `${orderNumber} फिर्ता लिइँदै छ। यसका कार्टन यहीँ राख्नुहोस्।`,
  }),
  'not-taken-back': ({ orderNumber, why }) => ({
    say: 'पठाइएकै मानिन्छ',
    next: {
      'settled-by-hand': `${orderNumber} OMS लाई हातैले भनिएको थियो। सुपरभाइजरलाई सोध्नुहोस्।`,
      'refused-there': `OMS ले ${orderNumber} पठाइएकै मान्छ। सुपरभाइजरलाई सोध्नुहोस्।`,
    }[why],
  }),
  'pack-first': ({ orderNumber }) => ({
    say: 'पहिले यो अर्डर सक्नुहोस्',
    next: `${orderNumber} खुला छ। सक्नुहोस् वा एकातिर राख्नुहोस्।`,
  }),
  'read-first': () => ({
    say: 'पहिले पढ्नुहोस्',
    next: 'यो अर्डरबारे स्क्रिनमा लेखेको पढेर “पक्का” थिच्नुहोस्।',
  }),
  'carton-first': () => ({
    say: 'पहिले कार्टन छान्नुहोस्',
    next: 'पहिले कार्टन साइज, अनि युनिटहरू स्क्यान गर्नुहोस्।',
  }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: 'यो कार्टन सानो भयो',
    next: `${cartonTypeId} मा अट्दैन। ठूलो साइज स्क्यान गर्नुहोस्।`,
  }),
  'carton-empty': () => ({
    say: 'कार्टन खाली छ',
    next: 'पहिले एउटा युनिट स्क्यान गरेर यसमा राख्नुहोस्।',
  }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: 'यो अर्डरको होइन। निकाल्नुहोस्',
    next:
      belongsTo === null
        ? `${sku} यहाँ चाहिएको छैन। खाली टोटमा राखेर त्यो टोट स्क्यान गर्नुहोस्।`
        : `${sku} अर्डर ${belongsTo} को हो। एकातिर राख्नुहोस्।`,
  }),
  'extra-wanted': ({ sku, orderNumber, toteId, place }) => ({
    say: 'बढी भयो। अर्को अर्डरमा अपुग छ',
    next: `${sku}: ${place} को ${toteId} मा राख्नुहोस् (${orderNumber}), अनि त्यो टोट स्क्यान गर्नुहोस्।`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? 'एकै पटक धेरै भयो' : 'बढी भयो। एउटा निकाल्नुहोस्',
    next:
      left > 0
        ? `${sku}: ${left} बाँकी छ। एक-एक गरी स्क्यान गर्नुहोस्।`
        : picked > 0
          ? `${sku}: ${picked} वटै भित्र छ। बढी भएको खाली टोटमा राखेर टोट स्क्यान गर्नुहोस्।`
          : `${sku}: यो अर्डरका लागि पिक भएको छैन।`,
  }),
  'more-in-carton': ({ inCarton }) => ({
    say: 'कार्टनमा योभन्दा धेरै छन्',
    next: `कार्टनमा ${inCarton} भइसके। सबै जोडेर टाइप गर्नुहोस्।`,
  }),
  'count-first': () => ({
    say: 'पहिले सामान गन्नुहोस्',
    next: 'भित्र कति युनिट छन् टाइप गर्नुहोस्। एउटा झिक्न “निकाल्नुहोस्” थिच्नुहोस्।',
  }),
  'count-off': ({ counted, triesLeft }) =>
    triesLeft > 0
      ? {
          say: `${counted} होइन। फेरि गन्नुहोस्`,
          next: triesLeft === 1 ? 'एक पटक मात्र बाँकी; नमिले सबै फेरि स्क्यान हुन्छ।' : `${triesLeft} पटक बाँकी छ।`,
        }
      : {
          say: `${counted} होइन। सबै निकाल्नुहोस्`,
          next: 'कार्टन खाली गरेर हरेक युनिट फेरि स्क्यान गर्नुहोस्।',
        },
  'serial-not-picked': ({ serial }) => ({
    say: 'यो सिरियल यसका लागि होइन',
    next: `${readable(serial)} अर्को अर्डरको हो। सही युनिट खोज्नुहोस्।`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: 'यो लट यसका लागि होइन',
    next: `लट ${lot} अर्को अर्डरको हो। सही युनिट खोज्नुहोस्।`,
  }),
  'units-missing': ({ left }) => ({
    say: `${left} स्क्यान गर्न बाँकी`,
    next: 'हरेक युनिट स्क्यान गर्नुहोस्, वा आंशिक पठाउने पक्का गर्नुहोस्।',
  }),
  'gain-off': ({ gainG, expectedG, toleranceG, cause }) => ({
    say:
      cause === 'double' ? 'दुई युनिट राखियो?' : cause === 'nothing' ? 'तराजुमा केही थपिएन' : 'अर्कै सामान राखियो?',
    next:
      gainG === null
        ? `कार्टन तराजुमा राख्नुहोस्: ${grams(expectedG)} थपिनुपर्छ।`
        : `${grams(gainG)} थपियो, ${grams(expectedG)} ± ${grams(toleranceG)} हुनुपर्छ।`,
  }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: 'तौल मिलेन। फेरि गन्नुहोस्',
    next: `${kilograms(expectedG)} ± ${grams(toleranceG)} हुनुपर्छ, तराजुमा ${kilograms(weighedG)} छ।`,
  }),
  'weigh-first': () => ({
    say: 'पहिले कार्टन तौल्नुहोस्',
    next: 'तराजुमा राखेर तौल स्थिर हुन दिनुहोस्।',
  }),
  'scale-shared': () => ({
    say: 'तराजुमा कसको सामान छ?',
    next: 'दुवैतिर पर्खँदै छन्। आफ्नोतिर “अहिले तौल्नुहोस्” थिच्नुहोस्।',
  }),
  'scale-not-set': ({ order, problem }) => ({
    say: scales.orders[order].refused,
    next: scales.orderProblems[problem],
  }),
  'scale-not-ready': () => ({
    say: 'तराजु तयार छैन',
    next: 'तराजुको तार, बिजुली हेर्नुहोस्; केही अडेको छ भने हटाउनुहोस्।',
  }),
  'label-not-printed': () => ({
    say: 'लेबल अझै छापिएको छैन',
    next: 'प्रिन्टर पर्खनुहोस्, वा फेरि छाप्नुहोस्।',
  }),
  'wrong-label': ({ scanned, needed }) => ({
    say: 'यो अर्को कार्टनको लेबल हो',
    next: `त्यो ${readable(scanned)} हो। यो कार्टनलाई ${needed} चाहिन्छ।`,
  }),
  'closed-carton': ({ number }) => ({
    say: `कार्टन ${number} बन्द छ`,
    next: 'भित्र गल्ती छ? VOID स्क्यान गर्नुहोस्, वा “थप” थिच्नुहोस्: लेबल रद्द हुन्छ।',
  }),
  'confirm-void': ({ trackingNumber }) => ({
    say: 'लेबल रद्द हुनेछ',
    next: `${trackingNumber} नष्ट गर्नुहोस् र फेरि VOID गर्नुहोस्: अनि कार्टन खुल्छ।`,
  }),
  'label-void': ({ trackingNumber }) => ({
    say: 'यो लेबल रद्द भइसक्यो',
    next: `${trackingNumber} अब कुनै कार्टनको होइन। नष्ट गर्नुहोस्।`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: 'पहिले लेबल स्क्यान गर्नुहोस्',
    next: `${trackingNumber} कार्टनमा टाँसेर स्क्यान गर्नुहोस्।`,
  }),
  'label-too-wide': ({ labelUm, printerUm, printerName }) => ({
    say: 'लेबल प्रिन्टरभन्दा चौडा छ',
    next: `${printerName} ${mmOf(printerUm)} mm छाप्छ, लेबल ${mmOf(labelUm)} छ। चौडा प्रिन्टर चलाउनुहोस्।`,
  }),
  'print-moved-off': ({ printerName, ...room }) => ({
    say: 'प्रिन्ट लेबलबाट बाहिर जान्छ',
    next: `${printerName} दायाँ ${mmOf(room.leastXUm)} देखि ${mmOf(room.mostXUm)} mm, तल ${mmOf(room.leastYUm)} देखि ${mmOf(room.mostYUm)} mm सर्न मिल्छ। एडमिनलाई भन्नुहोस्।`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: 'यो ठेगानाको लेबल बन्दैन',
    next: `${orderNumber} को ठेगाना लेबलमा अट्दैन। एकातिर राखेर सुपरभाइजरलाई बोलाउनुहोस्।`,
  }),
  'no-numbers': ({ courierId }) => ({
    say: 'ट्र्याकिङ नम्बर सकियो',
    next: `${courierId} ले थप नम्बर दिएको छैन। सुपरभाइजरलाई बोलाउनुहोस्।`,
  }),
  'no-paper-data': ({ paper, orderNumber }) => ({
    say: `${papers.kinds[paper]}: छाप्ने केही छैन`,
    next: `${orderNumber} मा यसका लागि विवरण वा सामान छैन। अफिसमा सोध्नुहोस्।`,
  }),
  'labels-not-counted': ({ printer }) => ({
    say: `${printer} का लेबल गनिएका छैनन्`,
    next: 'सुपरभाइजरले एक पटक गनेर डेस्कमा हाल्नुपर्छ।',
  }),
  'paper-printed-before': ({ paper }) => ({
    say: `${papers.kinds[paper]} पहिले छापिएको छ`,
    next: 'फेरि किन? कारण छान्नुहोस्।',
  }),
  'logo-unusable': ({ trouble }) => ({
    say: 'यो तस्बिर लोगो हुन सक्दैन',
    next: {
      'not-png': 'PNG फाइल मात्र छापिन्छ। PNG बनाएर सेभ गर्नुहोस्।',
      'too-heavy': 'फाइल 1 MB भन्दा ठूलो छ। सानो बनाएर सेभ गर्नुहोस्।',
      'too-many-dots': 'एकातिर 2,000 भन्दा बढी डट छन्। सानो बनाएर सेभ गर्नुहोस्।',
      unreadable: 'फाइल बिग्रेको छ। नयाँ सेभ गरेर फेरि छान्नुहोस्।',
    }[trouble],
  }),
  'paper-rule-hidden': ({ name, by }) => ({
    say: `“${name}” कहिल्यै लाग्दैन`,
    next: `“${by}” पहिले आउँछ र यसका सबै अर्डर लिन्छ। यसलाई माथि सार्नुहोस्, वा हटाउनुहोस्।`,
  }),
  'paper-rules-outdated': ({ by }) => ({
    say: `यी नियम ${by} ले भर्खर बदल्नुभयो`,
    next: 'केही सेभ भएन। अहिलेका नियम खोलेर अनि बदल्नुहोस्।',
  }),
  'paper-waits': ({ paper }) => ({
    say: `${papers.kinds[paper]} पालोमा छ`,
    next: 'आफैँ छापिन्छ। यसको प्रिन्टर हेर्नुहोस्।',
  }),
  'customs-missing': ({ missing: [first] }) => ({
    say: 'भन्सार फारम पूरा छैन',
    next: `${first?.sku ?? '–'} को ${needsIn(first?.needs)} छैन। अफिसलाई थप्न भन्नुहोस्।`,
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: 'यो कार्टनका लागि गह्रौँ भयो',
    next: `${kilograms(grossG)} छ, बढीमा ${kilograms(greatestG)} । केही युनिट अर्को कार्टनमा सार्नुहोस्।`,
  }),
  'exception-taken': ({ by }) => ({
    say: `${by} ले हेर्दै हुनुहुन्छ`,
    next: 'उहाँलाई सोध्नुहोस् वा सँगै मिलाउनुहोस्। समय नाघेपछि जोसुकैले लिन सक्छ।',
  }),
  'nothing-to-decide': ({ orderNumber }) => ({
    say: 'यहाँ निर्णय गर्ने केही छैन',
    next: `${orderNumber} OMS मा उस्तै छ। फेरि हेर्नुहोस्।`,
  }),
  'decide-first': ({ orderNumber }) => ({
    say: 'पहिले बदलाव टुङ्ग्याउनुहोस्',
    next: `${orderNumber} OMS मा फरक छ। डेस्कमा यसबारे निर्णय गर्नुहोस्।`,
  }),
  'put-back-first': ({ orderNumber }) => ({
    say: 'पहिले सामान फिर्ता राख्नुहोस्',
    next: `${orderNumber} लाई अब कम चाहिन्छ। बढी पिक भएको फिर्ता राख्नुहोस्।`,
  }),
  'label-exists': ({ orderNumber }) => ({
    say: 'यसको लेबल बनिसकेको छ',
    next: `बेन्चमा ${orderNumber} को लेबल रद्द गर्नुहोस्, वा अर्डर हटाउनुहोस्।`,
  }),
}

/** What a customs form still needs of an item. */
const needsIn = (needs: readonly CustomsNeed[] | undefined): string =>
  (needs ?? []).map((need) => papers.needs[need]).join(', ')
