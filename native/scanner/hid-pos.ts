import type { ReportLayoutName } from '#domain/report-layout'

/**
 * Where a model of USB HID POS scanner (usage page 0x8C) puts what in an input report. Offsets are bytes from 0, the
 * report's own id included. The standard leaves the layout to the maker, hence a row for each.
 */
export interface ReportLayout {
  /** Null where reports have no number in front. */
  reportId: number | null
  /** Bytes of one whole report. */
  length: number
  /** Where the number of data bytes stands. */
  countAt: number
  dataAt: number
  mostData: number
  /** From the last byte of data up to this one, all are NUL. */
  unusedTo: number
  /** Three bytes of AIM identifier; null where a model sends it within the data, or not at all. */
  aimAt: number | null
  /** The byte whose bit 0 says that the symbol goes on in the next report; null where symbols never do. */
  continuedAt: number | null
}

/**
 * Sources: Access-IS LSR118 manual p68 and the USB-IF POS usage tables; npm @point-of-sale/webhid-barcode-scanner 1.2.2
 * for the one a byte later; Newland FM430 guide; Microscan MS-4 help, "HID Report Format".
 */
export const reportLayouts = {
  'usb-pos': {
    reportId: 2,
    length: 64,
    countAt: 1,
    aimAt: 2,
    dataAt: 5,
    mostData: 56,
    unusedTo: 61,
    continuedAt: 63,
  },
  'usb-pos-late': {
    reportId: 2,
    length: 64,
    countAt: 1,
    aimAt: 3,
    dataAt: 6,
    mostData: 56,
    unusedTo: 62,
    continuedAt: 63,
  },
  newland: {
    reportId: 2,
    length: 64,
    countAt: 1,
    aimAt: null,
    dataAt: 2,
    mostData: 56,
    unusedTo: 61,
    continuedAt: 63,
  },
  microscan: {
    reportId: 1,
    length: 64,
    countAt: 1,
    aimAt: null,
    dataAt: 2,
    mostData: 62,
    unusedTo: 64,
    continuedAt: null,
  },
} as const satisfies Record<ReportLayoutName, ReportLayout>

/** One symbol as its reports gave it, or reports that no symbol can be. */
export type HidFrame =
  | { frame: 'whole'; bytes: Uint8Array; aim: string | null }
  | { frame: 'garbled'; bytes: Uint8Array; problem: HidProblem }
type HidProblem = 'length' | 'report-id' | 'count' | 'identifier' | 'other-symbol' | 'too-long' | 'unfinished'

/** What is kept between two reports: the first parts of a long symbol. */
export interface HidState {
  readonly held: readonly number[]
  readonly aim: string | null
  /** How they were packed; null where no symbol goes on. */
  readonly layout: ReportLayout | null
}
export const emptyHid: HidState = { held: [], aim: null, layout: null }

/** More than any symbology holds: QR version 40 has 7,089 digits. */
const longestSymbol = 8192

/**
 * Takes one input report, packed in the first of the layouts that it fits. A report that breaks off a long symbol gives
 * that up and is judged by itself.
 */
export function feedReport(
  layouts: readonly ReportLayout[],
  state: HidState,
  report: Uint8Array,
): { state: HidState; frames: HidFrame[] } {
  const tried = state.layout === null ? layouts : [state.layout, ...layouts]
  const layout = tried.find((one) => whyUnreadable(one, report) === null)
  if (layout === undefined) return unreadable(tried, state, report)
  const aim = aimOf(layout, report)
  const isOther = state.layout !== null && (layout !== state.layout || aim !== state.aim)
  const frames: HidFrame[] = isOther ? [garbled(Uint8Array.from(state.held), 'other-symbol')] : []
  const count = report[layout.countAt] ?? 0
  const held = [...(isOther ? [] : state.held), ...report.subarray(layout.dataAt, layout.dataAt + count)]
  if (held.length > longestSymbol)
    return { state: emptyHid, frames: [...frames, garbled(Uint8Array.from(held), 'too-long')] }
  const continues = layout.continuedAt !== null && ((report[layout.continuedAt] ?? 0) & 1) === 1
  if (continues) return { state: { held, aim, layout }, frames }
  const bytes = Uint8Array.from(held)
  return {
    state: emptyHid,
    frames: bytes.length === 0 ? frames : [...frames, { frame: 'whole', bytes, aim }],
  }
}

function unreadable(
  [first]: readonly ReportLayout[],
  state: HidState,
  report: Uint8Array,
): { state: HidState; frames: HidFrame[] } {
  const problem = first === undefined ? null : whyUnreadable(first, report)
  return { state: emptyHid, frames: [...givenUp(state), garbled(report, problem ?? 'length')] }
}

/** What a pause means: a long symbol whose rest never came is given up, so that it cannot join the next one. */
export function quietHid(state: HidState): { state: HidState; frames: HidFrame[] } {
  return { state: emptyHid, frames: givenUp(state) }
}

const givenUp = (state: HidState): HidFrame[] =>
  state.layout === null ? [] : [garbled(Uint8Array.from(state.held), 'unfinished')]
const garbled = (bytes: Uint8Array, problem: HidProblem): HidFrame => ({ frame: 'garbled', bytes, problem })

/** Why a report is not packed like this; whatever is packed in another layout must be found out here. */
function whyUnreadable(layout: ReportLayout, report: Uint8Array): HidProblem | null {
  const { reportId, length, countAt, dataAt, mostData, unusedTo, aimAt } = layout
  if (report.length !== length) return 'length'
  if (reportId !== null && report[0] !== reportId) return 'report-id'
  const count = report[countAt] ?? 0
  if (count > mostData) return 'count'
  /** No code holds a NUL: the data stands elsewhere, or there is less of it. */
  if (report.subarray(dataAt, dataAt + count).includes(0)) return 'count'
  if (report.subarray(dataAt + count, unusedTo).some((byte) => byte !== 0)) return 'count'
  const isSpare = aimAt === null || report.subarray(aimAt, aimAt + 3).every((byte) => byte === 0)
  return isSpare || aimOf(layout, report) !== null ? null : 'identifier'
}

/** The identifier such as `]C1`; null where the scanner sends none, which is no fault. */
function aimOf({ aimAt }: ReportLayout, report: Uint8Array): string | null {
  if (aimAt === null) return null
  const text = String.fromCharCode(...report.subarray(aimAt, aimAt + 3))
  return /^\][A-Za-z][0-9A-Za-z]$/.test(text) ? text : null
}
