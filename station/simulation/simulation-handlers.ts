import { basename } from 'node:path'
import type { simulationCommands } from '#contract/simulation-commands'
import type { PersonRow } from '#db/people'
import { step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { findGoodsMoves, movesFile } from '#station/simulation/goods-desk'
import { writeFileWhole } from '#station/support/save-file'

/** Commands about how the shift goes on and where goods should lie. */
export function simulationHandlers(
  { floor, shift, shiftThread, safety }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof simulationCommands> {
  return {
    shiftForecast: (asked) => shift.forecast(asked),
    goodsMoves: ({ days }) => findGoodsMoves(floor, shiftThread, days),
    saveGoodsMoves: async ({ days }, by) => {
      const { personId, language } = someone(by)
      if (safety.dialogs === null) return { refusal: 'not-found', what: 'window' }
      const path = await safety.dialogs.saveFile(
        `packbench-moves-${floor.now().toISOString().slice(0, 10)}.csv`,
      )
      if (path === null) return null
      const found = await findGoodsMoves(floor, shiftThread, days)
      writeFileWhole(path, Buffer.from(movesFile(found, language)))
      const { stationId } = floor.settings.station
      const payload = { days, moves: found.moves.length }
      step(floor, () =>
        floor.record({ kind: 'goods-moves-saved', subject: stationId, actor: personId, payload }),
      )
      return { name: basename(path) }
    },
  }
}
