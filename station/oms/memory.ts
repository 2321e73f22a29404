import { orderByRef } from '#db/orders'
import { messageById } from '#db/outbox'
import type { Memory } from '#oms/port'
import { wireConfirmation } from '#oms/wire'
import type { Floor } from '#station/context'

/** What this station remembers, for an OMS that counts no versions and keeps no keys. */
export function stationMemory({ db }: Pick<Floor, 'db'>): Memory {
  return {
    newest: (orderRef) => {
      const held = orderByRef(db, orderRef)
      return held === null ? null : (held.newer ?? held.order)
    },
    // an order on the floor is only replaced by one with the same work, so a newer version of it serves as well
    packed: (orderRef, version) => {
      const order = orderByRef(db, orderRef)?.order ?? null
      return order !== null && order.version >= version ? order : null
    },
    confirmation: (key) => {
      const row = messageById(db, key)
      if (row?.kind !== 'shipmentConfirmation') return null
      const read = wireConfirmation.safeParse(JSON.parse(row.body))
      return read.success ? read.data : null
    },
  }
}
