import { type OmsConnection, usualTryton, usualVendure } from '#contract/oms-connection'
import type { Left } from '#oms/connectors/contract/try-station'
import { database, password, startTryton } from '../tryton/start-tryton.ts'
import { openWarehouse } from '../tryton/warehouse.ts'
import { openShop } from '../vendure/shop.ts'
import { startVendure } from '../vendure/start-vendure.ts'

/** A real order system with people who sell there, as a shift needs it. */
export interface Remote {
  /** Where a station finds it. */
  baseUrl: string
  token: string
  connector: OmsConnection['connector']
  sell(lines: [sku: string, quantity: number][]): Promise<string>
  /** What left there, by its own means. */
  left(orderRef: string): Promise<Left[]>
  faults(): Promise<string[]>
  close(): Promise<void>
}

/** What its own people call these items; of all of them there is plenty. */
export const skusSold = ['TEA-1', 'MUG-1'] as const
const rights = [
  'ReadOrder',
  'UpdateOrder',
  'ReadCatalog',
  'ReadStockLocation',
  'ReadShippingMethod',
  'UpdateProduct',
]

/** Starts one of them; `courierId` is who carries everything. */
export const remotes: Record<'vendure' | 'tryton', (courierId: string) => Promise<Remote>> = {
  vendure: async (courierId) => {
    const server = await startVendure()
    const shop = await openShop(server.url, skusSold)
    await shop.employ('station', rights)
    const couriers = { 'pos-laju': { courierId, service: 'Standard' } }
    return {
      ...shop,
      baseUrl: `${server.url}/admin-api`,
      token: 'station',
      connector: { kind: 'vendure', choices: { ...usualVendure, couriers } },
      close: server.close,
    }
  },
  tryton: async (courierId) => {
    const server = await startTryton()
    const warehouse = await openWarehouse(server.url)
    const couriers = { 'Ninja Van - Standard': { courierId, service: 'Standard' } }
    return {
      ...warehouse,
      baseUrl: server.url,
      token: password,
      // a delivery has a day and no hour: this one leaves at its end, whenever the proof is run
      connector: {
        kind: 'tryton',
        choices: { ...usualTryton, database, user: 'bench', couriers, dueAtUtc: '23:59' },
      },
      close: server.close,
    }
  },
}
