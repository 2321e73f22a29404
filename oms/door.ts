import { type FieldMapping, noMapping } from '#contract/field-mapping'
import type { Order } from '#domain/order'
import { mapOrder } from '#oms/map-fields'
import { versionOf } from '#oms/packed-from'
import type { Quarantined } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { wireOrder } from '#oms/wire-order'

const mostCharacters = 20_000

/** One order of an OMS that counts no versions: as it was told, and what the connector and the mapping make of it. */
export interface MadeOrder {
  orderRef: string
  made: Record<string, unknown>
  told: unknown
  mapping: FieldMapping | undefined
  newest: Order | null
  /** What people there call it. */
  name: string
}

/** Lets an order in, checked at the same door as any other, or says why it cannot be one. */
export function throughDoor({ orderRef, made, told, mapping, newest, name }: MadeOrder): Order | Quarantined {
  const mapped = mapOrder(made, told, mapping ?? noMapping)
  const read = 'made' in mapped ? wireOrder.safeParse(mapped.made) : null
  if (read?.success) return { ...read.data, version: versionOf(read.data, newest) }
  const reason = read === null ? ('reason' in mapped ? mapped.reason : '') : reasonOf(read.error)
  const raw = JSON.stringify(told).slice(0, mostCharacters)
  return { orderRef, source: `order ${name}`, reason, raw }
}
