import './home.css'
import type { SeatView } from '#contract/seat-view'
import { type ScaleOrder, scaleOrders } from '#domain/scale-order'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tile } from './tile.tsx'

const actionOf = { zero: 'ZERO', tare: 'TARE' } as const

/** Zero and tare of the scale at this bench; in the place of one that cannot be given stands why. */
export const ScaleActs = ({ seat: { scale } }: { seat: SeatView }) =>
  scale === null
    ? null
    : scaleOrders.map((order) =>
        scale.orders[order] && scale.underWay === null ? (
          <Tile key={order} action={actionOf[order]} />
        ) : (
          <Still key={order} order={order} underWay={scale.underWay} can={scale.orders[order]} />
        ),
      )

interface StillView {
  order: ScaleOrder
  underWay: ScaleOrder | null
  can: boolean
}
const Still = ({ order, underWay, can }: StillView) => {
  const { scales, scanning } = useWords()
  const { name } = scanning.actions[actionOf[order]]
  const { underWay: doing, byHand } = scales.orders[order]
  const below = underWay === order ? doing : can ? scales.orderProblems.busy : byHand
  return (
    <div className="panel tile" data-still="true" data-testid={`scale-${order}-still`} role="status">
      <Icon of={can ? 'waiting' : 'blocked'} stroke={1.75} />
      <span>
        <b>{name}</b>
        <span className="tile-below">{below}</span>
      </span>
    </div>
  )
}
