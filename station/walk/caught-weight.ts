import type { CaughtView } from '#contract/pick-view'
import { caughtOf, caughtOnLine, listsWith } from '#db/caught-weights'
import { itemBySku } from '#db/items'
import { listById } from '#db/lists'
import { orderByRef } from '#db/orders'
import { type PersonRow, readSeat } from '#db/people'
import { type CatchWeight, isEnough, unitBand, type WantedWeight } from '#domain/catch-weight'
import { endAtTaken, unitOf } from '#domain/judge-caught'
import type { PickFact, PickLine, PickList } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import type { UnitOnScale, WeighedOnScale } from '#domain/refusal/catch-weight'
import { ask, type Floor, type Outcome, refuse, type Seat, step } from '#station/context'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'
import type { ScannedThing } from '#station/seat/name-scan'
import type { Question } from '#station/seat/questions'

/** How far apart the units of an item weigh; null where each weighs the same. */
export const catchWeightIn = ({ db }: Pick<Floor, 'db'>, sku: string): CatchWeight | null =>
  itemBySku(db, sku)?.catchWeight ?? null

/** What the order line of a walk's line asks for by weight, with what was picked of it; null where it asks for units. */
export function weightWanted(
  { db }: Pick<Floor, 'db'>,
  { orderRef, orderLineRef }: Pick<PickLine, 'orderRef' | 'orderLineRef'>,
): (WantedWeight & { caughtG: number }) | null {
  if (orderRef === null || orderLineRef === null) return null
  const line = orderByRef(db, orderRef)?.order.lines.find(({ lineRef }) => lineRef === orderLineRef)
  return line?.weight === undefined ? null : { ...line.weight, caughtG: caughtOf(db, orderRef, orderLineRef) }
}

/** What the screen shows of the weight of a line; null where its units weigh the same. */
export function caughtView(floor: Pick<Floor, 'db'>, line: PickLine): CaughtView | null {
  const rule = catchWeightIn(floor, line.sku)
  if (rule === null) return null
  const { orderRef, orderLineRef } = line
  const pickedG =
    orderRef === null || orderLineRef === null
      ? caughtOnLine(floor.db, line.lineId)
      : caughtOf(floor.db, orderRef, orderLineRef)
  const wanted = weightWanted(floor, line)
  const band =
    wanted === null ? null : { wantedG: wanted.wantedG, leastG: wanted.leastG, mostG: wanted.mostG }
  return { ...unitBand(rule), pickedG, wanted: band }
}

const hasScale = ({ settings }: Floor): boolean => settings.devices.some(({ kind }) => kind === 'scale')

/** Asks for the weight of a unit whose code says none; null where a refusal is about something else, or nothing here could tell it. */
export function askWeight(floor: Floor, refusal: Refusal): Outcome | null {
  if (refusal.refusal !== 'unit-weight-needed') return null
  if (!hasScale(floor) && !floor.settings.picking.keyWeight) return null
  return ask({ ask: 'unit-weight', unit: unitOf(refusal) }, 'unit')
}

/** The unit on the scale as if its code had said what it weighs. */
export const weighedItem = ({
  weightG,
  by,
  ...unit
}: WeighedOnScale): Extract<ScannedThing, { kind: 'item' }> => ({
  kind: 'item',
  ...unit,
  quantity: 1,
  caught: { weightG, by },
})

/** The unit a seat waits to see on the scale; null where it waits for none. */
export const unitAwaited = (question: Question | null): UnitOnScale | null =>
  question?.ask === 'unit-weight' ? question.unit : null

/** A weight that was refused just now and that a supervisor may let pass. */
export function weightRefused(refusal: Refusal | null): WeighedOnScale | null {
  if (refusal?.refusal !== 'unit-weight-off' && refusal?.refusal !== 'line-weight-over') return null
  const { weightG, by } = refusal
  return { ...unitOf(refusal), weightG, by }
}

/** A supervisor lets a unit pass that is too light, too heavy, or more than its line takes. */
export function overrideUnitWeight(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  unit: WeighedOnScale | null,
  leave: Leave | null,
  take: (code: Extract<ScannedThing, { kind: 'item' }>) => Outcome,
): Outcome {
  const { listId } = readSeat(floor.db, seat)
  if (unit === null || listId === null) return refuse({ refusal: 'nothing-open' })
  if (leave === null) return needOverride({ command: 'overrideUnitWeight', args: { seat, unit } })
  const code = weighedItem(unit)
  return step(floor, () => {
    const outcome = take({ ...code, caught: { weightG: unit.weightG, by: unit.by, allowed: true } })
    if ('accepted' in outcome) recordOverride(floor, leave, 'overrideUnitWeight', listId, person.personId)
    return outcome
  })
}

/** Once a line by weight has enough, what other walks should still fetch of it is not wanted any more. */
export function endElsewhere(
  floor: Floor,
  list: PickList,
  fact: Extract<PickFact, { fact: 'unit-taken' }>,
  save: (listId: string, facts: PickFact[]) => void,
): void {
  const line = list.lines.find((one) => one.lineId === fact.lineId)
  if (fact.caught === undefined || line?.orderRef == null || line.orderLineRef === null) return
  const { orderRef, orderLineRef } = line
  const wanted = weightWanted(floor, line)
  if (wanted === null || !isEnough(wanted, wanted.caughtG)) return
  for (const listId of listsWith(floor.db, list.listId, orderRef, orderLineRef)) {
    const other = listById(floor.db, listId)?.list.lines ?? []
    save(
      listId,
      other
        .filter((one) => one.orderRef === orderRef && one.orderLineRef === orderLineRef)
        .flatMap(endAtTaken),
    )
  }
}
