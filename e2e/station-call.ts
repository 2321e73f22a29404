import type { Page } from 'playwright'
import type { CommandAnswer, CommandArgs, CommandName, StationBridge } from '#contract/commands'

/** Gives commands through the only bridge a window has; what is refused throws. */
export type StationCall = <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<CommandAnswer<N>>

/** The commands of whatever window is open at the time. */
export const stationCall =
  (window: () => Page): StationCall =>
  async (name, args) => {
    const answer = await window().evaluate(
      async ([command, given]) => {
        const { packbench } = globalThis as unknown as { packbench: StationBridge }
        return packbench.call(command, given as never)
      },
      [name, args] as const,
    )
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value as never
  }
