import type { Accepted } from '#contract/verdict'
import type { Refusal } from '#domain/refusal'
import type { Said, Sentences } from '#words/table'

type ZoneRefusal = Extract<
  Refusal,
  {
    refusal:
      | 'no-work-in-zones'
      | 'order-gathers-at'
      | 'place-taken'
      | 'order-comes-whole'
      | 'order-incomplete'
  }
>
type ZoneAccepted = Extract<Accepted, { saved: 'zones-chosen' }>

/** What is said about zones, and about orders whose parts come together. */
export interface ZoneWords {
  accepted: Sentences<ZoneAccepted, 'saved', null, string>
  refusals: Sentences<ZoneRefusal, 'refusal', string, Said>
  /** Where a part of an order goes: the first one to any free place, the others to that one. */
  unload: Record<'open' | 'full' | 'fixed', (toteId: string, place: string) => Said>
  /** One zone, as a word before its name. */
  zone: (zone: string) => string
  mine: (zones: readonly string[]) => string
  all: string
  /** Closes the choice of zones. */
  done: string
  choose: string
  chooseSay: string
  chooseNext: string
  lists: (n: number) => string
  noneHere: (zones: readonly string[]) => string
  desk: {
    title: string
    none: string
    place: string
    order: string
    parts: string
    partsIn: (n: number, of: number) => string
    missing: string
    complete: string
    nobody: string
    since: string
    byZone: string
    zoneLine: (lists: number, stops: number) => string
  }
}
