import { z } from 'zod'
import { desk } from '#contract/command-parts'
import { actionGroups } from '#domain/action'
import type { LabelDrawing } from '#domain/label'
import { labelSizeNames, sheetGridNames } from '#domain/label-stock'
import { makerNames } from '#domain/maker-codes'

const name = z.string().trim().max(40)
/** Both ends included; 0 to 999 takes them all. */
const span = z.strictObject({
  from: z.number().int().min(0).max(999),
  to: z.number().int().min(0).max(999),
})

/** Whose codes are printed. Empty ends of a range are open; one name stands at both ends. */
const codeSelection = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('location'),
    from: name,
    to: name,
    /** Null: all aisles. */
    aisle: name.nullable(),
    bays: span,
    levels: span,
    arrow: z.enum(['none', 'up', 'down', 'left', 'right']),
  }),
  z.strictObject({
    kind: z.enum(['tote', 'cart', 'place', 'zone', 'cartonType', 'plate']),
    from: name,
    to: name,
  }),
  /** `new`: people whose badge was never printed. */
  z.strictObject({ kind: z.literal('badge'), who: z.enum(['new', 'all', 'range']), from: name, to: name }),
  z.strictObject({
    kind: z.literal('item'),
    skus: z.array(z.string().trim().min(1).max(80)).max(200),
    copies: z.number().int().min(1).max(500),
  }),
  /** The licence plates of the cartons of orders. */
  z.strictObject({
    kind: z.literal('lpn'),
    orders: z.array(z.string().trim().min(1).max(80)).max(200),
    copies: z.number().int().min(1).max(500),
  }),
  /** Labels for plates, or for cartons that are picked into, that nobody used yet, from a first number on; an empty one: the next of this station. */
  z.strictObject({
    kind: z.enum(['newPlate', 'newCarton']),
    first: z
      .string()
      .trim()
      .regex(/^([0-9A-Z-]{0,28}[0-9]{1,12})?$/),
    count: z.number().int().min(1).max(500),
  }),
  z.strictObject({ kind: z.literal('card'), groups: z.array(z.enum(actionGroups)).min(1) }),
  /** The five symbols a scanner is tried with, on one page. */
  z.strictObject({ kind: z.literal('scannerTest') }),
  /** All devices of this bench in one code. */
  z.strictObject({ kind: z.literal('bench') }),
  /** A maker's own codes for its scanners. */
  z.strictObject({ kind: z.literal('maker'), maker: z.enum(makerNames) }),
])
export type CodeSelection = z.infer<typeof codeSelection>

/** What they are printed on; the command card and the scanner test are always A4. */
const codePaper = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal('labels'), size: z.enum(labelSizeNames) }),
  z.strictObject({ paper: z.literal('sheets'), grid: z.enum(sheetGridNames) }),
])
export type CodePaper = z.infer<typeof codePaper>

const what = z.strictObject({ selection: codeSelection, paper: codePaper })

/** Commands about printed codes: labels of places, totes, goods and people, and the command card. */
export const codeCommands = {
  codeChoices: { allowed: desk, args: z.strictObject({}) },
  previewCodes: { allowed: desk, args: what },
  printCodes: { allowed: desk, args: what },
  /** Saves A4 pages; opens the system's own dialog. */
  saveCodes: { allowed: desk, args: what },
} as const

/** What there is to choose from. */
export interface CodeChoices {
  aisles: string[]
  /** First and last name of each kind; null where there is none. */
  ends: Record<
    'location' | 'tote' | 'cart' | 'place' | 'zone' | 'cartonType' | 'plate' | 'badge',
    { first: string; last: string; count: number } | null
  >
  newBadges: number
  /** The number new plates begin with when nobody names another. */
  nextPlate: string
  /** The same of cartons that are picked into. */
  nextCarton: string
  hasDialogs: boolean
}

/** How it will look, before anything is printed. */
export interface CodesPreview {
  labels: number
  /** Sheets of A4; 0 on a label printer. */
  pages: number
  page: { widthUm: number; heightUm: number }
  /** The first label, or those of the first sheet with their places. */
  shown: { xUm: number; yUm: number; drawing: LabelDrawing }[]
  /** The name of the first one that does not fit this size of label. */
  tooSmall: string | null
}

/** What they answer. */
export interface CodeAnswers {
  codeChoices: CodeChoices
  previewCodes: CodesPreview
  printCodes: { labels: number }
  /** Null: nobody chose a place for it. */
  saveCodes: { path: string } | null
}
