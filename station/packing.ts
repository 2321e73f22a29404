import type { Accepted, Sound } from '#contract/views'
import { openException, openExceptions } from '#db/exceptions'
import { itemBySku } from '#db/items'
import { type HeldOrder, orderByNumber, orderByRef } from '#db/orders'
import {
  cartonTypes,
  packOrder,
  packSession,
  pickedOrderWith,
  pickProgress,
  recordPackFact,
  savePackSession,
} from '#db/packing'
import { type PersonRow, personById, readSeat, saveSeat } from '#db/people'
import { sql } from '#db/statements'
import { fits, proposeCartons } from '#domain/cartonize'
import type { CartonType } from '#domain/order'
import {
  judgeFull,
  judgeLoad,
  judgePack,
  judgeTakeOut,
  judgeWeight,
  leftToVerify,
  type PackFact,
  type PackNamed,
  type PackOrder,
  type PackVerdict,
  shortUnits,
  unitsToVerify,
} from '#domain/pack'
import type { OverrideReason, Refusal, ReprintReason } from '#domain/refusal'
import { bodiesLeft, expectedOf, type OnBench, onBench } from '#station/bench'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import type { NamedCode } from '#station/name-scan'
import { checkSupervisor, mayAct } from '#station/people'
import { postProgress, unknownRefusal } from '#station/picking'
import { journalReprint, labelJob } from '#station/printing'
import { afterClose, LabelUndrawable, makeLabel, markPacking } from '#station/shipping'

/** Opens an order for packing by tote, order or item scan. */
export function openForPacking(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: NamedCode,
  text: string,
): Outcome {
  const orderRef = orderMeant(floor, code)
  const held = orderRef === null ? null : orderByRef(floor.db, orderRef)
  if (held === null)
    return refuse(
      code.kind === 'unknown' ? unknownRefusal(code.of, code.text) : { refusal: 'nothing-to-pack', text },
    )
  const why = whyNotPack(floor, held, person)
  if (why !== null) return refuse(why)
  const { orderRef: ref, number } = held.order
  const at = isoNow(floor)
  step(floor, () => {
    const before = packSession(floor.db, ref)
    savePackSession(
      floor.db,
      {
        orderRef: ref,
        personId: person.personId,
        stationId: floor.settings.station.stationId,
        state: 'open',
      },
      at,
    )
    saveSeat(floor.db, { ...readSeat(floor.db, seat), orderRef: ref, screen: 'pack', activeAt: at })
    markPacking(floor, ref)
    if (before === null) postProgress(floor, ref, 'packing')
    floor.record({
      kind: 'order-opened',
      subject: ref,
      actor: person.personId,
      payload: { by: code.kind, takenOver: before?.personId !== person.personId },
    })
  })
  floor.wake.outbox()
  return accept({ saved: 'order-opened', orderNumber: number }, 'line', 'orders', 'wave')
}

function orderMeant(floor: Floor, code: NamedCode): string | null {
  if (code.kind === 'tote') return code.orderRef
  if (code.kind === 'order') return orderByNumber(floor.db, code.number)?.order.orderRef ?? null
  if (code.kind === 'label') return code.orderRef
  return code.kind === 'item' ? pickedOrderWith(floor.db, code.sku) : null
}

function whyNotPack(floor: Floor, held: HeldOrder, person: PersonRow): Refusal | null {
  const { order, newer, shippedAt } = held
  const orderNumber = order.number
  if (shippedAt !== null) return { refusal: 'order-already-packed', orderNumber }
  const now = newer ?? order
  if (now.cancelledAt !== null) return { refusal: 'order-cancelled', orderNumber }
  if (newer !== null) return { refusal: 'order-changed', orderNumber }
  if (order.hold !== null) return { refusal: 'order-held', orderNumber, hold: order.hold }
  const { openUnits, pickedUnits } = pickProgress(floor.db, order.orderRef)
  if (openUnits > 0 || pickedUnits === 0)
    return { refusal: 'order-not-picked', orderNumber, missing: openUnits }
  const session = packSession(floor.db, order.orderRef)
  const elsewhere =
    session !== null &&
    session.state === 'open' &&
    session.personId !== person.personId &&
    isSeated(floor, session.personId, order.orderRef)
  if (!elsewhere) return null
  return {
    refusal: 'order-elsewhere',
    orderNumber,
    station: session.stationId,
    by: personById(floor.db, session.personId)?.name ?? '',
  }
}

