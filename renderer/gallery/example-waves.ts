import type { ConsolidationRow, WavePreview, WaveRow, WavesView } from '#contract/wave-views'
import type { ListAtWork } from '#domain/listed'
import { inMinutes, kokWai, nurul, weiLing } from './example-station.ts'

const couriers = {
  58.5: 'J&T Express',
  118.5: 'Pos Laju',
  208.5: 'Ninja Van',
  283.5: 'DHL eCommerce',
  298.5: 'GDex',
} as const

type Made = [
  number: string,
  rule: string,
  cutOff: keyof typeof couriers,
  state: WaveRow['state'],
  released: number | null,
  done: number,
  packing: number,
  picking: number,
  toDo: number,
  people: number,
  finishes: number | null,
]
const made: Made[] = [
  ['W-0316', 'J&T, multi', 58.5, 'packing', -140, 188, 16, 8, 0, 9, 40],
  ['W-0317', 'Singles, express', 58.5, 'packing', -98, 301, 30, 9, 0, 6, 32],
  ['W-0318', 'Pos Laju, zones A–C', 118.5, 'picking', -74, 171, 88, 142, 85, 12, 129],
  ['W-0319', 'VIP and high value', 118.5, 'picking', -38, 22, 7, 9, 0, 3, 76],
  ['W-0320', 'Ninja Van, cluster', 208.5, 'picking', -26, 0, 24, 131, 263, 8, 184],
  ['W-0321', 'Cold chain, Klang Valley', 208.5, 'released', -4, 0, 0, 0, 64, 2, 163],
  ['W-0322', 'DHL eCommerce, Sabah and Sarawak', 283.5, 'held', -2, 0, 0, 0, 230, 0, null],
  ['W-0323', 'GDex, bulky', 298.5, 'planned', null, 0, 0, 0, 96, 0, null],
]

const row = ([
  number,
  rule,
  cutOff,
  state,
  released,
  done,
  packing,
  picking,
  toDo,
  people,
  finishes,
]: Made): WaveRow => {
  const orders = done + packing + picking + toDo
  return {
    waveId: number,
    number,
    rule,
    method: 'cluster',
    state,
    courierNames: [couriers[cutOff]],
    cutOffAt: inMinutes(cutOff),
    ownPriority: null,
    releasedAt: released === null ? null : inMinutes(released),
    releaseAt: state === 'planned' ? inMinutes(cutOff - 75) : null,
    isPlanned: state === 'planned',
    orders,
    lines: orders * 2,
    units: orders * 3,
    lists: Math.ceil(orders / 12),
    toDo,
    picking,
    packing,
    done,
    people,
    finishesAt: finishes === null ? null : inMinutes(finishes),
    late: finishes !== null && finishes > cutOff,
  }
}

const gathering = (
  orderNumber: string,
  place: string,
  partsIn: number,
  missing: readonly [zone: string, number: string, by: string | null][],
): ConsolidationRow => ({
  orderRef: orderNumber,
  orderNumber,
  place,
  partsIn,
  parts: partsIn + missing.length,
  missing: missing.map(([zone, number, by]) => ({ zone, number, by })),
  since: inMinutes(-12),
  cutOffAt: inMinutes(118.5),
})

/** A board at 14:32 with one late wave. */
const atWork = (
  number: string,
  minutes: number,
  stops: number,
  owner: string | null,
  assignedTo: string | null,
): ListAtWork => ({
  listId: number,
  number,
  waveNumber: 'W-0318',
  cutOffAt: inMinutes(minutes),
  stops,
  owner,
  assignedTo,
})

export const waves: WavesView = {
  figures: {
    ordersToday: 2042,
    done: 840,
    packing: 165,
    picking: 299,
    mayMiss: 37,
    exceptions: 9,
  },
  walked: [
    {
      name: null,
      fromAt: '2026-11-21T16:00:00.000Z',
      untilAt: '2026-11-22T16:00:00.000Z',
      waves: 15,
      walkM: 19_240,
      savedM: 8_412,
    },
  ],
  consolidation: [],
  zones: { aheadMin: 20, rows: [], proposal: null },
  skipped: [],
  mispicks: [],
  rushes: [],
  lists: [],
  pickers: [],
  waves: [
    ...made.map(row),
    {
      ...row(['W-0315', 'Retail refill, Alor Setar', 58.5, 'done', -300, 158, 0, 0, 0, 0, -51]),
      courierNames: ['Own lorry'],
      cutOffAt: inMinutes(-20),
    },
  ],
}

/** A board whose planned wave cannot be done in time any more. */
export const wavesPlanned: WavesView = {
  ...waves,
  waves: waves.waves.map((one) => ({ ...one, late: one.state === 'planned' })),
}

