import type { Address, PackingSlipFields } from '#domain/label'
import { scriptOf } from '#domain/label-template/fields'
import type {
  DeliveryOrderFields,
  GiftCardFields,
  InvoiceFields,
  ManifestFields,
  OrderMarks,
  PickListFields,
  Sender,
} from '#domain/paper-fields'
import type { PaperColumn, PaperList, paperFields } from '#domain/paper-template/fields'
import type { PaperKind } from '#domain/paper-template/template'
import { kilograms } from '#words/format'
import { saidOn } from '#words/paper-said'
import { packingSlipWords } from '#words/papers'
import { type Language, wordsOf } from '#words/say'
import { moneyText } from '../money-text.ts'
import { cellText, grouped } from './paper-table.ts'
import type { TextStyle } from './pdf-text.ts'

/** Words of a cell in one style, joined in a line; `of`: the column that says the same, where it was chosen. */
interface CellPart {
  pieces: readonly { text: string; of?: PaperColumn }[]
  style?: Partial<TextStyle>
}

/** What stands in one column of a row: words, below them bars, or a square to tick. */
interface PaperCell {
  parts: readonly CellPart[]
  code?: string
  tick?: true
}

/** A list of a paper: its rows by column, sums by column, and what stands before the sums. */
export interface PaperRows {
  rows: readonly Partial<Record<PaperColumn, PaperCell>>[]
  sums: Partial<Record<PaperColumn, string>>
  total: string
}

/** All that one paper can say, whatever its template shows of it. */
export interface PaperValues {
  texts: Readonly<Record<string, string>>
  sender: Sender
  receiver: Address | null
  lists: Partial<Record<PaperList, PaperRows>>
  /** Of an invoice, in their order, the last being the most important. */
  sums: readonly { text: string; amount: string }[]
  /** What the file is called. */
  title: string
  /** Local date and time as printed; the file's own date follows it, so that the same paper is the same file. */
  madeAtText: string
  /** Says on every page that it was made on a copy. */
  practice: string | null
  pageText: (number: number, count: number) => string
}

const bold = { weight: 700 } as const
const grey = { size: 8, colour: '#555555' } as const
const fine = { size: 8 } as const
const heavy = { size: 11, weight: 700 } as const

const plain = (text: string, style: Partial<TextStyle> = {}): CellPart => ({ pieces: [{ text }], style })
const said = (text: string, style: Partial<TextStyle> = {}): PaperCell => ({ parts: [plain(text, style)] })
const part = (of: PaperColumn, text: string, style: Partial<TextStyle>): CellPart => ({
  pieces: [{ of, text }],
  style,
})
const total = (rows: readonly { quantity: number }[]): string =>
  grouped(rows.reduce((sum, { quantity }) => sum + quantity, 0))
const square: PaperCell = { parts: [], tick: true }

/** What is the same of every paper. */
function common(
  kind: PaperKind,
  language: Language,
  about: string,
  { practice, madeAtText }: Pick<PickListFields, 'practice' | 'madeAtText'>,
  texts: Record<string, string>,
) {
  const words = wordsOf(language).papers
  const own = saidOn(kind, language)
  return {
    texts: { ...own, ...texts },
    title: `${own.sayTitle ?? own.sayGift ?? ''} ${about}`.trim(),
    sums: [],
    madeAtText,
    practice: practice === null ? null : words.practice[practice],
    pageText: words.page,
  }
}

/** Couriers abroad read these, whatever language the paper is in. */
const marked = ({ handling }: OrderMarks, mark: OrderMarks['handling'][number]): string =>
  handling.includes(mark) ? mark.toUpperCase() : ''

function orderTexts(
  fields: Pick<DeliveryOrderFields, 'orderNumber' | 'orderCode' | 'shipFrom' | 'marks'>,
  receiver: Address,
) {
  const { marks } = fields
  return {
    orderNumber: fields.orderNumber,
    orderCode: fields.orderCode,
    senderName: fields.shipFrom.name,
    receiverName: receiver.name,
    receiverCompany: receiver.company ?? '',
    receiverPostcode: receiver.postcode,
    receiverTown: receiver.town,
    receiverState: receiver.state,
    receiverCountry: receiver.country,
    receiverScript: scriptOf([receiver.name, ...receiver.lines].join(' ')),
    cod: marks.codSen === null ? '' : moneyText(marks.codSen, marks.currency),
    gift: marked(marks, 'gift'),
    hazmat: marked(marks, 'hazmat'),
    fragile: marked(marks, 'fragile'),
  }
}
type TextsOf<Kind extends PaperKind> = Record<keyof (typeof paperFields)[Kind], string>

/** A packing slip of a carton. */
export function slipValues(fields: PackingSlipFields, language: Language): PaperValues {
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

/** What goes with the goods of a shipment and comes back signed. */
export function deliveryValues(fields: DeliveryOrderFields, language: Language): PaperValues {
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

/** A copy of the invoice as the OMS made it; without prices where it told none or the order hides them, and it says so. */
export function invoiceValues(fields: InvoiceFields, language: Language): PaperValues {
  const words = wordsOf(language).papers
  const { rows, currency, hidePrices, billTo } = fields
  const isUntold = rows.every(({ totalSen }) => totalSen === null)
  const { hidden, noPrices } = words.invoiceCopy
  const amount = (minor: number | null) => (minor === null || hidePrices ? '–' : moneyText(minor, currency))
  const texts: TextsOf<'invoiceCopy'> = {
    ...orderTexts(fields, billTo),
    invoiceNumber: fields.invoiceNumber,
    issuedOn: fields.issuedOn,
    madeAt: fields.madeAtText,
    priceNote: hidePrices ? hidden : isUntold ? noPrices : '',
  }
  return {
    ...common('invoiceCopy', language, fields.invoiceNumber, fields, texts),
    sender: fields.shipFrom,
    receiver: billTo,
    sums: hidePrices
      ? []
      : fields.sums.map(({ text, amountSen }) => ({ text, amount: moneyText(amountSen, currency) })),
    lists: {
      goods: {
        rows: rows.map((row) => ({
          sku: said(row.sku ?? '', bold),
          name: {
            parts: [plain(row.text), part('unitWeight', row.weightText ?? '', { ...fine, ...bold })],
          },
          quantity: said(grouped(row.quantity)),
          unitPrice: said(amount(row.unitSen)),
          amount: said(amount(row.totalSen), bold),
          unitWeight: said(row.weightText ?? '', fine),
        })),
        sums: {},
        total: '',
      },
    },
  }
}

/** The sender's words on a card; nothing of it tells a price. */
export function giftValues(fields: GiftCardFields, language: Language): PaperValues {
  const { giftCard } = wordsOf(language).papers
  const { practice } = fields
  const texts: TextsOf<'giftCard'> = {
    orderCode: fields.orderCode,
    toLine: giftCard.to(fields.toName),
    toName: fields.toName,
    note: fields.note,
    fromName: fields.fromName,
  }
  return {
    ...common('giftCard', language, '', { practice, madeAtText: '' }, texts),
    sender: fields.sender,
    receiver: null,
    lists: {},
  }
}

/** A walk on paper: its own code opens it at a station, and every stop has its location's and its item's code to scan. */
export function pickListValues(fields: PickListFields, language: Language): PaperValues {
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
    units: grouped(fields.unitCount),
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

/** What a courier takes with them, carton by carton, with sums and the places to sign for it. */
export function manifestValues(fields: ManifestFields, language: Language): PaperValues {
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
