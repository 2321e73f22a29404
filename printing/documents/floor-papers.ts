import type { ManifestFields, PickListFields } from '#domain/paper-fields'
import type { Words } from '#words/say'
import { moneyText } from '../money-text.ts'
import { kilograms } from './order-papers.ts'
import { drawSignatures, grey, paperPdf } from './paper-frame.ts'
import { type Cell, cellOf, cellText, drawTable, grouped, type Table } from './paper-table.ts'
import { setLines } from './pdf-text.ts'

type PaperWords = Words['papers']

/** A walk on paper: its own code opens it at a station, and every stop has its location's and its item's code to scan. */
export function pickListPdf(fields: PickListFields, words: PaperWords): Promise<Uint8Array> {
  const { pickList } = words
  const facts: (readonly [string, string])[] = [
    [pickList.wave, fields.waveNumber],
    [pickList.method, fields.methodText],
    [pickList.orders, grouped(fields.orderCount)],
    [pickList.units, grouped(fields.unitCount)],
    [pickList.cutOff, fields.cutOffText],
    [words.madeAt, fields.madeAtText],
    ...(fields.zone === null ? [] : [[pickList.zone, fields.zone] as const]),
  ]
  const frame = {
    title: pickList.title,
    about: fields.number,
    code: fields.listCode,
    sender: { name: fields.siteName, lines: [], phone: '' },
    receiver: null,
    facts,
    running: fields.waveNumber,
    madeAtText: fields.madeAtText,
    practice: fields.practice === null ? null : words.practice[fields.practice],
    pageText: words.page,
  }
  return paperPdf(frame, (doc, body, top) => {
    const below = drawTable(doc, stops(fields, words), body, top)
    drawSignatures(doc, [pickList.picked], body, below + 20)
  })
}

/** Between two codes in a row lies more than a quiet zone, and rows are as far apart, so that a wide beam reads only one. */
function stops({ rows }: PickListFields, words: PaperWords): Table {
  const { pickList } = words
  return {
    columns: [
      { head: pickList.location, width: 168, align: 'left' },
      { head: words.item, width: null, align: 'left' },
      { head: words.quantity, width: 44, align: 'right' },
      { head: pickList.done, width: 26, align: 'left' },
    ],
    rows: rows.map((row) => (widths): Cell[] => {
      const [forPlace = 0, forItem = 0, forCount = 0] = widths
      const lot = row.lot === null ? [] : [`${pickList.lot} ${row.lot}`]
      const slots = row.slots.map(({ slot, quantity }) => pickList.slot(String(slot), grouped(quantity)))
      const details = [row.sku, ...lot, ...slots].join('  ·  ')
      return [
        { ...cellOf(row.locationId, forPlace, { size: 14, weight: 700 }), code: row.locationCode },
        {
          lines: [
            ...setLines(row.name, forItem, { ...cellText, weight: 700 }),
            ...setLines(details, forItem, { ...cellText, size: 8.5, colour: grey }),
          ],
          code: row.itemCode,
        },
        cellOf(grouped(row.quantity), forCount, { size: 18, weight: 700, align: 'right' }),
        { lines: [], tick: true },
      ]
    }),
    sums: [words.total, null, grouped(rows.reduce((sum, { quantity }) => sum + quantity, 0)), null],
    sumSize: 10.5,
  }
}

/** What a courier takes with them, carton by carton, with sums and the places to sign for it. */
export function manifestPdf(fields: ManifestFields, words: PaperWords): Promise<Uint8Array> {
  const { manifest } = words
  const { rows, currency } = fields
  const grossG = rows.reduce((sum, row) => sum + row.grossG, 0)
  const cash = rows.reduce((sum, { codSen }) => sum + (codSen ?? 0), 0)
  const frame = {
    title: `${manifest.title} ${fields.courierName}`,
    about: fields.number,
    code: '',
    sender: fields.shipFrom,
    receiver: null,
    facts: [
      [words.courier, fields.courierName],
      [words.date, fields.dateText],
      [words.cartons, grouped(rows.length)],
      [words.weight, kilograms(grossG)],
      [manifest.cash, moneyText(cash, currency)],
      [words.madeAt, fields.madeAtText],
    ] as const,
    running: fields.courierName,
    madeAtText: fields.madeAtText,
    practice: fields.practice === null ? null : words.practice[fields.practice],
    pageText: words.page,
  }
  const table: Table = {
    columns: [
      { head: '', width: 20, align: 'right' },
      { head: words.trackingNumber, width: 180, align: 'left' },
      { head: manifest.receiver, width: null, align: 'left' },
      { head: words.weight, width: 58, align: 'right' },
      { head: manifest.cash, width: 62, align: 'right' },
    ],
    rows: rows.map((row, at) => (widths): Cell[] => [
      cellOf(String(at + 1), widths[0] ?? 0, { align: 'right', colour: grey }),
      { ...cellOf(row.trackingNumber, widths[1] ?? 0, { weight: 700 }), code: row.trackingNumber },
      {
        lines: [
          ...setLines(row.addressee, widths[2] ?? 0, cellText),
          ...setLines(`${row.postcode} ${row.town}`, widths[2] ?? 0, cellText),
          ...setLines(`${row.orderNumber}  ·  ${row.service}`, widths[2] ?? 0, {
            ...cellText,
            size: 8,
            colour: grey,
          }),
        ],
      },
      cellOf(kilograms(row.grossG), widths[3] ?? 0, { align: 'right' }),
      cellOf(row.codSen === null ? '' : moneyText(row.codSen, currency), widths[4] ?? 0, {
        align: 'right',
        weight: 700,
      }),
    ]),
    sums: [
      null,
      `${words.cartons} ${grouped(rows.length)}`,
      null,
      kilograms(grossG),
      moneyText(cash, currency),
    ],
    sumSize: 10.5,
  }
  return paperPdf(frame, (doc, body, top) => {
    const below = drawTable(doc, table, body, top)
    drawSignatures(doc, [manifest.handedOver, manifest.taken], body, below + 24)
  })
}
