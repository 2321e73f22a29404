import type { PersonRow } from '#db/people'
import { dueWaves, keepWave, type PlannedWave, plannedWave } from '#db/planned-waves'
import { setWaveState, waveById } from '#db/waves'
import type { Refusal } from '#domain/refusal'
import { earliestCutOff, ruleForOnly } from '#domain/wave'
import { type Floor, isoNow, isRefusal, step } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import type { Plans } from '#station/planning/plans'
import { nextWaveNumber, type Released, readyPlan, release, whyChanged } from '#station/planning/release-wave'

/** When a planned wave is released: null by hand, else so long before its first cut-off that so many people finish the work. */
type WhenReleased = { people: number; bufferMinutes: number } | null

/** A wave that waits for its release. */
interface Kept {
  waveId: string
  number: string
  releaseAt: string | null
}

/** Keeps a plan as it was shown, to be released later. Its orders are in no other wave. */
export async function keepPlan(
  floor: Floor,
  plans: Plans,
  { planId, when }: { planId: string; when: WhenReleased },
  { personId }: PersonRow,
): Promise<Kept | Refusal> {
  const plan = plans.find(planId)
  const ready = plan === null ? null : await readyPlan(plans, plan)
  if (plan === null || ready === null) return { refusal: 'plan-gone' }
  const { orders } = ready
  const minutes = plan.figures?.minutes ?? 0
  return step(floor, () => {
    if (orders.length === 0) return { refusal: 'no-orders-match' } as const
    const changed = whyChanged(floor, ready, null)
    if (changed !== null) return changed
    const releaseAt = when === null ? null : backFrom(earliestCutOff(orders), minutes, when)
    const wave = { waveId: floor.newId(), number: nextWaveNumber(floor), releaseAt }
    const { lines, units } = plan
    keepWave(floor.db, {
      ...ready,
      ...wave,
      orders: [...orders],
      walks: [...ready.walks],
      rule: { ...ready.rule, onlyOrders: null },
      plannedBy: personId,
      plannedAt: isoNow(floor),
      lines,
      units,
    })
    floor.record({
      kind: 'wave-planned',
      subject: wave.waveId,
      actor: personId,
      payload: { number: wave.number, orders: orders.length, lists: ready.walks.length, releaseAt },
    })
    return wave
  })
}

/** An instant so much before a cut-off that people who share the work are done with a buffer left. */
const backFrom = (cutOffAt: string, minutes: number, when: NonNullable<WhenReleased>): string =>
  new Date(
    Date.parse(cutOffAt) - (Math.ceil(minutes / when.people) + when.bufferMinutes) * 60_000,
  ).toISOString()

/** A planned wave on the floor. */
export interface ReleasedKept extends Released {
  /** An order or goods were not as planned, so what remains was planned anew. */
  planned: 'asKept' | 'anew'
}

/** Releases a planned wave: as it was kept, or planned anew without what is gone. Once, whoever else asks. */
export async function releaseKept(
  floor: Floor,
  plans: Plans,
  waveId: string,
  { personId }: Pick<PersonRow, 'personId'>,
): Promise<ReleasedKept | Refusal> {
  const kept = plannedWave(floor.db, waveId)
  if (kept === null) return whyNotPlanned(floor, waveId)
  const isStill = (): Refusal | null => {
    if (waveById(floor.db, waveId)?.state !== 'planned') return whyNotPlanned(floor, waveId)
    return hasStill(floor, kept) ? null : { refusal: 'plan-gone' }
  }
  const exact = release(floor, kept, personId, { of: kept, isStill })
  if (!isRefusal(exact)) return { ...exact, planned: 'asKept' }
  if (exact.refusal !== 'plan-changed') return exact
  const refs = kept.orders.map(({ orderRef }) => orderRef)
  const rule = ruleForOnly(kept.rule, refs)
  const plan = await plans.begin('atOnce', rule, waveId)
  await plan?.over
  const ready = plan === null ? null : await readyPlan(plans, plan)
  if (ready === null) return { refusal: 'plan-gone' }
  const anew = release(floor, ready, personId, { of: kept, isStill })
  return isRefusal(anew) ? anew : { ...anew, planned: 'anew' }
}

/** Whether a planned wave has the orders it had when it was read. */
export function hasStill({ db }: Floor, { waveId, orders }: PlannedWave): boolean {
  const now = new Set(plannedWave(db, waveId)?.orders.map(({ orderRef }) => orderRef))
  return now.size === orders.length && orders.every(({ orderRef }) => now.has(orderRef))
}

/** Why a wave is none that waits for its release. */
export function whyNotPlanned(floor: Floor, waveId: string): Refusal {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  return { refusal: 'wave-not-open', number: wave.number, state: wave.state }
}

/** Releases waves when their time has come, also one that came while the station was closed; `rush` sees to orders that cannot wait. */
export interface WaveClock {
  start: () => void
  stop: () => Promise<void>
}
const lookEveryMs = 1_000

export function waveClock(floor: Floor, plans: Plans, rush: () => void): WaveClock {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let isStopped = false

  const releaseDue = async (): Promise<void> => {
    rush()
    for (const waveId of dueWaves(floor.db, isoNow(floor))) {
      const kept = plannedWave(floor.db, waveId)
      if (isStopped || kept === null) return
      const released = await releaseKept(floor, plans, waveId, { personId: kept.plannedBy })
      if (isRefusal(released) && released.refusal !== 'plan-gone' && !isStopped)
        holdFailed(floor, waveId, released)
      floor.tell({ tell: 'changed', tables: ['wave', 'list', 'orders'] })
    }
  }
  const look = (): void => {
    running ??= releaseDue()
      .catch((error: unknown) => {
        if (isDiskFull(error)) floor.sayDiskFull()
        else floor.log.error({ error: String(error) }, 'a planned wave could not be released')
      })
      .finally(() => {
        running = null
      })
  }
  return {
    start: () => {
      look()
      timer = setInterval(look, lookEveryMs)
    },
    stop: async () => {
      isStopped = true
      if (timer !== null) clearInterval(timer)
      await running
    },
  }
}

/** A wave that could not be released at its time waits for a supervisor. */
function holdFailed(floor: Floor, waveId: string, why: Refusal): void {
  step(floor, () => {
    if (waveById(floor.db, waveId)?.state !== 'planned') return
    setWaveState(floor.db, waveId, 'held')
    floor.record({ kind: 'wave-held', subject: waveId, actor: null, payload: { why: why.refusal } })
  })
}
