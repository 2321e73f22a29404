import type { Accepted, Sound } from '#contract/verdict'
import { type PickFact, type PickList, unitsLeft } from '#domain/pick'
import { accept, type Outcome } from '#station/context'

/** What a picker is told of the facts just saved: of several, the one that says most. `after` is the walk with them. */
export function saidOf(after: PickList, facts: readonly PickFact[]): Outcome {
  const opens = facts.some(
    ({ fact }) => fact === 'line-shorted' || fact === 'list-finished' || fact === 'plate-found',
  )
  const tables = ['list', 'wave', 'orders', ...(opens ? (['exception'] as const) : [])] as const
  const said =
    facts.find(({ fact }) => fact === 'totes-passed') ??
    facts.find(({ fact }) => fact === 'plate-found') ??
    facts.find((fact) => fact.fact === 'unit-taken' && fact.caught !== undefined) ??
    facts.find(({ fact }) => fact === 'units-put' || fact === 'lot-swapped' || fact === 'line-shorted') ??
    facts.at(-1)
  if (said === undefined) throw new Error('A step without facts')
  return accept(acceptedOf(after, said, facts), soundOf(said), ...tables)
}

function acceptedOf(list: PickList, fact: PickFact, all: readonly PickFact[]): Accepted {
  switch (fact.fact) {
    case 'cart-bound':
      return { saved: 'cart-bound', cartId: fact.cartId }
    case 'tote-bound':
      return { saved: 'tote-bound', toteId: fact.toteId, slot: fact.slot }
    case 'carton-chosen':
      return { saved: 'carton-opened', cartonTypeId: fact.cartonTypeId }
    case 'tote-full':
      return { saved: 'tote-full', toteId: fact.toteId, slot: fact.slot }
    case 'location-reached':
      return { saved: 'location-reached', locationId: fact.locationId }
    case 'unit-taken':
      return fact.caught === undefined
        ? { saved: 'unit-taken', quantity: fact.quantity, ...countOf(list, fact.lineId) }
        : { saved: 'unit-weighed', weightG: fact.caught.weightG, ...countOf(list, fact.lineId) }
    case 'plate-taken':
      return { saved: 'unit-taken', quantity: fact.quantity, ...countOf(list, fact.lineId) }
    case 'lot-swapped':
      return { saved: 'lot-swapped', lot: fact.lot, ...countOf(list, fact.lineId) }
    case 'plate-found': {
      const { lineId } = all.find((one) => one.fact === 'plate-taken') ?? { lineId: '' }
      return { saved: 'plate-found', plateId: fact.plateId, from: fact.from, ...countOf(list, lineId) }
    }
    case 'units-put': {
      const slot = list.lines.find((one) => one.lineId === fact.lineId)?.slot ?? 0
      return { saved: 'units-put', quantity: fact.quantity, toteId: fact.toteId, slot }
    }
    case 'slot-added':
      return { saved: 'rush-added', orderNumber: fact.orderNumber, lines: unitsOf(all, 'line-added') }
    case 'zero-checked':
    case 'zero-check-due':
      return {
        saved: 'zero-checked',
        locationId: fact.locationId,
        empty: fact.fact === 'zero-checked' && fact.empty,
      }
    case 'line-shorted':
      if (fact.reason === 'damaged') return damagedSaid(list, fact.lineId, all)
      return shortedSaid(list, all)
    case 'line-added':
    case 'line-sent':
      return shortedSaid(list, all)
    case 'twins-due':
    case 'twins-checked':
      return { saved: 'twins-left' }
    case 'line-skipped':
      return { saved: 'line-skipped' }
    case 'line-fitted':
    case 'lines-turned':
      return { saved: 'lines-turned' }
    case 'totes-passed':
      return { saved: 'totes-passed', number: list.number, zone: fact.zone, place: fact.place }
    case 'tote-fetched':
      return { saved: 'tote-fetched', toteId: fact.toteId }
    case 'tote-unloaded':
      return { saved: 'tote-unloaded', toteId: fact.toteId, place: fact.place }
    case 'stop-cleared':
      return { saved: 'stop-cleared', orderNumber: fact.orderNumber }
    case 'list-finished':
      return { saved: 'list-finished', number: list.number }
  }
}

function shortedSaid(list: PickList, all: readonly PickFact[]): Accepted {
  const skuOf = (id: string | null) => list.lines.find(({ lineId }) => lineId === id)?.sku
  const instead = all.filter(
    (one) =>
      (one.fact === 'line-added' || one.fact === 'line-sent') && one.line.sku !== skuOf(one.line.replaces),
  )
  const ofOthers = unitsOf(instead, 'line-added') + unitsOf(instead, 'line-sent')
  const elsewhere = unitsOf(all, 'line-added') + unitsOf(all, 'line-sent') - ofOthers
  return { saved: 'line-shorted', quantity: unitsOf(all, 'line-shorted'), elsewhere, instead: ofOthers }
}

/** Damaged units are set apart: first that, then where others are to be had, and only then what is missing. */
function damagedSaid(list: PickList, lineId: string, all: readonly PickFact[]): Accepted {
  const at = list.lines.find((one) => one.lineId === lineId)?.locationId
  const here = all.reduce(
    (sum, fact) => sum + (fact.fact === 'line-added' && fact.line.locationId === at ? fact.line.quantity : 0),
    0,
  )
  const quantity = unitsOf(all, 'line-shorted')
  const elsewhere = unitsOf(all, 'line-added') + unitsOf(all, 'line-sent') - here
  return { saved: 'damaged-apart', quantity, here, elsewhere, missing: quantity - here - elsewhere }
}

function countOf(list: PickList, lineId: string): { inHand: number; needed: number } {
  const line = list.lines.find((one) => one.lineId === lineId)
  return { inHand: line?.inHand ?? 0, needed: line === undefined ? 0 : line.inHand + unitsLeft(line) }
}

const unitsOf = (facts: readonly PickFact[], kind: 'line-shorted' | 'line-added' | 'line-sent'): number =>
  facts.reduce((sum, fact) => {
    if (fact.fact !== kind) return sum
    return (
      sum + (fact.fact === 'line-added' || fact.fact === 'line-sent' ? fact.line.quantity : fact.quantity)
    )
  }, 0)

function soundOf(fact: PickFact): Sound {
  if (fact.fact === 'list-finished' || fact.fact === 'totes-passed') return 'closed'
  if (fact.fact === 'lot-swapped' || fact.fact === 'plate-found') return 'attention'
  return fact.fact === 'unit-taken' || fact.fact === 'plate-taken' ? 'unit' : 'line'
}
