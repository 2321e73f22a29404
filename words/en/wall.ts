import type { FullWallView } from '#contract/put-wall-view'
import { count, few } from '#words/format'
import type { WallWords } from '#words/wall-words'

const units = (n: number): string => (n === 1 ? '1 unit' : `${count(n)} units`)

/** What can be done at a full wall, the own work first. */
function roomFrom({ pack, putBack, take, otherTote }: FullWallView): string {
  const clear =
    pack.length > 0 ? `Pack ${few(pack)}.` : putBack.length > 0 ? `Put back ${few(putBack)}.` : null
  const goOn =
    take.length > 0 ? `${few(take)} has a cubby.` : otherTote === null ? null : `Sort ${otherTote} first.`
  return [goOn, clear].filter((one) => one !== null).join(' ') || 'Call the supervisor.'
}

/** Sorting at a put wall, in English. */
export const wall: WallWords = {
  asks: {
    'scan-item': ({ toteId, left, full }) =>
      full === null
        ? { say: 'Scan an item', next: `Any item out of ${toteId}. ${units(left)} to go.` }
        : {
            say: full.take.length > 0 ? 'Scan an item' : 'The wall is full',
            next: full.take.length > 0 ? `The wall is full. ${roomFrom(full)}` : roomFrom(full),
          },
    'scan-cubby': ({ hand, toteId, full }) =>
      hand?.cubbyId != null
        ? { say: `Put it into ${hand.cubbyId}`, next: `Put ${hand.quantity} there and scan ${hand.cubbyId}.` }
        : hand?.emptyId != null
          ? {
              say: 'Take an empty cubby',
              next: `Put ${hand.quantity} into ${hand.emptyId}, or any empty one, and scan it.`,
            }
          : {
              say: 'The wall is full',
              next: `Scan ${toteId}, lay it back.${full === null ? '' : ` ${roomFrom(full)}`}`,
            },
    leftover: ({ toteId, left }) => ({
      say: 'Nothing more to sort',
      next: `${units(left)} in ${toteId} go back. Leave them in and end the tote.`,
    }),
  },
  accepted: {
    'sort-begun': ({ toteId, number }) => `Open: ${toteId}, ${number}`,
    'sort-unit-held': ({ quantity }) => `Saved. ${quantity} in hand`,
    'sort-unit-laid-back': ({ toteId }) => `Saved. Back in ${toteId}`,
    'sort-unit-put': ({ quantity, cubbyId }) => `Saved. ${quantity} in ${cubbyId}`,
    'order-sorted': ({ cubbyId }) => `Saved. ${cubbyId} is complete`,
    'sorted-short': ({ cubbyIds: [first = '', ...more], units: missing }) =>
      `${more.length === 0 ? first : `${first} + ${more.length}`} complete, ${units(missing)} short`,
    'cubby-full': ({ cubbyId }) => `Saved. ${cubbyId} is full`,
    'sort-tote-ended': ({ toteId, goBack, last }) =>
      goBack > 0
        ? `Saved. ${units(goBack)} go back from ${toteId}`
        : last
          ? 'Saved. The batch is sorted'
          : `Saved. ${toteId} is empty`,
  },
  refusals: {
    'cubby-stays': ({ cubbyId, wall: of }) => ({
      say: 'A cubby stays in its wall',
      next: `${cubbyId} is in ${of}. Scan a tote.`,
    }),
    'not-in-batch': ({ sku, number }) => ({
      say: 'Not out of this batch',
      next: `${sku} was not picked for ${number}. Put it aside and call the supervisor.`,
    }),
    'nobody-wants': ({ sku }) => ({
      say: 'Every order has this',
      next: `Lay ${sku} back into the tote. It goes back to its bin.`,
    }),
    'case-splits': ({ scanned, wanted }) => ({
      say: 'Scan single units',
      next: `A case of ${scanned} would be split. The next order wants ${wanted}.`,
    }),
    'cubby-first': ({ sku, orderNumber, cubbyId }) => ({
      say: cubbyId === null ? 'Scan an empty cubby first' : `Scan ${cubbyId} first`,
      next: `${sku} in your hand is for ${orderNumber}. Or scan the tote and lay it back.`,
    }),
    'wrong-cubby': ({ cubbyId, neededCubbyId, orderNumber }) => ({
      say: neededCubbyId === null ? 'Scan an empty cubby' : `Wrong cubby. Use ${neededCubbyId}`,
      next: `That was ${cubbyId}. The unit is for ${orderNumber}.`,
    }),
    'nothing-for-cubby': ({ cubbyId }) => ({
      say: 'Scan the item first',
      next: `Nothing is in hand for ${cubbyId}. Scan a unit out of the tote.`,
    }),
    'confirm-tote-empty': ({ toteId, units: left }) => ({
      say: `${units(left)} should still be in ${toteId}`,
      next: 'Look once more. Really empty? Say it again: they are short then.',
    }),
    'batch-not-there': ({ toteId, number }) => ({
      say: 'This tote is still on its walk',
      next: `${toteId} of ${number} comes to the wall first. Scan another tote.`,
    }),
    'other-batch': ({ toteId, number }) => ({
      say: 'This tote is of another batch',
      next: `${toteId} is ${number}. End yours first, or go home and scan it there.`,
    }),
    'tote-sorted-by': ({ toteId, by }) => ({
      say: `${by} sorts this tote`,
      next: `${toteId} is taken. Scan another tote.`,
    }),
    'no-put-wall': () => ({
      say: 'There is no put wall',
      next: 'Bring in totes with a wall as site data, or choose another method.',
    }),
  },
  page: {
    title: (of, batchNumber) => `Put wall ${of} · ${batchNumber}`,
    steps: { item: 'Item', cubby: 'Cubby' },
    cubby: 'Cubby',
    anyEmpty: 'Any empty cubby',
    full: 'no cubby is empty',
    forOrder: 'Order',
    forBatch: 'Batch',
    put: 'Put',
    left: (n) => `${units(n)} in the tote`,
    goBack: (n) => `${units(n)} go back`,
    orders: (done, of) => `${done} of ${of} orders complete`,
    others: (totes: string) => `Still to sort: ${totes}`,
    states: {
      empty: 'Empty',
      waiting: 'Waiting',
      target: 'Put here',
      complete: 'Complete',
      short: 'Complete, short',
      aside: 'Goes back',
    },
    cubbyFull: 'Cubby full',
    noUnit: 'Take one unit out of the tote',
    noUnitMore: 'The wall says where it goes.',
    totesWait: (n, at) => (n === 1 ? `1 tote waits at wall ${at}` : `${count(n)} totes wait at wall ${at}`),
  },
}