/** The same board where one zone runs ahead of the others, and help was given before. */
export const wavesUneven: WavesView = {
  ...waves,
  zones: {
    aheadMin: 20,
    rows: [
      { zone: 'A', lists: 2, units: 31, minutes: 14, people: 3, doneMin: 5, helpers: [] },
      { zone: 'B', lists: 19, units: 402, minutes: 168, people: 2, doneMin: 84, helpers: [] },
      { zone: 'C', lists: 6, units: 77, minutes: 41, people: 0, doneMin: null, helpers: ['D'] },
      { zone: 'D', lists: 4, units: 60, minutes: 29, people: 1, doneMin: 29, helpers: [] },
    ],
    proposal: { zone: 'B', helper: 'A', byMin: 79 },
  },
}

/** The same board with orders whose parts come together. */
export const wavesInZones: WavesView = {
  ...waves,
  consolidation: [
    gathering('SO-2611-08417', 'KV-03', 1, [
      ['B', 'L-0318-04', 'Nurul Aisyah binti Hamdan'],
      ['C', 'L-0318-07', null],
    ]),
    gathering('SO-2611-08431', 'KV-07', 2, []),
  ],
  walked: (
    [
      ['Petang', '2026-11-22T07:00:00.000Z', '2026-11-22T15:00:00.000Z', 4, 21_460, 8_412],
      ['Pagi', '2026-11-21T23:00:00.000Z', '2026-11-22T07:00:00.000Z', 11, 64_120, 27_904],
      ['Malam', '2026-11-21T15:00:00.000Z', '2026-11-21T23:00:00.000Z', 3, 12_800, 4_233],
    ] as const
  ).map(([name, fromAt, untilAt, count, walkM, savedM]) => ({
    name,
    fromAt,
    untilAt,
    waves: count,
    walkM,
    savedM,
  })),
  mispicks: [
    {
      picker: 'Nurul Aisyah binti Hamdan',
      zone: 'B',
      units: 3,
      lastSku: 'KTK-31-30',
      lastAt: inMinutes(-21),
    },
  ],
  skipped: [
    {
      listId: 'L-0318-09',
      number: 'L-0318-09',
      waveNumber: 'W-0318',
      cutOffAt: inMinutes(118.5),
      by: 'Nurul Aisyah binti Hamdan',
      reason: 'unreachable',
      at: inMinutes(-8),
    },
  ],
}

/** The same board with lists at work, one of them on its way to another picker. */
export const wavesWithLists: WavesView = {
  ...waves,
  pickers: [nurul, weiLing, kokWai].map(({ personId, name }) => ({ personId, name })),
  lists: [
    atWork('L-0318-01', 58.5, 3, nurul.name, weiLing.personId),
    atWork('L-0318-02', 58.5, 21, null, nurul.personId),
    atWork('L-0318-03', 118.5, 14, null, null),
  ],
}

const towns = ['J&T Express', 'Pos Laju', 'Ninja Van', 'DHL eCommerce']
const order = (place: number): string => `SO-2611-0${8500 + place}`

/** What a wave of 65 orders would be, with fourteen left out. */
export const preview: WavePreview = {
  planId: 'plan-1',
  orders: 65,
  lines: 118,
  units: 157,
  stops: 121,
  lists: 6,
  minutes: 105,
  walkM: 2322,
  plainWalkM: 3940,
  firstCutOffAt: inMinutes(118.5),
  byPriority: [
    { reason: 'vip', orders: 4 },
    { reason: 'express', orders: 11 },
    { reason: 'perishable', orders: 6 },
    { reason: 'ordinary', orders: 44 },
  ],
  byZone: [],
  byCourier: [
    { courierName: 'Pos Laju', orders: 41, cutOffAt: inMinutes(118.5) },
    { courierName: 'Ninja Van', orders: 24, cutOffAt: inMinutes(208.5) },
  ],
  candidates: Array.from({ length: 65 }, (_, place) => ({
    orderRef: `o-${place}`,
    number: order(place),
    courierName: towns[1 + (place % 2)] ?? '',
    cutOffAt: inMinutes(place % 2 === 0 ? 118.5 : 208.5),
    priority: place < 4 ? 90 : place < 15 ? 50 : 0,
    units: 1 + (place % 5),
    lines: 1 + (place % 3),
    template:
      place < 15
        ? { name: 'Express first', conditions: ['priorityReason' as const] }
        : { name: 'Pos Laju until 17:00', conditions: ['courier' as const, 'cutOff' as const] },
  })),
  leftOut: (
    [
      'noStock',
      'noStock',
      'noStock',
      'noStock',
      'noStock',
      'noStock',
      'onHold',
      'onHold',
      'onHold',
      'badAddress',
      'badAddress',
      'noParcel',
      'noParcel',
      'pastCutOff',
    ] as const
  ).map((reason, place) => ({ orderRef: `x-${place}`, number: order(80 + place), reason, detail: null })),
}

/** The same wave, picked zone by zone. */
export const previewInZones: WavePreview = {
  ...preview,
  lists: 9,
  byZone: [
    { zone: 'A', lists: 4, stops: 52 },
    { zone: 'B', lists: 3, stops: 41 },
    { zone: 'C', lists: 2, stops: 28 },
  ],
}
