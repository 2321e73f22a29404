/** What can be wrong with a virtual label printer. */
export interface PrinterFaults {
  paperOut: boolean
  ribbonOut: boolean
  headOpen: boolean
  paused: boolean
  /** Answers nothing at all, and prints all the same. */
  silent: boolean
  /** Newer Zebras do not answer ~HS while paper, ribbon or head keep them from printing. */
  quietWhenFaulty: boolean
  /** Breaks the connection after so many bytes of label, once; 0: instead of every answer. */
  dieAfterBytes: number | null
  /** Labels until the roll is empty. */
  labelsOnRoll: number | null
}
export const noFaults: PrinterFaults = {
  paperOut: false,
  ribbonOut: false,
  headOpen: false,
  paused: false,
  silent: false,
  quietWhenFaulty: false,
  dieAfterBytes: null,
  labelsOnRoll: null,
}

/** What is waiting inside the printer. */
export interface PrinterLoad {
  formats: number
  labels: number
  partial: boolean
}

const bit = (on: boolean) => (on ? '1' : '0')
const framed = (...rows: string[]) => rows.map((row) => `\x02${row}\x03\r\n`).join('')

/** The three frames of ~HS (ZPL manual). */
export function hsAnswer(faults: PrinterFaults, load: PrinterLoad): string {
  const formats = String(load.formats).padStart(3, '0')
  const labels = String(load.labels).padStart(8, '0')
  return framed(
    `030,${bit(faults.paperOut)},${bit(faults.paused)},1218,${formats},0,0,${bit(load.partial)},000,0,0,0`,
    `000,0,${bit(faults.headOpen)},${bit(faults.ribbonOut)},0,2,4,0,${labels},1,000`,
    '1234,0',
  )
}

/** The two lines of ~HQES (ZPL manual). */
export function hqesAnswer(faults: PrinterFaults): string {
  const bits =
    (faults.paperOut ? 1 : 0) |
    (faults.ribbonOut ? 2 : 0) |
    (faults.headOpen ? 4 : 0) |
    (faults.paused ? 0x10000 : 0)
  const mask = bits.toString(16).toUpperCase().padStart(8, '0')
  const row = (name: string, flag: string, low: string) => `   ${name.padEnd(12)}${flag} 00000000 ${low}\r\n`
  const errors = row('ERRORS:', bit(bits !== 0), mask)
  return `\x02\r\n\r\n  PRINTER STATUS\r\n${errors}${row('WARNINGS:', '0', '00000000')}\x03\r\n`
}

/** The name a printer gives at ~HI. */
export function hiAnswer(): string {
  return framed('ZD421-203dpi,V93.20.15Z,8,8192KB')
}
