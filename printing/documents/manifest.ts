import type { WholeLanguage } from '#domain/language'
import type { ManifestFields } from '#domain/paper-fields'
import { kilograms } from '#words/format'
import { wordsOf } from '#words/say'
import { moneyText } from '../money-text.ts'
import { cellText, grouped } from './paper-table.ts'
import {
  bold,
  common,
  grey,
  type PaperRows,
  type PaperValues,
  part,
  plain,
  said,
  type TextsOf,
} from './paper-values.ts'

/** What a courier takes with them, carton by carton, with sums and the places to sign for it. */
export function manifestValues(fields: ManifestFields, language: WholeLanguage): PaperValues {
  const words = wordsOf(language).papers
  const { rows, currency } = fields
  const weight = kilograms(rows.reduce((sum, row) => sum + row.grossG, 0))
  const cash = moneyText(
    rows.reduce((sum, { codSen }) => sum + (codSen ?? 0), 0),
    currency,
  )
  const texts: TextsOf<'manifest'> = {
    number: fields.number,
    courier: fields.courierName,
    date: fields.dateText,
    cartons: grouped(rows.length),
    weight,
    cash,
    madeAt: fields.madeAtText,
    senderName: fields.shipFrom.name,
  }
  const rowOf = (row: ManifestFields['rows'][number], at: number): PaperRows['rows'][number] => ({
    nth: said(String(at + 1), { colour: grey.colour }),
    trackingNumber: { ...said(row.trackingNumber, bold), code: row.trackingNumber },
    receiver: {
      parts: [
        plain(row.addressee),
        part('town', `${row.postcode} ${row.town}`, cellText),
        {
          pieces: [
            { text: row.orderNumber, of: 'orderNumber' },
            { text: row.service, of: 'service' },
          ],
          style: grey,
        },
      ],
    },
    weight: said(kilograms(row.grossG)),
    cash: said(row.codSen === null ? '' : moneyText(row.codSen, currency), bold),
    orderNumber: said(row.orderNumber),
    service: said(row.service),
    town: said(`${row.postcode} ${row.town}`),
  })
  return {
    ...common('manifest', language, fields.number, fields, texts),
    sender: fields.shipFrom,
    receiver: null,
    lists: {
      cartons: {
        rows: rows.map(rowOf),
        sums: { weight, cash },
        total: `${words.cartons} ${grouped(rows.length)}`,
      },
    },
  }
}
