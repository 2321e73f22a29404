import type { ServiceView } from '#contract/pack-view'
import { serviceChoiceOf } from '#db/service-choice'
import { overEstimate, type ServiceDoubt, takenService } from '#domain/rates/choose'
import { isServiceOpen, type OnBench } from '#station/bench/bench'
import { serviceQuestion } from '#station/bench/service-offers'
import type { Floor } from '#station/context'
import { courierNameOf } from '#station/paper/paper-facts'

/** Steps at which the weight of the carton is known well enough to speak of a price. */
const priced = ['weigh', 'weight-off', 'choose-service', 'label', 'scan-label'] as const

/** Who carries the order on the bench, for how much, and who else could; null where nothing is known of it. */
export function serviceView(floor: Floor, { held, pack, step }: OnBench): ServiceView | null {
  if (!priced.some((one) => one === step.step)) return null
  const { order } = held
  const chosen = serviceChoiceOf(floor.db, order.orderRef)
  const question = serviceQuestion(floor, { order, pack })
  const taken = chosen ?? question?.proposed ?? null
  if (taken === null) return null
  const rules = floor.settings.services
  const { courierId, service, why, offer, estimateSen } = taken
  const { allowed, refused } = question?.offers ?? { allowed: [], refused: [] }
  return {
    ...{ courierId, service, why, offer, estimateSen },
    courierName: courierNameOf(floor, courierId),
    overSen: overEstimate(taken, rules),
    currency: order.currency,
    open: isServiceOpen(floor, held),
    offers: allowed.map((one) => ({
      ...one,
      courierName: courierNameOf(floor, one.courierId),
      leave: takenService(order, { allowed, refused }, one, rules)?.leave ?? true,
    })),
    refused: refused.map(({ courierId: of, ...one }) => ({ courierName: courierNameOf(floor, of), ...one })),
  }
}

/** Why somebody is asked who carries the order; null where only a proposal is left to be taken. */
export const serviceDoubt = (floor: Floor, { held: { order }, pack }: OnBench): ServiceDoubt | null =>
  serviceQuestion(floor, { order, pack })?.doubt ?? null
