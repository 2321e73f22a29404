import type { DeviceReason } from '#contract/devices'
import type { PrinterTalk } from '#native/transports/printer-talk'

/** What a label printer says about itself. */
export interface PrinterStatus {
  /** Everything that keeps it from printing, the one a person must see to first in front; empty: it prints. */
  troubles: readonly DeviceReason[]
  /** Formats waiting, and labels left of the one being printed; null when the answer does not tell. */
  waiting: { formats: number; labels: number; partial: boolean } | null
  detail: string
  /** What a person should know although it prints. */
  note?: string
}

/** How printers of one language are asked. */
export interface PrinterTongue {
  /** Null: no answer at all. */
  askStatus(talk: PrinterTalk, waitMs: number): Promise<PrinterStatus | null>
  /** What it says it is; null: it does not. */
  askIdentity(talk: PrinterTalk, waitMs: number): Promise<string | null>
  /** The resolution of its head, from what it says it is; null: it does not tell. */
  dpiOf(identity: string): number | null
  /** Whether an idle answer means that all it was sent is on paper, and not only that it has not begun yet. */
  idleIsDone: boolean
}

/** Repairs go from the outside in: close the head, load the roll, and only then think of the pause key. */
const order: readonly DeviceReason[] = [
  'head-open',
  'paper-out',
  'ribbon-out',
  'cutter',
  'hot',
  'fault',
  'paused',
]

/** Troubles without doubles, the one to see to first in front. */
export function inOrderOfRepair(troubles: readonly DeviceReason[]): DeviceReason[] {
  return [...new Set(troubles)].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

/** The troubles of those bits that are set. */
export function troublesOf(bits: number, table: readonly (readonly [bit: number, reason: DeviceReason])[]) {
  return inOrderOfRepair(table.flatMap(([bit, reason]) => ((bits & bit) === 0 ? [] : [reason])))
}
