import type { Left } from '#oms/connectors/contract/try-station'
import { database, password } from './start-tryton.ts'

type Row = Record<string, unknown> & { id: number }
type Lines = [sku: string, quantity: number][]
const decimal = (text: string) => ({ __class__: 'Decimal', decimal: text })
const idIn = (orderRef: string): number => Number(orderRef.replace('out-', ''))

/** What people at this Tryton do and see, as its clerk and its administrator, past the connector. */
export interface Warehouse {
  /** Sells these items; answers the orderRef of the shipment that Tryton makes of it. */
  sell(lines: Lines): Promise<string>
  /** So many sales of these items at once, which cost Tryton little more than one. */
  sellSome(count: number, lines: Lines): Promise<string[]>
  /** Cancels the shipment; false where Tryton refuses. */
  cancel(orderRef: string): Promise<boolean>
  /** Moves the customer to another street. */
  edit(orderRef: string): Promise<boolean>
  left(orderRef: string): Promise<Left[]>
  state(orderRef: string): Promise<string>
  stock(sku: string): Promise<number>
  /** Counts the first bin and finds so many more there. */
  recount(sku: string, change: number): Promise<void>
  /** Units of a shipment that its customer sent back. */
  restocked(orderRef: string): Promise<number>
  /** Rows of a model that fit a domain, with these fields. */
  rows(model: string, domain: unknown[], fields: string[]): Promise<Row[]>
  endSessions(): Promise<void>
  /** Goods that left twice, packages without goods. */
  faults(): Promise<string[]>
}

