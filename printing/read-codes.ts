import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { type Bitmap, isBlack } from './bitmap.ts'

let prepared = false

/** Every symbol a scanner would find in a picture. Works offline: the decoder's wasm is read from disk. */
export async function readSymbols(
  picture: Uint8Array | PixelPicture,
  options: ReaderOptions,
): Promise<ReadResult[]> {
  if (!prepared) {
    const here = typeof __filename === 'string' ? __filename : import.meta.url
    const wasm = readFileSync(createRequire(here).resolve('zxing-wasm/reader/zxing_reader.wasm'))
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
    prepared = true
  }
  return readBarcodes(picture as Parameters<typeof readBarcodes>[0], options)
}

/** A picture of four bytes a dot, as decoders take it. */
interface PixelPicture {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** A part of a picture of dots, with white around it. */
export function pixelsOf(
  bitmap: Bitmap,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  around: number,
): PixelPicture {
  const [wide, tall] = [width + 2 * around, height + 2 * around]
  const data = new Uint8ClampedArray(wide * tall * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isBlack(bitmap, left + x, top + y)) {
        const at = ((y + around) * wide + x + around) * 4
        data.fill(0, at, at + 3)
      }
  return { width: wide, height: tall, data }
}
