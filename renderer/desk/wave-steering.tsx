import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { WaveOrdersView } from '#contract/steer-view'
import type { WaveRow, WavesView } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { ReasonForm } from './reason-form.tsx'
import { Notice } from './states.tsx'
import { UrgencyForm } from './urgency-form.tsx'
import { type DeskCommand, useDeskCommand } from './use-desk-command.ts'

interface Steering {
  board: WavesView
  view: WaveOrdersView
  chosen: ReadonlySet<string>
  clear: () => void
}

/** What can be done about the chosen orders, and where none is chosen about the wave. */
export const WaveSteering = ({ board, view, chosen, clear }: Steering) => {
  const { steering } = useWords()
  const command = useDeskCommand()
  const wave = board.waves.find(({ waveId }) => waveId === view.waveId) ?? null
  const inside = view.orders.filter(({ orderRef }) => chosen.has(orderRef))
  const outside = view.waiting.filter(({ orderRef }) => chosen.has(orderRef))
  return (
    <aside className="panel side-panel" data-testid="wave-steering">
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {chosen.size > 0 && <div className="heading">{steering.chosen(inside.length + outside.length)}</div>}
      {wave !== null && chosen.size > 0 && (
        <ChosenOrders
          key={[...chosen].join(' ')}
          wave={wave}
          inside={inside}
          outside={outside}
          command={command}
          clear={clear}
        />
      )}
      {wave !== null && chosen.size === 0 && <WholeWave wave={wave} board={board} command={command} />}
    </aside>
  )
}

const ChosenOrders = ({
  wave,
  inside,
  outside,
  command,
  clear,
}: {
  wave: WaveRow
  inside: WaveOrdersView['orders']
  outside: WaveOrdersView['waiting']
  command: DeskCommand
  clear: () => void
}) => {
  const { steering } = useWords()
  const [asking, ask] = useState<'pull' | 'urgency' | null>(null)
  const { waveId } = wave
  const over = (done: boolean): void => {
    if (done) clear()
  }
  const refsOf = (all: readonly { orderRef: string }[]): string[] => all.map(({ orderRef }) => orderRef)
  const [first] = [...inside, ...outside]
  const only = inside.length + outside.length === 1 ? first : undefined
  if (only !== undefined && asking === 'pull')
    return (
      <ReasonForm
        name="pull-order-now"
        label={steering.pullWhy}
        word={steering.pullNow}
        busy={command.busy}
        back={() => ask(null)}
        done={(reason) =>
          void command
            .give('pullOrder', { orderRef: only.orderRef, reason }, ({ units }) =>
              steering.pulled(only.number, units),
            )
            .then(over)
        }
      />
    )
  if (only !== undefined && asking === 'urgency')
    return (
      <UrgencyForm
        number={only.number}
        own={only.ownPriority}
        unset={steering.levels.oms}
        busy={command.busy}
        back={() => ask(null)}
        done={(priority, reason) =>
          void command
            .give('prioritiseOrder', { orderRef: only.orderRef, priority, reason }, () =>
              steering.prioritised(only.number),
            )
            .then(over)
        }
      />
    )
  return (
    <>
      {outside.length > 0 && (
        <Button
          variant="filled"
          disabled={command.busy}
          data-testid="button-add-orders"
          onClick={() =>
            void command
              .give('addToWave', { waveId, orderRefs: refsOf(outside) }, ({ number, added, left }) =>
                left.length === 0
                  ? steering.added(number, added)
                  : steering.addedSome(number, added, left.join(', ')),
              )
              .then(over)
          }
        >
          {steering.addNow(outside.length)}
        </Button>
      )}
      {wave.isPlanned && inside.length > 0 && (
        <Button
          disabled={command.busy}
          data-testid="button-split-wave"
          onClick={() =>
            void command
              .give('splitWave', { waveId, orderRefs: refsOf(inside) }, ({ number, orders }) =>
                steering.splitDone(number, orders),
              )
              .then(over)
          }
        >
          {steering.split(inside.length)}
        </Button>
      )}
      {inside.length === 1 && only !== undefined && (
        <Button data-testid="button-pull-order" onClick={() => ask('pull')}>
          {steering.pull(only.number)}
        </Button>
      )}
      {only !== undefined && (
        <Button data-testid="button-order-urgency" onClick={() => ask('urgency')}>
          {steering.prioritise}
        </Button>
      )}
    </>
  )
}

const WholeWave = ({ wave, board, command }: { wave: WaveRow; board: WavesView; command: DeskCommand }) => {
  const { steering } = useWords()
  const others = board.waves.filter((one) => one.isPlanned && one.waveId !== wave.waveId)
  const isOver = wave.state === 'done' || wave.state === 'cancelled'
  const { waveId, number } = wave
  return (
    <>
      {wave.isPlanned && others.length > 0 && <Merge wave={wave} others={others} command={command} />}
      {!isOver && (
        <UrgencyForm
          number={number}
          own={wave.ownPriority}
          unset={steering.levels.ordersSay}
          busy={command.busy}
          back={null}
          done={(priority, reason) =>
            void command.give('prioritiseWave', { waveId, priority, reason }, () =>
              steering.prioritised(number),
            )
          }
        />
      )}
    </>
  )
}

const Merge = ({
  wave,
  others,
  command,
}: {
  wave: WaveRow
  others: readonly WaveRow[]
  command: DeskCommand
}) => {
  const { steering } = useWords()
  const [into, setInto] = useState('')
  return (
    <>
      <NativeSelect
        label={steering.merge}
        data-testid="choose-merge-into"
        value={into}
        data={[
          { value: '', label: steering.mergeInto },
          ...others.map(({ waveId, number, rule }) => ({ value: waveId, label: `${number} · ${rule}` })),
        ]}
        onChange={({ currentTarget: { value } }) => setInto(value)}
      />
      <Button
        data-locked={into === ''}
        disabled={command.busy}
        data-testid="button-merge-waves"
        onClick={() => {
          if (into === '') return
          void command.give('mergeWaves', { waveId: wave.waveId, intoWaveId: into }, ({ number, orders }) =>
            steering.merged(number, orders),
          )
        }}
      >
        {steering.mergeNow}
      </Button>
    </>
  )
}
