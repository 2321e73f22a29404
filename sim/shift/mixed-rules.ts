import { mostRules } from '#contract/packing-rules'
import { usualPickingRules } from '#domain/picking-rules'
import { type PackingRules, usualPackingRules } from '#domain/verification'
import type { WireMaster } from '#oms/wire-master'
import type { Settings } from '#station/settings'

/** Orders worth as much as this are counted once more. */
const countedFromSen = 40_000

/**
 * Rules under which a shift proves goods in every way there is: quantities keyed at the shelf; at the bench the goods of a
 * third trusted as they were picked, of a third keyed after a scan, of the rest scanned one by one; dear orders counted.
 */
export function mixedRules({ items }: Pick<WireMaster, 'items'>): Pick<Settings, 'picking' | 'packing'> {
  const policies = ['trustPick', 'scanOneKeyQuantity', 'scanEach'] as const
  const byItem = items.map(({ sku }, at) => {
    const policy = policies[at % policies.length] ?? 'scanEach'
    return { about: 'item', sku, policy } as const
  })
  const packing: PackingRules = {
    ...usualPackingRules,
    verification: [
      ...byItem.filter(({ policy }) => policy !== 'scanEach').slice(1 - mostRules),
      { about: 'orderValue', fromSen: countedFromSen, currency: 'MYR', policy: 'recount' },
    ],
    recountTries: 2,
  }
  return { picking: { ...usualPickingRules, keyQuantity: true }, packing }
}
