import type { Accepted } from '#contract/verdict'
import type { ZoneRefusal } from '#domain/refusal/zones'
import type { RefusalWords, Said, Sentences } from '#words/table'

type ZoneAccepted = Extract<Accepted, { saved: 'zones-chosen' | 'totes-passed' | 'tote-fetched' }>

/** What is said about zones, and about orders whose parts come together. */
export interface ZoneWords {
  accepted: Sentences<ZoneAccepted, 'saved', null, string>
  refusals: RefusalWords<ZoneRefusal>
  /** Where a part of an order goes: the first one to any free place, the others to that one. */
  unload: Record<'open' | 'full' | 'fixed' | 'hospital', (toteId: string, place: string) => Said>
  /** Pick and pass: a tote to be fetched at the drop of the zone, and all totes of the order to the drop of the next one. */
  fetch: (toteId: string, place: string, left: number) => Said
  passOn: (toteIds: readonly string[], zone: string, place: string) => Said
  fetchHint: string
  passHint: string
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
    /** The work of each zone against the people there, and help from one zone to another. */
    balance: {
      title: string
      aheadMin: string
      zone: string
      lists: string
      units: string
      people: string
      doneIn: string
      minutes: (n: number) => string
      nobody: string
      helpers: string
      end: string
      /** `min`: by so many minutes; null: nobody picks there. */
      behind: (zone: string, helper: string, min: number | null) => string
      open: (helper: string, zone: string) => string
      opened: (helper: string, zone: string) => string
      ended: (helper: string, zone: string) => string
    }
  }
}
