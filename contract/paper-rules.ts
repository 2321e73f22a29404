import { z } from 'zod'
import { desk } from '#contract/command-parts'
import { documentMoments, orderPapers } from '#domain/document'
import { wholeLanguages } from '#domain/language'
import { orderKinds } from '#domain/order'
import { canComeAt, type PaperChoice, type PaperRule } from '#domain/paper-rule'

const key = z.string().trim().min(1).max(80)
const keys = z.array(key).max(50)
const trait = z.boolean().nullable()

/** Rules nobody could keep in mind are a mistake. */
export const mostPaperRules = 60
/** More of one paper go through a copier. */
export const mostPaperCopies = 5

const paperRule = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    paper: z.enum(orderPapers),
    at: z.enum(documentMoments),
    copies: z.number().int().min(1).max(mostPaperCopies),
    printer: z.string().trim().min(1).max(80).nullable().default(null),
    language: z.enum(wholeLanguages).nullable().default(null),
    of: z.strictObject({
      courierIds: keys,
      kinds: z.array(z.enum(orderKinds)),
      customerRefs: keys,
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250),
      except: z.boolean(),
      gift: trait,
      cod: trait,
      hazmat: trait,
    }),
  })
  .refine(({ paper, at }) => canComeAt(paper, at), { path: ['at'], message: 'cannot be made then' })

/** The rules of papers, the first to be tried first; each has a name of its own. */
export const paperRuleList: z.ZodType<PaperRule[]> = z
  .array(paperRule)
  .max(mostPaperRules)
  .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, {
    message: 'two rules have one name',
  })

/** Commands about which papers orders get. */
export const paperRuleCommands = {
  /** The rules of a version, or with null those that count, and every version. */
  paperRules: { allowed: desk, args: z.strictObject({ version: z.number().int().min(1).nullable() }) },
  /** Saves a next version, which counts at once; refused when somebody saved one since `version`. 0: none was saved. */
  savePaperRules: {
    allowed: desk,
    args: z.strictObject({
      version: z.number().int().min(0),
      rules: paperRuleList,
      why: z.string().trim().min(3).max(300),
    }),
  },
  /** What an order would get by these rules; nothing is saved or printed. */
  tryPaperRules: {
    allowed: desk,
    args: z.strictObject({ rules: paperRuleList, orderNumber: z.string().trim().min(1).max(80) }),
  },
} as const

export interface PaperRulesView {
  /** The one that counts; 0 while none was saved. */
  current: number
  /** The version that was asked for, with its rules. */
  version: number
  rules: PaperRule[]
  /** The newest first. */
  versions: { version: number; savedBy: string; savedAt: string; why: string }[]
}

/** A paper an order would get: from which printer, and what keeps it from being made. */
export interface TriedPaper extends PaperChoice {
  /** Null where this station has no printer for it. */
  printerName: string | null
  /** The OMS told nothing that it could be made of. */
  hasData: boolean
}

/** What they answer. */
export interface PaperRuleAnswers {
  paperRules: PaperRulesView
  savePaperRules: { version: number }
  tryPaperRules: { orderNumber: string; papers: TriedPaper[] }
}
