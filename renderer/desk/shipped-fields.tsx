import { NumberInput, TextInput } from '@mantine/core'
import type { BegunOrderView } from '#contract/desk-views'
import type { ShippedByHand } from '#domain/shipment'
import { useWords } from '#renderer/language/words.tsx'

/** What an order shipped by hand most likely was: all that was ordered, under the label that was made for it. */
export const proposedShipped = ({ lines, trackingNumbers }: BegunOrderView): ShippedByHand => ({
  trackingNumber: trackingNumbers[0] ?? null,
  lines: lines.map(({ lineRef, quantity }) => ({ lineRef, quantity })),
})

/** What left the house without this program: the units of each line, and the number to follow it by. */
export const ShippedFields = ({
  order,
  shipped,
  change,
}: {
  order: BegunOrderView
  shipped: ShippedByHand
  change: (shipped: ShippedByHand) => void
}) => {
  const { begun: words } = useWords().desk.exceptions
  const count = (lineRef: string, quantity: number): void =>
    change({
      ...shipped,
      lines: shipped.lines.map((line) => (line.lineRef === lineRef ? { lineRef, quantity } : line)),
    })
  return (
    <>
      <div className="label">{words.unitsLeft}</div>
      {order.lines.map(({ lineRef, name, quantity }) => (
        <NumberInput
          key={lineRef}
          label={name}
          min={0}
          max={quantity}
          clampBehavior="strict"
          allowDecimal={false}
          value={shipped.lines.find((line) => line.lineRef === lineRef)?.quantity ?? 0}
          data-testid={`input-shipped-${lineRef}`}
          onChange={(value) => count(lineRef, Number(value))}
        />
      ))}
      <TextInput
        label={words.trackingNumber}
        value={shipped.trackingNumber ?? ''}
        data-testid="input-shipped-tracking"
        onChange={({ currentTarget: { value } }) =>
          change({ ...shipped, trackingNumber: value.trim() === '' ? null : value })
        }
      />
    </>
  )
}
