import { z } from 'zod'
import { faultOf } from '#oms/connectors/tryton/ask'
import { once } from '#oms/connectors/tryton/once'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import type { OmsFault, Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import { changesSite, type WireStockMovement } from '#oms/wire-stock'

const place = z.object({
  id: z.number().int(),
  'warehouse.': z.object({ lost_found_location: z.number().int().nullable() }).nullable(),
})
const product = z.object({ id: z.number().int(), default_uom: z.number().int() })

/**
 * Tells a counted change of stock: an internal shipment between the place and Tryton's own place for lost and found, so
 * that a sale meanwhile is not undone by it, as writing a quantity would.
 */
export async function adjustStock(tryton: Tryton, key: string, told: WireStockMovement): Promise<Outcome> {
  const { sku, locationId, lot, quantity } = told
  if (!changesSite(told))
    return { kind: 'noPlace', reason: `Tryton counts what is in its warehouses, which ${told.reason} leaves` }
  const where = await one(tryton, 'stock.location', locationId, ['warehouse.lost_found_location'], place)
  if ('fault' in where) return outcomeOfFault(where)
  const what = await one(tryton, 'product.product', sku, ['default_uom'], product)
  if ('fault' in what) return outcomeOfFault(what)
  const lost = where.row?.['warehouse.']?.lost_found_location ?? null
  if (where.row === null || lost === null)
    return refused(`Tryton has no place ${locationId} with a place for lost and found beside it`)
  if (what.row === null) return refused(`Tryton has no item ${sku}`)
  const lots = await lotOf(tryton, what.row.id, lot)
  if ('fault' in lots) return outcomeOfFault(lots)
  if (lots.lot === undefined) return refused(`Tryton knows no lot ${lot} of ${sku}`)
  const [from, to] = quantity < 0 ? [where.row.id, lost] : [lost, where.row.id]
  const move = {
    from_location: from,
    to_location: to,
    product: what.row.id,
    uom: what.row.default_uom,
    quantity: Math.abs(quantity),
    lot: lots.lot,
  }
  return await once(tryton, key, {
    model: 'stock.shipment.internal',
    values: { from_location: from, to_location: to, moves: [['create', [move]]] },
    button: (state) => buttons[state] ?? null,
    lacking: `Tryton has not ${Math.abs(quantity)} × ${sku} in ${locationId}: count this place there, then send again.`,
  })
}

const buttons: Partial<Record<string, string>> = { draft: 'wait', waiting: 'assign_try', assigned: 'done' }
const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })

async function one<T>(
  { ask }: Tryton,
  model: string,
  code: string,
  fields: string[],
  schema: z.ZodType<T>,
): Promise<{ row: T | null } | OmsFault> {
  const given = await ask(
    `model.${model}.search_read`,
    [[['code', '=', code]], 0, 1, [['id', 'ASC']], fields],
    z.array(schema),
  )
  return 'told' in given ? { row: given.told[0] ?? null } : faultOf(given)
}

/** The lot of an item: null for none told, undefined where Tryton does not know it. */
export async function lotOf(
  { ask }: Tryton,
  productId: number,
  number: string | null,
): Promise<{ lot: number | null | undefined } | OmsFault> {
  if (number === null) return { lot: null }
  const given = await ask(
    'model.stock.lot.search',
    [
      [
        ['number', '=', number],
        ['product', '=', productId],
      ],
      0,
      1,
      null,
    ],
    z.array(z.number()),
  )
  return 'told' in given ? { lot: given.told[0] } : faultOf(given)
}
