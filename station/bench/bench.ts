import { cartonTypes } from '#db/carton-types'
import { itemBySku } from '#db/items'
import { type HeldOrder, orderByRef } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { packSession } from '#db/pack-sessions'
import { hasServices } from '#db/site-rates'
import type { Body } from '#domain/cartonize'
import { type Carton, isOf, type PackOrder, unitsToVerify } from '#domain/pack-order'
import { type PackStep, packStep } from '#domain/pack-step'
import { wantedOf } from '#domain/rates/choose'
import { type Verification, verificationsOf } from '#domain/verification'
import { type ExpectedWeight, expectedWeight } from '#domain/weight'
import { gainOffOf } from '#station/bench/gain-rows'
import { isUnread } from '#station/bench/instructions'
import { weighedUnit, weightOfUnit } from '#station/bench/unit-weights'
import type { Floor } from '#station/context'
import { siteOf } from '#station/site'

/** An order on the bench with what the rules need. */
export interface OnBench {
  held: HeldOrder
  pack: PackOrder
  step: PackStep
  /** How a line of it is proved by who packs it here. */
  verificationOf: (lineRef: string) => Verification
}

export function onBench(floor: Floor, orderRef: string): OnBench | null {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) return null
  const pack = packOrder(floor.db, held.order)
  const { packing, station } = floor.settings
  const by = {
    personId: packSession(floor.db, orderRef)?.personId ?? '',
    stationId: station.stationId,
  }
  const all = verificationsOf(held.order, pack.lines, by, packing.verification)
  const recounts = [...all.values()].some(({ policy }) => policy === 'recount')
  return {
    held,
    pack,
    step: packStep(pack, (carton) => expectedOf(floor, carton), {
      recountTries: recounts ? packing.recountTries : null,
      unread: isUnread(floor, held.order),
      gainOff: gainOffOf(floor, pack),
      serviceOpen: isServiceOpen(floor, held),
    }),
    verificationOf: (lineRef) => all.get(lineRef) ?? { policy: 'scanEach', why: 'usual' },
  }
}

/** Whether the OMS leaves open who carries an order, the site has cards to choose by, and nothing was chosen. */
export const isServiceOpen = ({ db }: Pick<Floor, 'db'>, { order, unchosen }: HeldOrder): boolean =>
  unchosen && wantedOf(order).choice !== 'fixed' && hasServices(db)

/** What a carton should weigh with what lies in it; null when a unit's weight is unknown. */
export function expectedOf(floor: Floor, carton: Carton): ExpectedWeight | null {
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === carton.cartonTypeId)
  const site = siteOf(floor)
  const contents = carton.units.map((unit) => ({
    ...(unit.weightG === undefined ? weightOfUnit(floor, unit.sku) : weighedUnit(unit.weightG)),
    quantity: unit.quantity,
  }))
  return expectedWeight(type?.tareG ?? 0, contents, {
    percent: site.tolerancePercent,
    leastG: site.toleranceLeastG,
  })
}

/** Units still to go into cartons, as bodies for the carton proposal. */
export function bodiesLeft(
  floor: Floor,
  pack: PackOrder,
  alsoIn: Carton | null = null,
): (Body & { sku: string })[] {
  return pack.lines.flatMap((line) => {
    const item = itemBySku(floor.db, line.sku)
    const inside =
      alsoIn?.units.filter((unit) => isOf(line, unit)).reduce((sum, unit) => sum + unit.quantity, 0) ?? 0
    const quantity = unitsToVerify(pack, line) + inside
    if (item === null || quantity === 0) return []
    const { lengthMm, widthMm, heightMm } = item
    return [{ sku: line.sku, lengthMm, widthMm, heightMm, weightMg: item.weightMg ?? 0, quantity }]
  })
}
