import type { Address } from '#domain/label'
import { scriptOf } from '#domain/label-template/fields'
import type { WholeLanguage } from '#domain/language'
import type { DeliveryOrderFields, OrderMarks, PickListFields, Sender } from '#domain/paper-fields'
import type { PaperColumn, PaperList, paperFields } from '#domain/paper-template/fields'
import type { PaperKind } from '#domain/paper-template/template'
import { saidOn } from '#words/paper-said'
import { wordsOf } from '#words/say'
import { moneyText } from '../money-text.ts'
import { grouped } from './paper-table.ts'
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

export const bold = { weight: 700 } as const
export const grey = { size: 8, colour: '#555555' } as const
export const fine = { size: 8 } as const
export const heavy = { size: 11, weight: 700 } as const

/** Words of a cell. */
export const plain = (text: string, style: Partial<TextStyle> = {}): CellPart => ({
  pieces: [{ text }],
  style,
})
/** A cell of nothing but words. */
export const said = (text: string, style: Partial<TextStyle> = {}): PaperCell => ({
  parts: [plain(text, style)],
})
/** Words of a cell that leave it where they have a column of their own. */
export const part = (of: PaperColumn, text: string, style: Partial<TextStyle>): CellPart => ({
  pieces: [{ of, text }],
  style,
})
/** All units of the rows. */
export const total = (rows: readonly { quantity: number }[]): string =>
  grouped(rows.reduce((sum, { quantity }) => sum + quantity, 0))
/** What is ticked by hand. */
export const square: PaperCell = { parts: [], tick: true }

/** What is the same of every paper. */
export function common(
  kind: PaperKind,
  language: WholeLanguage,
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

/** What papers say about an order and who gets it. */
export function orderTexts(
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

/** Every text that a paper of this kind may show. */
export type TextsOf<Kind extends PaperKind> = Record<keyof (typeof paperFields)[Kind], string>
