import { partsOf } from '#db/consolidation'
import { openException } from '#db/exceptions'
import { orderByRef, setFloorStage, setWave } from '#db/orders'
import { pickProgress } from '#db/pick-progress'
import { settleWave } from '#db/waves'
import { isComplete } from '#domain/consolidation'
import type { PickList, PickSlot } from '#domain/pick'
import { type Floor, isoNow } from '#station/context'
import { releaseClaim } from '#station/oms/claims'

/** A list that is over, by its number, and the orders it worked for; totes of a batch are no order's. */
type Finished = Pick<PickList, 'number'> & { slots: readonly Pick<PickSlot, 'orderRef' | 'orderNumber'>[] }

/** Orders of a finished walk of which no other part is missing go to the benches; one with nothing picked waits again. */
export function finishOrders(floor: Floor, list: Finished, by: string | null): void {
  for (const { orderRef, orderNumber } of list.slots) {
    if (orderRef === null) continue
    const { openUnits, pickedUnits } = pickProgress(floor.db, orderRef)
    const held = orderByRef(floor.db, orderRef)
    if (openUnits > 0 || held?.floorStage !== 'picking' || !isComplete(partsOf(floor.db, orderRef))) continue
    if (pickedUnits > 0) {
      setFloorStage(floor.db, orderRef, 'picked')
      continue
    }
    setWave(floor.db, orderRef, null, 'waiting')
    releaseClaim(floor, held.order)
    if (held.waveId !== null) settleWave(floor.db, held.waveId)
    openException(floor.db, {
      exceptionId: floor.newId(),
      kind: 'nothing-found',
      about: orderNumber,
      detail: list.number,
      openedAt: isoNow(floor),
      openedBy: by,
    })
  }
}
