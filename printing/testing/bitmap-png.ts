import { PNG } from 'pngjs'
import { type Bitmap, isBlack } from '../bitmap.ts'

/** A picture of dots as PNG, with so many white dots around it, so that a decoder can look at it. */
export function pngOf(bitmap: Bitmap, quietDots: number): Buffer {
  const png = new PNG({ width: bitmap.widthDots + 2 * quietDots, height: bitmap.heightDots + 2 * quietDots })
  png.data.fill(255)
  for (let y = 0; y < bitmap.heightDots; y++)
    for (let x = 0; x < bitmap.widthDots; x++)
      if (isBlack(bitmap, x, y)) {
        const at = ((y + quietDots) * png.width + x + quietDots) * 4
        png.data.fill(0, at, at + 3)
      }
  return PNG.sync.write(png)
}
