import type { Keyboard } from '#domain/keyboard'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { sayBroken } from '#words/broken-code'
import { deskRefusals } from '#words/en/desk-refusals'
import { readable } from '#words/format'
import { brokenCode } from '#words/ne/broken-code'
import { cartonPicks } from '#words/ne/carton-picks'
import { catchWeight } from '#words/ne/catch-weight'
import { codes } from '#words/ne/codes'
import { packRefusals } from '#words/ne/pack-refusals'
import { peopleRefusals } from '#words/ne/people-refusals'
import { practiceRefusals } from '#words/ne/practice'
import { scanning } from '#words/ne/scanning'
import { sourceRefusals } from '#words/ne/sources'
import { stock } from '#words/ne/stock'
import { voice } from '#words/ne/voice'
import { wall } from '#words/ne/wall'
import { work } from '#words/ne/work'
import { zones } from '#words/ne/zones'
import { known, type RefusalWords } from '#words/table'

const things: Record<ScannedKind, string> = {
  command: 'आदेश कोड',
  badge: 'ब्याच',
  location: 'बिन',
  checkDigits: 'जाँच अङ्क',
  tote: 'टोट',
  cart: 'ट्रली',
  carton: 'कार्टन',
  order: 'अर्डर',
  item: 'सामान',
  trackingNumber: 'ढुवानी लेबल',
  sscc: 'कार्टन लेबल',
  cartonType: 'कार्टन साइज',
  place: 'ठाउँ',
  zone: 'जोन चिन्ह',
  list: 'पिक सूची',
  apart: 'क्वारेन्टिन लेबल',
  plate: 'स्टक प्लेट',
  unknown: 'अर्कै कुरा',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? 'योजनामा भएको लट' : `लट ${lots.slice(0, 3).join(' वा ')}`

const mostNamed = 2
/** The keyboards a scanner may be set to, where they are few enough to help. */
function keyboardList(keyboards: readonly Keyboard[]): string {
  const names = keyboards.map((one) => scanning.keyboards[one])
  return names.length === 0 || names.length > mostNamed ? 'अर्कै किबोर्ड' : `${names.join(' वा ')} किबोर्ड`
}

/** What a refused scan says: what happened, and what to do next; in Nepali. */
export const refusals: RefusalWords<Refusal> = {
  'unknown-code': ({ text }) => ({
    say: 'यो कोड यहाँ चिनिएन',
    next: `पढियो: ${readable(text)} । यसमा भएको अर्को कोड स्क्यान गर्नुहोस्, वा टाइप गर्नुहोस्।`,
  }),
  'broken-code': (fault) => sayBroken(brokenCode, fault),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `अहिले होइन: यो ${things[scanned]} हो`,
    next: `चाहिएको: ${asked}`,
  }),
  'scanner-mistypes': ({ problem, keyboards }) =>
    problem === 'caps-lock'
      ? {
          say: 'Caps Lock अन छ। बन्द गर्नुहोस्',
          next: 'Caps Lock एक पटक थिच्नुहोस्, अनि फेरि स्क्यान गर्नुहोस्।',
        }
      : {
          say: 'स्क्यानरले गलत अक्षर पठाउँछ',
          next: `यो ${keyboardList(keyboards)}मा सेट छ। एडमिनलाई भन्नुहोस्; अहिले कोड टाइप गर्नुहोस्।`,
        },
  'scanners-alike': ({ names }) => ({
    say: 'यी स्क्यानर छुट्याउन सकिँदैन',
    next: `${names.join(', ')}: हरेकलाई कोडअघिको आफ्नै की दिनुहोस्। की बिनाको एउटा मात्र चल्छ।`,
  }),
  'no-work': () => ({
    say: 'अहिले कुनै काम छैन',
    next: 'सबै सूची लिइसकियो। सुपरभाइजरसँग वेभ माग्नुहोस्।',
  }),
  'unknown-zone': ({ text, zones }) => ({
    say: 'यहाँ त्यस्तो जोन छैन',
    next: `पढियो: ${readable(text)} । यहाँका जोन: ${zones.join(', ')} ।`,
  }),
  'list-taken': ({ by }) => ({
    say: `यो सूची अब ${by} सँग छ`,
    next: 'फेरि काम लिनुहोस्। अर्को सूची आउँछ।',
  }),
  'list-assigned': ({ number, to }) => ({
    say: `${number}: ${to} का लागि हो`,
    next: 'काम लिनुहोस्: अर्को सूची आउँछ। यो चाहिए सुपरभाइजरलाई भन्नुहोस्।',
  }),
  'list-over': ({ number }) => ({ say: `${number} सकियो`, next: 'अर्को सूची छान्नुहोस्।' }),
  'list-first': ({ number }) => ({
    say: 'पहिले आफ्नो सूची सक्नुहोस्',
    next: `${number} तपाईंको हो। काम लिनुहोस्: छोडेकै ठाउँबाट सुरु हुन्छ।`,
  }),
  'confirm-take-over': ({ number, cartId, by }) => ({
    say: `${cartId ?? number}: ${by} सँग छ`,
    next: `${number} तपाईंले गर्ने? ${cartId ?? 'NEXT'} फेरि स्क्यान गर्नुहोस्, वा “जिम्मा लिनुहोस्” थिच्नुहोस्।`,
  }),
  'list-held': () => ({
    say: 'यो सूची रोकिएको छ',
    next: 'यहीँ रोकिनुहोस्। सुपरभाइजरलाई सोध्नुहोस्। तपाईंको गन्ती सुरक्षित छ।',
  }),
  'nothing-open': () => ({
    say: 'यहाँ कुनै काम खुला छैन',
    next: 'काम लिनुहोस्, वा टोट स्क्यान गर्नुहोस्।',
  }),
  'unknown-cart': ({ text }) => ({
    say: 'यो ट्रली चिनिएन',
    next: `पढियो: ${readable(text)} । ट्रलीको फ्रेममा भएको कोड स्क्यान गर्नुहोस्।`,
  }),
  'cart-in-use': ({ cartId, by }) => ({
    say: `${cartId}: ${by} सँग छ`,
    next: 'यो छोड्नुहोस्। अर्को ट्रली लिनुहोस्।',
  }),
  'cart-too-small': ({ cartId, slots, needed }) => ({
    say: 'यो ट्रली सानो भयो',
    next: `${cartId} मा ${slots} स्लट छन्, सूचीलाई ${needed} चाहिन्छ। ठूलो ट्रली स्क्यान गर्नुहोस्।`,
  }),
  'unknown-tote': ({ text }) => ({
    say: 'यो टोट चिनिएन',
    next: `पढियो: ${readable(text)} । अर्को टोट लिनुहोस्।`,
  }),
  'tote-not-empty': ({ toteId }) => ({
    say: 'यो टोट खाली छैन',
    next: `${toteId} एकातिर राखेर खाली टोट स्क्यान गर्नुहोस्।`,
  }),
  'tote-in-use': ({ toteId, orderNumber }) => ({
    say: 'यो टोट अर्को अर्डरको हो',
    next: `${toteId} अर्डर ${orderNumber} को हो। खाली टोट स्क्यान गर्नुहोस्।`,
  }),
  'wrong-tote': ({ toteId, neededToteId, slot }) => ({
    say: `गलत टोट। स्लट ${slot} मा राख्नुहोस्`,
    next:
      neededToteId === null
        ? `${toteId} अर्को अर्डरको हो। खाली टोट स्क्यान गर्नुहोस्।`
        : `त्यो ${toteId} हो। स्लट ${slot} को ${neededToteId} स्क्यान गर्नुहोस्।`,
  }),
  'item-first': ({ sku }) => ({
    say: 'पहिले सामान स्क्यान गर्नुहोस्',
    next: `टोटबाट ${sku} निकालेर स्क्यान गर्नुहोस्।`,
  }),
  'not-in-tote': ({ sku, toteId }) => ({
    say: 'यो टोटको सामान होइन',
    next: `${sku} टोट ${toteId} मा हालिएको थिएन। अर्को लिनुहोस्, वा सुपरभाइजरलाई बोलाउनुहोस्।`,
  }),
  'store-in': ({ locationId }) => ({
    say: 'पहिले फिर्ता राख्नुहोस्',
    next: `हातको सामान ${locationId} मा लगेर त्यो बिन स्क्यान गर्नुहोस्।`,
  }),
  'confirm-location': ({ locationId, chosenLocationId }) => ({
    say: 'भनेकोभन्दा अर्कै बिन',
    next: `यो ${chosenLocationId} बाट आएको हो। ${locationId} मै राख्ने भए त्यही फेरि स्क्यान गर्नुहोस्।`,
  }),
  'order-left': ({ orderNumber, why, toteId, slot, locationId }) => ({
    say: `रोकिनुहोस्। ${orderNumber} ${codes.leftBecause[why]}`,
    next:
      toteId === null
        ? `हातको सामान ${locationId} मा फिर्ता राखेर त्यो बिन स्क्यान गर्नुहोस्।`
        : `स्लट ${slot} बाट ${toteId} निकालेर स्क्यान गर्नुहोस्।`,
  }),
  'tote-empty': ({ toteId, slot }) => ({
    say: 'यो टोट अझै खाली छ',
    next: `स्लट ${slot} को ${toteId} मा केही छैन। सामान अटेन? “अपुग” थिचेर “अन्य” छान्नुहोस्।`,
  }),
  'nothing-in-hand': () => ({
    say: 'हातमा अझै केही छैन',
    next: 'पहिले सामान, अनि टोट स्क्यान गर्नुहोस्।',
  }),
  'location-first': ({ locationId }) => ({
    say: 'पहिले बिन स्क्यान गर्नुहोस्',
    next: `पहिले बिन ${locationId}, अनि सामान स्क्यान गर्नुहोस्।`,
  }),
  'wrong-location': ({ locationId, neededLocationId }) => ({
    say: `गलत बिन। ${neededLocationId} मा जानुहोस्`,
    next: `तपाईं ${locationId} मा हुनुहुन्छ। केही गनिएको छैन।`,
  }),
  'unknown-location': ({ text }) => ({
    say: 'यो बिन चिनिएन',
    next: `पढियो: ${readable(text)} । बिनमा टाँसेको लेबल स्क्यान गर्नुहोस्।`,
  }),
  'wrong-check-digits': ({ text, locationId }) => ({
    say: 'जाँच अङ्क मिलेन',
    next: `बिन ${locationId} को अङ्क ${readable(text)} होइन। बिनमा टाँसेको लेबल पढ्नुहोस्।`,
  }),
  'wrong-item': ({ scannedSku, neededSku, belongsAt }) => ({
    say: 'गलत सामान। फिर्ता राख्नुहोस्',
    next:
      belongsAt === null
        ? `त्यो ${scannedSku} हो। ${neededSku} स्क्यान गर्नुहोस्।`
        : `त्यो ${scannedSku} हो, त्यसको ठाउँ ${belongsAt} हो। ${neededSku} स्क्यान गर्नुहोस्।`,
  }),
  'over-pick': ({ needed, scanned }) => ({
    say: 'धेरै भयो। बढी फिर्ता राख्नुहोस्',
    next: `चाहिएको: ${needed} । यो स्क्यानसँगै ${scanned} हुन्थ्यो।`,
  }),
  'lot-needed': ({ lots }) => ({
    say: 'लट भएको कोड स्क्यान गर्नुहोस्',
    next: `यो बिनमा धेरै लट छन्। ${lotList(lots)} लिनुहोस्।`,
  }),
  'lot-expired': ({ lot, expiredOn, instead }) => ({
    say: 'म्याद सकिएको। नलिनुहोस्',
    next:
      instead === null
        ? `लट ${lot} को म्याद ${expiredOn} मा सकियो। अर्को लट लिनुहोस्, वा “अपुग” थिच्नुहोस्।`
        : `म्याद ${expiredOn} मा सकियो। ${instead.locationId} बाट ${instead.lot === null ? 'अर्को' : `लट ${instead.lot}`} लिनुहोस्।`,
  }),
  'serial-needed': () => ({
    say: 'सिरियल नम्बर स्क्यान गर्नुहोस्',
    next: 'यो सामानको हरेक युनिटको आफ्नै सिरियल नम्बर हुन्छ।',
  }),
  'scan-units': ({ each }) =>
    each
      ? { say: 'हरेक युनिट स्क्यान गर्नुहोस्', next: 'यो सामानको संख्या टाइप गर्न मिल्दैन।' }
      : { say: 'पहिले एउटा युनिट स्क्यान गर्नुहोस्', next: 'अनि हातमा जम्मा कति छ, टाइप गर्नुहोस्।' },
  'already-in-hand': ({ inHand }) => ({
    say: 'त्यति त स्क्यान भइसक्यो',
    next: `तपाईंको हातमा ${inHand} छन्। सबै जोडेर टाइप गर्नुहोस्।`,
  }),
  'serial-used': ({ serial }) => ({
    say: 'यो सिरियल पहिले नै स्क्यान भइसक्यो',
    next: `${readable(serial)} एक पटक मात्र गनिन्छ। अर्को युनिट स्क्यान गर्नुहोस्।`,
  }),
  'put-first': ({ toteId, slot }) => ({
    say: `पहिले स्लट ${slot} मा राख्नुहोस्`,
    next:
      toteId === null
        ? `स्लट ${slot} का लागि खाली टोट स्क्यान गर्नुहोस्।`
        : `टोट ${toteId} स्क्यान गरेर अगाडि बढ्नुहोस्।`,
  }),
  'reason-needed': () => ({
    say: 'कारण चाहिन्छ',
    next: 'एउटा कारण छान्नुहोस्। कारण नभई केही सेभ हुँदैन।',
  }),
  'wrong-quantity': ({ most }) => ({
    say: 'यो संख्या हुनै सक्दैन',
    next: `बढीमा ${most} हुन्छ। फेरि गन्नुहोस्।`,
  }),
  'confirm-place': ({ place, chosenPlace }) => ({
    say: `${place} योजनाको ठाउँ होइन`,
    next: `योजना: ${chosenPlace} । ${place} मै राख्ने भए त्यही फेरि स्क्यान गर्नुहोस्।`,
  }),
  'unknown-place': ({ text }) => ({
    say: 'यो ठाउँ चिनिएन',
    next: `पढियो: ${readable(text)} । बेन्च वा सेल्फको लेबल स्क्यान गर्नुहोस्।`,
  }),
  ...deskRefusals,
  ...peopleRefusals,
  ...packRefusals,
  ...stock.refusals,
  ...voice.refusals,
  ...wall.refusals,
  ...cartonPicks.refusals,
  ...catchWeight.refusals,
  ...work.refusals,
  ...zones.refusals,
  'no-orders-match': () => ({
    say: 'यो नियममा कुनै अर्डर मिलेन',
    next: 'थप कुरियर वा पछिको अन्तिम समय छान्नुहोस्।',
  }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} खुला छैन`,
    next: `यसको अवस्था: ${known(codes.waveStates, state)} । केही बदलिएको छैन।`,
  }),
  'message-not-parked': () => ({
    say: 'यो सन्देश अड्किएको छैन',
    next: 'पठाइँदै छ वा सकियो। फेरि हेर्नुहोस्।',
  }),
  'message-maybe-taken': () => ({
    say: 'अर्डर प्रणालीले लिइसकेको हुन सक्छ',
    next: 'त्यहाँ हेर्नुहोस्, गलत भए त्यहीँ मिलाउनुहोस्, अनि यहाँ आफैँ टुङ्ग्याउनुहोस्।',
  }),
  'correction-unfit': ({ field }) => ({
    say: `${known(codes.correctable, field)}: यो पठाउन मिल्दैन`,
    next: 'पहिलेकोभन्दा फरक र धेरै लामो नभएको हुनुपर्छ; तौल पूरा ग्राममा।',
  }),
  'not-found': ({ what }) => ({
    say: 'भेटिएन',
    next: `${readable(what)} यहाँ छैन। नम्बर जाँच्नुहोस्।`,
  }),
  'bad-setting': ({ where, problem }) => ({
    say: 'यो सेटिङ सेभ गर्न मिल्दैन',
    next: `${where}: ${problem}`,
  }),
  'bad-arguments': ({ where, problem }) => ({
    say: 'यसरी गर्न मिल्दैन',
    next: `${where}: ${problem}`,
  }),
  'disk-full': () => ({
    say: 'डिस्क भरियो। रोकिनुहोस्',
    next: 'अब केही सेभ हुँदैन। अहिले नै सुपरभाइजरलाई बोलाउनुहोस्।',
  }),
  ...practiceRefusals,
  ...sourceRefusals,
  'order-short-held': ({ orderNumber }) => ({
    say: 'सामान अपुग छ। रोकिनुहोस्',
    next: `${orderNumber} एकातिर राख्नुहोस्। सुपरभाइजरले निर्णय गर्नुहुन्छ।`,
  }),
  'label-in-doubt': ({ orderNumber }) => ({
    say: 'पहिले लेबल खोज्नुहोस्। रोकिनुहोस्',
    next: `${orderNumber} को लेबल पहिले नै बनेको हुन सक्छ। सुपरभाइजरलाई बोलाउनुहोस्।`,
  }),
}
