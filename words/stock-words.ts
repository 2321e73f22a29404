import type { StockView } from '#contract/stock-view'
import type { Accepted } from '#contract/verdict'
import type { StockRefusal } from '#domain/refusal/stock'
import type { StockWorkKind } from '#domain/stock-work'
import type { Choice, RefusalWords, Said, Sentences } from '#words/table'

type StockAccepted = Extract<
  Accepted,
  {
    saved:
      | 'stock-work-begun'
      | 'stock-units-held'
      | 'stock-plate-held'
      | 'stock-plate-made'
      | 'plate-found'
      | 'stock-stored'
      | 'count-again'
      | 'stock-counted'
  }
>

/** What is said while somebody puts away, refills or counts. */
export interface StockWords {
  kinds: Record<StockWorkKind, Choice>
  asks: Record<StockView['step'], (view: StockView) => Said>
  accepted: Sentences<StockAccepted, 'saved', null, string>
  refusals: RefusalWords<StockRefusal>
  page: {
    menu: string
    menuSay: string
    from: string
    to: string
    counting: string
    inHand: string
    counted: string
    nothingYet: string
    nowhere: string
    anyLocation: string
    toCount: (locations: number) => string
    noTasks: string
    keySay: string
    quantity: string
    lot: string
    expiresOn: string
    save: string
    takeOff: string
    change: string
    leave: string
    allCounted: string
    isEmpty: string
    asked: string
    plates: string
    plateOpen: string
    /** What becomes of plates that nobody scans at a count. */
    plateVoid: string
  }
}
