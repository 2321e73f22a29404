import type { Prng } from '#sim/data/prng'
import { withCheckDigit } from './checks.ts'
import { isGtin } from './read-symbol.ts'

/** One article as it is made for a run; all the oracle knows of it. */
export interface Goods {
  sku: string
  tracking: 'none' | 'lot' | 'serial'
  /** Null where nobody knows it. */
  weightMg: number | null
  sizeMm: readonly [number, number, number]
  /** Code texts and how many units each stands for. */
  codes: readonly { code: string; kind: 'gtin' | 'alternate' | 'case'; quantity: number }[]
}
export interface Place {
  locationId: string
  checkDigits: string
  walkOrder: number
}
interface Heap {
  locationId: string
  sku: string
  lot: string | null
  expiresOn: string | null
  quantity: number
}
export interface BoxType {
  id: string
  innerMm: readonly [number, number, number]
  tareG: number
  mostG: number
}
export interface Worker {
  id: string
  badge: string
  role: 'picker' | 'packer' | 'supervisor'
}

/** Everything that exists in a run's warehouse, made by chance and told to the station as any OMS would. */
export interface Hall {
  goods: readonly Goods[]
  places: readonly Place[]
  heaps: readonly Heap[]
  boxes: readonly BoxType[]
  workers: readonly Worker[]
  totes: readonly string[]
  carts: readonly { id: string; slots: number }[]
  unloadPlaces: readonly string[]
  proving: Proving
}

/** How packed units are proved. */
export type Policy = 'trustPick' | 'scanOneKeyQuantity' | 'scanEach' | 'recount'
/** How strictly work is proved in a hall, as an administrator set it before the shift. */
export interface Proving {
  /** Whether, after one scan, a picker may key how many are in hand. */
  keyedOnWalks: boolean
  rules: readonly {
    policy: Policy
    about:
      | { sku: string }
      | { customer: string }
      | { person: string }
      | { bench: string }
      | { fromSen: number; currency: string }
  }[]
  /** A carton that is counted wrong so often is emptied. */
  tries: number
  /** The name of the bench the rules may be about. */
  bench: string
}

export const today = '2026-11-22'
const expired = '2026-11-21'
const kindsOfGoods = ['none', 'none', 'lot', 'none', 'serial', 'lot', 'none'] as const

export function makeHall(prng: Prng): Hall {
  const goods = Array.from({ length: 42 }, (_, at) => makeGoods(prng, at))
  const places = Array.from({ length: 60 }, (_, at) => ({
    locationId: `${'ABCDEF'.charAt(Math.floor(at / 10))}-${String((at % 10) + 1).padStart(2, '0')}-${prng.int(1, 9)}`,
    checkDigits: String(prng.int(10, 9999)).padStart(prng.int(2, 4), '0').slice(0, 4),
    walkOrder: at,
  }))
  const workers = [
    { id: 'P-1', badge: 'B-2001', role: 'picker' },
    { id: 'P-2', badge: 'B-2002', role: 'picker' },
    { id: 'P-3', badge: 'B-2003', role: 'packer' },
    { id: 'P-4', badge: 'B-2004', role: 'packer' },
    { id: 'P-5', badge: 'B-2005', role: 'supervisor' },
  ] as const
  return {
    goods,
    places,
    heaps: goods.flatMap((one) => heapsOf(prng, one, places)),
    boxes: [
      { id: 'CT-1', innerMm: [160, 120, 90], tareG: 60, mostG: 1_500 },
      { id: 'CT-3', innerMm: [260, 190, 130], tareG: 120, mostG: 4_000 },
      { id: 'CT-5', innerMm: [420, 310, 240], tareG: 310, mostG: 9_000 },
      { id: 'CT-9', innerMm: [620, 420, 380], tareG: 800, mostG: 20_000 },
    ],
    workers,
    totes: Array.from({ length: 90 }, (_, at) => `T-${String(at + 1).padStart(4, '0')}`),
    carts: [
      { id: 'C-01', slots: 4 },
      { id: 'C-02', slots: 8 },
      { id: 'C-03', slots: 12 },
      { id: 'C-04', slots: 2 },
    ],
    unloadPlaces: ['PACK-1', 'PACK-2'],
    proving: provingOf(prng, goods),
  }
}

