import type { WholeLanguage } from '#domain/language'
import type { DeliveryOrderFields } from '#domain/paper-fields'
import { kilograms } from '#words/format'
import { wordsOf } from '#words/say'
import { grouped } from './paper-table.ts'
import {
  bold,
  common,
  fine,
  heavy,
  orderTexts,
  type PaperRows,
  type PaperValues,
  part,
  plain,
  said,
  square,
  type TextsOf,
  total,
} from './paper-values.ts'

/** What goes with the goods of a shipment and comes back signed. */
export function deliveryValues(fields: DeliveryOrderFields, language: WholeLanguage): PaperValues {
  const words = wordsOf(language).papers
  const { rows, cartons, shipTo } = fields
  const later = rows.reduce((sum, row) => sum + row.orderedQuantity - row.quantity, 0)
  const texts: TextsOf<'deliveryOrder'> = {
    ...orderTexts(fields, shipTo),
    courier: fields.courierName,
    cartons: grouped(cartons.length),
    weight: kilograms(cartons.reduce((sum, { grossG }) => sum + grossG, 0)),
    madeAt: fields.madeAtText,
    units: total(rows),
    laterNote: later > 0 ? words.deliveryOrder.later(grouped(later)) : '',
  }
  const rowOf = (row: DeliveryOrderFields['rows'][number]): PaperRows['rows'][number] => ({
    sku: said(row.sku, bold),
    name: {
      parts: [
        plain(row.name),
        part('unitWeight', row.weightText ?? '', { ...fine, ...bold }),
        part('insteadOf', row.insteadOf === null ? '' : words.deliveryOrder.insteadOf(row.insteadOf), fine),
      ],
    },
    ordered: said(grouped(row.orderedQuantity)),
    delivered: said(grouped(row.quantity), heavy),
    unit: said(row.unitWord),
    unitWeight: said(row.weightText ?? '', fine),
    insteadOf: said(row.insteadOf ?? '', fine),
    tick: square,
  })
  return {
    ...common('deliveryOrder', language, fields.orderNumber, fields, texts),
    sender: fields.shipFrom,
    receiver: shipTo,
    lists: {
      goods: { rows: rows.map(rowOf), sums: { delivered: total(rows) }, total: words.total },
      cartons: {
        rows: cartons.map((carton) => ({
          carton: said(`${carton.number} / ${cartons.length}`, bold),
          trackingNumber: said(carton.trackingNumber),
          weight: said(kilograms(carton.grossG)),
          tick: square,
        })),
        sums: { weight: texts.weight },
        total: words.total,
      },
    },
  }
}
