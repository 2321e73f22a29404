import type { WalkWay } from '#domain/planning/floor-drawing'
import type { UsualWay } from '#domain/planning/usual-ways'
import type { WalkLimit } from '#domain/planning/walk-work'
import type { FloorDrawing } from '#domain/routing/hall-drawing'
import type { WalkEnd } from '#domain/routing/walk-ends'
import type { WaveRule } from '#domain/wave'
import type { TemplateCondition, WaveTemplate } from '#domain/wave-template'

/** A walk of a plan; `walk` is its place among them, from 0. */
export interface PlanWalkRow {
  walk: number
  zone: string | null
  /** The zones its totes are passed through, and the stops in each; none where they are not passed. */
  passes: { zone: string; stops: number }[]
  orders: number
  stops: number
  units: number
  walkM: number
  minutes: number
  /** The first and the last aisle it leads to. */
  aisles: readonly [string, string]
  cutOffAt: string
}

/** What planning has found so far. */
export interface PlanFigures {
  walks: PlanWalkRow[]
  stops: number
  minutes: number
  walkM: number
  /** No plan of as many walks is shorter. */
  leastM: number
  /** Walks measured. */
  evaluations: number
  /** The same orders as they would be walked without a plan; empty until it was worked out. */
  usual: { way: UsualWay; walkM: number; minutes: number; walks: number }[]
  /** Limits that make the plan longer, and how many metres each would save if it were loosened. */
  tight: { limit: WalkLimit; lessM: number }[]
  /** Where its walks end, and why; null where the map has one kind of ends only. */
  ends: WalkEnd | null
}

/** A plan somebody looks at. `stopped`: it can be released as it is; `failed`: it is gone, and another one must be made. */
export interface PlanView {
  planId: string
  state: 'searching' | 'done' | 'stopped' | 'failed'
  figures: PlanFigures | null
  /** How many more orders wait than when the plan was made; less than 0 when some went. */
  cameSince: number
}

/** The floor, and the ways of some walks over it. */
export interface PlanWays {
  floor: FloorDrawing
  ways: WalkWay[]
}

/** What to release now, order by order. */
export interface ReleaseAdviceView {
  release: AdvisedOrder<'priority' | 'cutOff' | 'onTheWay'>[]
  leave: AdvisedOrder<'noStock' | 'floorFull' | 'notOnTheWay'>[]
  mayMiss: number
  /** Room on the floor that was reckoned with. */
  cartons: number
  units: number
}
interface AdvisedOrder<Because extends string> {
  orderRef: string
  number: string
  courierId: string
  cutOffAt: string
  because: Because
}

/** The templates waves can be made by, the first to be tried first, and the zones of the hall. */
export interface WaveTemplatesView {
  zones: string[]
  templates: (Pick<WaveTemplate, 'templateId' | 'version' | 'name' | 'cutOffTime'> & {
    conditions: TemplateCondition[]
    /** What a wave by it would ask for now. */
    rule: WaveRule
  })[]
}
