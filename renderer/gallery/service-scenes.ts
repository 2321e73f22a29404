import type { OfferView, PackStepView, ServiceView } from '#contract/pack-view'
import { packAt } from './example-pack.ts'
import { seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import { over } from './scene-parts.ts'

const offer = (
  of: Pick<OfferView, 'courierId' | 'courierName' | 'service' | 'promisedOn'>,
  parts: OfferView['parts'],
  grams: number,
  leave = false,
): OfferView => ({
  ...of,
  parts,
  priceSen: parts.reduce((sum, { sen }) => sum + sen, 0),
  currency: 'MYR',
  billable: { grams, actualG: 4708, by: grams > 4708 ? 'volume' : 'actual' },
  leave,
})
const jt = offer(
  { courierId: 'JT', courierName: 'J&T Express', service: 'EZ', promisedOn: '2026-11-24' },
  [
    { part: 'freight', sen: 1480 },
    { part: 'cod', sen: 373 },
  ],
  5568,
)
const ninja = offer(
  { courierId: 'NINJA', courierName: 'Ninja Van', service: 'Standard', promisedOn: '2026-11-24' },
  [
    { part: 'freight', sen: 1430 },
    { part: 'fuel', sen: 114 },
    { part: 'cod', sen: 430 },
  ],
  5568,
)
const express = offer(
  { courierId: 'NINJA', courierName: 'Ninja Van', service: 'Express', promisedOn: '2026-11-23' },
  [
    { part: 'freight', sen: 2020 },
    { part: 'fuel', sen: 162 },
    { part: 'cod', sen: 430 },
  ],
  5568,
  true,
)

/** Three that may carry it, and two that may not. */
const three: ServiceView = {
  courierId: 'JT',
  courierName: 'J&T Express',
  service: 'EZ',
  why: 'cheapest',
  offer: jt,
  overSen: null,
  estimateSen: 1500,
  currency: 'MYR',
  open: true,
  offers: [jt, ninja, express],
  refused: [
    { courierName: 'Pos Laju', service: 'Next Day', refused: { why: 'no-cod' } },
    { courierName: 'Pos Laju', service: 'Standard', refused: { why: 'no-cod' } },
  ],
}
const none: ServiceView = {
  ...three,
  ...{ why: 'kept', offer: null, offers: [] },
  refused: [
    ...three.refused,
    { courierName: 'J&T Express', service: 'EZ', refused: { why: 'too-heavy', mostG: 4000 } },
    { courierName: 'Ninja Van', service: 'Standard', refused: { why: 'too-late', promisedOn: '2026-11-24' } },
  ],
}
const at = (step: PackStepView, service: ServiceView): Scene =>
  plain(seatWith({ ...packAt(step), service }, weiLing))

/** Who carries an order, before its label is made. */
export const serviceScenes: Record<string, Scene> = {
  'pack-weigh-service': at({ step: 'weigh' }, { ...three, estimateSen: null }),
  'pack-weigh-named': at({ step: 'weigh' }, { ...three, why: 'named', open: false }),
  'pack-service-more': over(seatWith({ ...packAt({ step: 'weigh' }), service: three }, weiLing), 'more'),
  'pack-service-choose': at({ step: 'choose-service', doubt: 'wished' }, three),
  'pack-service-over': at(
    { step: 'choose-service', doubt: 'over-estimate' },
    { ...three, overSen: 953, estimateSen: 900 },
  ),
  'pack-service-none': at({ step: 'choose-service', doubt: 'none-allowed' }, none),
}
