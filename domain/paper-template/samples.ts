import { type SampleName, sampleNames } from '#domain/label-template/samples'
import type { PaperKind } from './template.ts'

/** What a paper is tried with; marks and cash make no difference to what is about no order. */
export const samplesOfPaper = (kind: PaperKind): SampleName[] =>
  sampleNames.filter((name) => hasMarks(kind) || !['cod', 'gift', 'hazmat', 'everything'].includes(name))

const hasMarks = (kind: PaperKind): boolean =>
  kind === 'packingSlip' || kind === 'deliveryOrder' || kind === 'invoiceCopy'
