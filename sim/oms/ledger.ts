import type { Order, OrderLine } from '#domain/order'
import type { WorkStop } from '#domain/work-stop'
import { type LedgerShipment, shipmentsByOrder } from './ledger-shipments.ts'
import { type Kitted, kittedByOrder, restockedByOrder } from './stock-messages.ts'
import { orderFromBody, type Store } from './store.ts'
import { type StopTold, stopsTold } from './work-stops.ts'

/** An order as the OMS knows it, with every shipment it was ever told of. */
interface LedgerOrder {
  orderRef: string
  number: string
  version: number
  status: Order['status']
  hold: string | null
  cancelledAt: string | null
  ordered: Pick<OrderLine, 'lineRef' | 'sku' | 'quantity' | 'weight'>[]
  /** Work before packing that the order came with, and all that was told of it, oldest first. */
  workStops: WorkStop[]
  stopsTold: StopTold[]
  /** What kits made of the stock for it: the kit more, its components less. */
  kitted: Kitted[]
  shipments: LedgerShipment[]
  /** Units that came back and can be sold again. */
  restocked: number
}

/** GET /admin/ledger: what really happened here, for proofs to read back, and what is wrong with it. */
export interface Ledger {
  orders: LedgerOrder[]
  counts: {
    orders: number
    byStatus: Record<string, number>
    liveShipments: number
    cancelledShipments: number
    liveCartons: number
    unitsShipped: number
    messages: number
    progress: number
    stockMovements: number
    leasedNumbers: number
  }
  /** Promises found broken: shipped without one live shipment, more than ordered, a serial or number twice. */
  faults: string[]
}

/** Reads the whole ledger, or one order of it. */
export function ledgerOf(store: Store, orderRef: string | null): Ledger {
  const shipments = shipmentsByOrder(store)
  const back = restockedByOrder(store)
  const kitted = kittedByOrder(store)
  const told = stopsTold(store)
  const orders = store.db
    .prepare<[string | null, string | null], { body: string }>(
      'select body from orders where ? is null or order_ref = ? order by order_ref',
    )
    .all(orderRef, orderRef)
    .map(orderFromBody)
    .map(
      ({ lines, workStops, orderRef: ref, number, version, status, hold, cancelledAt }): LedgerOrder => ({
        orderRef: ref,
        number,
        version,
        status,
        hold,
        cancelledAt,
        ordered: lines.map(({ lineRef, sku, quantity, weight }) => ({ lineRef, sku, quantity, weight })),
        workStops: workStops ?? [],
        stopsTold: told.get(ref) ?? [],
        kitted: kitted.get(ref) ?? [],
        shipments: shipments.get(ref) ?? [],
        restocked: back.get(ref) ?? 0,
      }),
    )
  const all = orders.flatMap((order) => order.shipments)
  const live = all.filter((shipment) => shipment.cancelledAt === null)
  const cartons = live.flatMap((shipment) => shipment.cartons)
  const count = (table: string) =>
    store.db.prepare<[], { count: number }>(`select count(*) as count from ${table}`).get()?.count ?? 0
  const byStatus: Record<string, number> = {}
  for (const { status } of orders) byStatus[status] = (byStatus[status] ?? 0) + 1
  return {
    orders,
    counts: {
      orders: orders.length,
      byStatus,
      liveShipments: live.length,
      cancelledShipments: all.length - live.length,
      liveCartons: cartons.length,
      unitsShipped: cartons.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
      messages: count('message'),
      progress: count('progress'),
      stockMovements: count('stock_movement'),
      leasedNumbers: count('leased_number'),
    },
    faults: [
      ...orders.flatMap(faultsOf),
      ...repeats(
        'tracking number',
        cartons.flatMap((carton) => carton.trackingNumber ?? []),
      ),
      ...repeats(
        'SSCC',
        cartons.flatMap((carton) => carton.sscc ?? []),
      ),
      ...repeats(
        'serial',
        cartons.flatMap((carton) =>
          carton.lines.flatMap((line) => line.serials.map((serial) => `${line.sku} ${serial}`)),
        ),
      ),
    ],
  }
}

function faultsOf({ number, status, ordered, shipments }: LedgerOrder): string[] {
  const live = shipments.filter((shipment) => shipment.cancelledAt === null)
  const atWork = ['pending', 'confirmed', 'picking', 'packing'].includes(status)
  const shipped = live.flatMap((shipment) => shipment.cartons.flatMap((carton) => carton.lines))
  const over = ordered.filter(
    (line) =>
      line.weight === undefined &&
      shipped
        .filter(({ lineRef }) => lineRef === line.lineRef)
        .reduce((sum, { quantity }) => sum + quantity, 0) > line.quantity,
  )
  return [
    ...(live.length > 1 ? [`${number} has ${live.length} live shipments`] : []),
    ...(live.length === 0 && status === 'shipped' ? [`${number} is shipped without a shipment`] : []),
    ...(live.length > 0 && atWork ? [`${number} has a live shipment but is ${status}`] : []),
    ...over.map((line) => `${number} line ${line.lineRef} shipped more than ordered`),
  ]
}

function repeats(what: string, values: readonly string[]): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} is on two live cartons`)
}
