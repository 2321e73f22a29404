import type {
  PlanFigures,
  PlanView,
  PlanWalkRow,
  PlanWays,
  ReleaseAdviceView,
  WaveTemplatesView,
} from '#contract/plan-view'
import type { WalkWay } from '#domain/planning/floor-drawing'
import type { FloorDrawing, FloorPoint } from '#domain/routing/hall-drawing'
import { everyOrder } from '#domain/wave'
import { inMinutes } from './example-station.ts'

const names = 'ABCDEFGHJKLM'.split('')
const depthMm = 44_000
const front: FloorPoint = { xMm: 0, yMm: 0 }
const floor: FloorDrawing = {
  widthMm: 11 * 3_200,
  depthMm,
  aisles: names.map((name, aisle) => ({ name, xMm: aisle * 3_200 })),
  crossYMm: [0, 22_000, depthMm],
  zones: [0, 3, 6, 9].map((from) => ({
    zone: names[from] ?? '',
    fromXMm: from * 3_200,
    toXMm: (from + 2) * 3_200,
  })),
  baysYMm: Array.from({ length: 36 }, (_, bay) => 1_200 * (bay + 1)),
  bayMm: 1_200,
  limits: [],
  ways: [],
  starts: [front],
  drops: [{ ...front, kind: 'drop' }],
}

/** A walk out and back through these aisles, each walked through in turn. */
function way(walk: number, aisles: readonly number[], stopsAtM: readonly number[]): WalkWay {
  const points: FloorPoint[] = [front]
  for (const [index, aisle] of aisles.entries()) {
    const ends = index % 2 === 0 ? [0, depthMm] : [depthMm, 0]
    for (const yMm of ends) points.push({ xMm: aisle * 3_200, yMm })
  }
  points.push(front)
  const stops = aisles.flatMap((aisle) =>
    stopsAtM.map((m) => ({
      locationId: `${names[aisle]}-${String(m).padStart(2, '0')}-2`,
      units: 1 + (m % 3),
      xMm: aisle * 3_200,
      yMm: m * 1_000,
    })),
  )
  return { walk, points, stops, lengthM: 180 + walk * 24, leastM: 180 + walk * 24 }
}

/** Four walks over the floor of the examples. */
export const planWays: PlanWays = {
  floor,
  ways: [
    way(0, [0, 1, 3, 4], [8, 19, 31]),
    way(1, [2, 5], [5, 14, 27, 38]),
    way(2, [7, 8], [11, 24, 35]),
    way(3, [10, 11], [7, 16, 29]),
  ],
}

/** Two hundred aisles, most of whose names find no room. */
export const planWaysMany: PlanWays = {
  floor: {
    ...floor,
    widthMm: 199 * 3_200,
    aisles: Array.from({ length: 200 }, (_, aisle) => ({ name: String(aisle + 1), xMm: aisle * 3_200 })),
    zones: [],
  },
  ways: planWays.ways,
}

const rows: PlanWalkRow[] = (
  [
    ['A', 'E', 24, 412, 19],
    ['C', 'G', 22, 436, 20],
    ['H', 'K', 19, 388, 17],
    ['L', 'M', 9, 265, 9],
    ['A', 'D', 26, 402, 21],
    ['F', 'J', 21, 419, 19],
  ] as const
).map(([first, last, stops, walkM, minutes], walk) => ({
  walk,
  zone: null,
  orders: walk === 3 ? 6 : 12,
  stops,
  units: stops + 6,
  walkM,
  minutes,
  passes: [],
  aisles: [first, last],
  cutOffAt: inMinutes(118.5),
}))

const figures: PlanFigures = {
  walks: rows,
  stops: 121,
  minutes: 105,
  walkM: 2322,
  leastM: 1874,
  evaluations: 800_000,
  usual: [
    { way: 'inLocationOrder', walkM: 3940, minutes: 128, walks: 6 },
    { way: 'return', walkM: 3711, minutes: 125, walks: 6 },
    { way: 'sShape', walkM: 3102, minutes: 116, walks: 6 },
    { way: 'largestGap', walkM: 2960, minutes: 114, walks: 6 },
    { way: 'composite', walkM: 2874, minutes: 113, walks: 6 },
    { way: 'savings', walkM: 2416, minutes: 107, walks: 6 },
  ],
  tight: [
    { limit: 'slots', lessM: 418 },
    { limit: 'cutOffs', lessM: 96 },
  ],
  ends: null,
}

/** A plan of six walks that was looked at to the end. */
export const planDone: PlanView = { planId: 'plan-1', state: 'done', figures, cameSince: 0 }
export const planSearching: PlanView = {
  ...planDone,
  state: 'searching',
  figures: { ...figures, walkM: 2416, tight: [], evaluations: 41_000 },
}
export const planStopped: PlanView = { ...planDone, state: 'stopped', cameSince: 7 }
export const planFailed: PlanView = { planId: 'plan-1', state: 'failed', figures: null, cameSince: 0 }
export const planEmpty: PlanView = {
  ...planDone,
  figures: { ...figures, walks: [], stops: 0, minutes: 0, walkM: 0, leastM: 0, usual: [], tight: [] },
}
export const planInZones: PlanView = {
  ...planDone,
  figures: { ...figures, walks: rows.map((row) => ({ ...row, zone: row.aisles[0] })) },
}
export const planMany: PlanView = {
  ...planDone,
  figures: {
    ...figures,
    walkM: 99_999,
    walks: Array.from({ length: 200 }, (_, walk) => ({
      ...(rows[walk % rows.length] as PlanWalkRow),
      walk,
      walkM: 9_999,
      aisles: ['LORONG-118', 'LORONG-200'] as const,
    })),
  },
}

/** What two pickers and two benches have room for. */
export const advice: ReleaseAdviceView = {
  release: (['priority', 'cutOff', 'cutOff', 'onTheWay', 'onTheWay'] as const).map((because, place) => ({
    orderRef: `o-${place}`,
    number: `SO-2611-0${8500 + place}`,
    courierId: 'JT',
    cutOffAt: inMinutes(118.5),
    because,
  })),
  leave: (['noStock', 'floorFull', 'notOnTheWay'] as const).map((because, place) => ({
    orderRef: `l-${place}`,
    number: `SO-2611-0${8600 + place}`,
    courierId: 'JT',
    cutOffAt: inMinutes(283.5),
    because,
  })),
  mayMiss: 1,
  cartons: 60,
  units: 180,
}

/** Two templates that waves are made by. */
export const waveTemplates: WaveTemplatesView = {
  zones: ['A', 'B', 'C'],
  templates: [
    {
      templateId: 'express',
      version: 3,
      name: 'Express first',
      cutOffTime: null,
      conditions: ['priorityReason'],
      rule: { ...everyOrder, templateId: 'express', priorityReasons: ['vip', 'express'] },
    },
    {
      templateId: 'pos',
      version: 1,
      name: 'Pos Laju until 17:00',
      cutOffTime: '17:00',
      conditions: ['courier', 'cutOff'],
      rule: { ...everyOrder, templateId: 'pos', courierIds: ['POS'] },
    },
  ],
}
