/** Greys nearer to paper or ink than this are that: the edges of letters and lines stay sharp. */
const sharp = 48

/**
 * Makes black and white of grey dots (0 to 255, row by row), so that from a step away it looks as grey as it was: what a
 * dot is too dark or too light is passed on to its neighbours. Rows of whole bytes, most significant bit left, 1 is
 * black. Source: Floyd and Steinberg, 1976.
 */
export function dithered(grey: Uint8Array, widthDots: number): Uint8Array {
  const heightDots = Math.floor(grey.length / widthDots)
  const rowBytes = Math.ceil(widthDots / 8)
  const bytes = new Uint8Array(rowBytes * heightDots)
  const light = Float32Array.from(grey, (one) => (one < sharp ? 0 : one > 255 - sharp ? 255 : one))
  const pass = (x: number, y: number, much: number) => {
    if (x < 0 || x >= widthDots || y >= heightDots) return
    const at = y * widthDots + x
    light[at] = (light[at] ?? 0) + much
  }
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) {
      const is = light[y * widthDots + x] ?? 255
      const isBlack = is < 128
      const left = isBlack ? is : is - 255
      const place = y * rowBytes + (x >> 3)
      if (isBlack) bytes[place] = (bytes[place] ?? 0) | (0x80 >> (x & 7))
      pass(x + 1, y, (left * 7) / 16)
      pass(x - 1, y + 1, (left * 3) / 16)
      pass(x, y + 1, (left * 5) / 16)
      pass(x + 1, y + 1, left / 16)
    }
  return bytes
}
