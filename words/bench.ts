import type { BenchAnswer, PluggedView } from '#contract/bench-commands'
import type { BenchRole, BenchStep } from '#domain/bench-setup'
import type { MakerChange } from '#domain/maker-codes'
import type { Said } from '#words/table'

/** The round of a bench that sets all its devices up. */
export interface BenchWords {
  title: string
  begin: string
  goOn: string
  beginBelow: string
  leave: string
  forget: string
  roles: Record<BenchRole, string>
  asks: Record<BenchStep, Said>
  /** After the last question of a printer's label. */
  scanLabel: (printer: string) => Said
  printing: (printer: string) => string
  searching: string
  checking: string
  weighs: (weight: string) => string
  plugged: string
  nothingPlugged: string
  kinds: Record<PluggedView['kind'], string>
  found: string
  asSet: string
  none: string
  heard: (role: string) => string
  advice: string
  answers: Record<BenchAnswer, string>
  /** Which codes of the command card answer. */
  byScan: string
  /** The sheet with a maker's own codes, on paper and at the end of a scanner's test. */
  maker: {
    title: (maker: string) => string
    hint: string
    choose: string
    changes: Record<MakerChange, string>
    source: (manual: string) => string
    others: string
  }
  sheet: { title: string; hint: string; made: (at: string) => string }
}
