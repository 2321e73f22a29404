import type { reportLayoutNames } from '#contract/devices'

/**
 * Where a model of USB HID POS scanner (usage page 0x8C) puts what in an input report. Offsets are bytes from 0, the
 * report's own id included. The standard leaves the layout to the maker, hence a row for each.
 */
export interface ReportLayout {
  reportId: number
  /** Bytes of one whole report. */
  length: number
  /** Where the number of data bytes stands. */
  countAt: number
  dataAt: number
  mostData: number
  /** Three bytes of AIM identifier; null where a model sends it within the data, or not at all. */
  aimAt: number | null
  /** The byte whose bit 0 says that the symbol goes on in the next report; null where symbols never do. */
  continuedAt: number | null
}

/** Sources: Access-IS LSR118 manual p68 and the USB-IF POS usage tables; Newland FM430 guide; Microscan's own variant. */
export const reportLayouts = {
  'usb-pos': {
    reportId: 2,
    length: 64,
    countAt: 1,
    aimAt: 2,
    dataAt: 5,
    mostData: 56,
    continuedAt: 63,
  },
  newland: {
    reportId: 2,
    length: 64,
    countAt: 1,
    aimAt: null,
    dataAt: 2,
    mostData: 56,
    continuedAt: 63,
  },
  microscan: {
    reportId: 1,
    length: 64,
    countAt: 1,
    aimAt: null,
    dataAt: 2,
    mostData: 62,
    continuedAt: null,
  },
} as const satisfies Record<(typeof reportLayoutNames)[number], ReportLayout>
export type ReportLayoutName = keyof typeof reportLayouts

/** One symbol as its reports gave it, or reports that no symbol can be. */
export type HidFrame =
  | { frame: 'whole'; bytes: Uint8Array; aim: string | null }
  | { frame: 'garbled'; bytes: Uint8Array; problem: HidProblem }
type HidProblem = 'length' | 'report-id' | 'count' | 'other-symbol' | 'too-long' | 'unfinished'

/** What is kept between two reports: the first parts of a long symbol. */
export interface HidState {
  readonly held: readonly number[]
  readonly aim: string | null
  readonly continues: boolean
}
export const emptyHid: HidState = { held: [], aim: null, continues: false }

/** More than any symbology holds: QR version 40 has 7,089 digits. */
const longestSymbol = 8192

/** Takes one input report. A report that breaks off a long symbol gives that up and is judged by itself. */
export function feedReport(
  layout: ReportLayout,
  state: HidState,
  report: Uint8Array,
): { state: HidState; frames: HidFrame[] } {
  const problem = whyUnreadable(layout, report)
  if (problem !== null) return { state: emptyHid, frames: [...givenUp(state), garbled(report, problem)] }
  const aim = aimOf(layout, report)
  const frames: HidFrame[] = []
  let { held } = state
  if (state.continues && aim !== state.aim) {
    frames.push({ frame: 'garbled', bytes: Uint8Array.from(held), problem: 'other-symbol' })
    held = []
  }
  const count = report[layout.countAt] ?? 0
  held = [...held, ...report.subarray(layout.dataAt, layout.dataAt + count)]
  if (held.length > longestSymbol)
    return { state: emptyHid, frames: [...frames, garbled(Uint8Array.from(held), 'too-long')] }
  const continues = layout.continuedAt !== null && ((report[layout.continuedAt] ?? 0) & 1) === 1
  if (continues) return { state: { held, aim, continues }, frames }
  const bytes = Uint8Array.from(held)
  return {
    state: emptyHid,
    frames: bytes.length === 0 ? frames : [...frames, { frame: 'whole', bytes, aim }],
  }
}

/** What a pause means: a long symbol whose rest never came is given up, so that it cannot join the next one. */
export function quietHid(state: HidState): { state: HidState; frames: HidFrame[] } {
  return { state: emptyHid, frames: givenUp(state) }
}

const givenUp = (state: HidState): HidFrame[] =>
  state.continues ? [garbled(Uint8Array.from(state.held), 'unfinished')] : []
const garbled = (bytes: Uint8Array, problem: HidProblem): HidFrame => ({ frame: 'garbled', bytes, problem })

function whyUnreadable(layout: ReportLayout, report: Uint8Array): HidProblem | null {
  if (report.length !== layout.length) return 'length'
  if (report[0] !== layout.reportId) return 'report-id'
  const count = report[layout.countAt] ?? 0
  if (count > layout.mostData) return 'count'
  /** No code holds a NUL: the data stands elsewhere, or there is less of it. */
  return report.subarray(layout.dataAt, layout.dataAt + count).includes(0) ? 'count' : null
}

/** The identifier such as `]C1`; null where the scanner sends none, which is no fault. */
function aimOf({ aimAt }: ReportLayout, report: Uint8Array): string | null {
  if (aimAt === null) return null
  const text = String.fromCharCode(...report.subarray(aimAt, aimAt + 3))
  return /^\][A-Za-z][0-9A-Za-z]$/.test(text) ? text : null
}
