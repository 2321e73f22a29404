import { cartonTypes } from '#db/carton-types'
import { packOrder } from '#db/pack-orders'
import type { PersonRow } from '#db/people'
import { proposeCartons } from '#domain/cartonize'
import type { PackFact } from '#domain/pack-fact'
import { judgeCount, judgeKeyedUnits, trustedUnits } from '#domain/pack-keyed'
import { cartonsToScan, trustedPicked } from '#domain/picked-carton'
import { bodiesLeft, type OnBench, onBench } from '#station/bench/bench'
import { loadRefusal } from '#station/bench/packing-cartons'
import { savePacking } from '#station/bench/packing-save'
import { type Floor, type Outcome, refuse, type Seat } from '#station/context'

/** A number keyed at the bench: of the item scanned last, or of what was counted in the carton, whichever is asked. */
export function keyAtBench(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  quantity: number,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null) return refuse({ refusal: 'nothing-open' })
  const { pack, step, verificationOf } = bench
  if (step.step === 'recount') return savePacking(floor, seat, person, bench, judgeCount(step, quantity))
  const verdict = judgeKeyedUnits(pack, step, verificationOf, quantity)
  const [fact] = 'facts' in verdict ? verdict.facts : []
  const tooHeavy = fact?.fact === 'units-keyed' ? loadRefusal(floor, bench, fact.sku, fact.quantity) : null
  return savePacking(floor, seat, person, bench, tooHeavy ?? verdict)
}

/** What lies in a carton just opened without a scan, because the pick of it is trusted; inside the caller's transaction. */
export function trustedInto(
  floor: Floor,
  { held, verificationOf }: OnBench,
  cartonTypeId: string,
): PackFact[] {
  const pack = packOrder(floor.db, held.order)
  const carton = pack.cartons.find(({ state }) => state === 'open')
  const types = cartonTypes(floor.db).filter((one) => one.cartonTypeId === cartonTypeId)
  if (carton?.lpn != null) return trustedPicked(pack, carton, verificationOf)
  const [proposal] = proposeCartons(bodiesLeft(floor, pack), types)
  if (carton === undefined) throw new Error(`No open carton of ${pack.number}`)
  const holdsAll = proposal?.holdsAll === true && cartonsToScan(pack).length === 0
  return trustedUnits(pack, carton.cartonId, verificationOf, holdsAll)
}
