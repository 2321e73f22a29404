import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { WaveRow } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Meter } from '#renderer/parts/meter.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock, count } from '#words/format'
import type { Words } from '#words/say'
import { PlannedChoice } from './planned-choice.tsx'
import { ReasonForm } from './reason-form.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface Decision {
  seat: SeatView
  wave: WaveRow | null
  open: boolean
  close: () => void
  now: number
}

/** Says how a wave stands in one sentence. */
function standing(
  { desk: { waves } }: Words,
  wave: WaveRow,
  timeZone: string,
): { title: string; below: string } {
  const courier =
    wave.courierNames.length > 1 ? waves.manyCouriers(wave.courierNames.length) : (wave.courierNames[0] ?? '')
  const cutOff = clock(wave.cutOffAt, timeZone)
  if (wave.state === 'done') return { title: waves.finished(wave.number), below: waves.peopleOn(wave.people) }
  if (wave.state === 'cancelled') return { title: waves.cancelled(wave.number), below: '' }
  if (wave.state === 'held') return { title: waves.held(wave.number), below: waves.heldBelow }
  if (wave.state === 'planned')
    return { title: waves.planned(wave.number), below: waves.noPace(courier, cutOff) }
  const minutes =
    wave.finishesAt === null
      ? 0
      : Math.ceil((Date.parse(wave.finishesAt) - Date.parse(wave.cutOffAt)) / 60_000)
  if (wave.late)
    return {
      title: waves.willBeLate(wave.number, Math.max(1, minutes)),
      below: waves.lateBelow(wave.orders - wave.done, courier, cutOff),
    }
  const below =
    wave.finishesAt === null
      ? waves.noPace(courier, cutOff)
      : waves.onTimeBelow(clock(wave.finishesAt, timeZone), courier, cutOff)
  return { title: waves.onTime(wave.number), below }
}

/** The decision beside the board: what is wrong with a wave, and the ways out. */
export const WaveDecision = ({ seat, wave, open, close }: Decision) => {
  const words = useWords()
  const { steering } = words
  const { waves, rail } = words.desk
  const go = useFloor((state) => state.go)
  const command = useDeskCommand()
  const [cancelling, setCancelling] = useState<string | null>(null)
  const plan = (
    <Button
      variant="filled"
      data-testid="button-plan-wave"
      leftSection={<Icon of="plan" />}
      onClick={() => go({ place: 'desk', page: 'plan' })}
    >
      {waves.plan}
    </Button>
  )
  if (wave === null) {
    return (
      <aside className="panel side-panel" data-open={open} data-testid="wave-decision">
        <div className="dim">{waves.pick}</div>
        <div className="side-end">{plan}</div>
      </aside>
    )
  }
  const { title, below } = standing(words, wave, seat.station.timeZone)
  const sizes: [string, number][] = [
    [waves.orders, wave.orders],
    [waves.lines, wave.lines],
    [waves.units, wave.units],
    [waves.lists, wave.lists],
  ]
  const running = wave.state === 'released' || wave.state === 'picking' || wave.state === 'packing'
  const over = wave.state === 'done' || wave.state === 'cancelled'
  return (
    <aside className="panel side-panel" data-open={open} data-testid="wave-decision">
      <button
        type="button"
        className="side-close"
        aria-label={rail.close}
        data-testid="button-close-decision"
        onClick={close}
      >
        <Icon of="no" />
      </button>
      <div>
        <div className="heading" style={{ paddingRight: '2rem' }}>
          {title}
        </div>
        <div className="dim">{below}</div>
      </div>
      <Meter done={wave.done} packing={wave.packing} picking={wave.picking} toDo={wave.toDo} />
      <div className="wave-sizes small">
        {sizes.map(([word, value]) => (
          <span key={word}>
            {word} <b>{count(value)}</b>
          </span>
        ))}
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {cancelling === wave.waveId ? (
        <ReasonForm
          name="cancel-wave-now"
          label={waves.cancelReason}
          word={waves.cancelNow}
          busy={command.busy}
          back={() => setCancelling(null)}
          done={(reason) =>
            void command
              .give('cancelWave', { waveId: wave.waveId, reason }, ({ ordersLeft }) =>
                waves.cancelledLeft(ordersLeft),
              )
              .then(() => setCancelling(null))
          }
        />
      ) : (
        <>
          {wave.state === 'planned' && wave.isPlanned && (
            <PlannedChoice wave={wave} timeZone={seat.station.timeZone} command={command} />
          )}
          {(running || wave.isPlanned) && wave.state !== 'held' && (
            <button
              type="button"
              className="option"
              data-testid="button-hold-wave"
              onClick={() => void command.give('holdWave', { waveId: wave.waveId }, () => waves.hold)}
            >
              <b>{waves.hold}</b>
              <span className="dim">{waves.holdBelow}</span>
            </button>
          )}
          {wave.state === 'held' && (
            <button
              type="button"
              className="option"
              data-best="true"
              data-testid="button-resume-wave"
              onClick={() => void command.give('resumeWave', { waveId: wave.waveId }, () => waves.resume)}
            >
              <b>{waves.resume}</b>
              <span className="dim">{waves.resumeBelow}</span>
            </button>
          )}
          {!over && (
            <button
              type="button"
              className="option"
              data-testid="button-wave-orders"
              onClick={() => go({ place: 'desk', page: 'waves', wave: wave.waveId })}
            >
              <b>{steering.open}</b>
              <span className="dim">{steering.openBelow}</span>
            </button>
          )}
          {!over && (
            <button
              type="button"
              className="option"
              data-testid="button-cancel-wave"
              onClick={() => setCancelling(wave.waveId)}
            >
              <b>{waves.cancel}</b>
              <span className="dim">{waves.cancelBelow}</span>
            </button>
          )}
          <div className="side-end">{plan}</div>
        </>
      )}
    </aside>
  )
}
