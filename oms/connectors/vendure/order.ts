import { z } from 'zod'
import { noMapping, pathsOf } from '#contract/field-mapping'
import type { VendureChoices } from '#contract/oms-connection'
import type { Order } from '#domain/order'
import { type MadeOrder, throughDoor } from '#oms/door'
import type { Memory, Quarantined } from '#oms/port'

/** An order as Vendure's Admin API tells it; only what is looked at here. */
export const vendureOrder = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  orderPlacedAt: z.string().nullable(),
  updatedAt: z.string(),
  totalWithTax: z.number().int(),
  currencyCode: z.string(),
  customer: z.object({ id: z.string() }).nullable(),
  shippingAddress: z
    .object({
      fullName: z.string().nullish(),
      company: z.string().nullish(),
      streetLine1: z.string().nullish(),
      streetLine2: z.string().nullish(),
      city: z.string().nullish(),
      province: z.string().nullish(),
      postalCode: z.string().nullish(),
      countryCode: z.string().nullish(),
      phoneNumber: z.string().nullish(),
    })
    .nullable(),
  shippingLines: z.array(z.object({ shippingMethod: z.object({ code: z.string() }) })),
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.number().int(),
      orderPlacedQuantity: z.number().int(),
      productVariant: z.object({ sku: z.string() }),
    }),
  ),
  fulfillments: z
    .array(
      z.object({
        id: z.string(),
        state: z.string(),
        trackingCode: z.string().nullable(),
        lines: z.array(z.object({ orderLineId: z.string(), quantity: z.number().int() })),
      }),
    )
    .nullable(),
  customFields: z.record(z.string(), z.unknown()).nullish(),
})
export type VendureOrder = z.infer<typeof vendureOrder>
export type Fulfilment = NonNullable<VendureOrder['fulfillments']>[number]

/** The fields behind `vendureOrder`, with the custom ones that are there. */
export function orderFields({ fields, mapping }: VendureChoices): string {
  const mapped = pathsOf(mapping ?? noMapping).flatMap((path) => /^customFields\.(\w+)/.exec(path)?.[1] ?? [])
  const custom = [...new Set([...Object.values(fields).filter((name) => name !== null), ...mapped])]
  return `id code state orderPlacedAt updatedAt totalWithTax currencyCode customer { id }
    shippingAddress { fullName company streetLine1 streetLine2 city province postalCode countryCode phoneNumber }
    shippingLines { shippingMethod { code } }
    lines { id quantity orderPlacedQuantity productVariant { sku } }
    fulfillments { id state trackingCode lines { orderLineId quantity } }
    ${custom.length === 0 ? '' : `customFields { ${custom.join(' ')} }`}`
}

/** Fulfilments that count: a cancelled one ships nothing. */
export const live = ({ fulfillments }: VendureOrder): Fulfilment[] =>
  (fulfillments ?? []).filter(({ state }) => state !== 'Cancelled')

