import type { ShortView } from '#contract/desk-views'
import { openExceptionById, resolveException } from '#db/exceptions'
import { staysOf } from '#db/hospital'
import { itemBySku } from '#db/items'
import { workById } from '#db/lists'
import { type MissingUnits, missingUnder } from '#db/missing-units'
import { orderByRef, setFloorStage } from '#db/orders'
import type { PersonRow } from '#db/people'
import { freeElsewhere } from '#db/stock'
import type { Stock } from '#domain/order'
import type { PickLine } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, step, today } from '#station/context'
import { siteOf } from '#station/site'
import { leaveHospital } from '#station/walk/hospital'
import { sendMissing } from '#station/walk/send-missing'
import { freeInstead, insteadOf } from '#station/walk/substitutes'

/** What is missing under an exception and what could be fetched for it now; null of an exception about something else. */
export function shortView(floor: Floor, exceptionId: string): ShortView | null {
  const missing = missingUnder(floor.db, exceptionId)
  const held = missing === null ? null : workById(floor.db, missing.listId)
  const line = held?.list.lines.find(({ lineId }) => lineId === missing?.lineId)
  if (missing === null || line === undefined) return null
  const ordered = insteadOf(floor, line) ?? line.sku
  const sources = isOnFloor(floor, missing) ? sourcesOf(floor, line) : []
  const skus = [...new Set(sources.map(({ sku }) => sku))]
  return {
    name: nameOf(floor, ordered),
    quantity: missing.quantity,
    totes: staysOf(floor.db, missing.orderRef),
    sources: skus.map((sku) => {
      const free = sources.reduce((sum, one) => sum + (one.sku === sku ? one.quantity : 0), 0)
      return {
        sku,
        name: nameOf(floor, sku),
        quantity: Math.min(free, missing.quantity),
        instead: sku !== ordered,
      }
    }),
  }
}

/**
 * Sends somebody for what is missing: the walk that missed it while it is under way, else a list of its own. The item is
 * the one that was ordered, where some of it lies free by now, or an alternate where the order takes that.
 */
export function fetchShort(
  floor: Floor,
  { exceptionId, sku }: { exceptionId: string; sku: string },
  person: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const missing = missingUnder(floor.db, exceptionId)
    const held = missing === null ? null : workById(floor.db, missing.listId)
    const line = held?.list.lines.find(({ lineId }) => lineId === missing?.lineId)
    if (missing === null || held === null || line === undefined)
      return { refusal: 'not-found', what: exceptionId } as const
    if (!isOnFloor(floor, missing))
      return {
        refusal: 'nothing-to-decide',
        orderNumber: openExceptionById(floor.db, exceptionId)?.about ?? '',
      } as const
    const places = sourcesOf(floor, line).filter((one) => one.sku === sku)
    if (places.reduce((sum, { quantity }) => sum + quantity, 0) < missing.quantity)
      return { refusal: 'none-free', sku } as const
    sendMissing(floor, held, line, missing.quantity, places, person.personId)
    setFloorStage(floor.db, missing.orderRef, 'picking')
    const reason = `${missing.quantity} × ${sku}`
    resolveException(floor.db, exceptionId, person.personId, reason, isoNow(floor))
    leaveHospital(floor, missing.orderRef, person.personId)
    floor.record({
      kind: 'short-fetched',
      subject: exceptionId,
      actor: person.personId,
      payload: { orderRef: missing.orderRef, lineId: missing.lineId, sku, quantity: missing.quantity },
    })
    return null
  })
}

/** Nothing can join an order that waits for another wave, lies on a bench or has left. */
function isOnFloor(floor: Floor, { orderRef, listId }: MissingUnits): boolean {
  const order = orderByRef(floor.db, orderRef)
  const isPicked = order?.floorStage === 'picking' || order?.floorStage === 'picked'
  return isPicked && order.order.cancelledAt === null && order.waveId === workById(floor.db, listId)?.waveId
}

/** Free units of what was ordered first, then of its alternates where the order takes them, asked for or not. */
function sourcesOf(floor: Floor, line: PickLine): Stock[] {
  const ordered = insteadOf(floor, line) ?? line.sku
  const day = today(floor, siteOf(floor).timeZone)
  const own = freeElsewhere(floor.db, ordered, '', day)
  return [...own, ...freeInstead(floor, { ...line, locationId: '' }, ['allowed', 'approve'])]
}

const nameOf = (floor: Floor, sku: string): string => itemBySku(floor.db, sku)?.name ?? sku
