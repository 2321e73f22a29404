import type { WholeLanguage } from '#domain/language'
import type { PickListFields } from '#domain/paper-fields'
import { wordsOf } from '#words/say'
import { grouped } from './paper-table.ts'
import {
  bold,
  common,
  fine,
  grey,
  type PaperRows,
  type PaperValues,
  plain,
  said,
  square,
  type TextsOf,
  total,
} from './paper-values.ts'

/** A walk on paper: its own code opens it at a station, and every stop has its location's and its item's code to scan. */
export function pickListValues(fields: PickListFields, language: WholeLanguage): PaperValues {
  const words = wordsOf(language).papers
  const { pickList } = words
  const { rows } = fields
  const texts: TextsOf<'pickList'> = {
    number: fields.number,
    listCode: fields.listCode,
    wave: fields.waveNumber,
    method: fields.methodText,
    zone: fields.zone ?? '',
    cutOff: fields.cutOffText,
    orders: grouped(fields.orderCount),
    units: total(rows),
    madeAt: fields.madeAtText,
    senderName: fields.siteName,
  }
  const rowOf = (row: PickListFields['rows'][number]): PaperRows['rows'][number] => {
    const slots = row.slots.map(({ slot, quantity }) => pickList.slot(String(slot), grouped(quantity)))
    return {
      location: { ...said(row.locationId, { size: 14, weight: 700 }), code: row.locationCode },
      name: {
        parts: [
          plain(row.name, bold),
          {
            pieces: [
              { text: row.sku, of: 'sku' },
              { text: row.lot === null ? '' : `${pickList.lot} ${row.lot}`, of: 'lot' },
              { text: slots.join('  ·  '), of: 'slots' },
            ],
            style: { ...grey, size: 8.5 },
          },
        ],
        code: row.itemCode,
      },
      quantity: said(grouped(row.quantity), { size: 18, weight: 700 }),
      tick: square,
      sku: said(row.sku, bold),
      lot: said(row.lot ?? ''),
      slots: said(slots.join(', '), fine),
    }
  }
  return {
    ...common('pickList', language, fields.number, fields, texts),
    sender: { name: fields.siteName, lines: [], phone: '' },
    receiver: null,
    lists: { stops: { rows: rows.map(rowOf), sums: { quantity: total(rows) }, total: words.total } },
  }
}