export const customers = ['K-1', 'K-2', 'K-3'] as const

/** Every fourth hall scans each unit; the others have some rules of every sort, so that most orders have lines of several. */
function provingOf(prng: Prng, goods: readonly Goods[]): Proving {
  const bench = 'BENCH-1'
  if (prng.chance(0.25)) return { keyedOnWalks: false, rules: [], tries: 3, bench }
  const loose = ['trustPick', 'scanOneKeyQuantity', 'scanOneKeyQuantity', 'scanEach'] as const
  const others: readonly (() => Proving['rules'][number])[] = [
    () => ({ about: { customer: prng.pick(customers) }, policy: prng.pick(loose) }),
    () => ({ about: { person: prng.pick(['P-3', 'P-4']) }, policy: prng.pick(loose) }),
    () => ({ about: { bench: prng.pick([bench, 'BENCH-9']) }, policy: prng.pick(loose) }),
    () => ({ about: { customer: prng.pick(customers) }, policy: 'recount' }),
    () => ({
      about: { fromSen: prng.int(50_000, 100_000), currency: prng.pick(['MYR', 'SGD']) },
      policy: 'recount',
    }),
    () => ({ about: { sku: prng.pick(goods).sku }, policy: 'recount' }),
  ]
  const byItem = goods
    .filter(() => prng.chance(0.8))
    .map(({ sku }) => ({ about: { sku }, policy: prng.pick(loose) }))
  const rules = [...byItem, ...Array.from({ length: prng.int(0, 3) }, () => prng.pick(others)())]
  return { keyedOnWalks: prng.chance(0.8), rules, tries: prng.int(1, 3), bench }
}

function makeGoods(prng: Prng, at: number): Goods {
  const base = `9556${String(prng.int(10_000, 99_999))}${String(at).padStart(3, '0')}`
  const lengths = {
    8: withCheckDigit(base.slice(-7)),
    12: withCheckDigit(base.slice(-11)),
    13: withCheckDigit(base),
  }
  const gtin = lengths[prng.pick([8, 12, 13, 13, 13] as const)]
  const codes: Goods['codes'][number][] = [{ code: gtin, kind: 'gtin', quantity: 1 }]
  if (prng.chance(0.5))
    codes.push({ code: `ALT-${at}-${prng.int(100, 999)}`, kind: 'alternate', quantity: 1 })
  if (prng.chance(0.4))
    codes.push({ code: withCheckDigit(`1${base}`), kind: 'case', quantity: prng.int(2, 6) })
  return {
    sku: `SKU-${String(at).padStart(3, '0')}`,
    tracking: kindsOfGoods[at % kindsOfGoods.length] ?? 'none',
    weightMg: prng.chance(0.9) ? prng.int(400, 900_000) : null,
    sizeMm: [prng.int(20, 330), prng.int(20, 220), prng.int(10, 180)],
    codes,
  }
}

function heapsOf(prng: Prng, { sku, tracking }: Goods, places: readonly Place[]): Heap[] {
  return prng
    .shuffled(places)
    .slice(0, prng.int(1, 3))
    .flatMap(({ locationId }): Heap[] => {
      if (tracking !== 'lot')
        return [{ locationId, sku, lot: null, expiresOn: null, quantity: prng.int(4, 60) }]
      const lots = prng.shuffled(['LA', 'LB', 'LC']).slice(0, prng.int(1, 3))
      return lots.map((lot, at) => ({
        locationId,
        sku,
        lot: `${lot}${prng.int(1, 4)}`,
        expiresOn:
          at > 0 && prng.chance(0.3) ? expired : prng.chance(0.8) ? `2027-0${prng.int(1, 9)}-15` : null,
        quantity: prng.int(4, 40),
      }))
    })
}

/** The text under which a code is known: GTINs in fourteen digits. */
export const codeKey = (code: string): string => (isGtin(code) ? code.padStart(14, '0') : code)

/** What code texts stand for. */
export function codeTable(hall: Hall): Map<string, { goods: Goods; quantity: number }> {
  return new Map(
    hall.goods.flatMap((goods) =>
      goods.codes.map(({ code, quantity }) => [codeKey(code), { goods, quantity }] as const),
    ),
  )
}
