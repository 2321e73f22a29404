import type { DeviceReason } from '#contract/devices'
import { inOrderOfRepair, type PrinterStatus, type PrinterTongue } from './printer-status.ts'

/** Codes that want a person; every other one but 00 is a fault of what was sent. Sources: EPL2 manual, ^ee; Intermec ESim manuals, ^ee and US. */
const codes: Record<string, DeviceReason> = { '07': 'paper-out', '11': 'head-open', '12': 'paused' }

/**
 * Reads the line that answers `^ee`: 00, or all codes that stand, with commas between them; null until its end is there.
 * Several lines are answers to several questions; the last whole one counts. Source: Intermec ESim manual, ^ee.
 */
export function statusFromEpl(answer: string): PrinterStatus | null {
  const line = [...answer.matchAll(/(?<![\d,])(\d\d(?:,\d\d)*)\r?\n/g)].at(-1)?.[1]
  if (line === undefined) return null
  const standing = line.split(',').filter((code) => code !== '00')
  const troubles = inOrderOfRepair(standing.map((code) => codes[code] ?? 'fault'))
  return { troubles, waiting: null, detail: `codes ${line}` }
}

/** The first line of the settings that answer `UQ`, which names the model and its firmware; null for anything else. */
export function identityFromEpl(answer: string): string | null {
  const first = answer.split(/[\r\n]/).find((line) => line.trim() !== '')
  return first !== undefined && /^[\x20-\x7e]{4,60}$/.test(first) && /V\d/.test(first) ? first.trim() : null
}

/**
 * EPL2 printers tell their troubles, never how much is left. `US` would make them acknowledge each `P`, but it is kept in
 * their flash memory, its signs depend on `eR`, and no manual says that the label is out by then: so `sent` is the end.
 */
export const eplTongue: PrinterTongue = {
  askStatus: async (talk, waitMs) =>
    statusFromEpl(await talk.ask('\n^ee\n', (answer) => statusFromEpl(answer) !== null, waitMs)),
  askIdentity: async (talk, waitMs) =>
    identityFromEpl(
      await talk.ask('\nUQ\n', (answer) => identityFromEpl(answer) !== null && /[\r\n]/.test(answer), waitMs),
    ),
  dpiOf: () => null,
  idleIsDone: false,
}
