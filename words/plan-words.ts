import type { PlanView, ReleaseAdviceView } from '#contract/plan-view'
import type { WavePreview } from '#contract/wave-views'
import type { UsualWay } from '#domain/planning/usual-ways'
import type { WalkLimit } from '#domain/planning/walk-work'
import type { PlanRefusal } from '#domain/refusal/waves'
import type { DropKind } from '#domain/routing/hall-map'
import type { NextPlace } from '#domain/routing/walk-ends'
import type { OrderSort, PlanEffort } from '#domain/wave'
import type { TemplateCondition } from '#domain/wave-template'
import type { RefusalWords } from '#words/table'

type Because = ReleaseAdviceView['release'][number]['because'] | ReleaseAdviceView['leave'][number]['because']

/** What is said where waves are planned. */
export interface PlanWords {
  refusals: RefusalWords<PlanRefusal>
  states: Record<PlanView['state'], string>
  /** Under the metres of the whole plan. */
  walkFor: (orders: number) => string
  thisPlan: string
  inOrder: (metres: string) => string
  saved: (percent: number) => string
  savedToday: string
  savedIn: (shift: string) => string
  /** What the waves of each shift walked, and saved. */
  walked: Record<'title' | 'day' | 'waves' | 'metres' | 'saved', string>
  minutes: string
  leastM: (metres: string) => string
  /** How far a walk is, and that none over its stops is shorter than so much. */
  bound: (walk: number, lengthM: number, leastM: number) => string
  /** The searched walks are proved to be the shortest. */
  proved: string
  /** All walks are drawn, or so many of all. */
  shown: (n: number, of: number) => string
  /** Where walks end, and what the map does not have where that is not where their goods go next. */
  endsAt: Record<DropKind | 'any', string>
  noEnd: Record<NextPlace, string>
  hall: string
  start: string
  effort: string
  efforts: Record<PlanEffort, string>
  cart: string
  weight: string
  volume: string
  lines: string
  noLimit: string
  apart: string
  sorts: Record<OrderSort, string>
  more: string
  less: string
  stop: string
  again: string
  cameSince: (n: number) => string
  stopped: string
  failed: string
  searching: string
  table: Record<'walk' | 'aisles' | 'orders' | 'stops' | 'metres' | 'time', string>
  ordersOf: (n: number) => string
  zone: (zone: string, aisles: string) => string
  compare: string
  compareBelow: string
  ways: Record<UsualWay, string>
  limits: string
  limitsNone: string
  limitWords: Record<WalkLimit, string>
  shorter: (metres: string) => string
  priorities: Record<WavePreview['byPriority'][number]['reason'], string>
  tabs: Record<'map' | 'orders', string>
  advice: {
    open: string
    title: string
    pickers: string
    benches: string
    ahead: string
    room: (cartons: number, units: number) => string
    because: Record<Because, string>
    none: string
    mayMiss: (n: number) => string
    take: (n: number) => string
    leave: (n: number) => string
    back: string
    only: (n: number) => string
    all: string
  }
  templates: {
    label: string
    none: string
    /** What an order has to meet, of which a template with none asks nothing. */
    conditions: Record<TemplateCondition, string>
    takesRest: string
    name: string
    saveNew: string
    saveChanges: string
    save: string
    earlier: string
    remove: string
    saved: (name: string) => string
    removed: (name: string) => string
    /** Head of the column of templates among the orders. */
    column: string
    reasons: string
    zones: string
    mostLines: string
    mostKilograms: string
    lateJoining: string
  }
  kept: {
    keep: string
    people: string
    buffer: string
    beforeCutOff: string
    byHand: string
    /** `at`: when it is released by itself; null by hand. */
    done: (number: string, at: string | null) => string
    waits: string
    releasedAt: (at: string) => string
    release: string
    releaseBelow: string
    released: (number: string, orders: number) => string
    releasedAnew: (number: string, orders: number) => string
  }
  join: { button: string; rush: string; done: (list: string, metres: string) => string }
}
