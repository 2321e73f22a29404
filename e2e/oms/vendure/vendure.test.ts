import { usualVendure, type VendureChoices } from '#contract/oms-connection'
import { describeConnector } from '#oms/connectors/contract/try-connector'
import type { RealOms } from '#oms/connectors/contract/try-station'
import { vendureOms } from '#oms/connectors/vendure/vendure'
import { noPace } from '#oms/pace'
import { openShop } from './shop.ts'
import { startVendure } from './start-vendure.ts'

const rights = [
  'ReadOrder',
  'UpdateOrder',
  'ReadCatalog',
  'ReadStockLocation',
  'ReadShippingMethod',
  'UpdateProduct',
]
const skus: [string, string] = ['TEA-0001', 'CUP-0002']
const choices: VendureChoices = {
  ...usualVendure,
  user: 'station',
  couriers: {
    'pos-laju': { courierId: 'POSLAJU', service: 'Standard' },
    bicycle: { courierId: 'NINJA', service: 'Standard' },
  },
  shorts: 'cancelLine',
  fields: { shipBy: 'shipBy', priority: 'priority', giftNote: 'giftMessage', onHold: 'onHold' },
  stockField: 'stationStock',
  returns: 'cancelLine',
  pageSize: 10,
}

async function vendure(): Promise<RealOms> {
  const server = await startVendure()
  const shop = await openShop(server.url, skus)
  await shop.employ('station', rights)
  return {
    url: server.url,
    connect: ({ baseUrl, now, timeoutMs, memory, stranger, unexplained }) => {
      const token = stranger ? 'wrong' : 'station'
      const line = { baseUrl: `${baseUrl}/admin-api`, token, fetch, now, timeoutMs, pace: noPace }
      return vendureOms(line, unexplained ? { ...choices, states: {} } : choices, memory)
    },
    skus,
    order: (lines) => shop.sell(lines),
    threePages: 24,
    cancel: shop.cancel,
    edit: shop.edit,
    left: shop.left,
    isOpen: async (orderRef) =>
      ['PaymentSettled', 'PartiallyShipped'].includes((await shop.order(orderRef)).state),
    endSessions: async () => {
      await server.endSessions()
      await shop.signIn()
    },
    explainsStates: true,
    pretend: (asked) =>
      /"query":"mutation (?!SignIn)/.test(asked)
        ? '{"data":{"done":{"__typename":"Fulfillment","id":"987654321"}}}'
        : null,
    stock: shop.stock,
    place: 'A-01',
    recount: shop.recount,
    restocked: async (orderRef) =>
      (await shop.order(orderRef)).lines.reduce(
        (sum, { orderPlacedQuantity, quantity }) => sum + orderPlacedQuantity - quantity,
        0,
      ),
    waitsInside: 0,
    faults: shop.faults,
    close: server.close,
  }
}

describeConnector('Vendure', vendure, process.env.PACKBENCH_LONG === 'yes' ? 1 : 3)
