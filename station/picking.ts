import type { Accepted, Sound } from '#contract/views'
import { openCountTask, openException } from '#db/exceptions'
import { itemBySku } from '#db/items'
import {
  abandonedList,
  bestOpenList,
  claimList,
  type HeldList,
  listById,
  listOf,
  recordPickFact,
  takeOverList,
} from '#db/lists'
import { orderByRef, setFloorStage, setWave } from '#db/orders'
import { post } from '#db/outbox'
import { pickProgress } from '#db/packing'
import { type PersonRow, personById, readSeat, saveSeat } from '#db/people'
import { sql } from '#db/statements'
import { emptyPlace, homeOf, locationById, moveStock, stockAt, unitsAt } from '#db/stock'
import { settleWave, setWaveState, waveById } from '#db/waves'
import {
  applyPick,
  currentLine,
  judgePick,
  judgeShort,
  judgeSkip,
  judgeZeroCheck,
  type Named,
  type PickFact,
  type PickFloor,
  type PickList,
  type PickVerdict,
  pickStep,
  unitsLeft,
} from '#domain/pick'
import type { Refusal, ShortReason } from '#domain/refusal'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step, today } from '#station/context'
import { comparisonOf } from '#station/item-view'
import type { NamedCode } from '#station/name-scan'
import { siteOf } from '#station/site'

/** The list a person would get next: their own, else the best open one; for a supervisor also one whose picker has left. */
export function nextListFor(floor: Floor, person: PersonRow): HeldList | null {
  const own = listOf(floor.db, person.personId) ?? bestOpenList(floor.db)
  return own ?? (person.roles.includes('supervisor') ? abandonedList(floor.db) : null)
}

/** Claims a list, or goes on with the person's own. One list, one owner; a loser is told. */
export function startList(floor: Floor, seat: Seat, person: PersonRow, listId: string): Outcome {
  const mine = listOf(floor.db, person.personId)
  const target = mine ?? listById(floor.db, listId)
  if (target === null) return refuse({ refusal: 'no-work' })
  if (target.list.held) return refuse({ refusal: 'list-held' })
  const claimed = step(floor, () => {
    const { list } = target
    if (mine === null && list.state === 'picking') {
      const may = person.roles.includes('supervisor')
      if (!may || !takeOverList(floor.db, list.listId, person.personId)) return false
      const payload = { number: list.number, from: target.owner }
      floor.record({ kind: 'list-taken-over', subject: list.listId, actor: person.personId, payload })
    } else if (mine === null) {
      if (!claimList(floor.db, list.listId, person.personId, isoNow(floor))) return false
      floor.record({
        kind: 'list-claimed',
        subject: list.listId,
        actor: person.personId,
        payload: { number: list.number },
      })
      const wave = waveById(floor.db, target.waveId)
      if (wave?.state === 'released') setWaveState(floor.db, wave.waveId, 'picking')
      for (const { orderRef } of list.slots) {
        setFloorStage(floor.db, orderRef, 'picking')
        postProgress(floor, orderRef, 'picking')
      }
    }
    saveSeat(floor.db, {
      ...readSeat(floor.db, seat),
      listId: list.listId,
      screen: 'pick',
      activeAt: isoNow(floor),
    })
    return true
  })
  if (!claimed) {
    const owner = listById(floor.db, listId)?.owner ?? null
    return refuse(
      owner === null
        ? { refusal: 'no-work' }
        : { refusal: 'list-taken', by: personById(floor.db, owner)?.name ?? owner },
    )
  }
  floor.wake.outbox()
  return accept({ saved: 'list-claimed', number: target.list.number }, 'line', 'list', 'wave', 'orders')
}

/** Tells the OMS where an order stands on this floor; never stands in the way of anything. */
export function postProgress(floor: Floor, orderRef: string, stage: 'picking' | 'packing'): void {
  const at = isoNow(floor)
  const message = { messageId: floor.newId(), kind: 'progress' as const, orderRef, about: stage }
  post(floor.db, message, { orderRef, stage, at, stationId: floor.settings.station.stationId }, at)
}

/** A scan on a walk. */
export function scanOnWalk(
  floor: Floor,
  person: PersonRow,
  listId: string,
  code: NamedCode,
  text: string,
  repeatedPlace: boolean,
): Outcome {
  if (code.kind === 'command' && code.command === 'SKIP') return skipLine(floor, person, listId, null)
  if (code.kind === 'command' && (code.command === 'EMPTY' || code.command === 'NOT-EMPTY')) {
    return answerZeroCheck(floor, person, listId, code.command === 'EMPTY')
  }
  const held = listById(floor.db, listId)
  if (held === null) return refuse({ refusal: 'nothing-open' })
  const named = namedFor(held.list, code, text, repeatedPlace)
  if ('refusal' in named) return refuse(named)
  return decide(floor, person, held.list, (list, world) => judgePick(list, named, world))
}

