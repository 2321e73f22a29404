import { type ActionName, isAction } from '#domain/action'
import { readOwnCode } from '#domain/barcode/own-code'
import { isBenchSheet } from '#domain/bench-sheet'
import type { Heard } from '#domain/scanner-test'

/** What a scan means on a round of a bench, besides which scanner it came from. */
export type BenchCode =
  | { code: 'command'; action: ActionName }
  | { code: 'sheet'; text: string }
  /** The label a printer prints to be tried. */
  | { code: 'test-label' }
  | { code: 'other' }

/** The code on every test label (`printing/test-label`). */
const testLabel = 'PB-TEST'

/** What was scanned, in whichever way of reading it makes sense; with whatever a scanner puts around it. */
export function benchCode(heard: Heard): BenchCode {
  for (const { signs } of heard) {
    const text = signs.filter((sign) => /^[ -~]$/.test(sign)).join('')
    const own = /PB[WX][0-9A-Z-]+|PB-TEST/.exec(text)?.[0]
    if (own === undefined) continue
    if (own === testLabel) return { code: 'test-label' }
    if (isBenchSheet(own)) return { code: 'sheet', text: own }
    const read = readOwnCode(own)
    if (read !== null && 'kind' in read && read.kind === 'command' && isAction(read.name))
      return { code: 'command', action: read.name }
  }
  return { code: 'other' }
}
