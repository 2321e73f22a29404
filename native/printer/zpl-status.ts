import type { DeviceReason } from '#contract/devices'
import { inOrderOfRepair, type PrinterStatus } from './printer-status.ts'

/**
 * Reads the three frames of `~HS`; null until all are there and have their fields. Fields: ZPL manual, ~HS
 * on docs.zebra.com (string 2 is mmm,n,o,p,q,r,s,t,u,v,www: head up and ribbon out are its third and fourth).
 */
export function statusFromHs(answer: string): PrinterStatus | null {
  const rows = framesOf(answer).map((row) => row.replace(/\s/g, '').split(','))
  const at = rows.findIndex((row, index) => row.length === 12 && rows[index + 1]?.length === 11)
  const [first, second, third] = rows.slice(at, at + 3)
  if (at < 0 || first === undefined || second === undefined || third?.length !== 2) return null
  if (![...first, ...second].every((field) => /^\d+$/.test(field))) return null
  const on = (row: string[], index: number) => /^0*1$/.test(row[index] ?? '')
  const troubles: DeviceReason[] = []
  if (on(first, 1)) troubles.push('paper-out')
  if (on(first, 2)) troubles.push('paused')
  if (on(first, 9) || on(first, 10)) troubles.push('fault')
  if (on(first, 11)) troubles.push('hot')
  if (on(second, 2)) troubles.push('head-open')
  if (on(second, 3)) troubles.push('ribbon-out')
  return {
    troubles: inOrderOfRepair(troubles),
    waiting: { formats: Number(first[4]), labels: Number(second[8]), partial: on(first, 7) },
    detail: `${first.join(',')} / ${second.join(',')}`,
  }
}

const errorBits: readonly [number, DeviceReason][] = [
  [0x1, 'paper-out'],
  [0x2, 'ribbon-out'],
  [0x4, 'head-open'],
  [0x8, 'cutter'],
  [0x30, 'hot'],
  [0x10000, 'paused'],
]
const knownBits = errorBits.reduce((all, [bit]) => all | bit, 0)

/**
 * Reads `~HQES` (spacing and line ends differ by model, so nothing is read by position); null until the errors line
 * is there. It is what newer Zebras still answer when paper, ribbon or head keep them from answering `~HS`.
 */
export function statusFromHqes(answer: string): PrinterStatus | null {
  const match = /ERRORS\s*:\s*([01])\s+([0-9A-F]{8})[\s,]+([0-9A-F]{8})/i.exec(answer)
  if (match === null) return null
  const [, flag, upper = '0', lower = '0'] = match
  const bits = Number.parseInt(lower, 16)
  const troubles =
    flag === '0' ? [] : errorBits.filter(([bit]) => (bits & bit) !== 0).map(([, reason]) => reason)
  const others = (bits & ~knownBits) !== 0 || Number.parseInt(upper, 16) !== 0
  if (flag === '1' && (others || troubles.length === 0)) troubles.push('fault')
  const warnings = /WARNINGS\s*:\s*([01]\s+[0-9A-F]{8}[\s,]+[0-9A-F]{8})/i.exec(answer)?.[1] ?? 'none'
  const detail = `errors ${flag} ${upper} ${lower}, warnings ${warnings.replace(/\s+/g, ' ')}`
  return { troubles: inOrderOfRepair(troubles), waiting: null, detail }
}

/** True when nothing more of a `~HQES` answer is to be waited for. */
export function isWholeHqes(answer: string): boolean {
  return /WARNINGS\s*:\s*[01]\s+[0-9A-F]{8}[\s,]+[0-9A-F]{8}/i.test(answer) && statusFromHqes(answer) !== null
}

/** The printer's own name, such as `ZD421-203dpi,V93.20.15Z,8,8192KB`; null when `~HI` was not answered. */
export function identityFromHi(answer: string): string | null {
  return framesOf(answer).find((frame) => /^[\x20-\x7e]+,[\x20-\x7e]+,\d+,\d+KB/.test(frame)) ?? null
}

/** What stands between each STX and its ETX; a frame whose end has not come yet is left out. */
function framesOf(answer: string): string[] {
  return answer
    .split('\x02')
    .slice(1)
    .flatMap((part) => (part.includes('\x03') ? [part.split('\x03')[0] ?? ''] : []))
}

/** The resolution of the head in such a name: 8 dots a millimetre are 203 an inch; null where it is none we know. */
export function dpiFromHi(identity: string): number | null {
  const dots = Number(/,(\d+),\d+KB/.exec(identity)?.[1])
  return { 6: 152, 8: 203, 12: 300, 24: 600 }[dots] ?? null
}
