import type { CubbyView, PutWallView } from '#contract/put-wall-view'
import type { Accepted } from '#contract/verdict'
import type { WallRefusal } from '#domain/refusal/put-wall'
import type { RefusalWords, Said, Sentences } from '#words/table'

type WallAccepted = Extract<
  Accepted,
  {
    saved:
      | 'sort-begun'
      | 'sort-unit-held'
      | 'sort-unit-laid-back'
      | 'sort-unit-put'
      | 'order-sorted'
      | 'cubby-full'
      | 'sorted-short'
      | 'sort-tote-ended'
  }
>

/** What is said while goods of a batch are sorted into the cubbies of a put wall. */
export interface WallWords {
  asks: Record<PutWallView['step'], (view: PutWallView) => Said>
  accepted: Sentences<WallAccepted, 'saved', null, string>
  refusals: RefusalWords<WallRefusal>
  page: {
    title: (wall: string, batchNumber: string) => string
    steps: { item: string; cubby: string }
    cubby: string
    anyEmpty: string
    full: string
    forOrder: string
    /** Before the number of the batch that a tote is for. */
    forBatch: string
    put: string
    left: (units: number) => string
    goBack: (units: number) => string
    orders: (done: number, of: number) => string
    /** Totes of the batch that still hold goods, by their codes. */
    others: (totes: string) => string
    states: Record<CubbyView['state'], string>
    cubbyFull: string
    noUnit: string
    noUnitMore: string
    totesWait: (totes: number, wall: string) => string
  }
}
