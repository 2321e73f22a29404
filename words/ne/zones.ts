import { count } from '#words/format'
import type { ZoneWords } from '#words/zone-words'

const zone = (name: string): string => `जोन ${name}`
const zoneList = (zones: readonly string[]): string => `जोन ${zones.join(', ')}`
const lists = (n: number): string => `${count(n)} सूची`

/** One part in words; the screen lists them all. */
const firstMissing = (missing: readonly { zone: string; number: string; by: string | null }[]): string => {
  const [first] = missing
  if (first === undefined) return ''
  const more = missing.length > 1 ? `, अरू ${missing.length - 1}` : ''
  return `${zone(first.zone)}: ${first.number}, ${first.by ?? 'कसैले लिएको छैन'}${more} ।`
}

/** Zones, and orders whose parts come together, in Nepali. */
export const zones: ZoneWords = {
  accepted: {
    'zones-chosen': ({ zones: chosen }) =>
      chosen.length === 0 ? 'सेभ भयो। पिक: सबै जोनमा' : `सेभ भयो। पिक: ${zoneList(chosen)} मा`,
    'totes-passed': ({ number, zone: next, place }) =>
      place === null ? `सेभ भयो। ${number} जोन ${next} मा पर्खन्छ` : `सेभ भयो। ${place} मा ${number} छ`,
    'tote-fetched': ({ toteId }) => `सेभ भयो। ${toteId} तपाईंसँग छ`,
  },
  refusals: {
    'no-work-in-zones': ({ zones: mine, busiest }) => ({
      say: `${zoneList(mine)}: सूची सकियो`,
      next: `धेरै काम: जोन ${busiest.zone}, ${lists(busiest.lists)} । त्यसको चिन्ह स्क्यान गर्नुहोस्, वा सबै जोन छान्नुहोस्।`,
    }),
    'order-gathers-at': ({ orderNumber, place, chosenPlace, orFree }) => ({
      say: `${place} होइन। ${chosenPlace} मा लैजानुहोस्`,
      next: orFree
        ? `वा त्यहाँको जुनसुकै खाली ठाउँ। ${orderNumber} का भाग सँगै जम्मा हुन्छन्।`
        : `${orderNumber} का भाग त्यहीँ जम्मा हुन्छन्।`,
    }),
    'place-taken': ({ place, orderNumber, chosenPlace }) => ({
      say: `${place} मा ${orderNumber} छ`,
      next: `खाली: ${chosenPlace} । जुनसुकै खाली ठाउँ हुन्छ।`,
    }),
    'order-comes-whole': ({ orderNumber, place, chosenPlace }) => ({
      say: `${place} होइन। ${chosenPlace} मा लैजानुहोस्`,
      next: `${orderNumber} त्यहाँ जान्छ। ${place} भाग-भाग पिक भएका अर्डरका लागि हो।`,
    }),
    'wrong-drop': ({ place, zone: next, neededPlace }) => ({
      say: `${place} होइन। ${neededPlace} मा लैजानुहोस्`,
      next: `अबका लाइन जोन ${next} मा छन्। त्यहाँको चिन्ह स्क्यान गर्नुहोस्।`,
    }),
    'tote-in-zone': ({ toteId, zone: its, place, zones: mine }) => ({
      say: `${toteId} मा यहाँ तपाईंको काम छैन`,
      next: `${place === '' ? `जोन ${its}` : `जोन ${its}, ${place}`} मा लैजानुहोस्। तपाईंको पिक: ${zoneList(mine)} ।`,
    }),
    'tote-complete': ({ toteId, orderNumber, place }) => ({
      say: `${toteId} को पिक सकिसक्यो`,
      next: `अर्डर ${orderNumber}: ${place === '' ? 'बेन्चमा' : `${place} मा`} लैजानुहोस्।`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${parts} मध्ये ${partsIn} भाग आयो`,
      next: `${place === null ? '' : `${place} मा `}${orderNumber} । ${firstMissing(missing)}`,
    }),
  },
  fetch: (toteId, place, left) => ({
    say: `टोट ${toteId} स्क्यान गर्नुहोस्`,
    next: left === 1 ? `यो ${place} मा छ।` : `यो अर्डरका ${left} टोट ${place} मा छन्। सबै लिनुहोस्।`,
  }),
  passOn: (toteIds, next, place) => ({
    say: `जोन ${next} को चिन्ह स्क्यान गर्नुहोस्`,
    next: `${toteIds.join(', ')} त्यहाँ ${place} मा राख्नुहोस्। तपाईंको भाग सकियो।`,
  }),
  fetchHint: 'छोडिएको ठाउँबाट लिनुहोस् र जारी राख्नुहोस्।',
  passHint: 'यो अर्डरका अरू लाइन त्यहाँ छन्।',
  unload: {
    open: (toteId, place) => ({
      say: `खाली ठाउँ स्क्यान गर्नुहोस्, उत्तम ${place}`,
      next: `${toteId} त्यहाँ राख्नुहोस्। अर्डरका अरू भाग पछि आउँछन्।`,
    }),
    full: (toteId, place) => ({
      say: `ठाउँ ${place} स्क्यान गर्नुहोस्`,
      next: `साझा ठाउँ खाली छैन। ${toteId} त्यहाँ राख्नुहोस्; अरू भाग पछि आउँछन्।`,
    }),
    hospital: (toteId, place) => ({
      say: `ठाउँ ${place} स्क्यान गर्नुहोस्`,
      next: `अर्डरमा अपुग छ। सुपरभाइजरले निर्णय नगरेसम्म ${toteId} त्यहाँ पर्खन्छ।`,
    }),
    fixed: (toteId, place) => ({
      say: `ठाउँ ${place} स्क्यान गर्नुहोस्`,
      next: `अर्डरका अरू भाग त्यहाँ छन्। ${toteId} सँगै राख्नुहोस्।`,
    }),
  },
  zone,
  mine: (mine) => (mine.length === 0 ? 'सबै जोन' : zoneList(mine)),
  all: 'सबै जोन',
  done: 'यत्ति हो',
  choose: 'जोन',
  chooseSay: 'कहाँ पिक गर्नुहुन्छ?',
  chooseNext: 'आफ्नो जोन थिच्नुहोस् वा चिन्ह स्क्यान गर्नुहोस्। त्यहाँकै सूची मात्र आउँछ।',
  lists,
  noneHere: (mine) => `${zoneList(mine)}: सूची सकियो। अरू जोनमा काम छ।`,
  desk: {
    title: 'जम्मा हुँदै गरेका अर्डर',
    none: 'कुनै अर्डरले भाग पर्खेको छैन',
    place: 'ठाउँ',
    order: 'अर्डर',
    parts: 'भाग',
    partsIn: (n, of) => `${n} / ${of}`,
    missing: 'आएको छैन',
    complete: 'पूरा, बेन्चमा लैजाने',
    nobody: 'कसैले लिएको छैन',
    since: 'कहिलेदेखि',
    byZone: 'जोनअनुसार',
    balance: {
      title: 'जोनअनुसार काम',
      aheadMin: 'मद्दत सुझाउने (min देखि)',
      zone: 'जोन',
      lists: 'सूची',
      units: 'युनिट',
      people: 'मान्छे',
      doneIn: 'सकिने',
      minutes: (n) => `${count(n)} min`,
      nobody: 'कोही छैन',
      helpers: 'मद्दत गर्ने जोन',
      end: 'अन्त्य',
      behind: (behind, helper, min) =>
        min === null
          ? `जोन ${behind} मा कसैले पिक गरेको छैन।`
          : `जोन ${behind} लाई जोन ${helper} भन्दा ${count(min)} min बढी लाग्छ।`,
      open: (helper, behind) => `जोन ${helper} ले जोन ${behind} लाई मद्दत गर्ने`,
      opened: (helper, behind) => `अब जोन ${helper} का पिकरले जोन ${behind} को सूची पनि पाउँछन्`,
      ended: (helper, behind) => `अब जोन ${helper} का पिकरले जोन ${behind} को सूची पाउँदैनन्`,
    },
    zoneLine: (n, stops) => `${lists(n)}, ${count(stops)} स्टप`,
  },
}
