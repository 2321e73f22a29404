import type { ActionGroup, ActionName, DigitAction } from '#domain/action'
import type { Keyboard } from '#domain/keyboard'
import type { SheetGridName } from '#domain/label-stock'
import type { ReportLayoutName } from '#domain/report-layout'
import type { Choice } from '#words/table'

/** Words of scan-only work, of printed codes and of scanners that type. */
export interface ScanWords {
  /** What an action is called, and what it does; digits are called by themselves. */
  actions: Record<Exclude<ActionName, DigitAction>, Choice>
  groups: Record<ActionGroup, string>
  card: { title: string; hint: string; page: (number: string, count: string) => string }
  help: { say: string; next: string }
  /** What a scanner on a line of its own sends for the GS sign. */
  gsText: string
  gsTextNone: string
  /** How a USB scanner packs its codes. */
  reports: string
  reportLayouts: Record<ReportLayoutName | 'auto', string>
  /** Keyboards by their country, and whatever the computer has. */
  keyboards: Record<Keyboard | 'computer', string>
  wedge: {
    serial: string
    keyboard: string
    prefix: string
    prefixNone: string
    suffix: string
    suffixAny: string
    gs: string
    layout: string
    gap: string
    hint: string
  }
  codes: {
    kinds: Record<
      | 'location'
      | 'tote'
      | 'cart'
      | 'place'
      | 'zone'
      | 'cartonType'
      | 'badge'
      | 'item'
      | 'card'
      | 'lpn'
      | 'plate'
      | 'newPlate'
      | 'newCarton'
      | 'scannerTest'
      | 'bench'
      | 'maker',
      string
    >
    what: string
    which: string
    whichAll: string
    whichRange: string
    whichNew: string
    from: string
    to: string
    aisle: string
    allAisles: string
    bays: string
    levels: string
    arrow: string
    arrows: Record<'none' | 'up' | 'down' | 'left' | 'right', string>
    skus: string
    skusHint: string
    orderNumbers: string
    orderNumbersHint: string
    copies: string
    /** Where the numbers of new plates begin. */
    firstPlate: string
    howMany: string
    pages: string
    on: string
    labels: string
    sheets: string
    size: string
    sizes: (width: string, height: string) => string
    grids: Record<SheetGridName, string>
    count: (labels: string) => string
    countOn: (labels: string, pages: string) => string
    none: string
    noneBelow: string
    tooSmall: (name: string) => string
    cardBelow: string
    preview: string
    print: string
    save: string
    printed: (labels: string) => string
    saved: (path: string) => string
    level: (level: string) => string
  }
}
