import type { PrinterTalk } from '#native/transports/printer-talk'
import type { PrinterStatus, PrinterTongue } from './printer-status.ts'
import { dpiFromHi, identityFromHi, isWholeHqes, statusFromHqes, statusFromHs } from './zpl-status.ts'

/** Asks `~HS`, and `~HQES` when that stays unanswered, as it does on newer Zebras with a fault; null: no answer at all. */
async function askStatus(talk: PrinterTalk, waitMs: number): Promise<PrinterStatus | null> {
  const first = statusFromHs(await talk.ask('~HS', (answer) => statusFromHs(answer) !== null, waitMs))
  if (first !== null) return first
  const either = (answer: string) => isWholeHqes(answer) || statusFromHs(answer) !== null
  const answer = await talk.ask('~HQES', either, waitMs)
  return statusFromHqes(answer) ?? statusFromHs(answer)
}

/** Asks the printer what it is. */
async function askIdentity(talk: PrinterTalk, waitMs: number): Promise<string | null> {
  return identityFromHi(await talk.ask('~HI', (answer) => identityFromHi(answer) !== null, waitMs))
}

/** How ZPL printers are asked. */
export const zplTongue: PrinterTongue = { askStatus, askIdentity, dpiOf: dpiFromHi, idleIsDone: true }
