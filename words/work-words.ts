import type { Accepted } from '#contract/verdict'
import type { WorkStopRowView, WorkStopView } from '#contract/work-stop-view'
import type { WorkRefusal } from '#domain/refusal/work-stops'
import type { WorkKind, WorkReason } from '#domain/work-stop'
import type { Choice, RefusalWords, Said, Sentences } from '#words/table'

type WorkAccepted = Extract<
  Accepted,
  {
    saved:
      | 'work-opened'
      | 'kit-part-scanned'
      | 'work-unit-done'
      | 'work-stop-done'
      | 'work-done'
      | 'work-undone'
      | 'work-not-possible'
  }
>

/** What is said of the work that is done on an order before it is packed. */
export interface WorkWords {
  asks: Record<WorkStopView['step'], (view: WorkStopView) => Said>
  accepted: Sentences<WorkAccepted, 'saved', null, string>
  refusals: RefusalWords<WorkRefusal>
  kinds: Record<WorkKind, string>
  reasons: Record<WorkReason, Choice>
  states: Record<WorkStopRowView['state'], string>
  page: {
    title: (orderNumber: string) => string
    part: string
    kit: string
    done: string
    tell: string
    list: string
    /** Stops before and after those in sight. */
    before: (stops: number) => string
    after: (stops: number) => string
    place: string
    kitOf: (kit: number, of: number) => string
    unitOf: (unit: number, of: number) => string
    whole: string
    failed: string
    undo: string
    notPossible: string
    why: string
    whyNext: string
    back: string
  }
  /** Among the settings of a bench. */
  bench: { title: string; below: string; none: string }
}
