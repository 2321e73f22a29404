import { type PersonRow, readSeat } from '#db/people'
import { type GainFact, judgeAccept } from '#domain/judge-gain'
import type { PackFact, PackVerdict } from '#domain/pack-fact'
import type { Carton } from '#domain/pack-order'
import type { CaptureReading } from '#domain/weight-capture'
import { firstGain, followGain, type GainAsked, type GainMemory, gainWanted } from '#domain/weight-gain'
import { expectedOf, type OnBench, onBench } from '#station/bench/bench'
import { openCarton, openGains } from '#station/bench/gain-rows'
import { savePacking } from '#station/bench/packing-save'
import { weighedUnit, weightOfUnit } from '#station/bench/unit-weights'
import { type Floor, type Outcome, refuse, type Seat } from '#station/context'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'
import { personAt } from '#station/people/people'
import type { SeatWork } from '#station/seat/seat-work'
import { siteOf } from '#station/site'

const bothSeats = ['a', 'b'] as const

/** What a scan of an item should add to the carton on the scale. */
export const wantedOf = (floor: Floor, sku: string, quantity: number, weightG: number | null) =>
  gainWanted(
    weightG === null ? weightOfUnit(floor, sku) : weighedUnit(weightG),
    quantity,
    siteOf(floor).tolerancePercent,
  )

/**
 * The verdict on a scan, and with it what the scale should see of it. Nothing is asked of the scale where it is not the
 * rule here, where the bench has none, and while two people pack on one: nobody could say whose unit came onto it.
 */
export function withGain(floor: Floor, seat: Seat, verdict: PackVerdict): PackVerdict {
  if (!('facts' in verdict) || !isWatched(floor, seat)) return verdict
  const facts = verdict.facts.flatMap((fact): PackFact[] => {
    if (fact.fact !== 'unit-verified') return [fact]
    const { cartonId, sku, quantity, weightG = null } = fact
    const wanted = wantedOf(floor, sku, quantity, weightG)
    const gain: GainFact =
      wanted === null
        ? { fact: 'gain-unchecked', cartonId, why: 'weight-unknown' }
        : { fact: 'gain-awaited', cartonId, ...wanted }
    return [fact, gain]
  })
  return { facts }
}

const isWatched = (floor: Floor, seat: Seat): boolean =>
  floor.settings.packing.gain.policy !== 'off' &&
  floor.settings.devices.some(({ kind }) => kind === 'scale') &&
  !bothSeats.some((other) => other !== seat && cartonAt(floor, other) !== null)

interface CartonAt {
  bench: OnBench
  carton: Carton
  person: PersonRow
}

/** The open carton at a seat that somebody packs into now. */
function cartonAt(floor: Floor, seat: Seat): CartonAt | null {
  const { orderRef, screen, lockedAt } = readSeat(floor.db, seat)
  const person = personAt(floor, seat)
  if (orderRef === null || screen !== 'pack' || lockedAt !== null || person === null) return null
  const bench = onBench(floor, orderRef)
  const carton = bench === null ? null : openCarton(bench.pack)
  return bench === null || carton === null ? null : { bench, carton, person }
}

/** Whether the scale has still to see a scan of this carton: until then it is not weighed as a whole. */
export const awaitsGain = (floor: Floor, { cartonId }: Carton): boolean =>
  openGains(floor, cartonId).some(({ state }) => state === 'awaited')

/** Watches what scans add to the open carton on the scale. */
export interface GainWatch {
  follow: (
    deviceId: string,
    reading: CaptureReading,
    rule: { steadyMs: number; leastG: number | null },
  ) => void
  /** Of a scale that says nothing any more: what was waited for too long was not checked. */
  look: () => void
}

