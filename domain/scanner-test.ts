import { gsTextPattern } from '#domain/barcode/gs-text'
import { type Keyboard, keyboards } from '#domain/keyboard'
import { type ReportLayoutName, reportLayoutNames } from '#domain/report-layout'
import { readTestSymbol, type SymbolRead, type TestSymbol, testSymbolNames } from '#domain/scanner-symbols'

/** How the bytes, reports or keys of a scanner can be understood. */
const readings = ['serial', 'auto', ...reportLayoutNames, ...keyboards, 'computer'] as const
export type Reading = (typeof readings)[number]
/** What came of a scanner in one go, understood in each way its line knows. */
export type Heard = readonly {
  as: Reading
  signs: readonly string[]
  /** Whether the keys show that Caps Lock is on. */
  capsOn?: boolean
}[]

/** A key as the settings name it: a sign, `Enter`, `F9`, each also with `Ctrl+` before it. */
export const keyNamePattern = /^(Ctrl\+)?([!-~]|F([1-9]|1\d|2[0-4])|Enter|Tab|Escape)$/

/** What of a scanner's settings a test can prove or put right. */
export type ScannerSetting =
  | { way: 'serial'; as: 'serial'; framing: Framing; gsText: string | null }
  | { way: 'hid'; as: ReportLayoutName | 'auto'; gsText: string | null }
  | {
      way: 'wedge'
      as: Keyboard | 'computer'
      prefix: string | null
      suffix: string | null
      gs: string
    }
type Framing = 'cr' | 'crlf' | 'lf' | 'etx' | 'idle' | 'auto'
type Wedge = Extract<ScannerSetting, { way: 'wedge' }>

/** One thing a test found: right, to be put right here (`adapt`), or to be changed at the scanner. */
export interface Finding {
  what: FindingName
  verdict: 'right' | 'adapt' | 'change'
  /** The keys, signs or the way it is about; empty where there is nothing to name. */
  saw: readonly string[]
  /** Which symbols show it, where not all do. */
  symbols: readonly TestSymbol[]
}
export type FindingName =
  /** It speaks at another setting of its serial line than is set. */
  | 'speed'
  | 'read-as'
  | 'caps'
  | 'letters'
  | 'prefix'
  | 'suffix'
  | 'gs'
  | 'gs-lost'
  | 'aim'
  | 'aim-missing'
  | 'check-digit'
  | 'not-read'

/** Which symbol came, understood in the way that fits best; null: none of the five, whichever way. */
export function heardSymbol(heard: Heard): TestSymbol | null {
  const reads = heard.flatMap(({ signs }) => readTestSymbol(signs) ?? [])
  return (reads.find(({ letters }) => letters === 'same') ?? reads[0])?.symbol ?? null
}

/**
 * What is said of a scanner after its five symbols, and how it should be set up here: null where nothing of its
 * settings needs to change. `skipped` are symbols that it could not read.
 */
export function judgeScanner(
  setting: ScannerSetting,
  heard: readonly Heard[],
  skipped: readonly TestSymbol[],
): { findings: Finding[]; better: ScannerSetting | null } {
  const best = bestReadings(setting, heard)
  const [as] = best
  const reads = heard.flatMap((one) => readTestSymbol(one.find((each) => each.as === as)?.signs ?? []) ?? [])
  const told = [...reads.map(({ symbol }) => symbol), ...skipped]
  const unread = testSymbolNames.filter((one) => skipped.includes(one) || !told.includes(one))
  const found = [
    ...(setting.way === 'serial' ? [] : [readAs(setting.as, best)]),
    ...lettersOf(setting, reads, capsOn(as, heard)),
    ...around(setting, reads),
    ...gsOf(setting, reads),
    ...aimOf(reads),
    ...only('check-digit', reads, ({ checkDigit }) => !checkDigit),
    ...(unread.length === 0 ? [] : [finding('not-read', 'change', [], unread)]),
  ]
  const better = found.reduce((made, one) => (one.verdict === 'adapt' ? adapted(made, one) : made), setting)
  return { findings: found, better: better === setting ? null : better }
}

