import type { Accepted, Sound } from '#contract/verdict'
import { openException, openExceptions } from '#db/exceptions'
import { orderByRef } from '#db/orders'
import { recordPackFact } from '#db/pack-facts'
import { packOrder } from '#db/pack-orders'
import { type PersonRow, personById, readSeat, saveSeat } from '#db/people'
import { gainRefusal } from '#domain/judge-gain'
import type { PackFact, PackVerdict } from '#domain/pack-fact'
import { leftToVerify } from '#domain/pack-order'
import type { OnBench } from '#station/bench/bench'
import { endIfPacked, setUnitApart } from '#station/bench/packing-apart'
import { trustedInto } from '#station/bench/packing-keyed'
import { whyStopped } from '#station/bench/packing-open'
import { settleService } from '#station/bench/service-offers'
import { afterClose, LabelUndrawable, makeLabel } from '#station/bench/shipping'
import { learnFrom } from '#station/bench/unit-weights'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { misfitOf } from '#station/paper/drawn-papers'

/** Saves what the rules decided, with all that follows from it, in one transaction. */
export function savePacking(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  bench: OnBench,
  verdict: PackVerdict,
  also: () => void = () => {},
): Outcome {
  if (!('facts' in verdict)) return refuse(verdict)
  const unpacks = verdict.facts.every(({ fact }) => fact === 'unit-taken-out' || fact === 'carton-reopened')
  const stopped = unpacks ? null : whyStopped(floor, bench.held, person)
  if (stopped !== null) return refuse(stopped)
  try {
    step(floor, () => {
      also()
      for (const fact of verdict.facts) {
        saveFact(floor, person, bench, fact)
        afterFact(floor, seat, person, bench, fact)
      }
    })
  } catch (error) {
    if (!(error instanceof LabelUndrawable)) throw error
    return undrawable(floor, person, error)
  }
  floor.wake.printing()
  floor.wake.outbox()
  if (
    verdict.facts.some(
      ({ fact }) => fact === 'carton-weighed' || fact === 'weight-overridden' || fact === 'service-chosen',
    )
  )
    floor.wake.numbers()
  floor.wake.labels()
  return said(floor, bench, verdict.facts.find(({ fact }) => fact === 'unit-set-apart') ?? verdict.facts[0])
}

function saveFact(floor: Floor, person: PersonRow, { pack }: OnBench, fact: PackFact): void {
  recordPackFact(floor.db, pack, fact, floor.newId, isoNow(floor))
  const { fact: kind, ...payload } = fact
  floor.record({ kind, subject: pack.orderRef, actor: person.personId, payload })
}

/** A carton that passed the scale gets its label; one that is closed brings its papers, and the last one the confirmation. */
function afterFact(floor: Floor, seat: Seat, person: PersonRow, bench: OnBench, fact: PackFact): void {
  const { order } = bench.held
  const cartonNow = (cartonId: string) => {
    const carton = packOrder(floor.db, order).cartons.find((one) => one.cartonId === cartonId)
    if (carton === undefined) throw new Error(`No carton ${cartonId}`)
    return carton
  }
  const passed = (fact.fact === 'carton-weighed' && fact.passed) || fact.fact === 'weight-overridden'
  if (fact.fact === 'service-chosen' || (passed && settleService(floor, person, order, fact.cartonId)))
    labelNow(floor, person, order.orderRef, fact.cartonId)
  if (fact.fact === 'carton-opened')
    for (const trusted of trustedInto(floor, bench, fact.cartonTypeId))
      saveFact(floor, person, bench, trusted)
  if (fact.fact === 'unit-set-apart') setUnitApart(floor, person, order, fact)
  if (fact.fact === 'partial-confirmed' && endIfPacked(floor, person, order)) leaveBench(floor, seat)
  if (fact.fact === 'carton-closed') {
    learnFrom(floor, cartonNow(fact.cartonId))
    afterClose(floor, order, cartonNow(fact.cartonId), fact.last, person.personId)
    if (fact.last) leaveBench(floor, seat)
  }
}

/** The label of a carton, for whoever carries the order by now; without one it waits. */
function labelNow(floor: Floor, person: PersonRow, orderRef: string, cartonId: string): void {
  const order = orderByRef(floor.db, orderRef)?.order
  const carton =
    order === undefined
      ? undefined
      : packOrder(floor.db, order).cartons.find((one) => one.cartonId === cartonId)
  if (order === undefined || carton === undefined) throw new Error(`No carton ${cartonId}`)
  const made = makeLabel(floor, order, carton, person.personId)
  if ('refusal' in made) return
  const { fact: kind, ...payload } = made.fact
  floor.record({ kind, subject: orderRef, actor: person.personId, payload })
}

/** The order lies on this bench no more. */
const leaveBench = (floor: Floor, seat: Seat): void =>
  saveSeat(floor.db, {
    ...readSeat(floor.db, seat),
    orderRef: null,
    screen: 'home',
    activeAt: isoNow(floor),
  })

/** Nothing was saved; a supervisor is told, since only another address or printer helps. */
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
  return refuse(
    misfitOf(error.why, error.device) ?? { refusal: 'label-undrawable', orderNumber: error.orderNumber },
  )
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
  if (fact?.fact === 'gain-off') return refuse(gainRefusal(fact))
  if (fact?.fact === 'carton-miscounted') {
    const { counted, triesLeft } = fact
    return refuse({ refusal: 'count-off', counted, triesLeft })
  }
  const after = packOrder(floor.db, bench.held.order)
  const needed = after.lines.reduce((sum, line) => sum + line.needed, 0)
  const [accepted, sound] = acceptedOf(floor, bench, fact, needed - leftToVerify(after), needed)
  return accept(accepted, sound, 'carton', 'orders', 'wave', 'printJob', 'outbox', 'setApart', 'exception')
}

function acceptedOf(
  floor: Floor,
  bench: OnBench,
  fact: PackFact | undefined,
  verified: number,
  needed: number,
): [Accepted, Sound] {
  switch (fact?.fact) {
    case 'unit-set-apart':
      return [{ saved: 'unit-set-apart' }, 'line']
    case 'carton-opened':
    case 'carton-changed':
      return [{ saved: 'carton-opened', cartonTypeId: fact.cartonTypeId }, 'line']
    case 'unit-verified':
    case 'units-keyed':
    case 'gain-agreed':
      return [{ saved: 'unit-verified', verified, needed }, verified === needed ? 'line' : 'unit']
    case 'unit-taken-out':
      return [{ saved: 'unit-taken-out' }, 'unit']
    case 'carton-full':
      return [{ saved: 'carton-full' }, 'line']
    case 'carton-counted':
      return [{ saved: 'carton-counted', units: fact.counted }, 'line']
    case 'carton-reopened':
      return [{ saved: 'carton-reopened', trackingNumber: fact.trackingNumber }, 'line']
    case 'carton-weighed':
      return [{ saved: 'carton-weighed', weightG: fact.weightG }, 'line']
    case 'gain-accepted':
    case 'weight-overridden':
      return [{ saved: 'weight-overridden', by: personById(floor.db, fact.by)?.name ?? fact.by }, 'line']
    case 'service-chosen':
      return [{ saved: 'service-chosen', service: fact.choice.service }, 'line']
    case 'instructions-read':
      return [{ saved: 'instructions-read' }, 'line']
    case 'partial-confirmed':
      return [{ saved: 'partial-confirmed' }, 'line']
    case 'carton-closed':
      return [{ saved: 'carton-closed', orderNumber: bench.pack.number, last: fact.last }, 'closed']
    default:
      return [{ saved: 'done' }, 'unit']
  }
}
