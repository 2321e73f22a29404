import { z } from 'zod'
import { desk, reason } from '#contract/command-parts'
import { type Layout, type LayoutKind, labelTemplate, layout, layoutKinds } from '#contract/label-template'
import { paperTemplate } from '#contract/paper-template'
import type { FoundFault } from '#domain/label-template/faults'
import { sampleNames } from '#domain/label-template/samples'
import type { FoundPaperFault } from '#domain/paper-template/faults'

/** `courierId`: whose shipments it is for; empty for all, and for labels that are of no shipment. */
const which = {
  kind: z.enum(layoutKinds),
  courierId: z.string().max(80),
  /** 0 is the one we bring; of a courier, the one of all couriers. */
  version: z.number().int().min(0).max(1_000_000),
}
const sample = z.enum(sampleNames)
const drawn = z.strictObject({ template: labelTemplate, sample })

/** Commands about how labels are laid out. */
export const labelCommands = {
  labelTemplates: { allowed: desk, args: z.strictObject({}) },
  labelTemplate: { allowed: desk, args: z.strictObject(which) },
  /** How a template comes out with a sample; nothing is saved or printed. */
  drawLabel: { allowed: desk, args: drawn },
  /** Tries it with every sample, on usual printers, each code read off the picture. */
  checkLabel: { allowed: desk, args: z.strictObject({ template: labelTemplate }) },
  /** Saves a next version, which labels are made from at once; refused while anything is wrong with it. */
  saveLabelTemplate: {
    allowed: desk,
    args: z.strictObject({ template: layout, courierId: which.courierId, reason }),
  },
  /** Goes back to an older version, or forward again. */
  useLabelTemplate: { allowed: desk, args: z.strictObject({ ...which, reason }) },
  printLabelTest: { allowed: desk, args: drawn },
  /** One page of an A4 paper as it comes out with a sample; nothing is saved or printed. */
  drawPaper: {
    allowed: desk,
    args: z.strictObject({ template: paperTemplate, sample, page: z.number().int().min(0).max(500) }),
  },
  /** Tries a paper with every sample, each code read off the picture of its page. */
  checkPaper: { allowed: desk, args: z.strictObject({ template: paperTemplate }) },
  printPaperTest: { allowed: desk, args: z.strictObject({ template: paperTemplate, sample }) },
  /** Saves it as a file; opens the system's own dialog. */
  saveLabelFile: { allowed: desk, args: z.strictObject({ template: layout }) },
  /** Reads a file as a draft, which is saved like any other. */
  openLabelFile: { allowed: desk, args: z.strictObject({ kind: which.kind }) },
} as const

/** One label, or those of one courier, with all its versions, the newest first. */
export interface LabelTemplateRow {
  kind: LayoutKind
  courierId: string
  /** Null for all couriers. */
  courierName: string | null
  /** The version labels are made from. */
  current: number
  versions: { version: number; savedBy: string; savedAt: string; reason: string }[]
}

export interface LabelTemplatesView {
  rows: LabelTemplateRow[]
  couriers: { courierId: string; name: string }[]
  printer: { name: string | null; dpi: number; widthUm: number }
  hasDialogs: boolean
}

/** A picture of dots: rows of whole bytes, most significant bit left, 1 is black, in base 64. */
export interface LabelDrawn {
  picture: { widthDots: number; heightDots: number; rows: string } | null
  faults: Pick<FoundFault, 'elementId' | 'what'>[]
  /** Elements that are drawn with this sample. */
  shown: string[]
}

/** A page of a paper as a PNG for the screen, of how many, and what shows to be wrong with it. */
export interface PaperDrawn {
  picture: string
  pages: number
  faults: Pick<FoundPaperFault, 'blockId' | 'what'>[]
  shown: string[]
}

/** What they answer. */
export interface LabelAnswers {
  labelTemplates: LabelTemplatesView
  labelTemplate: Layout
  drawLabel: LabelDrawn
  checkLabel: FoundFault[]
  drawPaper: PaperDrawn
  checkPaper: FoundPaperFault[]
  saveLabelTemplate: { version: number }
  /** Null: nobody chose a place for it, or a file. */
  saveLabelFile: { path: string } | null
  openLabelFile: Layout | null
}
