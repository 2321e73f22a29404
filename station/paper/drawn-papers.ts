import { createHash } from 'node:crypto'
import type { DeviceConfig } from '#contract/devices'
import type { DrawnPaper } from '#db/print-jobs'
import { asDelivered, type LabelPrinter, labelPrinter } from '#domain/label-printer'
import type { Refusal } from '#domain/refusal'
import { isLabelRefusal, type LabelRefusal } from '#printing/label-refusal'
import { bytesOfSources, type LabelSource, type OwnLayout } from '#printing/label-source'

/** A label printer as labels see it; where none is set up, what most likely will be. */
export const printerFor = (device: DeviceConfig | null): LabelPrinter =>
  labelPrinter(device?.kind === 'label-printer' ? device : asDelivered('zebra-zd421'))

/** Whether a printer takes a courier's ZPL, which is for a head of its own dots, as it came. */
export const isHeadFor = (label: { dpi: number | null }, { language, dpi }: LabelPrinter): boolean =>
  language === 'zpl' && dpi === label.dpi

/** A paper whose bytes any printer of its kind takes. */
export const drawnAs = (bytes: Uint8Array): DrawnPaper => ({
  bytes,
  hash: createHash('sha256').update(bytes).digest('hex'),
  from: null,
  madeFor: null,
  templateId: null,
})

/**
 * Labels in the language of their printer, with what they were made from. What does not fit a layout of the site's own
 * comes out in the one we bring: nobody waits for a designer while a carton stands on the bench.
 */
export function drawnLabels(
  sources: readonly LabelSource[],
  device: DeviceConfig | null,
): DrawnPaper | LabelRefusal {
  const bytes = bytesOfSources(sources, printerFor(device))
  const own = sources.map(ownLayoutOf).find((layout) => layout !== null) ?? null
  if (isLabelRefusal(bytes)) return own === null ? bytes : drawnLabels(sources.map(asWeBringIt), device)
  return {
    ...drawnAs(bytes),
    from: JSON.stringify(sources),
    madeFor: device === null ? null : markOf(device),
    templateId: own?.templateId ?? null,
  }
}

const ownLayoutOf = (source: LabelSource): OwnLayout | null => ('layout' in source ? source.layout : null)
const asWeBringIt = (source: LabelSource): LabelSource =>
  'layout' in source ? { ...source, layout: null } : source

/** What a label is drawn from that a courier made: its bytes, which lie elsewhere. */
const fromCourier = 'courier'

/** A courier's label as it was drawn for a printer. */
export const drawnOfCourier = (bytes: Uint8Array, device: DeviceConfig | null): DrawnPaper => ({
  ...drawnAs(bytes),
  from: fromCourier,
  madeFor: device === null ? null : markOf(device),
})

/**
 * A paper as this printer can print it: the same bytes where they were made for it, else the same labels made again. A
 * new place or darkness of its print makes no other printer of it, so that a copy has the bytes of the one before it.
 * Null: a courier's label, which takes longer and is drawn anew before it is sent.
 */
export function drawnFor(drawn: DrawnPaper, device: DeviceConfig): DrawnPaper | LabelRefusal | null {
  if (drawn.from === null || drawn.madeFor === markOf(device)) return drawn
  if (drawn.from === fromCourier) return null
  return drawnLabels(readSources(drawn) ?? [], device)
}

/** What labels were made from; null of a paper that is none of our labels. */
export const readSources = ({ from }: DrawnPaper): LabelSource[] | null =>
  from === null || from === fromCourier ? null : (JSON.parse(from) as LabelSource[])

/** What the bytes of a label depend on. */
function markOf(device: DeviceConfig): string {
  const { language, font, dpi, widthUm } = printerFor(device)
  return `${device.deviceId}: ${language}, ${font}, ${dpi} dpi, ${widthUm / 1000} mm`
}

/** The refusal of a label that does not go on its printer as that is set up; null where something else is wrong with it. */
export function misfitOf(why: LabelRefusal, device: DeviceConfig | null): Refusal | null {
  const printerName = device?.name ?? '–'
  if (why.refusal === 'print-moved-off') return { ...why, printerName }
  if (why.refusal !== 'label-wider-than-printer') return null
  const { labelUm, printerUm } = why
  return { refusal: 'label-too-wide', labelUm, printerUm, printerName }
}

/** Why a label waits that cannot be made for its printer. */
export const waitsFor = ({ refusal }: LabelRefusal): 'moved-off' | 'too-narrow' =>
  refusal === 'print-moved-off' ? 'moved-off' : 'too-narrow'
