import type { CommandArgs } from '#contract/commands'
import type { FinishView, ShiftForecastView } from '#contract/simulation-commands'
import { couriers } from '#db/master'
import type { Refusal } from '#domain/refusal'
import type { Finish } from '#domain/simulation/forecast'
import { type Floor, isRefusal } from '#station/context'
import type { Plans } from '#station/planning/plans'
import { type ReadShift, readShift } from '#station/simulation/read-shift'
import type { PlayedShift } from '#station/simulation/shift-jobs'
import type { ShiftLine } from '#station/simulation/shift-line'

type Asked = CommandArgs<'shiftForecast'>
type Answer = ShiftForecastView | Refusal

/** Plays the shift forward for the desk. */
export interface ShiftDesk {
  forecast: (asked: Asked) => Promise<Answer>
  close: () => void
}

/** The same question is played anew at most once in this time; who asks sooner waits for the next answer. */
const leastGapMs = 5_000
/** A page may lie open all day: from one answer to the next it takes so many times as long as the answer took. */
const restTimes = 15

export function shiftDesk(floor: Floor, plans: Plans, line: ShiftLine): ShiftDesk {
  const last = new Map<string, { answer: Promise<Answer>; begunMs: number; timer: NodeJS.Timeout | null }>()
  let gapMs = leastGapMs
  const played = async (asked: Asked): Promise<Answer> => {
    const task = line.task()
    const begunMs = floor.upMs()
    const read = await readShift(floor, plans, asked, task.give)
    if (isRefusal(read)) return read
    const done = await task.play(read.facts)
    if (done === null) throw new Error('The thread that plays the shift ended')
    gapMs = Math.max(leastGapMs, restTimes * (floor.upMs() - begunMs))
    return viewOf(floor, read, done)
  }
  return {
    forecast: (asked) => {
      const key = JSON.stringify(asked)
      const nowMs = floor.upMs()
      const before = last.get(key)
      const waitMs = before === undefined ? 0 : before.begunMs + gapMs - nowMs
      if (before !== undefined && before.timer !== null) return before.answer
      forgetOld(last, nowMs - 12 * gapMs)
      if (waitMs <= 0) {
        const answer = played(asked)
        last.set(key, { answer, begunMs: nowMs, timer: null })
        return answer
      }
      const { promise, resolve } = Promise.withResolvers<Answer>()
      const timer = setTimeout(() => {
        resolve(played(asked))
        last.set(key, { answer: promise, begunMs: floor.upMs(), timer: null })
      }, waitMs)
      last.set(key, { answer: promise, begunMs: nowMs, timer })
      return promise
    },
    close: () => {
      for (const { timer } of last.values()) if (timer !== null) clearTimeout(timer)
      line.close()
    },
  }
}

/** Questions nobody has asked for a while. */
function forgetOld(last: Map<string, { begunMs: number; timer: unknown }>, sinceMs: number): void {
  for (const [key, { begunMs, timer }] of last) if (timer === null && begunMs < sinceMs) last.delete(key)
}

function viewOf(
  floor: Floor,
  { now, courierIds, orders, walks }: ReadShift,
  done: PlayedShift,
): ShiftForecastView {
  const { forecast, ways, needed, supplies, units, people, pace } = done
  const names = new Map(couriers(floor.db).map(({ courierId, name }) => [courierId, name]))
  const at = (ms: number | null): string | null => (ms === null ? null : new Date(now + ms).toISOString())
  const finishAt = ({ p10Ms, p50Ms, p90Ms }: Finish): FinishView => ({
    p10At: at(p10Ms),
    p50At: at(p50Ms),
    p90At: at(p90Ms),
  })
  return {
    ...{ orders, walks, units, needed, supplies, people, pace },
    at: new Date(now).toISOString(),
    runs: forecast.runs,
    late: Math.round(forecast.lateOrders),
    finish: finishAt(forecast.finish),
    zones: forecast.zones.map((row) => ({ ...row, finish: finishAt(row.finish) })),
    cutOffs: forecast.cutOffs.map(({ cutOffMs, finish, latePermille, ...row }) => ({
      ...{ orders: row.orders, surePercent: row.surePercent, heldBy: row.heldBy },
      cutOffAt: new Date(now + cutOffMs).toISOString(),
      courierNames: [...(courierIds.get(cutOffMs) ?? [])].map((id) => names.get(id) ?? id).sort(),
      finish: finishAt(finish),
      late: Math.round((latePermille * row.orders) / 1000),
    })),
    ways: ways.map(({ way, finish, lateOrders }) => ({
      way,
      finish: finishAt(finish),
      late: Math.round(lateOrders),
    })),
  }
}