const isSeated = (floor: Floor, personId: string, orderRef: string): boolean =>
  sql<[string, string], { n: number }>(
    floor.db,
    'SELECT count(*) AS n FROM seat WHERE person_id = ? AND order_ref = ?',
  ).get(personId, orderRef)?.n === 1

/** A scan at the bench with an order open. */
export function scanAtBench(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  code: NamedCode,
  text: string,
): Outcome {
  if (code.kind === 'command') return commandAtBench(floor, seat, person, orderRef, code.command)
  const bench = onBench(floor, orderRef)
  if (bench === null) return refuse({ refusal: 'nothing-open' })
  const changed = whyNotPack(floor, bench.held, person)
  if (changed !== null && changed.refusal !== 'order-elsewhere') return refuse(changed)
  const opensAnother =
    (code.kind === 'tote' && code.orderRef !== orderRef) ||
    (code.kind === 'order' && code.number !== bench.pack.number)
  if (opensAnother) {
    return bench.pack.cartons.length === 0
      ? openForPacking(floor, seat, person, code, text)
      : refuse({ refusal: 'pack-first', orderNumber: bench.pack.number })
  }
  if (code.kind === 'broken')
    return refuse({ refusal: 'broken-code', text, problem: code.problem, position: code.position })
  if (code.kind === 'unknown') return refuse(unknownRefusal(code.of, code.text))
  const holds = (cartonTypeId: string): boolean => {
    const types = cartonTypes(floor.db)
    const type = types.find((one) => one.cartonTypeId === cartonTypeId)
    if (bench.step.step === 'choose-carton' && type !== undefined) {
      const left = bodiesLeft(floor, bench.pack)
      const takesSome = (one: CartonType) => left.some((body) => fits(body, one))
      return takesSome(type) || !types.some(takesSome)
    }
    const inside = bench.step.step === 'scan-unit' ? bench.step.carton.units : []
    const largest = (sku: string) => itemBySku(floor.db, sku)
    return (
      type !== undefined &&
      inside.every((unit) => fits(largest(unit.sku) ?? { lengthMm: 0, widthMm: 0, heightMm: 0 }, type))
    )
  }
  const tooHeavy = code.kind === 'item' ? loadRefusal(floor, bench, code.sku, code.quantity) : null
  if (tooHeavy !== null) return refuse(tooHeavy)
  return decide(
    floor,
    seat,
    person,
    bench,
    judgePack(bench.pack, bench.step, namedFor(floor, bench, code), holds),
  )
}

/** What the open carton would weigh with some more units in it, against what its type carries. */
function loadRefusal(floor: Floor, bench: OnBench, sku: string, quantity: number): Refusal | null {
  const line = bench.pack.lines.find((one) => one.sku === sku && unitsToVerify(bench.pack, one) >= quantity)
  if (bench.step.step !== 'scan-unit' || line === undefined) return null
  const { carton } = bench.step
  const unit = { lineRef: line.lineRef, sku, quantity, lot: null, serial: null }
  const after = expectedOf(floor, { ...carton, units: [...carton.units, unit] })
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === carton.cartonTypeId)
  return after === null || type === undefined
    ? null
    : judgeLoad(bench.step, after.expectedG, type.greatestGrossG)
}

