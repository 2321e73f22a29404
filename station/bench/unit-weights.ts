import { cartonTypes } from '#db/carton-types'
import { gainsOf } from '#db/gains'
import { itemBySku } from '#db/items'
import {
  decideProposal,
  dropProposal,
  keepMeasured,
  measuredOf,
  propose,
  weightProposal,
  weightProposals,
} from '#db/weighed-units'
import { type CatchWeight, unitBand } from '#domain/catch-weight'
import {
  isFar,
  type LearnedWeight,
  learnedWeight,
  type UnitWeight,
  unitWeight,
  type WeighedUnit,
  weighedByGain,
  weighedInCarton,
} from '#domain/learned-weight'
import type { Carton } from '#domain/pack-order'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, step } from '#station/context'
import { tellWeight } from '#station/oms/tell-found'

/** What one unit of an item weighs here: as its master says, and as this site measured it. */
export function weightOfUnit(floor: Floor, sku: string): UnitWeight {
  const item = itemBySku(floor.db, sku)
  if (item?.catchWeight != null) return anyUnit(item.catchWeight)
  const masterMg = item?.weightMg ?? null
  if (!floor.settings.packing.useMeasured) return unitWeight(masterMg, null, false)
  const proposal = weightProposal(floor.db, sku)
  const trusted = proposal?.decision === 'used' && proposal.masterMg === masterMg
  return unitWeight(masterMg, learnedWeight(measuredOf(floor.db, sku)), trusted)
}

/** Of an item of which each unit weighs what it weighs: nearly all of them lie within its tolerance. */
function anyUnit(rule: CatchWeight): UnitWeight {
  const { leastG, mostG } = unitBand(rule)
  return { weightMg: rule.nominalG * 1000, blurMg: 0, spreadMg: (mostG - leastG) * 250 }
}

/** What a unit weighed when it was picked: known to half a gram. */
export const weighedUnit = (weightG: number): UnitWeight => ({
  weightMg: weightG * 1000,
  blurMg: 500,
  spreadMg: 0,
})

/** Learns from a carton that was just closed, in the transaction that closes it. */
export function learnFrom(floor: Floor, carton: Carton): void {
  const measured = measuredIn(floor, carton).filter(
    ({ sku }) => itemBySku(floor.db, sku)?.catchWeight == null,
  )
  for (const one of measured)
    keepMeasured(floor.db, { ...one, cartonId: carton.cartonId }, floor.newId(), isoNow(floor))
  for (const sku of new Set(measured.map((one) => one.sku))) proposeFor(floor, sku)
}

/** Single scans that were weighed by themselves, else the whole carton where it holds one item only. */
function measuredIn(
  floor: Floor,
  { cartonId, cartonTypeId, units, weighedG }: Carton,
): (WeighedUnit & { sku: string; way: 'gain' | 'carton' })[] {
  const gains = gainsOf(floor.db, cartonId).flatMap(({ sku, quantity, gainMg, state }) => {
    const found = state === 'agreed' && gainMg !== null ? weighedByGain(gainMg, quantity) : null
    return found === null ? [] : [{ ...found, sku, way: 'gain' as const }]
  })
  const [first] = units
  if (gains.length > 0 || first === undefined || weighedG === null) return gains
  if (units.some(({ sku }) => sku !== first.sku)) return []
  const tareG = cartonTypes(floor.db).find((one) => one.cartonTypeId === cartonTypeId)?.tareG
  const quantity = units.reduce((sum, one) => sum + one.quantity, 0)
  const found = tareG === undefined ? null : weighedInCarton(weighedG, tareG, quantity)
  return found === null ? [] : [{ ...found, sku: first.sku, way: 'carton' }]
}

/** A master that is far from what was measured is said to the desk, once; one that is right again is not. */
function proposeFor(floor: Floor, sku: string): void {
  const masterMg = itemBySku(floor.db, sku)?.weightMg ?? null
  const learned = learnedWeight(measuredOf(floor.db, sku))
  const before = weightProposal(floor.db, sku)
  if (masterMg === null || masterMg === 0 || learned === null || !isFar(masterMg, learned)) {
    if (before?.decision === null) dropProposal(floor.db, sku)
    return
  }
  const saidBefore = before !== null && before.masterMg === masterMg && !isOther(before.weightMg, learned)
  if (saidBefore) return
  const { weightMg, spreadMg, count } = learned
  propose(floor.db, { sku, masterMg, weightMg, spreadMg, count, proposedAt: isoNow(floor), decision: null })
  floor.record({
    kind: 'item-weight-proposed',
    subject: sku,
    actor: null,
    payload: { masterMg, weightMg, spreadMg, measured: count },
  })
  tellWeight(floor, { sku, masterMg, weightMg, spreadMg, count }, 'open')
}
const isOther = (weightMg: number, learned: LearnedWeight): boolean => isFar(weightMg, learned)

/** A supervisor says whether an item is reckoned with what was measured or with its master. */
export function decideWeight(
  floor: Floor,
  { sku, use }: { sku: string; use: boolean },
  by: string,
): null | Refusal {
  const proposal = weightProposal(floor.db, sku)
  if (proposal === null) return { refusal: 'not-found', what: sku }
  const { weightMg, masterMg } = proposal
  const decision = use ? 'used' : 'kept'
  step(floor, () => {
    decideProposal(floor.db, sku, { decision, by, at: isoNow(floor) })
    floor.record({
      kind: 'item-weight-decided',
      subject: sku,
      actor: by,
      payload: { decision, weightMg, masterMg },
    })
    tellWeight(floor, proposal, decision)
  })
  floor.tell({ tell: 'changed', tables: ['settings', 'carton'] })
  return null
}

const mostShown = 100
/** The items that weigh something else than their master says. */
export const weightsToDecide = (floor: Floor) => weightProposals(floor.db, mostShown)
