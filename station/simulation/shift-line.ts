import type { ShiftFacts } from '#domain/simulation/shift-facts'
import type { GoodsFacts, GoodsMoves } from '#domain/slotting/goods-moves'
import { lastingWorker } from '#station/lasting-worker'
import type { PlayedShift, ShiftDone, ShiftJob, ShiftPart } from '#station/simulation/shift-jobs'

/** Where the thread's program lies; a packed one names its own. */
export const ownShiftThread: URL = new URL('./shift-thread.ts', import.meta.url)

/** What a thread is asked: first what it needs, part by part, then the job. */
interface ShiftTask {
  give: (part: ShiftPart['part']) => void
  /** Null when the thread died of it. */
  play: (facts: ShiftFacts) => Promise<PlayedShift | null>
  findMoves: (facts: GoodsFacts) => Promise<GoodsMoves | null>
}

/** A thread that is started when it is first asked, and again when it died. */
export interface ShiftLine {
  task: () => ShiftTask
  close: () => void
}

export function shiftLine(program: string | URL, onGone: (why: string) => void): ShiftLine {
  const waiting = new Map<number, (done: ShiftDone | null) => void>()
  let turns = 0
  const giveUp = (): void => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  const worker = lastingWorker<ShiftJob | ShiftPart, ShiftDone>(program, {
    onSaid: (done) => {
      waiting.get(done.turn)?.(done)
      waiting.delete(done.turn)
    },
    onGone: (why) => {
      giveUp()
      onGone(why)
    },
  })
  const done = (job: ShiftJob): Promise<ShiftDone | null> =>
    new Promise((resolve) => {
      waiting.set(job.turn, resolve)
      worker.ask(job)
    })
  return {
    task: () => {
      const turn = ++turns
      return {
        give: (part) => worker.ask({ turn, part }),
        play: async (facts) => {
          const said = await done({ job: 'forecast', turn, facts })
          return said !== null && 'played' in said ? said.played : null
        },
        findMoves: async (facts) => {
          const said = await done({ job: 'moves', turn, facts })
          return said !== null && 'moves' in said ? said.moves : null
        },
      }
    },
    close: () => {
      giveUp()
      worker.close()
    },
  }
}
