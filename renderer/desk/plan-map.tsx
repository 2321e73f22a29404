import type { PlanView } from '#contract/plan-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorPlan } from '#renderer/parts/floor-plan.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { Empty } from './states.tsx'

/** As many walks as can be told apart by colour and dash. */
const mostShown = 4

interface MapView {
  plan: PlanView | null
  chosen: number | null
}

/** The floor plan with the first walks of a plan, and the one that is chosen. */
export const PlanMap = ({ plan, chosen }: MapView) => {
  const { planning, desk, map } = useWords()
  const walks = plan?.figures?.walks ?? []
  const { data } = useRead('planWays', { planId: plan?.planId ?? '-', walks: shown(walks.length, chosen) })
  if (plan?.figures === null) {
    const lost = plan.state === 'failed'
    return <Empty icon="plan" title={lost ? planning.failed : planning.stopped} below={planning.again} />
  }
  if (plan !== null && walks.length === 0)
    return <Empty icon="plan" title={desk.plan.releaseNone} below={desk.plan.changeRule} />
  if (data === undefined || plan === null) return <div className="fill" />
  const own = data.ways.find(({ walk }) => walk === chosen)
  const { ends, leastM, walkM } = plan.figures
  return (
    <>
      <div className="row plan-map-head">
        <span className="dim">{planning.shown(data.ways.length, walks.length)}</span>
        {leastM >= walkM && <Tag icon="ready">{planning.proved}</Tag>}
        {own !== undefined && (
          <span data-testid="walk-bound">{planning.bound(own.walk + 1, own.lengthM, own.leastM)}</span>
        )}
        {ends !== null && (
          <span className="dim" data-testid="plan-ends">
            {ends.kind !== ends.wanted && `${planning.noEnd[ends.wanted]} · `}
            {planning.endsAt[ends.kind ?? 'any']}
          </span>
        )}
      </div>
      <div className="fill plan-map">
        <FloorPlan
          floor={data.floor}
          ways={data.ways}
          chosen={chosen}
          label={planning.tabs.map}
          start={planning.start}
          drops={ends === null ? null : map.drops}
        />
      </div>
    </>
  )
}

/** The chosen walk and its neighbours on the list. */
function shown(count: number, chosen: number | null): number[] {
  const from = Math.max(0, Math.min((chosen ?? 0) - 1, count - mostShown))
  return Array.from({ length: Math.min(mostShown, count) }, (_, place) => from + place)
}
