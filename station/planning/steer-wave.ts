import type { PersonRow } from '#db/people'
import {
  changePlan,
  dropPlan,
  keepWave,
  type PlannedWave,
  plannedIn,
  plannedWave,
  setReleaseAt,
  unplan,
} from '#db/planned-waves'
import { setWavePriority } from '#db/urgency'
import { setWaveState, wavePriority } from '#db/waves'
import type { Refusal } from '#domain/refusal'
import type { WaveOrder } from '#domain/wave'
import { type Floor, isoNow, isRefusal, step } from '#station/context'
import { improveKept } from '#station/planning/improve-kept'
import { whyNotPlanned } from '#station/planning/keep-wave'
import { contentOf, walksOf } from '#station/planning/kept-walks'
import type { Plans } from '#station/planning/plans'
import { nextWaveNumber } from '#station/planning/release-wave'
import { whereNow } from '#station/planning/wave-orders'

/** A planned wave as it is after somebody changed what it has. */
export interface Steered {
  waveId: string
  number: string
  orders: number
}

/** Parts a planned wave: the chosen orders become one of their own, with the same rule, release time and priority. */
export async function splitWave(
  floor: Floor,
  plans: Plans,
  { waveId, orderRefs }: { waveId: string; orderRefs: readonly string[] },
  { personId }: PersonRow,
): Promise<Steered | Refusal> {
  const split = step(floor, (): Steered | Refusal => {
    const kept = plannedWave(floor.db, waveId)
    if (kept === null) return whyNotPlanned(floor, waveId)
    const gone = firstNotIn(floor, kept, orderRefs)
    if (gone !== null) return gone
    const chosen = new Set(orderRefs)
    const leaving = kept.orders.filter(({ orderRef }) => chosen.has(orderRef))
    const staying = kept.orders.filter(({ orderRef }) => !chosen.has(orderRef))
    if (leaving.length === 0 || staying.length === 0)
      return { refusal: 'split-needs-both', number: kept.number, orders: kept.orders.length }
    const wave = { waveId: floor.newId(), number: nextWaveNumber(floor), orders: leaving.length }
    keepApart(floor, kept, { ...wave, leaving, staying }, personId)
    floor.record({
      kind: 'wave-split',
      subject: waveId,
      actor: personId,
      payload: { number: kept.number, into: wave.number, intoWaveId: wave.waveId, orderRefs: [...chosen] },
    })
    return wave
  })
  if (isRefusal(split)) return split
  await improveKept(floor, plans, waveId)
  await improveKept(floor, plans, split.waveId)
  return split
}

function keepApart(
  floor: Floor,
  kept: PlannedWave,
  to: { waveId: string; number: string; leaving: WaveOrder[]; staying: WaveOrder[] },
  personId: string,
): void {
  const { db } = floor
  const part = (orders: WaveOrder[]) =>
    contentOf(kept.rule, orders, walksOf(floor, kept.rule, kept.walks, orders))
  const { waveId, number, leaving, staying } = to
  const own = { waveId, number, plannedBy: personId, plannedAt: isoNow(floor), releaseAt: kept.releaseAt }
  changePlan(db, kept.waveId, part(staying))
  keepWave(db, { ...own, ...part(leaving) })
  const before = wavePriority(db, kept.waveId)
  setWaveState(db, waveId, before.state)
  setWavePriority(db, waveId, before.ownPriority)
}

/**
 * Makes one planned wave of two that are picked the same way. The one merged into keeps its number, rule and state; of
 * their release times the earlier one counts, so that no cut-off is missed by it.
 */
export async function mergeWaves(
  floor: Floor,
  plans: Plans,
  { waveId, intoWaveId }: { waveId: string; intoWaveId: string },
  { personId }: PersonRow,
): Promise<Steered | Refusal> {
  const merged = step(floor, (): Steered | Refusal => {
    const from = plannedWave(floor.db, waveId)
    const into = plannedWave(floor.db, intoWaveId)
    if (from === null) return whyNotPlanned(floor, waveId)
    if (into === null || waveId === intoWaveId) return whyNotPlanned(floor, intoWaveId)
    if (from.rule.method !== into.rule.method || from.rule.into !== into.rule.into)
      return { refusal: 'waves-unlike', number: from.number, into: into.number }
    const orders = [...into.orders, ...from.orders]
    dropPlan(floor.db, waveId)
    setWaveState(floor.db, waveId, 'cancelled')
    const zones = sameZones(from, into) ? into.rule.zones : []
    const walks = [...into.walks, ...from.walks]
    changePlan(floor.db, intoWaveId, contentOf({ ...into.rule, zones }, orders, walks))
    const releaseAt = [into.releaseAt, from.releaseAt].filter((at) => at !== null).sort()[0] ?? null
    setReleaseAt(floor.db, intoWaveId, releaseAt)
    const payload = { number: from.number, into: into.number, intoWaveId, orders: from.orders.length }
    floor.record({ kind: 'wave-merged', subject: waveId, actor: personId, payload })
    return { waveId: intoWaveId, number: into.number, orders: orders.length }
  })
  if (!isRefusal(merged)) await improveKept(floor, plans, intoWaveId)
  return merged
}

const sameZones = (one: PlannedWave, two: PlannedWave): boolean =>
  one.rule.zones.toSorted().join('\n') === two.rule.zones.toSorted().join('\n')

/** The first of some orders that a planned wave does not have any more, and where it is now. */
function firstNotIn(floor: Floor, kept: PlannedWave, orderRefs: readonly string[]): Refusal | null {
  const inside = new Set(kept.orders.map(({ orderRef }) => orderRef))
  const gone = orderRefs.find((orderRef) => !inside.has(orderRef))
  return gone === undefined ? null : whereNow(floor, gone)
}

/** An order leaves the planned wave that has it, inside the caller's transaction; the last one ends the wave. */
export function leavePlan(floor: Floor, orderRef: string): { waveId: string; number: string } | null {
  const { db } = floor
  const wave = plannedIn(db, orderRef)
  const kept = wave === null ? null : plannedWave(db, wave.waveId)
  if (wave === null || kept === null) return null
  const orders = kept.orders.filter((one) => one.orderRef !== orderRef)
  unplan(db, [orderRef])
  if (orders.length > 0)
    changePlan(db, kept.waveId, contentOf(kept.rule, orders, walksOf(floor, kept.rule, kept.walks, orders)))
  else {
    dropPlan(db, kept.waveId)
    setWaveState(db, kept.waveId, 'cancelled')
  }
  return wave
}
