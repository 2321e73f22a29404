import type { WaveRow } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { clock } from '#words/format'
import type { DeskCommand } from './use-desk-command.ts'

/** When a planned wave goes to the floor by itself, and the way to release it now. */
export const PlannedChoice = ({
  wave,
  timeZone,
  command,
}: {
  wave: WaveRow
  timeZone: string
  command: DeskCommand
}) => {
  const { kept } = useWords().planning
  const { waveId, releaseAt } = wave
  return (
    <>
      <div className="dim" data-testid="planned-release">
        {releaseAt === null ? kept.waits : kept.releasedAt(clock(releaseAt, timeZone))}
      </div>
      <button
        type="button"
        className="option"
        data-best="true"
        disabled={command.busy}
        data-testid="button-release-kept"
        onClick={() =>
          void command.give('releaseKept', { waveId }, ({ number, orders, planned }) =>
            planned === 'anew' ? kept.releasedAnew(number, orders) : kept.released(number, orders),
          )
        }
      >
        <b>{kept.release}</b>
        <span className="dim">{kept.releaseBelow}</span>
      </button>
    </>
  )
}