const finding = (
  what: FindingName,
  verdict: Finding['verdict'],
  saw: readonly string[] = [],
  symbols: readonly TestSymbol[] = [],
): Finding => ({ what, verdict, saw, symbols })

/**
 * The ways in which most symbols come out as they were printed: what is set now alone where it is one of them, else all
 * that the symbols cannot tell apart, such as the keyboards of two countries that differ in letters with accents only.
 */
function bestReadings(setting: ScannerSetting, heard: readonly Heard[]): readonly [Reading, ...Reading[]] {
  const fits = (as: Reading): number =>
    heard.reduce((sum, one) => {
      const read = readTestSymbol(one.find((each) => each.as === as)?.signs ?? [])
      return read === null ? sum : sum + (read.letters === 'same' ? 2 : 1)
    }, 0)
  const known = new Set(heard.flatMap((one) => one.map(({ as }) => as)))
  const rated = readings.filter((as) => known.has(as)).map((as) => ({ as, fit: fits(as) }))
  const most = Math.max(fits(setting.as), ...rated.map(({ fit }) => fit))
  const [first, ...more] = rated.filter(({ fit }) => fit === most).map(({ as }) => as)
  if (first === undefined || fits(setting.as) === most) return [setting.as]
  return [first, ...more.filter((as) => as !== 'computer')]
}

const readAs = (set: Reading, best: readonly Reading[]): Finding =>
  finding('read-as', best.includes(set) ? 'right' : 'adapt', best)

/** Symbols whose keys show that Caps Lock is on at the computer, whether or not it changes what is read. */
function capsOn(as: Reading, heard: readonly Heard[]): TestSymbol[] {
  return heard.flatMap((one) => {
    const found = one.find((each) => each.as === as)
    return found?.capsOn === true ? (readTestSymbol(found.signs)?.symbol ?? []) : []
  })
}

/** Symbols that show something wrong, as one finding. */
function only(
  what: FindingName,
  reads: readonly SymbolRead[],
  shows: (read: SymbolRead) => boolean,
): Finding[] {
  const symbols = reads.filter(shows).map(({ symbol }) => symbol)
  return symbols.length === 0 ? [] : [finding(what, 'change', [], symbols)]
}

function lettersOf(
  { way }: ScannerSetting,
  reads: readonly SymbolRead[],
  underCaps: readonly TestSymbol[],
): Finding[] {
  const caps = ({ letters, symbol }: SymbolRead) =>
    way === 'wedge' && (letters === 'swapped' || underCaps.includes(symbol))
  return [
    ...only('caps', reads, caps),
    ...only('letters', reads, (read) => read.letters !== 'same' && !caps(read)),
  ]
}

/** What stands before and after each code; where it is not the same everywhere, nobody can be set up for it. */
function around(setting: ScannerSetting, reads: readonly SymbolRead[]): Finding[] {
  const alike = (side: 'prefix' | 'suffix'): readonly string[] | null => {
    const all = new Set(reads.map((read) => read[side].join('\0')))
    return all.size > 1 ? null : (reads[0]?.[side] ?? [])
  }
  const [prefix, suffix] = [alike('prefix'), alike('suffix')]
  return reads.length === 0
    ? []
    : [
        finding('prefix', prefix === null ? 'change' : prefixVerdict(setting, prefix), prefix ?? []),
        finding('suffix', suffix === null ? 'change' : suffixVerdict(setting, suffix), suffix ?? []),
      ]
}

const settable = (keys: readonly string[]): boolean =>
  keys.length === 0 || (keys.length === 1 && keyNamePattern.test(keys[0] ?? ''))

