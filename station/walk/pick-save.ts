import { openCountTask, openException } from '#db/exceptions'
import { type HeldList, listById } from '#db/lists'
import { inHandByLot, swapLot } from '#db/lot-swap'
import { saveMissing } from '#db/missing-units'
import { recordPickFact } from '#db/pick-facts'
import { emptyPlace, moveStock, setApart, unitsAt } from '#db/stock'
import { stockHere } from '#db/stock-work'
import { applyPick } from '#domain/apply-pick'
import { type PickFact, type PickLine, type PickList, pickStep } from '#domain/pick'
import type { ShortReason } from '#domain/reasons'
import { type Floor, isoNow } from '#station/context'
import { settlePlates } from '#station/stock/plates'
import { settleIfBack } from '#station/stock/put-back-settle'
import { setUnitsApart } from '#station/stock/set-apart'
import { tellStock } from '#station/stock/tell-stock'
import { endElsewhere } from '#station/walk/caught-weight'
import { sendOn } from '#station/walk/consolidation'
import { finishOrders } from '#station/walk/finish-orders'
import { followShort } from '#station/walk/follow-short'
import { standInHospital } from '#station/walk/hospital'
import { finishSorting } from '#station/wall/sort-end'

/**
 * Saves what the rules decided about a walk, with all that follows from it, inside the caller's transaction.
 * Returns the walk as it stands then. Throws when the walk got another owner since `held` was read.
 */
export function savePicking(
  floor: Floor,
  held: HeldList,
  facts: readonly PickFact[],
  by: string | null,
): PickList {
  tellShorts(floor, held.list, facts, by)
  return withZeroCheck(floor, held.list, facts).reduce((list, fact) => {
    beforeFact(floor, list, fact)
    recordPickFact(floor.db, { ...held, list }, fact, floor.newId, isoNow(floor))
    afterFact(floor, { ...held, list }, fact, by)
    settleAfter(floor, list, fact, by)
    const { fact: kind, ...payload } = fact
    floor.record({ kind, subject: list.listId, actor: by, fence: held.fence, payload })
    return applyPick(list, fact)
  }, held.list)
}

/** Ends a walk that an order left with nothing more to do; inside the caller's transaction. */
export function endIfOver(floor: Floor, listId: string, by: string | null): void {
  const held = listById(floor.db, listId)
  if (held?.list.state === 'picking' && pickStep(held.list).step === 'done')
    savePicking(floor, held, [{ fact: 'list-finished' }], by)
}

/** After the last unit of a location, somebody is asked whether it is empty, where the station's rules say so. */
function withZeroCheck(floor: Floor, list: PickList, facts: readonly PickFact[]): readonly PickFact[] {
  if (!floor.settings.picking.zeroCheck) return facts
  const put = facts.find((fact) => fact.fact === 'units-put')
  const line = put === undefined ? undefined : lineOf(list, put.lineId)
  if (put === undefined || line === undefined || unitsAt(floor.db, line.locationId) - put.quantity > 0)
    return facts
  return [...facts, { fact: 'zero-check-due', locationId: line.locationId }]
}

/** Units leave the stock of their location when they go into a tote, under the lot they were counted there. */
function beforeFact(floor: Floor, list: PickList, fact: PickFact): void {
  if (fact.fact !== 'units-put') return
  const line = lineOf(list, fact.lineId)
  if (line === undefined) return
  for (const { lot, quantity } of inHandByLot(floor.db, line.lineId))
    moveStock(floor.db, { ...line, lot }, -quantity, -quantity)
}

/** What else becomes true with a fact: stock moves, tasks open, orders and waves go on. */
function afterFact(floor: Floor, held: HeldList, fact: PickFact, by: string | null): void {
  const { list } = held
  if (fact.fact === 'lot-swapped') {
    const line = lineOf(list, fact.lineId)
    if (line !== undefined) followLot(floor, list, line, fact, by)
  } else if (fact.fact === 'line-shorted') {
    const line = lineOf(list, fact.lineId)
    if (line !== undefined) giveUp(floor, line, fact, by)
  } else if (fact.fact === 'plate-found') {
    for (const locationId of [fact.from, fact.locationId])
      if (locationId !== null) askToCount(floor, locationId, null, 'plateFound')
  } else if (fact.fact === 'line-sent') {
    sendOn(floor, { ...held, listId: list.listId }, fact, by)
  } else if (fact.fact === 'unit-taken') {
    endElsewhere(floor, list, fact, (listId, facts) => {
      const other = listById(floor.db, listId)
      if (other === null) return
      savePicking(floor, other, facts, by)
      endIfOver(floor, listId, by)
    })
  } else if (fact.fact === 'line-fitted') {
    const line = lineOf(list, fact.lineId)
    if (line !== undefined) moveStock(floor.db, line, 0, fact.quantity - line.quantity)
  } else if (fact.fact === 'line-added') {
    moveStock(floor.db, fact.line, 0, fact.line.quantity)
  } else if (fact.fact === 'zero-checked' && !fact.empty) {
    askToCount(floor, fact.locationId, null, 'zeroCheck')
  } else if (fact.fact === 'tote-unloaded') {
    const slot = list.slots.find((one) => one.slot === fact.slot)
    if (slot?.orderRef != null) standInHospital(floor, slot.orderRef, fact)
  } else if (fact.fact === 'stop-cleared') {
    settleIfBack(floor, fact.orderNumber, by)
  } else if (fact.fact === 'list-finished') {
    finishOrders(floor, list, by)
    if (list.method === 'batch') finishSorting(floor, list.listId, by)
  }
}

