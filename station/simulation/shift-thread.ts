import { parentPort } from 'node:worker_threads'
import { doShiftJob, type ShiftJob, type ShiftPart } from '#station/simulation/shift-jobs'

/** The thread that plays shifts and looks for moves, so that the station goes on meanwhile. What a job needs comes first, in parts. */
const port = parentPort
if (port !== null) {
  const given = new Map<number, Record<string, unknown[]>>()
  port.on('message', (said: ShiftJob | ShiftPart) => {
    const parts = given.get(said.turn) ?? {}
    if ('part' in said) {
      for (const [kind, rows] of Object.entries(said.part)) parts[kind] = [...(parts[kind] ?? []), ...rows]
      given.set(said.turn, parts)
      return
    }
    given.delete(said.turn)
    Object.assign(said.facts, parts)
    port.postMessage(doShiftJob(said))
  })
}
