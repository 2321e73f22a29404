import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ready } from 'zpl-renderer-js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** What a scanner would give for one symbol. */
export interface DecodedCode {
  text: string
  format: string
  /** AIM symbology identifier, e.g. `]C1` for GS1-128. */
  aim: string
  /** The content byte by byte, with the separators of GS1 where `text` has brackets around identifiers. */
  bytes: Uint8Array
}

let prepared = false

/** The picture a printer of 8 (or 12) dots/mm makes of ZPL bytes, as PNG; a virtual printer for tests and the demo. */
export async function renderZpl(
  zpl: Uint8Array,
  size = { widthMm: 101.6, heightMm: 152.4, dotsPerMm: 8 },
): Promise<Buffer> {
  const { api } = await ready
  const text = Buffer.from(zpl).toString('utf8')
  return Buffer.from(await api.zplToBase64Async(text, size.widthMm, size.heightMm, size.dotsPerMm), 'base64')
}

/** Every barcode in a PNG, as a scanner would read it. Works offline: the decoder's wasm is read from disk. */
export async function decodeCodes(png: Uint8Array): Promise<DecodedCode[]> {
  if (!prepared) {
    const here = typeof __filename === 'string' ? __filename : import.meta.url
    const wasm = readFileSync(createRequire(here).resolve('zxing-wasm/reader/zxing_reader.wasm'))
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
    prepared = true
  }
  const found = await readBarcodes(new Uint8Array(png), { tryHarder: true, maxNumberOfSymbols: 30 })
  return found.map(({ text, format, bytes, symbologyIdentifier }) => ({
    text,
    format,
    aim: symbologyIdentifier,
    bytes,
  }))
}