/** Where stock went without a plate being scanned, the plates there hold what is left. */
function settleAfter(floor: Floor, list: PickList, fact: PickFact, by: string | null): void {
  if (fact.fact !== 'units-put' && fact.fact !== 'line-shorted' && fact.fact !== 'lot-swapped') return
  const line = lineOf(list, fact.lineId)
  if (line !== undefined) settlePlates(floor, line.locationId, by)
}

const lineOf = (list: PickList, lineId: string): PickLine | undefined =>
  list.lines.find((one) => one.lineId === lineId)

/** A short: the stock that was not there is gone, what must not be picked is set apart, and what the site wants follows. */
function giveUp(
  floor: Floor,
  line: PickLine,
  { quantity, reason }: Extract<PickFact, { fact: 'line-shorted' }>,
  by: string | null,
): void {
  const { sku, lot, locationId } = line
  const gone = (units: number) =>
    tellStock(floor, { sku, lot, locationId, quantity: -units, reason: 'counted' })
  if (reason === 'notThere') {
    gone(believedHere(floor, line))
    emptyPlace(floor.db, line, quantity)
  } else if (reason === 'damaged' || reason === 'expired') {
    setApart(floor.db, line, quantity)
    setUnitsApart(floor, { sku, lot, serial: null, quantity, reason, foundAt: locationId, setBy: by })
  } else {
    gone(quantity)
    moveStock(floor.db, line, -quantity, -quantity)
  }
  followShort(floor, line, quantity, reason, by)
}

/** Units that should lie there besides those in somebody's hand. */
const believedHere = ({ db }: Floor, { locationId, sku, lot }: PickLine): number =>
  stockHere(db, locationId).find((row) => row.sku === sku && row.lot === lot)?.quantity ?? 0

/** The promise follows the lot taken; a lot nobody knew of here gets the location counted. */
function followLot(
  floor: Floor,
  list: PickList,
  { lineId, locationId, sku, lot }: PickLine,
  fact: Extract<PickFact, { fact: 'lot-swapped' }>,
  by: string | null,
): void {
  const { quantity, expiresOn, known } = fact
  const swap = { lineId, locationId, sku, from: lot, to: fact.lot, expiresOn, quantity }
  for (const payload of swapLot(floor.db, swap, known, floor.newId))
    floor.record({ kind: 'promise-moved', subject: list.listId, actor: by, payload: { ...payload } })
  if (!known) askToCount(floor, locationId, sku, 'lotSwapped')
}

/** The supervisor hears of units that nobody could find anywhere. */
function tellShorts(floor: Floor, list: PickList, facts: readonly PickFact[], by: string | null): void {
  for (const fact of facts) {
    const line = fact.fact === 'line-shorted' ? lineOf(list, fact.lineId) : undefined
    if (fact.fact !== 'line-shorted' || line === undefined) continue
    const sought = facts.reduce(
      (sum, one) =>
        (one.fact === 'line-added' || one.fact === 'line-sent') && one.line.replaces === line.lineId
          ? sum + one.line.quantity
          : sum,
      0,
    )
    if (fact.quantity > sought) openShort(floor, list, line, fact.quantity - sought, fact.reason, by)
  }
}

function openShort(
  floor: Floor,
  list: PickList,
  { lineId, slot: ofSlot, orderRef, locationId, sku }: PickLine,
  quantity: number,
  reason: ShortReason,
  by: string | null,
): void {
  const exceptionId = floor.newId()
  openException(floor.db, {
    exceptionId,
    kind: 'short',
    about: list.slots.find(({ slot }) => slot === ofSlot)?.orderNumber ?? orderRef ?? list.number,
    detail: `${locationId} ${sku}: ${quantity} short, ${reason}`,
    openedAt: isoNow(floor),
    openedBy: by,
  })
  saveMissing(floor.db, { exceptionId, lineId, quantity })
}

const askToCount = (floor: Floor, locationId: string, sku: string | null, reason: string): void =>
  openCountTask(floor.db, { countTaskId: floor.newId(), locationId, sku, reason }, isoNow(floor))
