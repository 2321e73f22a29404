import type { AskWords } from '#words/asks'
import { count, grams, kilograms } from '#words/format'
import { carriedBy } from '#words/rates'
import { cartonPicks } from '#words/ta/carton-picks'
import { catchWeight } from '#words/ta/catch-weight'
import { codes } from '#words/ta/codes'
import { courierLabel } from '#words/ta/courier-label'
import { papers } from '#words/ta/papers'
import { rates } from '#words/ta/rates'
import { scales } from '#words/ta/scales'
import { stock } from '#words/ta/stock'
import { voice } from '#words/ta/voice'
import { wall } from '#words/ta/wall'
import { work } from '#words/ta/work'
import { zones } from '#words/ta/zones'

/** What the beam asks and confirms, in Tamil. */
export const asks: AskWords = {
  pick: {
    'order-left': ({ orderNumber, why, toteId, slot, locationId, quantity }) => ({
      say: `${orderNumber} ${codes.leftBecause[why]}`,
      next:
        toteId === null
          ? `கையில் உள்ள ${quantity} பொருளை ${locationId} அலமாரியில் திரும்ப வைத்து, அலமாரியை ஸ்கேன் செய்யவும்.`
          : `ஸ்லாட் ${slot}-இலிருந்து ${toteId}-ஐ எடுத்து, ஓரமாக வைத்து, ஸ்கேன் செய்யவும்.`,
    }),
    'fetch-tote': ({ toteId, place, left: totes }) => zones.fetch(toteId, place, totes),
    'pass-on': ({ toteIds, zone, place }) => zones.passOn(toteIds, zone, place),
    'scan-cart': ({ slotsNeeded }) => ({
      say: 'வண்டியை ஸ்கேன் செய்யவும்',
      next: `${slotsNeeded} காலி ஸ்லாட் தேவை.`,
    }),
    'bind-tote': ({ slot, orderNumber, bound, of }, { carton }) =>
      carton === null
        ? {
            say: `ஸ்லாட் ${slot}: டோட்டை ஸ்கேன் செய்யவும்`,
            next: `${orderNumber} ஆர்டருக்குக் காலி டோட். வைத்தது ${bound} / ${of}.`,
          }
        : cartonPicks.bind(slot, orderNumber, carton.size),
    'scan-location': ({ itemProves }, { line }) => {
      const also = itemProves ? 'அல்லது நேராகப் பொருளை ஸ்கேன் செய்யவும்.' : 'அல்லது சரிபார்ப்பு எண்ணை டைப் செய்யவும்.'
      return {
        say: 'அலமாரியை ஸ்கேன் செய்யவும்',
        next: line === null ? also : `${line.locationId}-க்குச் செல்லவும். ${also}`,
      }
    },
    'scan-item': ({ taken, needed, mayKey }, { line }) => ({
      say: 'பொருளை ஸ்கேன் செய்யவும்',
      next: mayKey
        ? `${count(taken)} / ${count(needed)}. அடுத்ததை ஸ்கேன் செய்யவும், அல்லது எண்ணிக்கையை டைப் செய்யவும்.`
        : `ஸ்கேன் ஆனது ${count(taken)} / ${count(needed)}. ${
            line?.tracking === 'serial'
              ? 'ஒவ்வொரு வரிசை எண்ணையும் ஸ்கேன் செய்யவும்.'
              : line?.tracking === 'lot'
                ? 'லாட் உள்ள குறியீட்டை ஸ்கேன் செய்யவும்.'
                : 'ஒவ்வொரு யூனிட்டையும் ஸ்கேன் செய்யவும்.'
          }`,
    }),
    'scan-tote': ({ slot, toteId, inHand }, { carton }) =>
      carton === null
        ? {
            say: 'டோட்டை ஸ்கேன் செய்யவும்',
            next: `${inHand} பொருளை ஸ்லாட் ${slot}, டோட் ${toteId}-க்குள் வைக்கவும்.`,
          }
        : cartonPicks.put(slot, toteId, inHand),
    'zero-check': ({ locationId }) => ({
      say: `${locationId} இப்போது காலியா?`,
      next: 'அலமாரிக்குள் பார்த்துவிட்டுப் பதில் சொல்லவும்.',
    }),
    'twin-check': ({ locationId, units }) => ({
      say: `இங்கிருந்து இன்னும் ${units} தேவை`,
      next: `${locationId} அலமாரியில் பார்க்கவும்: பொருள் முழுவதும் தீர்ந்துவிட்டதா?`,
    }),
    unload: ({ slot, toteId, place, consolidation, left: totes }, { carton }) =>
      consolidation === 'none'
        ? carton !== null
          ? cartonPicks.unload(slot, toteId, place, totes)
          : {
              say: `இடம் ${place} ஸ்கேன் செய்யவும்`,
              next: `ஸ்லாட் ${slot}-இல் உள்ள ${toteId} டோட்டை அங்கே கொண்டு செல்லவும். இன்னும் ${totes} டோட்.`,
            }
        : zones.unload[consolidation](toteId, place),
    done: () => ({
      say: 'பட்டியல் முடிந்தது',
      next: 'எல்லாம் பதிவாகியுள்ளது. அடுத்த பட்டியலைப் பெறவும்.',
    }),
  },
  pack: {
    'confirm-partial': ({ left: units, allowed }) => ({
      say: `${units} யூனிட் குறைவு`,
      next: allowed
        ? 'உள்ளதை மட்டும் அனுப்ப உறுதி செய்யவும், அல்லது ஆர்டரை ஓரமாக வைக்கவும்.'
        : 'உள்ளதை மட்டும் அனுப்ப சூப்பர்வைசர் அனுமதி தேவை.',
    }),
    instructions: () => ({
      say: 'முதலில் இதைப் படிக்கவும்',
      next: 'பிறகு உறுதி செய்யவும். இந்த ஆர்டருக்கு ஒரு முறை மட்டும் கேட்கும்.',
    }),
    'choose-carton': (_, { pickedCartons }) =>
      pickedCartons.length > 0
        ? cartonPicks.next(pickedCartons.map(({ lpn }) => lpn))
        : {
            say: 'கார்ட்டனை ஸ்கேன் செய்யவும்',
            next: 'முதலாவதை எடுக்கவும். வேறு அளவையும் ஸ்கேன் செய்யலாம்.',
          },
    'scan-unit': (_, { verified, needed }) => ({
      say: 'அடுத்த யூனிட்டை ஸ்கேன் செய்யவும்',
      next: `சரிபார்த்தது ${verified} / ${needed}. இந்த ஆர்டரின் எந்த யூனிட்டும் சரி.`,
    }),
    'gain-off': ({ gainG, expectedG }) => ({
      say: 'கார்ட்டனுக்குள் பார்க்கவும்',
      next:
        gainG === null
          ? `இந்த ஸ்கேனுக்கு ${grams(expectedG)} ஏற வேண்டும், எடை ஏறவில்லை.`
          : `இந்த ஸ்கேனுக்கு ${grams(expectedG)} ஏற வேண்டும், ஏறியது ${grams(gainG)}.`,
    }),
    recount: ({ triesLeft }) => ({
      say: 'கார்ட்டனில் உள்ளதை எண்ணவும்',
      next:
        triesLeft === 1
          ? 'கடைசி வாய்ப்பு: உள்ளே எத்தனை யூனிட் என டைப் செய்யவும்.'
          : 'உள்ளே எத்தனை யூனிட், எல்லாப் பொருளும் சேர்த்து டைப் செய்யவும்.',
    }),
    weigh: () => ({ say: 'தராசின் மேல் வைக்கவும்', next: 'எடை நிலையாகும் வரை காத்திருக்கவும்.' }),
    'weight-off': ({ expectedG, weighedG }) => ({
      say: 'கார்ட்டனை மீண்டும் எண்ணவும்',
      next: `எடை ${grams(weighedG - expectedG)} ${weighedG > expectedG ? 'அதிகம்' : 'குறைவு'}. சரியாகும் வரை லேபிள் வராது.`,
    }),
    'label-pending': ({ reason, printerName }) =>
      reason === 'waiting'
        ? { say: 'லேபிள் அச்சாகிறது', next: `பிரிண்டர்: ${printerName}. வந்ததும் ஒட்டவும்.` }
        : {
            say: codes.deviceTroubles[reason].say(printerName),
            next: 'லேபிள் பத்திரமாக உள்ளது. சரியானதும் தானே அச்சாகும்.',
          },
    'choose-service': ({ doubt }, { service }) => rates.said[doubt ?? 'always'](carriedBy(service)),
    'label-awaited': ({ wait, courierName }) => courierLabel.said[wait](courierName),
    'label-unknown': ({ printerName }) => ({
      say: 'லேபிள் வெளியே வந்ததா?',
      next: `${printerName}: இணைப்பு அறுந்தது. பார்த்துவிட்டுப் பதில் சொல்லவும்.`,
    }),
    'scan-label': ({ trackingNumber }) => ({
      say: 'லேபிளை ஒட்டி, ஸ்கேன் செய்யவும்',
      next: trackingNumber,
    }),
  },
  accepted: {
    'signed-in': ({ name }) => `வணக்கம், ${name}`,
    'list-claimed': ({ number }) => `பதிவானது. ${number} உங்களுடையது`,
    'list-skipped': ({ number }) => `பதிவானது. ${number} மற்றவருக்கு`,
    'cart-bound': ({ cartId }) => `பதிவானது. வண்டி ${cartId}`,
    'tote-bound': ({ toteId, slot }) => `பதிவானது. ஸ்லாட் ${slot}-இல் ${toteId}`,
    'rush-added': ({ orderNumber, lines }) => `அவசரம்: ${orderNumber}, மேலும் ${lines} வரி`,
    'tote-full': ({ toteId, slot }) => `${toteId} நிரம்பியது. ஸ்லாட் ${slot}-க்கு வேறு டோட்`,
    'location-reached': ({ locationId }) => `சரியான அலமாரி. ${locationId}`,
    'unit-taken': ({ inHand, needed }) => `பதிவானது. ${inHand} / ${needed}`,
    'lot-swapped': ({ lot, inHand, needed }) => `லாட் ${lot} எனப் பதிவானது. ${inHand} / ${needed}`,
    'units-put': ({ quantity, slot }) => `பதிவானது. ஸ்லாட் ${slot}-இல் ${quantity}`,
    'zero-checked': ({ locationId, empty }) =>
      empty ? `பதிவானது. ${locationId} காலி` : `பதிவானது. ${locationId} எண்ணப்படும்`,
    'line-shorted': ({ quantity, elsewhere, instead }) => {
      if (elsewhere + instead === 0) return `பதிவானது. ${quantity} குறைவு`
      if (instead === 0) return `பதிவானது. ${elsewhere} வேறு இடத்தில் எடுக்க`
      return elsewhere === 0
        ? `பதிவானது. பதிலாக வேறு பொருள் ${instead}`
        : `பதிவானது. வேறு இடம் ${elsewhere}, பதிலாக ${instead}`
    },
    'damaged-apart': ({ quantity, here, elsewhere, missing }) =>
      [
        `தனியே ${quantity}`,
        ...(here > 0 ? [`இங்கே எடுக்க ${here}`] : []),
        ...(elsewhere > 0 ? [`வேறு இடம் ${elsewhere}`] : []),
        ...(missing > 0 ? [`குறைவு ${missing}`] : []),
      ].join(', '),
    'twins-left': () => 'பதிவானது. தொடர்ந்து எடுக்கவும்',
    'line-skipped': () => 'தவிர்த்தாயிற்று. கடைசியில் மீண்டும் வரும்',
    'lines-turned': () => 'வழி மாறியது. அடுத்த அலமாரிக்குச் செல்லவும்',
    'tote-unloaded': ({ toteId, place }) => `பதிவானது. ${place} இடத்தில் ${toteId}`,
    'stop-cleared': ({ orderNumber }) => `பதிவானது. ${orderNumber} வண்டியில் இல்லை`,
    'put-back-begun': ({ orderNumber }) => `திறந்தது: ${orderNumber}`,
    'put-back-taken': () => 'பதிவானது. அடுத்து அலமாரி',
    'put-back-stored': ({ quantity, locationId, left: units }) =>
      units === 0 ? 'பதிவானது. டோட் காலி' : `பதிவானது. ${locationId}-இல் ${quantity}`,
    'list-finished': ({ number }) => `பதிவானது. ${number} முடிந்தது`,
    'order-opened': ({ orderNumber }) => `திறந்தது: ${orderNumber}`,
    'carton-opened': ({ cartonTypeId }) => `பதிவானது. கார்ட்டன் ${cartonTypeId}`,
    'unit-verified': ({ verified, needed }) => `பதிவானது. ${verified} / ${needed}`,
    'mispick-found': ({ sku, belongsTo, locationId }) =>
      belongsTo !== null
        ? `பதிவானது. ${sku}, ${belongsTo}-க்கு`
        : locationId === null
          ? `பதிவானது. ${sku} சூப்பர்வைசரிடம்`
          : `டோட்டிலேயே விடவும், இடம் ${locationId}`,
    'unit-taken-out': () => 'பதிவானது. ஒன்று வெளியே',
    'unit-laid-aside': ({ toteId, locationId }) => `பதிவானது. ${toteId}-இல், பிறகு ${locationId}`,
    'extra-given': ({ orderNumber, toteId }) => `இனி இது ${orderNumber}-க்கு, ${toteId}-இல்`,
    'unit-set-apart': () => 'பதிவானது. லேபிளுடன் தனியே',
    'take-back-asked': ({ orderNumber }) => `பதிவானது. ${orderNumber}: OMS-இடம் கேட்டது`,
    'carton-reopened': ({ trackingNumber }) =>
      trackingNumber === null
        ? 'பதிவானது. கார்ட்டன் மீண்டும் திறந்தது'
        : `திறந்தது. ${trackingNumber} லேபிளைக் கிழிக்கவும்`,
    'instructions-read': () => 'பதிவானது. படித்தாயிற்று',
    'carton-counted': ({ units }) => `பதிவானது. எண்ணியது ${units}`,
    'carton-full': () => 'பதிவானது. இந்தக் கார்ட்டன் நிரம்பியது',
    'carton-weighed': ({ weightG }) => `பதிவானது. ${kilograms(weightG)} சரி`,
    'service-chosen': ({ service }) => `பதிவானது. ${service} மூலம்`,
    'weight-overridden': ({ by }) => `பதிவானது. அனுமதி: ${by}`,
    'roll-changed': ({ labels, spareRolls }) =>
      `முழுச் சுருள்: ${count(labels)} லேபிள், மீதி ${count(spareRolls)} சுருள்`,
    'scale-set': ({ order, told }) => scales.orders[order][told],
    'first-admin-made': ({ badge, printed }) =>
      printed ? `பதிவானது. பேட்ஜ் ${badge} அச்சாகிறது` : `பதிவானது. உங்கள் பேட்ஜ்: ${badge}`,
    'pin-changed': () => 'பதிவானது. இனி புதிய PIN',
    'override-given': ({ by }) => `பதிவானது. அனுமதி: ${by}`,
    'partial-confirmed': () => 'பதிவானது. உள்ளதை மட்டும் அனுப்பலாம்',
    'label-printed': () => 'லேபிள் வந்துவிட்டது',
    'label-reprinted': ({ copy }) => `பதிவானது. நகல் ${copy} அச்சாகிறது`,
    'carton-closed': ({ orderNumber, last }) =>
      last ? `பதிவானது. ${orderNumber} முடிந்தது` : 'பதிவானது. கார்ட்டன் மூடியது',
    'paper-asked': ({ paper, copy }) =>
      copy === 1 ? `${papers.kinds[paper]} அச்சாகிறது` : `${papers.kinds[paper]} அச்சாகிறது, நகல் ${copy}`,
    'order-parked': ({ orderNumber }) => `ஓரமாக: ${orderNumber}`,
    ...stock.accepted,
    ...voice.accepted,
    ...wall.accepted,
    ...catchWeight.accepted,
    ...work.accepted,
    ...zones.accepted,
    done: () => 'பதிவானது',
  },
  faults: {
    bug: (logId) => ({
      say: 'இங்கு ஏதோ தவறு நேர்ந்தது',
      next: `எதுவும் தொலையவில்லை. மீண்டும் ஸ்கேன் செய்யவும். சூப்பர்வைசரிடம் சொல்லவும்: ${logId}`,
    }),
    'disk-full': (logId) => ({
      say: 'டிஸ்க் நிரம்பியது. நிறுத்தவும்',
      next: `இனி எதுவும் பதிவாகாது. சூப்பர்வைசரை அழைக்கவும்: ${logId}`,
    }),
    oms: (logId) => ({
      say: 'OMS பதில் தரவில்லை',
      next: `இங்கு வேலை தொடரும். பிறகு மீண்டும் முயலவும்: ${logId}`,
    }),
    device: (logId) => ({
      say: 'சாதனம் அதைச் செய்யவில்லை',
      next: `சாதனத்தைப் பார்த்து, மீண்டும் முயலவும்: ${logId}`,
    }),
  },
}
