import type { FullWallView } from '#contract/put-wall-view'
import { count, few } from '#words/format'
import type { WallWords } from '#words/wall-words'

const units = (n: number): string => `${count(n)} युनिट`

/** What can be done at a full wall, the own work first. */
function roomFrom({ pack, putBack, take, otherTote }: FullWallView): string {
  const clear =
    pack.length > 0
      ? `${few(pack)} प्याक गर्नुहोस्।`
      : putBack.length > 0
        ? `${few(putBack)} को सामान फिर्ता राख्नुहोस्।`
        : null
  const goOn =
    take.length > 0 ? `${few(take)} को खोपा छ।` : otherTote === null ? null : `पहिले ${otherTote} छुट्याउनुहोस्।`
  return [goOn, clear].filter((one) => one !== null).join(' ') || 'सुपरभाइजरलाई बोलाउनुहोस्।'
}

/** Sorting at a put wall, in Nepali. */
export const wall: WallWords = {
  asks: {
    'scan-item': ({ toteId, left, full }) =>
      full === null
        ? { say: 'सामान स्क्यान गर्नुहोस्', next: `${toteId} को जुनसुकै सामान। ${units(left)} बाँकी।` }
        : {
            say: full.take.length > 0 ? 'सामान स्क्यान गर्नुहोस्' : 'वाल भरियो',
            next: full.take.length > 0 ? `वाल भरियो। ${roomFrom(full)}` : roomFrom(full),
          },
    'scan-cubby': ({ hand, toteId, full }) =>
      hand?.cubbyId != null
        ? {
            say: `${hand.cubbyId} मा राख्नुहोस्`,
            next: `त्यहाँ ${hand.quantity} वटा राखेर ${hand.cubbyId} स्क्यान गर्नुहोस्।`,
          }
        : hand?.emptyId != null
          ? {
              say: 'खाली खोपा लिनुहोस्',
              next: `${hand.quantity} वटा ${hand.emptyId} वा जुनसुकै खाली खोपामा राखेर स्क्यान गर्नुहोस्।`,
            }
          : {
              say: 'वाल भरियो',
              next: `${toteId} स्क्यान गरी त्यसैमा राख्नुहोस्।${full === null ? '' : ` ${roomFrom(full)}`}`,
            },
    leftover: ({ toteId, left }) => ({
      say: 'छुट्याउन केही बाँकी छैन',
      next: `${toteId} का ${units(left)} फिर्ता जान्छन्। भित्रै छोडेर “टोट खाली” थिच्नुहोस्।`,
    }),
  },
  accepted: {
    'sort-begun': ({ toteId, number }) => `खुल्यो: ${toteId}, ${number}`,
    'sort-unit-held': ({ quantity }) => `सेभ भयो। हातमा ${quantity}`,
    'sort-unit-laid-back': ({ toteId }) => `सेभ भयो। फेरि ${toteId} मा`,
    'sort-unit-put': ({ quantity, cubbyId }) => `सेभ भयो। ${cubbyId} मा ${quantity} वटा`,
    'order-sorted': ({ cubbyId }) => `सेभ भयो। ${cubbyId} पूरा भयो`,
    'sorted-short': ({ cubbyIds: [first = '', ...more], units: missing }) =>
      `${more.length === 0 ? first : `${first} + ${more.length}`} पूरा, ${units(missing)} अपुग`,
    'cubby-full': ({ cubbyId }) => `सेभ भयो। ${cubbyId} भरियो`,
    'sort-tote-ended': ({ toteId, goBack, last }) =>
      goBack > 0
        ? `सेभ भयो। ${toteId} को ${units(goBack)} फिर्ता`
        : last
          ? 'सेभ भयो। समूह छुट्याइयो'
          : `सेभ भयो। ${toteId} खाली भयो`,
  },
  refusals: {
    'cubby-stays': ({ cubbyId, wall: of }) => ({
      say: 'खोपा आफ्नै वालमा रहन्छ',
      next: `${cubbyId} वाल ${of} मा छ। टोट स्क्यान गर्नुहोस्।`,
    }),
    'not-in-batch': ({ sku, number }) => ({
      say: 'यो समूहको सामान होइन',
      next: `${number} मा ${sku} पिक भएको होइन। एकातिर राखी सुपरभाइजरलाई बोलाउनुहोस्।`,
    }),
    'nobody-wants': ({ sku }) => ({
      say: 'सबै अर्डरले यो पाइसके',
      next: `${sku} टोटमै राख्नुहोस्। यो आफ्नो बिनमा फिर्ता जान्छ।`,
    }),
    'case-splits': ({ scanned, wanted }) => ({
      say: 'एक-एक युनिट स्क्यान गर्नुहोस्',
      next: `${scanned} को पेटी फुटाउनुपर्ने हुन्छ। अर्को अर्डरलाई ${wanted} वटा मात्र चाहिन्छ।`,
    }),
    'cubby-first': ({ sku, orderNumber, cubbyId }) => ({
      say: cubbyId === null ? 'पहिले खाली खोपा स्क्यान गर्नुहोस्' : `पहिले ${cubbyId} स्क्यान गर्नुहोस्`,
      next: `हातको ${sku} अर्डर ${orderNumber} को हो। वा टोट स्क्यान गरी त्यसैमा राख्नुहोस्।`,
    }),
    'wrong-cubby': ({ cubbyId, neededCubbyId, orderNumber }) => ({
      say: neededCubbyId === null ? 'खाली खोपा स्क्यान गर्नुहोस्' : `गलत खोपा। ${neededCubbyId} मा राख्नुहोस्`,
      next: `त्यो ${cubbyId} थियो। यो युनिट ${orderNumber} को हो।`,
    }),
    'nothing-for-cubby': ({ cubbyId }) => ({
      say: 'पहिले सामान स्क्यान गर्नुहोस्',
      next: `${cubbyId} का लागि हातमा केही छैन। टोटबाट एउटा युनिट स्क्यान गर्नुहोस्।`,
    }),
    'confirm-tote-empty': ({ toteId, units: left }) => ({
      say: `${toteId} मा अझै ${units(left)} हुनुपर्छ`,
      next: 'फेरि हेर्नुहोस्। साँच्चै खाली भए फेरि “टोट खाली” थिच्नुहोस्: अपुग गनिन्छ।',
    }),
    'batch-not-there': ({ toteId, number }) => ({
      say: 'यो टोट अझै पिक हुँदै छ',
      next: `${number} को ${toteId} पहिले वालमा आउनुपर्छ। अर्को टोट स्क्यान गर्नुहोस्।`,
    }),
    'other-batch': ({ toteId, number }) => ({
      say: 'यो टोट अर्को समूहको हो',
      next: `${toteId} समूह ${number} को हो। पहिले आफ्नो सक्नुहोस्, वा होममा गएर स्क्यान गर्नुहोस्।`,
    }),
    'tote-sorted-by': ({ toteId, by }) => ({
      say: `यो टोट ${by} सँग छ`,
      next: `${toteId} उहाँले छुट्याउँदै हुनुहुन्छ। अर्को टोट स्क्यान गर्नुहोस्।`,
    }),
    'no-put-wall': () => ({
      say: 'पुट वाल छैन',
      next: 'साइट डेटामा वालसहितका टोट ल्याउनुहोस्, वा अर्को तरिका छान्नुहोस्।',
    }),
  },
  page: {
    title: (of, batchNumber) => `पुट वाल ${of} · ${batchNumber}`,
    steps: { item: 'सामान', cubby: 'खोपा' },
    cubby: 'खोपा',
    anyEmpty: 'जुनसुकै खाली खोपा',
    full: 'खाली खोपा छैन',
    forOrder: 'अर्डर',
    forBatch: 'समूह',
    put: 'राख्नुहोस्',
    left: (n) => `टोटमा ${units(n)}`,
    goBack: (n) => `${units(n)} फिर्ता`,
    orders: (done, of) => `${of} मध्ये ${done} अर्डर पूरा`,
    others: (totes) => `छुट्याउन बाँकी: ${totes}`,
    states: {
      empty: 'खाली',
      waiting: 'पर्खँदै',
      target: 'यहाँ राख्ने',
      complete: 'पूरा',
      short: 'पूरा, अपुग',
      aside: 'फिर्ता जाने',
    },
    cubbyFull: 'खोपा भरियो',
    noUnit: 'टोटबाट एउटा युनिट लिनुहोस्',
    noUnitMore: 'कहाँ राख्ने, वालले देखाउँछ।',
    totesWait: (n, at) => `वाल ${at} मा ${count(n)} टोट पर्खँदै`,
  },
}
