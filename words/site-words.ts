import type { RowOutcome } from '#contract/site-data-view'
import type { Holds, Need } from '#domain/site-data/column'
import type { RowOf } from '#domain/site-data/columns'
import type { Owner, SiteKind, TableKind } from '#domain/site-data/kinds'
import type { FileTrouble, Trouble, UsedBy } from '#domain/site-data/trouble'
import type { Choice, Said, Sentences } from '#words/table'

/** Heading of a column in files, and what belongs below it. */
type ColumnWords = readonly [heading: string, explanation: string]

/** The columns of every kind in one language, by the field they fill. */
export type SiteColumnWords = { [K in TableKind]: Record<keyof RowOf<K> & string, ColumnWords> }

/** Those of couriers' services, zones and prices. */
export type RateColumnWords = Pick<SiteColumnWords, 'services' | 'rateZones' | 'rates' | 'customerCouriers'>

/** What is said about bringing in site data, besides the columns. */
export interface SiteDataWords {
  kinds: Record<SiteKind, Choice>
  needs: Record<Need, string>
  holds: Sentences<Holds, 'holds', null, string>
  outcomes: Record<RowOutcome, string>
  owners: Record<Owner, Choice>
  usedBy: Record<UsedBy['by'], (what: string) => string>
  /** Why a cell or row is not taken, and what to do about it. */
  troubles: Sentences<Trouble, 'trouble', null, Said>
  files: Sentences<FileTrouble, 'file', null, Said>
}
