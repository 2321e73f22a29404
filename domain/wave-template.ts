import { nextLocalTime } from '#domain/local-time'
import type { Order } from '#domain/order'
import { ruleAsks, type WaveRule, type ZonesOf } from '#domain/wave'

/** What a template says of a wave; which orders it may name one by one, and until which instant, is no matter of a template. */
export type TemplateRule = Omit<WaveRule, 'onlyOrders' | 'cutOffBy' | 'templateId'>

/** A named rule that a supervisor saved. Templates are tried by their position; the first that asks for an order takes it. */
export interface WaveTemplate {
  templateId: string
  /** Counts how often it was saved. */
  version: number
  name: string
  position: number
  /** Local time of the site as HH:MM: orders whose cut-off comes no later than the next such time. Null for any cut-off. */
  cutOffTime: string | null
  rule: TemplateRule
}

/** What of a template an order had to meet. */
const templateConditions = ['courier', 'cutOff', 'priority', 'priorityReason', 'singles', 'zones'] as const
export type TemplateCondition = (typeof templateConditions)[number]

/** The conditions of a template; none: it takes whatever the ones before it left. */
export function conditionsOf({ cutOffTime, rule }: WaveTemplate): TemplateCondition[] {
  const asked: Record<TemplateCondition, boolean> = {
    courier: rule.courierIds.length > 0,
    cutOff: cutOffTime !== null,
    priority: rule.leastPriority > 0,
    priorityReason: rule.priorityReasons.length > 0,
    singles: rule.singlesOnly,
    zones: rule.zones.length > 0,
  }
  return templateConditions.filter((one) => asked[one])
}

/** The rule a wave by this template has now. `now` is an instant, `timeZone` the site's. */
export const ruleOf = (
  { templateId, cutOffTime, rule }: WaveTemplate,
  now: string,
  timeZone: string,
): WaveRule => ({
  ...rule,
  templateId,
  onlyOrders: null,
  cutOffBy: cutOffTime === null ? null : nextLocalTime(cutOffTime, now, timeZone),
})

/** Tells of each order which template takes it: the first that asks for it, or null. */
export function templateOf(
  templates: readonly WaveTemplate[],
  now: string,
  timeZone: string,
  zonesOf: ZonesOf,
): (order: Order) => WaveTemplate | null {
  const tried = [...templates]
    .sort((one, two) => one.position - two.position)
    .map((template) => ({ template, asks: ruleAsks(ruleOf(template, now, timeZone), zonesOf) }))
  return (order) => tried.find(({ asks }) => asks(order))?.template ?? null
}
