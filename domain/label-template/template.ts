import type { Condition } from './fields.ts'

/** The labels a site may lay out itself. `tote` is also the one of other things that carry only a name. */
export const templateKinds = [
  'shipping',
  'content',
  'location',
  'item',
  'tote',
  'badge',
  'quarantine',
  'lpn',
] as const
export type TemplateKind = (typeof templateKinds)[number]
/** Labels of one code and a few words; a site prints them on the roll it has. */
export type SmallKind = Exclude<TemplateKind, 'shipping' | 'content'>

/** Read from this side: quarters of a turn to the right. */
export const turns = [0, 90, 180, 270] as const
export type Turn = (typeof turns)[number]

/** Where something stands, in micrometres from the left top corner, and when: all conditions must hold. */
interface Placed {
  elementId: string
  xUm: number
  yUm: number
  widthUm: number
  heightUm: number
  turn: Turn
  when: Condition[]
}

/**
 * How a text fills its place: `line` shrinks and wraps only when it would get unreadable, `title` wraps sooner, `wrap`
 * begins at the top, a line end being a paragraph; lines of which nothing is left are left out.
 */
export const textFits = ['line', 'title', 'wrap'] as const

/** A text with fields in braces, such as `FROM {senderName}`. */
export interface TextElement extends Placed {
  kind: 'text'
  text: string
  /** Capitals are three quarters of it; the most, since it shrinks until it fits. */
  sizeUm: number
  bold: boolean
  align: 'left' | 'centre' | 'right'
  fit: (typeof textFits)[number]
  /** White on a black bar. */
  white: boolean
}

/** `fitting`: bars where they are wide enough to be read, else a Data Matrix. */
export const symbologies = ['code128', 'sscc', 'qr', 'dataMatrix', 'fitting'] as const
export type TemplateSymbology = (typeof symbologies)[number]

/** A code; its quiet zone lies inside its place. */
export interface CodeElement extends Placed {
  kind: 'code'
  symbology: TemplateSymbology
  text: string
  /** The widest a module may get; only of bars. */
  moduleUm: number
}

/** A black rule or surface. */
interface LineElement extends Placed {
  kind: 'line'
}

/** A frame with nothing in it. */
export interface FrameElement extends Placed {
  kind: 'frame'
  lineUm: number
}

/** A black and white picture, such as a logo, as large as fits into its place. */
export interface PictureElement extends Placed {
  kind: 'picture'
  widthDots: number
  heightDots: number
  /** Rows of whole bytes, most significant bit left, 1 is black; in base 64. */
  rows: string
}

/** The arrow of a location label. */
interface ArrowElement extends Placed {
  kind: 'arrow'
}

/** The whole receiver: who, where, and below it the postcode as the largest thing. */
export interface AddressElement extends Placed {
  kind: 'address'
}

/** What must be known before lifting the carton, as black bars side by side. */
export interface MarksElement extends Placed {
  kind: 'marks'
  sizeUm: number
}

/** What lies in a carton, row by row: number, name and quantity. The place is that of a full label (`rowsOnLabel`). */
export interface GoodsElement extends Placed {
  kind: 'goods'
  /** Of names; numbers and quantities go with them. */
  sizeUm: number
}

/** Rows of goods on one content label; more go on the next. */
export const rowsOnLabel = 9

export type TemplateElement =
  | TextElement
  | CodeElement
  | LineElement
  | FrameElement
  | PictureElement
  | ArrowElement
  | AddressElement
  | MarksElement
  | GoodsElement
export type ElementKind = TemplateElement['kind']

/** How a label of one kind is laid out. Small labels are designed in one size and grow or shrink with their roll. */
export interface LabelTemplate {
  kind: TemplateKind
  widthUm: number
  heightUm: number
  elements: TemplateElement[]
}

/** What can be put on a label of a kind. */
export const elementKindsOf = (kind: TemplateKind): ElementKind[] => [
  'text',
  'code',
  'line',
  'frame',
  'picture',
  ...(kind === 'shipping' ? (['address', 'marks'] as const) : []),
  ...(kind === 'content' ? (['goods'] as const) : []),
  ...(kind === 'location' ? (['arrow'] as const) : []),
]

/** The same layout on paper of another size: places grow with both sides, letters and lines with the height. */
export function templateOn(template: LabelTemplate, widthUm: number, heightUm: number): LabelTemplate {
  const across = (um: number) => Math.round((um * widthUm) / template.widthUm)
  const down = (um: number) => Math.round((um * heightUm) / template.heightUm)
  if (widthUm === template.widthUm && heightUm === template.heightUm) return template
  const elements = template.elements.map((one) => ({
    ...one,
    xUm: across(one.xUm),
    yUm: down(one.yUm),
    widthUm: across(one.widthUm),
    heightUm: down(one.heightUm),
    ...('sizeUm' in one && { sizeUm: down(one.sizeUm) }),
    ...('lineUm' in one && { lineUm: down(one.lineUm) }),
  }))
  return { ...template, widthUm, heightUm, elements }
}
