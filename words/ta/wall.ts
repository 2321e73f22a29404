import type { FullWallView } from '#contract/put-wall-view'
import { count, few } from '#words/format'
import type { WallWords } from '#words/wall-words'

const units = (n: number): string => `${count(n)} யூனிட்`

/** What can be done at a full wall, the own work first. */
function roomFrom({ pack, putBack, take, otherTote }: FullWallView): string {
  const clear =
    pack.length > 0
      ? `${few(pack)}: பேக் செய்யவும்.`
      : putBack.length > 0
        ? `${few(putBack)}: பொருட்களைத் திரும்ப வைக்கவும்.`
        : null
  const goOn =
    take.length > 0
      ? `${few(take)}: கட்டம் உள்ளது.`
      : otherTote === null
        ? null
        : `முதலில் ${otherTote} பிரிக்கவும்.`
  return [goOn, clear].filter((one) => one !== null).join(' ') || 'சூப்பர்வைசரை அழைக்கவும்.'
}

/** Sorting at a put wall, in Tamil. */
export const wall: WallWords = {
  asks: {
    'scan-item': ({ toteId, left, full }) =>
      full === null
        ? {
            say: 'பொருளை ஸ்கேன் செய்யவும்',
            next: `${toteId}-இல் உள்ள எந்தப் பொருளும் சரி. இன்னும் ${units(left)}.`,
          }
        : {
            say: full.take.length > 0 ? 'பொருளை ஸ்கேன் செய்யவும்' : 'சுவர் நிரம்பியது',
            next: full.take.length > 0 ? `சுவர் நிரம்பியது. ${roomFrom(full)}` : roomFrom(full),
          },
    'scan-cubby': ({ hand, toteId, full }) =>
      hand?.cubbyId != null
        ? {
            say: `${hand.cubbyId} கட்டத்தில் வைக்கவும்`,
            next: `${hand.quantity} பொருளை அங்கே வைத்து, ${hand.cubbyId} ஸ்கேன் செய்யவும்.`,
          }
        : hand?.emptyId != null
          ? {
              say: 'காலிக் கட்டத்தை எடுக்கவும்',
              next: `${hand.quantity} பொருளை ${hand.emptyId} அல்லது வேறு காலிக் கட்டத்தில் வைத்து, கட்டத்தை ஸ்கேன் செய்யவும்.`,
            }
          : {
              say: 'சுவர் நிரம்பியது',
              next: `${toteId}-ஐ ஸ்கேன் செய்து, அதில் திரும்ப வைக்கவும்.${full === null ? '' : ` ${roomFrom(full)}`}`,
            },
    leftover: ({ toteId, left }) => ({
      say: 'பிரிக்க இனி எதுவும் இல்லை',
      next: `${toteId}-இல் உள்ள ${units(left)} திரும்பப் போகும். அப்படியே விட்டு, “டோட் காலி” தொடவும்.`,
    }),
  },
  accepted: {
    'sort-begun': ({ toteId, number }) => `திறந்தது: ${toteId}, ${number}`,
    'sort-unit-held': ({ quantity }) => `பதிவானது. கையில் ${quantity}`,
    'sort-unit-laid-back': ({ toteId }) => `பதிவானது. மீண்டும் ${toteId}-இல்`,
    'sort-unit-put': ({ quantity, cubbyId }) => `பதிவானது. ${cubbyId}-இல் ${quantity}`,
    'order-sorted': ({ cubbyId }) => `பதிவானது. ${cubbyId} முழுமை`,
    'sorted-short': ({ cubbyIds: [first = '', ...more], units: missing }) =>
      `${more.length === 0 ? first : `${first} + ${more.length}`} முழுமை, ${units(missing)} குறைவு`,
    'cubby-full': ({ cubbyId }) => `பதிவானது. ${cubbyId} நிரம்பியது`,
    'sort-tote-ended': ({ toteId, goBack, last }) =>
      goBack > 0
        ? `${toteId}: ${units(goBack)} திரும்பப் போகும்`
        : last
          ? 'பதிவானது. தொகுதி பிரித்தாயிற்று'
          : `பதிவானது. ${toteId} காலி`,
  },
  refusals: {
    'cubby-stays': ({ cubbyId, wall: of }) => ({
      say: 'கட்டம் அதன் சுவரிலேயே இருக்கும்',
      next: `${cubbyId} சுவர் ${of}-இல் உள்ளது. டோட்டை ஸ்கேன் செய்யவும்.`,
    }),
    'not-in-batch': ({ sku, number }) => ({
      say: 'இது இந்தத் தொகுதியின் பொருள் அல்ல',
      next: `${number}-க்கு ${sku} எடுக்கவில்லை. ஓரமாக வைத்து, சூப்பர்வைசரை அழைக்கவும்.`,
    }),
    'nobody-wants': ({ sku }) => ({
      say: 'எல்லா ஆர்டருக்கும் இது சேர்ந்துவிட்டது',
      next: `${sku}-ஐ மீண்டும் டோட்டில் வைக்கவும். அது அதன் அலமாரிக்குத் திரும்பும்.`,
    }),
    'case-splits': ({ scanned, wanted }) => ({
      say: 'ஒவ்வொன்றாக ஸ்கேன் செய்யவும்',
      next: `${scanned} உள்ள பெட்டி பிரிந்துவிடும். அடுத்த ஆர்டருக்கு ${wanted} மட்டும் தேவை.`,
    }),
    'cubby-first': ({ sku, orderNumber, cubbyId }) => ({
      say: cubbyId === null ? 'முதலில் காலிக் கட்டத்தை ஸ்கேன் செய்யவும்' : `முதலில் ${cubbyId} ஸ்கேன் செய்யவும்`,
      next: `கையில் உள்ள ${sku}, ${orderNumber} ஆர்டருக்கு. அல்லது டோட்டை ஸ்கேன் செய்து, திரும்ப வைக்கவும்.`,
    }),
    'wrong-cubby': ({ cubbyId, neededCubbyId, orderNumber }) => ({
      say: neededCubbyId === null ? 'காலிக் கட்டத்தை ஸ்கேன் செய்யவும்' : `தவறான கட்டம். ${neededCubbyId}-இல் வைக்கவும்`,
      next: `அது ${cubbyId}. இந்த யூனிட் ${orderNumber}-க்கு.`,
    }),
    'nothing-for-cubby': ({ cubbyId }) => ({
      say: 'முதலில் பொருளை ஸ்கேன் செய்யவும்',
      next: `${cubbyId} கட்டத்துக்குக் கையில் எதுவும் இல்லை. டோட்டில் உள்ள யூனிட்டை ஸ்கேன் செய்யவும்.`,
    }),
    'confirm-tote-empty': ({ toteId, units: left }) => ({
      say: `${toteId}-இல் இன்னும் ${units(left)} இருக்க வேண்டும்`,
      next: 'மீண்டும் பார்க்கவும். உண்மையில் காலியா? மீண்டும் “டோட் காலி”: குறைவு எனப் பதிவாகும்.',
    }),
    'batch-not-there': ({ toteId, number }) => ({
      say: 'இந்த டோட் இன்னும் வழியில் உள்ளது',
      next: `${number}: ${toteId} முதலில் சுவருக்கு வர வேண்டும். வேறு டோட்டை ஸ்கேன் செய்யவும்.`,
    }),
    'other-batch': ({ toteId, number }) => ({
      say: 'இந்த டோட் வேறு தொகுதி',
      next: `${toteId}: ${number}. உங்களுடையதை முடிக்கவும், அல்லது முகப்பில் அதை ஸ்கேன் செய்யவும்.`,
    }),
    'tote-sorted-by': ({ toteId, by }) => ({
      say: `${by} இந்த டோட்டைப் பிரிக்கிறார்`,
      next: `${toteId} எடுக்கப்பட்டது. வேறு டோட்டை ஸ்கேன் செய்யவும்.`,
    }),
    'no-put-wall': () => ({
      say: 'பிரிப்புச் சுவர் இல்லை',
      next: 'சுவருடன் டோட்டுகளைத் தளத் தரவில் சேர்க்கவும், அல்லது வேறு முறையைத் தேர்ந்தெடுக்கவும்.',
    }),
  },
  page: {
    title: (of, batchNumber) => `சுவர் ${of} · ${batchNumber}`,
    steps: { item: 'பொருள்', cubby: 'கட்டம்' },
    cubby: 'கட்டம்',
    anyEmpty: 'எந்தக் காலிக் கட்டமும்',
    full: 'காலிக் கட்டம் இல்லை',
    forOrder: 'ஆர்டர்',
    forBatch: 'தொகுதி',
    put: 'வைக்கவும்',
    left: (n) => `டோட்டில் ${units(n)}`,
    goBack: (n) => `${units(n)} திரும்பப் போகும்`,
    orders: (done, of) => `முழுமையான ஆர்டர் ${done} / ${of}`,
    others: (totes: string) => `இன்னும் பிரிக்க: ${totes}`,
    states: {
      empty: 'காலி',
      waiting: 'காத்திருக்கிறது',
      target: 'இங்கே வைக்க',
      complete: 'முழுமை',
      short: 'முழுமை, குறைவு',
      aside: 'திரும்பப் போகும்',
    },
    cubbyFull: 'கட்டம் நிரம்பியது',
    noUnit: 'டோட்டிலிருந்து ஒரு யூனிட்டை எடுக்கவும்',
    noUnitMore: 'எங்கே வைப்பது எனச் சுவர் காட்டும்.',
    totesWait: (n, at) => `சுவர் ${at}: ${count(n)} டோட் காத்திருக்கிறது`,
  },
}
