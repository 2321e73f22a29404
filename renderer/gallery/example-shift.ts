import type {
  CutOffRow,
  FinishView,
  GoodsMovesView,
  HeatItemRow,
  MoveRow,
  ShiftForecastView,
} from '#contract/simulation-commands'
import type { SuppliesView } from '#contract/supply-commands'
import { planWays, planWaysMany } from './example-plan.ts'
import { inMinutes } from './example-station.ts'

const finish = (p10: number, p50: number, p90: number): FinishView => ({
  p10At: inMinutes(p10),
  p50At: inMinutes(p50),
  p90At: inMinutes(p90),
})
const never: FinishView = { p10At: null, p50At: null, p90At: null }

const cutOff = (
  courier: string,
  at: number,
  orders: number,
  ends: FinishView,
  change: Partial<CutOffRow> = {},
): CutOffRow => ({
  cutOffAt: inMinutes(at),
  courierNames: [courier],
  orders,
  finish: ends,
  late: 0,
  surePercent: 100,
  heldBy: null,
  ...change,
})

/** A floor on which every cut-off is made. */
export const shiftForecast: ShiftForecastView = {
  at: inMinutes(0),
  runs: 200,
  orders: 486,
  walks: 41,
  units: 902,
  late: 0,
  finish: finish(176, 189, 204),
  cutOffs: [
    cutOff('J&T Express', 58.5, 62, finish(33, 38, 45)),
    cutOff('Pos Laju', 118.5, 148, finish(79, 86, 97)),
    cutOff('Ninja Van', 208.5, 212, finish(163, 175, 190), {
      surePercent: 97,
      heldBy: { need: 'pickers', zone: 'B' },
    }),
    cutOff('DHL eCommerce', 283.5, 64, finish(176, 189, 204), { heldBy: { need: 'packers' } }),
  ],
  ways: [],
  zones: [
    { zone: 'A', walks: 17, finish: finish(121, 133, 148) },
    { zone: 'B', walks: 14, finish: finish(150, 163, 181) },
    { zone: 'C', walks: 10, finish: finish(96, 104, 117) },
  ],
  needed: {
    pickers: [
      { zone: 'A', here: 3, needed: 3 },
      { zone: 'B', here: 2, needed: 2 },
      { zone: 'C', here: 2, needed: 2 },
    ],
    packers: { here: 5, needed: 5 },
    makesIt: true,
  },
  supplies: {
    totes: 486,
    cartons: [
      { cartonTypeId: 'S', name: 'S', count: 211 },
      { cartonTypeId: 'M', name: 'M', count: 243 },
      { cartonTypeId: 'L', name: 'L', count: 47 },
    ],
    splitOrders: 15,
    labels: 501,
    labelRolls: 2,
  },
  people: { pickers: 7, packers: 5, benches: 5 },
  pace: { picking: { percent: 108, samples: 150 }, packing: { percent: 94, samples: 150 } },
}

/** The same day with a picker of zone B at home. */
export const lateForecast: ShiftForecastView = {
  ...shiftForecast,
  late: 37,
  finish: finish(214, 229, 251),
  cutOffs: shiftForecast.cutOffs.map((row) =>
    row.courierNames[0] === 'Pos Laju'
      ? {
          ...row,
          finish: finish(141, 163, 182),
          late: 37,
          surePercent: 2,
          heldBy: { need: 'pickers', zone: 'B' },
        }
      : row,
  ),
  ways: [
    { way: { way: 'packerPicks', zone: 'B' }, finish: finish(184, 197, 214), late: 0 },
    { way: { way: 'addPicker', zone: 'B' }, finish: finish(171, 184, 199), late: 0 },
    { way: { way: 'addCart' }, finish: finish(206, 221, 240), late: 29 },
  ],
  needed: {
    ...shiftForecast.needed,
    pickers: [
      { zone: 'A', here: 3, needed: 3 },
      { zone: 'B', here: 1, needed: 2 },
      { zone: 'C', here: 2, needed: 2 },
    ],
  },
  people: { pickers: 6, packers: 5, benches: 5 },
}

/** Orders, and nobody who packs them. */
export const nobodyForecast: ShiftForecastView = {
  ...lateForecast,
  late: 486,
  finish: never,
  cutOffs: lateForecast.cutOffs.map((row) => ({
    ...row,
    finish: never,
    late: row.orders,
    surePercent: 0,
  })),
  ways: [],
  needed: { ...lateForecast.needed, packers: { here: 0, needed: 12 }, makesIt: false },
  people: { pickers: 6, packers: 0, benches: 5 },
  pace: { picking: { percent: 100, samples: 0 }, packing: { percent: 100, samples: 0 } },
}

