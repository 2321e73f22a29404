import type { PackingSlipFields } from '#domain/label'
import type { WholeLanguage } from '#domain/language'
import { kilograms } from '#words/format'
import { packingSlipWords } from '#words/papers'
import { grouped } from './paper-table.ts'
import {
  bold,
  common,
  fine,
  grey,
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

/** A packing slip of a carton. */
export function slipValues(fields: PackingSlipFields, language: WholeLanguage): PaperValues {
  const { shipTo, rows } = fields
  const words = packingSlipWords[language]
  const texts: TextsOf<'packingSlip'> = {
    ...orderTexts(fields, shipTo),
    courier: fields.courierName,
    trackingNumber: fields.trackingNumber,
    carton: words.cartonOf(fields.cartonNumber, fields.cartonCount),
    weight: kilograms(fields.grossG),
    packedBy: fields.packedBy,
    madeAt: fields.packedAtText,
    giftNote: fields.giftNote ?? '',
    units: total(rows),
  }
  const { practice, packedAtText: madeAtText } = fields
  return {
    ...common('packingSlip', language, fields.orderNumber, { practice, madeAtText }, texts),
    sender: fields.shipFrom,
    receiver: shipTo,
    lists: { goods: { rows: rows.map(rowOf), sums: { packed: total(rows) }, total: words.total } },
  }

  function rowOf(row: PackingSlipFields['rows'][number]): PaperRows['rows'][number] {
    const numbers = row.lotOrSerials.join(', ')
    const instead = row.insteadOf === null ? '' : words.insteadOf(row.insteadOf)
    const weight = row.weightText ?? ''
    const isWhole = row.quantity === row.orderedQuantity
    return {
      sku: said(row.sku, bold),
      name: {
        parts: [
          plain(row.name),
          part('unitWeight', weight, { ...fine, ...bold }),
          part('insteadOf', instead, fine),
          part('lot', numbers === '' ? '' : `${words.lotOrSerials} ${numbers}`, grey),
        ],
      },
      ordered: said(grouped(row.orderedQuantity), isWhole ? { colour: grey.colour } : {}),
      packed: said(grouped(row.quantity), heavy),
      lot: said(numbers, fine),
      unitWeight: said(weight, fine),
      insteadOf: said(row.insteadOf ?? '', fine),
      tick: square,
    }
  }
}
