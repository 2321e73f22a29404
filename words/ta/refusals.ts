import type { Keyboard } from '#domain/keyboard'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { sayBroken } from '#words/broken-code'
import { deskRefusals } from '#words/en/desk-refusals'
import { readable } from '#words/format'
import { brokenCode } from '#words/ta/broken-code'
import { cartonPicks } from '#words/ta/carton-picks'
import { catchWeight } from '#words/ta/catch-weight'
import { codes } from '#words/ta/codes'
import { packRefusals } from '#words/ta/pack-refusals'
import { peopleRefusals } from '#words/ta/people-refusals'
import { practiceRefusals } from '#words/ta/practice'
import { scanning } from '#words/ta/scanning'
import { sourceRefusals } from '#words/ta/sources'
import { stock } from '#words/ta/stock'
import { voice } from '#words/ta/voice'
import { wall } from '#words/ta/wall'
import { work } from '#words/ta/work'
import { zones } from '#words/ta/zones'
import { known, type RefusalWords } from '#words/table'

const things: Record<ScannedKind, string> = {
  command: 'கட்டளைக் குறியீடு',
  badge: 'பேட்ஜ்',
  location: 'அலமாரி',
  checkDigits: 'சரிபார்ப்பு எண்',
  tote: 'டோட்',
  cart: 'வண்டி',
  carton: 'கார்ட்டன்',
  order: 'ஆர்டர்',
  item: 'பொருள்',
  trackingNumber: 'கூரியர் லேபிள்',
  sscc: 'கார்ட்டன் லேபிள்',
  cartonType: 'கார்ட்டன் அளவு',
  place: 'இடம்',
  zone: 'பகுதிப் பலகை',
  list: 'பட்டியல்',
  apart: 'தனி வைப்பு லேபிள்',
  plate: 'ஸ்டாக் பிளேட்',
  unknown: 'வேறு ஒன்று',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? 'திட்டமிட்ட லாட்' : `லாட் ${lots.slice(0, 3).join(' அல்லது ')}`

const mostNamed = 2
/** The keyboards a scanner may be set to, where they are few enough to help. */
function keyboardList(keyboards: readonly Keyboard[]): string {
  const names = keyboards.map((one) => scanning.keyboards[one])
  return names.length === 0 || names.length > mostNamed ? 'வேறு' : names.join(' அல்லது ')
}

/** What a refused scan says, in Tamil. The second argument is what was asked for. */
export const refusals: RefusalWords<Refusal> = {
  'unknown-code': ({ text }) => ({
    say: 'இங்கு தெரியாத குறியீடு',
    next: `படித்தது: ${readable(text)}. அதிலுள்ள வேறு குறியீட்டை ஸ்கேன் அல்லது டைப் செய்யவும்.`,
  }),
  'broken-code': (fault) => sayBroken(brokenCode, fault),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `இப்போது வேண்டாம்: இது ${things[scanned]}`,
    next: `தேவை: ${asked}`,
  }),
  'scanner-mistypes': ({ problem, keyboards }) =>
    problem === 'caps-lock'
      ? { say: 'Caps Lock ஆன். அணைக்கவும்', next: 'Caps Lock ஒருமுறை அழுத்தி, மீண்டும் ஸ்கேன் செய்யவும்.' }
      : {
          say: 'ஸ்கேனர் தவறான எழுத்து தருகிறது',
          next: `அதில் உள்ளது ${keyboardList(keyboards)} விசைப்பலகை. நிர்வாகியிடம் சொல்லவும்; அதுவரை டைப் செய்யவும்.`,
        },
  'scanners-alike': ({ names }) => ({
    say: 'இந்த ஸ்கேனர்களை வேறுபடுத்த முடியாது',
    next: `${names.join(', ')}: ஒவ்வொன்றுக்கும் தனி முன்விசை தரவும். ஒன்றுக்கு மட்டும் தேவையில்லை.`,
  }),
  'no-work': () => ({
    say: 'இப்போது வேலை இல்லை',
    next: 'எல்லாப் பட்டியலும் எடுத்தாகிவிட்டது. சூப்பர்வைசரிடம் வேவ் கேட்கவும்.',
  }),
  'unknown-zone': ({ text, zones }) => ({
    say: 'அப்படி ஒரு பகுதி இங்கு இல்லை',
    next: `படித்தது: ${readable(text)}. இங்குள்ள பகுதிகள்: ${zones.join(', ')}.`,
  }),
  'list-taken': ({ by }) => ({
    say: `${by} பட்டியலை எடுத்துவிட்டார்`,
    next: 'மீண்டும் வேலை கேட்கவும். அடுத்த பட்டியல் கிடைக்கும்.',
  }),
  'list-assigned': ({ number, to }) => ({
    say: `${number}: ${to} அவர்களுக்கு`,
    next: 'வேலை கேட்கவும்: அடுத்தது கிடைக்கும். சூப்பர்வைசர் இதை உங்களுக்கு மாற்றலாம்.',
  }),
  'list-over': ({ number }) => ({ say: `${number} முடிந்தது`, next: 'வேறு பட்டியலைத் தேர்ந்தெடுக்கவும்.' }),
  'list-first': ({ number }) => ({
    say: 'முதலில் உங்கள் பட்டியலை முடிக்கவும்',
    next: `${number} உங்களுடையது. வேலை கேட்கவும்: விட்ட இடத்திலிருந்து தொடரலாம்.`,
  }),
  'confirm-take-over': ({ number, cartId, by }) => ({
    say: `${by} ${cartId ?? number} வைத்துள்ளார்`,
    next: `${number} தொடரவா? ${cartId ?? 'NEXT'} மீண்டும் ஸ்கேன் செய்யவும், அல்லது “பொறுப்பேற்க” தொடவும்.`,
  }),
  'list-held': () => ({
    say: 'பட்டியல் நிறுத்தி வைக்கப்பட்டது',
    next: 'இங்கே நிறுத்தவும். சூப்பர்வைசரிடம் கேட்கவும். எண்ணியது பத்திரமாக உள்ளது.',
  }),
  'nothing-open': () => ({
    say: 'இங்கு திறந்த வேலை இல்லை',
    next: 'வேலை கேட்கவும், அல்லது டோட்டை ஸ்கேன் செய்யவும்.',
  }),
  'unknown-cart': ({ text }) => ({
    say: 'தெரியாத வண்டி',
    next: `படித்தது: ${readable(text)}. வண்டிச் சட்டத்தில் உள்ள குறியீட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'cart-in-use': ({ cartId, by }) => ({
    say: `${cartId}: ${by} பயன்படுத்துகிறார்`,
    next: 'அதை அங்கேயே விடவும். வேறு வண்டி எடுக்கவும்.',
  }),
  'cart-too-small': ({ cartId, slots, needed }) => ({
    say: 'இந்த வண்டி மிகச் சிறியது',
    next: `${cartId}: ${slots} ஸ்லாட்; பட்டியலுக்கு ${needed} தேவை. பெரிய வண்டியை ஸ்கேன் செய்யவும்.`,
  }),
  'unknown-tote': ({ text }) => ({
    say: 'தெரியாத டோட்',
    next: `படித்தது: ${readable(text)}. வேறு டோட் எடுக்கவும்.`,
  }),
  'tote-not-empty': ({ toteId }) => ({
    say: 'இந்த டோட் காலி இல்லை',
    next: `${toteId} டோட்டை ஓரமாக வைத்து, காலி டோட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'tote-in-use': ({ toteId, orderNumber }) => ({
    say: 'இந்த டோட் வேறு ஆர்டருக்கு',
    next: `${toteId}: ${orderNumber} ஆர்டருக்கு. காலி டோட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'wrong-tote': ({ toteId, neededToteId, slot }) => ({
    say: `தவறான டோட். ஸ்லாட் ${slot} பயன்படுத்தவும்`,
    next:
      neededToteId === null
        ? `${toteId} வேறு ஆர்டருக்கு. காலி டோட்டை ஸ்கேன் செய்யவும்.`
        : `அது ${toteId}. ஸ்லாட் ${slot}-இல் உள்ள ${neededToteId} ஸ்கேன் செய்யவும்.`,
  }),
  'item-first': ({ sku }) => ({
    say: 'முதலில் பொருளை ஸ்கேன் செய்யவும்',
    next: `${sku} டோட்டிலிருந்து எடுத்து, ஸ்கேன் செய்யவும்.`,
  }),
  'not-in-tote': ({ sku, toteId }) => ({
    say: 'இது இந்த டோட்டின் பொருள் அல்ல',
    next: `${sku}: ${toteId} டோட்டுக்கு எடுத்தது அல்ல. வேறு எடுக்கவும், அல்லது சூப்பர்வைசரை அழைக்கவும்.`,
  }),
  'store-in': ({ locationId }) => ({
    say: 'முதலில் திரும்ப வைக்கவும்',
    next: `கையில் உள்ளதை ${locationId}-க்குக் கொண்டு சென்று, அந்த அலமாரியை ஸ்கேன் செய்யவும்.`,
  }),
  'confirm-location': ({ locationId, chosenLocationId }) => ({
    say: 'சொன்ன அலமாரி இது அல்ல',
    next: `${chosenLocationId} அலமாரியிலிருந்து வந்தது. இங்கு வைக்க ${locationId} மீண்டும் ஸ்கேன் செய்யவும்.`,
  }),
  'order-left': ({ orderNumber, why, toteId, slot, locationId }) => ({
    say: `நிறுத்தவும். ${orderNumber} ${codes.leftBecause[why]}`,
    next:
      toteId === null
        ? `கையில் உள்ளதை ${locationId} அலமாரியில் திரும்ப வைத்து, அலமாரியை ஸ்கேன் செய்யவும்.`
        : `ஸ்லாட் ${slot}-இலிருந்து ${toteId} வெளியே எடுத்து, ஸ்கேன் செய்யவும்.`,
  }),
  'tote-empty': ({ toteId, slot }) => ({
    say: 'இந்த டோட் இன்னும் காலி',
    next: `ஸ்லாட் ${slot}, ${toteId}: எதுவும் வைக்கவில்லை. கொள்ளவில்லையா? “குறைவு: மற்றவை” தெரிவிக்கவும்.`,
  }),
  'nothing-in-hand': () => ({
    say: 'கையில் இன்னும் பொருள் இல்லை',
    next: 'முதலில் பொருளை, பிறகு டோட்டை ஸ்கேன் செய்யவும்.',
  }),
  'location-first': ({ locationId }) => ({
    say: 'முதலில் அலமாரியை ஸ்கேன் செய்யவும்',
    next: `${locationId} அலமாரியை, பிறகு பொருளை ஸ்கேன் செய்யவும்.`,
  }),
  'wrong-location': ({ locationId, neededLocationId }) => ({
    say: `தவறான அலமாரி. ${neededLocationId} செல்லவும்`,
    next: `நீங்கள் ${locationId} அலமாரியில் உள்ளீர்கள். எதுவும் எண்ணப்படவில்லை.`,
  }),
  'unknown-location': ({ text }) => ({
    say: 'தெரியாத அலமாரி',
    next: `படித்தது: ${readable(text)}. ராக்கில் உள்ள அலமாரி லேபிளை ஸ்கேன் செய்யவும்.`,
  }),
  'wrong-check-digits': ({ text, locationId }) => ({
    say: 'தவறான சரிபார்ப்பு எண்',
    next: `${readable(text)}: ${locationId} அலமாரியின் எண் அல்ல. ராக்கில் உள்ள லேபிளைப் படிக்கவும்.`,
  }),
  'wrong-item': ({ scannedSku, neededSku, belongsAt }) => ({
    say: 'தவறான பொருள். திரும்ப வைக்கவும்',
    next:
      belongsAt === null
        ? `அது ${scannedSku}. ${neededSku} ஸ்கேன் செய்யவும்.`
        : `அது ${scannedSku}, அதன் இடம் ${belongsAt}. ${neededSku} ஸ்கேன் செய்யவும்.`,
  }),
  'over-pick': ({ needed, scanned }) => ({
    say: 'அதிகம். கூடுதலைத் திரும்ப வைக்கவும்',
    next: `தேவை: ${needed}. இந்த ஸ்கேனுடன் ${scanned} ஆகிவிடும்.`,
  }),
  'lot-needed': ({ lots }) => ({
    say: 'லாட் உள்ள குறியீட்டை ஸ்கேன் செய்யவும்',
    next: `இந்த அலமாரியில் பல லாட் உள்ளன. ${lotList(lots)} எடுக்கவும்.`,
  }),
  'lot-expired': ({ lot, expiredOn, instead }) => ({
    say: 'காலாவதி. எடுக்க வேண்டாம்',
    next:
      instead === null
        ? `லாட் ${lot}: ${expiredOn} அன்று காலாவதி. வேறு லாட் எடுக்கவும், அல்லது “குறைவு” தெரிவிக்கவும்.`
        : `${expiredOn} அன்று காலாவதி. ${instead.locationId} அலமாரியில் ${instead.lot === null ? 'வேறு ஒன்றை' : `லாட் ${instead.lot}`} எடுக்கவும்.`,
  }),
  'serial-needed': () => ({
    say: 'வரிசை எண்ணை ஸ்கேன் செய்யவும்',
    next: 'இந்தப் பொருளின் ஒவ்வொரு யூனிட்டுக்கும் தனி வரிசை எண் உண்டு.',
  }),
  'scan-units': ({ each }) =>
    each
      ? {
          say: 'ஒவ்வொரு யூனிட்டையும் ஸ்கேன் செய்யவும்',
          next: 'இந்தப் பொருளின் எண்ணிக்கையை டைப் செய்ய முடியாது.',
        }
      : { say: 'முதலில் ஒரு யூனிட்டை ஸ்கேன் செய்யவும்', next: 'பிறகு கையில் எத்தனை என டைப் செய்யவும்.' },
  'already-in-hand': ({ inHand }) => ({
    say: 'மொத்த எண்ணிக்கை தேவை',
    next: `ஏற்கெனவே ${inHand} கையில் உள்ளன. எல்லாம் சேர்த்து டைப் செய்யவும்.`,
  }),
  'serial-used': ({ serial }) => ({
    say: 'இந்த வரிசை எண் ஏற்கெனவே ஸ்கேன் ஆனது',
    next: `${readable(serial)} ஒருமுறை மட்டுமே எண்ணப்படும். அடுத்த யூனிட்டை ஸ்கேன் செய்யவும்.`,
  }),
  'put-first': ({ toteId, slot }) => ({
    say: `முதலில் ஸ்லாட் ${slot}-இல் வைக்கவும்`,
    next:
      toteId === null
        ? `ஸ்லாட் ${slot}-க்குக் காலி டோட்டை ஸ்கேன் செய்யவும்.`
        : `${toteId} டோட்டை ஸ்கேன் செய்து, பிறகு தொடரவும்.`,
  }),
  'reason-needed': () => ({
    say: 'காரணம் தேவை',
    next: 'ஒரு காரணத்தைத் தேர்ந்தெடுக்கவும். காரணம் இல்லாமல் எதுவும் சேமிக்கப்படாது.',
  }),
  'wrong-quantity': ({ most }) => ({
    say: 'இந்த எண்ணிக்கை சரியல்ல',
    next: `அதிகபட்சம் ${most}. மீண்டும் எண்ணவும்.`,
  }),
  'confirm-place': ({ place, chosenPlace }) => ({
    say: `இடம் இது அல்ல. திட்டம்: ${chosenPlace}`,
    next: `${chosenPlace} செல்லவும். ${place} இடத்தில்தான் என்றால், அதை மீண்டும் ஸ்கேன் செய்யவும்.`,
  }),
  'unknown-place': ({ text }) => ({
    say: 'தெரியாத இடம்',
    next: `படித்தது: ${readable(text)}. பெஞ்ச் அல்லது ராக் லேபிளை ஸ்கேன் செய்யவும்.`,
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
    say: 'இந்த விதிக்கு ஆர்டர் இல்லை',
    next: 'கூடுதல் கூரியர் அல்லது தாமதமான கடைசி நேரத்தைத் தேர்ந்தெடுக்கவும்.',
  }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} திறந்த நிலையில் இல்லை`,
    next: `அதன் நிலை: ${known(codes.waveStates, state)}. எதுவும் மாறவில்லை.`,
  }),
  'message-not-parked': () => ({
    say: 'இந்தச் செய்தி தேங்கவில்லை',
    next: 'அது அனுப்பப்படுகிறது அல்லது முடிந்தது. மீண்டும் பார்க்கவும்.',
  }),
  'message-maybe-taken': () => ({
    say: 'ஆர்டர் முறைமை ஏற்கெனவே பெற்றிருக்கலாம்',
    next: 'அங்கே பார்த்து, தேவைப்பட்டால் அங்கேயே திருத்தவும்; பிறகு இங்கே நீங்களே முடிக்கவும்.',
  }),
  'correction-unfit': ({ field }) => ({
    say: `${known(codes.correctable, field)}: இதை அனுப்ப முடியாது`,
    next: 'முன்பு இருந்தது வேண்டாம், மிக நீளமாகவும் வேண்டாம்; எடை முழு கிராமில்.',
  }),
  'not-found': ({ what }) => ({
    say: 'கிடைக்கவில்லை',
    next: `${readable(what)} இங்கு இல்லை. எண்ணைச் சரிபார்க்கவும்.`,
  }),
  'bad-setting': ({ where, problem }) => ({
    say: 'இந்த அமைப்பைச் சேமிக்க முடியாது',
    next: `${where}: ${problem}`,
  }),
  'bad-arguments': ({ where, problem }) => ({
    say: 'இதை இப்படிச் செய்ய முடியாது',
    next: `${where}: ${problem}`,
  }),
  'disk-full': () => ({
    say: 'டிஸ்க் நிரம்பியது. நிறுத்தவும்',
    next: 'இனி எதுவும் சேமிக்க முடியாது. உடனே சூப்பர்வைசரை அழைக்கவும்.',
  }),
  ...practiceRefusals,
  ...sourceRefusals,
  'order-short-held': ({ orderNumber }) => ({
    say: 'பொருள் குறைவு. நிறுத்தவும்',
    next: `${orderNumber}-ஐ ஓரமாக வைக்கவும். சூப்பர்வைசர் முடிவு செய்வார்.`,
  }),
  'label-in-doubt': ({ orderNumber }) => ({
    say: 'முதலில் லேபிளைத் தேடவும். நிறுத்தவும்',
    next: `${orderNumber}-க்கு ஏற்கெனவே லேபிள் இருக்கலாம். சூப்பர்வைசரை அழைக்கவும்.`,
  }),
}
