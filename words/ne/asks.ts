import type { AskWords } from '#words/asks'
import { count, grams, kilograms } from '#words/format'
import { cartonPicks } from '#words/ne/carton-picks'
import { catchWeight } from '#words/ne/catch-weight'
import { codes } from '#words/ne/codes'
import { courierLabel } from '#words/ne/courier-label'
import { papers } from '#words/ne/papers'
import { rates } from '#words/ne/rates'
import { scales } from '#words/ne/scales'
import { stock } from '#words/ne/stock'
import { voice } from '#words/ne/voice'
import { wall } from '#words/ne/wall'
import { work } from '#words/ne/work'
import { zones } from '#words/ne/zones'
import { carriedBy } from '#words/rates'

/** What the beam asks and confirms, in Nepali. */
export const asks: AskWords = {
  pick: {
    'order-left': ({ orderNumber, why, toteId, slot, locationId, quantity }) => ({
      say: `${orderNumber} ${codes.leftBecause[why]}`,
      next:
        toteId === null
          ? `हातको ${quantity} वटा ${locationId} मा फिर्ता राख्नुहोस्, अनि त्यो बिन स्क्यान गर्नुहोस्।`
          : `स्लट ${slot} बाट ${toteId} झिकेर एकातिर राख्नुहोस्, अनि स्क्यान गर्नुहोस्।`,
    }),
    'fetch-tote': ({ toteId, place, left }) => zones.fetch(toteId, place, left),
    'pass-on': ({ toteIds, zone, place }) => zones.passOn(toteIds, zone, place),
    'scan-cart': ({ slotsNeeded }) => ({
      say: 'ट्रली स्क्यान गर्नुहोस्',
      next: `${slotsNeeded} वटा खाली स्लट चाहिन्छ।`,
    }),
    'bind-tote': ({ slot, orderNumber, bound, of }, { carton }) =>
      carton === null
        ? {
            say: `स्लट ${slot} मा राख्ने टोट स्क्यान गर्नुहोस्`,
            next: `${orderNumber} का लागि खाली टोट। ${of} मध्ये ${bound} भयो।`,
          }
        : cartonPicks.bind(slot, orderNumber, carton.size),
    'scan-location': ({ itemProves }, { line }) => {
      const also = itemProves ? 'वा सिधै सामान स्क्यान गर्नुहोस्।' : 'वा जाँच अङ्क टाइप गर्नुहोस्।'
      return {
        say: 'बिन स्क्यान गर्नुहोस्',
        next: line === null ? also : `${line.locationId} मा जानुहोस्। ${also}`,
      }
    },
    'scan-item': ({ taken, needed, mayKey }, { line }) => ({
      say: 'सामान स्क्यान गर्नुहोस्',
      next: mayKey
        ? `${count(needed)} मध्ये ${count(taken)} भयो। अर्को स्क्यान गर्नुहोस् वा संख्या टाइप गर्नुहोस्।`
        : `${count(needed)} मध्ये ${count(taken)} भयो। ${
            line?.tracking === 'serial'
              ? 'हरेक सिरियल नम्बर स्क्यान गर्नुहोस्।'
              : line?.tracking === 'lot'
                ? 'लट भएको कोड स्क्यान गर्नुहोस्।'
                : 'हरेक युनिट स्क्यान गर्नुहोस्।'
          }`,
    }),
    'scan-tote': ({ slot, toteId, inHand }, { carton }) =>
      carton === null
        ? {
            say: 'टोट स्क्यान गर्नुहोस्',
            next: `स्लट ${slot} को टोट ${toteId} मा ${inHand} वटा राख्नुहोस्।`,
          }
        : cartonPicks.put(slot, toteId, inHand),
    'zero-check': ({ locationId }) => ({
      say: `अब ${locationId} खाली छ?`,
      next: 'बिनभित्र हेर्नुहोस्, अनि जवाफ दिनुहोस्।',
    }),
    'twin-check': ({ locationId, units }) => ({
      say: `यहाँबाट अझै ${units} वटा चाहिन्छ`,
      next: `${locationId} मा हेर्नुहोस्: अरू अर्डरका लागि पनि अपुग हो?`,
    }),
    unload: ({ slot, toteId, place, consolidation, left }, { carton }) =>
      consolidation === 'none'
        ? carton !== null
          ? cartonPicks.unload(slot, toteId, place, left)
          : {
              say: `ठाउँ ${place} स्क्यान गर्नुहोस्`,
              next: `स्लट ${slot} को ${toteId} त्यहाँ लैजानुहोस्। ${left} टोट बाँकी।`,
            }
        : zones.unload[consolidation](toteId, place),
    done: () => ({ say: 'सूची सकियो', next: 'सबै सेभ भयो। अर्को सूची लिनुहोस्।' }),
  },
  pack: {
    'confirm-partial': ({ left, allowed }) => ({
      say: `${left} युनिट अपुग छ`,
      next: allowed
        ? 'आंशिक पठाउने पक्का गर्नुहोस्, वा अर्डर एकातिर राख्नुहोस्।'
        : 'आंशिक पठाउने अनुमति सुपरभाइजरले मात्र दिन सक्नुहुन्छ।',
    }),
    instructions: () => ({
      say: 'पहिले यो पढ्नुहोस्',
      next: 'अनि पक्का गर्नुहोस्। यो अर्डरमा एक पटक मात्र सोधिन्छ।',
    }),
    'choose-carton': (_, { pickedCartons }) =>
      pickedCartons.length > 0
        ? cartonPicks.next(pickedCartons.map(({ lpn }) => lpn))
        : {
            say: 'कार्टन स्क्यान गर्नुहोस्',
            next: 'पहिलो लिनुहोस्। अर्को साइज पनि स्क्यान गर्न मिल्छ।',
          },
    'scan-unit': (_, { verified, needed }) => ({
      say: 'अर्को युनिट स्क्यान गर्नुहोस्',
      next: `${needed} मध्ये ${verified} जाँचियो। यो अर्डरको जुनसुकै युनिट हुन्छ।`,
    }),
    'gain-off': ({ gainG, expectedG }) => ({
      say: 'कार्टनभित्र हेर्नुहोस्',
      next:
        gainG === null
          ? `स्क्यानपछि ${grams(expectedG)} थपिनुपर्थ्यो, केही थपिएन।`
          : `स्क्यानपछि ${grams(expectedG)} थपिनुपर्थ्यो, ${grams(gainG)} थपियो।`,
    }),
    recount: ({ triesLeft }) => ({
      say: 'कार्टनको सामान गन्नुहोस्',
      next:
        triesLeft === 1
          ? 'अन्तिम पटक: भित्र कति युनिट छ, टाइप गर्नुहोस्।'
          : 'भित्र जम्मा कति युनिट छ, टाइप गर्नुहोस्। सबै सामान जोडेर।',
    }),
    weigh: () => ({ say: 'तराजुमा राख्नुहोस्', next: 'तौल स्थिर नभएसम्म पर्खनुहोस्।' }),
    'weight-off': ({ expectedG, weighedG }) => ({
      say: 'सामान फेरि गन्नुहोस्',
      next: `${grams(weighedG - expectedG)} ${weighedG > expectedG ? 'बढी' : 'कम'} छ। तौल नमिलेसम्म लेबल निस्कँदैन।`,
    }),
    'label-pending': ({ reason, printerName }) =>
      reason === 'waiting'
        ? { say: 'लेबल छापिँदै छ', next: `${printerName} मा। निस्केपछि टाँस्नुहोस्।` }
        : {
            say: codes.deviceTroubles[reason].say(printerName),
            next: 'लेबल सुरक्षित छ। त्यसपछि आफैँ छापिन्छ।',
          },
    'choose-service': ({ doubt }, { service }) => rates.said[doubt ?? 'always'](carriedBy(service)),
    'label-awaited': ({ wait, courierName }) => courierLabel.said[wait](courierName),
    'label-unknown': ({ printerName }) => ({
      say: 'लेबल निस्क्यो?',
      next: `${printerName} सँग सम्पर्क टुट्यो। हेर्नुहोस्, अनि जवाफ दिनुहोस्।`,
    }),
    'scan-label': ({ trackingNumber }) => ({ say: 'लेबल टाँसेर स्क्यान गर्नुहोस्', next: trackingNumber }),
  },
  accepted: {
    'signed-in': ({ name }) => `नमस्ते, ${name}`,
    'list-claimed': ({ number }) => `सेभ भयो। ${number} तपाईंको भयो`,
    'list-skipped': ({ number }) => `सेभ भयो। ${number} अरूलाई रह्यो`,
    'cart-bound': ({ cartId }) => `सेभ भयो। ट्रली ${cartId}`,
    'tote-bound': ({ toteId, slot }) => `सेभ भयो। स्लट ${slot} मा ${toteId}`,
    'rush-added': ({ orderNumber, lines }) => `अर्जेन्ट: ${orderNumber}, ${lines} लाइन थपियो`,
    'tote-full': ({ toteId, slot }) => `सेभ भयो। ${toteId} भरियो, स्लट ${slot} मा अर्को`,
    'location-reached': ({ locationId }) => `बिन ठीक छ। ${locationId}`,
    'unit-taken': ({ inHand, needed }) => `सेभ भयो। ${inHand} / ${needed}`,
    'lot-swapped': ({ lot, inHand, needed }) => `सेभ भयो, लट ${lot} । ${needed} मध्ये ${inHand}`,
    'units-put': ({ quantity, slot }) => `सेभ भयो। स्लट ${slot} मा ${quantity} वटा`,
    'zero-checked': ({ locationId, empty }) =>
      empty ? `सेभ भयो। ${locationId} खाली छ` : `सेभ भयो। ${locationId} गनिन्छ`,
    'line-shorted': ({ quantity, elsewhere, instead }) => {
      if (elsewhere + instead === 0) return `सेभ भयो। ${quantity} वटा अपुग`
      if (instead === 0) return `सेभ भयो। ${elsewhere} वटा अर्को बिनबाट`
      return elsewhere === 0
        ? `सेभ भयो। सट्टामा अर्को सामान ${instead}`
        : `सेभ भयो। अर्को बिन ${elsewhere}, सट्टामा ${instead}`
    },
    'damaged-apart': ({ quantity, here, elsewhere, missing }) =>
      [
        `${quantity} अलग राखियो`,
        ...(here > 0 ? [`यहाँ ${here} लिनुहोस्`] : []),
        ...(elsewhere > 0 ? [`अर्को बिन ${elsewhere}`] : []),
        ...(missing > 0 ? [`${missing} अपुग`] : []),
      ].join(', '),
    'twins-left': () => 'सेभ भयो। लिँदै जानुहोस्',
    'line-skipped': () => 'छोडियो। अन्तिममा फेरि आउँछ',
    'lines-turned': () => 'बाटो बदलियो। अर्को बिनमा जानुहोस्',
    'tote-unloaded': ({ toteId, place }) => `सेभ भयो। ${place} मा ${toteId}`,
    'stop-cleared': ({ orderNumber }) => `सेभ भयो। ${orderNumber} हट्यो`,
    'put-back-begun': ({ orderNumber }) => `खुल्यो: ${orderNumber}`,
    'put-back-taken': () => 'सेभ भयो। अब बिन',
    'put-back-stored': ({ quantity, locationId, left }) =>
      left === 0 ? 'सेभ भयो। टोट खाली भयो' : `सेभ भयो। ${locationId} मा ${quantity} वटा`,
    'list-finished': ({ number }) => `सेभ भयो। ${number} सकियो`,
    'order-opened': ({ orderNumber }) => `खुल्यो: ${orderNumber}`,
    'carton-opened': ({ cartonTypeId }) => `सेभ भयो। कार्टन ${cartonTypeId}`,
    'unit-verified': ({ verified, needed }) => `सेभ भयो। ${needed} मध्ये ${verified}`,
    'mispick-found': ({ sku, belongsTo, locationId }) =>
      belongsTo !== null
        ? `सेभ भयो। ${sku}: ${belongsTo} को हो`
        : locationId === null
          ? `सेभ भयो। ${sku} सुपरभाइजरलाई`
          : `सेभ भयो। टोटमै राख्नुहोस्, ${locationId} को हो`,
    'unit-taken-out': () => 'सेभ भयो। एउटा निकालियो',
    'unit-laid-aside': ({ toteId, locationId }) => `सेभ भयो। ${toteId} मा, फिर्ता ${locationId}`,
    'extra-given': ({ orderNumber, toteId }) => `सेभ भयो। अब ${orderNumber} को, ${toteId} मा`,
    'unit-set-apart': () => 'सेभ भयो। अलग, लेबलसहित',
    'take-back-asked': ({ orderNumber }) => `सेभ भयो। OMS सँग ${orderNumber} फिर्ता मागियो`,
    'carton-reopened': ({ trackingNumber }) =>
      trackingNumber === null ? 'सेभ भयो। कार्टन फेरि खुल्यो' : `फेरि खुल्यो। लेबल ${trackingNumber} नष्ट गर्नुहोस्`,
    'instructions-read': () => 'सेभ भयो। पढियो',
    'carton-counted': ({ units }) => `सेभ भयो। ${units} वटा गनियो`,
    'carton-full': () => 'सेभ भयो। यो कार्टन भरियो',
    'carton-weighed': ({ weightG }) => `सेभ भयो। ${kilograms(weightG)} मिल्यो`,
    'service-chosen': ({ service }) => `सेभ भयो। ${service} बाट जान्छ`,
    'weight-overridden': ({ by }) => `सेभ भयो। अनुमति: ${by}`,
    'roll-changed': ({ labels, spareRolls }) => `${count(labels)} लेबलको पूरा रोल, जगेडा ${count(spareRolls)}`,
    'scale-set': ({ order, told }) => scales.orders[order][told],
    'first-admin-made': ({ badge, printed }) =>
      printed ? `सेभ भयो। ब्याच ${badge} छापिँदै छ` : `सेभ भयो। तपाईंको ब्याच: ${badge}`,
    'pin-changed': () => 'सेभ भयो। अब नयाँ PIN चल्छ',
    'override-given': ({ by }) => `सेभ भयो। अनुमति: ${by}`,
    'partial-confirmed': () => 'सेभ भयो। आंशिक जान्छ',
    'label-printed': () => 'लेबल निस्क्यो',
    'label-reprinted': ({ copy }) => `सेभ भयो। कपी ${copy} छापिँदै छ`,
    'carton-closed': ({ orderNumber, last }) =>
      last ? `सेभ भयो। ${orderNumber} सकियो` : 'सेभ भयो। कार्टन बन्द भयो',
    'paper-asked': ({ paper, copy }) =>
      copy === 1 ? `${papers.kinds[paper]} छापिँदै छ` : `${papers.kinds[paper]} छापिँदै छ, कपी ${copy}`,
    'order-parked': ({ orderNumber }) => `एकातिर राखियो: ${orderNumber}`,
    ...stock.accepted,
    ...voice.accepted,
    ...wall.accepted,
    ...catchWeight.accepted,
    ...work.accepted,
    ...zones.accepted,
    done: () => 'सेभ भयो',
  },
  faults: {
    bug: (logId) => ({
      say: 'यहाँ केही गडबड भयो',
      next: `केही हराएको छैन। फेरि स्क्यान गर्नुहोस्। सुपरभाइजरलाई भन्नुहोस्: ${logId}`,
    }),
    'disk-full': (logId) => ({
      say: 'डिस्क भरियो। काम रोक्नुहोस्',
      next: `अब केही सेभ हुँदैन। सुपरभाइजरलाई बोलाउनुहोस्: ${logId}`,
    }),
    oms: (logId) => ({
      say: 'OMS ले जवाफ दिएन',
      next: `यहाँको काम चल्छ। पछि फेरि प्रयास गर्नुहोस्: ${logId}`,
    }),
    device: (logId) => ({
      say: 'डिभाइसले काम गरेन',
      next: `डिभाइस हेर्नुहोस्, अनि फेरि प्रयास गर्नुहोस्: ${logId}`,
    }),
  },
}