function prefixVerdict(setting: ScannerSetting, keys: readonly string[]): Finding['verdict'] {
  /** NUL and STX before a code are passed over on a serial line. */
  if (setting.way === 'serial')
    return keys.every((sign) => sign === '\0' || sign === '\x02') ? 'right' : 'change'
  if (setting.way === 'hid') return keys.length === 0 ? 'right' : 'change'
  if (keys.join() === (setting.prefix ?? '')) return 'right'
  return settable(keys) && !/^\w$/.test(keys[0] ?? '') ? 'adapt' : 'change'
}

/** What each framing takes for the end of a code; a half-known end is right where the rest of it is passed over. */
const framingsOf: Readonly<Record<string, readonly [Framing, ...Framing[]]>> = {
  '\r': ['cr', 'auto', 'idle'],
  '\r\n': ['crlf', 'auto', 'cr', 'lf', 'idle'],
  '\n': ['lf', 'auto', 'idle'],
  '\x03': ['etx', 'auto', 'idle'],
  '\x03\r\n': ['etx', 'auto', 'idle'],
  '': ['idle', 'auto'],
}

function suffixVerdict(setting: ScannerSetting, keys: readonly string[]): Finding['verdict'] {
  if (setting.way === 'hid') return keys.length === 0 ? 'right' : 'change'
  if (setting.way === 'serial') {
    const known = framingsOf[keys.join('')]
    return known === undefined ? 'change' : known.includes(setting.framing) ? 'right' : 'adapt'
  }
  if (keys.join() === (setting.suffix ?? '')) return 'right'
  const usual = keys.length <= 2 && keys.every((key) => key === 'Enter' || key === 'Tab')
  if (usual) return setting.suffix === null ? 'right' : 'adapt'
  return settable(keys) && !/^\w$/.test(keys[0] ?? '') ? 'adapt' : 'change'
}

function gsOf(setting: ScannerSetting, reads: readonly SymbolRead[]): Finding[] {
  const gs = reads.find(({ symbol }) => symbol === 'dataMatrix')?.gs ?? null
  if (gs === null) return []
  if (gs === 'lost') return [finding('gs-lost', 'change')]
  if (gs === 'raw') return [finding('gs', 'right')]
  const { sign } = gs
  if (setting.way !== 'wedge') return [finding('gs', gsTextVerdict(setting.gsText, sign), [sign])]
  if (sign === setting.gs) return [finding('gs', 'right', [sign])]
  return [finding('gs', settable([sign]) && !/^\w$/.test(sign) ? 'adapt' : 'change', [sign])]
}

const gsTextVerdict = (set: string | null, sent: string): Finding['verdict'] =>
  sent === set ? 'right' : gsTextPattern.test(sent) ? 'adapt' : 'change'

function aimOf(reads: readonly SymbolRead[]): Finding[] {
  const without = reads.filter(({ aim }) => aim === null).map(({ symbol }) => symbol)
  if (reads.length === 0) return []
  if (without.length > 0) return [finding('aim-missing', 'change', [], without)]
  return [finding('aim', 'right', [...new Set(reads.flatMap(({ aim }) => aim ?? []))])]
}

/** The setting with what was seen put into it. */
function adapted(setting: ScannerSetting, { what, saw }: Finding): ScannerSetting {
  const [first] = saw
  if (what === 'gs' && setting.way !== 'wedge') return { ...setting, gsText: first ?? null }
  if (setting.way === 'serial')
    return what === 'suffix' ? { ...setting, framing: framingsOf[saw.join('')]?.[0] ?? 'auto' } : setting
  if (what === 'read-as') return { ...setting, as: first } as ScannerSetting
  return setting.way === 'wedge' ? adaptedKeys(setting, what, first ?? null) : setting
}

function adaptedKeys(setting: Wedge, what: FindingName, key: string | null): Wedge {
  if (what === 'prefix') return { ...setting, prefix: key }
  if (what === 'suffix') return { ...setting, suffix: key === 'Enter' || key === 'Tab' ? null : key }
  return what === 'gs' && key !== null ? { ...setting, gs: key } : setting
}