/** Units of a line that no fulfilment holds, but for those left out. */
export function openOf(order: VendureOrder, lineId: string, leftOut: readonly Fulfilment[]): number {
  const line = order.lines.find(({ id }) => id === lineId)
  const fulfilled = live(order)
    .filter(({ id }) => !leftOut.some((one) => one.id === id))
    .flatMap(({ lines }) => lines)
    .filter(({ orderLineId }) => orderLineId === lineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return (line?.quantity ?? 0) - fulfilled
}

/**
 * An order in the station's words, checked at the same door as any other. What it holds of its own fulfilments in
 * `leftOut` counts as still open.
 */
export const orderFrom = (
  told: VendureOrder,
  choices: VendureChoices,
  memory: Memory,
  nowMs: number,
  leftOut: readonly Fulfilment[],
): Order | Quarantined => throughDoor(madeFrom(told, choices, memory, nowMs, leftOut))

/** What this connector itself reads of an order. */
export function madeFrom(
  told: VendureOrder,
  choices: VendureChoices,
  memory: Memory,
  nowMs: number,
  leftOut: readonly Fulfilment[],
): MadeOrder {
  const meaning = choices.states[told.state]
  const newest = memory.newest(told.id)
  const status = meaning === undefined || notReady.has(meaning) ? 'confirmed' : (meaning as Order['status'])
  const placedAt = told.orderPlacedAt ?? told.updatedAt
  const [method] = told.shippingLines.map(({ shippingMethod }) => shippingMethod.code)
  const courier = method === undefined ? undefined : choices.couriers[method]
  const isOver = meaning === 'cancelled' || (status !== 'confirmed' && status !== 'pending')
  const open = isOver ? [] : told.lines.filter(({ id }) => openOf(told, id, leftOut) > 0)
  const lines = (open.length > 0 ? open : told.lines).map(({ id, productVariant, ...line }) => {
    const quantity =
      open.length > 0 ? openOf(told, id, leftOut) : line.quantity || line.orderPlacedQuantity || 1
    return { lineRef: id, sku: productVariant.sku, quantity, allocated: quantity }
  })
  const custom = (name: keyof VendureChoices['fields']): unknown =>
    told.customFields?.[choices.fields[name] ?? '']
  const made = {
    orderRef: told.id,
    number: told.code,
    version: 1,
    status,
    kind: 'standard',
    hold: holdOf(told, meaning, {
      method,
      isMapped: courier !== undefined,
      isTaken: !isOver && open.length === 0,
      onHold: custom('onHold') === true,
    }),
    cancelledAt: meaning === 'cancelled' ? (newest?.cancelledAt ?? new Date(nowMs).toISOString()) : null,
    placedAt,
    priority: numberIn(custom('priority')),
    priorityReason: null,
    courierId: courier?.courierId ?? method ?? 'NONE',
    service: courier?.service ?? '',
    cutOffAt: textIn(custom('shipBy')) ?? laterBy(placedAt, choices.dueAfterH),
    shipTo: addressOf(told.shippingAddress),
    ...(told.customer === null ? {} : { customerRef: told.customer.id }),
    giftNote: textIn(custom('giftNote')),
    hidePrices: false,
    codSen: null,
    currency: told.currencyCode,
    valueSen: told.totalWithTax,
    partialAllowed: false,
    lines,
  }
  const name = `${told.id} (${told.code})`
  return { orderRef: told.id, made, told, mapping: choices.mapping, newest, name }
}

const notReady: ReadonlySet<string> = new Set(['held', 'cancelled', 'none'])

function holdOf(
  { state }: VendureOrder,
  meaning: string | undefined,
  why: { method: string | undefined; isMapped: boolean; isTaken: boolean; onHold: boolean },
): string | null {
  if (meaning === undefined) return `${state}: nobody explained this state in the settings`.slice(0, 200)
  if (meaning === 'held' || meaning === 'none') return state
  if (meaning === 'cancelled') return null
  if (why.onHold) return 'on hold in Vendure'
  if (!why.isMapped)
    return `shipping method ${why.method ?? '-'} has no courier in the settings`.slice(0, 200)
  return why.isTaken ? 'all of it is in fulfilments in Vendure' : null
}

function addressOf(address: VendureOrder['shippingAddress']): object {
  return {
    name: address?.fullName ?? '',
    company: address?.company || null,
    lines: [address?.streetLine1, address?.streetLine2].filter((line) => line != null && line !== ''),
    postcode: address?.postalCode ?? '',
    town: address?.city ?? '',
    state: address?.province ?? '',
    country: address?.countryCode ?? '',
    phone: address?.phoneNumber ?? '',
  }
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const numberIn = (value: unknown): number =>
  typeof value === 'number' ? Math.min(100, Math.max(0, Math.round(value))) : 0
function laterBy(instant: string, hours: number): string {
  const ms = Date.parse(instant)
  return Number.isNaN(ms) ? instant : new Date(ms + hours * 3_600_000).toISOString()
}
