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

const dayMs = 86_400_000

/**
 * The instant when clocks in a time zone show HH:MM next, `now` included. A time that is skipped as clocks go forward
 * comes as much later as they jump; one that comes twice is the first of the two.
 */
export function nextLocalTime(time: string, now: string, timeZone: string): string {
  const nowMs = Date.parse(now)
  const midnight = Math.floor(clockMs(nowMs, timeZone) / dayMs) * dayMs
  const [hours, minutes] = time.split(':')
  const wall = midnight + (Number(hours) * 60 + Number(minutes)) * 60_000
  const today = instantOf(wall, timeZone)
  return new Date(today >= nowMs ? today : instantOf(wall + dayMs, timeZone)).toISOString()
}

/** The time of day of an instant as HH:MM, by the clocks of a time zone. */
export const localTime = (at: string, timeZone: string): string =>
  new Date(clockMs(Date.parse(at), timeZone)).toISOString().slice(11, 16)

/** What clocks in a time zone show at an instant, as if it were UTC. */
function clockMs(atMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(atMs)
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0)
  const toMinute = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return toMinute + (((atMs % 1000) + 1000) % 1000)
}
const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** When clocks in a time zone show this. */
function instantOf(wallMs: number, timeZone: string): number {
  const offsets = [wallMs - dayMs, wallMs + dayMs].map((atMs) => clockMs(atMs, timeZone) - atMs)
  const fitting = offsets
    .map((offset) => wallMs - offset)
    .filter((atMs) => clockMs(atMs, timeZone) === wallMs)
  return fitting.length > 0 ? Math.min(...fitting) : wallMs - (offsets[0] ?? 0)
}
