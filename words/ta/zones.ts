import { count } from '#words/format'
import type { ZoneWords } from '#words/zone-words'

const zone = (name: string): string => `பகுதி ${name}`
const zoneList = (zones: readonly string[]): string => `பகுதி ${zones.join(', ')}`
const lists = (n: number): string => `${count(n)} பட்டியல்`

/** One part in words; the screen lists them all. */
const firstMissing = (missing: readonly { zone: string; number: string; by: string | null }[]): string => {
  const [first] = missing
  if (first === undefined) return ''
  const more = missing.length > 1 ? `, மேலும் ${missing.length - 1}` : ''
  return `${zone(first.zone)}: ${first.number}, ${first.by ?? 'யாரும் எடுக்கவில்லை'}${more}.`
}

/** Zones, and orders whose parts come together, in Tamil. */
export const zones: ZoneWords = {
  accepted: {
    'zones-chosen': ({ zones: chosen }) =>
      chosen.length === 0 ? 'பதிவானது. எல்லாப் பகுதியிலும் எடுக்கலாம்' : `பதிவானது. உங்கள் ${zoneList(chosen)}`,
    'totes-passed': ({ number, zone: next, place }) =>
      place === null ? `பதிவானது. ${number} பகுதி ${next}-இல்` : `பதிவானது. ${place} இடத்தில் ${number}`,
    'tote-fetched': ({ toteId }) => `பதிவானது. ${toteId} உங்களிடம்`,
  },
  refusals: {
    'no-work-in-zones': ({ zones: mine, busiest }) => ({
      say: `${zoneList(mine)}: இனி பட்டியல் இல்லை`,
      next: `அதிக வேலை: பகுதி ${busiest.zone}, ${lists(busiest.lists)}. அதன் பலகையை ஸ்கேன் செய்யவும், அல்லது எல்லாப் பகுதியையும் தேர்வு செய்யவும்.`,
    }),
    'order-gathers-at': ({ orderNumber, place, chosenPlace, orFree }) => ({
      say: `${place} அல்ல. ${chosenPlace}-க்குக் கொண்டு செல்லவும்`,
      next: orFree
        ? `அல்லது அங்குள்ள காலி இடம். ${orderNumber} பாகங்கள் அங்கே சேரும்.`
        : `${orderNumber} பாகங்கள் அங்கே சேரும்.`,
    }),
    'place-taken': ({ place, orderNumber, chosenPlace }) => ({
      say: `${place} இடத்தில் ${orderNumber} உள்ளது`,
      next: `காலி: ${chosenPlace}. எந்தக் காலி இடமும் சரி.`,
    }),
    'order-comes-whole': ({ orderNumber, place, chosenPlace }) => ({
      say: `${place} அல்ல. ${chosenPlace}-க்குக் கொண்டு செல்லவும்`,
      next: `${orderNumber} அங்கே போகும். ${place} பாகங்களாக எடுக்கும் ஆர்டருக்கு.`,
    }),
    'wrong-drop': ({ place, zone: next, neededPlace }) => ({
      say: `${place} அல்ல. ${neededPlace}-க்குக் கொண்டு செல்லவும்`,
      next: `அடுத்த வரிகள் பகுதி ${next}-இல். அங்குள்ள பலகையை ஸ்கேன் செய்யவும்.`,
    }),
    'tote-in-zone': ({ toteId, zone: its, place, zones: mine }) => ({
      say: `${toteId}: இங்கு உங்களுக்கு வேலை இல்லை`,
      next: `பகுதி ${its}${place === '' ? '' : `, ${place}`}-க்குக் கொண்டு செல்லவும். உங்கள் ${zoneList(mine)}.`,
    }),
    'tote-complete': ({ toteId, orderNumber, place }) => ({
      say: `${toteId} முழுமையானது`,
      next: `${orderNumber}-ஐ ${place === '' ? 'பெஞ்சுக்கு' : `${place}-க்கு`}க் கொண்டு செல்லவும்.`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `வந்த பாகம் ${partsIn} / ${parts}`,
      next: `${orderNumber}${place === null ? '' : `, ${place}`}. ${firstMissing(missing)}`,
    }),
  },
  fetch: (toteId, place, left) => ({
    say: `டோட் ${toteId} ஸ்கேன் செய்யவும்`,
    next:
      left === 1
        ? `அது ${place} இடத்தில் உள்ளது.`
        : `இந்த ஆர்டரின் ${left} டோட் ${place} இடத்தில் உள்ளன. எல்லாவற்றையும் எடுக்கவும்.`,
  }),
  passOn: (toteIds, next, place) => ({
    say: `பகுதி ${next} பலகையை ஸ்கேன் செய்யவும்`,
    next: `${toteIds.join(', ')}: அங்கே ${place} இடத்தில் வைக்கவும். உங்கள் வேலை முடிந்தது.`,
  }),
  fetchHint: 'ஒப்படைக்கும் இடத்திலிருந்து எடுத்து, தொடரவும்.',
  passHint: 'இந்த ஆர்டருக்கு அங்கே மேலும் வரிகள் உள்ளன.',
  unload: {
    open: (toteId, place) => ({
      say: `காலி இடத்தை ஸ்கேன் செய்யவும்: ${place}`,
      next: `${toteId}-ஐ அங்கே வைக்கவும். ஆர்டரின் மற்ற பாகங்கள் பிறகு வரும்.`,
    }),
    full: (toteId, place) => ({
      say: `இடம் ${place} ஸ்கேன் செய்யவும்`,
      next: `சேர்க்கும் இடம் காலி இல்லை. ${toteId}-ஐ அங்கே வைக்கவும்; மற்ற பாகங்கள் பிறகு வரும்.`,
    }),
    hospital: (toteId, place) => ({
      say: `இடம் ${place} ஸ்கேன் செய்யவும்`,
      next: `ஆர்டரில் யூனிட் குறைவு. சூப்பர்வைசர் முடிவு செய்யும் வரை ${toteId} அங்கே இருக்கும்.`,
    }),
    fixed: (toteId, place) => ({
      say: `இடம் ${place} ஸ்கேன் செய்யவும்`,
      next: `ஆர்டரின் மற்ற பாகங்கள் அங்கே உள்ளன. ${toteId}-ஐ அவற்றின் அருகில் வைக்கவும்.`,
    }),
  },
  zone,
  mine: (mine) => (mine.length === 0 ? 'எல்லாப் பகுதி' : zoneList(mine)),
  all: 'எல்லாப் பகுதி',
  done: 'அவ்வளவுதான்',
  choose: 'பகுதிகள்',
  chooseSay: 'எங்கே எடுக்கிறீர்கள்?',
  chooseNext: 'உங்கள் பகுதிகளைத் தொடவும், அல்லது பலகையை ஸ்கேன் செய்யவும். அங்குள்ள பட்டியல் மட்டும் வரும்.',
  lists,
  noneHere: (mine) => `${zoneList(mine)}: இனி பட்டியல் இல்லை. மற்ற பகுதிகளில் வேலை உள்ளது.`,
  desk: {
    title: 'சேரும் ஆர்டர்கள்',
    none: 'பாகத்துக்குக் காத்திருக்கும் ஆர்டர் இல்லை',
    place: 'இடம்',
    order: 'ஆர்டர்',
    parts: 'பாகங்கள்',
    partsIn: (n, of) => `${n} / ${of}`,
    missing: 'வரவில்லை',
    complete: 'முழுமை, பெஞ்சுக்கு',
    nobody: 'யாரும் எடுக்கவில்லை',
    since: 'முதல்',
    byZone: 'பகுதி வாரியாக',
    balance: {
      title: 'பகுதி வாரியாக வேலை',
      aheadMin: 'உதவி பரிந்துரை (min)',
      zone: 'பகுதி',
      lists: 'பட்டியல்',
      units: 'யூனிட்',
      people: 'ஆட்கள்',
      doneIn: 'முடிய',
      minutes: (n) => `${count(n)} min`,
      nobody: 'அங்கே யாரும் இல்லை',
      helpers: 'இவர்களும் எடுக்கிறார்கள்',
      end: 'முடிக்க',
      behind: (behind, helper, min) =>
        min === null
          ? `பகுதி ${behind}-இல் யாரும் எடுக்கவில்லை.`
          : `பகுதி ${helper}-ஐ விடப் பகுதி ${behind}-க்கு ${count(min)} min கூடுதல் தேவை.`,
      open: (helper, behind) => `பகுதி ${helper}, பகுதி ${behind}-க்கு உதவட்டும்`,
      opened: (helper, behind) => `பகுதி ${helper} பிக்கர்களுக்கு இனி பகுதி ${behind} பட்டியலும் வரும்`,
      ended: (helper, behind) => `பகுதி ${helper} பிக்கர்களுக்கு இனி பகுதி ${behind} பட்டியல் வராது`,
    },
    zoneLine: (n, stops) => `${lists(n)}, ${count(stops)} நிறுத்தம்`,
  },
}
