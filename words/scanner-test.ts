import type { TestSymbol } from '#domain/scanner-symbols'
import type { FindingName } from '#domain/scanner-test'

/** What a test found, in words: what was seen, and what to change at the scanner. */
interface FoundWords {
  say: (saw: string) => string
  change: string
}

/** The guided test of a scanner, on the screen and on paper. */
export interface ScannerTestWords {
  begin: string
  symbols: Record<TestSymbol, string>
  scan: (symbol: string) => string
  scanBelow: string
  read: (count: string) => string
  strange: string
  strangeBelow: string
  /** A scan was unreadable, and it is listened at another speed now. */
  listening: (line: string) => string
  noneFits: string
  skip: string
  end: string
  done: string
  allRight: string
  again: string
  use: string
  useAsk: string
  /** Beside what the station can be set up for. */
  adapt: string
  nothing: string
  asItIs: string
  different: string
  findings: Record<FindingName, FoundWords>
  sheet: { title: string; hint: string }
}
