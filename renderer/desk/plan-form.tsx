import { Button, Checkbox, Select, Slider } from '@mantine/core'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { WavePreview } from '#contract/wave-views'
import { isOneOrder, mayTakeCartons, pickIntos, pickMethods } from '#domain/pick'
import { orderSorts, planEfforts, type WaveRule } from '#domain/wave'
import { useWords } from '#renderer/language/words.tsx'
import { clock, count } from '#words/format'
import { kilos, Limit, PlanLimits, type SetRule, Size, thousandfold } from './plan-limits.tsx'
import { PlanTemplates } from './plan-templates.tsx'

interface FormView {
  rule: WaveRule
  seat: SeatView
  preview: WavePreview
  change: (rule: WaveRule) => void
}

/** The rule of a wave, every change of which is planned at once; and what it takes and leaves. */
export const PlanForm = ({ rule, seat, preview, change }: FormView) => {
  const { planning } = useWords()
  const [more, showMore] = useState(false)
  const set: SetRule = (part) => change({ ...rule, ...part })
  return (
    <aside className="panel plan-form" data-testid="plan-form">
      <PlanTemplates rule={rule} change={change} />
      <Sliders rule={rule} set={set} />
      <Button
        variant="default"
        data-testid="button-more-rule"
        aria-expanded={more}
        onClick={() => showMore(!more)}
      >
        {more ? planning.less : planning.more}
      </Button>
      {more && (
        <>
          <Which rule={rule} seat={seat} set={set} />
          <Cart rule={rule} set={set} />
          <PlanLimits rule={rule} set={set} />
        </>
      )}
      {rule.onlyOrders !== null && (
        <div className="plan-only">
          <span>{planning.advice.only(rule.onlyOrders.length)}</span>
          <Button variant="default" data-testid="button-all-orders" onClick={() => set({ onlyOrders: null })}>
            {planning.advice.all}
          </Button>
        </div>
      )}
      <InAndOut preview={preview} />
    </aside>
  )
}

/** How large a cart is and how long shorter walks are looked for. */
const Sliders = ({ rule, set }: { rule: WaveRule; set: SetRule }) => {
  const { desk, planning } = useWords()
  return (
    <>
      <div>
        <div className="row">
          <span className="label">{desk.plan.ordersPerWalk}</span>
          <b className="push">{rule.ordersPerWalk}</b>
        </div>
        <Slider
          data-testid="slider-orders-per-walk"
          thumbLabel={desk.plan.ordersPerWalk}
          label={null}
          min={1}
          max={40}
          disabled={isOneOrder(rule.method)}
          value={rule.ordersPerWalk}
          onChange={(ordersPerWalk) => set({ ordersPerWalk })}
        />
      </div>
      <div>
        <div className="row">
          <span className="label">{planning.effort}</span>
          <b className="push">{planning.efforts[rule.effort]}</b>
        </div>
        <Slider
          data-testid="slider-effort"
          thumbLabel={planning.effort}
          label={null}
          min={0}
          max={planEfforts.length - 1}
          value={planEfforts.indexOf(rule.effort)}
          onChange={(place) => set({ effort: planEfforts[place] ?? 'good' })}
        />
      </div>
    </>
  )
}

/** Which orders the wave takes. */
const Which = ({ rule, seat, set }: { rule: WaveRule; seat: SeatView; set: SetRule }) => {
  const { desk, codes, cartonPicks } = useWords()
  const { plan } = desk
  const cutOffs = [...new Set(seat.cutOffs.map(({ cutOffAt }) => cutOffAt))].sort()
  return (
    <>
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
      {mayTakeCartons(rule.method) && (
        <Select
          label={cartonPicks.into}
          data-testid="select-into"
          data={pickIntos.map((value) => ({ value, label: cartonPicks.intos[value] }))}
          value={rule.into}
          allowDeselect={false}
          onChange={(value) => set({ into: pickIntos.find((one) => one === value) ?? rule.into })}
        />
      )}
      <Size
        name="most-orders"
        word={plan.mostOrders}
        value={rule.mostOrders}
        least={1}
        most={5000}
        step={10}
        change={(mostOrders) => set({ mostOrders })}
      />
      <Size
        name="least-priority"
        word={plan.leastPriority}
        value={rule.leastPriority}
        least={0}
        most={100}
        step={10}
        change={(leastPriority) => set({ leastPriority })}
      />
      <Checkbox
        label={plan.singlesOnly}
        data-testid="check-singles"
        checked={rule.singlesOnly}
        onChange={({ currentTarget }) => set({ singlesOnly: currentTarget.checked })}
      />
    </>
  )
}

/** What a walk can hold besides orders, and what must not share one. */
const Cart = ({ rule, set }: { rule: WaveRule; set: SetRule }) => {
  const { planning } = useWords()
  const limits: [name: string, word: string, value: number | null, set: (value: number | null) => void][] = [
    ['kilograms', planning.weight, kilos(rule.mostWalkG), (kg) => set({ mostWalkG: thousandfold(kg) })],
    ['litres', planning.volume, kilos(rule.mostWalkMl), (l) => set({ mostWalkMl: thousandfold(l) })],
    ['lines', planning.lines, rule.mostWalkLines, (mostWalkLines) => set({ mostWalkLines })],
  ]
  return (
    <>
      {limits.map(([name, word, value, change]) => (
        <Limit key={name} name={`walk-${name}`} word={word} value={value} most={10_000} change={change} />
      ))}
      <span className="label">{planning.apart}</span>
      {orderSorts.map((sort) => (
        <Checkbox
          key={sort}
          label={planning.sorts[sort]}
          data-testid={`check-apart-${sort}`}
          checked={rule.apart.includes(sort)}
          onChange={({ currentTarget }) =>
            set({
              apart: currentTarget.checked ? [...rule.apart, sort] : rule.apart.filter((one) => one !== sort),
            })
          }
        />
      ))}
    </>
  )
}

/** Counts of what the rule takes, by priority and zone, and of what it leaves, by reason. */
const InAndOut = ({ preview }: { preview: WavePreview }) => {
  const { desk, codes, planning, zones } = useWords()
  const { plan } = desk
  const reasons = Map.groupBy(preview.leftOut, ({ reason }) => reason)
  return (
    <>
      <div className="heading">{plan.in(preview.orders)}</div>
      <div className="reason-counts">
        {preview.byPriority.map(({ reason, orders }) => (
          <div key={reason}>
            <span className="one-line">{planning.priorities[reason]}</span>
            <b>{count(orders)}</b>
          </div>
        ))}
      </div>
      {preview.byZone.length > 0 && (
        <div className="reason-counts" data-testid="plan-by-zone">
          {preview.byZone.map(({ zone, lists, stops }) => (
            <div key={zone}>
              <span className="one-line">{zones.zone(zone)}</span>
              <b>{zones.desk.zoneLine(lists, stops)}</b>
            </div>
          ))}
        </div>
      )}
      <div className="heading">
        {preview.leftOut.length === 0 ? plan.leftOutNone : plan.leftOut(preview.leftOut.length)}
      </div>
      <div className="reason-counts" data-testid="plan-left-out">
        {[...reasons].map(([reason, orders]) => (
          <div key={reason}>
            <span className="one-line">{codes.leftOutReasons[reason]}</span>
            <b>{count(orders.length)}</b>
          </div>
        ))}
      </div>
    </>
  )
}
