import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import type { VirtualBench } from '#sim/devices/virtual-bench'
import type { Ledger } from '#sim/oms/ledger'
import { leftOf, lineFaults, workFaults } from './prove-mixed.ts'

/** What must be true after a shift; empty when all of it is. */
export interface Proof {
  faults: string[]
  shippedOrders: number
  shippedUnits: number
  shorts: number
  labels: number
}

/** What was read off labels that are pictures and say nothing in letters. */
const seen = new WeakMap<Uint8Array, string | null>()

/**
 * The tracking number a label says, taken from its bytes: the first Code 128 field of the ZPL. Of a label that is a
 * picture, as couriers' pages are, what `readPictures` saw on it; null until then.
 */
export function trackingOn(label: Uint8Array): string | null {
  const match = /\^BC[^^]*(?:\^F[HX][^^]*)*\^FD([^^]*)\^FS/.exec(Buffer.from(label).toString('latin1'))
  const text = match?.[1]
  return text === undefined
    ? (seen.get(label) ?? null)
    : text
        .replaceAll(/_([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/^>[:;9]/, '')
}

/** Draws labels that are pictures as their printer does, and reads them with a decoder that knows nothing of us. */
export async function readPictures(labels: readonly { bytes: Uint8Array }[]): Promise<void> {
  for (const { bytes } of labels) {
    if (trackingOn(bytes) !== null || seen.has(bytes)) continue
    seen.set(bytes, null)
    const codes = await decodeCodes(await renderZpl(bytes))
    seen.set(bytes, codes.find(({ aim }) => aim === ']C0')?.text ?? null)
  }
}

/**
 * Reads back from the OMS and the printer what really happened: each order shipped once, each unit of it
 * shipped or short, its work done, each shipped carton with exactly the labels somebody asked for.
 */
export function proveShift(
  ledger: Ledger,
  orderNumbers: ReadonlySet<string>,
  bench: VirtualBench,
  copiesOf: (trackingNumber: string) => number,
): Proof {
  const faults = [...ledger.faults]
  let shippedUnits = 0
  let shippedOrders = 0
  let shorts = 0
  const printed = new Map<string, number>()
  for (const label of bench.printer.labels) {
    const tracking = trackingOn(label.bytes)
    if (tracking === null) faults.push('a label without a tracking number came out')
    else printed.set(tracking, (printed.get(tracking) ?? 0) + 1)
  }
  for (const order of ledger.orders) {
    const live = order.shipments.filter((shipment) => shipment.cancelledAt === null)
    if (live.length > 1) faults.push(`${order.number} was shipped ${live.length} times`)
    if (orderNumbers.has(order.number) && live.length === 0) faults.push(`${order.number} was not shipped`)
    const [shipment] = live
    if (shipment === undefined) continue
    shippedOrders++
    faults.push(...workFaults(order, shipment))
    for (const line of order.ordered) {
      const { units, short } = leftOf(line.lineRef, shipment)
      shippedUnits += units
      shorts += short
      faults.push(...lineFaults(order.number, line, shipment))
    }
    for (const { trackingNumber } of shipment.cartons) {
      if (trackingNumber === null) continue
      const labels = printed.get(trackingNumber) ?? 0
      if (labels < 1) faults.push(`${order.number}: no label ${trackingNumber} came out`)
      if (labels > copiesOf(trackingNumber))
        faults.push(
          `${order.number}: ${labels} labels ${trackingNumber}, ${copiesOf(trackingNumber)} asked for`,
        )
    }
  }
  return { faults, shippedOrders, shippedUnits, shorts, labels: bench.printer.labels.length }
}