export async function openWarehouse(url: string): Promise<Warehouse> {
  const call = await signIn(url, 'clerk')
  const rows = (
    model: string,
    domain: unknown[],
    fields: string[],
    sort = [['id', 'ASC']],
    most: number | null = null,
  ): Promise<Row[]> => call(`model.${model}.search_read`, domain, 0, most, sort, fields) as Promise<Row[]>
  const idOf = async (model: string, field: string, value: string): Promise<number> => {
    const [row] = await rows(model, [[field, '=', value]], ['id'])
    if (row === undefined) throw new Error(`no ${model} ${value}`)
    return row.id
  }
  const shipment = async (orderRef: string): Promise<Row> => {
    const fields = ['state', 'delivery_address', 'packages']
    const [row] = await rows('stock.shipment.out', [['id', '=', idIn(orderRef)]], fields)
    if (row === undefined) throw new Error(`no shipment ${orderRef}`)
    return row
  }
  const known = {
    unit: await idOf('product.uom', 'name', 'Unit'),
    currency: await idOf('currency.currency', 'code', 'MYR'),
    party: await idOf('party.party', 'code', 'C-1'),
    carrier: await idOf('carrier', 'party.code', 'NINJA'),
    country: await idOf('country.country', 'code', 'MY'),
  }
  const products = new Map(
    (await rows('product.product', [], ['code'])).map(({ id, code }) => [String(code), id]),
  )
  const product = (sku: string): number => products.get(sku) ?? 0
  const lostAndFound = async (): Promise<number> => {
    const [row] = await rows('stock.location', [['code', '=', 'WH']], ['lost_found_location'])
    return Number(row?.lost_found_location)
  }
  const moveIn = async (count: number): Promise<number[]> => {
    const place = { party: known.party, street: 'Lot 108\nJalan Rambai Manis 8', city: 'Kuala Terengganu' }
    const one = { ...place, postal_code: '20000', country: known.country }
    return (await call('model.party.address.create', Array(count).fill(one))) as number[]
  }
  const sellSome: Warehouse['sellSome'] = async (count, lines) => {
    const sold = lines.map(([sku, quantity]) => ({
      type: 'line',
      product: product(sku),
      quantity,
      unit: known.unit,
      unit_price: decimal('12.90'),
    }))
    const sales = (await moveIn(count)).map((address) => ({
      party: known.party,
      invoice_address: address,
      shipment_address: address,
      carrier: known.carrier,
      currency: known.currency,
      shipment_cost_method: null,
      invoice_method: 'manual',
      shipment_method: 'order',
      lines: [['create', sold]],
    }))
    const made = (await call('model.sale.sale.create', sales)) as number[]
    for (const button of ['quote', 'confirm', 'process']) await call(`model.sale.sale.${button}`, made)
    const read = await rows('sale.sale', [['id', 'in', made]], ['shipments'])
    return read.flatMap(({ shipments }) => (shipments as number[]).map((id) => `out-${id}`))
  }
  return {
    rows,
    sellSome,
    sell: async (lines) => {
      const [orderRef] = await sellSome(1, lines)
      if (orderRef === undefined) throw new Error('Tryton made no shipment of the sale')
      return orderRef
    },
    cancel: async (orderRef) => {
      await call('model.stock.shipment.out.cancel', [idIn(orderRef)]).catch(() => null)
      return (await shipment(orderRef)).state === 'cancelled'
    },
    edit: async (orderRef) => {
      const { delivery_address } = await shipment(orderRef)
      await call('model.party.address.write', [delivery_address], { street: '2, Jalan Lain' })
      return true
    },
    left: async (orderRef) => {
      const { state, packages } = await shipment(orderRef)
      if (state !== 'done') return []
      const moves = await rows(
        'stock.move',
        [['package', 'in', packages]],
        ['package', 'quantity', 'state', 'product.code'],
      )
      const read = await rows('stock.package', [['id', 'in', packages]], ['shipping_reference'])
      return read.map(({ id, shipping_reference }) => ({
        trackingNumber: String(shipping_reference),
        units: moves
          .filter((move) => move.package === id && move.state === 'done')
          .map((move): [string, number] => [
            (move['product.'] as { code: string }).code,
            Number(move.quantity),
          ]),
      }))
    },
    state: async (orderRef) => String((await shipment(orderRef)).state),
    stock: async (sku) => {
      const warehouse = await idOf('stock.location', 'code', 'WH')
      const [read] = (await call('model.product.product.read', [product(sku)], ['quantity'], {
        locations: [warehouse],
      })) as Row[]
      return Number(read?.quantity)
    },
    recount: async (sku, change) => {
      const [bin, lost] = [await idOf('stock.location', 'code', 'A-01-1'), await lostAndFound()]
      const [from, to] = change < 0 ? [bin, lost] : [lost, bin]
      const move = { from_location: from, to_location: to, product: product(sku), uom: known.unit }
      const moves = [['create', [{ ...move, quantity: Math.abs(change) }]]]
      const made = await call('model.stock.shipment.internal.create', [
        { from_location: from, to_location: to, moves },
      ])
      for (const button of ['wait', 'assign_try', 'done'])
        await call(`model.stock.shipment.internal.${button}`, made)
    },
    restocked: async (orderRef) => {
      const name = `stock.shipment.out,${idIn(orderRef)}`
      const left = await rows('stock.move', [['shipment', '=', name]], ['id'])
      const back = await rows(
        'stock.move',
        [
          ['origin', 'in', left.map(({ id }) => `stock.move,${id}`)],
          ['shipment.state', '=', 'done', 'stock.shipment.out.return'],
          ['from_location.type', '=', 'customer'],
        ],
        ['quantity'],
      )
      return back.reduce((sum, { quantity }) => sum + Number(quantity), 0)
    },
    endSessions: async () => {
      const admin = await signIn(url, 'admin')
      const users = (await admin(
        'model.res.user.search',
        [['login', '=', 'bench']],
        0,
        null,
        null,
      )) as number[]
      await admin('model.res.user.write', users, { password })
    },
    faults: async () => {
      const shipped = await rows(
        'stock.move',
        [
          ['state', '=', 'done'],
          ['origin', 'like', 'sale.line,%'],
        ],
        ['origin', 'quantity'],
      )
      const lines = await rows('sale.line', [], ['quantity'])
      const twice = lines.filter(
        ({ id, quantity }) =>
          shipped
            .filter(({ origin }) => origin === `sale.line,${id}`)
            .reduce((sum, move) => sum + Number(move.quantity), 0) > Number(quantity),
      )
      const packages = await rows('stock.package', [], ['moves', 'shipment', 'shipping_reference'])
      /** Cancelled while its packages were made, a shipment keeps those that were not filled yet; nothing leaves in them. */
      const cancelled = await rows('stock.shipment.out', [['state', '=', 'cancelled']], ['state'])
      const nowhere = new Set(cancelled.map(({ id }) => `stock.shipment.out,${id}`))
      const empty = packages.filter(
        ({ moves, shipment }) => (moves as number[]).length === 0 && !nowhere.has(String(shipment)),
      )
      return [
        ...twice.map(({ id }) => `more of sale line ${id} left than was sold`),
        ...empty.map(({ shipping_reference }) => `package ${shipping_reference} holds nothing`),
      ]
    },
  }
}

type Call = (method: string, ...params: unknown[]) => Promise<unknown>

/** Calls as one user; context goes in last where it is more than the user's own. */
async function signIn(url: string, user: string): Promise<Call> {
  const post = async (method: string, params: unknown[], authorization: string): Promise<unknown> => {
    const answer = await fetch(`${url}/${database}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ id: 1, method, params }),
    })
    const said = (await answer.json()) as { result?: unknown; error?: unknown }
    if (said.error !== undefined) throw new Error(`${method}: ${JSON.stringify(said.error)}`)
    return said.result
  }
  const [id, key] = (await post('common.db.login', [user, { password }, 'en'], '')) as [number, string]
  const authorization = `Session ${Buffer.from(`${user}:${id}:${key}`).toString('base64')}`
  const own = (await post('model.res.user.get_preferences', [true, {}], authorization)) as object
  return async (method, ...params) => {
    const last = params.at(-1)
    const isContext = typeof last === 'object' && last !== null && 'locations' in last
    const rest = isContext ? params.slice(0, -1) : params
    return await post(method, [...rest, { ...own, ...(isContext ? last : {}) }], authorization)
  }
}
