import { asNamed, orderByRef } from '#db/orders'
import { messageById } from '#db/outbox'
import { refAtSource } from '#domain/source'
import type { Memory } from '#oms/port'
import { wireConfirmation } from '#oms/wire-confirmation'
import type { Floor } from '#station/context'

/** What this station remembers, for an OMS that counts no versions and keeps no keys; a confirmation as it was told there. */
export function stationMemory({ db }: Pick<Floor, 'db'>): Memory {
  return {
    newest: (orderRef) => {
      const held = orderByRef(db, orderRef)
      return held === null ? null : (held.newer ?? asNamed(held))
    },
    // an order on the floor is only replaced by one with the same work, so a newer version of it serves as well
    packed: (orderRef, version) => {
      const held = orderByRef(db, orderRef)
      const order = held === null ? null : asNamed(held)
      return order !== null && order.version >= version ? order : null
    },
    confirmation: (key) => {
      const row = messageById(db, key)
      if (row?.kind !== 'shipmentConfirmation') return null
      const body = JSON.parse(row.body) as { orderRef?: unknown }
      const orderRef = refAtSource(String(body.orderRef))
      const read = wireConfirmation.safeParse({ ...body, orderRef })
      return read.success ? read.data : null
    },
  }
}
