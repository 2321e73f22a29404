import type { steerCommands } from '#contract/steer-commands'
import type { PersonRow } from '#db/people'
import type { Desk, Handlers } from '#station/handlers'
import { addToWave } from '#station/planning/add-orders'
import { prioritiseOrder, prioritiseWave } from '#station/planning/priorities'
import { pullOrder } from '#station/planning/pull-order'
import { mergeWaves, splitWave } from '#station/planning/steer-wave'
import { waveOrdersView } from '#station/planning/wave-orders'

/** Commands with which a supervisor steers waves. */
export function steerHandlers(
  { floor, plans, settings }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof steerCommands> {
  const changed = <T>(answer: T): T => {
    floor.tell({ tell: 'changed', tables: ['wave', 'list', 'orders', 'exception'] })
    floor.wake.printing()
    return answer
  }
  return {
    waveOrders: ({ waveId }) => waveOrdersView(floor, waveId),
    splitWave: async (args, by) => changed(await splitWave(floor, plans, args, someone(by))),
    mergeWaves: async (args, by) => changed(await mergeWaves(floor, plans, args, someone(by))),
    addToWave: async (args, by) => changed(await addToWave(floor, plans, args, someone(by))),
    pullOrder: (args, by) => changed(pullOrder(floor, args, someone(by))),
    prioritiseOrder: (args, by) => changed(prioritiseOrder(floor, args, someone(by))),
    prioritiseWave: (args, by) => changed(prioritiseWave(floor, args, someone(by))),
    saveShifts: (shifts, by) => changed(settings.save(shifts, someone(by).personId)),
    saveWaveRules: (rules, by) => settings.saveWaveRules(rules, someone(by).personId),
  }
}
