import { z } from 'zod'
import { faultOf } from '#oms/connectors/tryton/ask'
import { once } from '#oms/connectors/tryton/once'
import { idOf } from '#oms/connectors/tryton/order'
import { summed } from '#oms/connectors/tryton/parts'
import { nameOf, shipmentModel } from '#oms/connectors/tryton/shipment'
import { lotOf } from '#oms/connectors/tryton/stock-adjust'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import type { OmsFault, Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import type { WireReturn } from '#oms/wire-stock'

const shipmentRow = z.object({
  id: z.number().int(),
  customer: z.number().int(),
  delivery_address: z.number().int(),
  warehouse: z.number().int(),
  'customer.': z.object({ customer_location: z.number().int() }),
  'warehouse.': z.object({ input_location: z.number().int() }),
})
type ShippedFrom = z.infer<typeof shipmentRow>
const leftRow = z.object({
  id: z.number().int(),
  product: z.number().int(),
  uom: z.number().int(),
  quantity: z.number(),
  /** What it was sold for, as Tryton writes it; it comes back for the same. */
  unit_price: z.unknown(),
  currency: z.number().int().nullable(),
  'product.': z.object({
    code: z.string().nullable(),
    /** Sorts of places from which nothing comes without its lot. */
    lot_required: z.array(z.string()).nullable(),
  }),
})
type LeftMove = z.infer<typeof leftRow>

/**
 * Tells goods that came back as a customer's return: what goes back to stock is done, everything else is received and
 * waits at the warehouse's input for whoever decides there. Refunds are decided there, too.
 */
export async function receiveReturn(tryton: Tryton, key: string, told: WireReturn): Promise<Outcome> {
  const from = await shippedFrom(tryton, told.orderRef)
  if (from === null) return refused(`Tryton has no shipment ${told.orderRef}`)
  if ('fault' in from) return outcomeOfFault(from)
  const left = await leftWith(tryton, from)
  if (!Array.isArray(left)) return outcomeOfFault(left)
  const back = await backAlready(tryton, key, left)
  if ('fault' in back) return outcomeOfFault(back)
  const problem = tooMuch(told, left, back.units)
  if (problem !== null) return refused(problem)
  let outcome: Outcome = refused('nothing came back')
  for (const part of partsOf(key, told)) {
    const moves = await movesOf(tryton, part.lines, from, left)
    if (!Array.isArray(moves)) return 'kind' in moves ? moves : outcomeOfFault(moves)
    const said = await once(tryton, part.key, {
      model: 'stock.shipment.out.return',
      values: {
        customer: from.customer,
        delivery_address: from.delivery_address,
        warehouse: from.warehouse,
        incoming_moves: [['create', moves]],
      },
      button: (state) =>
        state === 'draft' ? 'receive' : state === 'received' && part.isDone ? 'done' : null,
      lacking: `Tryton cannot receive what came back of ${told.orderRef}`,
    })
    if (said.kind !== 'applied' && said.kind !== 'already') return said
    outcome = outcome.kind === 'applied' ? outcome : said
  }
  return outcome
}

/** Two documents at most: what goes back to stock, and what does not. */
function partsOf(key: string, { lines }: WireReturn) {
  const stock = lines.filter(({ disposition }) => disposition === 'restock')
  const rest = lines.filter(({ disposition }) => disposition !== 'restock')
  return [
    { key, isDone: true, lines: stock },
    { key: `${key}-held`, isDone: false, lines: rest },
  ].filter((part) => part.lines.length > 0)
}

async function shippedFrom({ ask }: Tryton, orderRef: string): Promise<ShippedFrom | null | OmsFault> {
  const id = idOf(orderRef)
  if (id === null) return null
  const fields = ['customer', 'delivery_address', 'warehouse']
  const more = ['customer.customer_location', 'warehouse.input_location']
  const given = await ask(
    `model.${shipmentModel}.search_read`,
    [[['id', '=', id]], 0, 1, null, [...fields, ...more]],
    z.array(shipmentRow),
  )
  return 'told' in given ? (given.told[0] ?? null) : faultOf(given)
}

async function leftWith({ ask }: Tryton, { id }: ShippedFrom): Promise<LeftMove[] | OmsFault> {
  const domain = [
    ['shipment', '=', nameOf(id)],
    ['state', '=', 'done'],
    ['to_location.type', '=', 'customer'],
  ]
  const fields = [
    'product',
    'uom',
    'quantity',
    'unit_price',
    'currency',
    'product.code',
    'product.lot_required',
  ]
  const given = await ask(
    'model.stock.move.search_read',
    [domain, 0, null, [['id', 'ASC']], fields],
    z.array(leftRow),
  )
  return 'told' in given ? given.told : faultOf(given)
}

/** Units by item that other returns of this shipment have brought back. */
async function backAlready(
  { ask }: Tryton,
  key: string,
  left: readonly LeftMove[],
): Promise<{ units: ReadonlyMap<string, number> } | OmsFault> {
  const given = await ask(
    'model.stock.move.search_read',
    [
      [
        ['origin', 'in', left.map(({ id }) => `stock.move,${id}`)],
        ['from_location.type', '=', 'customer'],
        ['state', '!=', 'cancelled'],
      ],
      0,
      null,
      null,
      ['quantity', 'product.code', 'shipment.reference'],
    ],
    z.array(
      z.object({
        quantity: z.number(),
        'product.': z.object({ code: z.string().nullable() }),
        'shipment.': z.object({ reference: z.string().nullable() }).nullable(),
      }),
    ),
  )
  if (!('told' in given)) return faultOf(given)
  const others = given.told.filter(
    (row) => row['shipment.']?.reference?.startsWith(`packbench:${key}`) !== true,
  )
  return {
    units: summed(
      others,
      (row) => row['product.'].code ?? '',
      ({ quantity }) => quantity,
    ),
  }
}

function tooMuch(
  { lines }: WireReturn,
  left: readonly LeftMove[],
  back: ReadonlyMap<string, number>,
): string | null {
  const shipped = summed(
    left,
    (row) => row['product.'].code ?? '',
    ({ quantity }) => quantity,
  )
  const now = summed(
    lines,
    ({ sku }) => sku,
    ({ quantity }) => quantity,
  )
  for (const [sku, quantity] of now) {
    const most = (shipped.get(sku) ?? 0) - (back.get(sku) ?? 0)
    if (quantity > most) return `more-than-shipped: ${quantity} × ${sku}, ${most} can come back`
  }
  return null
}

/** Each move says which one it undoes, so that Tryton shows both together. */
async function movesOf(
  tryton: Tryton,
  lines: WireReturn['lines'],
  from: ShippedFrom,
  left: readonly LeftMove[],
): Promise<object[] | Outcome | OmsFault> {
  const moves: object[] = []
  for (const { lineRef, sku, quantity, lot: told, serials } of lines) {
    const shipped =
      left.find(({ id }) => String(id) === lineRef) ?? left.find((row) => row['product.'].code === sku)
    if (shipped === undefined) return refused(`nothing of ${sku} left with this shipment`)
    const needsLot = shipped['product.'].lot_required?.includes('customer') === true
    const single = told === null && needsLot && serials.length === quantity
    for (const lot of single ? serials : [told]) {
      const known = await lotOf(tryton, shipped.product, lot)
      if ('fault' in known) return known
      if (known.lot === undefined) return refused(`Tryton knows no lot ${lot} of ${sku}`)
      moves.push({
        from_location: from['customer.'].customer_location,
        to_location: from['warehouse.'].input_location,
        product: shipped.product,
        uom: shipped.uom,
        quantity: single ? 1 : quantity,
        lot: known.lot,
        unit_price: shipped.unit_price,
        currency: shipped.currency,
        origin: `stock.move,${shipped.id}`,
      })
    }
  }
  return moves
}

const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })
