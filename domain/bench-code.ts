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
  /** No scan: a line of a scale whose port is listened to, because it sends on and on or answers late. */
  | { code: 'weight' }
  | { code: 'other' }

/** The code on every test label (`printing/test-label`). */
const testLabel = 'PB-TEST'

/** A number with a unit or decimals, with whatever status a scale puts around it; or its word that it has none. */
const weightLine =
  /^([^/]{0,12}[^0-9A-Za-z/]|[A-Z]{0,3})[+-]?\s*(\d+[.,]\d+|[\d.,]+\s*(kg|g|lb|oz)(?![\w-]))|^(S [SDI+-]|E[SLT]$|ST,|US,|OL,|QT,)/i

/** What was scanned, in whichever way of reading it makes sense; with whatever a scanner puts around it. */
export function benchCode(heard: Heard): BenchCode {
  const texts = heard.map(({ signs }) => signs.filter((sign) => /^[ -~]$/.test(sign)).join(''))
  for (const text of texts) {
    const own = /PB[WX][0-9A-Z-]+|PB-TEST/.exec(text)?.[0]
    if (own === undefined) continue
    if (own === testLabel) return { code: 'test-label' }
    if (isBenchSheet(own)) return { code: 'sheet', text: own }
    const read = readOwnCode(own)
    if (read !== null && 'kind' in read && read.kind === 'command' && isAction(read.name))
      return { code: 'command', action: read.name }
  }
  return { code: texts.some((text) => weightLine.test(text)) ? 'weight' : 'other' }
}
