import './messages.css'
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { BegunOrderView, ExceptionRow } from '#contract/desk-views'
import type { ShippedByHand } from '#domain/shipment'
import { useWords } from '#renderer/language/words.tsx'
import { sayBegun } from '#words/begun'
import { ReasonForm } from './reason-form.tsx'
import { proposedShipped, ShippedFields } from './shipped-fields.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Orders begun before the database was damaged: what is known of each, and what becomes of the chosen ones. */
export const BegunDecision = ({ row }: { row: ExceptionRow }) => {
  const { begun: words } = useWords().desk.exceptions
  const command = useDeskCommand()
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [decision, decide] = useState<'goOnAsNew' | 'shippedByHand' | null>(null)
  const isAlone = row.begun.length === 1
  const orderRefs = row.begun.map(({ orderRef }) => orderRef).filter((one) => isAlone || ticked.has(one))
  const isNew = decision === 'goOnAsNew'
  const [alone] = isAlone ? row.begun : []
  const [known, know] = useState<ShippedByHand | null>(null)
  const shipped =
    alone === undefined ? [] : [{ orderRef: alone.orderRef, ...(known ?? proposedShipped(alone)) }]
  return (
    <>
      <div>{isAlone ? words.look : words.lookAll}</div>
      <BegunList row={row} ticked={ticked} tick={tick} />
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {decision === null ? (
        <div className="side-end">
          <Button
            disabled={orderRefs.length === 0}
            data-testid="button-shipped-by-hand"
            onClick={() => decide('shippedByHand')}
          >
            {words.shippedByHand}
          </Button>
          <Button
            disabled={orderRefs.length === 0}
            data-testid="button-go-on-as-new"
            onClick={() => decide('goOnAsNew')}
          >
            {words.goOnAsNew}
          </Button>
        </div>
      ) : (
        <>
          {!isNew && alone === undefined && <div className="dim">{words.allShipped}</div>}
          {!isNew && alone !== undefined && (
            <ShippedFields order={alone} shipped={known ?? proposedShipped(alone)} change={know} />
          )}
          <ReasonForm
            name="decide-begun"
            label={isNew ? words.foundWhat : words.shippedHow}
            word={isNew ? words.goOnAsNewNow : words.shippedByHandNow}
            busy={command.busy}
            back={() => decide(null)}
            done={(reason) =>
              void command
                .give(
                  'decideBegun',
                  {
                    exceptionId: row.exceptionId,
                    orderRefs,
                    reason,
                    ...(isNew ? { decision } : { decision, shipped }),
                  },
                  () => (isNew ? words.goesOn : words.isShipped),
                )
                .then(() => decide(null))
            }
          />
        </>
      )}
    </>
  )
}

/** Nothing of its work could be read, as the line above the list says. */
const isUnread = (order: BegunOrderView): boolean =>
  order.picked === 0 && order.cartons === 0 && order.totes.length === 0 && !order.confirmationLost

/** Each order with what is known of it; several are decided about one by one, or the ticked ones together. */
const BegunList = ({
  row: { begun },
  ticked,
  tick,
}: {
  row: ExceptionRow
  ticked: ReadonlySet<string>
  tick: (ticked: ReadonlySet<string>) => void
}) => {
  const words = useWords()
  const toggle = (orderRef: string, chosen: boolean) => {
    const now = new Set(ticked)
    if (chosen) now.add(orderRef)
    else now.delete(orderRef)
    tick(now)
  }
  if (begun.length === 1)
    return begun.map((order) => (
      <div key={order.orderRef} data-testid="begun-order">
        <b className="code">{order.number}</b>
        <div>{sayBegun(words, order)}</div>
      </div>
    ))
  return (
    <div className="begun-list" data-testid="begun-orders">
      <Checkbox
        label={words.desk.exceptions.begun.all}
        checked={ticked.size === begun.length}
        indeterminate={ticked.size > 0 && ticked.size < begun.length}
        onChange={({ currentTarget }) =>
          tick(new Set(currentTarget.checked ? begun.map(({ orderRef }) => orderRef) : []))
        }
      />
      {begun.map((order) => (
        <Checkbox
          key={order.orderRef}
          label={<span className="code">{order.number}</span>}
          description={isUnread(order) ? undefined : sayBegun(words, order)}
          checked={ticked.has(order.orderRef)}
          data-testid={`check-begun-${order.orderRef}`}
          onChange={({ currentTarget }) => toggle(order.orderRef, currentTarget.checked)}
        />
      ))}
    </div>
  )
}
