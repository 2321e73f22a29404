import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PDFiumLibrary } from '@hyzyla/pdfium'
import { PNG } from 'pngjs'

/** A page as grey dots, one byte each, 0 is black. */
export interface GreyPage {
  widthDots: number
  heightDots: number
  data: Uint8Array
  /** How many pages its document has. */
  pages: number
}

/** The library is loaded with the first page that is drawn. */
let library: Promise<PDFiumLibrary> | null = null

/** Draws one page of a PDF as a printer of so many dots an inch lays it down; null where there is no such page or it is no PDF. */
export async function pdfPage(pdf: Uint8Array, page: number, dotsPerInch: number): Promise<GreyPage | null> {
  return await within(pdf, async (document) => {
    const pages = document.getPageCount()
    if (page < 0 || page >= pages) return null
    const drawn = await document.getPage(page).render({ scale: dotsPerInch / 72, render: 'bitmap' })
    const data = new Uint8Array(drawn.width * drawn.height)
    for (let at = 0; at < data.length; at++) data[at] = greyOf(drawn.data, at * 4)
    return { widthDots: drawn.width, heightDots: drawn.height, data, pages }
  })
}

/** How many pages a PDF has, and how large the first one is; null where it is no PDF, or one that wants a password. */
export async function pdfSize(
  pdf: Uint8Array,
): Promise<{ pages: number; widthMm: number; heightMm: number } | null> {
  return await within(pdf, async (document) => {
    const pages = document.getPageCount()
    if (pages < 1) return null
    const { originalWidth, originalHeight } = document.getPage(0).getOriginalSize()
    return { pages, widthMm: mmOf(originalWidth), heightMm: mmOf(originalHeight) }
  })
}

const mmOf = (points: number): number => Math.round((points * 25.4) / 72)

type Document = Awaited<ReturnType<PDFiumLibrary['loadDocument']>>

async function within<T>(
  pdf: Uint8Array,
  work: (document: Document) => Promise<T | null>,
): Promise<T | null> {
  library ??= import('@hyzyla/pdfium').then((pdfium) => pdfium.PDFiumLibrary.init({ wasmBinary: wasm() }))
  const opened = await library
  let document: Document
  try {
    document = await opened.loadDocument(pdf)
  } catch {
    return null
  }
  try {
    return await work(document)
  } finally {
    document.destroy()
  }
}

/** Grey of four bytes, laid over white. Source: weights of ITU-R BT.601. */
function greyOf(bytes: Uint8Array, at: number): number {
  const [one, two, three, alpha] = [
    bytes[at] ?? 0,
    bytes[at + 1] ?? 0,
    bytes[at + 2] ?? 0,
    bytes[at + 3] ?? 255,
  ]
  const grey = (one * 114 + two * 587 + three * 299) / 1000
  return Math.round((grey * alpha + 255 * (255 - alpha)) / 255)
}

/** A page as PNG. */
export function pngOfPage({ widthDots, heightDots, data }: Omit<GreyPage, 'pages'>): Buffer {
  const png = new PNG({
    width: widthDots,
    height: heightDots,
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
  })
  png.data = Buffer.from(data)
  /** Pages are mostly white: no filter and the plain strategy are three times as quick, and smaller. */
  return PNG.sync.write(png, {
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
    filterType: 0,
    deflateStrategy: 0,
    deflateLevel: 6,
  })
}

/** The library would look for its file beside the bundle. */
function wasm(): ArrayBuffer {
  const here = typeof __filename === 'string' ? __filename : import.meta.url
  const bytes = readFileSync(createRequire(here).resolve('@hyzyla/pdfium/pdfium.wasm'))
  return new Uint8Array(bytes).buffer
}
