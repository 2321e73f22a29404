import { type Finish, forecastSteps, type ShiftForecast } from '#domain/simulation/forecast'
import type { Need, ShiftAsk, ShiftPerson } from '#domain/simulation/shift'

/** Something that could be done about orders that come out late. */
export type WayOut =
  | { way: 'addPicker'; zone: string | null }
  | { way: 'addPacker' }
  | { way: 'packerPicks'; zone: string | null }
  | { way: 'pickerPacks' }
  | { way: 'addCart' | 'addPrinter' }

/** A way out with what would come of it. */
export interface TriedWay {
  way: WayOut
  finish: Finish
  lateOrders: number
}

/** How many people are wanted in all. `makesIt`: with them every cut-off is made in nine of ten runs. */
export interface PeopleNeeded {
  pickers: { zone: string | null; here: number; needed: number }[]
  packers: { here: number; needed: number }
  makesIt: boolean
}

/** As many ways as somebody looks at. */
const mostWays = 3
const mostAdded = 12

/** A newcomer works at the usual pace. */
const newcomer = (part: Partial<ShiftPerson>): ShiftPerson => ({
  picks: false,
  packs: false,
  zones: [],
  takesPercent: 100,
  ...part,
})

const withPicker = (ask: ShiftAsk, zone: string | null): ShiftAsk => ({
  ...ask,
  people: [...ask.people, newcomer({ picks: true, zones: zone === null ? [] : [zone] })],
})

/** One more packer, with a bench of their own. */
const withPacker = (ask: ShiftAsk): ShiftAsk => ({
  ...ask,
  people: [...ask.people, newcomer({ packs: true })],
  benches: ask.benches + 1,
})

const withChanged = (ask: ShiftAsk, who: number, part: Partial<ShiftPerson>): ShiftAsk => ({
  ...ask,
  people: ask.people.map((person, at) => (at === who ? { ...person, ...part } : person)),
})

/** The shift as it would be; null where nobody could be moved. */
export function shiftWith(ask: ShiftAsk, way: WayOut): ShiftAsk | null {
  const owners = new Set(ask.walks.map(({ owner }) => owner))
  if (way.way === 'addPicker') return withPicker(ask, way.zone)
  if (way.way === 'addPacker') return withPacker(ask)
  if (way.way === 'addCart') return { ...ask, carts: ask.carts + 1 }
  if (way.way === 'addPrinter') return { ...ask, printers: ask.printers + 1 }
  const from = ask.people.findLastIndex(({ picks, packs }, who) =>
    way.way === 'packerPicks' ? packs && !picks : picks && !packs && !owners.has(who),
  )
  const left = ask.people.filter(({ picks, packs }) => (way.way === 'packerPicks' ? packs : picks)).length
  if (from === -1 || left < 2) return null
  return way.way === 'packerPicks'
    ? withChanged(ask, from, { picks: true, packs: false, zones: way.zone === null ? [] : [way.zone] })
    : withChanged(ask, from, { picks: false, packs: true })
}

/** The ways that could help against what holds orders up. */
function waysAgainst(need: Need): WayOut[] {
  if (need.need === 'pickers')
    return [
      { way: 'packerPicks', zone: need.zone },
      { way: 'addPicker', zone: need.zone },
    ]
  if (need.need === 'carts') return [{ way: 'addCart' }]
  if (need.need === 'printers') return [{ way: 'addPrinter' }]
  return [{ way: 'pickerPacks' }, { way: 'addPacker' }]
}

const isMove = ({ way }: WayOut): boolean => way === 'packerPicks' || way === 'pickerPacks'

/**
 * Tries what could be done where orders come out late: the best first, and of two alike the one that takes nobody new.
 * A way that helps nobody is left out. Each is played with the luck the forecast had.
 */