export function gainWatch(floor: Floor, seats: SeatWork): GainWatch {
  const memories = new Map<string, GainMemory>()
  const watched = (): (CartonAt & { seat: Seat }) | null => {
    if (floor.settings.packing.gain.policy === 'off') return null
    const there = bothSeats.flatMap((seat) => {
      const found = cartonAt(floor, seat)
      return found === null ? [] : [{ ...found, seat }]
    })
    return there.length === 1 ? (there[0] ?? null) : null
  }
  const save = ({ seat, person, bench }: CartonAt & { seat: Seat }, fact: GainFact): void => {
    const wasOff = bench.step.step === 'gain-off'
    const outcome = savePacking(floor, seat, person, bench, { facts: [fact] })
    /** What goes as it should is seen, and not said. */
    if (fact.fact === 'gain-off' || wasOff) seats.act(seat, () => outcome)
    else seats.show(seat, null)
  }
  return {
    follow(deviceId, reading, rule) {
      const there = watched()
      if (there === null) return
      const { waitMs } = floor.settings.packing.gain
      const { memory, judged } = followGain(
        memories.get(deviceId) ?? firstGain,
        reading,
        askedOf(floor, there.carton),
        { ...rule, waitMs },
      )
      memories.set(deviceId, memory)
      const { cartonId } = there.carton
      if (judged === null) return
      if (judged.judged === 'late') save(there, lateFact(floor, there.carton))
      else if (judged.judged === 'agreed')
        save(there, { fact: 'gain-agreed', cartonId, gainMg: judged.gainMg, exact: judged.exact })
      else if (isNews(floor, there.carton, judged.gainMg)) {
        const { gainMg, expectedMg, bandMg } = judged
        save(there, { fact: 'gain-off', cartonId, gainMg, expectedMg, bandMg })
      }
    },
    look() {
      const there = watched()
      if (there === null) return
      const awaited = openGains(floor, there.carton.cartonId).filter(({ state }) => state === 'awaited')
      const newestMs = Math.max(...awaited.map(({ since }) => Date.parse(since)))
      const { waitMs } = floor.settings.packing.gain
      if (awaited.length > 0 && floor.now().getTime() - newestMs >= waitMs)
        save(there, lateFact(floor, there.carton))
    },
  }
}

function lateFact(floor: Floor, { cartonId }: Carton): GainFact {
  if (floor.settings.packing.gain.policy !== 'insist')
    return { fact: 'gain-unchecked', cartonId, why: 'not-weighed' }
  const open = openGains(floor, cartonId)
  const sum = (of: 'expectedMg' | 'bandMg') => open.reduce((all, one) => all + (one[of] ?? 0), 0)
  return { fact: 'gain-off', cartonId, gainMg: null, expectedMg: sum('expectedMg'), bandMg: sum('bandMg') }
}

/** A carton that stands there as wrong as before is said once. */
const otherMg = 20_000
function isNews(floor: Floor, { cartonId }: Carton, gainMg: number): boolean {
  const open = openGains(floor, cartonId)
  return open.some(
    (one) => one.state === 'awaited' || one.gainMg === null || Math.abs(one.gainMg - gainMg) >= otherMg,
  )
}

function askedOf(floor: Floor, carton: Carton): GainAsked {
  const open = openGains(floor, carton.cartonId)
  const settled = openTaken(carton, open)
  const expected = expectedOf(floor, { ...carton, units: settled })
  const nameOf = (units: Carton['units']) =>
    JSON.stringify([
      carton.cartonId,
      carton.cartonTypeId,
      units.map(({ lineRef, sku, quantity }) => [lineRef, sku, quantity]),
    ])
  return {
    settled: nameOf(settled),
    whole: nameOf(carton.units),
    isEmpty: settled.length === 0,
    start:
      expected === null ? null : { weightMg: expected.expectedG * 1000, bandMg: expected.toleranceG * 1000 },
    open: open.map(({ expectedMg, bandMg, state, since }) => ({
      expectedMg: expectedMg ?? 0,
      bandMg: bandMg ?? 0,
      off: state === 'off',
      sinceMs: Date.parse(since),
    })),
  }
}

/** The units of a carton without those whose scans are open: of each line the last ones. */
function openTaken(carton: Carton, open: readonly { lineRef: string; sku: string }[]): Carton['units'] {
  const units = [...carton.units]
  for (const { lineRef, sku } of open) {
    const at = units.findLastIndex((one) => one.lineRef === lineRef && one.sku === sku)
    if (at >= 0) units.splice(at, 1)
  }
  return units
}

/** Somebody says that what lies in the carton is right; with a supervisor's leave where the site wants one. */
export function acceptGain(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  bench: OnBench,
  leave: Leave | null,
): Outcome {
  if (bench.step.step !== 'gain-off') return refuse({ refusal: 'nothing-open' })
  const own = floor.settings.packing.gain.accept === 'packer'
  if (!own && leave === null) return needOverride({ command: 'overrideWeight', args: { seat } })
  const by = leave?.by.personId ?? person.personId
  return savePacking(floor, seat, person, bench, judgeAccept(bench.step, by), () => {
    if (leave !== null) recordOverride(floor, leave, 'overrideWeight', bench.pack.orderRef, person.personId)
  })
}