/** "Less found than reserved", with a reason. */
export function shortLine(
  floor: Floor,
  person: PersonRow,
  listId: string,
  lineId: string,
  found: number,
  reason: ShortReason,
): Outcome {
  const held = listById(floor.db, listId)
  if (held === null) return refuse({ refusal: 'nothing-open' })
  return decide(floor, person, held.list, (list) => judgeShort(list, lineId, found, reason))
}

export function skipLine(floor: Floor, person: PersonRow, listId: string, lineId: string | null): Outcome {
  const held = listById(floor.db, listId)
  const line = lineId ?? (held === null ? null : currentLine(held.list)?.lineId)
  if (held === null || line == null) return refuse({ refusal: 'nothing-open' })
  return decide(floor, person, held.list, (list) => judgeSkip(list, line))
}

export function answerZeroCheck(floor: Floor, person: PersonRow, listId: string, empty: boolean): Outcome {
  const held = listById(floor.db, listId)
  if (held === null) return refuse({ refusal: 'nothing-open' })
  return decide(floor, person, held.list, (list) => judgeZeroCheck(list, empty))
}

/** Judges and, when it is right, saves: facts, stock, orders and what goes out, in one transaction. */
function decide(
  floor: Floor,
  person: PersonRow,
  list: PickList,
  judge: (list: PickList, world: PickFloor) => PickVerdict,
): Outcome {
  const world = worldOf(floor)
  const verdict = judge(list, world)
  if (!('facts' in verdict))
    return refuse(verdict, comparisonOf(floor, verdict, currentLine(list)?.locationId ?? null))
  let after = list
  step(floor, () => {
    for (const fact of withZeroCheck(floor, list, verdict.facts)) {
      recordPickFact(floor.db, after, fact, floor.newId, isoNow(floor))
      afterFact(floor, person, after, fact)
      after = applyPick(after, fact)
      const { fact: kind, ...payload } = fact
      floor.record({ kind, subject: list.listId, actor: person.personId, payload })
    }
  })
  floor.wake.outbox()
  return saidOf(after, verdict.facts[verdict.facts.length - 1] ?? { fact: 'list-finished' }, verdict.facts)
}

function worldOf(floor: Floor): PickFloor {
  const { db } = floor
  return {
    checkDigitsOf: (locationId) => locationById(db, locationId)?.checkDigits ?? null,
    lotsAt: (locationId, sku) => stockAt(db, locationId, sku),
    tracking: (sku) => itemBySku(db, sku)?.tracking ?? 'none',
    serialUsed: (sku, serial) =>
      sql<[string, string], { n: number }>(
        db,
        'SELECT count(*) AS n FROM picked_unit WHERE sku = ? AND serial = ?',
      ).get(sku, serial)?.n !== 0,
    homeOf: (sku) => homeOf(db, sku),
    today: today(floor, siteOf(floor).timeZone),
  }
}

/** After the last unit of a location, somebody is asked whether it is empty. */
function withZeroCheck(floor: Floor, list: PickList, facts: PickFact[]): PickFact[] {
  const put = facts.find((fact) => fact.fact === 'units-put')
  const line = put === undefined ? undefined : list.lines.find((one) => one.lineId === put.lineId)
  if (put === undefined || line === undefined || unitsAt(floor.db, line.locationId) - put.quantity > 0)
    return facts
  return [...facts, { fact: 'zero-check-due', locationId: line.locationId }]
}

/** What else becomes true with a fact: stock moves, tasks open, orders and waves go on. */
function afterFact(floor: Floor, person: PersonRow, list: PickList, fact: PickFact): void {
  const at = isoNow(floor)
  if (fact.fact === 'units-put') {
    const line = list.lines.find((one) => one.lineId === fact.lineId)
    if (line !== undefined) moveStock(floor.db, line, -fact.quantity, -fact.quantity)
  }
  if (fact.fact === 'line-shorted') {
    const line = list.lines.find((one) => one.lineId === fact.lineId)
    if (line === undefined) return
    if (fact.reason === 'notThere') emptyPlace(floor.db, line, fact.quantity)
    else moveStock(floor.db, line, -fact.quantity, -fact.quantity)
    openCountTask(
      floor.db,
      { countTaskId: floor.newId(), locationId: line.locationId, sku: line.sku, reason: fact.reason },
      at,
    )
    const detail = `${line.locationId} ${line.sku}: ${fact.quantity} short, ${fact.reason}`
    const number = list.slots.find((slot) => slot.slot === line.slot)?.orderNumber ?? line.orderRef
    openException(floor.db, {
      exceptionId: floor.newId(),
      kind: 'short',
      about: number,
      detail,
      openedAt: at,
      openedBy: person.personId,
    })
  }
  if (fact.fact === 'zero-checked' && !fact.empty) {
    openCountTask(
      floor.db,
      { countTaskId: floor.newId(), locationId: fact.locationId, sku: null, reason: 'zeroCheck' },
      at,
    )
  }
  if (fact.fact === 'list-finished') finishOrders(floor, person.personId, list)
}

