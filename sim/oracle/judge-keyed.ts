import { type Expected, type Floor, inHand, type OrderState, type SeatState } from './floor.ts'
import { benchStage, isTooHeavy } from './judge-bench.ts'
import { leftOf, policyOf } from './judge-policy.ts'
import { take, walkStage } from './judge-walk.ts'

type Line = OrderState['lines'][number]
const refuse = (reason: string): Expected => ({ refuse: reason })

/** The line of what came into the open carton last, and what of it may be keyed; null where nothing was scanned. */
export function keyableOf(
  floor: Floor,
  order: OrderState,
): { line: Line; inside: number; most: number; may: boolean } | null {
  const at = benchStage(floor, order)
  if (at.stage !== 'scan') return null
  const { units } = at.carton
  const line = order.lines.find((one) => one.lineRef === units.at(-1)?.lineRef)
  if (line === undefined) return null
  const inside = units.reduce((sum, unit) => sum + (unit.lineRef === line.lineRef ? unit.quantity : 0), 0)
  const may = ['trustPick', 'scanOneKeyQuantity'].includes(policyOf(floor, order, line))
  return { line, inside, most: inside + leftOf(order, line), may }
}

/** Judges a number keyed at the bench, and makes it so: what was counted, or how many of the item scanned last lie in the carton. */
export function keyAtBench(floor: Floor, { order, screen }: SeatState, quantity: number): Expected {
  if (screen !== 'bench' || order === null) return refuse('nothing-open')
  const at = benchStage(floor, order)
  if (at.stage === 'count') {
    const { carton } = at
    if (quantity === carton.units.reduce((sum, unit) => sum + unit.quantity, 0)) {
      carton.counted = true
      return { accept: 'carton-counted' }
    }
    carton.miscounts++
    if (carton.miscounts >= floor.hall.proving.tries)
      Object.assign(carton, { units: [], state: 'open', miscounts: 0 })
    return refuse('count-off')
  }
  const keyable = keyableOf(floor, order)
  if (at.stage !== 'scan' || keyable?.may !== true) return refuse('scan-units')
  const { line, inside, most } = keyable
  if (quantity > most) return refuse('wrong-quantity')
  if (quantity <= inside) return refuse('more-in-carton')
  const more = { lineRef: line.lineRef, sku: line.sku, quantity: quantity - inside }
  if (isTooHeavy(floor, at.carton, more)) return refuse('carton-over-weight')
  at.carton.units.push({ ...more, lot: at.carton.units.at(-1)?.lot ?? null, serial: null })
  return { accept: 'unit-verified' }
}

/** Judges "so many are in my hand" on a walk, and makes it so; `lineId` is the line it is said of. */
export function keyOnWalk(
  floor: Floor,
  { walk, screen }: SeatState,
  lineId: string,
  quantity: number,
): Expected {
  if (screen !== 'walk' || walk === null) return refuse('nothing-open')
  const at = walkStage(walk)
  if (at.stage !== 'item' || at.line.lineId !== lineId) return refuse('nothing-open')
  const { line } = at
  const goods = floor.goods.get(line.sku)
  if (goods === undefined || !floor.hall.proving.keyedOnWalks || goods.tracking === 'serial')
    return refuse('scan-units')
  const held = inHand(line)
  if (held === 0) return refuse('scan-units')
  if (quantity <= held) return refuse('already-in-hand')
  const lots = [...new Set(line.hand.map((one) => one.lot))]
  const [lot] = lots
  if (lot === undefined || lots.length > 1) return refuse('lot-needed')
  const more = { goods, quantity: quantity - held, lot, serial: null, expires: null }
  return take(floor, line, { thing: 'goods', ...more })
}