export function* waysOutSteps(
  ask: ShiftAsk,
  forecast: ShiftForecast,
  seed: number,
  runs: number,
): Generator<void, TriedWay[]> {
  if (forecast.lateOrders === 0) return []
  const needs = forecast.cutOffs.flatMap(({ latePermille, heldBy }) =>
    latePermille > 0 && heldBy !== null ? [heldBy] : [],
  )
  const ways = [...needs, ...usualNeeds].flatMap(waysAgainst)
  const known = new Map(ways.map((way) => [JSON.stringify(way), way]))
  const before = yield* forecastSteps(ask, seed, runs)
  const tried: TriedWay[] = []
  for (const way of known.values()) {
    const other = shiftWith(ask, way)
    if (other === null) continue
    const { finish, lateOrders } = yield* forecastSteps(other, seed, runs)
    if (helps({ finish, lateOrders }, before)) tried.push({ way, finish, lateOrders })
  }
  return tried.sort(better).slice(0, mostWays)
}
const usualNeeds: readonly Need[] = [{ need: 'pickers', zone: null }, { need: 'packers' }]

type Outcome = Pick<TriedWay, 'finish' | 'lateOrders'>
const endOf = ({ finish }: Outcome): number => finish.p90Ms ?? Number.POSITIVE_INFINITY

/** A minute or a tenth of an order is no help. */
const helps = (one: Outcome, before: Outcome): boolean =>
  one.lateOrders < before.lateOrders - 0.1 ||
  (one.lateOrders <= before.lateOrders && endOf(one) < endOf(before) - 60_000)

const better = (one: TriedWay, two: TriedWay): number =>
  Math.round(one.lateOrders * 2) - Math.round(two.lateOrders * 2) ||
  Number(isMove(two.way)) - Number(isMove(one.way)) ||
  endOf(one) - endOf(two)

/** Adds people one by one, each where orders wait longest, until every cut-off is made in nine of ten runs. */
export function* neededSteps(ask: ShiftAsk, seed: number, runs: number): Generator<void, PeopleNeeded> {
  let shift = ask
  const added = new Map<string | null, number>()
  let packers = 0
  for (let turn = 0; ; turn++) {
    const forecast = yield* forecastSteps(shift, seed, runs)
    const late = forecast.cutOffs.filter(({ surePercent }) => surePercent < 90)
    const makesIt = late.length === 0
    if (makesIt || turn === mostAdded) return neededOf(ask, added, packers, makesIt)
    const held = late.find(({ heldBy }) => heldBy !== null)?.heldBy ?? lackOf(shift)
    if (held === null) return neededOf(ask, added, packers, false)
    if (held.need === 'pickers' || held.need === 'carts') {
      const zone = held.need === 'pickers' ? held.zone : null
      added.set(zone, (added.get(zone) ?? 0) + 1)
      shift = { ...withPicker(shift, zone), carts: shift.carts + 1 }
    } else {
      packers++
      shift = { ...withPacker(shift), printers: shift.printers + 1, walls: shift.walls + 1 }
    }
  }
}

/** What is missing where nothing is waited for, because nobody is there at all. */
function lackOf({ people, walks }: ShiftAsk): Need | null {
  if (!people.some(({ packs }) => packs)) return { need: 'packers' }
  return walks.length > 0 && !people.some(({ picks }) => picks) ? { need: 'pickers', zone: null } : null
}

function neededOf(
  { people, walks }: ShiftAsk,
  added: ReadonlyMap<string | null, number>,
  packers: number,
  makesIt: boolean,
): PeopleNeeded {
  const zones = new Set<string | null>([...added.keys()])
  for (const { zones: of } of walks) if (of.length === 1) zones.add(of[0] ?? null)
  for (const { picks, zones: of } of people) if (picks && of.length === 0) zones.add(null)
  const here = (zone: string | null): number =>
    people.filter(({ picks, zones: of }) => picks && (zone === null ? of.length === 0 : of.includes(zone)))
      .length
  const packing = people.filter(({ packs }) => packs).length
  return {
    makesIt,
    packers: { here: packing, needed: packing + packers },
    pickers: [...zones]
      .sort((one, two) => (one ?? '').localeCompare(two ?? ''))
      .map((zone) => ({ zone, here: here(zone), needed: here(zone) + (added.get(zone) ?? 0) }))
      .filter(({ needed }) => needed > 0),
  }
}
