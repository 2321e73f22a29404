import type { LabelLanguage } from '#domain/label-printer'
import type { PrinterFaults } from '#sim/devices/zpl-answers'

/** A question within the bytes of a connection, and what a printer answers; null: in its turn, when all is printed. */
interface Question {
  bytes: string
  answer: (faults: PrinterFaults, isPrinting: boolean) => string
  inTurn: boolean
}
export type SpokenLanguage = Exclude<LabelLanguage, 'zpl'>

const at = (on: boolean, bit: number): number => (on ? bit : 0)
const sign = (...bytes: number[]): string => String.fromCharCode(...bytes)
const now = (bytes: string, answer: Question['answer']): Question => ({ bytes, answer, inTurn: false })

/** TSPL/TSPL2 manual, `<ESC>!?` and `~!T`. */
const tspl: Question[] = [
  now('\x1b!?', ({ headOpen, paperOut, ribbonOut, paused }, isPrinting) =>
    sign(at(headOpen, 1) | at(paperOut, 4) | at(ribbonOut, 8) | at(paused, 0x10) | at(isPrinting, 0x20)),
  ),
  now('~!T', () => 'TE210\r'),
]

/** EPL2 manual, `^ee` and `UQ`. */
const epl: Question[] = [
  now('\n^ee\n', ({ headOpen, paperOut, ribbonOut, paused }) => {
    const codes = [
      ...(paperOut || ribbonOut ? ['07'] : []),
      ...(headOpen ? ['11'] : []),
      ...(paused ? ['12'] : []),
    ]
    return `${codes.length === 0 ? '00' : codes.join(',')}\r\n`
  }),
  now('\nUQ\n', () => 'UKQ1935HLU       V4.42\r\nSerial port:96,N,8,1\r\n'),
]

/** ESC/POS reference, `DLE EOT`, `GS r`, `GS I`. */
const escpos: Question[] = [
  now('\x10\x04\x01', ({ headOpen, paperOut, paused }) => sign(0x12 | at(headOpen || paperOut || paused, 8))),
  now('\x10\x04\x02', ({ headOpen, paperOut }) => sign(0x12 | at(headOpen, 4) | at(paperOut, 0x20))),
  now('\x10\x04\x03', () => sign(0x12)),
  now('\x10\x04\x04', ({ paperOut }) => sign(0x12 | at(paperOut, 0x60))),
  { bytes: '\x1dr\x01', answer: () => sign(0), inTurn: true },
  now('\x1dIC', () => '_TM-T20III\0'),
]

export const questionsOf: Record<SpokenLanguage, readonly Question[]> = { tspl, epl, escpos }