/** Orders of a finished walk go to the benches; one with nothing picked waits again. */
function finishOrders(floor: Floor, by: string | null, list: PickList): void {
  for (const { orderRef, orderNumber } of list.slots) {
    const { openUnits, pickedUnits } = pickProgress(floor.db, orderRef)
    const held = orderByRef(floor.db, orderRef)
    if (openUnits > 0 || held?.floorStage !== 'picking') continue
    if (pickedUnits > 0) setFloorStage(floor.db, orderRef, 'picked')
    else {
      setWave(floor.db, orderRef, null, 'waiting')
      if (held.waveId !== null) settleWave(floor.db, held.waveId)
      const about = {
        kind: 'nothing-found' as const,
        about: orderNumber,
        detail: list.number,
        openedAt: isoNow(floor),
        openedBy: by,
      }
      openException(floor.db, { exceptionId: floor.newId(), ...about })
    }
  }
}

/** Ends a walk that an order left with nothing more to do. */
export function endIfOver(floor: Floor, listId: string, by: string | null): void {
  const list = listById(floor.db, listId)?.list
  if (list?.state !== 'picking' || pickStep(list).step !== 'done') return
  recordPickFact(floor.db, list, { fact: 'list-finished' }, floor.newId, isoNow(floor))
  finishOrders(floor, by, list)
  floor.record({ kind: 'list-finished', subject: listId, actor: by, payload: {} })
}

/** A code as the rules of the walk see it; what it can be depends on where the picker stands. */
function namedFor(list: PickList, code: NamedCode, text: string, repeatedPlace: boolean): Named | Refusal {
  switch (code.kind) {
    case 'broken':
      return { refusal: 'broken-code', text, problem: code.problem, position: code.position }
    case 'unknown':
      return unknownRefusal(code.of, code.text)
    case 'digits':
      return pickStep(list).step === 'scan-location'
        ? { kind: 'checkDigits', digits: code.text }
        : { kind: 'unknown', text: code.text }
    case 'place':
      return { kind: 'place', place: code.place, repeated: repeatedPlace }
    case 'label':
      return { kind: 'other', scanned: 'trackingNumber', text: code.trackingNumber }
    case 'order':
      return { kind: 'other', scanned: 'order', text: code.number }
    case 'cartonType':
      return { kind: 'other', scanned: 'cartonType', text: code.cartonTypeId }
    case 'badge':
      return { kind: 'other', scanned: 'badge', text: code.badge }
    case 'command':
      return { refusal: 'not-asked-for', scanned: 'command', text: code.command }
    default:
      return code
  }
}

/** The refusal for a well-formed code of ours that this station does not know. */
export function unknownRefusal(of: Extract<NamedCode, { kind: 'unknown' }>['of'], text: string): Refusal {
  if (of === 'tote') return { refusal: 'unknown-tote', text }
  if (of === 'cart') return { refusal: 'unknown-cart', text }
  if (of === 'location') return { refusal: 'unknown-location', text }
  if (of === 'place') return { refusal: 'unknown-place', text }
  return { refusal: 'unknown-code', text }
}

function saidOf(after: PickList, last: PickFact, facts: PickFact[]): Outcome {
  const opens = facts.some(({ fact }) => fact === 'line-shorted' || fact === 'list-finished')
  const tables = ['list', 'wave', 'orders', ...(opens ? (['exception'] as const) : [])] as const
  const put = facts.find((fact) => fact.fact === 'units-put')
  const said = put ?? last
  return accept(acceptedOf(after, said), soundOf(said), ...tables)
}

function acceptedOf(list: PickList, fact: PickFact): Accepted {
  switch (fact.fact) {
    case 'cart-bound':
      return { saved: 'cart-bound', cartId: fact.cartId }
    case 'tote-bound':
      return { saved: 'tote-bound', toteId: fact.toteId, slot: fact.slot }
    case 'location-reached':
      return { saved: 'location-reached', locationId: fact.locationId }
    case 'unit-taken': {
      const line = list.lines.find((one) => one.lineId === fact.lineId)
      return {
        saved: 'unit-taken',
        quantity: fact.quantity,
        inHand: line?.inHand ?? 0,
        needed: line === undefined ? 0 : line.inHand + unitsLeft(line),
      }
    }
    case 'units-put': {
      const slot = list.lines.find((one) => one.lineId === fact.lineId)?.slot ?? 0
      return { saved: 'units-put', quantity: fact.quantity, toteId: fact.toteId, slot }
    }
    case 'zero-checked':
    case 'zero-check-due':
      return {
        saved: 'zero-checked',
        locationId: fact.locationId,
        empty: fact.fact === 'zero-checked' && fact.empty,
      }
    case 'line-shorted':
      return { saved: 'line-shorted', quantity: fact.quantity }
    case 'line-skipped':
      return { saved: 'line-skipped' }
    case 'tote-unloaded':
      return { saved: 'tote-unloaded', toteId: fact.toteId, place: fact.place }
    case 'list-finished':
      return { saved: 'list-finished', number: list.number }
  }
}

function soundOf(fact: PickFact): Sound {
  if (fact.fact === 'list-finished') return 'closed'
  return fact.fact === 'unit-taken' ? 'unit' : 'line'
}
