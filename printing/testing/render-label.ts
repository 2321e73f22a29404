import type { Bitmap } from '#printing/bitmap'
import { pixelsOf, readSymbols } from '#printing/read-codes'
import { zplPicture } from '#printing/zpl-picture'

/** What a scanner would give for one symbol. */
export interface DecodedCode {
  text: string
  format: string
  /** AIM symbology identifier, e.g. `]C1` for GS1-128. */
  aim: string
  /** The content byte by byte, with the separators of GS1 where `text` has brackets around identifiers. */
  bytes: Uint8Array
}

/** The picture of a label of 4 x 6 inches at 8 dots/mm, or of another size. */
export const renderZpl = (
  zpl: Uint8Array,
  size = { widthUm: 101_600, heightUm: 152_400, dotsPerMm: 8 },
): Promise<Buffer> => zplPicture(zpl, size)

/** Every barcode in a PNG, as a scanner would read it. */
export const decodeCodes = (png: Uint8Array): Promise<DecodedCode[]> => decoded(new Uint8Array(png))

/** Every barcode in a picture of dots, looked at with so many white dots around it. */
export const decodeDots = (bitmap: Bitmap, quietDots: number): Promise<DecodedCode[]> =>
  decoded(
    pixelsOf(bitmap, { left: 0, top: 0, width: bitmap.widthDots, height: bitmap.heightDots }, quietDots),
  )

async function decoded(picture: Parameters<typeof readSymbols>[0]): Promise<DecodedCode[]> {
  const found = await readSymbols(picture, { tryHarder: true, maxNumberOfSymbols: 60 })
  return found.map(({ text, format, bytes, symbologyIdentifier }) => ({
    text,
    format,
    aim: symbologyIdentifier,
    bytes,
  }))
}
