import { orderByRef } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { inTransaction, sql } from '#db/statements'
import { isServiceOpen } from '#station/bench/bench'
import { makeLabel } from '#station/bench/shipping'
import type { Floor } from '#station/context'
import { isDiskFull } from '#station/disk-full'

/** Cartons that were weighed while no number was left, or while their courier's label was not here, get their label now. */
export function makeDueLabels(floor: Floor): void {
  const waiting = sql<[], { orderRef: string; cartonId: string; personId: string }>(
    floor.db,
    `SELECT carton.order_ref AS orderRef, carton_id AS cartonId, person_id AS personId
     FROM carton JOIN pack_session USING (order_ref) WHERE carton.state = 'weighed'`,
  ).all()
  for (const { orderRef, cartonId, personId } of waiting) {
    const make = () => {
      const held = orderByRef(floor.db, orderRef)
      if (held !== null && isServiceOpen(floor, held)) return
      const order = held?.newer === null ? held.order : undefined
      const carton =
        order === undefined
          ? undefined
          : packOrder(floor.db, order).cartons.find((one) => one.cartonId === cartonId)
      if (order === undefined || carton === undefined) return
      const made = makeLabel(floor, order, carton, personId)
      if ('refusal' in made) return
      const { fact: kind, ...payload } = made.fact
      floor.record({ kind, subject: orderRef, actor: personId, payload })
    }
    try {
      inTransaction(floor.db, make)
    } catch (error) {
      if (isDiskFull(error)) throw error
      floor.log.error({ orderRef, error: String(error) }, 'a label that had waited could not be made')
    }
  }
  if (waiting.length > 0) {
    floor.wake.printing()
    floor.tell({ tell: 'changed', tables: ['carton', 'printJob'] })
  }
}