function commandAtBench(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  command: Extract<NamedCode, { kind: 'command' }>['command'],
): Outcome {
  if (command === 'FULL') return cartonFull(floor, seat, person, orderRef)
  if (command === 'WEIGH') return weighAgain(floor)
  if (command === 'REPRINT') return reprintLabel(floor, person, orderRef, 'unreadable', null)
  if (command === 'LEAVE') return leaveOrder(floor, seat, person)
  if (command === 'CONFIRM') {
    const bench = onBench(floor, orderRef)
    const proposed =
      bench?.step.step === 'choose-carton'
        ? proposeCartons(bodiesLeft(floor, bench.pack), cartonTypes(floor.db))[0]
        : undefined
    if (proposed !== undefined)
      return chooseCarton(floor, seat, person, orderRef, proposed.cartonType.cartonTypeId)
    if (bench?.step.step === 'confirm-partial') return confirmPartial(floor, seat, person, orderRef)
  }
  return refuse({ refusal: 'not-asked-for', scanned: 'command', text: command })
}

function namedFor(
  floor: Floor,
  bench: OnBench,
  code: Exclude<NamedCode, { kind: 'broken' | 'unknown' | 'command' }>,
): PackNamed {
  switch (code.kind) {
    case 'item': {
      const inOrder = bench.pack.lines.some((line) => line.sku === code.sku)
      const belongs = inOrder ? null : pickedOrderWith(floor.db, code.sku)
      const belongsTo = belongs === null ? null : (orderByRef(floor.db, belongs)?.order.number ?? null)
      return {
        kind: 'item',
        sku: code.sku,
        quantity: code.quantity,
        lot: code.lot,
        serial: code.serial,
        belongsTo,
      }
    }
    case 'cartonType':
      return code
    case 'label':
      return { kind: 'label', text: code.trackingNumber, trackingNumber: code.trackingNumber }
    case 'digits':
      return { kind: 'unknown', text: code.text }
    case 'tote':
      return { kind: 'other', scanned: 'tote', text: code.toteId }
    case 'cart':
      return { kind: 'other', scanned: 'cart', text: code.cartId }
    case 'location':
      return { kind: 'other', scanned: 'location', text: code.locationId }
    case 'order':
      return { kind: 'other', scanned: 'order', text: code.number }
    case 'place':
      return { kind: 'other', scanned: 'place', text: code.place }
    case 'badge':
      return { kind: 'other', scanned: 'badge', text: code.badge }
  }
}

export function chooseCarton(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  cartonTypeId: string,
): Outcome {
  return scanAtBench(floor, seat, person, orderRef, { kind: 'cartonType', cartonTypeId }, cartonTypeId)
}

export function cartonFull(floor: Floor, seat: Seat, person: PersonRow, orderRef: string): Outcome {
  const bench = onBench(floor, orderRef)
  return bench === null
    ? refuse({ refusal: 'nothing-open' })
    : decide(floor, seat, person, bench, judgeFull(bench.step))
}

export function takeOut(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  lineRef: string,
): Outcome {
  const bench = onBench(floor, orderRef)
  return bench === null
    ? refuse({ refusal: 'nothing-open' })
    : decide(floor, seat, person, bench, judgeTakeOut(bench.pack, lineRef))
}

/** Whether a person may let less leave than was ordered. */
export const mayShipPart = (pack: PackOrder, person: PersonRow): boolean =>
  pack.partialAllowed || mayAct(person, ['supervisor', 'admin'])

/** Confirms that less leaves than was ordered; only a supervisor where the order does not allow it. */
export function confirmPartial(floor: Floor, seat: Seat, person: PersonRow, orderRef: string): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null || bench.step.step !== 'confirm-partial') return refuse({ refusal: 'nothing-open' })
  if (!mayShipPart(bench.pack, person))
    return refuse({ refusal: 'partial-not-allowed', left: shortUnits(bench.pack) })
  return decide(floor, seat, person, bench, { facts: [{ fact: 'partial-confirmed' }] })
}

/** A stable weight from the scale while a carton wants one. */
export function captureWeight(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  weightG: number,
): Outcome | null {
  const bench = onBench(floor, orderRef)
  if (bench === null || (bench.step.step !== 'weigh' && bench.step.step !== 'weight-off')) return null
  const { cartonTypeId } = bench.step.carton
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === cartonTypeId)
  const expected = expectedOf(floor, bench.step.carton)
  return decide(
    floor,
    seat,
    person,
    bench,
    judgeWeight(bench.step, weightG, expected, type?.greatestGrossG ?? Number.MAX_SAFE_INTEGER),
  )
}

