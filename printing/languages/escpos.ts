import type { Label } from '../label-model.ts'
import { pictureOfLabel } from '../label-picture.ts'
import { type Trap, withoutTraps } from './raw-dots.ts'

/** Commands that are obeyed at once, even within a picture: DLE EOT, DLE ENQ, DLE DC4 (reference, "Real-time commands"). */
const traps: readonly Trap[] = [
  [0x10, 0x04, 0x18],
  [0x10, 0x05, 0x18],
  [0x10, 0x14, 0x18],
]
/** Rows in one picture; small printers hold no more. */
const bandRows = 128

/**
 * The bytes that make an ESC/POS printer print a label once and cut it off. The label goes as one picture in bands:
 * printers of this language place nothing freely in line mode, and page mode is missing or small in many.
 * Source: Epson ESC/POS Command Reference (ESC @, GS ( K, GS v 0, GS V).
 */
export function escposFromLabel(label: Label): Uint8Array {
  const { rowBytes, heightDots, data } = pictureOfLabel(label)
  const parts: Uint8Array[] = [Buffer.from('\x1b@', 'latin1'), density(label.printer.darknessPercent)]
  for (let row = 0; row < heightDots; row += bandRows) {
    const rows = Math.min(bandRows, heightDots - row)
    parts.push(Buffer.from([0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8]))
    parts.push(withoutTraps(data.subarray(row * rowBytes, (row + rows) * rowBytes), traps))
  }
  parts.push(Buffer.from([0x1d, 0x56, 66, 0]))
  return Buffer.concat(parts)
}

/** Function 49 of GS ( K goes from 250 (six steps lighter) over 0 to 6. */
function density(percent: number | null): Uint8Array {
  if (percent === null) return new Uint8Array()
  const step = Math.round((12 * percent) / 100) - 6
  return Buffer.from([0x1d, 0x28, 0x4b, 2, 0, 49, step < 0 ? 256 + step : step])
}
