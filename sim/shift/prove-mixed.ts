import type { OrderLine } from '#domain/order'
import type { WorkStop } from '#domain/work-stop'
import type { Ledger } from '#sim/oms/ledger'

type LedgerOrder = Ledger['orders'][number]
type Shipment = LedgerOrder['shipments'][number]

/** What is wrong with one line of a shipment: each unit shipped or short, or the grams between what was asked for. */
export function lineFaults(
  number: string,
  line: LedgerOrder['ordered'][number],
  shipment: Shipment,
): string[] {
  const { units, grams, weighed, short } = leftOf(line.lineRef, shipment)
  if (line.weight === undefined)
    return units + short === line.quantity
      ? []
      : [`${number} ${line.sku}: ordered ${line.quantity}, shipped ${units}, short ${short}`]
  const about = `${number} ${line.sku}`
  return [
    ...(weighed === units ? [] : [`${about}: ${units} units shipped, ${weighed} with their weight`]),
    ...weightFaults(about, line.weight, grams, short),
  ]
}

function weightFaults(
  about: string,
  { leastG, mostG }: NonNullable<OrderLine['weight']>,
  grams: number,
  short: number,
): string[] {
  if (grams > mostG) return [`${about}: ${grams} g shipped, at most ${mostG} g were wanted`]
  return grams < leastG === short > 0
    ? []
    : [`${about}: ${grams} g shipped of at least ${leastG} g, ${short} units told short`]
}

/** Units and grams of a line that left, and units that were told short. */
export function leftOf(lineRef: string, { cartons, shorts }: Shipment) {
  const lines = cartons.flatMap((carton) => carton.lines).filter((one) => one.lineRef === lineRef)
  const weights = lines.flatMap(({ unitWeightsG }) => unitWeightsG ?? [])
  return {
    units: sum(lines.map(({ quantity }) => quantity)),
    grams: sum(weights),
    weighed: weights.length,
    short: sum(shorts.filter((one) => one.lineRef === lineRef).map(({ quantity }) => quantity)),
  }
}

/**
 * What is wrong with the work before packing of an order that was shipped: each stop was told done in the end, or left out
 * after it was not possible, and nothing was told that cannot follow on what was told before; the stock moved by just the
 * kits that left.
 */
export const workFaults = (order: LedgerOrder, shipment: Shipment): string[] =>
  order.workStops.flatMap((stop) => [...stopFaults(order, stop), ...kitFaults(order, stop, shipment)])

function stopFaults({ number, stopsTold }: LedgerOrder, { stopRef }: WorkStop): string[] {
  const told = stopsTold.filter((one) => one.stopRef === stopRef).map(({ state }) => state)
  const follows = told.every((state, at) => followers[told[at - 1] ?? 'nothing']?.includes(state))
  const isSettled = ['done', 'waived'].includes(told.at(-1) ?? '')
  return isSettled && follows ? [] : [`${number}: of its work ${stopRef} was told: ${told.join(', ')}`]
}

/** What may be told of a stop next; of one that was worked on a little and undone nothing is told. */
const followers: Readonly<Record<string, readonly string[]>> = {
  nothing: ['done', 'notPossible'],
  done: ['undone'],
  notPossible: ['done', 'undone', 'waived'],
  undone: ['done', 'notPossible'],
}

function kitFaults(
  { number, ordered, kitted }: LedgerOrder,
  { kind, lineRef, components }: WorkStop,
  shipment: Shipment,
): string[] {
  const line = ordered.find((one) => one.lineRef === lineRef)
  if (kind !== 'kitting' || line === undefined) return []
  const { units } = leftOf(line.lineRef, shipment)
  const wanted = [
    { sku: line.sku, change: units },
    ...components.map(({ sku, quantity }) => ({ sku, change: -units * quantity })),
  ]
  return wanted.flatMap(({ sku, change }) => {
    const told = sum(kitted.filter((one) => one.sku === sku).map(({ quantity }) => quantity))
    return told === change ? [] : [`${number}: kits moved ${sku} by ${told}, ${units} of them left`]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
