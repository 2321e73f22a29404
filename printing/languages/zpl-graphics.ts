import type { Bitmap } from '../bitmap.ts'

/**
 * The rows of a picture for ^GFA in the guide's compressed hex: G to Y repeat a digit 1 to 19 times, g to z 20 to 400,
 * `,` fills a row white, `:` repeats the row before; a Chinese address shrinks to a third. `!` (fill black) and fills
 * from the middle of a byte are left out: zebrash draws them wrong, so clones of printers may.
 */
export function compressedRows({ data, rowBytes, heightDots }: Bitmap): string {
  let before: string | null = null
  let out = ''
  for (let row = 0; row < heightDots; row++) {
    const hex = Buffer.from(data.subarray(row * rowBytes, (row + 1) * rowBytes))
      .toString('hex')
      .toUpperCase()
    out += hex === before ? ':' : compressedRow(hex)
    before = hex
  }
  return out
}

function compressedRow(hex: string): string {
  const white = hex.replace(/(00)+$/, '')
  return white.length < hex.length ? `${runs(white)},` : runs(hex)
}

function runs(hex: string): string {
  return hex.replace(/(.)\1+/g, (run, digit: string) => (run.length < 3 ? run : repeat(run.length) + digit))
}

function repeat(times: number): string {
  let out = ''
  let left = times
  while (left >= 20) {
    const twenties = Math.min(20, Math.floor(left / 20))
    out += String.fromCharCode('f'.charCodeAt(0) + twenties)
    left -= 20 * twenties
  }
  return left > 0 ? out + String.fromCharCode('F'.charCodeAt(0) + left) : out
}
