import { z } from 'zod'
import { desk, id } from '#contract/command-parts'
import { type DocumentMoment, documents, orderPapers } from '#domain/document'
import type { LabelLanguage } from '#domain/label-printer'
import { reprintReasons } from '#domain/reasons'

const bench = ['packer', 'supervisor', 'admin'] as const
/** Why once more; null where it was not printed before. */
const reason = z.enum(reprintReasons).nullable()
/** The moments of a paper, the usual one where none is said. */
const at = <M extends DocumentMoment>({ moments, usual }: { moments: readonly M[]; usual: NoInfer<M> }) =>
  z.enum(moments).default(usual as never)

/** When each paper comes out; a moment at which it cannot is refused. */
export const documentPlan = z.strictObject({
  pickList: at(documents.pickList),
  packingSlip: at(documents.packingSlip),
  deliveryOrder: at(documents.deliveryOrder),
  invoiceCopy: at(documents.invoiceCopy),
  giftCard: at(documents.giftCard),
  contentLabel: at(documents.contentLabel),
  customs: at(documents.customs),
  manifest: at(documents.manifest),
})

/** Commands about papers: when they come out, and printing and looking at them by hand. */
export const documentCommands = {
  saveDocuments: { allowed: desk, args: z.strictObject({ documents: documentPlan }) },
  /** A paper of an order, of each of its closed cartons where it is about cartons; once more where it was printed, for a reason. */
  printOrderPaper: {
    allowed: bench,
    args: z.strictObject({
      orderRef: id,
      kind: z.enum(orderPapers),
      reason,
    }),
  },
  /** The pick list of a walk as it stands now; once more for a reason. */
  printPickList: { allowed: desk, args: z.strictObject({ number: id, reason }) },
  /** Couriers with cartons labelled on a local day of the site, today where none is named. */
  manifests: { allowed: bench, args: z.strictObject({ day: z.iso.date().nullable() }) },
  /** A new one where cartons were closed since the last; else the same again, for a reason. */
  printManifest: {
    allowed: bench,
    args: z.strictObject({ courierId: id, day: z.iso.date().nullable(), reason }),
  },
  /** The picture on top of papers; null where there is none. */
  siteLogo: { allowed: desk, args: z.strictObject({}) },
  /** A PNG in base 64, looked at before it is taken; null: none any more. */
  saveSiteLogo: {
    allowed: desk,
    args: z.strictObject({ png: z.base64().max(1_400_000).nullable() }),
  },
  /** A paper as it was or will be printed, drawn from its very bytes. */
  lookAtPaper: {
    allowed: 'signed-in',
    args: z.strictObject({ jobId: id, page: z.number().int().min(0).max(500) }),
  },
} as const

/** What is handed to a courier on a day. */
interface ManifestRow {
  courierId: string
  courierName: string
  cartons: number
  /** Of these, how many no manifest has yet. */
  fresh: number
}

/** One page of a paper as a PNG in a data URL; null where its printer's language cannot be drawn here. */
export interface PaperPicture {
  picture: string | null
  page: number
  pages: number
  /** Of a label, its own size and the printer that it is made for. */
  label: { widthUm: number; heightUm: number; dpi: number; language: LabelLanguage } | null
}

/** What they answer. */
export interface DocumentAnswers {
  printOrderPaper: { papers: number }
  manifests: { day: string; rows: ManifestRow[] }
  lookAtPaper: PaperPicture
  siteLogo: { picture: string; chosenBy: string; chosenAt: string } | null
}
