import { Button } from '@mantine/core'
import type { OrderLookup } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { metres } from './plan-figures.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

const ways = ['joinWave', 'rushOrder'] as const

/** For an order that came late: it goes with a walk nobody has begun, or with one under way, where it costs least. */
export const JoinWalk = ({ order }: { order: OrderLookup }) => {
  const { join } = useWords().planning
  const command = useDeskCommand()
  const canJoin = order.waveNumber === null && order.floorStage === 'waiting' && order.cancelledAt === null
  if (!canJoin && command.outcome === null) return null
  return (
    <>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {canJoin &&
        ways.map((way) => (
          <Button
            key={way}
            variant="default"
            data-testid={way === 'joinWave' ? 'button-join-wave' : 'button-rush-order'}
            disabled={command.busy}
            onClick={() =>
              void command.give(way, { orderRef: order.orderRef }, ({ listNumber, moreM }) =>
                join.done(listNumber, metres(moreM)),
              )
            }
          >
            {way === 'joinWave' ? join.button : join.rush}
          </Button>
        ))}
    </>
  )
}
