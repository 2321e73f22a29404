import type { TrytonChoices } from '#contract/oms-connection'
import type { Order } from '#domain/order'
import type { Move, Shipment, ShipmentRow } from '#oms/connectors/tryton/shipment'
import { type MadeOrder, throughDoor } from '#oms/door'
import type { Memory, Quarantined } from '#oms/port'

/** What a shipment is called here, and which shipment a reference means; null where it is none of ours. */
export const refOf = (id: number): string => `out-${id}`
export const idOf = (orderRef: string): number | null => {
  const digits = /^out-(\d{1,15})$/.exec(orderRef)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The moves that bring something to the customer: the lines of an order. */
export const linesOf = ({ row, moves }: Shipment): Move[] =>
  moves.filter(
    ({ outgoing, quantity, state }) =>
      outgoing && quantity > 0 && (state !== 'cancelled' || row.state === 'cancelled'),
  )

/** A customer shipment as an order, or why it cannot be one. What is waiting counts as reserved: Tryton does so when picking begins. */
export const orderFrom = (
  shipment: Shipment,
  choices: TrytonChoices,
  memory: Memory,
  nowMs: number,
): Order | Quarantined => throughDoor(madeFrom(shipment, choices, memory, nowMs))

/** What this connector itself reads of a shipment. */
export function madeFrom(
  shipment: Shipment,
  choices: TrytonChoices,
  memory: Memory,
  nowMs: number,
): MadeOrder {
  const { row } = shipment
  const newest = memory.newest(refOf(row.id))
  const meaning = choices.states[row.state]
  const carrier = row['carrier.']?.rec_name ?? null
  const courier = carrier === null ? choices.noCourier : (choices.couriers[carrier] ?? null)
  const isHeld = meaning === undefined || meaning === 'held' || meaning === 'none' || meaning === 'cancelled'
  const moves = linesOf(shipment)
  const made = {
    orderRef: refOf(row.id),
    number: row.number,
    version: 1,
    status: isHeld ? 'pending' : meaning,
    kind: 'standard',
    hold: holdOf(row, meaning, courier === null ? (carrier ?? '-') : null),
    cancelledAt: meaning === 'cancelled' ? (newest?.cancelledAt ?? new Date(nowMs).toISOString()) : null,
    placedAt: row.create_date,
    priority: 0,
    priorityReason: null,
    courierId: courier?.courierId ?? 'NONE',
    service: courier?.service ?? '',
    cutOffAt: `${row.planned_date ?? row.create_date.slice(0, 10)}T${choices.dueAtUtc}:00.000Z`,
    shipTo: addressOf(row, choices.homeCountry),
    ...(row['customer.'].code === null ? {} : { customerRef: row['customer.'].code }),
    giftNote: null,
    hidePrices: false,
    codSen: null,
    currency: row['company.']['currency.'].code,
    valueSen: centsOf(moves),
    partialAllowed: true,
    lines: moves.map(({ id, sku, quantity, inUnits }) => ({
      lineRef: String(id),
      sku,
      quantity: inUnits ? quantity : Number.NaN,
      allocated: quantity,
    })),
  }
  const { orderRef } = made
  const told = { orderRef, ...row, moves: shipment.moves }
  return { orderRef, made, told, mapping: choices.mapping, newest, name: `${orderRef} (${row.number})` }
}

function holdOf({ state }: ShipmentRow, meaning: string | undefined, carrier: string | null): string | null {
  if (meaning === undefined) return `${state}: nobody explained this state in the settings`.slice(0, 200)
  if (meaning === 'held' || meaning === 'none') return state
  if (meaning === 'cancelled' || carrier === null) return null
  return `carrier ${carrier} has no courier in the settings`.slice(0, 200)
}

function addressOf(row: ShipmentRow, homeCountry: string | null): object {
  const { street, party_name, city, postal_code, ...more } = row['delivery_address.']
  return {
    name: party_name || row['customer.'].rec_name || '',
    company: null,
    lines: (street ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    postcode: postal_code ?? '',
    town: city ?? '',
    state: more['subdivision.']?.name ?? '',
    country: more['country.']?.code ?? homeCountry ?? '',
    phone: row['customer.'].phone ?? '',
  }
}

const centsOf = (moves: readonly Move[]): number =>
  Math.round(moves.reduce((sum, { priceText, quantity }) => sum + Number(priceText ?? 0) * quantity * 100, 0))
