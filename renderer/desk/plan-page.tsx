import './plan.css'
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { PlanView } from '#contract/plan-view'
import type { SeatView } from '#contract/seat-view'
import type { WavePreview } from '#contract/wave-views'
import { everyOrder, type WaveRule } from '#domain/wave'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { usePlan } from '#renderer/store/use-plan'
import { PlanAdvice } from './plan-advice.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { PlanFoot } from './plan-foot.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanMap } from './plan-map.tsx'
import { PlanOrders } from './plan-orders.tsx'
import { PlanShift } from './plan-shift.tsx'
import { PlanWalks } from './plan-walks.tsx'
import { Notice, Unread } from './states.tsx'

/** The rule a new wave starts from: everything, twelve orders to a walk, looked at for a second. */
const firstRule: WaveRule = { ...everyOrder, mostOrders: 200, effort: 'good' }
const tabs = ['map', 'orders', 'shift', 'advice'] as const
type PlanTab = (typeof tabs)[number]

/** Planning a wave: the rule at the left, its walks on the floor plan at once, what they cost beside it, and one button. */
export const PlanPage = ({ seat }: { seat: SeatView }) => {
  const [rule, setRule] = useState(firstRule)
  const { preview, error, waiting, again } = usePlan(rule)
  if (preview === null) return error === null ? <div /> : <Unread error={error} again={again} />
  return (
    <Planned
      seat={seat}
      rule={rule}
      change={setRule}
      preview={preview}
      waiting={waiting && error === null}
      again={again}
    />
  )
}

interface PlannedView {
  seat: SeatView
  rule: WaveRule
  change: (rule: WaveRule) => void
  preview: WavePreview
  waiting: boolean
  again: () => void
}

const Planned = ({ seat, rule, change, preview, waiting, again }: PlannedView) => {
  const { desk } = useWords()
  const { data } = useRead('wavePlan', { planId: preview.planId })
  const plan = data ?? null
  const [tab, setTab] = useState<PlanTab>('map')
  const [ruled, showRule] = useState(false)
  const [chosen, choose] = useState<number | null>(null)
  const [givenId, setGivenId] = useState<string | null>(null)
  const given = givenId === preview.planId
  return (
    <main className="desk-page plan" data-ruled={ruled}>
      <PlanFigures preview={preview} plan={plan} timeZone={seat.station.timeZone} />
      <PlanForm rule={rule} seat={seat} preview={preview} change={change} />
      <section className="panel plan-middle">
        <div className="row">
          <Button
            variant="default"
            className="plan-rule"
            aria-expanded={ruled}
            data-testid="button-rule"
            onClick={() => showRule(!ruled)}
          >
            {desk.plan.rule}
          </Button>
          <MiddleHead tab={tab} setTab={setTab} />
        </div>
        {!given && <Changes plan={plan} again={again} />}
        {tab === 'orders' ? (
          <PlanOrders preview={preview} timeZone={seat.station.timeZone} />
        ) : tab === 'shift' ? (
          <PlanShift seat={seat} planId={preview.planId} />
        ) : tab === 'advice' ? (
          <PlanAdvice
            seat={seat}
            take={(onlyOrders) => {
              change({ ...rule, onlyOrders })
              setTab('map')
            }}
          />
        ) : (
          <PlanMap plan={plan} chosen={chosen} />
        )}
      </section>
      <PlanWalks plan={plan} chosen={chosen} choose={choose} timeZone={seat.station.timeZone} />
      <PlanFoot
        preview={preview}
        plan={plan}
        waiting={waiting}
        again={again}
        given={given}
        give={() => setGivenId(preview.planId)}
        timeZone={seat.station.timeZone}
      />
    </main>
  )
}

const MiddleHead = ({ tab, setTab }: { tab: PlanTab; setTab: (tab: PlanTab) => void }) => {
  const { planning, desk } = useWords()
  const names: Record<PlanTab, string> = {
    map: planning.tabs.map,
    orders: planning.tabs.orders,
    shift: desk.rail.shift,
    advice: planning.advice.open,
  }
  return (
    <SegmentedControl
      className="plan-tabs"
      data-testid="plan-tabs"
      value={tab}
      onChange={(value) => setTab(tabs.find((one) => one === value) ?? 'map')}
      data={tabs.map((value) => ({ value, label: names[value] }))}
    />
  )
}

/** Orders that came or went since the plan: it is still there, but another would be made now. */
const Changes = ({ plan, again }: { plan: PlanView | null; again: () => void }) => {
  const { planning } = useWords()
  if (plan === null || plan.cameSince === 0 || plan.state === 'failed') return null
  return (
    <Notice tone="attention">
      {planning.cameSince(plan.cameSince)}{' '}
      <button type="button" className="link" data-testid="button-plan-again" onClick={again}>
        {planning.again}
      </button>
    </Notice>
  )
}
