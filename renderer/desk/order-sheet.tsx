import './sheet.css'
import type { OrderLookup } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clock, clockSeconds, kilograms } from '#words/format'
import { known } from '#words/table'
import { JoinWalk } from './join-walk.tsx'
import { OrderPapers } from './order-papers.tsx'
import { SideSheet } from './side-sheet.tsx'
import { Unread } from './states.tsx'

/** What is known of one order, found by anything that leads to it. */
export const OrderSheet = ({
  text,
  timeZone,
  close,
}: {
  text: string
  timeZone: string
  close: () => void
}) => {
  const { desk } = useWords()
  const { data, error, refetch } = useRead('lookUpOrder', { text })
  return (
    <SideSheet of="order" closing={desk.rail.close} close={close}>
      {data === undefined || error !== null ? (
        error !== null && <Unread error={error} again={() => void refetch()} />
      ) : (
        <Found order={data} timeZone={timeZone} />
      )}
    </SideSheet>
  )
}

const Found = ({ order, timeZone }: { order: OrderLookup; timeZone: string }) => {
  const { desk, codes, oms } = useWords()
  const { order: words } = desk
  const history = order.timeline.map((event, place) => ({ ...event, key: `${event.at} ${place}` }))
  return (
    <>
      <div className="side-title">{words.title(order.number)}</div>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <Tag>{codes.floorStages[order.floorStage]}</Tag>
        {order.hold !== null && (
          <Tag tone="attention" icon="held">
            {words.hold}: {order.hold}
          </Tag>
        )}
        {order.cancelledAt !== null && (
          <Tag tone="refused" icon="cancelled">
            {words.cancelled} {clock(order.cancelledAt, timeZone)}
          </Tag>
        )}
      </div>
      <dl className="pairs">
        <dt>{words.status}</dt>
        <dd>{codes.orderStatuses[order.status]}</dd>
        <dt>{oms.sources.source}</dt>
        <dd>{order.sourceName}</dd>
        {order.alike.length > 0 && (
          <>
            <dt>{oms.sources.alike}</dt>
            <dd className="code">{order.alike.join(', ')}</dd>
          </>
        )}
        <dt>{words.wave}</dt>
        <dd>{order.waveNumber ?? words.noWave}</dd>
        <dt>{words.courier}</dt>
        <dd>{order.courierName}</dd>
        <dt>{words.cutOff}</dt>
        <dd>{clock(order.cutOffAt, timeZone)}</dd>
        <dt>{words.addressee}</dt>
        <dd>{order.addressee}</dd>
        {order.heldBy !== null && (
          <>
            <dt>{words.heldBy}</dt>
            <dd>{order.heldBy}</dd>
          </>
        )}
      </dl>
      <JoinWalk order={order} />
      <div className="heading">{words.cartons}</div>
      {order.cartons.length === 0 && <div className="dim">{words.noCartons}</div>}
      {order.cartons.map(({ trackingNumber, sscc, weightG }, place) => (
        <dl key={sscc ?? trackingNumber ?? String(place)} className="pairs small">
          <dt>{words.carton(place + 1)}</dt>
          <dd>
            <span className="code">{trackingNumber ?? '–'}</span> {weightG !== null && kilograms(weightG)}
          </dd>
          {sscc !== null && (
            <>
              <dt>{words.sscc}</dt>
              <dd className="code">{sscc}</dd>
            </>
          )}
        </dl>
      ))}
      <OrderPapers orderRef={order.orderRef} />
      <div className="heading">{words.timeline}</div>
      <ol className="history">
        {history.map(({ key, at, what, status, who }) => (
          <li key={key}>
            <span className="dim">{clockSeconds(at, timeZone)}</span>
            <span>
              <b>{known(codes.eventKinds, what)}</b>
              {status !== null && <span> · {codes.orderStatuses[status]}</span>}
              {who !== null && <span className="dim"> {who}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
