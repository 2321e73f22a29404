import type { Item, Order } from '#domain/order'
import type { Carton } from '#domain/pack-order'
import type { CustomsFields, CustomsReason, CustomsRow } from '#domain/paper-fields'
import type { Refusal } from '#domain/refusal'
import { gramsFromMilligrams } from '#domain/units'

/** What a line needs before it may be declared. */
export type CustomsNeed = 'value' | 'weight' | 'hsCode' | 'originCountry'

/** Goods in trade are declared with tariff number and origin; gifts and documents need neither. Source: UPU, form CN 22, note 4. */
const inTrade: ReadonlySet<CustomsReason> = new Set(['sample', 'sale', 'returned', 'other'])
/** Above it the longer form is wanted. Source: UPU Convention Manual, article 20-001. */
const mostSmallG = 2_000
/** Lines that the small form has room for. */
const mostSmallRows = 6

type Declared = Pick<CustomsFields, 'form' | 'rows' | 'netG' | 'valueSen' | 'reason' | 'comments'>

/**
 * What of a carton is declared at the border, one row an order line, sums included. A refusal names what the OMS has not
 * told of which item; of an order that crosses none, that there is nothing to declare.
 */
export function customsOf(
  order: Order,
  carton: Pick<Carton, 'units' | 'weighedG'>,
  itemOf: (sku: string) => Pick<Item, 'name' | 'weightMg'> | null,
): Declared | Refusal {
  const { customs, number } = order
  if (customs === undefined) return { refusal: 'no-paper-data', paper: 'customs', orderNumber: number }
  const lines = order.lines.flatMap((line) => {
    const units = carton.units.filter(({ lineRef }) => lineRef === line.lineRef)
    const quantity = units.reduce((sum, unit) => sum + unit.quantity, 0)
    return quantity === 0 ? [] : [{ line, quantity, item: itemOf(line.sku) }]
  })
  const missing = lines.flatMap(({ line, item }) => {
    const needs: CustomsNeed[] = [
      ...(line.customs?.valueSen == null ? ['value' as const] : []),
      ...(item?.weightMg == null ? ['weight' as const] : []),
      ...(inTrade.has(customs.reason) && line.customs?.hsCode == null ? ['hsCode' as const] : []),
      ...(inTrade.has(customs.reason) && line.customs?.originCountry == null
        ? ['originCountry' as const]
        : []),
    ]
    return needs.length === 0 ? [] : [{ sku: line.sku, needs }]
  })
  if (missing.length > 0) return { refusal: 'customs-missing', orderNumber: number, missing }
  const rows = lines.map(
    ({ line, quantity, item }): CustomsRow => ({
      description: line.customs?.description ?? item?.name ?? line.sku,
      quantity,
      netG: Math.max(1, gramsFromMilligrams((item?.weightMg ?? 0) * quantity)),
      valueSen: (line.customs?.valueSen ?? 0) * quantity,
      hsCode: line.customs?.hsCode ?? null,
      originCountry: line.customs?.originCountry ?? null,
    }),
  )
  const small = (carton.weighedG ?? 0) <= mostSmallG && rows.length <= mostSmallRows
  return {
    form: customs.form === 'CN22' && small ? 'CN22' : 'CN23',
    reason: customs.reason,
    comments: customs.comments,
    rows,
    netG: rows.reduce((sum, row) => sum + row.netG, 0),
    valueSen: rows.reduce((sum, row) => sum + row.valueSen, 0),
  }
}
