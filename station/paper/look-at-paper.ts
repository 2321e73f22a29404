import type { PaperPicture } from '#contract/document-commands'
import { drawnOf, printJob } from '#db/print-jobs'
import type { Refusal } from '#domain/refusal'
import { pdfPage, pngOfPage } from '#printing/pdf-picture'
import type { Floor } from '#station/context'
import { ownPrinter } from '#station/paper/journal'
import { lookAtLabel } from '#station/paper/label-look'
import { drawPaper } from '#station/paper/papers'

/** Enough to read every word on a screen. */
const screenDpi = 110

/** One page of a paper, drawn from the bytes that a printer got or will get. */
export async function lookAtPaper(
  floor: Floor,
  jobId: string,
  page: number,
): Promise<PaperPicture | Refusal> {
  const job = printJob(floor.db, jobId)
  if (job === null) return { refusal: 'not-found', what: jobId }
  const device = ownPrinter(floor, job)
  const drawn = drawnOf(floor.db, jobId) ?? (await drawPaper(floor, job, device))
  if ('reason' in drawn) return { picture: null, page, pages: 0, label: null }
  const label = await lookAtLabel(drawn, device, page)
  if (label !== null) return label
  const shown = await pdfPage(drawn.bytes, page, screenDpi)
  if (shown === null) return { picture: null, page, pages: 0, label: null }
  return { picture: dataUrl(pngOfPage(shown)), page, pages: shown.pages, label: null }
}

const dataUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`