/** What is there for it. */
export const supplies: SuppliesView = {
  totes: 612,
  cartons: [
    { cartonTypeId: 'S', name: 'S', there: 640 },
    { cartonTypeId: 'M', name: 'M', there: 380 },
    { cartonTypeId: 'L', name: 'L', there: null },
  ],
  labels: [
    {
      ...{ deviceId: 'label-2', name: 'Zebra ZD421, bench 2', rollOf: 500, isLow: false },
      left: { onRoll: 212, spareRolls: 3, all: 1_712 },
    },
  ],
}

/** A roll at its end and none beside it, and too few of one carton. */
export const suppliesLow: SuppliesView = {
  ...supplies,
  totes: 400,
  cartons: supplies.cartons.map((row) => (row.cartonTypeId === 'M' ? { ...row, there: 41 } : row)),
  labels: supplies.labels.map((row) => ({
    ...row,
    isLow: true,
    left: { onRoll: 18, spareRolls: 0, all: 18 },
  })),
}

/** A floor with nothing on it. */
export const noForecast: ShiftForecastView = {
  ...shiftForecast,
  ...{ orders: 0, walks: 0, units: 0, cutOffs: [], zones: [], ways: [] },
}

/** As many cut-offs as a site could have. */
export const forecastMany: ShiftForecastView = {
  ...lateForecast,
  orders: 99_999,
  cutOffs: Array.from({ length: 200 }, (_, place) =>
    cutOff(
      place % 3 === 0 ? 'Syarikat Penghantaran Pantai Timur dan Pulau Sekitar' : 'Ninja Van',
      30 + place * 4,
      500,
      finish(20 + place * 4, 28 + place * 4, 41 + place * 4),
      place % 4 === 0
        ? { late: 99, surePercent: 12, heldBy: { need: 'pickers', zone: 'Rak tinggi sejuk' } }
        : {},
    ),
  ),
}

const goods = [
  ['KOPI-250', 'Kopi O Kosong 250 g'],
  ['TEH-100', 'Teh Tarik 3-in-1, 100 uncang'],
  ['SAB-75', 'Sabun mandi 75 g'],
  ['LMP-9', 'Lampu LED 9 W'],
  ['BSK-400', 'Biskut marie 400 g'],
] as const
const names = 'ABCDEFGHJKLM'.split('')
const placeAt = (place: number): { locationId: string; xMm: number; yMm: number } => {
  const aisle = place % names.length
  const bay = 1 + ((place * 7) % 34)
  return {
    locationId: `${names[aisle]}-${String(bay).padStart(2, '0')}-2`,
    xMm: aisle * 3_200,
    yMm: 1_200 * bay,
  }
}
const goodAt = (place: number): readonly [string, string] => goods[place % goods.length] ?? ['', '']
const weekAt = (place: number): number => Math.round(4_600 / (1 + place * 0.35))

const heatItem = (_: unknown, place: number): HeatItemRow => ({
  sku: goodAt(place)[0],
  name: goodAt(place)[1],
  locationId: placeAt(place).locationId,
  picks: 320 - place,
  units: 640 - place,
  weekM: weekAt(place),
})
const move = (_: unknown, place: number): MoveRow => ({
  sku: goodAt(place)[0],
  name: goodAt(place)[1],
  from: placeAt(place + 20).locationId,
  to: placeAt(place * 12).locationId,
  inTheWay: place % 2 === 0 ? [] : [{ sku: goodAt(place + 2)[0], name: goodAt(place + 2)[1] }],
  picks: 320 - place,
  weekM: Math.round(weekAt(place) * 0.6),
})

/** Four weeks of picking. */
export const goodsMoves: GoodsMovesView = {
  days: 28,
  walks: 1_184,
  picks: 21_460,
  walkM: 431_200,
  floor: planWays.floor,
  heat: Array.from({ length: 120 }, (_, place) => ({
    ...placeAt(place),
    picks: 320 - place,
    weekM: weekAt(place),
  })),
  items: Array.from({ length: 24 }, heatItem),
  moves: Array.from({ length: 9 }, move),
}

/** Days on which nobody picked. */
export const noGoodsMoves: GoodsMovesView = {
  ...goodsMoves,
  ...{ walks: 0, picks: 0, walkM: 0, heat: [], items: [], moves: [] },
}

/** Two hundred aisles, and as many rows as are shown. */
export const goodsMovesMany: GoodsMovesView = {
  ...goodsMoves,
  floor: planWaysMany.floor,
  heat: Array.from({ length: 2_000 }, (_, place) => ({
    locationId: `${1 + (place % 200)}-${place}`,
    xMm: (place % 200) * 3_200,
    yMm: 1_200 * (1 + ((place * 7) % 34)),
    picks: 2_000 - place,
    weekM: weekAt(place % 180),
  })),
  items: Array.from({ length: 500 }, (_, place) => ({
    ...heatItem(_, place),
    name: 'Set pinggan mangkuk seramik tahan panas 24 keping, edisi perayaan',
  })),
  moves: Array.from({ length: 200 }, (_, place) => ({ ...move(_, place), from: `R${place}-01-2` })),
}
