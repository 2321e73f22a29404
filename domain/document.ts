import type { Order } from '#domain/order'

/** The papers of an order, a walk or a hand-over; labels of places and people are none of them. */
export const documentKinds = [
  'pickList',
  'packingSlip',
  'deliveryOrder',
  'invoiceCopy',
  'giftCard',
  'contentLabel',
  'customs',
  'manifest',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** When a paper comes out by itself: once for its walk, order or carton. */
export const documentMoments = ['release', 'packStart', 'cartonClose', 'lastCarton', 'byHand'] as const
export type DocumentMoment = (typeof documentMoments)[number]

interface DocumentRow {
  /** What it is about; a paper of a carton is made for each. */
  about: 'list' | 'order' | 'carton' | 'courier'
  /** When it may come out; what has no data earlier cannot come earlier. */
  moments: readonly DocumentMoment[]
  usual: DocumentMoment
}

/** What each paper is about and when it may be printed. */
export const documents = {
  pickList: { about: 'list', moments: ['release', 'byHand'], usual: 'byHand' },
  packingSlip: { about: 'carton', moments: ['cartonClose', 'byHand'], usual: 'cartonClose' },
  deliveryOrder: { about: 'order', moments: ['lastCarton', 'byHand'], usual: 'byHand' },
  invoiceCopy: {
    about: 'order',
    moments: ['packStart', 'lastCarton', 'byHand'],
    usual: 'byHand',
  },
  giftCard: {
    about: 'order',
    moments: ['packStart', 'lastCarton', 'byHand'],
    usual: 'byHand',
  },
  contentLabel: { about: 'carton', moments: ['cartonClose', 'byHand'], usual: 'byHand' },
  customs: { about: 'carton', moments: ['cartonClose', 'byHand'], usual: 'cartonClose' },
  manifest: { about: 'courier', moments: ['byHand'], usual: 'byHand' },
} as const satisfies Record<DocumentKind, DocumentRow>

/** When each paper comes out at a station. */
export type DocumentPlan = { [K in DocumentKind]: (typeof documents)[K]['moments'][number] }

/** As a station does it until somebody says otherwise. */
export const usualPlan: DocumentPlan = Object.fromEntries(
  documentKinds.map((kind) => [kind, documents[kind].usual]),
) as DocumentPlan

/** The papers of an order or of one of its cartons, which a packer may print by hand. */
export const orderPapers = [
  'packingSlip',
  'deliveryOrder',
  'invoiceCopy',
  'giftCard',
  'contentLabel',
  'customs',
] as const satisfies readonly DocumentKind[]
export type OrderPaper = (typeof orderPapers)[number]

/** Whether an order has what a paper is made of: a card its note, a declaration its border, a slip its closed carton. */
export function hasDataFor(kind: OrderPaper, order: Order, anyClosed: boolean): boolean {
  switch (kind) {
    case 'giftCard':
      return order.giftNote !== null
    case 'invoiceCopy':
      return order.invoice !== undefined
    case 'customs':
      return order.customs !== undefined && anyClosed
    default:
      return anyClosed
  }
}
