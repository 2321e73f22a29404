import type { LabelPrinter } from '#domain/label-printer'
import type { CourierLabelRefusal } from '#printing/courier-label'
import type { Label } from '#printing/label-model'

/** A courier's page to be drawn for a printer. */
interface PdfJob {
  format: 'pdf'
  bytes: Uint8Array
  trackingNumber: string
  printer: LabelPrinter
  media: { widthUm: number; heightUm: number }
}

/** A courier's ZPL to be judged and read back; it is printed as it came. */
interface ZplJob {
  format: 'zpl'
  bytes: Uint8Array
  trackingNumber: string
  dpi: number
}

/** What the thread that draws couriers' labels is asked, one after the other. */
export type CourierJob = PdfJob | ZplJob

/** What it answers of a page, and of ZPL: why it may not be printed. */
export interface CourierAnswers {
  pdf: Label | CourierLabelRefusal
  zpl: CourierLabelRefusal | null
}

/** An answer, or what went wrong inside the thread, which is never what is wrong with the label. */
export type CourierDrawn = { answer: CourierAnswers[CourierJob['format']] } | { fault: string }
