import type { DeviceConfig, DeviceReason } from '#contract/devices'
import { courierLabelBytes, courierLabelOn } from '#db/courier-labels'
import type { DrawnPaper, PrintJob } from '#db/print-jobs'
import type { CourierLabelTrouble } from '#domain/courier-label'
import type { GivenLabel } from '#oms/port'
import type { CourierLabelRefusal } from '#printing/courier-label'
import { printedLabel } from '#printing/label-bytes'
import { isLabelRefusal } from '#printing/label-refusal'
import type { Floor } from '#station/context'
import { drawnOfCourier, isHeadFor, printerFor, waitsFor } from '#station/paper/drawn-papers'

/** Why one printer cannot print a paper that another one may. */
export interface NotForPrinter {
  reason: DeviceReason
  detail: string
}

/** The roll couriers' labels are made for. */
const media = { widthUm: 100_000, heightUm: 150_000 }

/** Draws the label that a courier gave for a printer, and reads its codes back from the very dots that are sent. */
export async function drawCourierLabel(
  floor: Floor,
  job: PrintJob,
  device: DeviceConfig | null,
): Promise<DrawnPaper | NotForPrinter> {
  const label = job.cartonId === null ? null : courierLabelOn(floor.db, job.cartonId)
  const bytes = label === null ? null : courierLabelBytes(floor.db, label)
  if (label === null || bytes === null || label.trackingNumber === null)
    throw new Error(`No courier's label for paper ${job.jobId}`)
  const printer = printerFor(device)
  if (label.format === 'zpl')
    return isHeadFor(label, printer)
      ? drawnOfCourier(bytes, device)
      : { reason: 'other-language', detail: `ZPL for ${label.dpi} dpi` }
  const { trackingNumber } = label
  const drawn = await floor.courierDrawer.draw({ format: 'pdf', bytes, trackingNumber, printer, media })
  if ('refusal' in drawn) return { reason: 'too-narrow', detail: JSON.stringify(drawn) }
  const made = printedLabel(drawn)
  if (isLabelRefusal(made)) return { reason: waitsFor(made), detail: JSON.stringify(made) }
  return drawnOfCourier(made, device)
}

/** What is wrong with a label as it came; null where it can be printed and scanned at this station. */
export async function troubleOf(
  floor: Floor,
  given: Extract<GivenLabel, { state: 'made' }>,
  device: DeviceConfig | null,
): Promise<CourierLabelTrouble | null> {
  const { format, bytes, trackingNumber, dpi } = given
  if (format === 'zpl') {
    const refusal = await floor.courierDrawer.draw({ format, bytes, trackingNumber, dpi: dpi ?? 0 })
    return refusal === null ? null : asTrouble(refusal)
  }
  const printer = reaching(printerFor(device))
  const drawn = await floor.courierDrawer.draw({ format, bytes, trackingNumber, printer, media })
  return 'refusal' in drawn ? asTrouble(drawn) : null
}

/** What came is judged by itself: a printer too narrow for it is a trouble of that printer, told when it is to print. */
const reaching = (printer: ReturnType<typeof printerFor>): ReturnType<typeof printerFor> => ({
  ...printer,
  widthUm: Math.max(printer.widthUm, media.widthUm),
})

function asTrouble(drawn: CourierLabelRefusal): CourierLabelTrouble {
  switch (drawn.refusal) {
    case 'courier-label-unreadable':
    case 'label-wider-than-printer':
      return { trouble: 'unreadable' }
    case 'courier-label-several-pages':
      return { trouble: 'several-pages', pages: drawn.pages }
    case 'courier-label-foreign-command':
      return { trouble: 'foreign-command', command: drawn.command }
    case 'courier-label-size':
      return { trouble: 'wrong-size', widthMm: drawn.widthMm, heightMm: drawn.heightMm }
    case 'courier-label-without-code':
      return { trouble: 'without-code' }
    case 'courier-label-of-other':
      return { trouble: 'of-other', read: drawn.read.slice(0, 5).map((text) => text.slice(0, 60)) }
  }
}
