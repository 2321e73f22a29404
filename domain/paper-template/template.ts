import type { DocumentKind } from '#domain/document'
import type { Condition } from '#domain/label-template/fields'
import type { PaperColumn, PaperField, PaperList } from './fields.ts'

/** The A4 papers a site may lay out itself; customs forms have the form that the UPU gives them. */
export const paperKinds = [
  'packingSlip',
  'deliveryOrder',
  'invoiceCopy',
  'giftCard',
  'pickList',
  'manifest',
] as const satisfies readonly DocumentKind[]
export type PaperKind = (typeof paperKinds)[number]

/** Where a block stands: over the whole width, or with others in one half of it. A folded card has panels instead. */
export const paperPlaces = ['whole', 'left', 'right', 'front', 'inside', 'back'] as const
export type PaperPlace = (typeof paperPlaces)[number]

/** The places that a kind of paper has. */
export const placesOf = (kind: PaperKind): readonly PaperPlace[] =>
  kind === 'giftCard' ? paperPlaces.slice(3) : paperPlaces.slice(0, 3)

/** Below which other it stands is its order among the blocks; it is drawn when all conditions hold. */
interface Standing {
  blockId: string
  place: PaperPlace
  /** White between it and what stands above. */
  aboveUm: number
  when: Condition<PaperField>[]
}

export const paperAligns = ['left', 'centre', 'right'] as const
type Align = (typeof paperAligns)[number]

export const paperTones = ['black', 'grey', 'accent'] as const

/** Words with fields in braces; left out where nothing of it is left. On a card all texts of a panel shrink until they fit. */
export interface TextBlock extends Standing {
  kind: 'text'
  text: string
  sizeUm: number
  bold: boolean
  tone: (typeof paperTones)[number]
  align: Align
  /** With a bar beside it, such as a note has. */
  bar: boolean
}

/** Bars of Code 128, with what they say below them. */
export interface CodeBlock extends Standing {
  kind: 'code'
  text: string
  heightUm: number
  align: Align
  readable: boolean
}

/** The logo of the site, as large as its room lets it be. */
export interface LogoBlock extends Standing {
  kind: 'logo'
  widthUm: number
  heightUm: number
  align: Align
}

/** Who sends: name, address, phone; the size is that of the name. */
interface SenderBlock extends Standing {
  kind: 'sender'
  sizeUm: number
}

/** Whom it is for, below a caption; the size is that of the name. */
interface ReceiverBlock extends Standing {
  kind: 'receiver'
  caption: string
  sizeUm: number
}

/** Names with their values, one below the other or two in a row; one without a value is left out. */
export interface FactsBlock extends Standing {
  kind: 'facts'
  inRow: 1 | 2
  rows: { name: string; value: string }[]
}

/** A list with the columns that were chosen, over as many pages as it takes. */
export interface TableBlock extends Standing {
  kind: 'table'
  list: PaperList
  columns: TableColumn[]
  /** Sums below the last row. */
  sums: boolean
}

/** A column under its head; `widthUm` null: takes what the others leave. */
export interface TableColumn {
  column: PaperColumn
  head: string
  widthUm: number | null
}

/** The sums of an invoice as the OMS tells them, together on one page. */
interface SumsBlock extends Standing {
  kind: 'sums'
}

interface LineBlock extends Standing {
  kind: 'line'
  thickUm: number
}

/** Places to sign, side by side. */
export interface SignaturesBlock extends Standing {
  kind: 'signatures'
  captions: string[]
}

/** A bow, or a frame around the panel; of a card. */
interface OrnamentBlock extends Standing {
  kind: 'bow' | 'border'
}

export type PaperBlock =
  | TextBlock
  | CodeBlock
  | LogoBlock
  | SenderBlock
  | ReceiverBlock
  | FactsBlock
  | TableBlock
  | SumsBlock
  | LineBlock
  | SignaturesBlock
  | OrnamentBlock
export type BlockKind = PaperBlock['kind']

/** How an A4 paper of one kind is laid out. Every page of a copy says that it is one, whatever stands here. */
export interface PaperTemplate {
  kind: PaperKind
  topUm: number
  sideUm: number
  /** Where the foot begins. */
  bottomUm: number
  /** Above every page but the first. */
  running: { left: string; right: string }
  /** Below every page, beside its number. */
  foot: string
  blocks: PaperBlock[]
}

/** What can stand on a paper of a kind. */
export const blockKindsOf = (kind: PaperKind): BlockKind[] => {
  if (kind === 'giftCard') return ['text', 'code', 'logo', 'line', 'bow', 'border']
  const receiver = kind === 'pickList' || kind === 'manifest' ? [] : (['receiver'] as const)
  const sums = kind === 'invoiceCopy' ? (['sums'] as const) : []
  return ['text', 'code', 'logo', 'sender', ...receiver, 'facts', 'table', ...sums, 'line', 'signatures']
}

/** Every text that somebody wrote into a block. */
export function textsIn(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'text':
    case 'code':
      return [block.text]
    case 'receiver':
      return [block.caption]
    case 'facts':
      return block.rows.flatMap(({ name, value }) => [name, value])
    case 'table':
      return block.columns.map(({ head }) => head)
    case 'signatures':
      return block.captions
    default:
      return []
  }
}
