/** A black and white picture, one bit a dot, rows padded to whole bytes, most significant bit left, 1 is black. */
export interface Bitmap {
  widthDots: number
  heightDots: number
  rowBytes: number
  data: Uint8Array
}

/** An empty picture to draw on. */
export function emptyBitmap(widthDots: number, heightDots: number): Bitmap {
  const rowBytes = Math.ceil(widthDots / 8)
  return { widthDots, heightDots, rowBytes, data: new Uint8Array(rowBytes * heightDots) }
}

/** Whether a dot is black; outside is white. */
export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= bitmap.widthDots || y >= bitmap.heightDots) return false
  return ((bitmap.data[y * bitmap.rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** Lays one picture over another, black stays black; what falls outside is not drawn. */
export function overlay(onto: Bitmap, picture: Bitmap, left: number, top: number): void {
  const shift = left & 7
  for (let y = Math.max(0, -top); y < picture.heightDots && y + top < onto.heightDots; y++) {
    const row = (y + top) * onto.rowBytes
    for (let byte = 0; byte < picture.rowBytes; byte++) {
      const bits = picture.data[y * picture.rowBytes + byte] ?? 0
      if (bits === 0) continue
      const at = (left >> 3) + byte
      if (at >= 0 && at < onto.rowBytes) or(onto.data, row + at, bits >> shift)
      if (shift > 0 && at + 1 >= 0 && at + 1 < onto.rowBytes)
        or(onto.data, row + at + 1, (bits << (8 - shift)) & 0xff)
    }
  }
}

function or(data: Uint8Array, at: number, bits: number): void {
  data[at] = (data[at] ?? 0) | bits
}
