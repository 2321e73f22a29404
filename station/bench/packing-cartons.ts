import { cartonTypes } from '#db/carton-types'
import { itemBySku } from '#db/items'
import type { PersonRow } from '#db/people'
import { isMadeKit } from '#db/work-stops'
import { fits, proposeCartons } from '#domain/cartonize'
import { judgeDamaged, judgeFull, judgeLoad, judgeTakeOut } from '#domain/judge-carton'
import { judgePack } from '#domain/judge-pack'
import type { CartonType } from '#domain/order'
import { unitsToVerify } from '#domain/pack-order'
import { cartonsToScan } from '#domain/picked-carton'
import type { Refusal } from '#domain/refusal'
import { bodiesLeft, expectedOf, type OnBench, onBench } from '#station/bench/bench'
import { acknowledge } from '#station/bench/instructions'
import { savePacking } from '#station/bench/packing-save'
import { confirmService } from '#station/bench/service'
import { type Floor, type Outcome, refuse, type Seat } from '#station/context'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'

/** Opens a carton of this type, or puts what lies in the open one into it. */
export function chooseCarton(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  cartonTypeId: string,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null) return refuse({ refusal: 'nothing-open' })
  const named = { kind: 'cartonType', cartonTypeId } as const
  const verdict = judgePack(bench.pack, bench.step, named, cartonHolds(floor, bench))
  return savePacking(floor, seat, person, bench, verdict)
}

/** The carton that CONFIRM takes without a look at the list; null when none is to be chosen. */
function proposedCarton(floor: Floor, { pack, step }: OnBench): string | null {
  if (step.step !== 'choose-carton' || cartonsToScan(pack).length > 0) return null
  const [first] = proposeCartons(bodiesLeft(floor, pack), cartonTypes(floor.db))
  return first?.cartonType.cartonTypeId ?? null
}

/** Whether a carton type takes what it has to: the next units when none is open, all that lies in the open one when it is changed. */
export function cartonHolds(floor: Floor, { pack, step }: OnBench): (cartonTypeId: string) => boolean {
  const types = cartonTypes(floor.db)
  return (cartonTypeId) => {
    const type = types.find((one) => one.cartonTypeId === cartonTypeId)
    if (type === undefined) return false
    if (step.step === 'choose-carton') {
      const left = bodiesLeft(floor, pack)
      const takesSome = (one: CartonType) => left.some((body) => fits(body, one))
      return takesSome(type) || !types.some(takesSome)
    }
    const inside = step.step === 'scan-unit' ? step.carton.units : []
    return inside.every(({ sku }) => {
      const item = itemBySku(floor.db, sku)
      return item === null || fits(item, type)
    })
  }
}

/** What the open carton would weigh with some more units in it, against what its type carries. */
export function loadRefusal(floor: Floor, bench: OnBench, sku: string, quantity: number): Refusal | null {
  const line = bench.pack.lines.find((one) => one.sku === sku && unitsToVerify(bench.pack, one) >= quantity)
  if (bench.step.step !== 'scan-unit' || line === undefined) return null
  const { carton } = bench.step
  const unit = { lineRef: line.lineRef, sku, quantity, lot: null, serial: null }
  const after = expectedOf(floor, { ...carton, units: [...carton.units, unit] })
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === carton.cartonTypeId)
  return after === null || type === undefined
    ? null
    : judgeLoad(bench.step, quantity, after.expectedG, type.greatestGrossG)
}

/** The open carton takes no more; the rest goes into another one. */
export function cartonFull(floor: Floor, seat: Seat, person: PersonRow, orderRef: string): Outcome {
  const bench = onBench(floor, orderRef)
  return bench === null
    ? refuse({ refusal: 'nothing-open' })
    : savePacking(floor, seat, person, bench, judgeFull(bench.step))
}

/** Takes the last unit of a line out of the open carton again; a damaged one leaves the order. */
export function takeOut(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  { damaged, ...line }: { lineRef: string; sku: string; damaged: boolean },
): Outcome {
  const bench = onBench(floor, orderRef)
  const judge = damaged ? judgeDamaged : judgeTakeOut
  /** A kit that was made here is taken apart by undoing the work, and its damaged component said to be so there. */
  if (bench !== null && damaged && isMadeKit(floor.db, orderRef, line.sku))
    return refuse({ refusal: 'undo-before-cartons', orderNumber: bench.pack.number })
  return bench === null
    ? refuse({ refusal: 'nothing-open' })
    : savePacking(floor, seat, person, bench, judge(bench.pack, line))
}

/** Confirms that less leaves than was ordered; with a supervisor's leave where the order does not allow it. */
export function confirmPartial(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  leave: Leave | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null || bench.step.step !== 'confirm-partial') return refuse({ refusal: 'nothing-open' })
  if (!bench.pack.partialAllowed && leave === null)
    return needOverride({ command: 'confirmPartial', args: { seat } })
  return savePacking(floor, seat, person, bench, { facts: [{ fact: 'partial-confirmed' }] }, () => {
    if (leave !== null) recordOverride(floor, leave, 'confirmPartial', orderRef, person.personId)
  })
}

/** CONFIRM means what the screen asks: what is said of the order was read, the proposed carton, or that less leaves than was ordered. */
export function confirmAtBench(
  { floor, seat, person }: { floor: Floor; seat: Seat; person: PersonRow },
  orderRef: string,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench?.step.step === 'instructions') return acknowledge(floor, seat, person, bench)
  const proposed = bench === null ? null : proposedCarton(floor, bench)
  if (proposed !== null) return chooseCarton(floor, seat, person, orderRef, proposed)
  if (bench?.step.step === 'choose-service') return confirmService(floor, seat, person, bench)
  if (bench?.step.step === 'confirm-partial') return confirmPartial(floor, seat, person, orderRef, null)
  return refuse({ refusal: 'not-asked-for', scanned: 'command', text: 'CONFIRM' })
}
