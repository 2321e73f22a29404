import { z } from 'zod'
import type { OmsFinding } from '#contract/oms-connection'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import type { OmsFault, StockCount } from '#oms/port'

/** What the user of this connector must be allowed, and may have no more than. */
const rights = ['ReadOrder', 'UpdateOrder', 'ReadCatalog', 'ReadStockLocation'] as const
const skusAtOnce = 100

/** Looks at the session, its rights, and whether the settings explain every state and shipping method that is there. */
export async function verify(vendure: Vendure): Promise<OmsFinding[]> {
  const me = await vendure.ask(
    '{ me { channels { permissions } } globalSettings { serverConfig { orderProcess { name } } } }',
    {},
    z.object({
      me: z.object({ channels: z.array(z.object({ permissions: z.array(z.string()) })) }),
      globalSettings: z.object({
        serverConfig: z.object({ orderProcess: z.array(z.object({ name: z.string() })) }),
      }),
    }),
  )
  if ('fault' in me)
    return [{ check: me.fault === 'auth' ? 'signIn' : 'reach', state: 'missing', detail: me.detail }]
  const may = new Set(me.told.me.channels.flatMap(({ permissions }) => permissions))
  const states = me.told.globalSettings.serverConfig.orderProcess.map(({ name }) => name)
  return [
    { check: 'reach', state: 'good', detail: '' },
    { check: 'signIn', state: 'good', detail: vendure.choices.user },
    finding(
      'rights',
      rights.filter((right) => !may.has(right)),
    ),
    finding(
      'states',
      states.filter((name) => vendure.choices.states[name] === undefined),
    ),
    await couriersOf(vendure),
    { check: 'stock', state: 'good', detail: '' },
    stockMovementsOf(vendure, may),
    { check: 'returns', state: 'good', detail: vendure.choices.returns },
    { check: 'master', state: 'own', detail: '' },
    { check: 'numbers', state: 'own', detail: '' },
    { check: 'labels', state: 'own', detail: '' },
    { check: 'progress', state: 'none', detail: '' },
    { check: 'lots', state: 'none', detail: '' },
    { check: 'claims', state: 'none', detail: '' },
  ]
}

/** Writing stock is a right of its own, wanted only where the station tells stock. */
function stockMovementsOf({ choices }: Vendure, may: ReadonlySet<string>): OmsFinding {
  if (choices.stockField === null) return { check: 'stockMovements', state: 'none', detail: '' }
  return finding(
    'stockMovements',
    may.has('UpdateProduct') || may.has('UpdateCatalog') ? [] : ['UpdateProduct'],
  )
}

const finding = (check: OmsFinding['check'], lacking: readonly string[]): OmsFinding => ({
  check,
  state: lacking.length === 0 ? 'good' : 'missing',
  detail: lacking.join(', '),
})

/** Shipping methods are told only to who may read them; without that right each unknown one shows as a held order. */
async function couriersOf({ ask, choices }: Vendure): Promise<OmsFinding> {
  const given = await ask(
    '{ shippingMethods { items { code } } }',
    {},
    z.object({ shippingMethods: z.object({ items: z.array(z.object({ code: z.string() })) }) }),
  )
  const codes = 'fault' in given ? null : given.told.shippingMethods.items.map(({ code }) => code)
  const unknown = codes?.filter((code) => choices.couriers[code] === undefined)
  if (unknown === undefined) return finding('couriers', Object.keys(choices.couriers).length > 0 ? [] : ['-'])
  return finding('couriers', unknown)
}

/** Units on hand of these items, all stock locations of Vendure together; items it does not know are left out. */
export async function stockOf({ ask }: Vendure, skus: readonly string[]): Promise<StockCount[] | OmsFault> {
  const counts: StockCount[] = []
  for (let start = 0; start < skus.length; start += skusAtOnce) {
    const some = skus.slice(start, start + skusAtOnce)
    const given = await ask(
      `query Stock($options: ProductVariantListOptions) {
        productVariants(options: $options) { items { sku stockLevels { stockOnHand } } } }`,
      { options: { take: some.length, filter: { sku: { in: some } } } },
      z.object({
        productVariants: z.object({
          items: z.array(
            z.object({
              sku: z.string(),
              stockLevels: z.array(z.object({ stockOnHand: z.number().int() })),
            }),
          ),
        }),
      }),
    )
    if ('fault' in given) return given
    for (const { sku, stockLevels } of given.told.productVariants.items)
      counts.push({ sku, quantity: stockLevels.reduce((sum, { stockOnHand }) => sum + stockOnHand, 0) })
  }
  return counts
}
