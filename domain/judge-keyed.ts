import { whyStopped } from '#domain/judge-left'
import { withPlate } from '#domain/judge-plate'
import { judgeUnit } from '#domain/judge-unit'
import { type PickList, pickStep } from '#domain/pick'
import type { PickFloor, PickVerdict } from '#domain/pick-scan'

/**
 * Judges a keyed quantity: how many units of a line are in hand in all, after the first one was scanned. They are of
 * the lot that was scanned; of several lots each unit says its own.
 */
export function judgeKeyed(list: PickList, lineId: string, inHand: number, floor: PickFloor): PickVerdict {
  const stopped = whyStopped(list)
  if (stopped !== null) return stopped
  if (list.held) return { refusal: 'list-held' }
  const step = pickStep(list)
  if (step.step !== 'scan-item' || step.line.lineId !== lineId) return { refusal: 'nothing-open' }
  const { line } = step
  const { sku } = line
  if (!floor.mayKey(sku)) return { refusal: 'scan-units', sku, each: true }
  if (line.inHand === 0) return { refusal: 'scan-units', sku, each: false }
  if (inHand <= line.inHand) return { refusal: 'already-in-hand', sku, inHand: line.inHand }
  const lots = [...new Set(floor.lotsInHand(lineId))]
  if (lots.length > 1) return { refusal: 'lot-needed', sku, lots: lots.filter((lot) => lot !== null) }
  const quantity = inHand - line.inHand
  const lot = lots[0] ?? null
  const verdict = judgeUnit(line, { kind: 'item', sku, quantity, lot, serial: null, expiresOn: null }, floor)
  if (!('facts' in verdict)) return verdict
  const facts = verdict.facts.map((fact) =>
    fact.fact === 'unit-taken' ? { ...fact, keyed: true as const } : fact,
  )
  const plate = floor.plateInHand(lineId)
  return { facts: plate === null || plate.quantity < quantity ? facts : withPlate(facts, plate.plateId) }
}
