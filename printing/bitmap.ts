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
  const last = onto.rowBytes - 1
  const beyond = 0xff >> (8 - (8 * onto.rowBytes - onto.widthDots))
  for (let y = Math.max(0, -top); y < picture.heightDots && y + top < onto.heightDots; y++) {
    const row = (y + top) * onto.rowBytes
    const filler = (onto.data[row + last] ?? 0) & beyond
    for (let byte = 0; byte < picture.rowBytes; byte++) {
      const bits = picture.data[y * picture.rowBytes + byte] ?? 0
      if (bits === 0) continue
      const at = (left >> 3) + byte
      if (at >= 0 && at < onto.rowBytes) or(onto.data, row + at, bits >> shift)
      if (shift > 0 && at + 1 >= 0 && at + 1 < onto.rowBytes)
        or(onto.data, row + at + 1, (bits << (8 - shift)) & 0xff)
    }
    onto.data[row + last] = ((onto.data[row + last] ?? 0) & ~beyond) | filler
  }
}

/** Makes a rectangle black; what falls outside is not drawn. */
export function blacken(bitmap: Bitmap, left: number, top: number, width: number, height: number): void {
  const [from, to] = [Math.max(0, left), Math.min(bitmap.widthDots, left + width)]
  const bottom = Math.min(bitmap.heightDots, top + height)
  if (from >= to) return
  const [first, last] = [from >> 3, (to - 1) >> 3]
  const start = 0xff >> (from & 7)
  const end = 0xff & (0xff << (7 - ((to - 1) & 7)))
  for (let y = Math.max(0, top); y < bottom; y++) {
    const row = y * bitmap.rowBytes
    if (first === last) or(bitmap.data, row + first, start & end)
    else {
      or(bitmap.data, row + first, start)
      bitmap.data.fill(0xff, row + first + 1, row + last)
      or(bitmap.data, row + last, end)
    }
  }
}

/** Takes the black of one picture out of another. */
export function cutOut(from: Bitmap, picture: Bitmap, left: number, top: number): void {
  turnOver(from.data)
  overlay(from, picture, left, top)
  turnOver(from.data)
}

function turnOver(data: Uint8Array): void {
  for (let at = 0; at < data.length; at++) data[at] = ~(data[at] ?? 0) & 0xff
}

/** Modules as squares of so many dots. */
export function squares(modules: readonly (readonly boolean[])[], dots: number): Bitmap {
  const side = modules.length * dots
  const bitmap = emptyBitmap(side, side)
  for (const [y, row] of modules.entries())
    for (const [x, dark] of row.entries()) if (dark) blacken(bitmap, x * dots, y * dots, dots, dots)
  return bitmap
}

/** A picture turned to the right by a quarter, a half or three quarters. */
export function turned(picture: Bitmap, degrees: 90 | 180 | 270): Bitmap {
  const { widthDots: wide, heightDots: tall } = picture
  const made = degrees === 180 ? emptyBitmap(wide, tall) : emptyBitmap(tall, wide)
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) {
      if (!isBlack(picture, x, y)) continue
      if (degrees === 90) blacken(made, tall - 1 - y, x, 1, 1)
      else if (degrees === 180) blacken(made, wide - 1 - x, tall - 1 - y, 1, 1)
      else blacken(made, y, wide - 1 - x, 1, 1)
    }
  return made
}

function or(data: Uint8Array, at: number, bits: number): void {
  data[at] = (data[at] ?? 0) | bits
}
