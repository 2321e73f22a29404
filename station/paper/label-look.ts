import type { DeviceConfig } from '#contract/devices'
import type { PaperPicture } from '#contract/document-commands'
import type { DrawnPaper } from '#db/print-jobs'
import { type LabelPrinter, languageOf } from '#domain/label-printer'
import { isBlack } from '#printing/bitmap'
import { bytesOfLabel } from '#printing/label-bytes'
import type { Label } from '#printing/label-model'
import { pictureOfLabel } from '#printing/label-picture'
import { isLabelRefusal } from '#printing/label-refusal'
import { type LabelSource, labelOfSource } from '#printing/label-source'
import { pngOfPage } from '#printing/pdf-picture'
import { zplLabelPicture } from '#printing/zpl-picture'
import { printerFor, readSources } from '#station/paper/drawn-papers'

/**
 * One label of a job as it comes out of the printer it is for, in that printer's dots and its own size: read from the very
 * bytes where they are ZPL, else drawn from what they were made from. Null: nothing here can draw it.
 */
export async function lookAtLabel(
  drawn: DrawnPaper,
  device: DeviceConfig | null,
  page: number,
): Promise<PaperPicture | null> {
  const language = languageOf(drawn.bytes)
  if (language === null) return null
  const sources = readSources(drawn)
  const printer = printerFor(device)
  if (sources !== null) return await fromSource(sources, printer, page)
  if (language !== 'zpl') return { picture: null, page: 0, pages: 0, label: null }
  return await fromZpl(drawn.bytes, printer, page, 1)
}

/** What its printer is too narrow for is shown all the same: the trouble is told elsewhere. */
async function fromSource(
  sources: readonly LabelSource[],
  printer: LabelPrinter,
  page: number,
): Promise<PaperPicture | null> {
  const source = sources[page]
  const label = source === undefined ? null : labelOfSource(source, wideEnough(source, printer))
  if (label === null || isLabelRefusal(label)) return null
  if (printer.language === 'zpl') return await fromZpl(bytesOfLabel(label), printer, page, sources.length)
  return asPicture(pngOfPage(greyOf(label)), label, page, sources.length)
}

function wideEnough(source: LabelSource, printer: LabelPrinter): LabelPrinter {
  const made = labelOfSource(source, printer)
  const isNarrow = isLabelRefusal(made) && made.refusal === 'label-wider-than-printer'
  return isNarrow ? { ...printer, widthUm: made.labelUm } : printer
}

async function fromZpl(
  zpl: Uint8Array,
  printer: LabelPrinter,
  page: number,
  pages: number,
): Promise<PaperPicture> {
  const { png, ...size } = await zplLabelPicture(zpl, printer)
  return asPicture(png, { ...size, printer }, page, pages)
}

function asPicture(
  png: Buffer,
  { widthUm, heightUm, printer }: Pick<Label, 'widthUm' | 'heightUm' | 'printer'>,
  page: number,
  pages: number,
): PaperPicture {
  const { dpi, language } = printer
  const picture = `data:image/png;base64,${png.toString('base64')}`
  return { picture, page, pages, label: { widthUm, heightUm, dpi, language } }
}

function greyOf(label: Label): { widthDots: number; heightDots: number; data: Uint8Array } {
  const bitmap = pictureOfLabel(label)
  const { widthDots, heightDots } = bitmap
  const data = new Uint8Array(widthDots * heightDots).fill(255)
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) if (isBlack(bitmap, x, y)) data[y * widthDots + x] = 0
  return { widthDots, heightDots, data }
}
