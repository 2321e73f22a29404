import { z } from 'zod'
import { atSeat, seat } from '#contract/command-parts'

/**
 * Commands of the virtual bench: a scanner, a scale and a label printer on the screen, to practise with. Only in a training;
 * whoever holds a badge up there has not signed in yet, so nobody is asked for a role.
 */
export const virtualBenchCommands = {
  virtualBench: { allowed: 'anybody', args: atSeat },
  openVirtualBench: { allowed: 'anybody', args: z.strictObject({}) },
  closeVirtualBench: { allowed: 'anybody', args: z.strictObject({}) },
  /** Holds one of the offered codes under the scanner. */
  virtualScan: { allowed: 'anybody', args: z.strictObject({ seat, offerId: z.string().min(1).max(120) }) },
  /** Holds any other code under it. */
  virtualScanText: { allowed: 'anybody', args: z.strictObject({ seat, text: z.string().min(1).max(500) }) },
  virtualWeigh: {
    allowed: 'anybody',
    args: z.strictObject({ weightG: z.number().int().min(0).max(60_000) }),
  },
  virtualPaper: { allowed: 'anybody', args: z.strictObject({ loaded: z.boolean() }) },
  /** The picture of one label that came out. */
  virtualLabel: { allowed: 'anybody', args: z.strictObject({ nth: z.number().int().min(1).max(1_000_000) }) },
} as const

/** What they answer. */
export interface VirtualBenchAnswers {
  virtualBench: VirtualBenchView
  virtualLabel: { pngBase64: string }
}

/** What a code hangs on. */
export type OfferThing =
  | 'badge'
  | 'cart'
  | 'tote'
  | 'location'
  | 'item'
  | 'place'
  | 'cartonType'
  | 'label'
  | 'command'

/** A code that could be scanned now: the right one, one beside it, or the right one damaged. */
export interface OfferView {
  offerId: string
  sort: 'right' | 'wrong' | 'damaged'
  thing: OfferThing
  /** What stands on it for people. */
  name: string
}

/** The virtual bench as the drawer beside the work shows it. */
export type VirtualBenchView =
  | { state: 'closed' }
  | {
      state: 'open'
      /** Codes come as bytes through a real line, or as typed ones where this computer has no lines to give, and why. */
      codes: 'scanned' | 'typed-system' | 'typed-socat'
      offers: OfferView[]
      /** Null where there is no line for a scale. */
      scale: { weightG: number; expectedG: number | null } | null
      paper: boolean
      /** How many labels came out. */
      labels: number
    }
