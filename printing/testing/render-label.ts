import { readSymbols } from '#printing/read-codes'
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
export async function decodeCodes(png: Uint8Array): Promise<DecodedCode[]> {
  const found = await readSymbols(new Uint8Array(png), { tryHarder: true, maxNumberOfSymbols: 60 })
  return found.map(({ text, format, bytes, symbologyIdentifier }) => ({
    text,
    format,
    aim: symbologyIdentifier,
    bytes,
  }))
}
