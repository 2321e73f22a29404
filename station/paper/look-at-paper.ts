import type { PaperPicture } from '#contract/document-commands'
import { drawnOf, printJob } from '#db/print-jobs'
import { languageOf } from '#domain/label-printer'
import type { Refusal } from '#domain/refusal'
import { pdfPage, pngOfPage } from '#printing/pdf-picture'
import { zplPicture } from '#printing/zpl-picture'
import type { Floor } from '#station/context'
import { ownPrinter } from '#station/paper/journal'
import { drawPaper } from '#station/paper/papers'

/** Enough to read every word on a screen. */
const screenDpi = 110
const labelSize = { widthMm: 101.6, heightMm: 152.4, dotsPerMm: 8 }

/** One page of a paper, drawn from the bytes that a printer got or will get; a label in a language that is not ZPL has none. */
export async function lookAtPaper(
  floor: Floor,
  jobId: string,
  page: number,
): Promise<PaperPicture | Refusal> {
  const job = printJob(floor.db, jobId)
  if (job === null) return { refusal: 'not-found', what: jobId }
  const drawn = drawnOf(floor.db, jobId) ?? (await drawPaper(floor, job, ownPrinter(floor, job)))
  if (languageOf(drawn.bytes) === 'zpl') {
    const png = await zplPicture(drawn.bytes, labelSize)
    return { picture: dataUrl(png), page: 0, pages: 1 }
  }
  const shown = await pdfPage(drawn.bytes, page, screenDpi)
  if (shown === null) return { picture: null, page, pages: 0 }
  return { picture: dataUrl(pngOfPage(shown)), page, pages: shown.pages }
}

const dataUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`
