import { execFileSync } from 'node:child_process'

/** The words of a PDF as they stand on its pages, each page ended by a form feed; poppler reads them. */
export const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