/** What stands on the scale counts once more, without being lifted. */
export function weighAgain(floor: Floor): Outcome {
  floor.wake.scale()
  return accept({ saved: 'done' }, 'unit')
}

/** A supervisor lets a carton pass although its weight is off. */
export function overrideWeight(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  badge: string,
  pin: string,
  reason: OverrideReason,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null || bench.step.step !== 'weight-off') return refuse({ refusal: 'nothing-open' })
  const checked = checkSupervisor(floor, badge, pin)
  if ('refusal' in checked) return refuse(checked)
  const { personId } = checked.supervisor
  return decide(floor, seat, person, bench, {
    facts: [{ fact: 'weight-overridden', cartonId: bench.step.carton.cartonId, reason, by: personId }],
  })
}

/** Prints the same label again; from the second reprint on a supervisor is needed. */
export function reprintLabel(
  floor: Floor,
  person: PersonRow,
  orderRef: string,
  reason: ReprintReason,
  leave: { badge: string; pin: string } | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  const carton = bench?.step.step === 'scan-label' ? bench.step.carton : null
  const printed = carton === null ? null : labelJob(floor, carton.cartonId)
  if (printed === null) return refuse({ refusal: 'label-not-printed' })
  const { job } = printed
  let by = person.personId
  if (job.copy >= 2) {
    const checked =
      leave === null
        ? ({ refusal: 'supervisor-needed' } as const)
        : checkSupervisor(floor, leave.badge, leave.pin)
    if ('refusal' in checked) return refuse(checked)
    by = checked.supervisor.personId
  }
  if (job.state === 'queued' || job.state === 'sending') return refuse({ refusal: 'label-not-printed' })
  step(floor, () => {
    journalReprint(floor, job, by, reason)
    floor.record({
      kind: 'label-reprinted',
      subject: orderRef,
      actor: by,
      payload: { jobId: job.jobId, copy: job.copy + 1, reason },
    })
  })
  floor.wake.printing()
  return accept({ saved: 'label-reprinted', copy: job.copy + 1 }, 'line', 'printJob')
}

export function leaveOrder(floor: Floor, seat: Seat, person: PersonRow): Outcome {
  const { orderRef, ...sitting } = readSeat(floor.db, seat)
  const held = orderRef === null ? null : orderByRef(floor.db, orderRef)
  if (orderRef === null || held === null) return refuse({ refusal: 'nothing-open' })
  step(floor, () => {
    const state = held.shippedAt === null ? 'left' : 'done'
    savePackSession(
      floor.db,
      { orderRef, personId: person.personId, stationId: floor.settings.station.stationId, state },
      isoNow(floor),
    )
    saveSeat(floor.db, { ...sitting, orderRef: null, screen: 'home', activeAt: isoNow(floor) })
    floor.record({ kind: 'order-left', subject: orderRef, actor: person.personId, payload: {} })
  })
  return accept({ saved: 'order-parked', orderNumber: held.order.number }, 'line', 'orders')
}

/** Nothing was saved; a supervisor is told, since only another address helps. */
function undrawable(floor: Floor, person: PersonRow, error: LabelUndrawable): Outcome {
  const about = {
    about: error.orderNumber,
    detail: error.message,
    openedAt: isoNow(floor),
    openedBy: person.personId,
  }
  const known = openExceptions(floor.db).some(
    (one) => one.about === about.about && one.detail === about.detail,
  )
  if (!known)
    step(floor, () => openException(floor.db, { exceptionId: floor.newId(), kind: 'message', ...about }))
  return refuse({ refusal: 'label-undrawable', orderNumber: error.orderNumber })
}

