import type { Order } from '#domain/order'
import type { FaultProxy } from '#oms/connectors/contract/try-fault-proxy'
import type { Memory, Message, OmsFault, OmsPort, Outcome } from '#oms/port'
import type { WireConfirmation } from '#oms/wire-confirmation'

/** A way to an OMS with what one station remembers. */
export interface StationLine {
  baseUrl: string
  now: () => number
  timeoutMs: number
  memory: Memory
  /** Signs in with a wrong password or token. */
  stranger: boolean
  /** No state of the OMS is explained in its settings. */
  unexplained: boolean
}

/** What left under one tracking number and was not taken back. */
export interface Left {
  trackingNumber: string
  /** By SKU, sorted. */
  units: [sku: string, quantity: number][]
}

/** A real OMS, and what its own people can do there, by its own means and never through the connector under test. */
export interface RealOms {
  url: string
  connect(line: StationLine): OmsPort
  /** Two items with plenty of stock. */
  skus: [string, string]
  /** Makes an order that is ready to be shipped; answers its orderRef. */
  order(lines: [sku: string, quantity: number][]): Promise<string>
  /** So many are open at least when three pages are to be asked for. */
  threePages: number
  /** False where the OMS itself refuses, because too much has happened. */
  cancel(orderRef: string): Promise<boolean>
  /** Gives it another address or quantity, whatever people there can still do; false where the OMS itself refuses. */
  edit(orderRef: string): Promise<boolean>
  left(orderRef: string): Promise<Left[]>
  /** Whether the OMS itself still counts it as work for a warehouse. */
  isOpen(orderRef: string): Promise<boolean>
  /** What has left stays so there; the connector says that and what to do. */
  neverReopens?: true
  /** Ends every session at once; null where there are none. */
  endSessions: (() => Promise<void>) | null
  /** Whether an order is held whose state nobody explained; null where states cannot be unknown. */
  explainsStates: boolean
  /** What a success of this request would look like; null for what may go through. Null where a success needs no proof. */
  pretend: ((asked: string) => string | null) | null
  /** Units of an item as people see them there; null where stock cannot be asked for. */
  stock: ((sku: string) => Promise<number>) | null
  /** A place there where the first item lies. */
  place: string
  /** People there change the stock of an item by so many. */
  recount(sku: string, change: number): Promise<void>
  /** Units of an order that the OMS itself counts as come back to stock. */
  restocked(orderRef: string): Promise<number>
  /** Units of a return that are not to be sold again, and yet counted in its stock until somebody decides: of one unit. */
  waitsInside: number
  /** Everything there that must never be, in words. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

/** One station at work: what it got, and what it sent. */
export interface TryStation {
  port: OmsPort
  /** The same station on a line that waits so long. */
  patient(timeoutMs: number): OmsPort
  take(orderRef: string): Promise<Order>
  takeAll(): Promise<Order[]>
  /** Remembers a confirmation as an outbox does, under a fresh key. */
  post(body: WireConfirmation): Message
  cancelling(message: Message): Message
}

let made = 0

/** A station in front of this line, which remembers nothing yet. */
export function tryStation(
  oms: RealOms,
  line: FaultProxy | { url: string },
  how: Partial<StationLine> = {},
): TryStation {
  const held = new Map<string, Order[]>()
  const sent = new Map<string, WireConfirmation>()
  const memory: Memory = {
    newest: (orderRef) => held.get(orderRef)?.at(-1) ?? null,
    packed: (orderRef, version) => held.get(orderRef)?.findLast((order) => order.version === version) ?? null,
    confirmation: (key) => sent.get(key) ?? null,
  }
  const connect = (timeoutMs: number): OmsPort =>
    oms.connect({
      baseUrl: line.url,
      now: Date.now,
      timeoutMs,
      memory,
      stranger: false,
      unexplained: false,
      ...how,
    })
  const port = connect(20_000)
  const keep = (orders: Order[]): Order[] => {
    for (const order of orders) held.set(order.orderRef, [...(held.get(order.orderRef) ?? []), order])
    return orders
  }
  return {
    port,
    patient: connect,
    takeAll: async () => keep(good(await port.pullOpen()).orders),
    take: async (orderRef) => {
      const [order] = keep(good(await port.get([orderRef])).orders)
      if (order === undefined) throw new Error(`the OMS does not know ${orderRef}`)
      return order
    },
    post: (body) => {
      const messageId = `01935d2e-6a1f-7c10-9c43-${String(++made).padStart(12, '0')}`
      sent.set(messageId, body)
      return { messageId, kind: 'shipmentConfirmation', body }
    },
    cancelling: ({ messageId }) => ({
      messageId: `c${messageId.slice(1)}`,
      kind: 'cancelConfirmation',
      body: { key: messageId, reason: 'wrong item' },
    }),
  }
}

/** The answer of a read that must not have failed. */
export function good<T extends object>(answer: T | OmsFault): T {
  if ('fault' in answer) throw new Error(`${answer.fault}: ${answer.detail}`)
  return answer
}

/** Sends as an outbox does: again and again under the same key while the answer is to come back later. */
export async function settled(port: OmsPort, message: Message): Promise<Outcome> {
  for (let tries = 0; tries < 8; tries += 1) {
    const outcome = await port.send(message)
    if (outcome.kind !== 'retry') return outcome
  }
  throw new Error(`${message.messageId} was asked to come back eight times`)
}

/** Quantities by line, in their order, of one carton; what no carton holds of a line is short. */
export type Packed = number[]

/** A confirmation of an order packed so, with tracking numbers and SSCCs that were never used before. */
export function packedAs(order: Order, cartons: Packed[]): WireConfirmation {
  const lineOf = (place: number): string => order.lines[place]?.lineRef ?? ''
  const shorts = order.lines.flatMap(({ lineRef, quantity }, place) => {
    const missing = quantity - cartons.reduce((sum, carton) => sum + (carton[place] ?? 0), 0)
    return missing > 0 ? [{ lineRef, quantity: missing, reason: 'not found' }] : []
  })
  return {
    orderRef: order.orderRef,
    basedOn: order.version,
    cartons: cartons.map((quantities) => {
      const serial = String(++made).padStart(9, '0')
      return {
        cartonId: `K-${serial}`,
        sscc: `395599000${serial}`,
        cartonTypeId: 'CT-4',
        weightG: 1234,
        trackingNumber: `TRK${serial}MY`,
        courierId: order.courierId,
        service: order.service,
        lines: quantities.flatMap((quantity, place) =>
          quantity === 0 ? [] : [{ lineRef: lineOf(place), quantity, lots: [], serials: [] }],
        ),
      }
    }),
    shorts,
    shippedAt: new Date().toISOString(),
    stationId: 'BENCH-1',
    personId: 'P-1016',
  }
}

/** What must have left when this confirmation is in effect, once. */
export function leavingOf(order: Order, { cartons }: WireConfirmation): Left[] {
  const skuOf = new Map(order.lines.map(({ lineRef, sku }) => [lineRef, sku]))
  return cartons
    .map(({ trackingNumber, lines }) => ({
      trackingNumber: trackingNumber ?? '',
      units: lines
        .map(({ lineRef, quantity }): [string, number] => [skuOf.get(lineRef) ?? '', quantity])
        .sort(bySku),
    }))
    .sort(byTracking)
}

const bySku = ([one]: [string, number], [other]: [string, number]): number => (one < other ? -1 : 1)
const byTracking = (one: Left, other: Left): number => (one.trackingNumber < other.trackingNumber ? -1 : 1)

/** What really left, in the same order as `leavingOf` gives it. */
export const sortedLeft = (left: Left[]): Left[] =>
  left
    .map(({ trackingNumber, units }) => ({ trackingNumber, units: [...units].sort(bySku) }))
    .sort(byTracking)
