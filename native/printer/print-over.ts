import { faultOf, type JobResult, pause } from '#native/device'
import type { PrinterTalk } from '#native/transports/printer-talk'
import type { PrinterStatus, PrinterTongue } from './printer-status.ts'

/** How long a label printer may take for each thing before it counts as not answering. */
export interface PrinterPatience {
  connectWaitMs: number
  answerWaitMs: number
  /** Between two looks at a printer that is ready, and at one that wants somebody. */
  idleMs: number
  troubledMs: number
  /** Between two looks at a printing one, and how long nothing may change in it. */
  watchMs: number
  stuckMs: number
  stallMs: number
}
export const printerPatience: PrinterPatience = {
  connectWaitMs: 2500,
  answerWaitMs: 1000,
  idleMs: 2000,
  troubledMs: 1000,
  watchMs: 100,
  stuckMs: 30_000,
  stallMs: 15_000,
}

/** `tells`: answered a status question in this process. `mute`: never did. */
export type Voice = 'new' | 'mute' | 'tells'

/**
 * Sends one job and finds out how it went. Before its first byte everything is `not-sent`; after it nothing is:
 * a break, a fault or silence is `unknown`, and a person looks. A printer that never answered anything gets the
 * job and is believed to have it (`sent`); one that answered before and is silent now gets nothing.
 */
export async function printOver(
  talk: PrinterTalk,
  bytes: Uint8Array,
  voice: Voice,
  tongue: PrinterTongue,
  patience: PrinterPatience,
  told: (status: PrinterStatus | null) => void,
): Promise<JobResult> {
  let begun = false
  try {
    const before = await tongue.askStatus(
      talk,
      voice === 'mute' ? patience.answerWaitMs / 4 : patience.answerWaitMs,
    )
    told(before)
    if (before === null && voice === 'tells')
      return { outcome: 'not-sent', reason: 'no-answer', detail: null }
    const trouble = before?.troubles[0]
    if (before !== null && trouble !== undefined)
      return { outcome: 'not-sent', reason: trouble, detail: before.detail }
    begun = true
    await talk.send(bytes, patience.stallMs)
    if (before !== null) return await watch(talk, before, tongue, patience, told)
    await talk.end(patience.answerWaitMs)
    return { outcome: 'sent', reason: null, detail: 'this printer answers no status question' }
  } catch (error) {
    return { outcome: begun ? 'unknown' : 'not-sent', ...faultOf(error) }
  }
}

/** Idle looks after which a printer that was never seen printing has printed between two of them, or dropped the label. */
const notBegunLooks = 30

/**
 * Asks until the printer has nothing left to print. Two idle answers in a row are wanted, because the question overtakes a
 * format that is still being read; a third where an answer to an older question may still be on its way.
 */
async function watch(
  talk: PrinterTalk,
  before: PrinterStatus,
  tongue: PrinterTongue,
  patience: PrinterPatience,
  told: (status: PrinterStatus | null) => void,
): Promise<JobResult> {
  const wanted = before.waiting === null ? 3 : 2
  let heardLeft = before.waiting !== null
  let hasBegun = tongue.idleIsDone
  let idle = 0
  let withoutLeft = 0
  let last = ''
  let lastChangeMs = performance.now()
  for (;;) {
    await pause(patience.watchMs, null)
    const status = await tongue.askStatus(talk, patience.answerWaitMs)
    told(status)
    if (status === null)
      return { outcome: 'unknown', reason: 'no-answer', detail: 'silent after the last byte' }
    const trouble = status.troubles[0]
    if (trouble !== undefined) return { outcome: 'unknown', reason: trouble, detail: status.detail }
    const left = status.waiting
    if (left === null) {
      withoutLeft++
      if (!heardLeft && withoutLeft >= wanted) return { outcome: 'sent', reason: null, detail: status.detail }
    } else {
      heardLeft = true
      const isIdle = left.formats === 0 && left.labels === 0 && !left.partial
      idle = isIdle ? idle + 1 : 0
      hasBegun ||= !isIdle
      if (idle >= wanted && hasBegun) return { outcome: 'printed', reason: null, detail: null }
      if (idle >= notBegunLooks) return { outcome: 'sent', reason: null, detail: 'never seen printing' }
    }
    const now = JSON.stringify(left)
    if (now !== last) lastChangeMs = performance.now()
    last = now
    if (performance.now() - lastChangeMs > patience.stuckMs) {
      return { outcome: 'unknown', reason: 'fault', detail: `nothing moves: ${status.detail}` }
    }
  }
}