/** Saves what the rules decided, with all that follows from it, in one transaction. */
function decide(floor: Floor, seat: Seat, person: PersonRow, bench: OnBench, verdict: PackVerdict): Outcome {
  if (!('facts' in verdict)) return refuse(verdict)
  const stopped = whyNotPack(floor, bench.held, person)
  const unpacks = verdict.facts.every(({ fact }) => fact === 'unit-taken-out')
  if (stopped !== null && stopped.refusal !== 'order-elsewhere' && !unpacks) return refuse(stopped)
  const { order } = bench.held
  try {
    step(floor, () => {
      for (const fact of verdict.facts) {
        recordPackFact(floor.db, bench.pack, fact, floor.newId, isoNow(floor))
        const { fact: kind, ...payload } = fact
        floor.record({ kind, subject: order.orderRef, actor: person.personId, payload })
        afterFact(floor, seat, person, bench, fact)
      }
    })
  } catch (error) {
    if (!(error instanceof LabelUndrawable)) throw error
    return undrawable(floor, person, error)
  }
  floor.wake.printing()
  floor.wake.outbox()
  if (verdict.facts.some(({ fact }) => fact === 'carton-weighed' || fact === 'weight-overridden'))
    floor.wake.numbers()
  return said(floor, bench, verdict.facts[0])
}

function afterFact(floor: Floor, seat: Seat, person: PersonRow, bench: OnBench, fact: PackFact): void {
  const { order } = bench.held
  const passed = (fact.fact === 'carton-weighed' && fact.passed) || fact.fact === 'weight-overridden'
  if (passed) {
    const carton = packOrder(floor.db, order).cartons.find((one) => one.cartonId === fact.cartonId)
    if (carton === undefined) throw new Error(`No carton ${fact.cartonId}`)
    const made = makeLabel(floor, order, carton, person.personId)
    if (!('refusal' in made)) {
      const { fact: kind, ...payload } = made.fact
      floor.record({ kind, subject: order.orderRef, actor: person.personId, payload })
    }
  }
  if (fact.fact === 'carton-closed') {
    const carton = packOrder(floor.db, order).cartons.find((one) => one.cartonId === fact.cartonId)
    if (carton === undefined) throw new Error(`No carton ${fact.cartonId}`)
    afterClose(floor, order, carton, fact.last, person.personId)
    if (fact.last)
      saveSeat(floor.db, {
        ...readSeat(floor.db, seat),
        orderRef: null,
        screen: 'home',
        activeAt: isoNow(floor),
      })
  }
}

function said(floor: Floor, bench: OnBench, fact: PackFact | undefined): Outcome {
  if (fact?.fact === 'carton-weighed' && !fact.passed) {
    return refuse({
      refusal: 'weight-off',
      weighedG: fact.weightG,
      expectedG: fact.expectedG ?? 0,
      toleranceG: fact.toleranceG ?? 0,
    })
  }
  const after = packOrder(floor.db, bench.held.order)
  const needed = after.lines.reduce((sum, line) => sum + line.needed, 0)
  const [accepted, sound] = acceptedOf(bench, fact, needed - leftToVerify(after), needed)
  return accept(accepted, sound, 'carton', 'orders', 'wave', 'printJob', 'outbox')
}

function acceptedOf(
  bench: OnBench,
  fact: PackFact | undefined,
  verified: number,
  needed: number,
): [Accepted, Sound] {
  switch (fact?.fact) {
    case 'carton-opened':
    case 'carton-changed':
      return [{ saved: 'carton-opened', cartonTypeId: fact.cartonTypeId }, 'line']
    case 'unit-verified':
      return [{ saved: 'unit-verified', verified, needed }, verified === needed ? 'line' : 'unit']
    case 'unit-taken-out':
      return [{ saved: 'unit-taken-out' }, 'unit']
    case 'carton-full':
      return [{ saved: 'carton-full' }, 'line']
    case 'carton-weighed':
      return [{ saved: 'carton-weighed', weightG: fact.weightG }, 'line']
    case 'weight-overridden':
      return [{ saved: 'weight-overridden', by: fact.by }, 'line']
    case 'partial-confirmed':
      return [{ saved: 'partial-confirmed' }, 'line']
    case 'carton-closed':
      return [{ saved: 'carton-closed', orderNumber: bench.pack.number, last: fact.last }, 'closed']
    default:
      return [{ saved: 'done' }, 'unit']
  }
}
