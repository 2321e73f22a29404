import type { StockView } from '#contract/stock-view'
import type { Accepted } from '#contract/verdict'
import type { Refusal } from '#domain/refusal'
import type { StockWorkKind } from '#domain/stock-work'
import type { Choice, Said, Sentences } from '#words/table'

type StockRefusal = Extract<
  Refusal,
  {
    refusal:
      | 'location-wanted'
      | 'item-wanted'
      | 'lot-missing'
      | 'expiry-needed'
      | 'not-here'
      | 'over-free'
      | 'same-location'
      | 'location-blocked'
      | 'none-free'
      | 'count-open'
      | 'nothing-counted'
      | 'not-empty-counted'
      | 'stock-work-open'
      | 'store-first'
      | 'set-apart'
      | 'unknown-plate'
      | 'plate-empty'
      | 'plate-carried'
      | 'plate-twice'
      | 'plate-elsewhere'
      | 'plate-not-stored'
      | 'plate-whole'
  }
>
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
  refusals: Sentences<StockRefusal, 'refusal', string, Said>
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
