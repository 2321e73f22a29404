import { z } from 'zod'
import { labelTemplate } from '#contract/label-template'
import type { FoundFault } from '#domain/label-template/faults'
import { sampleNames } from '#domain/label-template/samples'
import { type LabelTemplate, type TemplateKind, templateKinds } from '#domain/label-template/template'

const desk = ['supervisor', 'admin'] as const
const reason = z.string().trim().min(3).max(300)
/** `courierId`: whose shipments it is for; empty for all, and for labels that are of no shipment. */
const which = {
  kind: z.enum(templateKinds),
  courierId: z.string().max(80),
  /** 0 is the one we bring; of a courier, the one of all couriers. */
  version: z.number().int().min(0).max(1_000_000),
}
const drawn = z.strictObject({ template: labelTemplate, sample: z.enum(sampleNames) })

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
    args: z.strictObject({ template: labelTemplate, courierId: which.courierId, reason }),
  },
  /** Goes back to an older version, or forward again. */
  useLabelTemplate: { allowed: desk, args: z.strictObject({ ...which, reason }) },
  printLabelTest: { allowed: desk, args: drawn },
  /** Saves it as a file; opens the system's own dialog. */
  saveLabelFile: { allowed: desk, args: z.strictObject({ template: labelTemplate }) },
  /** Reads a file as a draft, which is saved like any other. */
  openLabelFile: { allowed: desk, args: z.strictObject({ kind: which.kind }) },
} as const

/** One label, or those of one courier, with all its versions, the newest first. */
export interface LabelTemplateRow {
  kind: TemplateKind
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

/** What they answer. */
export interface LabelAnswers {
  labelTemplates: LabelTemplatesView
  labelTemplate: LabelTemplate
  drawLabel: LabelDrawn
  checkLabel: FoundFault[]
  saveLabelTemplate: { version: number }
  /** Null: nobody chose a place for it, or a file. */
  saveLabelFile: { path: string } | null
  openLabelFile: LabelTemplate | null
}
