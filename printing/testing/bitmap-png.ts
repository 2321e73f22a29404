import { PNG } from 'pngjs'
import { type Bitmap, isBlack } from '../bitmap.ts'

/** A picture of dots as PNG. */
export function pngOf(bitmap: Bitmap): Buffer {
  const png = new PNG({ width: bitmap.widthDots, height: bitmap.heightDots })
  png.data.fill(255)
  for (let y = 0; y < bitmap.heightDots; y++)
    for (let x = 0; x < bitmap.widthDots; x++)
      if (isBlack(bitmap, x, y)) {
        const at = (y * png.width + x) * 4
        png.data.fill(0, at, at + 3)
      }
  return PNG.sync.write(png)
}
