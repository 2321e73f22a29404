import type { WavePreview } from '#contract/wave-views'
import { couriers } from '#db/master'
import type { Refusal } from '#domain/refusal'
import { byUrgency, type WaveRule } from '#domain/wave'
import { unitsOf } from '#domain/wave-minutes'
import { conditionsOf, type WaveTemplate } from '#domain/wave-template'
import type { Floor, Seat } from '#station/context'
import type { Plan, Plans } from '#station/planning/plans'
import { plainWalkOf } from '#station/planning/release-wave'

/** Orders of one reason, or of the wave, that are named; the rest is counted. */
const mostNamed = 2_000

/** Begins to plan a wave by this rule and says what it would be; the plan goes on being searched. */
export async function previewWave(
  floor: Floor,
  plans: Plans,
  seat: Seat,
  rule: WaveRule,
): Promise<WavePreview | Refusal> {
  const plan = await plans.begin(seat, rule, null)
  return plan === null || plan.figures === null
    ? { refusal: 'plan-gone' }
    : previewOf(floor, plan, plan.figures)
}

function previewOf(floor: Floor, plan: Plan, figures: NonNullable<Plan['figures']>): WavePreview {
  const { orders, leftOut } = plan
  const names = new Map(couriers(floor.db).map((courier) => [courier.courierId, courier.name]))
  const courierName = (courierId: string): string => names.get(courierId) ?? courierId
  const shown = leftOut.filter((one) => one.reason !== 'alreadyOnFloor')
  return {
    planId: plan.planId,
    orders: orders.length,
    lines: plan.lines,
    units: plan.units,
    stops: figures.stops,
    lists: figures.walks.length,
    minutes: figures.minutes,
    walkM: figures.walkM,
    plainWalkM: plainWalkOf(figures.usual, figures.walkM),
    firstCutOffAt: orders.reduce<string | null>(
      (first, order) => (first === null || order.cutOffAt < first ? order.cutOffAt : first),
      null,
    ),
    byZone: zonesIn(figures),
    byCourier: [...names.keys()].flatMap((courierId) => {
      const of = orders.filter((order) => order.courierId === courierId)
      const first = of[0]
      return first === undefined
        ? []
        : [{ courierName: courierName(courierId), orders: of.length, cutOffAt: first.cutOffAt }]
    }),
    byPriority: prioritiesIn(plan),
    candidates: [...orders]
      .sort(byUrgency)
      .slice(0, mostNamed)
      .map((order) => ({
        orderRef: order.orderRef,
        number: order.number,
        courierName: courierName(order.courierId),
        cutOffAt: order.cutOffAt,
        priority: order.priority,
        units: unitsOf(order.lines),
        lines: order.lines.length,
        template: templateShown(plan.templates.get(order.orderRef)),
      })),
    leftOut: shown.slice(0, mostNamed),
  }
}

const templateShown = (template: WaveTemplate | undefined): WavePreview['candidates'][number]['template'] =>
  template === undefined ? null : { name: template.name, conditions: conditionsOf(template) }

/** Orders of each reason for priority, the many without one last. */
function prioritiesIn({ orders }: Plan): WavePreview['byPriority'] {
  const all = Map.groupBy(orders, ({ priorityReason }) => priorityReason ?? 'ordinary')
  const turn = ['vip', 'express', 'perishable', 'highValue', 'ordinary'] as const
  return turn.flatMap((reason) => {
    const count = all.get(reason)?.length ?? 0
    return count === 0 ? [] : [{ reason, orders: count }]
  })
}

/** Lists and stops of each zone, in the order the zones are planned. */
function zonesIn({ walks }: NonNullable<Plan['figures']>): WavePreview['byZone'] {
  const parts = walks.flatMap(({ zone, stops, passes }) => (zone === null ? passes : [{ zone, stops }]))
  return [...Map.groupBy(parts, ({ zone }) => zone)].map(([zone, of]) => ({
    zone,
    lists: of.length,
    stops: of.reduce((sum, { stops }) => sum + stops, 0),
  }))
}
