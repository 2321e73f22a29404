import type { BegunOrderView, ExceptionRow } from '#contract/desk-views'
import { inMinutes } from './example-station.ts'

/** Exceptions at 14:32. */
export const exceptions: ExceptionRow[] = [
  {
    exceptionId: 'e-1',
    kind: 'message',
    about: 'SO-2611-08290',
    detail: 'address version 3, OMS has 4',
    openedAt: inMinutes(-84),
    openedBy: null,
    owner: null,
    told: true,
    orderRef: null,
    actions: [],
    differences: [],
    short: null,
    begun: [],
  },
  {
    exceptionId: 'e-2',
    kind: 'short',
    about: 'SO-2611-08417',
    detail: 'KTK-31-30, 2 of 3 not there, bin B-07-42',
    openedAt: inMinutes(-31),
    openedBy: 'Nurul Aisyah binti Rahman',
    owner: { personId: 'P-0002', name: 'Lim Kok Wai', since: inMinutes(-20) },
    told: false,
    orderRef: null,
    actions: [],
    differences: [],
    short: {
      name: 'Kopi Tarik Kluang 3-in-1, 30 sachets',
      quantity: 2,
      totes: [{ toteId: 'T-0457', place: 'HOSP-1', since: inMinutes(-26) }],
      sources: [
        { sku: 'KTK-31-20', name: 'Kopi Tarik Kluang 3-in-1, 20 sachets', quantity: 2, instead: true },
      ],
    },
    begun: [],
  },
  {
    exceptionId: 'e-3',
    kind: 'order-changed',
    about: 'SO-2611-08355',
    detail: 'changed while in tote T-0931',
    openedAt: inMinutes(-12),
    openedBy: null,
    owner: null,
    told: false,
    orderRef: 'o-8355',
    actions: ['acceptChange', 'takeOff'],
    differences: [
      { field: 'street', ours: 'Lot 12, Jalan Pengkalan Chepa', theirs: '88-3, Jalan Sultan Yahya Petra' },
      { field: 'lines', ours: '3 × KTK-31-30, 2 × KMC-640', theirs: '3 × KTK-31-30, 1 × KMC-640' },
    ],
    short: null,
    begun: [],
  },
  {
    exceptionId: 'e-4',
    kind: 'nothing-found',
    about: 'SO-2611-08380',
    detail: 'CL-2036',
    openedAt: inMinutes(-4),
    openedBy: 'Farid Zulkifli',
    owner: null,
    told: false,
    orderRef: null,
    actions: [],
    differences: [],
    short: null,
    begun: [],
  },
]

/** An order that the OMS had given to another station before this one was heard. */
export const claimedElsewhere: ExceptionRow[] = [
  {
    exceptionId: 'e-5',
    kind: 'claimed-elsewhere',
    about: 'SO-2611-08402',
    detail: 'Bench 7',
    openedAt: inMinutes(-3),
    openedBy: null,
    owner: null,
    told: false,
    orderRef: 'o-8402',
    actions: ['takeOff'],
    differences: [{ field: 'takenBy', ours: '', theirs: 'Bench 7' }],
    short: null,
    begun: [],
  },
]

const begun: BegunOrderView = {
  orderRef: 'o-8377',
  number: 'SO-2611-08377',
  picked: 3,
  ordered: 4,
  totes: ['T-0457'],
  cartons: 1,
  trackingNumbers: ['630091284417'],
  confirmationLost: false,
  lines: [
    { lineRef: '1', name: 'Kopi Tarik Kluang 3-in-1, 30 sachets', quantity: 3 },
    { lineRef: '2', name: 'Kicap Manis Cap Kipas Udang, 640 ml', quantity: 1 },
  ],
}
const heldAs = (about: string, orders: BegunOrderView[]): ExceptionRow[] => [
  {
    exceptionId: 'e-5',
    kind: 'begun-before-damage',
    about,
    detail: '',
    openedAt: inMinutes(-9),
    openedBy: null,
    owner: null,
    told: false,
    orderRef: orders[0]?.orderRef ?? null,
    actions: [],
    differences: [],
    short: null,
    begun: orders,
  },
]

/** After a damaged database: one order whose work could be read, and some of which nothing could. */
export const begunOne = heldAs(begun.number, [begun])
export const begunMany = heldAs(
  'station.sqlite',
  ['08381', '08402', '08403'].map((end) => ({
    ...begun,
    orderRef: `o-${end}`,
    number: `SO-2611-${end}`,
    picked: 0,
    totes: [],
    cartons: 0,
    trackingNumbers: [],
    lines: [],
  })),
)
