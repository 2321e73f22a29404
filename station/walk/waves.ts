import type { WaveRow, WavesView } from '#contract/wave-views'
import { openExceptions } from '#db/exceptions'
import { skippedLists } from '#db/list-skips'
import { mispicksSince } from '#db/mispicks'
import type { PersonRow } from '#db/people'
import { dropPlan, plannedWave } from '#db/planned-waves'
import { sql } from '#db/statements'
import { waveTemplates } from '#db/wave-templates'
import {
  cancelOpenLists,
  settleWave,
  setWaveState,
  type WaveFigures,
  walkedIn,
  waveById,
  waveFigures,
} from '#db/waves'
import type { Refusal } from '#domain/refusal'
import { lastShifts, type ShiftSpan, type SiteShift } from '#domain/site-shifts'
import type { WaveRule } from '#domain/wave'
import { type Floor, isoNow, step } from '#station/context'
import { type Leave, recordOverride } from '#station/people/overrides'
import { rushProposals } from '#station/planning/rush-watch'
import { siteOf } from '#station/site'
import { listsView } from '#station/walk/assign'
import { consolidationRows } from '#station/walk/consolidation'
import { zoneBalance } from '#station/walk/zone-balance'

/** Stops a wave where it stands, or lets it go on. */
export function holdWave(floor: Floor, waveId: string, hold: boolean, person: PersonRow): null | Refusal {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  const mayHold = ['planned', 'released', 'picking', 'packing'].includes(wave.state)
  if (hold ? !mayHold : wave.state !== 'held')
    return { refusal: 'wave-not-open', number: wave.number, state: wave.state }
  step(floor, () => {
    const started = sql<[string], { n: number }>(
      floor.db,
      "SELECT count(*) AS n FROM list WHERE wave_id = ? AND state IN ('picking', 'done')",
    ).get(waveId)
    const before =
      plannedWave(floor.db, waveId) === null ? ((started?.n ?? 0) > 0 ? 'picking' : 'released') : 'planned'
    setWaveState(floor.db, waveId, hold ? 'held' : before)
    floor.record({
      kind: hold ? 'wave-held' : 'wave-resumed',
      subject: waveId,
      actor: person.personId,
      payload: {},
    })
  })
  return null
}

/** Why there is nothing to cancel; null when there is. */
export function whyNotCancel(floor: Floor, waveId: string): Refusal | null {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  const { number, state } = wave
  return state === 'done' || state === 'cancelled' ? { refusal: 'wave-not-open', number, state } : null
}

/** Takes back what nobody started. Orders already in somebody's hands go on; their number is answered. */
export function cancelWave(
  floor: Floor,
  { waveId, reason }: { waveId: string; reason: string },
  { personId }: PersonRow,
  leave: Leave,
): { ordersLeft: number } | Refusal {
  return step(floor, () => {
    const closed = whyNotCancel(floor, waveId)
    if (closed !== null) return closed
    dropPlan(floor.db, waveId)
    const ordersLeft = cancelOpenLists(floor.db, waveId)
    settleWave(floor.db, waveId)
    recordOverride(floor, leave, 'cancelWave', waveId, personId)
    const payload = { reason, ordersLeft }
    floor.record({ kind: 'wave-cancelled', subject: waveId, actor: personId, payload })
    return { ordersLeft }
  })
}

/** Three days of three shifts. */
const shiftsShown = 9

/** The supervisor's board. */
export function wavesView(floor: Floor): WavesView {
  const templates = new Map(waveTemplates(floor.db).map(({ templateId, name }) => [templateId, name]))
  const waves = waveFigures(floor.db).map((figures) => waveRow(floor, figures, templates))
  const count = (where: string): number =>
    sql<[], { n: number }>(floor.db, `SELECT count(*) AS n FROM customer_order WHERE ${where}`).get()?.n ?? 0
  const { timeZone } = siteOf(floor)
  const shiftsOf = (shifts: readonly SiteShift[], most: number): ShiftSpan[] =>
    lastShifts(shifts, isoNow(floor), timeZone, most)
  return {
    figures: {
      ordersToday: count('cancelled_at IS NULL'),
      done: count('shipped_at IS NOT NULL'),
      packing: count("shipped_at IS NULL AND floor_stage IN ('picked', 'packing', 'packed', 'labelled')"),
      picking: count("shipped_at IS NULL AND floor_stage = 'picking'"),
      mayMiss: waves.filter((wave) => wave.late).reduce((sum, wave) => sum + wave.orders - wave.done, 0),
      exceptions: openExceptions(floor.db).length,
    },
    waves,
    walked: shiftsOf(floor.settings.shifts, shiftsShown).map((span) => ({
      ...span,
      ...walkedIn(floor.db, span),
    })),
    consolidation: consolidationRows(floor),
    zones: zoneBalance(floor),
    skipped: skippedLists(floor.db),
    mispicks: mispicksSince(floor.db, shiftsOf([], 1)[0]?.fromAt ?? ''),
    rushes: rushProposals(floor),
    ...listsView(floor),
  }
}

function waveRow(floor: Floor, figures: WaveFigures, templates: ReadonlyMap<string, string>): WaveRow {
  const finishesAt = forecast(figures, isoNow(floor))
  const { courierNames, rule, ...row } = figures
  return {
    ...row,
    isPlanned: figures.isPlanned === 1,
    rule: ruleText(rule, courierNames, templates),
    courierNames: courierNames === '' ? [] : courierNames.split(','),
    finishesAt,
    late: !['done', 'cancelled'].includes(figures.state) && (finishesAt ?? isoNow(floor)) > figures.cutOffAt,
  }
}

/** End by the pace so far: done and half-done orders since release. */
function forecast(figures: WaveFigures, now: string): string | null {
  if (figures.releasedAt === null || figures.orders === 0) return null
  const handled = figures.done + figures.packing * 0.6 + figures.picking * 0.2
  if (handled < 1 || figures.done === figures.orders) return null
  const sinceMs = Date.parse(now) - Date.parse(figures.releasedAt)
  if (sinceMs <= 0) return null
  return new Date(Date.parse(now) + (sinceMs / handled) * (figures.orders - handled)).toISOString()
}

function ruleText(json: string, courierNames: string, templates: ReadonlyMap<string, string>): string {
  const rule = JSON.parse(json) as WaveRule
  const kept = courierNames.split(',').filter((name) => name !== '')
  return [
    templates.get(rule.templateId ?? '') ?? '',
    kept.length > 3 ? '' : kept.join(', '),
    rule.method,
    rule.leastPriority > 0 ? `≥ ${rule.leastPriority}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
