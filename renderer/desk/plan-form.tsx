import { Checkbox, NumberInput, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SeatView } from '#contract/seat-view'
import { pickMethods } from '#domain/pick'
import type { WaveRule } from '#domain/wave'
import { useWords } from '#renderer/language/words.tsx'
import { clock } from '#words/format'

const within = (value: string | number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(value) || least)))

const Size = ({ word, children }: { word: string; children: ReactNode }) => (
  <div className="plan-size">
    <span className="label">{word}</span>
    {children}
  </div>
)

/** The rule of a wave; every change is looked at afresh. */
export const PlanForm = ({
  rule,
  seat,
  change,
}: {
  rule: WaveRule
  seat: SeatView
  change: (rule: WaveRule) => void
}) => {
  const { desk, codes } = useWords()
  const { plan } = desk
  const set = (part: Partial<WaveRule>): void => change({ ...rule, ...part })
  const cutOffs = [...new Set(seat.cutOffs.map(({ cutOffAt }) => cutOffAt))].sort()
  return (
    <aside className="panel plan-form" data-testid="plan-form">
      <div className="heading">{plan.rule}</div>
      <div className="couriers">
        <span className="label">{plan.couriers}</span>
        <Checkbox
          label={plan.allCouriers}
          checked={rule.courierIds.length === 0}
          data-testid="courier-all"
          onChange={() => set({ courierIds: [] })}
        />
        {seat.cutOffs.map(({ courierId, courierName }) => (
          <Checkbox
            key={courierId}
            label={courierName}
            data-testid={`courier-${courierId}`}
            checked={rule.courierIds.includes(courierId)}
            onChange={({ currentTarget }) =>
              set({
                courierIds: currentTarget.checked
                  ? [...rule.courierIds, courierId]
                  : rule.courierIds.filter((one) => one !== courierId),
              })
            }
          />
        ))}
      </div>
      <Select
        label={plan.cutOffBy}
        data-testid="select-cut-off"
        data={[
          { value: '', label: plan.anyCutOff },
          ...cutOffs.map((at) => ({ value: at, label: clock(at, seat.station.timeZone) })),
        ]}
        value={rule.cutOffBy ?? ''}
        allowDeselect={false}
        onChange={(value) => set({ cutOffBy: value === null || value === '' ? null : value })}
      />
      <Select
        label={plan.method}
        data-testid="method"
        data={pickMethods.map((value) => ({ value, label: codes.methods[value] }))}
        value={rule.method}
        allowDeselect={false}
        onChange={(value) => set({ method: pickMethods.find((one) => one === value) ?? rule.method })}
      />
      <Size word={plan.ordersPerWalk}>
        <NumberInput
          aria-label={plan.ordersPerWalk}
          data-testid="input-orders-per-walk"
          min={1}
          max={40}
          value={rule.ordersPerWalk}
          disabled={rule.method === 'discrete'}
          onChange={(value) => set({ ordersPerWalk: within(value, 1, 40) })}
        />
      </Size>
      <Size word={plan.mostOrders}>
        <NumberInput
          aria-label={plan.mostOrders}
          data-testid="input-most-orders"
          min={1}
          max={2000}
          step={10}
          value={rule.mostOrders}
          onChange={(value) => set({ mostOrders: within(value, 1, 2000) })}
        />
      </Size>
      <Size word={plan.leastPriority}>
        <NumberInput
          aria-label={plan.leastPriority}
          data-testid="input-least-priority"
          min={0}
          max={100}
          step={10}
          value={rule.leastPriority}
          onChange={(value) => set({ leastPriority: within(value, 0, 100) })}
        />
      </Size>
      <Checkbox
        label={plan.singlesOnly}
        data-testid="check-singles"
        checked={rule.singlesOnly}
        onChange={({ currentTarget }) => set({ singlesOnly: currentTarget.checked })}
      />
    </aside>
  )
}
